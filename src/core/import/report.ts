/** Says of an import what each column was taken for, how it was read, and what was assumed. */

import type { ImportedColumn } from '../api';
import type { Locale } from '../i18n/locale';
import { normalise } from '../i18n/name';
import { isoFromDay } from '../shared/dates';
import { textOf } from '../shared/values';
import type { ImportField } from './aliases';
import { createChoices } from './choices';
import { type ImportColumns, nameAt } from './columns';
import type { DateColumn, DayOrder } from './dates';
import { fieldName } from './field-names';
import type { Reader } from './reader';
import { short } from './short';
import { stateOf } from './state';
import type { Table } from './table';
import type { Translate } from './texts';

/** What lines have in common that the user should know. */
export type NoteKind =
  | 'firstStage'
  | 'closedButOpen'
  | 'lostByName'
  | 'held'
  | 'closingAsExpected'
  | 'closingLeft'
  | 'probability'
  | 'namesake'
  | 'twice';

/** Collects lines by what is to be known of them. */
export interface Notes {
  add(kind: NoteKind, line: number, example: string): void;
  texts(): string[];
}

/** As many lines are named, and as many words quoted. */
const LISTED = 5;

export function createNotes(t: Translate): Notes {
  const found = new Map<NoteKind, { lines: number[]; examples: Set<string> }>();
  return {
    add(kind, line, example) {
      const note = found.get(kind) ?? { lines: [], examples: new Set() };
      note.lines.push(line);
      if (example !== '' && note.examples.size < LISTED) note.examples.add(short(example));
      found.set(kind, note);
    },
    texts: () =>
      [...found].map(([kind, { lines, examples }]) =>
        t(`assume_${kind}`, { count: lines.length, lines: listed(lines.map(String)), examples: listed([...examples]) }),
      ),
  };
}

function listed(items: readonly string[]): string {
  return `${items.slice(0, LISTED).join(', ')}${items.length > LISTED ? '…' : ''}`;
}

export interface ReportOptions {
  locale: Locale;
  t: Translate;
  /** Their stage or status → ours, as the user mapped them. */
  mapping: Readonly<Record<string, string>>;
}

/** Every column of the file: what it was taken for, a sample, and what is doubtful. */
export function reportColumns(
  table: Table,
  columns: ImportColumns,
  read: Reader,
  options: ReportOptions,
): ImportedColumn[] {
  const fieldAt = new Map(
    [...columns.fields].flatMap(([field, indexes]) => indexes.map((index) => [index, field] as const)),
  );
  const extraAt = new Map(columns.extras.map(({ index, header }) => [index, header]));
  const entered = new Set(columns.entered.map(({ index }) => index));
  return table.headers.flatMap((_, index) => {
    const field = fieldAt.get(index) ?? (entered.has(index) ? 'history' : undefined);
    const isLeftOut = columns.leftOut.includes(index);
    if (!field && !extraAt.has(index) && !isLeftOut) return [];
    const header = nameAt(table.headers, index, options.t);
    const found = field ? doubtOf(field, index, table, read, options) : {};
    const doubt = [columns.doubts.get(index), found.doubt].filter((text) => text !== undefined).join(' ');
    return [
      {
        header: short(header),
        index,
        field: field ?? (isLeftOut ? '' : null),
        as: field ? fieldName(field, options.locale, options.t) : null,
        sample: sampleOf(table, index),
        ...(doubt ? { doubt } : {}),
        ...(found.ask ? { ask: found.ask } : {}),
      },
    ];
  });
}

/** The first filled cell of a column. */
function sampleOf({ lines }: Table, index: number): string {
  return short(lines.find(({ cells }) => textOf(cells[index]) !== '')?.cells[index]);
}

