/** Reads Deals and Stage history into deal paths: what the model learns from, and which row each deal stands in. */

import { heldCell } from '../deals/held';
import { HISTORY_COLUMNS, isStay } from '../deals/history-columns';
import { type Cells, cellAt, rowAt } from '../shared/cells';
import { toLocalTime } from '../shared/dates';
import { type Columns, findColumns } from '../shared/find-columns';
import { SHEETS } from '../shared/sheets';
import { textOf } from '../shared/values';
import type { Stage } from '../stages/stages';
import { type DealRows, type ReadOptions, readDealRows } from './deal-rows';
import type { RowFault } from './left-out';
import { addMove, createDealPaths, createMoves, type DealPaths, type Moves, sortMoves } from './model/deal-paths';

/** Deals and their paths, by the deal's number. */
export interface PipelineData {
  dealPaths: DealPaths;
  /** The open stages, by their number. */
  stages: Stage[];
  /** Index of the row of the range, 0 being the header. */
  rows: ArrayLike<number>;
  deals: DealRows;
  /** Days without work, as Settings has them. */
  weekend: readonly number[];
  /**
   * What keeps rows out of sums of the paths, by the index of the row. Of a past day, an amount and dates that were logged by
   * then serve in place of those that the row no longer shows.
   */
  leftOut: ReadonlyMap<number, RowFault>;
  /** 1-based rows of the history whose date cannot be read: entries that tell nothing. */
  unreadEntries: readonly number[];
}

/**
 * Reads the rows of deals and of the history, header first.
 *
 * @throws UserError naming a missing column.
 */
export function readPipeline(cells: Cells, history: Cells, options: ReadOptions): PipelineData {
  return readPaths(readDealRows(cells, options), history, options);
}

/**
 * Reads the paths of deals from the rows of the history, header first. A deal whose path was not logged counts from its
 * Created date in the first stage of its pipeline to its Closed date. Amounts are converted to the main currency. Nothing
 * is kept a row but numbers, so that 300,000 entries fit into some megabytes.
 *
 * @throws UserError naming a missing column.
 */
export function readPaths(deals: DealRows, history: Cells, options: ReadOptions): PipelineData {
  const { count, amounts } = deals;
  const { numbers, owners } = ownersOf(deals);
  const { logged, stays, unreadEntries } = readHistory(history, numbers, deals, options);
  let copied = 0;
  owners.forEach((owner, deal) => {
    if (owner !== deal) copied += (logged.first[owner + 1] as number) - (logged.first[owner] as number);
  });
  const moves = createMoves(logged.at.length + copied + 2 * count);
  const leftOut = new Map(deals.faults);
  const hasFaults = deals.faults.size > 0 || deals.dateFaults.size > 0;
  for (let deal = 0; deal < count; deal++) {
    const owner = owners[deal] as number;
    const first = logged.first[owner] as number;
    const end = logged.first[owner + 1] as number;
    const isLogged = first < end && (logged.stage[first] as number) >= 0;
    const addPath = isLogged ? addLoggedPath : addOwnPath;
    const source = { moves, deals, deal, logged, first, end, options };
    addPath(source);
    if (hasFaults) judgePath(source, isLogged, leftOut);
  }
  const dealPaths = createDealPaths(count, moves, amounts);
  if (options.isNow) takeAmountsNow(dealPaths, stays, deals, options.today);
  if (stays.count > 0) dealPaths.changes = sortMoves(count, stays);
  const { weekend } = options.settings;
  return {
    dealPaths,
    stages: deals.stages,
    rows: deals.rows.subarray(0, count),
    deals,
    weekend,
    leftOut,
    unreadEntries,
  };
}

/**
 * What stands in the row now is what the deal is about, whatever it was about at its last move; where changes of the amount
 * were logged since then, it is so from today on.
 */
function takeAmountsNow(dealPaths: DealPaths, stays: Moves, deals: DealRows, today: number): void {
  const changed = new Set<number>();
  for (let stay = 0; stay < stays.count; stay++) {
    const deal = stays.deal[stay] as number;
    const last = (dealPaths.first[deal + 1] as number) - 1;
    // What changed before the last move stands in that move's own entry.
    if ((deals.codes[deal] as number) >= 0 && (stays.at[stay] as number) >= (dealPaths.at[last] as number)) {
      changed.add(deal);
    }
  }
  for (let deal = 0; deal < deals.count; deal++) {
    const end = dealPaths.first[deal + 1] as number;
    if (deals.faults.has(deals.rows[deal] as number) || end === dealPaths.first[deal]) continue;
    const amount = deals.amounts[deal] as number;
    if (changed.has(deal)) addMove(stays, deal, today, deals.codes[deal] as number, amount);
    else dealPaths.amount[end - 1] = amount;
  }
}

