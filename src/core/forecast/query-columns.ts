/** Every column of Deals that a forecast may ask about. */

import { ADDED_DEAL_COLUMNS, DEAL_COLUMNS } from '../deals/columns';

export const QUERY_COLUMNS = { ...DEAL_COLUMNS, ...ADDED_DEAL_COLUMNS };
export type QueryColumn = keyof typeof QUERY_COLUMNS;
