/** The ways of deals through the stages, as columns of numbers: what the forecast model learns from. */

/** Stands for a closing in `Journeys.stage`; open stages are 0, 1, 2…, in the order of their pipeline. */
export const WON = -1;
export const LOST = -2;

/** One move of one deal: a stage entered at a time, in days since 1970-01-01 on the workbook's wall clock. */
export interface Move {
  deal: number;
  at: number;
  stage: number;
  /** As logged with the move; NaN where nothing was. */
  amount: number;
}

/**
 * Moves by deal: those of deal `d` are `first[d]` to `first[d + 1] - 1`, in the order of time. Columns instead of
 * objects keep 300,000 moves within a few megabytes.
 */
export interface Journeys {
  deals: number;
  first: Int32Array;
  at: Float64Array;
  stage: Int16Array;
  amount: Float64Array;
}

/** Sorts moves by deal and time; moves of the same moment keep their order. Of `amounts`, one per deal, come those not logged. */
export function createJourneys(deals: number, moves: readonly Move[], amounts: ArrayLike<number>): Journeys {
  const first = new Int32Array(deals + 1);
  for (const { deal } of moves) first[deal + 1] = (first[deal + 1] as number) + 1;
  for (let deal = 0; deal < deals; deal++) first[deal + 1] = (first[deal + 1] as number) + (first[deal] as number);
  const next = first.slice();
  const order = new Int32Array(moves.length);
  moves.forEach(({ deal }, index) => {
    const place = next[deal] as number;
    order[place] = index;
    next[deal] = place + 1;
  });
  const at = new Float64Array(moves.length);
  const stage = new Int16Array(moves.length);
  const amount = new Float64Array(moves.length);
  for (let deal = 0; deal < deals; deal++) {
    const begin = first[deal] as number;
    const end = first[deal + 1] as number;
    for (let slot = begin; slot < end; slot++) {
      const move = moves[order[slot] as number];
      if (!move) continue;
      let place = slot;
      // A history is written in the order of time: hardly anything is ever moved here.
      for (; place > begin && (at[place - 1] as number) > move.at; place--) {
        at[place] = at[place - 1] as number;
        stage[place] = stage[place - 1] as number;
        amount[place] = amount[place - 1] as number;
      }
      at[place] = move.at;
      stage[place] = move.stage;
      amount[place] = move.amount;
    }
    let known = Number.NaN;
    for (let slot = begin; slot < end; slot++) {
      if (!Number.isNaN(amount[slot])) known = amount[slot] ?? known;
      amount[slot] = Number.isNaN(known) ? (amounts[deal] as number) : known;
    }
  }
  return { deals, first, at, stage, amount };
}
