/** Formula functions of Google's, by the examples of its documentation and by hand: what a cell shows. */

import { expect, test } from '@jest/globals';
import type { Workbench } from '../../build/workbench.mjs';
import { newWorkbook } from '../support/workbook';

/** A cell's rows and columns, divided by / and |. */
type Example = [formula: string, shown: string];

const DATA = [
  ['b', 3, new Date('2026-01-05T00:00:00+08:00')],
  ['a', 1, ''],
  ['', 2, ''],
  ['B', 3, 'x'],
  ['c', true, ''],
];
/** So many rows lie between two formulas. */
const ROOM = 7;

/** Writes all formulas of a table at once and reads what each shows, so that the engine calculates once. */
async function shownBy(workbook: Workbench, formulas: readonly string[]): Promise<string[]> {
  await workbook.apiWrite('Sheet1!A1:C5', DATA);
  await workbook.addSheet('Work');
  const lines = formulas.flatMap((formula) => [[formula], ...Array.from({ length: ROOM - 1 }, () => [''])]);
  await workbook.apiWrite(`Work!A1:A${lines.length}`, lines);
  const shown = await workbook.display(`Work!A1:F${lines.length}`);
  return formulas.map((_, index) =>
    shown
      .slice(index * ROOM, (index + 1) * ROOM)
      .map((row) => row.join('|').replace(/\|+$/, ''))
      .join('/')
      .replace(/\/+$/, ''),
  );
}

async function expectShown(examples: readonly Example[], locale = 'en_US'): Promise<void> {
  const workbook = await newWorkbook({ locale });
  const shown = await shownBy(
    workbook,
    examples.map(([formula]) => formula),
  );
  expect(examples.map(([formula], index) => [formula, shown[index]])).toEqual(examples);
}

test('functions for operators', () =>
  expectShown([
    ['=ADD(2,3)', '5'],
    ['=ADD("5",1)', '6'],
    ['=ADD("x",1)', '#VALUE!'],
    ['=ADD(Sheet1!A3,1)', '1'],
    ['=DIVIDE(6,4)', '1.5'],
    ['=DIVIDE(1,0)', '#DIV/0!'],
    ['=POW(2,10)', '1024'],
    ['=POW(-1,0.5)', '#NUM!'],
    ['=UMINUS(4)', '-4'],
    ['=UPLUS("x")', 'x'],
    ['=UNARY_PERCENT(50)', '0.5'],
    ['=ISO.CEILING(-4.3,2)', '-4'],
    ['=ISO.CEILING(0.3,0.1)', '0.3'],
    ['=EQ("A","a")', 'TRUE'],
    ['=EQ(Sheet1!A3,0)', 'TRUE'],
    ['=EQ("5",5)', 'FALSE'],
    ['=GT("b","a")', 'TRUE'],
    ['=GT("a",5)', 'TRUE'],
    ['=GTE(1,1)', 'TRUE'],
    ['=LT(TRUE,"z")', 'FALSE'],
    ['=LTE(3,2)', 'FALSE'],
    ['=NE(1,1)', 'FALSE'],
    ['=ARRAYFORMULA(ADD(Sheet1!B1:B3,1))', '4/2/3'],
    ['=ADD(1/0,1)', '#DIV/0!'],
  ]));

test('functions that change how a number is shown', () =>
  expectShown([
    ['=TO_DATE(40826)', '10/10/2011'],
    ['=TO_DATE(40826.4375)', '10/10/2011 10:30:00'],
    ['=TO_DOLLARS(40826.4375)', '$40,826.44'],
    ['=TO_PERCENT(0.40826)', '40.83%'],
    ['=TO_PURE_NUMBER(Sheet1!C1)', '46027'],
    ['=TO_TEXT(24)&"!"', '24!'],
    ['=ISTEXT(TO_TEXT(Sheet1!C1))', 'TRUE'],
    ['=TO_DATE("soon")', 'soon'],
  ]));

