/** Checks the workbook and says in words what is wrong. Repairs what it can, if asked to. */

import type { CheckFinding, CheckResult } from '../../core/api';
import { checkWorkbook as findAll } from '../../core/check/check';
import { type Finding, markOf } from '../../core/check/finding';
import { planRepair, type RepairPlan } from '../../core/check/repair';
import { createIds } from '../../core/shared/values';
import { objectOf, optionalFlagIn, workbookMessages } from '../arguments';
import { applyRepair } from '../check/apply';
import { type Look, look } from '../check/look';
import { lock } from '../workbook/lock';
import { entryCells, explainRefusal } from '../workbook/whole-write';
import { findWorkbook } from '../workbook/workbook';

/** One repair can uncover more (rows that are readable again, say), so we repair in rounds. */
const MOST_ROUNDS = 5;
/** The most findings of one kind that are listed one by one. */
const MOST_ALIKE = 25;

/**
 * Checks the whole workbook: sheets, columns, IDs, stages, amounts and dates, the history, and what is attached to them.
 *
 * @client
 * @param request `{mend?}`: true repairs what can be repaired, under the document lock; without it nothing is written.
 * @returns `{findings, mended}`: what is wrong (after the repair, if there was one), each `{code, cell, text, canMend}`, and
 *   how many were repaired.
 * @throws Error when the workbook is not set up, a newer version made it, or somebody else is writing.
 */
export function checkWorkbook(request?: { mend?: boolean }): CheckResult {
  const fields = objectOf(request ?? {}, 'checkWorkbook', '{mend: true}');
  if (!optionalFlagIn(fields, 'mend')) return { findings: told(findIn(look())), mended: 0 };
  lock(workbookMessages);
  return mend();
}

/** What is wrong, looked at now. */
export function findNow(): { findings: Finding[]; seen: Look } {
  const seen = look();
  return { findings: findIn(seen), seen };
}

/**
 * Checks again and repairs. The caller holds the lock.
 *
 * @param agreed the marks of the findings to repair; absent: all that can be repaired
 */
export function mend(agreed?: ReadonlySet<string>): CheckResult {
  let { findings, seen } = findNow();
  const before = new Set(findings.map(markOf));
  for (let round = 0; round < (agreed ? 1 : MOST_ROUNDS); round++) {
    const chosen = findings.filter((finding) => finding.mend && (!agreed || agreed.has(markOf(finding))));
    if (chosen.length === 0) break;
    const plan = planRepair(chosen);
    refuseMend(plan, seen);
    applyRepair(plan, seen);
    ({ findings, seen } = findNow());
  }
  const left = new Set(findings.map(markOf));
  return { findings: told(findings), mended: [...before].filter((mark) => !left.has(mark)).length };
}

/** @throws UserError naming a cell that the sheet does not let us repair; then nothing was changed. */
function refuseMend({ cells, entries }: RepairPlan, { spreadsheet, sheets }: Look): void {
  const workbook = cells.length + entries.length > 0 ? findWorkbook(spreadsheet) : null;
  const { deals, history } = sheets;
  if (!workbook || !deals || !history) return;
  const refused = explainRefusal(workbook, [
    { sheet: deals, cells },
    { sheet: history, cells: entryCells(workbook, entries) },
  ]);
  if (refused) throw refused;
}

function findIn({ snapshot }: Look): Finding[] {
  return findAll(snapshot, { now: new Date(), newId: createIds('D-', Math.random) });
}

/** The findings as they are reported: the first ones of each kind one by one, the rest as a number. */
export function told(findings: readonly Finding[]): CheckFinding[] {
  const counts = new Map<string, number>();
  for (const { code } of findings) counts.set(code, (counts.get(code) ?? 0) + 1);
  const seen = new Map<string, number>();
  return findings.flatMap(({ code, cell, text, mend }) => {
    const nth = (seen.get(code) ?? 0) + 1;
    seen.set(code, nth);
    if (nth > MOST_ALIKE) return [];
    const rest = nth === MOST_ALIKE ? (counts.get(code) ?? 0) - nth : 0;
    return [{ code, cell, text, canMend: mend !== undefined, alike: rest }];
  });
}
