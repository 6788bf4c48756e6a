/** Plans the repair of findings, as one value that lists all writes. */

import type { DealColumn } from '../deals/columns';
import type { CellWrite, HistoryRow } from '../shared/cells';
import { type Finding, STEPS, type Step } from './finding';

export interface RepairPlan {
  /** In the order in which they must be done. */
  steps: Step[];
  /** Headers of Deals to put back. */
  headers: { column: number; text: string }[];
  /** Columns of Deals to make again. */
  columns: { key: DealColumn; values: readonly unknown[] }[];
  /** Cells of Deals. */
  cells: CellWrite[];
  /** Entries for the history. */
  entries: HistoryRow[];
  /** Blank rows of the history, from the last to the first. */
  gaps: number[];
}

/** Plans the repair of all findings that can be repaired. */
export function planRepair(findings: readonly Finding[]): RepairPlan {
  const plan: RepairPlan = { steps: [], headers: [], columns: [], cells: [], entries: [], gaps: [] };
  const steps = new Set<Step>();
  for (const { mend } of findings) {
    if (mend?.kind === 'step') steps.add(mend.step);
    else if (mend?.kind === 'header') plan.headers.push({ column: mend.column, text: mend.text });
    else if (mend?.kind === 'column') plan.columns.push({ key: mend.key, values: mend.values });
    else if (mend?.kind === 'cells') plan.cells.push(...mend.writes);
    else if (mend?.kind === 'entry') plan.entries.push(mend.entry);
    else if (mend?.kind === 'gap') plan.gaps.push(mend.row);
  }
  // A reconciliation writes the registry again.
  if (steps.has('registry')) steps.add('reconcile');
  plan.steps = STEPS.filter((step) => steps.has(step));
  plan.gaps.sort((a, b) => b - a);
  return plan;
}
