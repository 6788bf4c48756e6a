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