test('text is divided and joined', () =>
  expectShown([
    ['=SPLIT("1,2,3",",")', '1|2|3'],
    ['=SUM(SPLIT("1 2 3"," "))', '6'],
    ['=SPLIT("Alas, poor Yorick"," ")', 'Alas,|poor|Yorick'],
    ['=SPLIT("a--b-c","--",FALSE)', 'a|b-c'],
    ['=SPLIT("a-b|c","-|")', 'a|b|c'],
    ['=SPLIT("a,,b",",",TRUE,FALSE)', 'a||b'],
    ['=SPLIT("",",")', '#VALUE!'],
    ['=ARRAYFORMULA(SPLIT(Sheet1!A1:A2&",z",","))', 'b|z/a|z'],
    ['=JOIN("-",{1,2,"x"})', '1-2-x'],
    ['=JOIN("; ",Sheet1!A1:A5)', 'b; a; ; B; c'],
    ['=CONCATENATE("a",1,TRUE)', 'a1TRUE'],
    ['=CONCATENATE(Sheet1!A1:A5,"!")', 'baBc!'],
    ['="a"&1', 'a1'],
    ['=UNICHAR(128512)', '😀'],
    ['=UNICHAR(0)', '#VALUE!'],
  ]));

test('rows are sorted and counted', () =>
  expectShown([
    ['=SORT(Sheet1!A1:A5)', 'a/b/B/c'],
    ['=SORT(Sheet1!A1:B5,2,FALSE)', 'c|TRUE/b|3/B|3/|2/a|1'],
    ['=SORT(Sheet1!A1:B5,2,TRUE,1,FALSE)', 'a|1/|2/b|3/B|3/c|TRUE'],
    ['=SORT(Sheet1!A1:A4,Sheet1!B1:B4,TRUE)', 'a//b/B'],
    ['=SORT(Sheet1!A1:A4,9,TRUE)', '#VALUE!'],
    ['=SORTN(Sheet1!B1:B4)', '1'],
    ['=SORTN(Sheet1!A1:B5,2,0,2,FALSE)', 'c|TRUE/b|3'],
    ['=SORTN(Sheet1!B1:B4,1,1,1,FALSE)', '3/3'],
    ['=SORTN(Sheet1!B1:B4,2,2,1,FALSE)', '3/2'],
    ['=SORTN(Sheet1!B1:B4,1,3,1,FALSE)', '3/3'],
    ['=COUNTUNIQUE(1,2,2)', '2'],
    ['=COUNTUNIQUE(Sheet1!A1:A5)', '4'],
    ['=COUNTUNIQUEIFS(Sheet1!A1:A5,Sheet1!B1:B5,">=2")', '2'],
    ['=COUNTUNIQUEIFS(Sheet1!B1:B5,Sheet1!A1:A5,"b")', '1'],
    ['=COUNTUNIQUEIFS(Sheet1!B1:B5,Sheet1!A1:A5,"<>?")', '1'],
    ['=COUNTUNIQUEIFS(Sheet1!A1:A5,Sheet1!B1:B4,1)', '#VALUE!'],
  ]));

test('arguments that Google lets out, and results without a match', () =>
  expectShown([
    ['=ROUND(2.5)', '3'],
    ['=ROUND(2.345,2)', '2.35'],
    ['=ROUNDUP(2.1)', '3'],
    ['=ROUNDDOWN(2.9)', '2'],
    ['=CEILING(4.2)', '5'],
    ['=FLOOR(4.7)', '4'],
    ['=IFERROR(1/0)', ''],
    ['=IFERROR(1/0,"z")', 'z'],
    ['=WEEKNUM(Sheet1!C1+0.9)', '2'],
    ['=MINIFS(Sheet1!B1:B4,Sheet1!A1:A4,"none")', '0'],
    ['=MAXIFS(Sheet1!B1:B4,Sheet1!A1:A4,"b")', '3'],
  ]));

test('what needs Google’s servers is an error that says so, and never a value', () =>
  expectShown([
    ['=GOOGLEFINANCE("GOOG")', "#ERROR! GOOGLEFINANCE asks Google's servers, and the workbench has no network."],
    ['=IFERROR(IMPORTRANGE("x","y"),"none")', 'none'],
    ['=SPARKLINE(Sheet1!B1:B4)', '#ERROR! Not available in the workbench: SPARKLINE'],
  ]));

/** A sheet as people have it: names, teams, sums and days, with a blank and a text among the numbers. */
const PEOPLE = [
  ['Name', 'Team', 'Sold', 'Since'],
  ['Aina', 'North', 300, new Date('2025-03-01T00:00:00+08:00')],
  ['Ben', 'South', 100, new Date('2026-01-15T00:00:00+08:00')],
  ['Chong', 'North', 200, new Date('2024-07-01T00:00:00+08:00')],
  ['devi', 'South', 'n/a', ''],
];

