/** Looks, when the file is opened, whether changes wait that no trigger told of: few columns, and no history. */

import { type Cells, columnLetters } from '../../core/shared/cells';
import { parseRegistry } from '../../core/deals/known-deals';
import { glances, isSettled } from '../../core/deals/pending-changes';
import { REGISTRY_COLUMN, SCHEMA } from '../../core/workbook/system';
import type { Book } from './workbook';
import { readNews } from './known-deals';

/**
 * Whether a reconciliation would find nothing. Two round trips, three where the history has grown since the last one.
 *
 * @param system all cells of the system sheet
 * @throws UserError when a required column is missing, or the stages cannot be read.
 */
export function hasSettled(book: Book, system: Cells): boolean {
  const { dealId, deal, stage, amount, log } = book.columns();
  const stages = book.stages();
  const { schema, names, history, logged } = book.system;
  if (schema < SCHEMA || names.isStale || history > logged) return false;
  const filled = [dealId, deal, stage, amount];
  const first = Math.min(...filled);
  const read = (from: number, to: number): Cells =>
    book
      .sheet('deals')
      .getRange(`${columnLetters(from + 1)}2:${columnLetters(to + 1)}`)
      .getValues();
  const rows = glances(read(first, Math.max(...filled)), read(log, log), {
    dealId: dealId - first,
    stage: stage - first,
  });
  const registry = parseRegistry(system.map((row) => row.slice(REGISTRY_COLUMN - 1)));
  return isSettled(rows, registry, readNews(book, registry), stages);
}
