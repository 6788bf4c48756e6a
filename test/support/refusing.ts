/** Pipelines whose sheets refuse: the built add-on with two functions more, which put a validation or a protection on cells. */

import { cpSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Workbench } from '../../build/workbench.mjs';
import { distFolder } from './dist';
import { temporaryFolder } from './script';
import { at, newPipeline, newWorkbook, type PipelineOptions } from './workbook';

/** Whom protections keep out; the owner is kept out of nothing. */
export const REP = 'rep@example.com';

const MORE = `
function testRule(name, a1, method, args) {
  var builder = SpreadsheetApp.newDataValidation();
  builder = builder[method].apply(builder, args).setAllowInvalid(false);
  SpreadsheetApp.getActiveSpreadsheet().getSheetByName(name).getRange(a1).setDataValidation(builder.build());
}
function testFree(name, a1) {
  var sheet = SpreadsheetApp.getActiveSpreadsheet().getSheetByName(name);
  if (a1 !== '') sheet.getRange(a1).setDataValidation(null);
  ['RANGE', 'SHEET'].forEach(function (type) {
    sheet.getProtections(SpreadsheetApp.ProtectionType[type]).forEach(function (each) { each.remove(); });
  });
}
function testDelete(name) {
  var spreadsheet = SpreadsheetApp.getActiveSpreadsheet();
  spreadsheet.deleteSheet(spreadsheet.getSheetByName(name));
}
function testProtect(name, a1) {
  var sheet = SpreadsheetApp.getActiveSpreadsheet().getSheetByName(name);
  var protection = a1 === '' ? sheet.protect() : sheet.getRange(a1).protect();
  // A sheet has one protection: that of the history is a warning.
  protection.setWarningOnly(false);
  protection.removeEditors(protection.getEditors());
}
`;

let project: string | undefined;

/** A pipeline as `newPipeline` makes it. Whoever asks for several gets copies. */
export function refusingPipeline(options: PipelineOptions = {}): Promise<Workbench> {
  return newPipeline({ project: withRules(), ...options });
}

/** The same before it is set up. */
export function refusingWorkbook(): Promise<Workbench> {
  return newWorkbook({ project: withRules() });
}

/** The built add-on, with a script beside it that puts validations and protections on cells. */
function withRules(): string {
  if (project === undefined) {
    project = temporaryFolder();
    cpSync(distFolder, project, { recursive: true });
    writeFileSync(join(project, 'Test.js'), MORE);
  }
  return project;
}

/** Refuses what the builder's method does not take, on cells such as `Deals!M2`. */
export async function refuseValues(
  workbook: Workbench,
  cells: string,
  method: string,
  ...args: unknown[]
): Promise<void> {
  const [sheet, range] = partsOf(cells);
  await workbook.run('testRule', sheet, range, method, args);
}

/** Keeps everybody but the owner from editing the cells; all of a sheet by its name alone. */
export async function protect(workbook: Workbench, cells: string): Promise<void> {
  await workbook.run('testProtect', ...partsOf(cells));
}

/** Takes the rules of the cells and all protections of their sheet away. */
export async function free(workbook: Workbench, cells: string): Promise<void> {
  await workbook.run('testFree', ...partsOf(cells));
}

function partsOf(cells: string): [sheet: string, range: string] {
  const [sheet = '', range = ''] = cells.split('!');
  return [sheet.replace(/'/g, ''), range];
}

/** All cells of a column of Deals, found by its header. */
export async function column(workbook: Workbench, header: string, sheet = 'Deals'): Promise<string> {
  const cell = await at(workbook, header, 2, sheet);
  const letters = /!([A-Z]+)/.exec(cell)?.[1] ?? '';
  return `${sheet}!${letters}2:${letters}900`;
}

/** What stands in the workbook: values and formulas of every sheet, by its name. */
export async function everything(workbook: Workbench): Promise<Record<string, string[]>> {
  const all: Record<string, string[]> = {};
  for (const sheet of await workbook.sheets()) {
    const [values, formulas] = [
      await workbook.values(`'${sheet}'!A1:AZ60`),
      await workbook.formulas(`'${sheet}'!A1:AZ60`),
    ];
    all[sheet] = values.map((line, row) =>
      line
        .map((value, at) => formulas[row]?.[at] || (value instanceof Date ? value.toISOString() : String(value)))
        .join('|'),
    );
  }
  return all;
}
