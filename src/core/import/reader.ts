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

export interface ImportedDeal {
  /** The deal's name, or one composed of what else is known. */
  name: string;
  sourceId: string;
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

/** Looks over all records once, to decide how dates and numbers are written, and returns what reads them. */
export function createReader(
  records: readonly CsvRecord[],
  columns: ImportColumns,
  options: ReaderOptions,
  context: ImportContext,
): Reader {
  const { fields, entered } = columns;
  const { headers, choices } = options;
  const { t, zone, locale } = context;
  const text = (record: CsvRecord, field: ImportField): string => {
    for (const index of fields.get(field) ?? []) {
      const value = textOf(record.cells[index]);
      if (value !== '') return value;
    }
    return '';
  };
  const valueText = (record: CsvRecord, index: number): string => {
    const value = textOf(record.cells[index]);
    return NOTHING.test(value) ? '' : value;
  };
  const headerOf = (field: ImportField): string => short(headers[fields.get(field)?.[0] ?? -1]) || field;
  const filled = (index: number): string[] =>
    records.map((record) => valueText(record, index)).filter((value) => value !== '');

  // Stage and pipeline are mapped, IDs and amounts read on their own.
  const textFields = importColumns().filter(
    (key) =>
      ['text', 'choice', 'reason'].includes(DEAL_COLUMNS[key].kind) && !['stage', 'pipeline', 'currency'].includes(key),
  );
  const dayFields = importColumns().filter((key) => dateColumns().includes(key));
  const dateFields: ImportField[] = [...dayFields, 'closeDate'];
  const indexes = [...dateFields.flatMap((field) => fields.get(field) ?? []), ...entered.map(({ index }) => index)];
  const dates = readDateColumns(indexes, filled, { zone, today: zone.dayOf(context.now), order: choices.dates });
  const chances = createChances(fields.get('probability')?.flatMap(filled) ?? [], headerOf('probability'));
  const [amountIndex = -1] = fields.get('amount') ?? [];
  const [currencyIndex = -1] = fields.get('currency') ?? [];
  const money = createMoney(
    records.map((record) => ({
      amount: amountIndex < 0 ? '' : valueText(record, amountIndex),
      currency: currencyIndex < 0 ? '' : textOf(record.cells[currencyIndex]),
    })),
    { ...options, header: headers[amountIndex] ?? '', hasColumn: context.columns.currency >= 0, others: otherNumbers },
    t,
  );

  function otherNumbers(): string[][] {
    const own = new Set([amountIndex, ...indexes]);
    return headers.flatMap((_, index) => (own.has(index) ? [] : [filled(index)]));
  }

  const readDate = (record: CsvRecord, index: number): ReadDate | null => {
    const value = valueText(record, index);
    const column = dates.get(index);
    if (value === '' || !column) return null;
    const read = column.read(value);
    const values = { value: short(value), column: short(headers[index]) };
    if (read === undefined) throw new UserError(t, 'skip_date', values);
    if (read === 'ambiguous') throw new UserError(t, 'skip_ambiguousDate', values);
    return read;
  };
  const readDay = (record: CsvRecord, field: ImportField): number | null => {
    for (const index of fields.get(field) ?? []) {
      const read = readDate(record, index);
      if (read) return read.day;
    }
    return null;
  };
  const flag = (record: CsvRecord, field: ImportField): boolean | undefined => flagOf(text(record, field));

  const stateIn = (record: CsvRecord): State | undefined => {
    const [isClosed, isWon, isLost] = (['isClosed', 'isWon', 'isLost'] as const).map((field) => flag(record, field));
    const byFlags = stateByFlags({ isClosed, isWon, isLost });
    const state = byFlags === 'conflict' ? byFlags : joinStates(stateOf(text(record, 'status')), byFlags);
    if (state === 'conflict') throw new UserError(t, 'skip_states');
    return state;
  };

  const deal = (record: CsvRecord): ImportedDeal => {
    if (flag(record, 'isDeleted')) throw new UserError(t, 'skip_deleted');
    const sourceId = text(record, 'sourceId') || text(record, 'theirId');
    const title = text(record, 'deal');
    const parts = [text(record, 'company') || text(record, 'contact'), text(record, 'product')];
    const name = title || parts.filter((part) => part !== '').join(' – ') || sourceId;
    if (name === '') throw new UserError(t, 'skip_blankName');
    const { amount, currency } = money.read(
      amountIndex < 0 ? '' : valueText(record, amountIndex),
      currencyIndex < 0 ? '' : textOf(record.cells[currencyIndex]),
      headerOf('amount'),
      headerOf('currency'),
    );
    const read: Pick<ImportedDeal, 'texts' | 'days'> = { texts: {}, days: {} };
    for (const field of textFields) {
      const value = field === 'category' ? categoryOf(text(record, field), locale) : text(record, field);
      if (value !== '') read.texts[field] = value;
    }
    if (currency !== '') read.texts.currency = currency;
    for (const field of dayFields) {
      const day = readDay(record, field);
      if (day !== null) read.days[field] = day;
    }
    const chance = fields.get('probability')?.map((index) => valueText(record, index))[0] ?? '';
    return {
      name,
      sourceId,
      stage: text(record, 'stage'),
      status: text(record, 'status'),
      state: stateIn(record),
      pipeline: text(record, 'pipeline'),
      amount,
      probability: chances.read(chance) ?? null,
      unreadChance: chances.read(chance) === undefined ? chance : '',
      closeDay: readDay(record, 'closeDate'),
      ...read,
      entered: enteredIn(record),
    };
  };

  const enteredIn = (record: CsvRecord): ImportedDeal['entered'] => {
    const stages = entered.flatMap(({ index, stage, pipeline }) => {
      const read = readDate(record, index);
      return read
        ? [{ stage, pipeline, at: new Date(zone.startOf(read.day).getTime() + (read.minutes ?? 0) * 60_000) }]
        : [];
    });
    return stages.sort((a, b) => a.at.getTime() - b.at.getTime());
  };

  return {
    money,
    dates,
    chances,
    pipelineOf: (record) => text(record, 'pipeline'),
    deal(record) {
      try {
        return deal(record);
      } catch (error) {
        if (error instanceof UserError) return { reason: error.message };
        throw error;
      }
    },
  };
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
