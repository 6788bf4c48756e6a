/** Checks Stage history: blank rows, entries that cannot be read, changes that do not begin where the last one ended. */

import type { LastLogged } from '../deals/assign-ids';
import { isStay } from '../deals/history-columns';
import { type Cells, rowAt } from '../shared/cells';
import { isBlank, isDate, textOf } from '../shared/values';
import { stageKey } from '../stages/stages';
import type { Report } from './finding';

/**
 * Reports what is wrong with the entries.
 *
 * @param rows the history from Deal ID to To, header first
 * @param isStage whether the table has a stage of that name: names of before a renaming prove nothing
 * @returns the last entry of every deal
 */
export function checkHistory(
  rows: Cells,
  isStage: (name: string) => boolean,
  report: Report,
): ReadonlyMap<string, LastLogged> {
  const last = new Map<string, LastLogged>();
  for (let index = 1; index < rows.length; index++) {
    const [id, at, from, to] = rowAt(rows, index);
    const row = index + 1;
    const dealId = textOf(id);
    if (dealId === '') {
      if (rowAt(rows, index).every(isBlank)) report('historyGap', [row, 0], {}, { kind: 'gap', row });
      else report('historyNoId', [row, 0]);
      continue;
    }
    if (!isDate(at)) report('historyDate', [row, 1], { value: textOf(at).slice(0, 60) });
    const before = last.get(dealId);
    if (isStay(from, to)) {
      // The deal has been in its stage since the entry that brought it there.
      if (before) last.set(dealId, { ...before, row });
      continue;
    }
    const start = textOf(from);
    const end = before?.stage ?? '';
    const isKnown = (name: string): boolean => name === '' || isStage(name);
    if (stageKey(start) !== stageKey(end) && isKnown(start) && isKnown(end)) {
      report('chain', [row, 2], { from: start, row: String(before?.row ?? '–'), to: end });
    }
    last.set(dealId, { stage: textOf(to), at: isDate(at) ? at : null, row });
  }
  return last;
}
