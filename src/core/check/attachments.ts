/** Checks what is attached to the sheets: dropdowns, colours, hidden columns, warnings, named ranges, the daily run. */

import type { Locale } from '../api';
import type { DealColumns } from '../deals/plan-edit';
import { DEAL_COLUMNS } from '../i18n/names';
import { type StageTable, stageKey } from '../stages/stages';
import type { Mend, Report, Step } from './finding';
import type { Furniture } from './snapshot';

/** Reports what is missing on Deals and of the file. */
export function checkFurniture(
  furniture: Furniture,
  columns: DealColumns,
  stages: StageTable | null,
  locale: Locale,
  report: Report,
): void {
  for (const [row, column] of furniture.merged) report('merged', [row, column]);
  if (!furniture.isHeaderProtected) report('headerUnprotected', [1, 0], {}, step('headerProtection'));
  for (const key of ['log', 'logRow'] as const) {
    if (columns[key] < 0 || furniture.hidden[key] !== false) continue;
    report('markersShown', [1, columns[key]], { column: DEAL_COLUMNS[key][locale] }, step('hideMarkers'));
  }
  if (columns.stage >= 0) checkStageCells(furniture, columns.stage, stages, report);
  if (!furniture.isDealsNamed) report('namedRange', null, { name: 'SaluranDeals' }, step('names'));
  if (!furniture.isBasisNamed) report('namedRange', null, { name: 'SaluranBasis' }, step('names'));
  if (!furniture.hasDaily) report('noDaily', null, {}, step('daily'));
}

function checkStageCells(
  { stageRules, coloured }: Furniture,
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

function step(name: Step): Mend {
  return { kind: 'step', step: name };
}
