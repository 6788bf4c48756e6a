/** Looks, when the file is opened, for changes that no trigger reported: it reads few columns, and no history. */

import { parseRegistry } from '../../core/deals/known-deals';
import { hasPendingChanges as hasPendingRows, rowStates } from '../../core/deals/pending-changes';
import { type Cells, columnLetters } from '../../core/shared/cells';
import { REGISTRY_COLUMN, SCHEMA } from '../../core/workbook/system';
import { readNewEntries } from './known-deals';
import type { Workbook } from './workbook';

/**
 * Whether a reconciliation would find something. Two round trips, three where the history has grown since the last one.
 *
 * @param system all cells of the system sheet
 * @throws UserError when a required column is missing, or the stages cannot be read.
 */
export function hasPendingChanges(workbook: Workbook, system: Cells): boolean {
  const { dealId, deal, stage, amount, log } = workbook.columns();
  const stages = workbook.stages();
  const { schema, names, history, logged } = workbook.system;
  if (schema < SCHEMA || names.isStale || history > logged) return true;
  const filled = [dealId, deal, stage, amount];
  const first = Math.min(...filled);
  const read = (from: number, to: number): Cells =>
    workbook
      .sheet('deals')
      .getRange(`${columnLetters(from + 1)}2:${columnLetters(to + 1)}`)
      .getValues();
  const rows = rowStates(read(first, Math.max(...filled)), read(log, log), {
    dealId: dealId - first,
    stage: stage - first,
  });
  const registry = parseRegistry(system.map((row) => row.slice(REGISTRY_COLUMN - 1)));
  return hasPendingRows(rows, registry, readNewEntries(workbook, registry), stages);
}
