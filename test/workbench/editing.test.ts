/** Formulas stay right through what people do in the grid: undo, fill, cut, sort, rows and columns in and out. */

import { expect, test } from '@jest/globals';
import type { Workbench } from '../../build/workbench.mjs';
import { openScript } from '../support/script';
import { cell, messageOf, shown } from '../support/workbook';

async function withTable(): Promise<Workbench> {
  const workbook = await openScript('function nothing() {}');
  await workbook.paste('A1', [
    ['Name', 'Price', 'Double'],
    ['c', 3, '=B2*2'],
    ['a', 1, '=B3*2'],
    ['b', 2, '=B4*2'],
  ]);
  await workbook.type('E1', '=SUM(B2:B4)');
  return workbook;
}

test('undo takes back what the person did, not the rows that a script inserted since', async () => {
  const workbook = await openScript(
    'function onEdit(e) { SpreadsheetApp.getActiveSpreadsheet().getActiveSheet().insertRowsAfter(5, 3).deleteRow(9); }',
  );
  await workbook.type('A1', 'mine');
  const rows = (await workbook.values('A1:A2000')).length;
  await workbook.undo();
  expect(await workbook.values('A1')).toEqual([['']]);
  expect(await workbook.values('A1:A2000')).toHaveLength(rows);
  await workbook.close();
});

test('undo takes a typed cell back, and its formulas with it', async () => {
  const workbook = await withTable();
  await workbook.type('B2', '30');
  expect(await cell(workbook, 'E1')).toBe(33);
  await workbook.undo();
  expect(await workbook.values('B2:C2')).toEqual([[3, 6]]);
  expect(await cell(workbook, 'E1')).toBe(6);
});

test('fill repeats values and moves references along', async () => {
  const workbook = await withTable();
  await workbook.fill('C2', 'C2:C6');
  expect((await workbook.formulas('C2:C6')).flat()).toEqual(['=B2*2', '=B3*2', '=B4*2', '=B5*2', '=B6*2']);
});

test('cut moves cells, and formulas follow them', async () => {
  const workbook = await withTable();
  await workbook.cut('B2:B4', 'G2');
  expect(await cell(workbook, 'E1')).toBe(6);
  expect(await workbook.formulas('E1')).toEqual([['=SUM(G2:G4)']]);
  expect((await workbook.values('B2:B4')).flat()).toEqual(['', '', '']);
});

test('cells cannot be moved over a part of merged cells: nothing moves', async () => {
  const workbook = await openScript('function merge() { SpreadsheetApp.getActiveSheet().getRange("A1:B2").merge(); }');
  await workbook.paste('A1', [['wide', '', 'moved']]);
  await workbook.run('merge');
  expect(await messageOf(workbook.cut('C1', 'B2'))).toBe("You can't move a part of a merged range.");
  expect(await workbook.values('A1:C2')).toEqual([
    ['wide', '', 'moved'],
    ['', '', ''],
  ]);
});

test('sort orders rows and leaves every row whole', async () => {
  const workbook = await withTable();
  await workbook.sort('A2:B4', 1);
  expect(await workbook.values('A2:B4')).toEqual([
    ['a', 1],
    ['b', 2],
    ['c', 3],
  ]);
  expect(await cell(workbook, 'E1')).toBe(6);
  await workbook.sort('A2:B4', 2, false);
  expect((await workbook.values('A2:A4')).flat()).toEqual(['c', 'b', 'a']);
});

test('rows and columns inserted and deleted shift references', async () => {
  const workbook = await withTable();
  await workbook.insertRows('Sheet1', 3, 2);
  expect(await workbook.formulas('E1')).toEqual([['=SUM(B2:B6)']]);
  await workbook.insertColumns('Sheet1', 2);
  expect(await workbook.formulas('F1')).toEqual([['=SUM(C2:C6)']]);
  await workbook.type('C3', '10');
  expect(await cell(workbook, 'F1')).toBe(16);
  await workbook.deleteRows('Sheet1', 2);
  expect(await cell(workbook, 'F1')).toBe(13);
  await workbook.deleteColumns('Sheet1', 3);
  expect(await shown(workbook, 'E1')).toMatch(/^#REF!/);
});

test('references to whole columns and rows, and open ones, follow lines that go and come', async () => {
  const workbook = await openScript('function nothing() {}');
  const typed = ['=SUM(Sheet2!B:D)', '=SUM(Sheet2!3:4)', '=SUM(Sheet2!B2:D)'];
  await workbook.addSheet('Sheet2');
  await workbook.paste('Sheet1!A1', [typed]);
  const formulas = async () => (await workbook.formulas('Sheet1!A1:C1')).flat();
  await workbook.insertColumns('Sheet2', 1);
  await workbook.insertRows('Sheet2', 1);
  expect(await formulas()).toEqual(['=SUM(Sheet2!C:E)', '=SUM(Sheet2!4:5)', '=SUM(Sheet2!C3:E)']);
  await workbook.deleteColumns('Sheet2', 1);
  await workbook.deleteRows('Sheet2', 1);
  expect(await formulas()).toEqual(typed);
  await workbook.deleteColumns('Sheet2', 3);
  await workbook.deleteRows('Sheet2', 4);
  expect(await formulas()).toEqual(['=SUM(Sheet2!B:C)', '=SUM(Sheet2!3:3)', '=SUM(Sheet2!B2:C)']);
  await workbook.undo();
  await workbook.undo();
  expect(await formulas()).toEqual(typed);
  // Beyond the sheet's end, which grows.
  await workbook.paste('Sheet2!B1004', [[7]]);
  expect(await workbook.values('Sheet1!A1:C1')).toEqual([[7, 0, 7]]);
  await workbook.type('Sheet1!A2', '=ROWS(Sheet2!B2:D)');
  expect(await cell(workbook, 'Sheet1!A2')).toBe(1003);
});

test('a formula typed after columns came finds what a name means by then, however long it is', async () => {
  const workbook = await openScript(
    "function name() { var s = SpreadsheetApp.getActiveSpreadsheet(); s.setNamedRange('Table', s.getSheetByName('Sheet2').getRange('A:C')); }",
  );
  await workbook.addSheet('Sheet2');
  await workbook.paste('Sheet2!A1', [['first', 2, 3]]);
  await workbook.run('name');
  const long = `=INDEX(Table,1,1)&"${'-'.repeat(80)}"`;
  await workbook.type('Sheet1!A1', long);
  await workbook.insertColumns('Sheet2', 1);
  await workbook.type('Sheet1!A2', long);
  expect((await workbook.values('Sheet1!A1:A2')).flat().map((text) => String(text).slice(0, 5))).toEqual([
    'first',
    'first',
  ]);
});

test('paste grows the sheet, and reading is clipped to it', async () => {
  const workbook = await withTable();
  await workbook.paste('A1000', [[1], [2], [3]]);
  expect(await workbook.values('A1001:A1010')).toEqual([[2], [3]]);
});

test('an address of an unknown sheet names those that there are', async () => {
  const workbook = await withTable();
  await expect(workbook.values('Nope!A1')).rejects.toThrow(/no sheet "Nope".*Sheet1/);
  await expect(workbook.values('Sheet1!?')).rejects.toThrow(/no address/);
});
