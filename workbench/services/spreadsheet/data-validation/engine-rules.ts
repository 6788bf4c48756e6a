/** The validation rules that the engine keeps for each sheet: reads, sets, removes and copies them. */

import { DataValidationErrorStyle, type IRange } from '@univerjs/core';
import { DataValidationModel } from '@univerjs/data-validation';
import { SheetDataValidationModel } from '@univerjs/sheets-data-validation';
import { toA1 } from '../../../engine/a1.js';
import { type Area, fromEngineRange, overlaps, toEngineRange } from '../../../engine/area.js';
import { sourceCell } from '../../../engine/copy.js';
import type { WorkbookEngine } from '../../../engine/workbook.js';
import { type EngineRule, googleRule, shownAs } from './engine-form.js';
import type { Rule } from './rule.js';

/** Sets or removes the rule of an area; a whole column's rule is one rule. */
export function writeValidation(engine: WorkbookEngine, area: Area, rule: Rule | null): void {
  const range = toEngineRange(area);
  const target = { unitId: engine.unitId, subUnitId: area.sheetId };
  engine.execute('sheets.command.clear-range-data-validation', { ...target, ranges: [range] });
  if (!rule) return;
  const first = toA1({ ...area, lastRow: area.row, lastColumn: area.column });
  const made: Partial<EngineRule> = {
    ...shownAs(engine, rule, first),
    errorStyle: rule.allowInvalid ? DataValidationErrorStyle.WARNING : DataValidationErrorStyle.STOP,
    ...(rule.helpText === null ? {} : { error: rule.helpText, showErrorMessage: true, prompt: rule.helpText }),
    uid: `dv${Math.random().toString(36).slice(2, 12)}`,
    ranges: [range],
    google: rule,
  };
  engine.execute('data-validation.mutation.addRule', { ...target, rule: made });
}

function ruleAt(engine: WorkbookEngine, sheetId: string, row: number, column: number): EngineRule | null {
  const injector = engine.univer.univer.__getInjector();
  injector.get(DataValidationModel);
  return injector.get(SheetDataValidationModel).getRuleByLocation(engine.unitId, sheetId, row, column) ?? null;
}

/** The sheet's rules as the engine keeps them. */
export function validationRules(engine: WorkbookEngine, sheetId: string): EngineRule[] {
  return [...engine.univer.univer.__getInjector().get(DataValidationModel).getRules(engine.unitId, sheetId)];
}

export function rulesIn(engine: WorkbookEngine, area: Area): EngineRule[] {
  return validationRules(engine, area.sheetId).filter((rule) =>
    rule.ranges.some((range: IRange) => overlaps(fromEngineRange(area.sheetId, range), area)),
  );
}

export function validationAt(engine: WorkbookEngine, sheetId: string, row: number, column: number): Rule | null {
  const rule = ruleAt(engine, sheetId, row, column);
  return rule ? googleRule(rule) : null;
}

/** Gives the target's cells the rules of the source's, repeated as the copy is. */
export function copyValidation(engine: WorkbookEngine, source: Area, target: Area, transposed: boolean): void {
  if (rulesIn(engine, source).length === 0 && rulesIn(engine, target).length === 0) return;
  const rules = new Map<string, Rule | null>();
  for (let row = source.row; row <= source.lastRow; row++)
    for (let column = source.column; column <= source.lastColumn; column++)
      rules.set(`${row},${column}`, validationAt(engine, source.sheetId, row, column));
  for (let row = target.row; row <= target.lastRow; row++)
    for (let column = target.column; column <= target.lastColumn; column++) {
      const from = sourceCell(source, target, row, column, transposed);
      const rule = rules.get(`${from.row},${from.column}`) ?? null;
      writeValidation(engine, { sheetId: target.sheetId, row, column, lastRow: row, lastColumn: column }, rule);
    }
}

/** Gives a copied sheet the rules of the one it was copied from. */
export function copyValidations(engine: WorkbookEngine, from: string, to: string): void {
  for (const rule of validationRules(engine, from))
    engine.execute('data-validation.mutation.addRule', {
      unitId: engine.unitId,
      subUnitId: to,
      rule: { ...structuredClone(rule), uid: `dv${Math.random().toString(36).slice(2, 12)}` },
    });
}
