/**
 * Which changes of the workbook a page may send, and in which shape. The engine takes what it is given: a change that is none
 * would end it, now or each time the workbook is opened.
 */

import * as v from 'valibot';
import type { Mutation } from '../engine/workbook.js';

/** Google's limit on the cells of a spreadsheet: no row, column or block can be beyond. */
const MAX_CELLS = 10_000_000;

const line = v.pipe(v.number(), v.safeInteger(), v.minValue(0), v.maxValue(MAX_CELLS));
/** A whole column has no rows of its own: JSON has null for them. */
const edge = v.nullish(v.pipe(v.number(), v.safeInteger(), v.minValue(-1), v.maxValue(MAX_CELLS)));
const text = v.pipe(v.string(), v.maxLength(50_000));
const flag = v.picklist([0, 1]);
const object = v.looseObject({});

const range = v.pipe(
  v.looseObject({ startRow: edge, endRow: edge, startColumn: edge, endColumn: edge }),
  v.check(({ startRow, endRow, startColumn, endColumn }) => {
    const rows = (endRow ?? 0) - (startRow ?? 0) + 1;
    const columns = (endColumn ?? 0) - (startColumn ?? 0) + 1;
    return rows > 0 && columns > 0 && rows * columns <= MAX_CELLS;
  }, 'Invalid range: Expected an end that is not before the start, and at most 10,000,000 cells'),
);
const ranges = v.array(range);

/** By row or column. */
const byLine = <const S extends v.GenericSchema>(content: S) =>
  v.record(v.pipe(v.string(), v.regex(/^\d{1,8}$/, 'Invalid row or column: Expected its number')), content);

const scalar = v.nullish(v.union([v.pipe(v.string(), v.maxLength(500_000)), v.number(), v.boolean()]));

const cell = v.nullish(
  v.looseObject({
    v: scalar,
    f: v.nullish(text),
    si: v.nullish(v.string()),
    t: v.nullish(v.picklist([1, 2, 3, 4])),
    s: v.nullish(v.union([v.string(), object])),
    p: v.nullish(object),
  }),
);
const matrix = byLine(v.nullish(byLine(cell)));
const lines = byLine(v.nullish(object));
const sizes = v.union([v.pipe(v.number(), v.minValue(0)), byLine(v.nullish(v.number()))]);
/** The engine cannot load a rule without a range. */
const someRanges = v.pipe(ranges, v.minLength(1));
const validationEntries = {
  type: v.string(),
  formula1: v.nullish(text),
  formula2: v.nullish(text),
};
const validation = v.looseObject({ uid: v.string(), ranges: someRanges, ...validationEntries });
const validationUpdate = v.looseObject({
  type: v.picklist([0, 1, 2, 3]),
  payload: v.union([
    someRanges,
    v.looseObject({ ...v.partial(v.object(validationEntries)).entries, ranges: v.optional(someRanges) }),
  ]),
});
const threshold = v.looseObject({ type: v.string(), value: scalar });
const thresholds = v.array(v.looseObject({ value: threshold }));
const conditional = v.looseObject({
  cfId: v.string(),
  ranges: someRanges,
  rule: v.variant('type', [
    v.looseObject({ type: v.literal('highlightCell'), subType: v.string(), style: v.nullish(object) }),
    v.looseObject({ type: v.literal('colorScale'), config: thresholds }),
    v.looseObject({ type: v.literal('iconSet'), config: thresholds }),
    v.looseObject({ type: v.literal('dataBar'), config: v.looseObject({ min: threshold, max: threshold }) }),
  ]),
});
const ids = v.union([v.string(), v.array(v.string())]);

const sheetProtection = v.looseObject({ permissionId: v.string(), unitId: v.string(), subUnitId: v.string() });
const protection = v.looseObject({ ...sheetProtection.entries, id: v.string(), ranges });

const sheet = v.looseObject({
  id: v.string(),
  name: v.pipe(v.string(), v.minLength(1), v.maxLength(1000)),
  rowCount: v.optional(line),
  columnCount: v.optional(line),
  cellData: v.optional(matrix),
  mergeData: v.optional(ranges),
  rowData: v.optional(lines),
  columnData: v.optional(lines),
});

