/** Gives new rows and columns the number formats, looks, validation and conditional formats of the line beside them. */

import { Direction, type IRange } from '@univerjs/core';
import { UpdateRuleType } from '@univerjs/data-validation';
import { InsertColByRangeCommand, InsertRowByRangeCommand } from '@univerjs/sheets';
import type { Cells } from '../../engine/cell-content.js';
import type { AddedLines, WorkbookEngine } from '../../engine/workbook.js';
import { conditionalRules, setConditionalRanges } from './conditional-format/engine-rules.js';
import { validationRules } from './data-validation/engine-rules.js';

/** Lines that are added at a sheet's end take after the one that was its last (practice). */
export function passOnWhatGrows(engine: WorkbookEngine): () => void {
  return engine.onGrow((added) => {
    const styles = stylesFor(engine, added);
    if (Object.keys(styles).length > 0) engine.put(added.sheetId, styles);
    passOnRules(engine, added);
  });
}

/**
 * Inserts rows or columns within a sheet, by a command that can be undone.
 *
 * @param lines `first` is the place of the first new one; `after`: they take after the line before them, else the one behind.
 */
export function insertLines(
  engine: WorkbookEngine,
  { after, ...lines }: Omit<AddedLines, 'from'> & { after: boolean },
): void {
  const { sheetId, dimension, first, count } = lines;
  const last = first + count - 1;
  const rows = dimension === 'ROWS';
  engine.execute(rows ? InsertRowByRangeCommand.id : InsertColByRangeCommand.id, {
    unitId: engine.unitId,
    subUnitId: sheetId,
    direction: rows ? (after ? Direction.DOWN : Direction.UP) : after ? Direction.RIGHT : Direction.LEFT,
    range: rows
      ? { startRow: first, endRow: last, startColumn: 0, endColumn: engine.maxColumns(sheetId) - 1 }
      : { startRow: 0, endRow: engine.maxRows(sheetId) - 1, startColumn: first, endColumn: last },
    cellValue: stylesFor(engine, { ...lines, from: after ? first - 1 : first }),
  });
  passOnRules(engine, { ...lines, from: after ? first - 1 : first + count });
}

/** The cells of the added lines with the styles of the line that they take after. */
function stylesFor(engine: WorkbookEngine, { sheetId, dimension, first, count, from }: AddedLines): Cells {
  const matrix = engine.sheet(sheetId).getCellMatrix();
  const rows = dimension === 'ROWS';
  const cells: Cells = {};
  const across = rows ? engine.maxColumns(sheetId) : engine.maxRows(sheetId);
  for (let i = 0; i < across; i++) {
    const style = (rows ? matrix.getValue(from, i) : matrix.getValue(i, from))?.s;
    if (style == null) continue;
    for (let line = first; line < first + count; line++) {
      const [row, column] = rows ? [line, i] : [i, line];
      cells[row] ??= {};
      cells[row][column] = { s: style };
    }
  }
  return cells;
}

/** Rules whose range ends beside the added lines; where they lie within it, it has grown by itself. */
function passOnRules(engine: WorkbookEngine, added: AddedLines): void {
  const { sheetId } = added;
  for (const rule of validationRules(engine, sheetId)) {
    const ranges = extended(rule.ranges, added);
    if (ranges)
      engine.execute('data-validation.mutation.updateRule', {
        unitId: engine.unitId,
        subUnitId: sheetId,
        ruleId: rule.uid,
        payload: { type: UpdateRuleType.RANGE, payload: ranges },
      });
  }
  for (const rule of conditionalRules(engine, sheetId)) {
    const ranges = extended(rule.ranges, added);
    if (ranges) setConditionalRanges(engine, sheetId, rule, ranges);
  }
}

/** The ranges with those that hold the line reaching over the added ones too; null when nothing changes. */
function extended(ranges: IRange[], { dimension, first, count, from }: AddedLines): IRange[] | null {
  const last = first + count - 1;
  let changed = false;
  const result = ranges.map((range) => {
    const [start, end] = dimension === 'ROWS' ? [range.startRow, range.endRow] : [range.startColumn, range.endColumn];
    if (from < start || from > end || (first >= start && last <= end)) return range;
    changed = true;
    const ends = [Math.min(start, first), Math.max(end, last)] as const;
    return dimension === 'ROWS'
      ? { ...range, startRow: ends[0], endRow: ends[1] }
      : { ...range, startColumn: ends[0], endColumn: ends[1] };
  });
  return changed ? result : null;
}
