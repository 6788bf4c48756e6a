/** Gathers what a plan must know of the workbook, the clock, chance and the user. */

import type { PlanContext } from '../../core/deals/plan-edit';
import type { Via } from '../../core/i18n/names';
import { createIds } from '../../core/shared/values';
import { type Book, currentUser } from './workbook';

/** The context of a plan; `via` says how its changes were learnt. */
export function planContext(book: Book, via: Via): PlanContext {
  return {
    columns: book.columns(),
    stages: book.stages(),
    locale: book.locale,
    t: book.t,
    zone: book.zone,
    now: new Date(),
    newId: createIds('D-', Math.random),
    // What is found later was done by nobody knows whom.
    changedBy: via === 'found' ? '' : currentUser(),
    via,
    nextHistoryRow: book.system.history + 1,
  };
}
