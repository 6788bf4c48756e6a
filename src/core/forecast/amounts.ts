/** Sums the amounts of deals by the methods that need no model: won, commit, best, weighted and pipeline. */

import { rebuildAsOf, type StageAt } from '../deals/as-of';
import { keyOf, namesIn } from '../i18n/name';
import { cellAt, rowAt } from '../shared/cells';
import { toDay } from '../shared/dates';
import { UserError } from '../shared/errors';
import { oncePerPair } from '../shared/once';
import type { Period } from '../shared/periods';
import { isBlank, isDate, parseProbability, textOf } from '../shared/values';
import { CATEGORIES, type Category } from '../stages/columns';
import type { Stage } from '../stages/stages';
import { createConverter } from '../workbook/currency';
import type { DealRows } from './deal-rows';
import { LOST, WON } from './model/deal-paths';
import type { PlainMethod, Query } from './query';

/** A deal that may count, with what has been read of its row so far. */
interface Counted {
  /** Index of its row of the range, 0 being the header. */
  index: number;
  cells: readonly unknown[];
  isWon: boolean;
  /** Its open stage; null when it is won. */
  stage: Stage | null;
  /** What it was on a past day; null for its row as it stands. */
  past: StageAt | null;
  /** In the main currency; null where the cell is blank. */
  amount?: number | null;
  /** The day on which it closed or is expected to; null where the cell is blank. */
  day?: number | null;
  category?: Category | null;
  chance?: number;
}

/** Sums by a method, within a period (null: all time), the deals whose rows belong; unrounded. */
export type Sum = (method: PlainMethod, within: Period | null, belongs?: ((index: number) => boolean) | null) => number;

/**
 * Makes the sums as of a day. Open deals count by Expected close, won ones by Closed; a deal without stage counts for
 * nothing. A cell is read when a sum first needs it, and once for all sums.
 *
 * @param known the rows as the model has read them; without them, only the cells that a sum needs have to be right
 * @throws UserError (the returned function) naming the row and what was expected.
 */
export function createSums(query: Query, day: number, known: DealRows | null = null): Sum {
  const { deals } = query;
  const reader = createReader(query);
  const read = createRows(query, day, known);
  const rows = new Array<Counted | null | undefined>(deals.length);

  const isCounted = (row: Counted, method: PlainMethod, within: Period | null): boolean => {
    if (row.isWon ? method === 'weighted' || method === 'pipeline' : method === 'won') return false;
    if (within) {
      const on = reader.dayOf(row);
      if (on === null || on < within.from || on > within.to) return false;
    }
    if (row.isWon || (method !== 'commit' && method !== 'best')) return true;
    const category = reader.categoryOf(row);
    return category === 'commit' || (method === 'best' && category === 'best');
  };

  return (method, within, belongs) => {
    let sum = 0;
    for (let index = 1; index < deals.length; index++) {
      if (belongs && !belongs(index)) continue;
      let row = rows[index];
      if (row === undefined) {
        row = read(index);
        rows[index] = row;
      }
      if (!row || !isCounted(row, method, within)) continue;
      const amount = reader.amountOf(row);
      if (amount !== null) sum += method === 'weighted' ? amount * reader.chanceOf(row) : amount;
    }
    return sum;
  };
}

/** Finds out what each row of the range was on a day; null for one that does not count. */
function createRows(query: Query, day: number, known: DealRows | null): (index: number) => Counted | null {
  const { deals, today, zone, locale, t } = query;
  const at = query.columns();
  const past = day < today ? rebuildAsOf(query.history(), day, zone, locale, t) : null;
  const stageOf = createStageLookup(query);
  const numbers = known && numbersOf(known, deals.length);

  const countedIn = (index: number, stageName: unknown, state: StageAt | null): Counted | null => {
    if (stageName === '' || stageName === null || stageName === undefined) return null;
    const cells = rowAt(deals, index);
    const stage = stageOf(cellAt(cells, at.pipeline), stageName, index + 1);
    if (!stage || stage.type === 'Lost') return null;
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
    return { ...row, amount: amount === 0 && isBlank(cells[at.amount]) ? null : amount };
  };

  return (index) => {
    if (!past) {
      if (!known || !numbers) return countedIn(index, rowAt(deals, index)[at.stage], null);
      const deal = numbers[index] as number;
      return deal < 0 ? null : knownRow(known, deal, index);
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

/** Looks up stages by the text of the cells, once per distinct text. */
function createStageLookup({ stages, t }: Query): (pipeline: unknown, name: unknown, row: number) => Stage | null {
  const table = stages();
  const find = oncePerPair((pipeline: unknown, name: unknown) => {
    const text = textOf(name);
    return text === '' ? null : table.find(textOf(pipeline), text);
  });
  return (pipeline, name, row) => {
    const stage = find(pipeline, name);
    if (stage !== undefined) return stage;
    const list = table.stages.map((known) => known.name).join(', ');
    throw new UserError(t, 'rowStage', { row, value: textOf(name), stages: list });
  };
}

interface Reader {
  amountOf(row: Counted): number | null;
  dayOf(row: Counted): number | null;
  categoryOf(row: Counted): Category | null;
  chanceOf(row: Counted): number;
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
  const { zone, locale, t } = query;
  const at = query.columns();
  const convert = createConverter(query.settings(), locale, t);
  const days = new Map<unknown, number | null>();
  return {
    amountOf({ cells, past, index }) {
      const amount = past?.amount ?? cells[at.amount];
      if (typeof amount !== 'number') {
        if (isBlank(amount)) return null;
        throw query.cellError(index + 1, 'amount', amount, 'expected_number');
      }
      return at.currency < 0 ? amount : convert(amount, cells[at.currency], index + 1);
    },
    dayOf({ cells, past, isWon, index }) {
      const column = isWon ? 'closed' : 'expectedClose';
      const cell = (isWon ? past?.closed : undefined) ?? cells[at[column]];
      if (cell === '' || cell === undefined) return null;
      const key = isDate(cell) ? cell.getTime() : cell;
      let day = days.get(key);
      if (day !== undefined) return day;
      day = toDay(cell, zone);
      if (day === undefined) throw query.cellError(index + 1, column, cell, 'expected_date');
      days.set(key, day);
      return day;
    },
    categoryOf({ cells, stage, index }) {
      const cell = cells[at.category];
      if (isBlank(cell)) return stage?.category ?? null;
      const category = keyOf(CATEGORIES, cell);
      if (category) return category;
      const list = namesIn(CATEGORIES, locale).join(', ');
      throw query.cellError(index + 1, 'category', cell, 'expected_oneOf', { list });
    },
    chanceOf({ cells, stage, index }) {
      const cell = cells[at.probability];
      const own = cell === '' || cell === undefined ? null : parseProbability(cell);
      if (own === undefined) throw query.cellError(index + 1, 'probability', cell, 'expected_probability');
      return own ?? stage?.probability ?? 0;
    },
  };
}