/** As Google has it. A name that is a cell's address as well would lead the engine from the name to the cell and back for ever. */
const definedName = v.pipe(
  v.string(),
  v.maxLength(250),
  v.regex(/^[\p{L}_][\p{L}\p{N}_.]*$/u, 'Invalid name: Expected letters, digits, points and underscores'),
  v.check(
    (name) => !(name in Object.prototype || /^([a-z]{1,3}\d+|r\d*c\d*|true|false)$/i.test(name)),
    'Invalid name: Expected none that is a cell, a value or a part of every object',
  ),
);

/** Every change of a document that the engine knows and a page can make, with what it must say besides the sheet. */
const CHANGES: Record<string, v.ObjectEntries> = {
  'sheet.mutation.set-range-values': { cellValue: v.optional(matrix) },
  'sheet.mutation.move-range': {
    fromRange: range,
    toRange: range,
    from: v.looseObject({ subUnitId: v.string(), value: matrix }),
    to: v.looseObject({ subUnitId: v.string(), value: matrix }),
  },
  'sheet.mutation.insert-row': { range, rowInfo: v.nullish(object) },
  'sheet.mutation.insert-col': { range, colInfo: v.nullish(object) },
  'sheet.mutation.remove-rows': { range },
  'sheet.mutation.remove-col': { range },
  'sheet.mutation.move-rows': { sourceRange: range, targetRange: range },
  'sheet.mutation.move-columns': { sourceRange: range, targetRange: range },
  'sheet.mutation.reorder-range': { range, order: byLine(line) },
  'sheet.mutation.add-worksheet-merge': { ranges },
  'sheet.mutation.remove-worksheet-merge': { ranges },
  'sheet.mutation.set-row-data': { rowData: lines },
  'sheet.mutation.set-col-data': { columnData: lines },
  'sheet.mutation.set-row-hidden': { ranges },
  'sheet.mutation.set-row-visible': { ranges },
  'sheet.mutation.set-col-hidden': { ranges },
  'sheet.mutation.set-col-visible': { ranges },
  'sheet.mutation.set-worksheet-row-height': { ranges, rowHeight: sizes },
  'sheet.mutation.set-worksheet-row-is-auto-height': { ranges },
  'sheet.mutation.set-worksheet-col-width': { ranges, colWidth: sizes },
  'sheet.mutation.set-worksheet-row-count': { rowCount: line },
  'sheet.mutation.set-worksheet-column-count': { columnCount: line },
  'sheet.mutation.set-worksheet-default-style': { defaultStyle: v.nullish(v.union([v.string(), object])) },
  'sheet.mutation.set-worksheet-hidden': { hidden: flag },
  'sheet.mutation.set-worksheet-name': { name: sheet.entries.name },
  'sheet.mutation.set-worksheet-order': { fromOrder: line, toOrder: line },
  'sheet.mutation.set-workbook-name': { name: sheet.entries.name },
  'sheet.mutation.insert-sheet': { index: line, sheet, styles: v.nullish(object) },
  'sheet.mutation.remove-sheet': {},
  'sheet.mutation.copy-worksheet-end': {},
  'sheet.mutation.set-frozen': {
    startRow: v.pipe(v.number(), v.minValue(-1), v.maxValue(MAX_CELLS)),
    startColumn: v.pipe(v.number(), v.minValue(-1), v.maxValue(MAX_CELLS)),
    xSplit: line,
    ySplit: line,
  },
  'sheet.mutation.set-gridlines-color': { color: v.nullish(text) },
  'sheet.mutation.toggle-gridlines': { showGridlines: flag },
  'sheet.mutation.set-tab-color': { color: v.nullish(text) },
  'sheet.mutation.set.numfmt': {
    values: v.record(v.string(), v.looseObject({ ranges })),
    refMap: v.record(v.string(), v.looseObject({ pattern: v.string() })),
  },
  'sheet.mutation.remove.numfmt': { ranges },
  'sheet.mutation.add-conditional-rule': { rule: conditional },
  'sheet.mutation.set-conditional-rule': { rule: conditional },
  'sheet.mutation.delete-conditional-rule': { cfId: v.string() },
  'sheet.mutation.move-conditional-rule': { start: object, end: object },
  'sheet.mutation.set-filter-range': { range },
  'sheet.mutation.set-filter-criteria': { col: line, criteria: v.nullish(object) },
  'sheet.mutation.remove-filter': {},
  'sheet.mutation.re-calc-filter': {},
  'sheet.mutation.update-note': { row: line, col: line, note: v.looseObject({ note: v.nullish(text) }) },
  'sheet.mutation.remove-note': {},
  'sheet.mutation.update-note-position': { noteId: v.string(), newPosition: v.looseObject({ row: line, col: line }) },
  'sheet.mutation.add-range-protection': { rules: v.array(protection) },
  'sheet.mutation.set-range-protection': { rule: protection, ruleId: v.string() },
  'sheet.mutation.delete-range-protection': { ruleIds: v.array(v.string()) },
  'sheet.mutation.add-worksheet-protection': { rule: sheetProtection },
  'sheet.mutation.set-worksheet-protection': { rule: sheetProtection },
  'sheet.mutation.delete-worksheet-protection': {},
  'data-validation.mutation.addRule': { rule: v.union([validation, v.array(validation)]) },
  'data-validation.mutation.updateRule': { ruleId: v.string(), payload: validationUpdate },
  'data-validation.mutation.removeRule': { ruleId: ids },
  'formula.mutation.set-defined-name': {
    id: v.string(),
    name: definedName,
    formulaOrRefString: text,
  },
  'formula.mutation.remove-defined-name': { id: v.string(), name: v.optional(v.string()) },
};