test('QUERY, in the language of Google’s reference', async () => {
  const workbook = await newWorkbook({ locale: 'en_US' });
  await workbook.addSheet('People');
  await workbook.apiWrite('People!B1:E5', PEOPLE);
  const examples: Example[] = [
    ['select B, D', 'Name|Sold/Aina|300/Ben|100/Chong|200/devi'],
    ["select B where D > 150 and C = 'North' order by D", 'Name/Chong/Aina'],
    ["select B where not C = 'North'", 'Name/Ben/devi'],
    ['select B where D is null', 'Name/devi'],
    ["select B where (D >= 200 or B contains 'v') and B != 'Aina'", 'Name/Chong/devi'],
    ["select B where lower(B) starts with 'd' or B ends with 'n'", 'Name/Ben/devi'],
    ["select B where B matches '[AB].*' and B like '_en'", 'Name/Ben'],
    ["select B where E < date '2025-01-01'", 'Name/Chong'],
    ['select C, sum(D), count(B) group by C', 'Team|sum Sold|count Name/North|500|2/South|100|2'],
    ["select C, avg(D) group by C order by avg(D) desc label avg(D) 'Mean', C ''", '|Mean/North|250/South|100'],
    ['select max(D), min(D)', 'max Sold|min Sold/300|100'],
    ['select year(E), sum(D) where E is not null group by year(E)', 'year(Since)|sum Sold/2024|200/2025|300/2026|100'],
    ['select B, D*2 limit 2 offset 1', 'Name|product(Sold,2)/Ben|200/Chong|400'],
    ['select sum(D) pivot C', 'North|South/500|100'],
    ['select B order by B desc limit 1', 'Name/devi'],
    ["select D limit 1 format D '0.00'", 'Sold/300.00'],
    ['select E limit 1', 'Since/3/1/2025'],
    ['select Z', '#VALUE!'],
    ['select B where', '#VALUE!'],
    ['select B, sum(D)', '#VALUE!'],
    ['choose B', '#VALUE!'],
  ];
  const formulas = examples.map(([query]) => `=QUERY(People!B:E,"${query}",1)`);
  const more: Example[] = [
    ['=QUERY(People!B1:E5,"select B limit 1")', 'Name/Aina'],
    ['=QUERY(People!B2:E5,"select B limit 1",0)', 'Aina'],
    ['=QUERY({1,"x";2,"y"},"select Col2 where Col1 = 2")', 'y'],
    ['=QUERY(People!B1:E5,"select B where D = 300",1)&""', 'Name/Aina'],
    ['=IFERROR(QUERY(People!B2:E5,"select B where D = 1",0),"none")', 'none'],
  ];
  const shown = await shownBy(workbook, [...formulas, ...more.map(([formula]) => formula)]);
  expect([...examples, ...more].map(([query], index) => [query, shown[index]])).toEqual([...examples, ...more]);
});

test('array literals of ranges and expressions', async () => {
  await expectShown([
    ['={Sheet1!A1:A2;Sheet1!B1:B2}', 'b/a/3/1'],
    ['={Sheet1!A1:A2,Sheet1!B1:B2}', 'b|3/a|1'],
    ['={"Name","Sum";Sheet1!A1:B2}', 'Name|Sum/b|3/a|1'],
    ['=SUM({Sheet1!B1:B2;Sheet1!B3:B4})', '9'],
    ['={1+1,2;"a;b",-3}', '2|2/a;b|-3'],
    ['={1,2;3,4}', '1|2/3|4'],
    ['={{Sheet1!B1,2};{3,4}}', '3|2/3|4'],
    ['={Sheet1!A1:A2,Sheet1!A1:A3}', '#VALUE!'],
    ['={Sheet1!A1:B2;Sheet1!A1:A2}', '#VALUE!'],
    ['=SORT({Sheet1!B1:B3;9},1,FALSE)', '9/3/2/1'],
    ['=QUERY({Sheet1!A1:B2;"z",7},"select Col1 where Col2 > 1",0)', 'b/z'],
  ]);
  const workbook = await newWorkbook();
  await workbook.type('C1', "={A1:A3,'Sheet1'!B1:B3;A4:B4}");
  expect(await workbook.formulas('C1')).toEqual([["={A1:A3,'Sheet1'!B1:B3;A4:B4}"]]);
  await workbook.type('A4', 'last');
  expect(await workbook.display('C4')).toEqual([['last']]);
});

test('text is read as the spreadsheet’s locale writes it', () =>
  expectShown([['=SPLIT("1,5 x"; " ")', '1,5|x']], 'de_DE'));