/** The doubts of all columns, what was assumed of lines, and what is to be known of the whole. */
export function reportAssumptions(
  table: Table,
  columns: readonly ImportedColumn[],
  read: Reader,
  notes: Notes,
  t: Translate,
): string[] {
  const { money } = read;
  const texts = columns.flatMap(({ header, doubt }) => (doubt ? [t('assume_column', { column: header, doubt })] : []));
  if (money.ofHeader !== '') texts.push(t('assume_currency', { currency: money.ofHeader }));
  const { grouped } = money.numbers;
  if (grouped) texts.push(t('assume_grouped', { example: short(grouped.example), value: grouped.asRead }));
  const [negative] = money.negative;
  if (negative !== undefined) {
    texts.push(t('assume_negative', { count: money.negative.length, example: short(negative) }));
  }
  const [multiplied] = money.multiplied;
  const number = multiplied === undefined ? undefined : money.numbers.read(multiplied);
  if (multiplied !== undefined && typeof number === 'object') {
    texts.push(t('assume_multiplied', { example: short(multiplied), value: number.value }));
  }
  if (table.shortened > 0) texts.push(t('assume_shortened', { count: table.shortened }));
  const garbled = table.lines.find(({ cells }) => cells.some((cell) => /\ufffd|Ã[\u0080-\u00bf]|â€/.test(cell)));
  if (garbled) texts.push(t('assume_garbled', { line: String(garbled.line) }));
  return [...texts, ...notes.texts()];
}

type Found = Pick<ImportedColumn, 'doubt' | 'ask'>;

function doubtOf(
  field: ImportField | 'history',
  index: number,
  table: Table,
  read: Reader,
  options: ReportOptions,
): Found {
  const { t } = options;
  if (field === 'amount') return moneyDoubt(read, t);
  if (field === 'currency') return signDoubt(read, t);
  if (field === 'probability') {
    const { doubt } = read.chances;
    return doubt ? { doubt: t('doubt_percent', { example: short(doubt.example), percent: doubt.asRead * 100 }) } : {};
  }
  if (field === 'status') return statusDoubt(index, table, options);
  const dates = read.dates.get(index);
  return dates ? dateDoubt(dates, t) : {};
}

function moneyDoubt(read: Reader, t: Translate): Found {
  const { doubt } = read.money.numbers;
  const sign = signDoubt(read, t);
  const overridden = read.money.isOverridden ? [t('doubt_overridden', { currency: read.money.ofHeader })] : [];
  const texts = [...overridden, ...(sign.doubt ? [sign.doubt] : [])];
  if (!doubt) return { ...sign, ...(texts.length > 0 ? { doubt: texts.join(' ') } : {}) };
  const { example, asRead, otherwise, decimal } = doubt;
  texts.unshift(t('doubt_decimal', { example: short(example), value: asRead, other: otherwise }));
  return {
    doubt: texts.join(' '),
    ask: {
      choice: 'decimal',
      of: short(example),
      readings: [
        { value: decimal, shows: String(asRead) },
        { value: decimal === '.' ? ',' : '.', shows: String(otherwise) },
      ],
    },
  };
}

function signDoubt(read: Reader, t: Translate): Found {
  const [first] = read.money.assumed;
  if (!first) return {};
  const [sign, { code, others }] = first;
  return {
    doubt: t('doubt_sign', { sign: short(sign), currency: code, others: listed(others) }),
    ask: { choice: 'currencies', of: sign, readings: [code, ...others].map((value) => ({ value, shows: value })) },
  };
}

function dateDoubt({ doubt }: DateColumn, t: Translate): Found {
  if (!doubt) return {};
  const example = short(doubt.example);
  const date = isoFromDay(doubt.asRead);
  if (doubt.kind !== 'order') return { doubt: t(`doubt_${doubt.kind}`, { example, date }) };
  const other = isoFromDay(doubt.otherwise);
  return {
    doubt: t('doubt_order', { example, date, other }),
    ask: {
      choice: 'dates',
      of: example,
      readings: [
        { value: doubt.order, shows: date },
        { value: doubt.otherOrder satisfies DayOrder, shows: other },
      ],
    },
  };
}

/** Words of a status that say neither open, won nor lost, and are not mapped. */
function statusDoubt(index: number, { lines }: Table, { t, mapping }: ReportOptions): Found {
  const chosen = createChoices(mapping, normalise);
  const words = new Set(lines.map(({ cells }) => textOf(cells[index])));
  const unknown = [...words].filter((word) => word !== '' && !stateOf(word) && chosen(word) === undefined);
  return unknown.length === 0 ? {} : { doubt: t('doubt_status', { words: listed(unknown.map(short)) }) };
}
