/** Which cells of Deals forecasts can read: one definition for forecasts, typed edits, the sidebar and Check workbook. */

import { isBlank } from '../shared/values';

/** An amount, 0 or more; null where the cell is blank, undefined where it holds anything else. */
export function amountIn(cell: unknown): number | null | undefined {
  if (typeof cell === 'number') return cell >= 0 ? cell : undefined;
  return isBlank(cell) ? null : undefined;
}
