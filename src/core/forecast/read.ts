/** Reads Deals and Stage history into deal paths: what the model learns from, and which row each deal stands in. */

import { HISTORY_COLUMNS } from '../deals/history-columns';
import { type Cells, cellAt, rowAt } from '../shared/cells';
import { toLocalTime } from '../shared/dates';
import { cellError } from '../shared/errors';
import { findColumns } from '../shared/find-columns';
import { textOf } from '../shared/values';
import type { Stage } from '../stages/stages';
import { SHEETS } from '../workbook/sheets';
import { type DealRows, type ReadOptions, readDealRows } from './deal-rows';
import { addMove, createDealPaths, createMoves, type DealPaths, sortMoves } from './model/deal-paths';

/** Deals and their ways, by the deal's number. */
export interface PipelineData {
  dealPaths: DealPaths;
  /** The open stages, by their number. */
  stages: Stage[];
  /** Index of the row of the range, 0 being the header. */
  rows: ArrayLike<number>;
  deals: DealRows;
  /** Days without work, as Settings has them. */
  weekend: readonly number[];
}

/**
 * Reads the rows of deals and of the history, header first. A deal whose way was not logged counts from its Created
 * date in the first stage of its pipeline to its Closed date. Amounts are converted to the main currency. Nothing is
 * kept a row but numbers, so that 300,000 entries fit into some megabytes.
 *
 * @throws UserError naming a missing column, or the row and what was expected.
 */
export function readPipeline(cells: Cells, history: Cells, options: ReadOptions): PipelineData {
  const deals = readDealRows(cells, options);
  const { count, codes, created, since, beginnings, amounts } = deals;
  // An ID that stands in several rows has the same way in each.
  const numbers = new Map<string, number>();
  const owners = new Int32Array(count);
  deals.ids.forEach((id, deal) => {
    const owner = id === '' ? undefined : numbers.get(id);
    owners[deal] = owner ?? deal;
    if (owner === undefined && id !== '') numbers.set(id, deal);
  });
  const logged = readHistory(history, numbers, deals, options);
  let copied = 0;
  owners.forEach((owner, deal) => {
    if (owner !== deal) copied += (logged.first[owner + 1] as number) - (logged.first[owner] as number);
  });
  const moves = createMoves(logged.at.length + copied + 2 * count);
  for (let deal = 0; deal < count; deal++) {
    const owner = owners[deal] as number;
    const first = logged.first[owner] as number;
    const end = logged.first[owner + 1] as number;
    const code = codes[deal] as number;
    const born = created[deal] as number;
    const entered = since[deal] as number;
    const isOpen = code >= 0;
    // Of the deal's own row; NaN is none.
    const own = (when: number, stage: number): void => {
      if (!Number.isNaN(when)) addMove(moves, deal, when, stage, Number.NaN);
    };
    if (first === end || (logged.stage[first] as number) < 0) {
      // A Closed date tells no time of day, and an imported deal is created after it was closed.
      const start = Number.isNaN(born) || (!isOpen && entered < born) ? entered : born;
      if (!isOpen || entered > start) own(start, beginnings[deal] as number);
      if (!Number.isNaN(entered)) own(entered, code);
      else if (isOpen) own(start, code);
      else if (first < end) own(logged.at[first] as number, code);
      if (isOpen && Number.isNaN(start) && options.isNow) own(options.today, code);
      continue;
    }
    for (let slot = first; slot < end; slot++) {
      const when = logged.at[slot] as number;
      const amount = deals.inMain(deal, logged.amount[slot] as number);
      const begin = slot === first && born < when ? born : when;
      addMove(moves, deal, begin, logged.stage[slot] as number, amount);
    }
    if (options.isNow && logged.stage[end - 1] !== code) {
      const before = logged.at[end - 1] as number;
      own(Math.max(Number.isNaN(entered) ? options.today : entered, before), code);
    }
  }
  const dealPaths = createDealPaths(count, moves, amounts);
  // What stands in the row now is what the deal is about, whatever it was about at its last move.
  if (options.isNow) {
    for (let deal = 0; deal < count; deal++) {
      const end = dealPaths.first[deal + 1] as number;
      if (end > (dealPaths.first[deal] as number)) dealPaths.amount[end - 1] = amounts[deal] as number;
    }
  }
  const { weekend } = options.settings;
  return { dealPaths, stages: deals.stages, rows: deals.rows.subarray(0, count), deals, weekend };
}

/** The entries of the history that belong to deals of the range, by deal and time; amounts as logged. */
function readHistory(
  history: Cells,
  numbers: ReadonlyMap<string, number>,
  deals: DealRows,
  { zone, locale, t }: ReadOptions,
): DealPaths {
  const moves = createMoves(history.length);
  if (history.length > 0) {
    const required = ['dealId', 'changedAt', 'to'] as const;
    const sheet = SHEETS.history[locale];
    const at = findColumns(rowAt(history, 0), HISTORY_COLUMNS, required, sheet, locale, t);
    for (let index = 1; index < history.length; index++) {
      const cells = rowAt(history, index);
      const id = textOf(cells[at.dealId]);
      if (id === '') continue;
      const when = toLocalTime(cells[at.changedAt], zone);
      if (typeof when !== 'number') {
        const place = t('place_sheet', { sheet, row: String(index + 1) });
        throw cellError(t, place, HISTORY_COLUMNS.changedAt[locale], cells[at.changedAt], 'expected_date');
      }
      const deal = numbers.get(id);
      if (deal === undefined) continue;
      const amount = cellAt(cells, at.amount);
      addMove(moves, deal, when, deals.codeOf(deal, cells[at.to]), typeof amount === 'number' ? amount : Number.NaN);
    }
  }
  return sortMoves(deals.count, moves);
}
