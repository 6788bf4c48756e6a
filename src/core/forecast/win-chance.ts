/** WIN_CHANCE: the chance of every deal of a range to be won within a period. */

import type { Locale } from '../api';
import type { Cells } from '../cells';
import { rowAt } from '../cells';
import { type ForecastContext, parseAsOf } from '../forecast';
import type { Translate } from '../messages';
import { localeOfHeaders } from '../messages/names';
import { parsePeriod } from '../periods';
import { parseSettings } from '../settings';
import { parseStages } from '../stages';
import { chancesAt, windowOf } from './by-model';
import { WON } from './journeys';
import { readPipeline } from './read';

/**
 * @param deals rows with their header row
 * @returns a column: a header, then for each row its chance: 1 won, 0 lost, blank for a blank row or a deal that did not
 *   exist yet
 * @throws UserError naming the argument or the row, or how many closed deals are missing.
 */
export function winChance(
  deals: Cells,
  period: unknown,
  asOf: unknown,
  context: ForecastContext,
  messages: (locale: Locale) => Translate,
): (number | string)[][] {
  const locale = localeOfHeaders(rowAt(deals, 0));
  const t = messages(locale);
  const { zone, today } = context;
  const day = parseAsOf(asOf, today, zone, t);
  const settings = parseSettings(context.settingRows, locale, t);
  const within = parsePeriod(period, day, zone, t, settings.firstMonth);
  const table = parseStages(context.stageRows, locale, t);
  const isNow = day >= today;
  const data = readPipeline(deals, context.readHistory(), { zone, table, settings, locale, t, isNow, today: day });
  const column: (number | string)[][] = deals.map((_, index) => [index === 0 ? t('table_chance') : '']);
  const put = (deal: number, value: number): void => {
    const cell = column[data.rows[deal] as number];
    if (cell) cell[0] = value;
  };
  const { first, at, stage } = data.journeys;
  data.rows.forEach((_, deal) => {
    for (let slot = (first[deal + 1] as number) - 1; slot >= (first[deal] as number); slot--) {
      if ((at[slot] as number) >= day + 1) continue;
      if ((stage[slot] as number) < 0) put(deal, stage[slot] === WON ? 1 : 0);
      break;
    }
  });
  const { deals: open, chances } = chancesAt(data, day, windowOf(period, within, day, isNow), t);
  open.forEach((deal, index) => {
    put(deal, Math.round((chances[index] as number) * 1e4) / 1e4);
  });
  return column;
}
