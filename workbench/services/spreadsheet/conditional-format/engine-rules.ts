/** The conditional format rules that the engine keeps for each sheet: reads, adds, removes them, and keeps them with their cells. */

import { isDeepStrictEqual } from 'node:util';
import type { IRange } from '@univerjs/core';
import { ConditionalFormattingRuleModel, type IConditionFormattingRule } from '@univerjs/sheets-conditional-formatting';
import { toA1 } from '../../../engine/a1.js';
import { type Area, fromEngineRange, toEngineRange } from '../../../engine/area.js';
import { shiftOf, shiftPlaced } from '../../../engine/structure.js';
import type { WorkbookEngine } from '../../../engine/workbook.js';
import type { Definition } from './definition.js';
import { engineConfig } from './engine-config.js';

/** The engine's rule carries Google's along; those of bandings are no rules of the user's. */
export type EngineRule = IConditionFormattingRule & { google?: Definition; banding?: string };

/** The sheet's rules as the engine keeps them. */
export function conditionalRules(engine: WorkbookEngine, sheetId: string): EngineRule[] {
  const model = engine.univer.univer.__getInjector().get(ConditionalFormattingRuleModel);
  return [...(model.getSubunitRules(engine.unitId, sheetId) ?? [])];
}

/** Adds a rule on top of the others. */
export function addEngineRule(
  engine: WorkbookEngine,
  sheetId: string,
  areas: Area[],
  rule: Omit<EngineRule, 'cfId' | 'ranges' | 'stopIfTrue'>,
): void {
  engine.execute('sheet.mutation.add-conditional-rule', {
    unitId: engine.unitId,
    subUnitId: sheetId,
    rule: {
      ...rule,
      cfId: `cf${Math.random().toString(36).slice(2, 12)}`,
      ranges: areas.map(toEngineRange),
      stopIfTrue: false,
    },
  });
}

/** Keeps rules with their cells: headless, the engine leaves that to its user interface, which does the same in a page. */
export function followRules(engine: WorkbookEngine): () => void {
  return engine.onMutation((mutation) => {
    const shift = shiftOf(mutation);
    if (!shift || shift.kind === 'sheet') return;
    const sheetId = shift.kind === 'cells' ? shift.from.sheetId : shift.sheetId;
    for (const rule of conditionalRules(engine, sheetId)) {
      const before = rule.ranges.map((range) => fromEngineRange(sheetId, range));
      const shifted = before.flatMap((area) => shiftPlaced(area, shift) ?? []);
      const after = shifted.filter((area) => area.sheetId === sheetId);
      if (isDeepStrictEqual(after, before)) continue;
      if (after.length > 0) setConditionalRanges(engine, sheetId, rule, after.map(toEngineRange));
      else removeEngineRules(engine, sheetId, ({ cfId }) => cfId === rule.cfId);
    }
  });
}

export function setConditionalRanges(
  engine: WorkbookEngine,
  sheetId: string,
  rule: EngineRule,
  ranges: IRange[],
): void {
  engine.execute('sheet.mutation.set-conditional-rule', {
    unitId: engine.unitId,
    subUnitId: sheetId,
    cfId: rule.cfId,
    rule: { ...rule, ranges },
  });
}

export function removeEngineRules(engine: WorkbookEngine, sheetId: string, which: (rule: EngineRule) => boolean): void {
  for (const { cfId } of conditionalRules(engine, sheetId).filter(which))
    engine.execute('sheet.mutation.delete-conditional-rule', { unitId: engine.unitId, subUnitId: sheetId, cfId });
}

/** Takes away what a banding painted. */
export function removeBandingRules(engine: WorkbookEngine, banding: string): void {
  for (const sheet of engine.sheets) removeEngineRules(engine, sheet.getSheetId(), (rule) => rule.banding === banding);
}

/** Adds a rule of the user's on top of the others. */
export function addRule(engine: WorkbookEngine, sheetId: string, definition: Definition, areas: Area[]): void {
  const [first] = areas;
  if (!first) return;
  const cell = toA1({ ...first, lastRow: first.row, lastColumn: first.column });
  addEngineRule(engine, sheetId, areas, {
    rule: engineConfig(definition, cell, engine.settings.timeZone),
    google: definition,
  });
}
