/** Sees to it that nobody is asked for what could not be published: looks whether the starter may write the results. */

import { COMMENT_COLUMNS, RESULT_COLUMNS } from '../../core/pulse/columns';
import { columnLetters } from '../../core/shared/cells';
import { UserError } from '../../core/shared/errors';
import { explainLock } from '../workbook/whole-write';
import type { Pulse } from './context';

const TABLES = { results: RESULT_COLUMNS, comments: COMMENT_COLUMNS };

/**
 * Two round trips where the starter may edit all of both sheets. What a validation would refuse is not known before there
 * are results.
 *
 * @throws UserError naming the sheet or the cell that is protected against him.
 */
export function requirePublishable(pulse: Pulse, title: string): void {
  const { workbook, pt } = pulse;
  for (const key of ['results', 'comments'] as const) {
    const sheet = pulse.findSheet(key);
    const width = Object.keys(TABLES[key]).length;
    if (!sheet || sheet.getRange(`A2:${columnLetters(width)}`).canEdit()) continue;
    // Rows that are there already may be protected: what is published next goes below them.
    const row = sheet.getLastRow() + 1;
    const cells = Array.from({ length: width }, (_, column) => ({ row, column, value: '' }));
    const locked = explainLock(workbook, [{ sheet, cells }]);
    if (locked) throw new UserError(pt, 'cannotPublish', { title, problem: locked.message });
  }
}
