/** Working days: days that are neither weekend nor holiday by the Settings sheet. */

import type { Locale } from '../api';
import { keyOf, namesIn } from '../i18n/name';
import type { Cells } from '../shared/cells';
import { toDay, type Zone } from '../shared/dates';
import type { UserError } from '../shared/errors';
import { isBlank, isDate, parsePlainNumber, textOf } from '../shared/values';
import { settingError } from '../workbook/settings';
import { reviewMessages } from './messages';
import { isWeekend } from './model/state';
import { CALENDAR_SETTINGS, DAY_COUNTS } from './review-names';
import type { Translate } from './texts';

export interface Calendar {
  /** Days without work, 0 for Sunday. */
  weekend: readonly number[];
  /** Days since 1970-01-01. */
  holidays: ReadonlySet<number>;
  /** Whether a stage's rotting days are working days. */
  rotsByWorkingDays: boolean;
}

/**
 * Reads rows of (setting, value). Holidays are dates such as 2026-12-25 or spans such as 2027-02-17..2027-02-18, divided
 * by commas, semicolons or new lines; there may be several rows of them.
 *
 * @throws UserError naming the setting, and what was expected.
 */
export function parseCalendar(
  rows: Cells,
  weekend: readonly number[],
  zone: Zone,
  locale: Locale,
  t: Translate,
): Calendar {
  const holidays = new Set<number>();
  let rotsByWorkingDays = false;
  for (const [setting, value] of rows) {
    const key = keyOf(CALENDAR_SETTINGS, setting);
    if (!key || isBlank(value)) continue;
    const wrong = (expected: string): UserError => settingError(setting, value, expected, locale, t);
    if (key === 'rotting') {
      const count = keyOf(DAY_COUNTS, value);
      if (!count) throw wrong(t('expected_oneOf', { list: namesIn(DAY_COUNTS, locale).join(', ') }));
      rotsByWorkingDays = count === 'working';
      continue;
    }
    const days = isDate(value) ? [toDay(value, zone)] : daysIn(textOf(value), zone);
    for (const day of days) {
      if (typeof day !== 'number') throw wrong(reviewMessages(locale)('expected_days'));
      holidays.add(day);
    }
  }
  return { weekend, holidays, rotsByWorkingDays };
}

/** More days than a span of holidays has: a slip of the year is found. */
const LONGEST_SPAN = 60;

function daysIn(list: string, zone: Zone): (number | null | undefined)[] {
  const dayOf = (text: string): number | null | undefined =>
    // A date cell that a sheet's formula has joined into text is a serial number.
    toDay(/^\d{5}$/.test(text.trim()) ? parsePlainNumber(text) : text, zone);
  return list
    .split(/[,;\n]/)
    .filter((text) => text.trim() !== '')
    .flatMap((text) => {
      const [from, to] = text.split('..').map(dayOf);
      if (to === undefined && !text.includes('..')) return [from];
      if (typeof from !== 'number' || typeof to !== 'number' || to < from || to - from > LONGEST_SPAN)
        return [undefined];
      return Array.from({ length: to - from + 1 }, (_, index) => from + index);
    });
}

/** Whether a day is one of work. */
export function isWorkingDay(day: number, { weekend, holidays }: Calendar): boolean {
  return !isWeekend(day, weekend) && !holidays.has(day);
}

/** The working days from one day to another, both included; 0 if the second is before the first. */
export function workingDays(from: number, to: number, calendar: Calendar): number {
  let count = 0;
  for (let day = from; day <= to; day++) if (isWorkingDay(day, calendar)) count++;
  return count;
}
