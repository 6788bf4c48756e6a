/** What rows and columns that are added have from the line beside them, however they were added. */

import { afterAll, beforeAll, beforeEach, expect, test } from '@jest/globals';
import { openWorkbench, type Workbench } from '../../../build/workbench.mjs';
import { writeProject } from '../../support/script';
import { NOW, TIME_ZONE } from '../../support/workbook';

const CODE = `
var sheet = SpreadsheetApp.getActiveSpreadsheet().getSheets()[0];
function reset() {
  sheet.clear().clearConditionalFormatRules();
  if (sheet.getMaxRows() > 4) sheet.deleteRows(5, sheet.getMaxRows() - 4);
  if (sheet.getMaxRows() < 4) sheet.insertRowsAfter(sheet.getMaxRows(), 4 - sheet.getMaxRows());
  if (sheet.getMaxColumns() > 3) sheet.deleteColumns(4, sheet.getMaxColumns() - 3);
  sheet.getRange(1, 1, sheet.getMaxRows(), sheet.getMaxColumns()).clearFormat().clearDataValidations();
  sheet.getRange('A1:C1').setFontWeight('bold').setNumberFormat('@');
  sheet.getRange('B2:B4').setNumberFormat('0.00').setBackground('#ffff00');
  sheet.getRange('C2:C4').setDataValidation(SpreadsheetApp.newDataValidation().requireNumberBetween(1, 5).build());
  sheet.setConditionalFormatRules([SpreadsheetApp.newConditionalFormatRule().whenNumberGreaterThan(3)
    .setBackground('#ff0000').setRanges([sheet.getRange('A2:A4')]).build()]);
}
function at(row, column) {
  var cell = sheet.getRange(row, column);
  return [cell.getFontWeight(), cell.getNumberFormat(), cell.getBackground(), cell.getDataValidation() ? 'rule' : 'none'].join(' ');
}
function look(row) {
  return [1, 2, 3].map(function (column) { return at(row, column); })
    .concat(sheet.getConditionalFormatRules()[0].getRanges().map(function (range) { return range.getA1Notation(); }));
}
function insertAfter(row, count) { sheet.insertRowsAfter(row, count); }
function insertBefore(row, count) { sheet.insertRowsBefore(row, count); }
function append() { sheet.getRange('A4').setValue('last'); sheet.appendRow(['new']); }
function insertColumnAfter(column) { sheet.insertColumnAfter(column); }
`;

let workbook: Workbench;

beforeAll(async () => {
  workbook = await openWorkbench({ project: writeProject(CODE), now: NOW, timeZone: TIME_ZONE });
});
afterAll(() => workbook.close());
beforeEach(() => workbook.run('reset'));

const look = (row: number) => workbook.run('look', row) as Promise<string[]>;
const HEADER = ['bold @ #ffffff none', 'bold @ #ffffff none', 'bold @ #ffffff none'];

/** What a data row has, but for its conditional format. */
async function dataRow(): Promise<string[]> {
  const [a = '', b = '', c = ''] = await look(3);
  expect(b).toBe('normal 0.00 #ffff00 none');
  expect(c).toMatch(/rule$/);
  return [a, b, c];
}

test.each<[string, () => Promise<unknown>, number, string]>([
  ['insertRowsAfter takes after the row above', () => workbook.run('insertAfter', 3, 2), 5, 'A2:A6'],
  ['insertRowsAfter the last row too', () => workbook.run('insertAfter', 4, 3), 7, 'A2:A7'],
  ['insertRowsBefore takes after the row below', () => workbook.run('insertBefore', 2, 2), 2, 'A2:A6'],
  ['so does a person’s row above', () => workbook.insertRows('Sheet1', 2), 2, 'A2:A5'],
  ['appendRow, where the sheet grows, after the last row', () => workbook.run('append'), 5, 'A2:A5'],
  ['a paste past the end', () => workbook.paste('A4', [['x'], ['y'], ['z']]), 6, 'A2:A6'],
  ['a write through the API past the end', () => workbook.apiWrite('A4', [['x'], ['y']]), 5, 'A2:A5'],
])('[lines-inherit] %s', async (_name, act, row, conditional) => {
  const expected = await dataRow();
  await act();
  expect(await look(row)).toEqual([...expected, conditional]);
});

test('[lines-inherit] insertRowsAfter a header takes after the header, and no rule of the rows below', async () => {
  await workbook.run('insertAfter', 1, 1);
  expect(await look(2)).toEqual([...HEADER, 'A3:A5']);
});

test('[lines-inherit] columns take after the one beside them', async () => {
  await workbook.run('insertColumnAfter', 3);
  await workbook.paste('E1', [['x']]);
  expect([await workbook.run('at', 2, 4), await workbook.run('at', 2, 5)]).toEqual(
    Array(2).fill(await workbook.run('at', 2, 3)),
  );
  expect(await workbook.run('at', 2, 5)).toMatch(/rule$/);
});

test('[lines-inherit] undoing an insertion leaves the rules as they were', async () => {
  const expected = await dataRow();
  await workbook.insertRows('Sheet1', 2);
  await workbook.undo();
  expect(await look(2)).toEqual([...expected, 'A2:A4']);
  expect(await look(1)).toEqual([...HEADER, 'A2:A4']);
});
