/** Runs a piece of Apps Script on a new workbook and gives what it returns: `ss`, `sheet` and `cells(a1)` are at hand. */

import type { Workbench, WorkbenchOptions } from '../../build/workbench.mjs';
import { openScript } from './script';

const PRELUDE = `
  var App = SpreadsheetApp;
  var ss = SpreadsheetApp.getActiveSpreadsheet();
  var sheet = ss.getSheets()[0];
  var cells = function (a1) { return sheet.getRange(a1); };
  var thrown = function (work) { try { work(); } catch (error) { return error.message; } return 'nothing thrown'; };
`;

/** A workbook whose function `f0`, `f1`… are the given bodies; enum members that they return become their names. */
export async function openBodies(bodies: string[], options: WorkbenchOptions = {}): Promise<Workbench> {
  const code = bodies.map((body, i) => {
    const work = /\breturn\b/.test(body) ? body : `return ${body};`;
    return `function f${i}() { ${PRELUDE} var result = (function () { ${work} })(); return result === undefined ? null : JSON.parse(JSON.stringify(result)); }`;
  });
  return openScript(code.join('\n'), options);
}

/** What the body returns on an empty workbook. */
export async function result(body: string, options: WorkbenchOptions = {}): Promise<unknown> {
  const workbook = await openBodies([body], options);
  return workbook.run('f0');
}