/** Changes that belong to no sheet, or name two. */
const OF_WORKBOOK = new Set([
  'sheet.mutation.set-workbook-name',
  'sheet.mutation.insert-sheet',
  'sheet.mutation.move-range',
  'formula.mutation.set-defined-name',
  'formula.mutation.remove-defined-name',
]);

/** How a change calls the sheet to which it belongs. */
export function sheetField(id: string): 'sheetId' | 'subUnitId' | null {
  if (OF_WORKBOOK.has(id)) return null;
  return /^sheet\.mutation\.(update|remove)-note/.test(id) ? 'sheetId' : 'subUnitId';
}

/** @throws Error naming the change and what is wrong with it, whatever the workbook holds. */
export function checkPageMutation({ id, params }: Mutation, unitId: string): void {
  const entries = Object.hasOwn(CHANGES, id) ? CHANGES[id] : undefined;
  if (!entries) throw new Error(`The workbook takes no change "${id.slice(0, 100)}" from a page.`);
  const field = sheetField(id);
  const target: v.ObjectEntries = field ? { [field]: v.string() } : {};
  const read = v.safeParse(v.looseObject({ unitId: v.literal(unitId), ...target, ...entries }), params, {
    abortEarly: true,
  });
  if (!read.success) {
    const [issue] = read.issues;
    throw new Error(`${id}: ${v.getDotPath(issue) ?? 'parameters'}: ${issue.message}`);
  }
  checkNames(id, params);
}

const NAMES = /^(id|s|si|[a-z]+Ids?)$/;

/** The engine keeps much in plain objects by name: what every object has already can be no name in them. */
function checkNames(id: string, params: unknown): void {
  for (const name of namesIn(params)) {
    if (name in Object.prototype || name === 'prototype') throw new Error(`${id}: "${name}" can be no name.`);
  }
}

/** The keys of all objects, and what the fields hold that name something. */
function* namesIn(params: unknown): Generator<string> {
  const open: object[] = isObject(params) ? [params] : [];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    for (const [key, value] of Object.entries(next)) {
      if (!Array.isArray(next)) yield key;
      yield* namesHeld(key, value);
      if (isObject(value)) open.push(value);
    }
  }
}

function namesHeld(key: string, value: unknown): string[] {
  if (typeof value === 'string') return NAMES.test(key) ? [value] : [];
  return Array.isArray(value) && /Ids?$/.test(key) ? value.filter((each) => typeof each === 'string') : [];
}

function isObject(value: unknown): value is object {
  return value !== null && typeof value === 'object';
}
