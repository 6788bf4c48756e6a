/** Checks what is attached to the sheets: dropdowns, colours, hidden columns, warnings, named ranges, the daily run. */

import type { Locale } from '../api';
import type { DealColumns } from '../deals/columns';
import { DEAL_COLUMNS, markerColumns } from '../deals/columns';
import { type StageTable, stageKey } from '../stages/stages';
import type { Repair, Report, Step } from './finding';
import type { SheetAttachments } from './snapshot';

/** Reports what is missing on Deals and of the file. */
export function checkAttachments(
  attachments: SheetAttachments,
  columns: DealColumns,
  stages: StageTable | null,
  locale: Locale,
  report: Report,
): void {
  for (const [row, column] of attachments.merged) report('merged', [row, column]);
  if (!attachments.isHeaderProtected) report('headerUnprotected', [1, 0], {}, step('headerProtection'));
  for (const key of markerColumns()) {
    if (columns[key] < 0 || attachments.hidden[key] !== false) continue;
    report('markersShown', [1, columns[key]], { column: DEAL_COLUMNS[key][locale] }, step('hideMarkers'));
  }
  if (!attachments.isUnreadMarked) report('marksMissing', null, {}, step('marks'));
  if (columns.stage >= 0) checkStageCells(attachments, columns.stage, stages, report);
  if (!attachments.isDealsNamed) report('namedRange', null, { name: 'SaluranDeals' }, step('names'));
  if (!attachments.isBasisNamed) report('namedRange', null, { name: 'SaluranBasis' }, step('names'));
  if (!attachments.hasDaily) report('noDaily', null, {}, step('daily'));
}

function checkStageCells(
  { stageRules, coloured }: SheetAttachments,
  column: number,
  stages: StageTable | null,
  report: Report,
): void {
  stageRules.forEach((has, index) => {
    // One finding for each run of rows without dropdown.
    const isStart = !has && (index === 0 || stageRules[index - 1] === true);
    if (isStart) report('ruleMissing', [index + 2, column], {}, step('stageRule'));
  });
  const known = new Set([...coloured].map(stageKey));
  for (const { name } of stages?.stages ?? []) {
    if (!known.has(stageKey(name))) report('colourMissing', null, { stage: name }, step('colours'));
  }
}

function step(name: Step): Repair {
  return { kind: 'step', step: name };
}
