/** What the workbench makes of what a person types, and what the edit event says of it. */

import { expect, test } from '@jest/globals';
import { openScript } from '../support/script';
import { cell, shown } from '../support/workbook';

const NOTHING = 'function nothing() {}';
const TELL = `
function onEdit(e) {
  var told = {};
  ['value', 'oldValue'].forEach(function (key) { told[key] = key in e && e[key] !== undefined ? e[key] : 'absent'; });
  var range = e.range;
  told.at = [range.rowStart, range.rowEnd, range.columnStart, range.columnEnd].join();
  told.sheet = range.getSheet().getName();
  told.user = Session.getActiveUser().getEmail();
  PropertiesService.getDocumentProperties().setProperty('told', JSON.stringify(told));
  var count = Number(PropertiesService.getDocumentProperties().getProperty('count') || 0) + 1;
  PropertiesService.getDocumentProperties().setProperty('count', String(count));
}
function told() { return JSON.parse(PropertiesService.getDocumentProperties().getProperty('told')); }
function count() { return Number(PropertiesService.getDocumentProperties().getProperty('count') || 0); }
`;

test.each([
  ['12', 12, '12'],
  ['-1.5', -1.5, '-1.5'],
  ['1,234.50', 1234.5, '1,234.50'],
  ['7%', 0.07, '7%'],
  ['RM 1,200', 1200, 'RM1,200'],
  ['$5.50', 5.5, '$5.50'],
  ['TRUE', true, 'TRUE'],
  ['hello', 'hello', 'hello'],
  ["'=1+1", '=1+1', '=1+1'],
  ["'007", '007', '007'],
  ['=1+1', 2, '2'],
  ['2026-11-30', new Date('2026-11-30T00:00:00+08:00'), '2026-11-30'],
  ['31/12/2026', new Date('2026-12-31T00:00:00+08:00'), '31/12/2026'],
  ['3/2/26 9:05', new Date('2026-02-03T09:05:00+08:00'), '03/02/2026 9:05:00'],
  ['1, 2 and 3', '1, 2 and 3', '1, 2 and 3'],
  ['1.2.3.4', '1.2.3.4', '1.2.3.4'],
])('%s typed is a %p and shows as %s', async (text, value, display) => {
  const workbook = await openScript(NOTHING);
  await workbook.type('A1', text);
  expect(await cell(workbook, 'A1')).toEqual(value);
  expect(await shown(workbook, 'A1')).toBe(display);
});

test.each([
  ['en_US', '12/31/2026', new Date('2026-12-31T00:00:00+08:00')],
  ['en_GB', '12/31/2026', '12/31/2026'],
  ['ms_MY', '3/2/2026', new Date('2026-02-03T00:00:00+08:00')],
  ['de_DE', '1.234,5', 1234.5],
  ['de_DE', '31.12.2026', new Date('2026-12-31T00:00:00+08:00')],
])('in %s, %s is a %p', async (locale, text, value) => {
  const workbook = await openScript(NOTHING, { locale });
  await workbook.type('A1', text);
  expect(await cell(workbook, 'A1')).toEqual(value);
});

test.each([
  ['en_GB', '=IF(A1>1; SUM(1;2); 0)', '=IF(A1>1, SUM(1,2), 0)', 3],
  ['en_GB', '=SUM({1,2;3,4})', '=SUM({1,2;3,4})', 10],
  ['de_DE', '=IF(A1>1;"a,b;c";0)', '=IF(A1>1;"a,b;c";0)', 'a,b;c'],
  ['de_DE', '=SUM(1,5;{1\\2;3\\4})*2', '=SUM(1,5;{1\\2;3\\4})*2', 23],
  ['de_DE', "=SUM('x,1;y'!A1:A;0,5)", "=SUM('x,1;y'!A1:A;0,5)", 7.5],
])('in %s, %s reads %s and gives %p', async (locale, typed, shownAs, value) => {
  const workbook = await openScript(
    "function put(f) { var c = SpreadsheetApp.getActiveSheet().getRange('C1').setFormula(f); SpreadsheetApp.flush(); return [c.getFormula(), c.getValue()]; }",
    { locale },
  );
  await workbook.addSheet('x,1;y');
  await workbook.paste("'x,1;y'!A1", [[7]]);
  await workbook.type('Sheet1!A1', '2');
  await workbook.type('Sheet1!B1', typed);
  expect(await workbook.formulas('Sheet1!B1')).toEqual([[shownAs]]);
  expect(await cell(workbook, 'Sheet1!B1')).toBe(value);
  expect(await workbook.run('put', typed)).toEqual([shownAs, value]);
  await workbook.fill('Sheet1!B1', 'Sheet1!B1:B2');
  expect((await workbook.formulas('Sheet1!B2'))[0]?.[0]).toBe(shownAs.replace(/A1/g, 'A2'));
});

test('the edit event of a typed cell has value and oldValue; of a new one no oldValue; of a cleared one no value', async () => {
  const workbook = await openScript(TELL);
  await workbook.type('B2', '5');
  expect(await workbook.run('told')).toEqual({
    value: 5,
    oldValue: 'absent',
    at: '2,2,2,2',
    sheet: 'Sheet1',
    user: '',
  });
  await workbook.type('B2', 'six');
  expect(await workbook.run('told')).toMatchObject({ value: 'six', oldValue: 5 });
  await workbook.clear('B2');
  expect(await workbook.run('told')).toMatchObject({ value: 'absent', oldValue: 'six' });
});

test('the edit event of a paste or a fill has neither, and covers the block', async () => {
  const workbook = await openScript(TELL);
  await workbook.paste('B2', [
    [1, 2],
    [3, 4],
  ]);
  expect(await workbook.run('told')).toMatchObject({ value: 'absent', oldValue: 'absent', at: '2,3,2,3' });
  await workbook.fill('B3:C3', 'B3:C5');
  expect(await workbook.run('told')).toMatchObject({ value: 'absent', at: '4,5,2,3' });
});

test('neither sorting, moving, inserting, another program nor a script makes an edit event', async () => {
  const workbook = await openScript(
    `${TELL} function write() { SpreadsheetApp.getActiveSheet().getRange('A9').setValue(1); }`,
  );
  await workbook.apiWrite('A1', [[2], [1]]);
  await workbook.run('write');
  await workbook.sort('A1:A2', 1);
  await workbook.insertRows('Sheet1', 1);
  await workbook.insertColumns('Sheet1', 1);
  await workbook.deleteRows('Sheet1', 1);
  expect(await workbook.run('count')).toBe(0);
  expect(await workbook.values('B1:B2')).toEqual([[1], [2]]);
});

test('what a simple trigger throws reaches nobody', async () => {
  const workbook = await openScript(
    "function onEdit() { throw new Error('no'); } function onOpen() { throw new Error('no'); }",
  );
  await workbook.open();
  await workbook.type('A1', '5');
  expect(await cell(workbook, 'A1')).toBe(5);
});
