/** Custom functions on the workbench: what they get, when they run again, and what they may not do. */

import { describe, expect, test } from '@jest/globals';
import { openScript } from '../support/script';
import { cell, shown } from '../support/workbook';

const SHAPE = `
/** @customfunction */
function SHAPE() {
  return Array.prototype.map.call(arguments, function show(value) {
    if (Array.isArray(value)) return '[' + value.map(show).join(' ') + ']';
    if (value instanceof Date) return 'Date ' + value.toISOString();
    if (value === undefined) return 'undefined';
    return typeof value + ' ' + JSON.stringify(value);
  }).join('; ') || 'none';
}`;

describe('the arguments', () => {
  test.each([
    ['=SHAPE()', 'none'],
    ['=SHAPE(A1)', 'number 5'],
    ['=SHAPE(A1:B2)', '[[number 5 string "x"] [string "" boolean true]]'],
    ['=SHAPE(A2)', 'string ""'],
    ['=SHAPE(A3)', 'Date 2026-11-29T16:00:00.000Z'],
    ['=SHAPE(B3)', 'number 0.1'],
    ['=SHAPE("a",1)', 'string "a"; number 1'],
    ['=SHAPE(,1)', 'undefined; number 1'],
    ['=SHAPE(FILTER(A1:B1,A1:B1=5))', 'number 5'],
    ['=SHAPE(FILTER(A1:A2,A1:A2=5))', 'number 5'],
  ])('%s', async (formula, expected) => {
    const workbook = await openScript(SHAPE);
    await workbook.type('A1', '5');
    await workbook.type('B1', 'x');
    await workbook.type('B2', 'TRUE');
    await workbook.type('A3', '2026-11-30');
    await workbook.type('B3', '10%');
    await workbook.type('D1', formula);
    expect(await cell(workbook, 'D1')).toBe(expected);
  });
});

test('[memoised] a result is remembered by name and arguments: what is read inside does not count', async () => {
  const workbook = await openScript(`
    /** @customfunction */ function READS(key) { return SpreadsheetApp.getActiveSheet().getRange('A1').getValue(); }`);
  await workbook.type('A1', '1');
  await workbook.type('B1', '=READS(C1)');
  await workbook.type('A1', '2');
  expect(await cell(workbook, 'B1')).toBe(1);
  workbook.resetCalls();
  await workbook.type('B2', '=READS(C2)');
  expect(await cell(workbook, 'B2')).toBe(1);
  expect(workbook.calls().executions).toBe(0);
  await workbook.type('C1', 'again');
  expect(await cell(workbook, 'B1')).toBe(2);
});

test('every cell of its own arguments is an execution of its own', async () => {
  const workbook = await openScript('/** @customfunction */ function TWICE(x) { return 2 * x; }');
  await workbook.paste('A1', [[1], [2], [3], [3]]);
  workbook.resetCalls();
  await workbook.paste('B1', [['=TWICE(A1)'], ['=TWICE(A2)'], ['=TWICE(A3)'], ['=TWICE(A4)']]);
  expect((await workbook.values('B1:B4')).flat()).toEqual([2, 4, 6, 6]);
  expect(workbook.calls().executions).toBe(3);
});

test('an array spills, and follows its argument', async () => {
  const workbook = await openScript(
    '/** @customfunction */ function ROW(n) { return [[n, n + 1], [n + 2, n + 3]]; }'.replace('ROW', 'BLOCK'),
  );
  await workbook.type('A1', '1');
  await workbook.type('C1', '=BLOCK(A1)');
  expect(await workbook.values('C1:D2')).toEqual([
    [1, 2],
    [3, 4],
  ]);
  await workbook.type('A1', '10');
  expect(await workbook.values('C1:D2')).toEqual([
    [10, 11],
    [12, 13],
  ]);
});

