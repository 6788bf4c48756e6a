/** Reads the rows of Deals as columns of numbers: what a deal's own row says of its stage, amount and dates. */

import type { Locale } from '../api';
import { DEAL_COLUMNS, type DealColumn } from '../deals/columns';
import { amountIn } from '../deals/readable';
import { type Cells, cellAt, rowAt } from '../shared/cells';
import { toLocalTime, type Zone } from '../shared/dates';
import { type Columns, findColumns } from '../shared/find-columns';
import { oncePerPair } from '../shared/once';
import { SHEETS } from '../shared/sheets';
import { textOf } from '../shared/values';
import type { Stage, StageTable } from '../stages/stages';
import { createConverter } from '../workbook/currency';
import type { Settings } from '../workbook/settings';
import { isFault, type RowFault } from './left-out';
import { LOST, WON } from './model/deal-paths';
import type { Translate } from './texts';

export interface ReadOptions {
  zone: Zone;
  table: StageTable;
  settings: Settings;
  locale: Locale;
  t: Translate;
  /** Whether the rows tell how things are now: then a row that the history does not know of yet is right. */
  isNow: boolean;
  today: number;
}

/** Deals by number, in the order of their rows; a row without stage is no deal. */
export interface DealRows {
  count: number;
  /** The open stages, by their number. */
  stages: Stage[];
  /** Index of the row of the range, 0 being the header. */
  rows: Int32Array;
  ids: string[];
  /** Number of the open stage, WON or LOST. */
  codes: Int16Array;
  /** Number of the first open stage of the deal's pipeline; its own stage's where there is none. */
  beginnings: Int16Array;
  /** In the main currency; 0 where it is blank, or cannot be read. */
  amounts: Float64Array;
  /** Days on the wall clock, NaN where the cell is blank or no date: Created, and Closed of a closed deal or else Stage since. */
  created: Float64Array;
  since: Float64Array;
  /** The code of a stage's name in the pipeline of a deal; `stages.length` for one that the table no longer has. */
  codeOf(deal: number, stage: unknown): number;
  /** An amount of a deal in the main currency; NaN where it has no rate. */
  inMain(deal: number, amount: number): number;
  /**
   * By the index of the row: what keeps a row out of sums. Its stage is unknown, or it has an amount and no stage (then it is
   * none of the deals here), or the amount of a deal that is not lost cannot be read.
   */
  faults: ReadonlyMap<number, RowFault>;
  /** By the index of the row: a date of an open deal that cannot be read. */
  dateFaults: ReadonlyMap<number, RowFault>;
}

/** The name is blank. */
const NO_STAGE = -3;

/** Gives stages their numbers. Each text that stands in cells is looked up once. */
interface StageCodes {
  /** The open stages, by their number. */
  open: Stage[];
  /** The code of a stage in a pipeline: NO_STAGE for a blank one, `open.length` for one that the table does not have. */
  codeOf(pipeline: unknown, stage: unknown): number;
  /** The number of the first open stage of the pipeline that a stage belongs to; its own code where there is none. */
  beginningOf(pipeline: unknown, stage: unknown): number;
}

function createStageCodes(table: StageTable): StageCodes {
  const open = table.stages.filter(({ type }) => type === 'Open');
  const numbers = new Map(open.map((stage, index) => [stage, index]));

  const codeOf = oncePerPair((pipeline: unknown, cell: unknown) => {
    const name = textOf(cell);
    if (name === '') return NO_STAGE;
    const stage = table.find(textOf(pipeline), name);
    if (stage?.type === 'Won') return WON;
    if (stage?.type === 'Lost') return LOST;
    return (stage && numbers.get(stage)) ?? open.length;
  });

  const beginningOf = oncePerPair((pipeline: unknown, cell: unknown) => {
    const own = table.find(textOf(pipeline), textOf(cell))?.pipeline;
    const first = open.findIndex((stage) => stage.pipeline === own);
    return first < 0 ? codeOf(pipeline, cell) : first;
  });
  return { open, codeOf, beginningOf };
}

/**
 * What is wrong with a row that belongs to no stage: one that the table does not have, or none although there is an amount.
 *
 * @param amount the cell of the amount where the stage is blank; null where it is unknown
 */
export function stageFault(index: number, stage: unknown, amount: unknown): RowFault | null {
  if (amount === null) return { index, column: 'stage', value: stage, reason: 'stage' };
  const value = amountIn(amount);
  // Without an amount nothing is lost.
  return value === null || value === 0 ? null : { index, column: 'stage', value: stage, reason: 'noStage' };
}

/** Reads the amount and the dates of one row. */
interface CellReader {
  /** In the main currency at the rate of a day; null where the cell is blank. */
  amount(cells: Row, index: number, day: number): number | null | RowFault;
  /** In the main currency at the rate of a day; NaN where it has none. */
  inMain(amount: number, cells: Row, day: number): number;
  /** Days on the wall clock; NaN where the cell is blank. */
  time(column: 'created' | 'stageSince' | 'closed', cells: Row, index: number): number | RowFault;
}

