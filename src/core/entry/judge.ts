/** Judges single cells of Deals that forecasts read: right, certain to mean something else, or wrong. */

import { ADDED_DEAL_COLUMNS, DEAL_COLUMNS, type DealColumn, type DealColumns, dateColumns } from '../deals/columns';
import { amountIn } from '../deals/readable';
import type { Locale } from '../i18n/locale';
import { keyOf, namesIn } from '../i18n/name';
import { currenciesOf } from '../import/currencies';
import { createDates, type DayOrder } from '../import/dates';
import { createNumbers } from '../import/numbers';
import { cellAt } from '../shared/cells';
import { isoFromDay, toDay, type Zone } from '../shared/dates';
import { SHEETS } from '../shared/sheets';
import { isBlank, isEmail, parsePlainNumber, parseProbability, textOf } from '../shared/values';
import { CATEGORIES } from '../stages/columns';
import { createConverter } from '../workbook/currency';
import { SETTINGS, type Settings } from '../workbook/settings';
import { type EntryTranslate, entryMessages } from './texts';

/** What says how to read cells. */
export interface JudgeMeans {
  columns: DealColumns;
  /** The headers of Deals, as ours are called. */
  headers: readonly unknown[];
  zone: Zone;
  /** Today's day in the zone. */
  today: number;
  locale: Locale;
  settings: Settings;
  /** What divides the arguments of formulas: `;` where numbers have a decimal comma. */
  separator: ',' | ';';
  /** Whether the day or the month comes first in the spreadsheet's locale; asked only for a date that it must decide. */
  order: () => DayOrder;
}

/** What is to be said of a cell that forecasts cannot read. */
export interface Opinion {
  /** What is wrong, and what to do. */
  text: string;
  /** What the cell certainly means, to be written there, and how that reads; undefined where nothing tells. */
  value?: number | string | Date;
  now?: number | string;
}

/** A column whose cells are judged. */
export interface Judge {
  /** 0-based. */
  column: number;
  header: string;
  /** Null for a cell that is right, or blank. */
  judge(value: unknown, cells: readonly unknown[]): Opinion | null;
}

/** Makes the judges of the columns that Deals has, in their order. */
export function createJudges(means: JudgeMeans): Judge[] {
  const { columns, headers, locale } = means;
  const t = entryMessages(locale);
  const { convert } = createConverter(means.settings);
  const hasRate = (currency: string): boolean => !Number.isNaN(convert(1, currency));
  const judges: [DealColumn, Judge['judge']][] = [
    ['amount', (value, cells) => judgeAmount(value, cells, means, t)],
    ['email', (value) => judgeEmail(value, t)],
    ['currency', (value) => judgeCurrency(value, means, hasRate, t)],
    ['category', (value) => judgeCategory(value, locale, t)],
    ...dateColumns().map((key): [DealColumn, Judge['judge']] => [key, (value) => judgeDate(value, key, means, t)]),
  ];
  const found = judges.map(([key, judge]) => ({ column: columns[key], header: DEAL_COLUMNS[key][locale], judge }));
  const own = headers.findIndex((header) => keyOf(ADDED_DEAL_COLUMNS, header) === 'probability');
  found.push({ column: own, header: ADDED_DEAL_COLUMNS.probability[locale], judge: (value) => judgeChance(value, t) });
  return found.filter(({ column }) => column >= 0).sort((a, b) => a.column - b.column);
}

function judgeAmount(
  value: unknown,
  cells: readonly unknown[],
  { columns, settings, separator, locale }: JudgeMeans,
  t: EntryTranslate,
): Opinion | null {
  if (amountIn(value) !== undefined) return null;
  const text = counted(t('amount', { value: short(value) }), t);
  if (typeof value !== 'string') return { text };
  const numbers = createNumbers([value], separator === ',' ? { delimiter: ',' } : {});
  const read = numbers.isSure(value) ? numbers.read(value) : undefined;
  if (typeof read !== 'object' || read.isNegative) return { text };
  const own = textOf(cellAt(cells, columns.currency)).toUpperCase() || settings.currency;
  if (read.mark === '' || currenciesOf(read.mark).join() === own) return { text, value: read.value, now: read.value };
  // A currency that the row does not say would be lost.
  return { text: counted(t('amountMark', { value: short(value), column: DEAL_COLUMNS.currency[locale] }), t) };
}

function judgeDate(
  value: unknown,
  key: DealColumn,
  { zone, today, order }: JudgeMeans,
  t: EntryTranslate,
): Opinion | null {
  if (toDay(value, zone) !== undefined) return null;
  const text = t('date', { value: short(value) });
  if (typeof value !== 'string') return { text };
  // A moment needs its time of day, and the zone of that.
  if (DEAL_COLUMNS[key].kind === 'time' && value.includes(':')) return { text };
  // 26/11/30 may begin with the year or end with it.
  if (/^\s*\d{1,2}\D\d{1,2}\D\d{2}\s*$/.test(value)) return { text };
  const alone = createDates([value], { zone, today });
  const isSure = alone.isSure(value);
  // Of 03/04/2026 the spreadsheet's locale decides, as it does when a person types it.
  const isOpen = !isSure && /^\s*\d{1,2}\D\d{1,2}\D\d{4}\s*$/.test(value);
  if (!isSure && !isOpen) return { text };
  const read = (isOpen ? createDates([value], { zone, today, order: order() }) : alone).read(value);
  return typeof read === 'object' ? { text, value: zone.startOf(read.day), now: isoFromDay(read.day) } : { text };
}

function judgeChance(value: unknown, t: EntryTranslate): Opinion | null {
  if (parseProbability(value) !== undefined) return null;
  const text = t('probability', { value: short(value) });
  const percent = parsePlainNumber(value);
  // More than 1 can only be meant in hundredths.
  const isPercent = percent !== undefined && percent > 1 && percent <= 100 && !textOf(value).includes('%');
  return isPercent ? { text, value: percent / 100, now: `${percent} %` } : { text };
}

function judgeCategory(value: unknown, locale: Locale, t: EntryTranslate): Opinion | null {
  if (isBlank(value) || keyOf(CATEGORIES, value)) return null;
  return { text: t('category', { value: short(value), list: namesIn(CATEGORIES, locale).join(', ') }) };
}

function judgeCurrency(
  value: unknown,
  { settings, locale }: JudgeMeans,
  hasRate: (currency: string) => boolean,
  t: EntryTranslate,
): Opinion | null {
  const currency = textOf(value).toUpperCase();
  if (currency === '' || settings.currency === '' || hasRate(currency)) return null;
  const [code, other] = currenciesOf(currency);
  if (code === undefined || other !== undefined) return { text: counted(t('currency', { value: short(value) }), t) };
  const setting = `${SETTINGS.rate[locale]} ${code}`;
  const text = counted(t('rate', { currency: code, setting, sheet: SHEETS.settings[locale] }), t);
  return code === currency || !hasRate(code) ? { text } : { text, value: code, now: code };
}

function judgeEmail(value: unknown, t: EntryTranslate): Opinion | null {
  return isAddressList(value) ? null : { text: t('email', { value: short(value) }) };
}

/** Whether a cell is blank or holds addresses: several may stand in one, each with a name before it. */
export function isAddressList(value: unknown): boolean {
  const parts = textOf(value)
    .replace(/[^<>,;]*<([^<>]+)>/g, '$1')
    .split(/[,;\s]+/);
  return parts.filter((part) => part !== '').every(isEmail);
}

function counted(text: string, t: EntryTranslate): string {
  return `${text} ${t('uncounted')}`;
}

function short(value: unknown): string {
  return textOf(value).slice(0, 40);
}