describe('dates and text that are returned', () => {
  const RETURNS = `
    /** @customfunction */ function DAY_OF(y, m, d) { return new Date(y, m - 1, d); }
    /** @customfunction */ function MOMENT() { return new Date(2026, 10, 30, 9, 30); }
    /** @customfunction */ function SAME(x) { return x; }
    /** @customfunction */ function BLOCK() { return [['2026-10', new Date(2026, 10, 30)], [5, '1-2']]; }
    function format() { SpreadsheetApp.getActiveSheet().getRange('D1').setNumberFormat('d mmm yyyy'); }`;
  const date = new Date('2026-11-30T00:00:00+08:00');

  test.each([
    ['en_GB', '30/11/2026', '30/11/2026 9:30:00'],
    ['en_US', '11/30/2026', '11/30/2026 9:30:00'],
    ['ms_MY', '30/11/2026', '30/11/2026 9:30:00'],
    ['de_DE', '30.11.2026', '30.11.2026 9:30:00'],
    ['ja_JP', '2026/11/30', '2026/11/30 9:30:00'],
  ])('[date-shown] in %s a Date shows as %s, with its time as %s', async (locale, day, moment) => {
    const workbook = await openScript(RETURNS, { locale });
    await workbook.paste('A1', [['=DAY_OF(2026;11;30)'], ['=MOMENT()'], ['=DATE(2026;11;30)']]);
    expect(await workbook.display('A1:A3')).toEqual([[day], [moment], [day]]);
    expect(await cell(workbook, 'A1')).toEqual(date);
  });

  test("[date-shown] a cell's own format counts, where an array spills into it too", async () => {
    const workbook = await openScript(RETURNS);
    await workbook.run('format');
    await workbook.type('D1', '=DAY_OF(2026,11,30)');
    expect(await shown(workbook, 'D1')).toBe('30 Nov 2026');
    await workbook.clear('D1');
    await workbook.type('C1', '=BLOCK()');
    expect(await workbook.display('C1:D1')).toEqual([['2026-10', '30 Nov 2026']]);
  });

  test('[text-result] text stays text, in arrays too', async () => {
    const workbook = await openScript(RETURNS);
    await workbook.paste('A1', [['=SAME("2026-10")'], ['=SAME("5")'], ['=SAME("TRUE")'], ['=LEN(A1)']]);
    await workbook.type('C1', '=BLOCK()');
    expect((await workbook.values('A1:A4')).flat()).toEqual(['2026-10', '5', 'TRUE', 7]);
    expect(await workbook.values('C1:D2')).toEqual([
      ['2026-10', date],
      [5, '1-2'],
    ]);
    expect(await workbook.display('C1:D2')).toEqual([
      ['2026-10', '30/11/2026'],
      ['5', '1-2'],
    ]);
  });
});

test.each([
  ['="1-10"', '1-10'],
  ['=IF(TRUE,"2026-10","")', '2026-10'],
  ['={"1-10";"x"}', '1-10'],
  ['=LEN("1-10")', 4],
  ['=SHAPE("2026-10","10%")', 'string "2026-10"; string "10%"'],
  ['=YEAR("2026-10-01")', 2026],
  ['=DAYS("2026-10-02","2026-10-01")', 1],
  ['=TEXT("2026-10-01","yyyy")', '2026'],
])(
  '[text-literal] text in a formula is no date, unless a function reads it as one: %s is %p',
  async (formula, value) => {
    const workbook = await openScript(SHAPE);
    await workbook.type('B1', formula);
    expect(await cell(workbook, 'B1')).toBe(value);
  },
);

