/** Takes back a deal's last move in the sidebar. */

import type { MoveResult } from '../../core/api';
import { planUndoMove } from '../../core/deals/plan-move';
import { objectOf, textIn, workbookMessages } from '../arguments';
import { lock } from '../workbook/lock';
import { planContext } from '../workbook/plan-context';
import { applyMove, findForWriting } from './move-deal';

/**
 * Takes back a deal's last move in the sidebar: its stage, the dates that follow from it, and the fields that the move
 * filled and nobody has edited since. The history keeps both changes.
 *
 * @client
 * @param request `{dealId}`.
 * @returns `{dealId, from, to, changedAt}`; changedAt is an ISO 8601 date-time.
 * @throws Error when the deal is unknown, its last change was no move in the sidebar, or the stage was changed since.
 */
export function undoMove(request: { dealId: string }): MoveResult {
  const dealId = textIn(objectOf(request, 'undoMove', '{dealId}'), 'dealId');
  lock(workbookMessages);
  const { workbook, found } = findForWriting(dealId);
  return applyMove(
    workbook,
    found,
    planUndoMove(found.cells, found.row, workbook.system.headers, planContext(workbook, 'undo')),
  );
}
