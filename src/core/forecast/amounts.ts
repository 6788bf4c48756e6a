/** Sums the amounts of deals by the methods that need no model: won, commit, best, weighted and pipeline. */

import { rebuildAsOf, type StageAt } from '../deals/as-of';
import { amountIn } from '../deals/readable';
import { keyOf } from '../i18n/name';
import { cellAt, rowAt } from '../shared/cells';
import { toDay } from '../shared/dates';
import { oncePerPair } from '../shared/once';
import type { Period } from '../shared/periods';
import { isBlank, isDate, parseProbability, textOf } from '../shared/values';
import { CATEGORIES, type Category } from '../stages/columns';
import type { Stage } from '../stages/stages';
import { createConverter } from '../workbook/currency';
import { type DealRows, stageFault } from './deal-rows';
import { isFault, type RowFault } from './left-out';
import { LOST, WON } from './model/deal-paths';
import type { PlainMethod, Query } from './query';

/** A deal that may count, with what has been read of its row so far. */
export interface Counted {
  /** Index of its row of the range, 0 being the header. */
  index: number;
  cells: readonly unknown[];
  isWon: boolean;
  /** Its open stage; null when it is won. */
  stage: Stage | null;
  /** What it was on a past day; null for its row as it stands. */
  past: StageAt | null;
  /** In the main currency; null where the cell is blank. */
  amount?: number | null | RowFault;
  /** The day on which it closed or is expected to; null where the cell is blank. */
  day?: number | null | RowFault;
  category?: Category | null | RowFault;
  chance?: number | RowFault;
}

/** A sum, and the deals of which it does not know whether they belong in it, or with what. */
export interface Sum {
  /** Unrounded. */
  sum: number;
  /** Deals that count. */
  counted: number;
  /** Deals of the rows that were asked for which could be read and do not count. */
  others: number;
  leftOut: RowFault[];
}

/** Sums by a method, within a period (null: all time), the deals whose rows belong. Each that counts is noted. */
export type Sums = (
  method: PlainMethod,
  within: Period | null,
  belongs?: ((index: number) => boolean) | null,
  note?: (row: Counted, added: number) => void,
) => Sum;

/**
 * Makes the sums as of a day. Open deals count by Expected close, won ones by Closed. A cell is read when a sum first needs
 * it, and once for all sums. A deal whose cell cannot be read is left out of the sums that need the cell; so is one that
 * has an amount and no stage.
 *
 * @param known the rows as the model has read them; without them, only the cells that a sum needs have to be right
 */
export function createSums(query: Query, day: number, known: DealRows | null = null): Sums {
  const { deals } = query;
  const reader = createReader(query);
  const read = createRows(query, day, known);
  const rows = new Array<Counted | RowFault | null | undefined>(deals.length);

  const isIn = (row: Counted, within: Period): boolean | RowFault => {
    const on = reader.dayOf(row);
    if (isFault(on)) return on;
    return on !== null && on >= within.from && on <= within.to;
  };

  const isCounted = (row: Counted, method: PlainMethod, within: Period | null): boolean | RowFault => {
    if (row.isWon ? method === 'weighted' || method === 'pipeline' : method === 'won') return false;
    const isDue = within === null || isIn(row, within);
    if (isDue !== true || row.isWon || (method !== 'commit' && method !== 'best')) return isDue;
    const category = reader.categoryOf(row);
    if (isFault(category)) return category;
    return category === 'commit' || (method === 'best' && category === 'best');
  };

  const amountBy = (row: Counted, method: PlainMethod): number | RowFault => {
    const amount = reader.amountOf(row);
    if (amount === null) return 0;
    if (method !== 'weighted' || isFault(amount)) return amount;
    const chance = reader.chanceOf(row);
    return isFault(chance) ? chance : amount * chance;
  };

  /** What a row adds; null for one that does not count. */
  const addedBy = (row: Counted | RowFault, method: PlainMethod, within: Period | null): number | RowFault | null => {
    if (isFault(row)) return row;
    const counts = isCounted(row, method, within);
    if (isFault(counts)) return counts;
    return counts ? amountBy(row, method) : null;
  };

  return (method, within, belongs, note) => {
    const result: Sum = { sum: 0, counted: 0, others: 0, leftOut: [] };
    for (let index = 1; index < deals.length; index++) {
      if (belongs && !belongs(index)) continue;
      let row = rows[index];
      if (row === undefined) {
        row = read(index);
        rows[index] = row;
      }
      if (row === null) continue;
      const added = addedBy(row, method, within);
      if (added === null) result.others++;
      else if (typeof added !== 'number') result.leftOut.push(added);
      else {
        result.sum += added;
        result.counted++;
        note?.(row as Counted, added);
      }
    }
    return result;
  };
}

/** Whether a deal is sure to count, but for how much cannot be read. */
function countsForSure({ column }: RowFault): boolean {
  return ['amount', 'currency', 'probability', 'created', 'stageSince'].includes(column);
}

/**
 * The sum, unrounded.
 *
 * @throws UserError naming the first row that is left out, where no deal counts but for those that cannot be read: then the
 *   whole number would be wrong.
 */
export function requireSum({ sum, counted, others, leftOut }: Sum, query: Query): number {
  const fault = leftOut.find(countsForSure) ?? (others === 0 ? leftOut[0] : undefined);
  if (counted === 0 && fault) throw query.errorOf(fault);
  return sum;
}

