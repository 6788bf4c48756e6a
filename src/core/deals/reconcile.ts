/** Plans how history, IDs and registry follow the rows of Deals, however the rows were changed. */

import { type Cells, cellAt, type HistoryRow, rowAt } from '../shared/cells';
import { isDate, textOf } from '../shared/values';
import { isDeal, type LastLogged } from './assign-ids';
import type { DealColumns } from './columns';
import { isStay } from './history-columns';
import { knownDeals, missingDeals, type Registry } from './known-deals';
import { historyRow, type PlanContext, planEdit, type RowsPlan } from './plan-edit';
import { readSyncMarker } from './sync-marker';

export interface ReconcilePlan extends RowsPlan {
  /** The registry to keep, once the rest is written. */
  registry: Registry;
  /** Marks of deals that have gone, among the history: no row carries a marker for them. */
  marks: number;
}

/** What the plan reads besides the rows of Deals. */
export interface ReconcileSource {
  registry: Registry;
  /** Entries of the history after `registry.checked`, from Deal ID to To. */
  newEntries: Cells;
  /** All of the history, header first: asked for only when a row has lost its marker, gone or come back. */
  readHistory: () => Cells;
}

/**
 * Plans a reconciliation. Running it again over the result gives an empty plan.
 *
 * @param rows Deals, header first
 */
export function planReconcile(rows: Cells, source: ReconcileSource, context: PlanContext): ReconcilePlan {
  const { registry, newEntries } = source;
  const last = lastLoggedIn(source.readHistory);
  const logged = new Map<string, LastLogged>();
  for (const id of findDoubtful(rows, context.columns, knownDeals(registry, newEntries))) {
    const state = last(id);
    if (state) logged.set(id, state);
  }
  const plan = planEdit(rows.slice(1), 2, new Set(), context, logged);
  const gone = missingDeals(plan.live, registry, newEntries);
  const marks: HistoryRow[] = [];
  const marked = new Set(plan.history.filter((entry) => entry[3] === '').map((entry) => entry[0]));
  for (const dealId of gone) {
    const from = last(dealId)?.stage ?? '';
    if (from !== '' && !marked.has(dealId))
      marks.push(historyRow({ dealId, from, to: '', amount: '' }, { ...context, via: 'gone' }));
  }
  const [first] = gone;
  if (first !== undefined) plan.problems.push(context.t('problem_gone', { count: gone.length, dealId: first }));
  const history = [...plan.history, ...marks];
  const checked = context.nextHistoryRow - 1 + history.length;
  return { ...plan, history, marks: marks.length, registry: { ids: plan.live, checked } };
}

/** Looks deals up in the history, which is read at the first question. */
function lastLoggedIn(readHistory: () => Cells): (dealId: string) => LastLogged | undefined {
  let found: Map<string, LastLogged> | undefined;
  return (dealId) => {
    if (!found) {
      found = new Map();
      for (const [index, [id, at, from, to]] of readHistory().entries()) {
        // What is left of a deal that was merged into another tells no stage.
        if (index === 0 || (isStay(from, to) && !found.has(textOf(id)))) continue;
        const changed = isStay(from, to) ? found.get(textOf(id))?.at : at;
        found.set(textOf(id), { stage: textOf(to), at: isDate(changed) ? changed : null, row: index + 1 });
      }
    }
    return found.get(dealId);
  };
}

/** Deals whose marker is missing, or older than the history's entry that the deal was removed. */
function findDoubtful(rows: Cells, columns: DealColumns, known: ReadonlySet<string>): Set<string> {
  const doubtful = new Set<string>();
  const marked = new Set<string>();
  for (let index = 1; index < rows.length; index++) {
    const cells = rowAt(rows, index);
    const marker = readSyncMarker(cellAt(cells, columns.log));
    if (marker && known.has(marker.dealId)) marked.add(marker.dealId);
    else if (marker && isDeal(cells, columns)) doubtful.add(marker.dealId);
    const id = textOf(cellAt(cells, columns.dealId));
    if (id !== '' && isDeal(cells, columns)) doubtful.add(id);
  }
  for (const id of marked) doubtful.delete(id);
  return doubtful;
}