/** Notes whether a deal is left out for what its row does not say, or counts for what was logged in its place. */
function judgePath(
  { deals, deal, logged, first, end, options }: PathSource,
  isLogged: boolean,
  leftOut: Map<number, RowFault>,
): void {
  const row = deals.rows[deal] as number;
  if (isLogged && !options.isNow && !Number.isNaN(deals.inMain(deal, logged.amount[first] as number)))
    leftOut.delete(row);
  const date = deals.dateFaults.get(row);
  if (!date) return;
  const isShown = options.isNow && logged.stage[end - 1] !== deals.codes[deal];
  if (!isLogged || isShown) leftOut.set(row, date);
}

/** The first deal of each ID, and for each deal the one whose path it has: an ID in several rows has one path. */
function ownersOf({ count, ids }: DealRows): { numbers: Map<string, number>; owners: Int32Array } {
  const numbers = new Map<string, number>();
  const owners = new Int32Array(count);
  ids.forEach((id, deal) => {
    const owner = id === '' ? undefined : numbers.get(id);
    owners[deal] = owner ?? deal;
    if (owner === undefined && id !== '') numbers.set(id, deal);
  });
  return { numbers, owners };
}

/** A deal, and its entries of the history from `first` up to `end`. */
interface PathSource {
  moves: Moves;
  deals: DealRows;
  deal: number;
  logged: DealPaths;
  first: number;
  end: number;
  options: ReadOptions;
}

/** Adds what the row itself says of the deal's path. */
function addOwnPath({ moves, deals, deal, logged, first, end, options }: PathSource): void {
  const code = deals.codes[deal] as number;
  const born = deals.created[deal] as number;
  const entered = deals.since[deal] as number;
  const isOpen = code >= 0;
  // NaN is no date.
  const add = (when: number, stage: number): void => {
    if (!Number.isNaN(when)) addMove(moves, deal, when, stage, Number.NaN);
  };
  // A Closed date tells no time of day, and an imported deal is created after it was closed.
  const start = Number.isNaN(born) || (!isOpen && entered < born) ? entered : born;
  if (!isOpen || entered > start) add(start, deals.beginnings[deal] as number);
  if (!Number.isNaN(entered)) add(entered, code);
  else if (isOpen) add(start, code);
  else if (first < end) add(logged.at[first] as number, code);
  if (isOpen && Number.isNaN(start) && options.isNow) add(options.today, code);
}

/** Adds the entries of the history, and the stage of the row where it is another one now. */
function addLoggedPath({ moves, deals, deal, logged, first, end, options }: PathSource): void {
  const code = deals.codes[deal] as number;
  const born = deals.created[deal] as number;
  for (let slot = first; slot < end; slot++) {
    const when = logged.at[slot] as number;
    const amount = deals.inMain(deal, logged.amount[slot] as number);
    const begin = slot === first && born < when ? born : when;
    addMove(moves, deal, begin, logged.stage[slot] as number, amount);
  }
  if (!options.isNow || logged.stage[end - 1] === code) return;
  const entered = deals.since[deal] as number;
  const moved = Math.max(Number.isNaN(entered) ? options.today : entered, logged.at[end - 1] as number);
  if (!Number.isNaN(moved)) addMove(moves, deal, moved, code, Number.NaN);
}

/**
 * The entries of the history that belong to deals of the range, by deal and time; amounts as logged. `stays`: those in which a
 * deal stayed in its stage with another amount, in the main currency.
 */
function readHistory(
  history: Cells,
  numbers: ReadonlyMap<string, number>,
  deals: DealRows,
  { zone, locale, t }: ReadOptions,
): { logged: DealPaths; stays: Moves; unreadEntries: number[] } {
  const moves = createMoves(history.length);
  const stays: [deal: number, at: number, amount: number][] = [];
  const unreadEntries: number[] = [];
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
        unreadEntries.push(index + 1);
        continue;
      }
      const deal = numbers.get(id);
      if (deal === undefined) continue;
      const amount = amountIn(cells, at);
      if (isStay(cellAt(cells, at.from), cells[at.to])) stays.push([deal, when, deals.inMain(deal, amount)]);
      else addMove(moves, deal, when, deals.codeOf(deal, cells[at.to]), amount);
    }
  }
  return { logged: sortMoves(deals.count, moves), stays: movesOf(stays), unreadEntries };
}

/** With room for what takeAmountsNow adds. */
function movesOf(stays: readonly [deal: number, at: number, amount: number][]): Moves {
  const moves = createMoves(2 * stays.length);
  for (const [deal, at, amount] of stays) if (!Number.isNaN(amount)) addMove(moves, deal, at, 0, amount);
  return moves;
}

/** The logged amount; NaN where the entry tells none, 0 where it tells that the cell was blank. */
function amountIn(cells: readonly unknown[], at: Columns<keyof typeof HISTORY_COLUMNS>): number {
  const amount = cellAt(cells, at.amount);
  if (typeof amount === 'number') return amount;
  return heldCell(cellAt(cells, at.expectedClose)) === undefined ? Number.NaN : 0;
}
