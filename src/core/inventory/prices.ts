/** Plans the unit prices of new lines: what Products says when the line is entered, so that a later price changes no old deal. */

import type { Locale } from '../i18n/locale';
import type { CellWrite } from '../shared/cells';
import { LINE_ITEMS } from '../shared/sheets';
import type { Lines } from './lines';
import type { RowProblem } from './problems';
import { inventoryMessages } from './texts';

export interface PricePlan {
  /** Cells of Line items. */
  cells: CellWrite[];
  problems: RowProblem[];
}

/**
 * Fills in blank unit prices. Products are priced in the workbook's currency. A line of a deal in another currency needs a price
 * that somebody types, since nobody has said at which rate.
 *
 * The lines get the prices, too.
 *
 * @param currencyOf the currency of a deal; blank for the workbook's own
 */
export function planPrices(
  { at, list }: Lines,
  currencyOf: (dealId: string) => string,
  main: string,
  locale: Locale,
): PricePlan {
  const plan: PricePlan = { cells: [], problems: [] };
  const t = inventoryMessages(locale);
  for (const line of list) {
    if (line.unitPrice !== null || line.quantity === undefined) continue;
    const report = (text: string): void => {
      plan.problems.push({ isOfLines: true, sheet: LINE_ITEMS[locale], row: line.row, column: at.unitPrice, text });
    };
    const currency = currencyOf(line.dealId).toUpperCase();
    const price = line.product?.unitPrice ?? null;
    if (currency !== '' && main !== '' && currency !== main) report(t('line_foreign', { currency, main }));
    else if (price === null || at.unitPrice < 0) report(t('line_noPrice'));
    else {
      line.unitPrice = price;
      plan.cells.push({ row: line.row, column: at.unitPrice, value: price });
    }
  }
  return plan;
}
