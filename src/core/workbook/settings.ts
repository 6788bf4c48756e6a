/** The Settings sheet: the main currency and what others are worth in it, the fiscal year, the weekend. */

import { allLocales, type Locale, languageOf } from '../i18n/locale';
import { both, keyOf } from '../i18n/name';
import type { MessageKey } from '../i18n/translator';
import { dayFromIso } from '../shared/dates';
import { UserError } from '../shared/errors';
import { SHEETS } from '../shared/sheets';
import { parsePlainNumber, textOf } from '../shared/values';
import type { Translate, WorkbookTexts } from './texts';

export const SETTING_COLUMNS = {
  setting: both('Setting', 'Tetapan'),
  value: both('Value', 'Nilai'),
};

export const SETTINGS = {
  currency: both('Currency', 'Mata wang'),
  /** Followed by a currency, and by a day or month from which it counts: `Rate USD`, `Rate USD 2026-07-01`. */
  rate: both('Rate', 'Kadar'),
  firstMonth: both('Fiscal year first month', 'Bulan pertama tahun kewangan'),
  weekend: both('Weekend days', 'Hari hujung minggu'),
};

export interface DatedRate {
  /** Days since 1970-01-01. */
  from: number;
  rate: number;
}

export interface Settings {
  /** The main currency, in capitals; blank when none is set. */
  currency: string;
  /** Currency → its value in the main one. */
  rates: Map<string, number>;
  /** Currency → rates that count from a day on, the earliest first. Before the first of them, that of `rates` counts. */
  ratesFrom: Map<string, DatedRate[]>;
  /** The fiscal year's first month, 1 to 12. */
  firstMonth: number;
  /** Days without work, 0 for Sunday. */
  weekend: number[];
}

/**
 * Reads rows of (setting, value); the header and settings of no concern are passed over.
 *
 * @throws UserError naming a setting whose value cannot be read, and what was expected.
 */
export function parseSettings(rows: readonly (readonly unknown[])[], locale: Locale, t: Translate): Settings {
  const settings: Settings = {
    ...{ currency: '', rates: new Map(), ratesFrom: new Map() },
    ...{ firstMonth: 1, weekend: [0, 6] },
  };
  for (const [name, value] of rows) {
    const setting = textOf(name);
    const text = textOf(value);
    const wrong = (expected: SettingExpected): UserError => settingError(setting, value, t(expected), locale, t);
    const key = keyOf(SETTINGS, setting);
    if (key === 'currency') settings.currency = text.toUpperCase();
    if (text === '') continue;
    if (key === 'firstMonth') settings.firstMonth = monthOf(value, wrong);
    if (key === 'weekend') settings.weekend = weekdaysOf(text, wrong);
    readRate(setting, value, settings, wrong);
  }
  for (const rates of settings.ratesFrom.values()) rates.sort((a, b) => a.from - b.from);
  return settings;
}

type Wrong = (expected: SettingExpected) => UserError;

/** A month by number or name, 1 to 12. */
function monthOf(value: unknown, wrong: Wrong): number {
  const month = parsePlainNumber(value) ?? placeIn('months', textOf(value)) + 1;
  if (!(Number.isInteger(month) && month >= 1 && month <= 12)) throw wrong('expected_month');
  return month;
}

/** Names of weekdays, or the word for none. A week has at least one day of work. */
function weekdaysOf(text: string, wrong: Wrong): number[] {
  const days = saysNone(text) ? [] : text.split(/[\s,;/]+/).map((day) => placeIn('weekdays', day));
  if (days.includes(-1) || days.length > 6) throw wrong('expected_weekdays');
  return days;
}

/** Reads a setting such as `Rate USD` or `Rate USD 2026-07`; passes over any other. */
function readRate(setting: string, value: unknown, settings: Settings, wrong: Wrong): void {
  const [first, name, since, ...rest] = setting.split(/\s+/);
  if (name === undefined || rest.length > 0 || keyOf(SETTINGS, first) !== 'rate') return;
  const currency = name.toUpperCase();
  const rate = rateOf(value, wrong);
  if (since === undefined) {
    settings.rates.set(currency, rate);
    return;
  }
  const from = dayFromIso(/^\d{4}-\d{1,2}$/.test(since) ? `${since}-01` : since);
  if (from === undefined) throw wrong('expected_rateDay');
  const rates = settings.ratesFrom.get(currency);
  if (rates) rates.push({ from, rate });
  else settings.ratesFrom.set(currency, [{ from, rate }]);
}

function rateOf(value: unknown, wrong: Wrong): number {
  const rate = parsePlainNumber(value);
  if (rate === undefined || rate <= 0) throw wrong('expected_rate');
  return rate;
}

type SettingExpected = Extract<MessageKey<WorkbookTexts>, `expected_${string}`>;

/** The error for a setting whose value cannot be read. */
export function settingError(
  setting: unknown,
  value: unknown,
  expected: string,
  locale: Locale,
  t: Translate,
): UserError {
  const sheet = SHEETS.settings[locale];
  return new UserError(t, 'setting', { sheet, setting: textOf(setting), value: textOf(value), expected });
}

/** The place of a month or day among the names of any language, -1 when it is none. Whole names and their beginnings count. */
function placeIn(names: 'months' | 'weekdays', text: string): number {
  const wanted = text.slice(0, 3).toLowerCase();
  return Math.max(...allLocales().map((locale) => languageOf(locale)[names].split(' ').indexOf(wanted)));
}

function saysNone(text: string): boolean {
  return allLocales().some((locale) => languageOf(locale).none === text.toLowerCase());
}
