/** Reads and writes the registry of deals on the system sheet. */

import { parseRegistry, type Registry, registryCells } from '../../core/deals/known-deals';
import { REGISTRY_COLUMN, SYSTEM_SHEET } from '../../core/workbook/system';
import type { Workbook } from './workbook';

export interface StoredRegistry {
  registry: Registry;
  /** How many cells it fills. */
  cells: number;
}

/** Reads the registry. One round trip. */
export function readRegistry({ spreadsheet }: Workbook): StoredRegistry {
  const letter = String.fromCharCode(64 + REGISTRY_COLUMN);
  const column = spreadsheet.getSheetByName(SYSTEM_SHEET)?.getRange(`${letter}1:${letter}`).getValues() ?? [];
  const filled = column.findIndex(([cell], index) => index > 0 && cell === '');
  const cells = filled < 0 ? column.length : filled;
  return { registry: parseRegistry(column.slice(0, cells)), cells };
}

/** Entries of the history that the registry does not know, from Deal ID to To. One round trip, none when there are none. */
export function readNewEntries(workbook: Workbook, { checked }: Registry): unknown[][] {
  return workbook.system.history > checked ? readEntries(workbook, checked + 1) : [];
}

/** Entries of the history from a row to the last, from Deal ID to To. One round trip. */
export function readEntries(workbook: Workbook, first: number): unknown[][] {
  const count = Math.max(1, workbook.system.history - first + 1);
  return workbook.sheet('history').getRange(first, 1, count, 4).getValues();
}

/** Writes the registry, if it has changed. One round trip. */
export function writeRegistry({ spreadsheet }: Workbook, before: StoredRegistry, registry: Registry): void {
  const { ids, checked } = before.registry;
  const isSame = checked === registry.checked && ids.size === registry.ids.size && every(ids, registry.ids);
  if (isSame) return;
  const cells = registryCells(registry, before.cells);
  spreadsheet.getSheetByName(SYSTEM_SHEET)?.getRange(1, REGISTRY_COLUMN, cells.length, 1).setValues(cells);
}

function every(ids: ReadonlySet<string>, others: ReadonlySet<string>): boolean {
  for (const id of ids) if (!others.has(id)) return false;
  return true;
}