test('an array that would overwrite content is an error', async () => {
  const workbook = await openScript('/** @customfunction */ function PAIR() { return [[1, 2]]; }');
  await workbook.type('D1', 'mine');
  await workbook.type('C1', '=PAIR()');
  expect(await shown(workbook, 'C1')).toMatch(/^#(REF|SPILL)/);
  expect(await cell(workbook, 'D1')).toBe('mine');
});

test('what it throws stands in the cell', async () => {
  const workbook = await openScript("/** @customfunction */ function FAILS(x) { throw new Error('x is ' + x); }");
  await workbook.type('A1', '=FAILS(3)');
  expect(await shown(workbook, 'A1')).toBe('#ERROR! x is 3');
});

test.each([
  [
    "SpreadsheetApp.getActiveSheet().getRange('A1').setValue(1)",
    /You do not have permission to call Range\.?setValue|permission to call .*setValue/,
  ],
  ['SpreadsheetApp.getActiveSheet().appendRow([1])', /permission to call .*appendRow/],
  ["SpreadsheetApp.openById('x')", /permission/],
  ["MailApp.sendEmail('a@b.c', 's', 'b')", /permission|Not available/],
])('it may not call %s', async (call, message) => {
  const workbook = await openScript(`/** @customfunction */ function TRIES() { ${call}; return 'done'; }`);
  await workbook.type('B2', '=TRIES()');
  expect(await shown(workbook, 'B2')).toMatch(message);
  expect(await cell(workbook, 'A1')).toBe('');
});

test('a name that ends in _ is no function for cells', async () => {
  const workbook = await openScript('function hidden_() { return 1; }');
  await workbook.type('A1', '=hidden_()');
  expect(await shown(workbook, 'A1')).toMatch(/^#NAME\?/);
});

test.each([
  ['=SHAPE(NOW())', 'Loading...'],
  ['=SHAPE(1+RAND())', 'Loading...'],
  ['=SHAPE(TODAY())', 'Loading...'],
  ['=SHAPE(RANDBETWEEN(1,6))', 'Loading...'],
  ['=SHAPE(A1)', 'Loading...'],
  ['=SHAPE(A1:A3)', 'Loading...'],
  ['=SHAPE(A2)', 'Loading...'],
  ['=SHAPE(A3)', 'number 2'],
  ['=SHAPE("NOW()")', 'string "NOW()"'],
  ['=IF(NOW()>0,SHAPE(1),2)', 'number 1'],
])('[volatile-arguments] %s shows %s, where A1 is NOW() and A2 depends on it', async (formula, expected) => {
  const workbook = await openScript(SHAPE);
  await workbook.paste('A1', [['=NOW()'], ['=A1+1'], ['=1+1']]);
  await workbook.type('C1', formula);
  expect(await shown(workbook, 'C1')).toBe(expected);
});

test('[function-declared] only what is declared as a function can be called from a cell', async () => {
  const workbook = await openScript('const ARROW = () => 1; var HOLDER = function () { return 1; };');
  await workbook.type('A1', '=ARROW()');
  await workbook.type('A2', '=HOLDER()');
  expect(await workbook.display('A1:A2')).toEqual([['#NAME?'], ['#NAME?']]);
});

test('[owner-properties] user properties in a cell are those of the owner', async () => {
  const workbook = await openScript(`
    function set(value) { PropertiesService.getUserProperties().setProperty('k', value); }
    /** @customfunction */ function MINE() { return PropertiesService.getUserProperties().getProperty('k'); }`);
  await workbook.run('set', 'owner');
  await workbook.as('wei@example.com').run('set', 'wei');
  await workbook.as('wei@example.com').type('A1', '=MINE()');
  expect(await cell(workbook, 'A1')).toBe('owner');
});

test('[built-in-names] a function of a built-in name does not replace it', async () => {
  const workbook = await openScript("/** @customfunction */ function SUM() { return 'mine'; }");
  await workbook.type('A1', '=SUM(1,2)');
  expect(await cell(workbook, 'A1')).toBe(3);
});

test('a text that looks like a date or a number stays a text', async () => {
  const workbook = await openScript("function TEXTS() { return [['2026-11', '5', '10%']]; }");
  await workbook.type('A1', '=TEXTS()');
  expect(await workbook.values('A1:C1')).toEqual([['2026-11', '5', '10%']]);
  expect(await workbook.display('A1:C1')).toEqual([['2026-11', '5', '10%']]);
});
