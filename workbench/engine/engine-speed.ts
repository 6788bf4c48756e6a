/** Speeds up hot parts of the engine without changing results: type checks, cloning, finding formulas, reading cells, MATCH. */

import {
  BooleanNumber,
  type Injector,
  IUniverInstanceService,
  Tools,
  UniverInstanceType,
  type Workbook,
  type Worksheet,
} from '@univerjs/core';
import { ArrayValueObject, BaseReferenceObject, FormulaDataModel } from '@univerjs/engine-formula';
import { SheetsFilterService } from '@univerjs/sheets-filter';
import type { SheetFormulas } from './formula-cells.js';

let done = false;

/** Changes the engine's own classes, once for all workbooks of the process. */
export function speedUpEngine(): void {
  if (done) return;
  done = true;
  checkTypesFast();
  lookForFormulasInOneSheet();
  readCellsFast();
  findLastNumberFast();
}

/** The engine asks `Object.prototype.toString` for every cell it visits; `typeof` answers almost always. */
function checkTypesFast(): void {
  const { isObject } = Tools;
  Tools.isString = ((value: unknown) => typeof value === 'string' || value instanceof String) as typeof Tools.isString;
  Tools.isArray = Array.isArray as typeof Tools.isArray;
  Tools.isObject = ((value: unknown) => {
    if (typeof value !== 'object' || value === null) return false;
    return Object.getPrototypeOf(value) === Object.prototype || isObject.call(Tools, value);
  }) as typeof Tools.isObject;
  const { deepClone } = Tools;
  // Numbers, texts and the like are most of a workbook; the engine's own way first asks whether they are a date.
  Tools.deepClone = ((value: unknown) =>
    clone(value, (other) => deepClone.call(Tools, other))) as typeof Tools.deepClone;
}

function clone(value: unknown, other: (value: unknown) => unknown): unknown {
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) {
    // As the engine's own: `forEach` leaves holes as they are.
    const copy: unknown[] = [];
    value.forEach((item, index) => {
      copy[index] = clone(item, other);
    });
    return copy;
  }
  if (Object.getPrototypeOf(value) !== Object.prototype) return other(value);
  const copy: Record<string, unknown> = {};
  for (const key of Object.keys(value)) copy[key] = clone((value as Record<string, unknown>)[key], other);
  return copy;
}

/** For each write the engine collects the formulas of all sheets and then reads those of the written one alone. */
function lookForFormulasInOneSheet(): void {
  const { prototype } = FormulaDataModel;
  const { updateFormulaData } = prototype;
  prototype.updateFormulaData = function (this: FormulaDataModel, unitId, sheetId, cellValue) {
    const formulas = (this.getSheetFormulaData(unitId, sheetId) ?? {}) as SheetFormulas;
    const ofSheet: FormulaDataModel = Object.create(this, {
      getFormulaData: { value: () => ({ [unitId]: { [sheetId]: formulas } }) },
      _getSheetFormulaIdMap: { value: () => sharedFormulas(formulas) },
    });
    return updateFormulaData.call(ofSheet, unitId, sheetId, cellValue);
  };
}

/** The cells that hold a formula which other cells share by its ID; the engine would visit every cell of the sheet for them. */
function sharedFormulas(formulas: SheetFormulas): Record<string, { f: string; r: number; c: number }> {
  const found: Record<string, { f: string; r: number; c: number }> = {};
  for (const [r, row] of Object.entries(formulas))
    for (const [c, cell] of Object.entries(row ?? {})) {
      // Cells that share another's formula carry their distance from it.
      if (cell?.f && cell.si && cell.x === undefined) found[cell.si] = { f: cell.f, r: Number(r), c: Number(c) };
    }
  return found;
}

/** For each cell the engine wraps the places of all array formulas anew, which matter only where one has filled the cell. */
function readCellsFast(): void {
  const { prototype } = BaseReferenceObject;
  const { getCellData } = prototype;
  prototype.getCellData = function (this: BaseReferenceObject, row: number, column: number) {
    const calculated =
      this.getCurrentRuntimeSheetData()?.getValue(row, column) ||
      this.getCurrentRuntimeActiveArrayFormulaCellData()?.getValue(row, column) ||
      this.getRuntimeFeatureCellValue(row, column);
    if (calculated) return calculated;
    if (this.getCurrentActiveArrayFormulaCellData()?.getValue(row, column)) return getCellData.call(this, row, column);
    return this.getCurrentActiveSheetData()?.cellData.getValue(row, column);
  };
}

/** The engine's way to search for the greatest value that is not above the one sought. */
const NEXT_SMALLER = 1;

/**
 * MATCH for a number in a column: the engine makes four objects for each cell and reads the cell's text as a date. Of the
 * numbers below the one sought it takes the greatest, the last of equal ones; the first equal to it ends the search.
 */
function findLastNumberFast(): void {
  const { prototype } = ArrayValueObject;
  const { orderSearch } = prototype;
  prototype.orderSearch = function (this: ArrayValueObject, sought, type, isDescending, isPattern) {
    if (type !== NEXT_SMALLER || isDescending || isPattern || !sought.isNumber())
      return orderSearch.call(this, sought, type, isDescending, isPattern);
    const wanted = Number(sought.getValue());
    let best = Number.NEGATIVE_INFINITY;
    let found: { row: number; column: number } | undefined;
    this.iterator((cell, row, column) => {
      if (!cell?.isNumber()) return true;
      const value = Number(cell.getValue());
      if (value === wanted || (value < wanted && value >= best)) {
        best = value;
        found = { row, column };
      }
      return value !== wanted;
    });
    return found;
  };
}

/**
 * Before each calculation the engine asks of every row whether a filter or a person hides it. Without a filter on the sheet
 * only the rows' own settings can hide one.
 */
export function skipUnfilteredRows(injector: Injector): void {
  const model = injector.get(FormulaDataModel);
  const units = injector.get(IUniverInstanceService);
  const filters = injector.get(SheetsFilterService);
  model.getHiddenRowsFiltered = () => {
    const hidden: ReturnType<FormulaDataModel['getHiddenRowsFiltered']> = {};
    for (const workbook of units.getAllUnitsForType<Workbook>(UniverInstanceType.UNIVER_SHEET)) {
      const unitId = workbook.getUnitId();
      const ofWorkbook: Record<string, HiddenRows> = {};
      for (const sheet of workbook.getSheets()) {
        const filtered = filters.getFilterModel(unitId, sheet.getSheetId()) !== null;
        ofWorkbook[sheet.getSheetId()] = hiddenRows(sheet, filtered);
      }
      hidden[unitId] = ofWorkbook;
    }
    return hidden;
  };
}

type HiddenRows = Record<number, { hd: BooleanNumber }>;

function hiddenRows(sheet: Worksheet, filtered: boolean): HiddenRows {
  const found: HiddenRows = {};
  const last = sheet.getRowCount() - 1;
  for (let row = 0; row <= last; row++) {
    const visible = filtered ? sheet.getRowVisible(row) : sheet.getRowRawVisible(row);
    if (!visible) found[row] = { hd: BooleanNumber.TRUE };
  }
  return found;
}
