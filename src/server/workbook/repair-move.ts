/** Repairs a move that went into the wrong row because somebody sorted, inserted or deleted rows during the write. */

import type { MovePlan } from '../../core/deals/plan-move';
import { holdsStill, storeCell } from '../../core/deals/sync-marker';
import { type CellWrite, cellAt, rowAt } from '../../core/shared/cells';
import { literal, textOf, writtenValue } from '../../core/shared/values';
import { type FoundDeal, findDeal, readRows } from './find-deal';
import { readEntries } from './known-deals';
import { reconcileWorkbook } from './reconcile';
import { openWorkbook, type Workbook } from './workbook';
import { writeCells } from './write';

/**
 * Gives the deal in that row its own stage back, moves the one that was meant, and has markers and dates put right. The history
 * has the move already. What is written here is looked at again as well.
 *
 * @param row where the move was written
 * @param now that row as it stands
 * @throws UserError when the deal was deleted meanwhile, or the rows never stand still.
 */
export function repairMove(plan: MovePlan, row: number, now: readonly unknown[], tries = 3): void {
  const workbook = openWorkbook();
  const { dealId } = workbook.columns();
  const found = tryFind(workbook, plan.result.dealId);
  if (tries > 0 && !(found && plan.cells.every((cell) => stands(cell, found.cells)))) {
    const deals = workbook.sheet('deals');
    const strays = plan.cells.filter((cell) => stands(cell, now));
    writeCells(deals, ownCells(workbook, strays, row, textOf(cellAt(now, dealId))), [now], row);
    if (found) {
      const cells = plan.cells.map((cell) => ({ ...cell, row: found.row }));
      writeCells(deals, cells, [found.cells], found.row);
      const then = rowAt(readRows(workbook, found.row, 1), 0);
      if (textOf(cellAt(then, dealId)) !== plan.result.dealId) {
        repairMove(plan, found.row, then, tries - 1);
        return;
      }
    }
  }
  SpreadsheetApp.flush();
  reconcileWorkbook(openWorkbook());
  if (!found) findDeal(openWorkbook(), plan.result.dealId);
}

/** Whether a row has the planned value in its cell. */
function stands({ column, value }: CellWrite, cells: readonly unknown[]): boolean {
  return holdsStill(cellAt(cells, column), storeCell(writtenValue(value)));
}

function tryFind(workbook: Workbook, dealId: string): FoundDeal | null {
  try {
    return findDeal(workbook, dealId);
  } catch {
    // Deleted meanwhile: reported once the rest is repaired.
    return null;
  }
}

/** What the row held before: nothing if it is new; if it is another deal's, its stage, from the history. */
function ownCells(workbook: Workbook, strays: readonly CellWrite[], row: number, owner: string): CellWrite[] {
  if (owner === '') return strays.map(({ column }) => ({ row, column, value: '' }));
  const { stage } = workbook.columns();
  const fields = strays.filter(({ column }) => column !== stage);
  if (fields.length > 0) {
    const columns = fields.map(({ column }) => textOf(workbook.system.headers[column])).join(', ');
    workbook.spreadsheet.toast(workbook.t('toast_overwritten', { row, dealId: owner, columns }), 'Saluran', -1);
  }
  if (fields.length === strays.length) return [];
  const entries = readEntries(workbook, 1).filter(([id]) => textOf(id) === owner);
  return [{ row, column: stage, value: literal(textOf(entries[entries.length - 1]?.[3])) }];
}