/** Finds out what each row of the range was on a day; null for one that does not count. */
function createRows(query: Query, day: number, known: DealRows | null): (index: number) => Counted | RowFault | null {
  const { deals, today, zone, locale, t } = query;
  const at = query.columns();
  const past = day < today ? rebuildAsOf(query.history(), day, zone, locale, t) : null;
  const stageOf = createStageLookup(query);
  const numbers = known && numbersOf(known, deals.length);

  const countedIn = (index: number, stageName: unknown, state: StageAt | null): Counted | RowFault | null => {
    const cells = rowAt(deals, index);
    // A logged change to no stage: the deal was gone.
    if (isBlank(stageName)) return state?.isLogged ? null : stageFault(index, stageName, cells[at.amount] ?? '');
    const stage = stageOf(cellAt(cells, at.pipeline), stageName);
    if (!stage) return stageFault(index, stageName, null);
    if (stage.type === 'Lost') return null;
    const isWon = stage.type === 'Won';
    return { index, cells, isWon, stage: isWon ? null : stage, past: state };
  };

  const knownRow = (rows: DealRows, deal: number, index: number): Counted | null => {
    const code = rows.codes[deal] as number;
    if (code === LOST) return null;
    const cells = rowAt(deals, index);
    const isWon = code === WON;
    const row = { index, cells, isWon, stage: isWon ? null : (rows.stages[code] ?? null), past: null };
    const amount = rows.amounts[deal] as number;
    const fault = rows.faults.get(index);
    return { ...row, amount: fault ?? (amount === 0 && isBlank(cells[at.amount]) ? null : amount) };
  };

  return (index) => {
    if (!past) {
      if (!known || !numbers) return countedIn(index, rowAt(deals, index)[at.stage], null);
      const deal = numbers[index] as number;
      return deal < 0 ? (known.faults.get(index) ?? null) : knownRow(known, deal, index);
    }
    const state = past(rowAt(deals, index), at, index + 1);
    return state && countedIn(index, state.stage, state);
  };
}

/** For each row of the range the number of its deal, -1 where it has none. */
function numbersOf({ count, rows }: DealRows, length: number): Int32Array {
  const numbers = new Int32Array(length).fill(-1);
  for (let deal = 0; deal < count; deal++) numbers[rows[deal] as number] = deal;
  return numbers;
}

/** Looks up stages by the text of the cells, once per distinct text; null for one that the table does not have. */
function createStageLookup({ stages }: Query): (pipeline: unknown, name: unknown) => Stage | null {
  const table = stages();
  return oncePerPair((pipeline: unknown, name: unknown) => table.find(textOf(pipeline), textOf(name)) ?? null);
}

interface Reader {
  amountOf(row: Counted): number | null | RowFault;
  dayOf(row: Counted): number | null | RowFault;
  categoryOf(row: Counted): Category | null | RowFault;
  chanceOf(row: Counted): number | RowFault;
}

/** Reads the cells of counted deals, and keeps what they hold. */
function createReader(query: Query): Reader {
  const cells = createCellReader(query);
  return {
    amountOf(row) {
      if (row.amount === undefined) row.amount = cells.amountOf(row);
      return row.amount;
    },
    dayOf(row) {
      if (row.day === undefined) row.day = cells.dayOf(row);
      return row.day;
    },
    categoryOf(row) {
      if (row.category === undefined) row.category = cells.categoryOf(row);
      return row.category;
    },
    chanceOf(row) {
      row.chance ??= cells.chanceOf(row);
      return row.chance;
    },
  };
}

function createCellReader(query: Query): Reader {
  const { zone } = query;
  const at = query.columns();
  const { convert, main } = createConverter(query.settings());
  const days = new Map<unknown, number | null>();
  return {
    amountOf({ cells, past, index }) {
      const value = past?.amount ?? cells[at.amount];
      const amount = amountIn(value);
      if (amount === undefined) return { index, column: 'amount', value, reason: 'amount' };
      if (amount === null || at.currency < 0) return amount;
      const converted = convert(amount, cells[at.currency]);
      if (!Number.isNaN(converted)) return converted;
      // Nothing is nothing in any currency.
      if (amount === 0) return 0;
      return { index, column: 'currency', value: cells[at.currency], reason: 'rate', main: main() };
    },
    dayOf({ cells, past, isWon, index }) {
      const column = isWon ? 'closed' : 'expectedClose';
      const cell = (isWon ? past?.closed : past?.expectedClose) ?? cells[at[column]];
      if (cell === '' || cell === undefined) return null;
      const key = isDate(cell) ? cell.getTime() : cell;
      let day = days.get(key);
      if (day !== undefined) return day;
      day = toDay(cell, zone);
      if (day === undefined) return { index, column, value: cell, reason: 'date' };
      days.set(key, day);
      return day;
    },
    categoryOf({ cells, stage, past, index }) {
      const cell = past?.category ?? cells[at.category];
      if (isBlank(cell)) return stage?.category ?? null;
      return keyOf(CATEGORIES, cell) ?? { index, column: 'category', value: cell, reason: 'category' };
    },
    chanceOf({ cells, stage, index }) {
      const cell = cells[at.probability];
      const own = cell === '' || cell === undefined ? null : parseProbability(cell);
      if (own === undefined) return { index, column: 'probability', value: cell, reason: 'probability' };
      return own ?? stage?.probability ?? 0;
    },
  };
}
