/** WIN_CHANCE: the chance of every deal of a range to be won within a period. */

import type { Locale } from '../api';
import type { Cells } from '../shared/cells';
import { chancesWithin, requireModel, windowOf } from './model/by-model';
import { LOST, WON } from './model/deal-paths';
import type { ForecastContext } from './model/types';
import { createQuery, dayOf, periodOf } from './query';
import type { Translate } from './texts';

/**
 * @param deals rows with their header row
 * @returns a column: a header, then for each row its chance: 1 won, 0 lost, blank for a blank row or a deal that did not
 *   exist yet; for one that cannot be read, in words, which cell is wrong
 * @throws UserError naming the argument, or how many closed deals are missing.
 */
export function winChance(
  deals: Cells,
  period: unknown,
  asOf: unknown,
  context: ForecastContext,
  messages: (locale: Locale) => Translate,
): (number | string)[][] {
  const query = createQuery(deals, context, messages);
  const { t, today } = query;
  const day = dayOf(asOf, query);
  const window = windowOf(periodOf(period, day, query), day, day >= today);
  const snapshot = query.snapshotAt(day);
  const chances = chancesWithin(snapshot, requireModel(snapshot, t), window);
  const column: (number | string)[][] = deals.map((_, index) => [index === 0 ? t('table_chance') : '']);
  const put = (deal: number, value: number): void => {
    const cell = column[snapshot.deals.rows[deal] as number];
    if (cell) cell[0] = value;
  };
  for (let deal = 0; deal < snapshot.deals.count; deal++) {
    const code = snapshot.codes[deal];
    if (code === WON || code === LOST) put(deal, code === WON ? 1 : 0);
  }
  snapshot.open.forEach((deal, index) => {
    put(deal, Math.round((chances[index] as number) * 1e4) / 1e4);
  });
  for (const fault of snapshot.leftOut) {
    const cell = column[fault.index];
    if (cell) cell[0] = query.errorOf(fault).message;
  }
  return column;
}
