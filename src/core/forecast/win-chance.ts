/** WIN_CHANCE: the chance of every deal of a range to be won within a period. */

import type { Locale } from '../api';
import type { Cells } from '../shared/cells';
import { rowAt } from '../shared/cells';
import { type ForecastContext, parseAsOf } from './pipeline';
import type { Translate } from '../i18n/messages';
import { localeOfHeaders } from '../i18n/names';
import { parsePeriod } from '../shared/periods';
import { parseSettings } from '../workbook/settings';
import { parseStages } from '../stages/stages';
import { chancesWithin, requireLearnt, windowOf } from './model/by-model';
import { LOST, WON } from './model/deal-paths';
import { outlookAt } from './model/snapshot';

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
  const outlook = outlookAt(deals, day, context, { zone, table, settings, locale, t, isNow, today: day });
  const window = windowOf(period, within, day, isNow);
  const chances = chancesWithin(outlook, requireLearnt(outlook, t), window);
  const column: (number | string)[][] = deals.map((_, index) => [index === 0 ? t('table_chance') : '']);
  const put = (deal: number, value: number): void => {
    const cell = column[outlook.deals.rows[deal] as number];
    if (cell) cell[0] = value;
  };
  for (let deal = 0; deal < outlook.deals.count; deal++) {
    const code = outlook.codes[deal];
    if (code === WON || code === LOST) put(deal, code === WON ? 1 : 0);
  }
  outlook.open.forEach((deal, index) => {
    put(deal, Math.round((chances[index] as number) * 1e4) / 1e4);
  });
  return column;
}
