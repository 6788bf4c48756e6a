/** Names on the Stock sheet. */

import { both } from '../i18n/name';

/** The sheet that shows stock against what is promised and what is likely to be sold. */
export const STOCK = both('Stock', 'Stok');

/** Parts of STOCK_REVIEW. */
export const STOCK_PARTS = ['stock', 'deals', 'problems', 'basis'] as const;
export type StockPart = (typeof STOCK_PARTS)[number];
