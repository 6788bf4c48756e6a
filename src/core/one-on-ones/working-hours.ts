/** Reads the working hours from the sheet Settings: 09:00–17:00 where it says nothing. */

import type { Locale } from '../i18n/locale';
import { keyOf } from '../i18n/name';
import type { Cells } from '../shared/cells';
import { UserError } from '../shared/errors';
import { SHEETS } from '../shared/sheets';
import { isBlank, textOf } from '../shared/values';
import { ONE_ON_ONE_SETTINGS } from './columns';
import type { OneOnOneTranslate } from './texts';
import type { Span } from './wall-time';

const USUAL: Span = { start: 9 * 60, end: 17 * 60 };
const PATTERN = /^(\d{1,2})(?:[:.](\d{2}))?\s*(?:-|–|—|to|hingga)\s*(\d{1,2})(?:[:.](\d{2}))?$/i;

/**
 * Reads rows of (setting, value), such as `08:30-17:30` or `9 to 18`.
 *
 * @returns minutes of the day, from when until when people work
 * @throws UserError naming a value that cannot be read.
 */
export function parseWorkingHours(rows: Cells, locale: Locale, t: OneOnOneTranslate): Span {
  const row = rows.find(([setting, value]) => keyOf(ONE_ON_ONE_SETTINGS, setting) === 'hours' && !isBlank(value));
  if (!row) return USUAL;
  const [setting, value] = row;
  const match = PATTERN.exec(textOf(value));
  const at = (hour = '', minute = '0'): number => Number(hour) * 60 + Number(minute);
  const hours = match && { start: at(match[1], match[2]), end: at(match[3], match[4]) };
  if (hours && hours.end - hours.start >= 60 && hours.end <= 24 * 60) return hours;
  throw new UserError(t, 'hours', { sheet: SHEETS.settings[locale], setting: textOf(setting), value: textOf(value) });
}
