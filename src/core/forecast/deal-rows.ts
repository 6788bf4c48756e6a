/** Reads the rows of Deals as columns of numbers: what a deal's own row says of its stage, amount and dates. */

import type { Locale } from '../api';
import { DEAL_COLUMNS, type DealColumn } from '../deals/columns';
import { type Cells, cellAt, rowAt } from '../shared/cells';
import { toLocalTime, type Zone } from '../shared/dates';
import { cellError, UserError } from '../shared/errors';
import { type Columns, findColumns } from '../shared/find-columns';
import { oncePerPair } from '../shared/once';
import { SHEETS } from '../shared/sheets';
import { isBlank, textOf } from '../shared/values';
import type { Stage, StageTable } from '../stages/stages';
import { createConverter } from '../workbook/currency';
import type { Settings } from '../workbook/settings';
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
  /** In the main currency. */
  amounts: Float64Array;
  /** Days on the wall clock, NaN where the cell is blank: Created, and Closed of a closed deal or else Stage since. */
  created: Float64Array;
  since: Float64Array;
  /** The code of a stage's name in the pipeline of a deal; `stages.length` for one that the table no longer has. */
  codeOf(deal: number, stage: unknown): number;
  /** An amount of a deal in the main currency. */
  inMain(deal: number, amount: number): number;
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

/** Reads the amount and the dates of one row. */
interface CellReader {
  /** In the currency of the row; null where the cell is blank. @throws UserError naming the row and the cell. */
  amount(cells: Row, index: number): number | null;
  /** In the main currency. @throws UserError naming a currency without rate. */
  inMain(amount: number, cells: Row, index: number): number;
  /** Days on the wall clock; NaN where the cell is blank. @throws UserError naming the row and the cell. */
  time(column: 'created' | 'stageSince' | 'closed', cells: Row, index: number): number;
}

type Row = readonly unknown[];

function createCellReader(at: Columns<DealColumn>, { zone, settings, locale, t }: ReadOptions): CellReader {
  const convert = createConverter(settings, locale, t);
  const wrong = (
    column: DealColumn,
    cells: Row,
    index: number,
    expected: 'expected_date' | 'expected_number',
  ): UserError => {
    const place = t('place_range', { row: String(index + 1) });
    return cellError(t, place, DEAL_COLUMNS[column][locale], cells[at[column]], expected);
  };
  return {
    amount(cells, index) {
      const amount = cells[at.amount];
      if (typeof amount === 'number' && amount >= 0) return amount;
      if (isBlank(amount)) return null;
      throw wrong('amount', cells, index, 'expected_number');
    },
    inMain(amount, cells, index) {
      return at.currency < 0 ? amount : convert(amount, cells[at.currency], index + 1);
    },
    time(column, cells, index) {
      const value = toLocalTime(cellAt(cells, at[column]), zone);
      if (value === undefined) throw wrong(column, cells, index, 'expected_date');
      return value ?? Number.NaN;
    },
  };
}

/**
 * Reads rows of deals, header first.
 *
 * @throws UserError naming a missing column, or the row and what was expected.
 */
export function readDealRows(deals: Cells, options: ReadOptions): DealRows {
  const { table, locale, t } = options;
  const required = ['dealId', 'deal', 'stage', 'amount'] as const;
  const at = findColumns(rowAt(deals, 0), DEAL_COLUMNS, required, SHEETS.deals[locale], locale, t);
  const codes = createStageCodes(table);
  const read = createCellReader(at, options);
  const most = deals.length;
  const result = {
    rows: new Int32Array(most),
    ids: [] as string[],
    codes: new Int16Array(most),
    beginnings: new Int16Array(most),
    amounts: new Float64Array(most),
    created: new Float64Array(most),
    since: new Float64Array(most),
  };
  let count = 0;
  for (let index = 1; index < most; index++) {
    const cells = rowAt(deals, index);
    const stage = cells[at.stage];
    const pipeline = cellAt(cells, at.pipeline);
    const code = codes.codeOf(pipeline, stage);
    if (code === NO_STAGE) continue;
    if (code === codes.open.length) {
      const list = table.stages.map(({ name }) => name).join(', ');
      throw new UserError(t, 'rowStage', { row: index + 1, value: textOf(stage), stages: list });
    }
    const amount = read.amount(cells, index);
    result.rows[count] = index;
    result.ids.push(textOf(cells[at.dealId]));
    result.codes[count] = code;
    result.beginnings[count] = codes.beginningOf(pipeline, stage);
    // A blank amount needs no rate.
    result.amounts[count] = amount === null ? 0 : read.inMain(amount, cells, index);
    result.created[count] = read.time('created', cells, index);
    result.since[count] = read.time(code < 0 ? 'closed' : 'stageSince', cells, index);
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
      return Number.isNaN(amount) ? amount : read.inMain(amount, rowOf(deal), result.rows[deal] as number);
    },
  };
}
