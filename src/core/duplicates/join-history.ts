/** Joins the stage history of merged deals to that of the deal that is kept. */

import { isStay } from '../deals/history-columns';
import { type Cells, rowAt } from '../shared/cells';
import { textOf } from '../shared/values';
import { type StageTable, stageKey } from '../stages/stages';
import type { EntryChange, MergeRecord } from './merge-record';

export type JoinedHistory = Pick<MergeRecord, 'entries' | 'ends'>;

/**
 * Plans which entries change their deal. The kept deal keeps its own way, and takes from the others what came before its last change
 * and led forward: an earlier beginning, a stage between. Each entry still begins where the one before it ended. The other entries stay
 * with their deal, whose history then ends with the merge.
 *
 * @param history header first
 * @param keep ID of the deal that is kept
 * @param merged IDs of the others
 */
export function joinHistory(
  history: Cells,
  keep: string,
  merged: readonly string[],
  stages: StageTable,
): JoinedHistory {
  const involved = new Set([keep, ...merged]);
  const entries = history.flatMap((_, index) => {
    const [id, , from, to] = rowAt(history, index);
    const dealId = textOf(id);
    // What a deal held while it stayed in a stage says nothing of its way.
    return index > 0 && involved.has(dealId) && !isStay(from, to)
      ? [{ row: index + 1, dealId, from: textOf(from), to: textOf(to) }]
      : [];
  });
  const own = entries.filter(({ dealId }) => dealId === keep);
  const last = own[own.length - 1];
  const forward = createOrder(stages);
  const states = new Map<string, string>();
  const leadsOn = (row: number, to: string): boolean => {
    if (last === undefined || row > last.row || stageKey(to) === stageKey(last.to)) return false;
    return forward(states.get(keep) ?? '', to);
  };
  /** The deal that brought the kept one into its stage, where that was another one. */
  let bringer = '';
  const changes: EntryChange[] = [];
  const seen = new Set<string>();
  for (const { row, dealId, from, to } of entries) {
    let after = dealId;
    if (dealId !== keep && leadsOn(row, to)) after = keep;
    else if (dealId === keep && bringer !== '' && stageKey(states.get(keep) ?? '') === stageKey(to)) after = bringer;
    if (after === keep) bringer = dealId === keep ? '' : dealId;
    const start = states.get(after) ?? '';
    states.set(after, to);
    // A deal's first entry may begin anywhere: rows of the history can have been deleted.
    const begins = after === dealId && !seen.has(dealId) && start === '' ? from : start;
    seen.add(dealId);
    if (after !== dealId || stageKey(begins) !== stageKey(from)) {
      changes.push({ row, to, before: [dealId, from], after: [after, begins] });
    }
  }
  const ends = merged.flatMap((dealId) => {
    const from = states.get(dealId) ?? '';
    return from === '' ? [] : [{ dealId, from }];
  });
  return { entries: changes, ends };
}

/** Whether a change leads an open deal on to a later open stage. */
function createOrder(stages: StageTable): (from: string, to: string) => boolean {
  const places = new Map<string, number>();
  stages.stages.forEach(({ name, type }, index) => {
    if (type === 'Open' && !places.has(stageKey(name))) places.set(stageKey(name), index);
  });
  return (from, to) => {
    const place = places.get(stageKey(to));
    if (place === undefined) return false;
    const before = from === '' ? -1 : places.get(stageKey(from));
    return before !== undefined && place > before;
  };
}
