/** Copies conditional format rules with sheets and cells. */

import { type Area, fromEngineRange, intersection } from '../../../engine/area.js';
import { columnsOf, movedFormula, rowsOf } from '../../../engine/copy.js';
import type { WorkbookEngine } from '../../../engine/workbook.js';
import type { Definition } from './definition.js';
import { addRule, conditionalRules } from './engine-rules.js';

/** Gives a copied sheet the rules of the one it was copied from. */
export function copyRules(engine: WorkbookEngine, from: string, to: string): void {
  for (const rule of conditionalRules(engine, from).reverse())
    engine.execute('sheet.mutation.add-conditional-rule', {
      unitId: engine.unitId,
      subUnitId: to,
      rule: { ...structuredClone(rule), cfId: `cf${Math.random().toString(36).slice(2, 12)}` },
    });
}

/** Gives copied cells the rules of those they were copied from. */
export function copyFormatRules(engine: WorkbookEngine, source: Area, target: Area, transposed: boolean): void {
  for (const { google, ranges } of conditionalRules(engine, source.sheetId).reverse()) {
    if (!google) continue;
    const parts = ranges.flatMap((range) => intersection(fromEngineRange(source.sheetId, range), source) ?? []);
    const areas = parts.flatMap((part) => copiesOf(part, source, target, transposed));
    const [first] = areas;
    const [origin] = ranges;
    if (!first || !origin) continue;
    const right = first.column - Math.max(origin.startColumn, source.column);
    const down = first.row - Math.max(origin.startRow, source.row);
    addRule(engine, target.sheetId, movedDefinition(engine, google, right, down), areas);
  }
}

/** Where a part of the source comes to lie in a target that repeats the source. */
function copiesOf(part: Area, source: Area, target: Area, transposed: boolean): Area[] {
  const turned = (down: number, right: number) => (transposed ? { down: right, right: down } : { down, right });
  const each = turned(rowsOf(source), columnsOf(source));
  const offset = turned(part.row - source.row, part.column - source.column);
  const size = turned(rowsOf(part), columnsOf(part));
  const { sheetId } = target;
  const found: Area[] = [];
  for (let row = target.row + offset.down; row <= target.lastRow; row += each.down)
    for (let column = target.column + offset.right; column <= target.lastColumn; column += each.right)
      found.push({ sheetId, row, lastRow: row + size.down - 1, column, lastColumn: column + size.right - 1 });
  return found;
}

/** A formula is written for the first cell: its references move along. */
function movedDefinition(engine: WorkbookEngine, definition: Definition, right: number, down: number): Definition {
  const { criterion } = definition;
  if (criterion?.type !== 'CUSTOM_FORMULA') return definition;
  const formula = movedFormula(engine, String(criterion.values[0]), right, down);
  return { ...definition, criterion: { ...criterion, values: [formula] } };
}
