/** Reads one record of an export into a typed deal, or gives the reason why it is skipped. */

import { DEAL_COLUMNS, type DealColumn, dateColumns } from '../deals/columns';
import { UserError } from '../shared/errors';
import { textOf } from '../shared/values';
import { type ImportField, importColumns } from './aliases';
import { categoryOf } from './categories';
import { type ChanceColumn, createChances } from './chances';
import type { ImportColumns } from './columns';
import { flagOf } from './content';
import type { ImportContext } from './context';
import type { CsvRecord } from './csv';
import { createDates, type DateColumn, type DayOrder, type ReadDate } from './dates';
import { createMoney, type MoneyColumn } from './money';
import type { Decimal } from './numbers';
import { short } from './short';
import { joinStates, type State, stateByFlags, stateOf } from './state';
import type { Translate } from './texts';

export interface ImportedDeal {
  /** The deal's name, or one composed of what else is known. */
  name: string;
  sourceId: string;
  /** The deal's own ID, where the file is an export of ours. */
  ownId?: string;
  stage: string;
  status: string;
  /** What status and flags say; undefined where they say nothing. */
  state: State | undefined;
  pipeline: string;
  amount: number | null;
  probability: number | null;
  /** What stands in place of a probability, and is none; blank where there is nothing. */
  unreadChance: string;
  /** A close date that is expected or actual, depending on the stage. */
  closeDay: number | null;
  texts: Partial<Record<DealColumn, string>>;
  days: Partial<Record<DealColumn, number>>;
  /** When it entered which stages, the first one first. */
  entered: { stage: string; pipeline: string; at: Date }[];
}

/** What the user said of how the cells are written. */
export interface ReadingChoices {
  dates?: DayOrder;
  decimal?: Decimal;
  /** Sign → code, as `{'$': 'SGD'}`. */
  currencies?: Readonly<Record<string, string>>;
}

export interface ReaderOptions {
  headers: readonly string[];
  delimiter: string;
  /** The workbook's main currency; blank where none is set. */
  currency: string;
  choices: ReadingChoices;
}

export interface Reader {
  pipelineOf(record: CsvRecord): string;
  deal(record: CsvRecord): ImportedDeal | { reason: string };
  /** Columns as they were read, for the report. */
  money: MoneyColumn;
  dates: ReadonlyMap<number, DateColumn>;
  chances: ChanceColumn;
}

