/** Gathers what a plan needs: the workbook, the time, random IDs and the user. */

import type { Via } from '../../core/deals/history-columns';
import type { ImportContext } from '../../core/import/context';
import { createIds } from '../../core/shared/values';
import { currentUser, type Workbook } from './workbook';

/** The context of a plan; `via` says how its changes were learnt. */
export function planContext(workbook: Workbook, via: Via): ImportContext {
  return {
    columns: workbook.columns(),
    stages: workbook.stages(),
    locale: workbook.locale,
    t: workbook.t,
    zone: workbook.zone,
    now: new Date(),
    newId: createIds('D-', Math.random),
    // What is found later was done by nobody knows whom, and what comes by a form by nobody of the team.
    changedBy: via === 'found' || via === 'form' ? '' : currentUser(),
    via,
    nextHistoryRow: workbook.system.history + 1,
  };
}
