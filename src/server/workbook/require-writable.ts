/** Looks at sheets before the first write: an operation that one of them would refuse is stopped while nothing is changed. */

import type { Judging } from './rules';
import { explainRefusal, type Target } from './whole-write';

/**
 * Two round trips, two and more for each protection, and three for each target. None where nothing is written into a sheet
 * that is there.
 *
 * @param targets cells outside a sheet's grid are left out: they are made for the write, and nothing stands on them
 * @throws UserError naming the first sheet or cell that refuses, and why.
 */
export function requireWritable(workbook: Judging, targets: readonly Target[]): void {
  if (targets.length === 0) return;
  const refused = explainRefusal(
    workbook,
    targets.map((target) => {
      if (target.cells.length === 0) return target;
      const [rows, columns] = [target.sheet.getMaxRows(), target.sheet.getMaxColumns()];
      return { ...target, cells: target.cells.filter(({ row, column }) => row <= rows && column < columns) };
    }),
  );
  if (refused) throw refused;
}
