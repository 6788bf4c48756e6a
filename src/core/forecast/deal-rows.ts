/** Reads the rows of Deals as columns of numbers: what a deal's own row says of its stage, amount and dates. */

import type { Locale } from '../api';
import { DEAL_COLUMNS } from '../deals/columns';
import type { Translate } from '../i18n/messages';
import { type Cells, cellAt, rowAt } from '../shared/cells';
import { toLocalTime, type Zone } from '../shared/dates';
import { cellError, UserError } from '../shared/errors';
import { findColumns } from '../shared/find-columns';
import { isBlank, textOf } from '../shared/values';
import type { Stage, StageTable } from '../stages/stages';
import { createConverter } from '../workbook/currency';
import type { Settings } from '../workbook/settings';
import { SHEETS } from '../workbook/sheets';
import { LOST, WON } from './model/deal-paths';

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

/** What is known of a pipeline's stages by the texts that stand in cells. */
interface Names {
  pipeline: string;
  codes: Map<unknown, number>;
}

/** The name is blank. */
const NO_STAGE = -3;

/**
 * Reads rows of deals, header first.
 *
 * @throws UserError naming a missing column, or the row and what was expected.
 */
export function readDealRows(deals: Cells, options: ReadOptions): DealRows {
  const { zone, table, settings, locale, t } = options;
  const required = ['dealId', 'deal', 'stage', 'amount'] as const;
  const at = findColumns(rowAt(deals, 0), DEAL_COLUMNS, required, SHEETS.deals[locale], locale, t);
  const convert = createConverter(settings, locale, t);
  const stages = table.stages.filter(({ type }) => type === 'Open');
  const numbers = new Map(stages.map((stage, index) => [stage, index]));
  const pipelines = new Map<unknown, Names>();
  const namesAt = (pipeline: unknown): Names => {
    let names = pipelines.get(pipeline);
    if (!names) {
      names = { pipeline: textOf(pipeline), codes: new Map() };
      pipelines.set(pipeline, names);
    }
    return names;
  };
  const codeIn = (names: Names, cell: unknown): number => {
    let code = names.codes.get(cell);
    if (code === undefined) {
      const name = textOf(cell);
      const stage = table.find(names.pipeline, name);
      const kind = stage?.type === 'Won' ? WON : stage?.type === 'Lost' ? LOST : undefined;
      code = name === '' ? NO_STAGE : (kind ?? (stage && numbers.get(stage)) ?? stages.length);
      names.codes.set(cell, code);
    }
    return code;
  };
  const beginnings = new Map<Names, Map<number, number>>();
  const beginningOf = (names: Names, cell: unknown, code: number): number => {
    let known = beginnings.get(names);
    if (!known) {
      known = new Map();
      beginnings.set(names, known);
    }
    let beginning = known.get(code);
    if (beginning === undefined) {
      const pipeline = table.find(names.pipeline, textOf(cell))?.pipeline;
      const first = stages.findIndex((stage) => stage.pipeline === pipeline);
      beginning = first < 0 ? code : first;
      known.set(code, beginning);
    }
    return beginning;
  };

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
    const names = namesAt(cellAt(cells, at.pipeline));
    const code = codeIn(names, stage);
    if (code === NO_STAGE) continue;
    const row = index + 1;
    if (code === stages.length) {
      const list = table.stages.map(({ name }) => name).join(', ');
      throw new UserError(t, 'rowStage', { row, value: textOf(stage), stages: list });
    }
    const wrong = (column: keyof typeof DEAL_COLUMNS, expected: 'expected_date' | 'expected_number'): UserError =>
      cellError(t, t('place_range', { row: String(row) }), DEAL_COLUMNS[column][locale], cells[at[column]], expected);
    const amount = cells[at.amount];
    const isNumber = typeof amount === 'number';
    if (isNumber ? amount < 0 : !isBlank(amount)) throw wrong('amount', 'expected_number');
    const time = (column: 'created' | 'stageSince' | 'closed'): number => {
      const value = toLocalTime(cellAt(cells, at[column]), zone);
      if (value === undefined) throw wrong(column, 'expected_date');
      return value ?? Number.NaN;
    };
    const value = isNumber ? amount : 0;
    result.rows[count] = index;
    result.ids.push(textOf(cells[at.dealId]));
    result.codes[count] = code;
    result.beginnings[count] = beginningOf(names, stage, code);
    result.amounts[count] = at.currency < 0 || !isNumber ? value : convert(value, cells[at.currency], row);
    result.created[count] = time('created');
    result.since[count] = time(code < 0 ? 'closed' : 'stageSince');
    count++;
  }
  return {
    ...result,
    count,
    stages,
    codeOf(deal, stage) {
      const code = codeIn(namesAt(cellAt(rowAt(deals, result.rows[deal] as number), at.pipeline)), stage);
      return code === NO_STAGE ? stages.length : code;
    },
    inMain(deal, amount) {
      const row = result.rows[deal] as number;
      return at.currency < 0 || Number.isNaN(amount)
        ? amount
        : convert(amount, rowAt(deals, row)[at.currency], row + 1);
    },
  };
}
