/** The ways of deals through the stages, as columns of numbers: what the forecast model learns from. */

/** Stands for a closing in `Journeys.stage`; open stages are 0, 1, 2…, in the order of their pipeline. */
export const WON = -1;
export const LOST = -2;

/** Moves as columns: a deal entered a stage at a time, in days since 1970-01-01 on the workbook's wall clock. */
export interface Moves {
  count: number;
  deal: Int32Array;
  at: Float64Array;
  stage: Int16Array;
  /** As logged with the move; NaN where nothing was. */
  amount: Float64Array;
}

/** Room for so many moves. */
export function createMoves(most: number): Moves {
  return {
    count: 0,
    deal: new Int32Array(most),
    at: new Float64Array(most),
    stage: new Int16Array(most),
    amount: new Float64Array(most),
  };
}

/** Adds a move, while there is room. */
export function addMove(moves: Moves, deal: number, at: number, stage: number, amount: number): void {
  const slot = moves.count++;
  moves.deal[slot] = deal;
  moves.at[slot] = at;
  moves.stage[slot] = stage;
  moves.amount[slot] = amount;
}

/**
 * Moves by deal: those of deal `d` are `first[d]` to `first[d + 1] - 1`, in the order of time. Columns instead of
 * objects keep 300,000 moves within a few megabytes.
 */
export interface DealPaths {
  deals: number;
  first: Int32Array;
  at: Float64Array;
  stage: Int16Array;
  amount: Float64Array;
  /** Changes of the amount between two moves, by deal and time; its stages tell nothing. */
  changes?: DealPaths;
}

/** The amount of a deal just before `time`, in the slot that it is in then. */
export function amountBefore({ at, amount, changes }: DealPaths, deal: number, slot: number, time: number): number {
  let known = amount[slot] as number;
  if (!changes) return known;
  const entered = at[slot] as number;
  const end = changes.first[deal + 1] as number;
  for (let change = changes.first[deal] as number; change < end; change++) {
    const when = changes.at[change] as number;
    if (when >= time) break;
    if (when >= entered) known = changes.amount[change] as number;
  }
  return known;
}

/** Sorts moves by deal and time; moves of the same moment keep their order. */
export function sortMoves(deals: number, moves: Moves): DealPaths {
  const { count } = moves;
  const first = new Int32Array(deals + 1);
  for (let move = 0; move < count; move++) {
    const deal = moves.deal[move] as number;
    first[deal + 1] = (first[deal + 1] as number) + 1;
  }
  for (let deal = 0; deal < deals; deal++) first[deal + 1] = (first[deal + 1] as number) + (first[deal] as number);
  const next = first.slice();
  const at = new Float64Array(count);
  const stage = new Int16Array(count);
  const amount = new Float64Array(count);
  for (let move = 0; move < count; move++) {
    const deal = moves.deal[move] as number;
    const begin = first[deal] as number;
    const when = moves.at[move] as number;
    let place = next[deal] as number;
    next[deal] = place + 1;
    // A history is written in the order of time: hardly anything is ever moved here.
    for (; place > begin && (at[place - 1] as number) > when; place--) {
      at[place] = at[place - 1] as number;
      stage[place] = stage[place - 1] as number;
      amount[place] = amount[place - 1] as number;
    }
    at[place] = when;
    stage[place] = moves.stage[move] as number;
    amount[place] = moves.amount[move] as number;
  }
  return { deals, first, at, stage, amount };
}

/** As `sortMoves`; an amount that was not logged is that of the move before, or of `amounts`, one per deal. */
export function createDealPaths(deals: number, moves: Moves, amounts: ArrayLike<number>): DealPaths {
  const dealPaths = sortMoves(deals, moves);
  const { first, amount } = dealPaths;
  for (let deal = 0; deal < deals; deal++) {
    let known = amounts[deal] as number;
    for (let slot = first[deal] as number; slot < (first[deal + 1] as number); slot++) {
      const logged = amount[slot] as number;
      if (!Number.isNaN(logged)) known = logged;
      amount[slot] = known;
    }
  }
  return dealPaths;
}
