/** Ways of deals for the tests of the model, written as lists of moves. */

import { addMove, createDealPaths, createMoves, type DealPaths } from '../../../src/core/forecast/model/deal-paths';

/** When, into which stage (or WON, LOST), and for how much. */
export type Move = readonly [at: number, stage: number, amount?: number];

export function pathsOf(deals: readonly (readonly Move[])[], amounts: readonly number[] = []): DealPaths {
  const moves = createMoves(deals.reduce((sum, own) => sum + own.length, 0));
  deals.forEach((own, deal) => {
    for (const [at, stage, amount] of own) addMove(moves, deal, at, stage, amount ?? Number.NaN);
  });
  return createDealPaths(
    deals.length,
    moves,
    deals.map((_, deal) => amounts[deal] ?? 0),
  );
}
