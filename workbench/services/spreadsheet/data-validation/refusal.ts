/** Says whether a cell's validation rule takes a value. */

import { DataValidationErrorStyle } from '@univerjs/core';
import { toA1 } from '../../../engine/a1.js';
import { type Area, fromEngineRange, intersection } from '../../../engine/area.js';
import type { CellValue } from '../../../engine/cell-content.js';
import { fromSerial } from '../../../engine/dates.js';
import type { WorkbookEngine } from '../../../engine/workbook.js';
import { satisfies } from '../criteria.js';
import { type Choices, choicesOf } from './choices.js';
import { rulesIn, validationAt } from './engine-rules.js';
import type { Rule } from './rule.js';

function allowed(engine: WorkbookEngine, { criterion }: Rule, value: unknown, known: Choices): boolean {
  const at = { now: Date.now(), timeZone: engine.settings.timeZone };
  const asText = (each: unknown) => (typeof each === 'boolean' ? String(each).toUpperCase() : String(each));
  if (criterion.type === 'VALUE_IN_RANGE') return choicesOf(engine, criterion, known).has(asText(value).toLowerCase());
  // A formula's verdict is the engine's to give; what it does not know is let through.
  return satisfies(criterion, { value, shown: asText(value) }, at) ?? true;
}

/** Why Sheets would refuse the value in that cell; null when it would take it. */
export function refusal(
  engine: WorkbookEngine,
  sheetId: string,
  row: number,
  column: number,
  value: unknown,
  choices: Choices = new Map(),
): string | null {
  const rule = validationAt(engine, sheetId, row, column);
  if (!rule || rule.allowInvalid || value === null || value === undefined || value === '') return null;
  const known =
    rule.criterion.type.startsWith('DATE_') && typeof value === 'number'
      ? fromSerial(value, engine.settings.timeZone)
      : value;
  if (allowed(engine, rule, known, choices)) return null;
  const cell = toA1({ row, column, lastRow: row, lastColumn: column });
  const refused = `The data you entered in cell ${cell} violates the data validation rules set on this cell.`;
  return rule.helpText ? `${refused} ${rule.helpText}` : refused;
}

/** @throws for the first value that a rule of its cell rejects. */
export function refuseInvalid(engine: WorkbookEngine, area: Area, values: CellValue[][]): void {
  const strict = rulesIn(engine, area).filter((rule) => rule.errorStyle === DataValidationErrorStyle.STOP);
  const choices: Choices = new Map();
  for (const range of strict.flatMap(({ ranges }) => ranges)) {
    const judged = intersection(area, fromEngineRange(area.sheetId, range));
    for (const { row, column } of judged ? cellsOf(judged) : []) {
      const value = values[row - area.row]?.[column - area.column];
      if (value === undefined || !isJudged(value)) continue;
      const why = refusal(engine, area.sheetId, row, column, engine.parsed(value, area.sheetId, row, column), choices);
      if (why) throw new Error(why);
    }
  }
}

function* cellsOf(area: Area): Generator<{ row: number; column: number }> {
  for (let row = area.row; row <= area.lastRow; row++)
    for (let column = area.column; column <= area.lastColumn; column++) yield { row, column };
}

/** A formula is let in; its result is not judged (practice). */
function isJudged(value: CellValue): boolean {
  return value !== '' && value !== null && !(typeof value === 'string' && value.startsWith('='));
}