/** What programs and people write for nothing, where a number or a date is expected. */
const NOTHING = /^(?:[-–—?]+|#?n\/?a|null|nil|none|tb[acd]|0000-00-00.*|00\/00\/0000|\(blank\))$/i;

/** As `createIds` makes them. */
const OWN_ID = /^D-[0-9A-HJKMNP-TV-Z]{10}$/;

type ImportedColumns = ReturnType<typeof importColumns>;

// Stage and pipeline are mapped, IDs and amounts read on their own.
const textFields = (): ImportedColumns =>
  importColumns().filter(
    (key) =>
      ['text', 'choice', 'reason'].includes(DEAL_COLUMNS[key].kind) && !['stage', 'pipeline', 'currency'].includes(key),
  );
const dayFields = (): ImportedColumns => importColumns().filter((key) => dateColumns().includes(key));

/** Looks over all records once, to decide how dates and numbers are written, and returns what reads them. */
export function createReader(
  records: readonly CsvRecord[],
  columns: ImportColumns,
  options: ReaderOptions,
  context: ImportContext,
): Reader {
  const { fields, entered } = columns;
  const table = createFields(records, columns, options.headers);
  const days = dayFields();
  const dateFields: ImportField[] = [...days, 'closeDate'];
  const indexes = [...dateFields.flatMap((field) => fields.get(field) ?? []), ...entered.map(({ index }) => index)];
  const dates = readDateColumns(indexes, table.filled, {
    zone: context.zone,
    today: context.zone.dayOf(context.now),
    order: options.choices.dates,
  });
  const chances = createChances(fields.get('probability')?.flatMap(table.filled) ?? [], table.headerOf('probability'));
  const parts: Parts = {
    table,
    chances,
    money: readMoneyColumn(records, table, new Set(indexes), options, context),
    dates: createDateReader(dates, table, columns, options.headers, context),
    texts: textFields(),
    days,
    context,
  };
  return {
    money: parts.money,
    dates,
    chances,
    pipelineOf: (record) => table.text(record, 'pipeline'),
    deal(record) {
      try {
        return readDeal(record, parts);
      } catch (error) {
        if (error instanceof UserError) return { reason: error.message };
        throw error;
      }
    },
  };
}

/** The cells of records by field. */
interface Fields {
  /** The first filled cell of a field; blank where there is none. */
  text(record: CsvRecord, field: ImportField): string;
  /** A cell where a number or a date is expected: blank for words that say that there is none. */
  value(record: CsvRecord, index: number): string;
  /** The column of a field; -1 where the file has none. */
  indexOf(field: ImportField): number;
  headerOf(field: ImportField): string;
  /** All values of a column that are not blank. */
  filled(index: number): string[];
  flag(record: CsvRecord, field: ImportField): boolean | undefined;
}

function createFields(records: readonly CsvRecord[], { fields }: ImportColumns, headers: readonly string[]): Fields {
  const text: Fields['text'] = (record, field) => {
    for (const index of fields.get(field) ?? []) {
      const value = textOf(record.cells[index]);
      if (value !== '') return value;
    }
    return '';
  };
  const value: Fields['value'] = (record, index) => {
    const cell = textOf(record.cells[index]);
    return NOTHING.test(cell) ? '' : cell;
  };
  const indexOf: Fields['indexOf'] = (field) => fields.get(field)?.[0] ?? -1;
  return {
    text,
    value,
    indexOf,
    headerOf: (field) => short(headers[indexOf(field)]) || field,
    filled: (index) => records.map((record) => value(record, index)).filter((cell) => cell !== ''),
    flag: (record, field) => flagOf(text(record, field)),
  };
}

/** @param dated indexes of the columns of dates */
function readMoneyColumn(
  records: readonly CsvRecord[],
  table: Fields,
  dated: ReadonlySet<number>,
  options: ReaderOptions,
  { columns, t }: ImportContext,
): MoneyColumn {
  const { headers } = options;
  const amountIndex = table.indexOf('amount');
  const isOther = (index: number): boolean => index !== amountIndex && !dated.has(index);
  return createMoney(
    records.map((record) => moneyCells(record, table)),
    {
      ...options,
      header: headers[amountIndex] ?? '',
      hasColumn: columns.currency >= 0,
      others: () => headers.flatMap((_, index) => (isOther(index) ? [table.filled(index)] : [])),
    },
    t,
  );
}

function moneyCells(record: CsvRecord, table: Fields): { amount: string; currency: string } {
  return {
    amount: table.value(record, table.indexOf('amount')),
    currency: textOf(record.cells[table.indexOf('currency')]),
  };
}

/** The dates of a record. Each throws a UserError naming the value and its column where it is no date. */
interface DateReader {
  day(record: CsvRecord, field: ImportField): number | null;
  entered(record: CsvRecord): ImportedDeal['entered'];
}

function createDateReader(
  dates: ReadonlyMap<number, DateColumn>,
  table: Fields,
  { fields, entered }: ImportColumns,
  headers: readonly string[],
  { t, zone }: ImportContext,
): DateReader {
  const readDate = (record: CsvRecord, index: number): ReadDate | null => {
    const value = table.value(record, index);
    const column = dates.get(index);
    if (value === '' || !column) return null;
    const read = column.read(value);
    const values = { value: short(value), column: short(headers[index]) };
    if (read === undefined) throw new UserError(t, 'skip_date', values);
    if (read === 'ambiguous') throw new UserError(t, 'skip_ambiguousDate', values);
    return read;
  };
  return {
    day(record, field) {
      for (const index of fields.get(field) ?? []) {
        const read = readDate(record, index);
        if (read) return read.day;
      }
      return null;
    },
    entered(record) {
      const stages = entered.flatMap(({ index, stage, pipeline }) => {
        const read = readDate(record, index);
        if (!read) return [];
        const at = new Date(zone.startOf(read.day).getTime() + (read.minutes ?? 0) * 60_000);
        return [{ stage, pipeline, at }];
      });
      return stages.sort((a, b) => a.at.getTime() - b.at.getTime());
    },
  };
}

/** What reads the parts of a deal. */
interface Parts {
  table: Fields;
  money: MoneyColumn;
  dates: DateReader;
  chances: ChanceColumn;
  /** Columns of Deals that are taken as texts, and as days. */
  texts: ImportedColumns;
  days: ImportedColumns;
  context: ImportContext;
}

/** @throws UserError saying why the record is no deal. */
function readDeal(record: CsvRecord, { table, money, dates, chances, texts, days, context }: Parts): ImportedDeal {
  const { t, locale } = context;
  const text = (field: ImportField): string => table.text(record, field);
  if (table.flag(record, 'isDeleted')) throw new UserError(t, 'skip_deleted');
  const theirId = text('theirId');
  const ownId = OWN_ID.test(theirId) ? theirId : undefined;
  const sourceId = text('sourceId') || (ownId ? '' : theirId);
  const known = [text('company') || text('contact'), text('product')].filter((part) => part !== '');
  const name = text('deal') || known.join(' – ') || sourceId || (ownId ?? '');
  if (name === '') throw new UserError(t, 'skip_blankName');
  const cells = moneyCells(record, table);
  const { amount, currency } = money.read(
    cells.amount,
    cells.currency,
    table.headerOf('amount'),
    table.headerOf('currency'),
  );
  const read: Pick<ImportedDeal, 'texts' | 'days'> = { texts: {}, days: {} };
  for (const field of texts) {
    const value = field === 'category' ? categoryOf(text(field), locale) : text(field);
    if (value !== '') read.texts[field] = value;
  }
  if (currency !== '') read.texts.currency = currency;
  for (const field of days) {
    const day = dates.day(record, field);
    if (day !== null) read.days[field] = day;
  }
  const chance = table.value(record, table.indexOf('probability'));
  const probability = chances.read(chance);
  return {
    name,
    sourceId,
    ...(ownId ? { ownId } : {}),
    stage: text('stage'),
    status: text('status'),
    state: stateIn(record, table, t),
    pipeline: text('pipeline'),
    amount,
    probability: probability ?? null,
    unreadChance: probability === undefined ? chance : '',
    closeDay: dates.day(record, 'closeDate'),
    ...read,
    entered: dates.entered(record),
  };
}

function stateIn(record: CsvRecord, table: Fields, t: Translate): State | undefined {
  const [isClosed, isWon, isLost] = (['isClosed', 'isWon', 'isLost'] as const).map((field) =>
    table.flag(record, field),
  );
  const byFlags = stateByFlags({ isClosed, isWon, isLost });
  const state = byFlags === 'conflict' ? byFlags : joinStates(stateOf(table.text(record, 'status')), byFlags);
  if (state === 'conflict') throw new UserError(t, 'skip_states');
  return state;
}

/** Reads the date columns one by one, then those that do not tell their order as their neighbours. */
function readDateColumns(
  indexes: readonly number[],
  filled: (index: number) => string[],
  hints: Omit<Parameters<typeof createDates>[1], 'neighbours'>,
): Map<number, DateColumn> {
  const first = new Map(indexes.map((index) => [index, createDates(filled(index), hints)]));
  const orders = new Set([...first.values()].flatMap(({ shown }) => shown ?? []));
  const neighbours = orders.size === 1 ? ([...orders][0] ?? null) : null;
  if (neighbours === null) return first;
  return new Map(
    [...first].map(([index, column]) => [
      index,
      column.doubt?.kind === 'order' ? createDates(filled(index), { ...hints, neighbours }) : column,
    ]),
  );
}
