/** Follows edits that concern the inventory: lines, products, and amounts of deals that may follow their lines. */

import { problemText } from '../../core/inventory/problems';
import { inventoryMessages } from '../../core/inventory/texts';
import { type EditedBlock, findInventory, followColumns, followInventory } from '../workbook/inventory';
import { tryLock } from '../workbook/lock';
import type { Workbook } from '../workbook/workbook';

/**
 * Follows an edit of Products or Line items, if it was one. While another execution holds the lock, nothing is done: the next
 * edit or reconciliation follows this one, too.
 */
export function followLinesEdit(workbook: Workbook, sheetId: number, block: EditedBlock): void {
  const sheets = findInventory(workbook);
  if (!sheets || block.rowEnd < 2) return;
  const isLines = sheets.lines.getSheetId() === sheetId;
  if ((!isLines && sheets.products.getSheetId() !== sheetId) || !tryLock(10000)) return;
  const { notices, problems } = followInventory(workbook, isLines ? block : undefined);
  const own = problems.filter(
    ({ isOfLines, row }) => isOfLines === isLines && row >= block.rowStart && row <= block.rowEnd,
  );
  tell(workbook, [...notices, ...own.map(problemText)]);
}

/** Follows an edit of Deals, if it may change which amount counts. */
export function followAmountsEdit(workbook: Workbook, { columnStart, columnEnd, rowEnd }: EditedBlock): void {
  const at = findInventory(workbook) && followColumns(workbook);
  if (!at || rowEnd < 2) return;
  const { dealId, amount, currency, linesTotal, fromLines } = at;
  const columns = [dealId, amount, currency, linesTotal, fromLines].map((column) => column + 1);
  if (!columns.some((column) => column >= columnStart && column <= columnEnd) || !tryLock(10000)) return;
  tell(workbook, followInventory(workbook).notices);
}

/** Says all in one toast. */
function tell({ spreadsheet, locale }: Workbook, texts: readonly string[]): void {
  const [first] = texts;
  if (first === undefined) return;
  const text = texts.length === 1 ? first : inventoryMessages(locale)('toast_more', { first, count: texts.length - 1 });
  spreadsheet.toast(text, 'Saluran', 15);
}
