/** Remembers which cells of each sheet hold a formula: the engine would visit every cell of the workbook to find them, at each calculation. */

import {
  CommandType,
  type ICellData,
  type ICommandService,
  type Injector,
  IUniverInstanceService,
  UniverInstanceType,
  type Workbook,
  type Worksheet,
} from '@univerjs/core';
import { FormulaDataModel, type IFormulaDataItem } from '@univerjs/engine-formula';
import { SetRangeValuesMutation } from '@univerjs/sheets';

/** The cells of a sheet that hold a formula, by row and column. */
export type SheetFormulas = Record<string, Record<string, IFormulaDataItem | null | undefined> | null | undefined>;

interface Written {
  subUnitId: string;
  cellValue?: Record<string, Record<string, ICellData | null> | undefined> | null;
}

/** Changes this workbook's engine; must come before the workbook is made, so that no listener of the engine's reads what is out of date. */
export function rememberFormulaCells(injector: Injector, commands: ICommandService): void {
  const model = injector.get(FormulaDataModel);
  const units = injector.get(IUniverInstanceService);
  const known = new Map<Worksheet, SheetFormulas>();

  const scan = model.getSheetFormulaData.bind(model);
  const formulasOf = (unitId: string, sheet: Worksheet): SheetFormulas => {
    let formulas = known.get(sheet);
    if (!formulas) {
      formulas = (scan(unitId, sheet.getSheetId()) ?? {}) as SheetFormulas;
      known.set(sheet, formulas);
    }
    return copied(formulas);
  };
  const sheetOf = (unitId: string, sheetId: string) =>
    units.getUnit<Workbook>(unitId, UniverInstanceType.UNIVER_SHEET)?.getSheetBySheetId(sheetId);

  model.getSheetFormulaData = ((unitId: string, sheetId: string) => {
    const sheet = sheetOf(unitId, sheetId);
    return sheet ? formulasOf(unitId, sheet) : {};
  }) as FormulaDataModel['getSheetFormulaData'];
  model.getFormulaData = () => {
    const all: Record<string, Record<string, SheetFormulas>> = {};
    for (const workbook of units.getAllUnitsForType<Workbook>(UniverInstanceType.UNIVER_SHEET)) {
      const unitId = workbook.getUnitId();
      const sheets: Record<string, SheetFormulas> = {};
      for (const sheet of workbook.getSheets()) sheets[sheet.getSheetId()] = formulasOf(unitId, sheet);
      all[unitId] = sheets;
    }
    return all as ReturnType<FormulaDataModel['getFormulaData']>;
  };

  commands.onCommandExecuted(({ id, type, params }, options) => {
    if (type !== CommandType.MUTATION || id.startsWith('formula.mutation.')) return;
    if (id !== SetRangeValuesMutation.id) {
      known.clear();
      return;
    }
    const { subUnitId, cellValue } = (params ?? {}) as Written;
    for (const [sheet, formulas] of known) {
      if (sheet.getSheetId() !== subUnitId) continue;
      if (changesFormulas(cellValue, options?.fromFormula ? {} : formulas)) known.delete(sheet);
    }
  });
}

/** Whether the written cells get a formula, or lose one of those that stand there. */
function changesFormulas(cells: Written['cellValue'], formulas: SheetFormulas): boolean {
  for (const row in cells) {
    const before = formulas[row];
    const columns = cells[row];
    for (const column in columns) {
      const cell = columns[column];
      if (before?.[column] || cell?.f !== undefined || cell?.si !== undefined) return true;
    }
  }
  return false;
}

/** The engine changes what it gets. */
function copied(formulas: SheetFormulas): SheetFormulas {
  const copy: SheetFormulas = {};
  for (const row in formulas) {
    const cells: Record<string, IFormulaDataItem | null | undefined> = {};
    for (const [column, cell] of Object.entries(formulas[row] ?? {})) cells[column] = cell && { ...cell };
    copy[row] = cells;
  }
  return copy;
}