type Row = readonly unknown[];

function createCellReader(at: Columns<DealColumn>, { zone, settings }: ReadOptions): CellReader {
  const { convert, main } = createConverter(settings);
  const inMain = (amount: number, cells: Row, day: number): number =>
    at.currency < 0 ? amount : convert(amount, cells[at.currency], day);
  return {
    inMain,
    amount(cells, index, day) {
      const value = cells[at.amount];
      const amount = amountIn(value);
      if (amount === undefined) return { index, column: 'amount', value, reason: 'amount' };
      if (amount === null) return null;
      const converted = inMain(amount, cells, day);
      if (!Number.isNaN(converted)) return converted;
      // Nothing is nothing in any currency.
      if (amount === 0) return 0;
      return { index, column: 'currency', value: cells[at.currency], reason: 'rate', main: main(), day };
    },
    time(column, cells, index) {
      const cell = cellAt(cells, at[column]);
      const value = toLocalTime(cell, zone);
      if (value === undefined) return { index, column, value: cell, reason: 'date' };
      return value ?? Number.NaN;
    },
  };
}

/** The columns of numbers that are filled row by row. */
interface Filling {
  rows: Int32Array;
  ids: string[];
  codes: Int16Array;
  beginnings: Int16Array;
  amounts: Float64Array;
  created: Float64Array;
  since: Float64Array;
  faults: Map<number, RowFault>;
  dateFaults: Map<number, RowFault>;
}

function createFilling(most: number): Filling {
  return {
    rows: new Int32Array(most),
    ids: [],
    codes: new Int16Array(most),
    beginnings: new Int16Array(most),
    amounts: new Float64Array(most),
    created: new Float64Array(most),
    since: new Float64Array(most),
    faults: new Map(),
    dateFaults: new Map(),
  };
}

/**
 * Reads rows of deals, header first. A row that cannot be read is kept apart; it stops nothing.
 *
 * @throws UserError naming a missing column.
 */
export function readDealRows(deals: Cells, options: ReadOptions): DealRows {
  const { table, locale, t } = options;
  const required = ['dealId', 'deal', 'stage', 'amount'] as const;
  const at = findColumns(rowAt(deals, 0), DEAL_COLUMNS, required, SHEETS.deals[locale], locale, t);
  const codes = createStageCodes(table);
  const read = createCellReader(at, options);
  const most = deals.length;
  const result = createFilling(most);
  let count = 0;
  for (let index = 1; index < most; index++) {
    const cells = rowAt(deals, index);
    const stage = cells[at.stage];
    const pipeline = cellAt(cells, at.pipeline);
    const code = codes.codeOf(pipeline, stage);
    if (code === NO_STAGE || code === codes.open.length) {
      const fault = stageFault(index, stage, code === NO_STAGE ? (cells[at.amount] ?? '') : null);
      if (fault) result.faults.set(index, { ...fault, created: known(read.time('created', cells, index)) });
      continue;
    }
    result.rows[count] = index;
    result.ids.push(textOf(cells[at.dealId]));
    result.codes[count] = code;
    result.beginnings[count] = codes.beginningOf(pipeline, stage);
    readCells(cells, index, count, code, read, result, options.today);
    count++;
  }
  const rowOf = (deal: number): Row => rowAt(deals, result.rows[deal] as number);
  return {
    ...result,
    count,
    stages: codes.open,
    codeOf(deal, stage) {
      const code = codes.codeOf(cellAt(rowOf(deal), at.pipeline), stage);
      return code === NO_STAGE ? codes.open.length : code;
    },
    inMain(deal, amount) {
      if (Number.isNaN(amount)) return amount;
      const day = rateDay(result.codes[deal] as number, result.since[deal] as number, options.today);
      return read.inMain(amount, rowOf(deal), day);
    },
  };
}

/** Reads the amount and the dates of a row, and notes what matters of it and cannot be read. */
function readCells(
  cells: Row,
  index: number,
  deal: number,
  code: number,
  read: CellReader,
  result: Filling,
  today: number,
): void {
  const created = read.time('created', cells, index);
  const since = read.time(code < 0 ? 'closed' : 'stageSince', cells, index);
  const amount = read.amount(cells, index, rateDay(code, known(since), today));
  if (isFault(amount)) {
    // What a lost deal would have brought is in no sum.
    if (code !== LOST) result.faults.set(index, amount);
  } else result.amounts[deal] = amount ?? 0;
  result.created[deal] = known(created);
  result.since[deal] = known(since);
  if (code < 0) return;
  if (isFault(created)) result.dateFaults.set(index, created);
  else if (isFault(since)) result.dateFaults.set(index, since);
}

/** The day whose rate counts: that on which a deal was won, and today for any other, and where the day is not known. */
function rateDay(code: number, closed: number, today: number): number {
  return code === WON && !Number.isNaN(closed) ? Math.floor(closed) : today;
}

function known(time: number | RowFault): number {
  return isFault(time) ? Number.NaN : time;
}
