/** A manager's adjustments: signed, explained, and followed by FORECAST_TABLE; the deals are left alone. */

import { expect, test } from '@jest/globals';
import { dealsRange } from '../support/deals';
import { cell, newPipeline, shown } from '../support/workbook';

const HEADERS = ['Period', 'Owner', 'Adjustment', 'By', 'When', 'Why'];

test('an adjustment moves the forecast live, is signed, and a missing reason is pointed out', async () => {
  const workbook = await newPipeline();
  await workbook.paste('Deals!B2', [['A', 'Proposal', 1000, '', '', '', '', 'Aina', '', '', '2026-12-10']]);
  await workbook.type('Work!A1', '=FORECAST_TABLE(,"month","2026-Q4")');
  await workbook.type('Work!A10', '=FORECAST_TABLE(,"owner","2026-Q4")');
  const december = async (): Promise<unknown[]> => (await workbook.values('Work!A4:M4'))[0] ?? [];
  const before = await december();
  expect((await workbook.values('Work!K1:M1'))[0]).toEqual(['Basis', 'Adjustment', 'Adjusted']);
  expect(before.slice(11)).toEqual([0, before[5]]);
  const deals = await workbook.values(dealsRange(1, 2));

  await workbook.addSheet('Adjustments');
  await workbook.paste('Adjustments!A1', [HEADERS]);
  await workbook.paste('Adjustments!A2', [['2026-12', 'Aina', -300, '', '', 'Budget is cut']]);
  const after = await december();
  expect(after.slice(11)).toEqual([-300, Number(before[5]) - 300]);
  expect(after.slice(0, 10)).toEqual(before.slice(0, 10));
  // Google does not tell a simple trigger who edits.
  expect(after[10]).toBe(`${before[10]}; adjusted by somebody: Budget is cut`);
  expect(await cell(workbook, 'Adjustments!E2')).toBeInstanceOf(Date);
  expect(await workbook.values(dealsRange(1, 2))).toEqual(deals);

  // Another program writes: no trigger, and the forecast follows all the same.
  await workbook.apiWrite('Adjustments!A3:C4', [
    ['2026-12', 'Aina', 50],
    ['2026-Q4', 'Ben', 7],
  ]);
  expect((await december()).slice(11)).toEqual([-250, Number(before[5]) - 250]);
  expect((await december())[10]).toMatch(/2 adjustments, no reason given in row 3 of "Adjustments"$/);
  // Ben has no deals, and still his row; the quarter's adjustment belongs to no month.
  expect((await workbook.values('Work!A11:L13')).map((row) => [row[0], row[11]])).toEqual([
    ['Aina', -250],
    ['Ben', 7],
    ['Total', -243],
  ]);

  await workbook.type('Adjustments!C3', 'much');
  expect(await shown(workbook, 'Work!A1')).toMatch(
    /^#ERROR! Sheet "Adjustments", row 3: the adjustment "much" is not a number/,
  );
  await workbook.type('Adjustments!C3', '1');
  await workbook.type('Adjustments!A3', 'soon');
  expect(await shown(workbook, 'Work!A1')).toMatch(
    /^#ERROR! Sheet "Adjustments", row 3: the period "soon" is not 2026/,
  );
});

test('targets are followed too, typed by hand on a sheet that came later or was made anew', async () => {
  const workbook = await newPipeline();
  await workbook.type('Work!A1', '=FORECAST_TABLE(,"month","2026-Q4")');
  const target = (): Promise<unknown> => cell(workbook, 'Work!I5');
  expect(await target()).toBe('');
  await workbook.addSheet('Targets');
  await workbook.paste('Targets!A1', [
    ['Period', 'Owner', 'Target'],
    ['2026-Q4', '', 500],
  ]);
  expect(await target()).toBe(500);
  await workbook.apiWrite('Targets!C2', [[600]]);
  expect(await target()).toBe(600);
  await workbook.type('Targets!A2', '2027-Q1');
  expect(await target()).toBe('');
});

test('an edit of adjustments without their column is answered with a toast', async () => {
  const workbook = await newPipeline();
  await workbook.addSheet('Adjustments');
  await workbook.paste('Adjustments!A1', [HEADERS]);
  await workbook.paste('Adjustments!A2', [['2026-12', 'Aina', 5]]);
  await workbook.type('Adjustments!C1', 'Renamed');
  workbook.resetCalls();
  await workbook.type('Adjustments!C2', '7');
  expect(workbook.calls().byMethod['Spreadsheet.toast']).toBe(1);
  expect(await cell(workbook, 'Adjustments!C2')).toBe(7);
});
