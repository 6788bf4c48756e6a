/** What FORECAST_PIPELINE answers in a cell: methods and periods against a plain recount, errors in words, what a call costs. */

import { describe, expect, test } from '@jest/globals';
import type { Workbench } from '../../build/workbench.mjs';
import { dealCell, dealsRange } from '../support/deals';
import { cell, newPipeline, type Row, rowsOf, shown } from '../support/workbook';

const STAGES = ['Lead', 'Qualified', 'Meeting', 'Proposal', 'Negotiation', 'Won', 'Lost'];
const PROBABILITY = [0.1, 0.25, 0.4, 0.6, 0.8];
const CATEGORIES = ['', 'Commit', 'Best case', 'Pipeline', 'Omitted'];
const DAY = 86_400_000;

/** 70 deals over all stages, with dates from October to January and a category for some. */
async function withDeals(): Promise<{ workbook: Workbench; deals: Row[] }> {
  const workbook = await newPipeline();
  const blank = ['', '', '', '', '', ''];
  const rows = Array.from({ length: 70 }, (_, i) => {
    const close = i % 9 === 0 ? '' : new Date(Date.UTC(2026, 9, 1 + ((i * 7) % 110)) - 8 * 3_600_000);
    return [`Deal ${i}`, STAGES[i % 7], 100 + i * 13, ...blank, 'MYR', close, CATEGORIES[i % 5]];
  });
  await workbook.apiWrite('Deals!B2', rows);
  const closed = rows.map((row, i) => [
    row[1] === 'Won' || row[1] === 'Lost' ? new Date(Date.UTC(2026, 10, i % 28)) : '',
  ]);
  await workbook.apiWrite(`Deals!${dealCell('closed', 2)}`, closed);
  await workbook.run('reconcile');
  return { workbook, deals: await rowsOf(workbook, 'Deals') };
}

/** The day of a date cell in Kuala Lumpur. */
function isoDay(value: unknown): string {
  return value instanceof Date ? new Date(value.getTime() + 8 * 3_600_000).toISOString().slice(0, 10) : '';
}

function plainRecount(deals: Row[], method: string, from: string, to: string): number {
  let sum = 0;
  for (const deal of deals) {
    const stage = STAGES.indexOf(String(deal.Stage));
    const isOpen = stage < 5;
    const day = isoDay(isOpen ? deal['Expected close'] : deal.Closed);
    if (from !== '' && (day === '' || day < from || day > to)) continue;
    const own = String(deal.Category);
    const category = own !== '' ? own : (['Pipeline', 'Pipeline', 'Pipeline', 'Best case', 'Commit'][stage] ?? '');
    const amount = Number(deal.Amount);
    if (method === 'weighted' && isOpen) sum += amount * (PROBABILITY[stage] ?? 0);
    if (method === 'pipeline' && isOpen) sum += amount;
    if (method === 'won' && stage === 5) sum += amount;
    const counts = category === 'Commit' || (method === 'best' && category === 'Best case');
    if ((method === 'commit' || method === 'best') && (stage === 5 || (isOpen && counts))) sum += amount;
  }
  return Math.round(sum * 100) / 100;
}

describe('methods and periods', () => {
  test('agree with a plain recount of the rows', async () => {
    const { workbook, deals } = await withDeals();
    const today = Date.UTC(2026, 10, 24);
    const periods: [string, string, string][] = [
      ['""', '', ''],
      ['"2026-11"', '2026-11-01', '2026-11-30'],
      ['"2026-Q4"', '2026-10-01', '2026-12-31'],
      ['"2026"', '2026-01-01', '2026-12-31'],
      ['2026', '2026-01-01', '2026-12-31'],
      ['"30d"', '2026-11-24', new Date(today + 29 * DAY).toISOString().slice(0, 10)],
      ['Work!$Y$1:$Z$1', '2026-11-15', '2026-12-15'],
    ];
    await workbook.type('Work!Y1', '2026-11-15');
    await workbook.type('Work!Z1', '2026-12-15');
    const methods = ['weighted', 'pipeline', 'commit', 'best', 'won'];
    const formulas = periods.map(([period]) => methods.map((method) => `=FORECAST_PIPELINE(,"${method}",${period})`));
    await workbook.paste('Work!A1', formulas);
    const expected = periods.map(([, from, to]) => methods.map((method) => plainRecount(deals, method, from, to)));
    expect(new Set(expected.flat()).size).toBeGreaterThan(20);
    expect(await workbook.values('Work!A1:E7')).toEqual(expected);
  });

  test('over a bare range read the stages themselves and follow the deals', async () => {
    const { workbook, deals } = await withDeals();
    await workbook.type('Work!A1', `=FORECAST_PIPELINE(${dealsRange(1, 71, { shown: true })})`);
    expect(await workbook.formulas('Work!A1')).toEqual([[`=FORECAST_PIPELINE(${dealsRange(1, 71, { shown: true })})`]]);
    expect(await cell(workbook, 'Work!A1')).toBe(plainRecount(deals, 'weighted', '', ''));
    await workbook.apiWrite('Deals!D2', [[1100]]);
    expect(await cell(workbook, 'Work!A1')).toBe(plainRecount(deals, 'weighted', '', '') + 100);
  });

  test('as of a past date use nothing that came later', async () => {
    const workbook = await newPipeline();
    await workbook.paste('Deals!B2', [['A', 'Lead', 1000]]);
    await workbook.advance({ days: 5 });
    await workbook.type('Deals!C2', 'Negotiation');
    await workbook.paste('Deals!B3', [['B', 'Meeting', 500]]);
    await workbook.advance({ days: 5 });
    await workbook.type('Deals!C2', 'Won');
    await workbook.paste('Work!A1', [
      ['=FORECAST_PIPELINE(,,,"2026-11-23")'],
      ['=FORECAST_PIPELINE(,,,"2026-11-24")'],
      ['=FORECAST_PIPELINE(,,,"2026-11-29")'],
      ['=FORECAST_PIPELINE(,,,DATE(2026,12,4))'],
      ['=FORECAST_PIPELINE(,"won",,"2026-12-03")'],
      ['=FORECAST_PIPELINE(,"won")'],
    ]);
    expect((await workbook.values('Work!A1:A6')).flat()).toEqual([0, 100, 1000, 200, 0, 1000]);
  });

  test('a Probability column of the user’s own wins over the stage’s', async () => {
    const workbook = await newPipeline();
    await workbook.insertColumns('Deals', 5);
    await workbook.type('Deals!E1', 'Probability');
    await workbook.paste('Deals!B2', [
      ['A', 'Lead', 1000, '50%'],
      ['B', 'Lead', 1000, ''],
    ]);
    await workbook.type('Work!A1', '=FORECAST_PIPELINE()');
    expect(await cell(workbook, 'Work!A1')).toBe(600);
  });
});

describe('the cell says what is wrong', () => {
  test.each([
    ['=FORECAST_PIPELINE(,"best guess")', /method: expected one of weighted, .* got "best guess"/],
    ['=FORECAST_PIPELINE(,,"next week")', /period: expected 2026-11, .* got "next week"/],
    ['=FORECAST_PIPELINE(,,"2026-13")', /period: expected .* got "2026-13"/],
    ['=FORECAST_PIPELINE(,,,"soon")', /as_of: expected a date.* got "soon"/],
    ['=FORECAST_PIPELINE("Deals")', /deals: expected a range with its header row/],
    ['=FORECAST_PIPELINE(Deals!B2:D4)', /deals: expected a range with its header row/],
    ['=FORECAST_PIPELINE(Deals!B1:D5)', /column "Deal ID" is missing/],
    ['=FORECAST_PIPELINE(,"p50")', /0 closed deals, 50 needed: use weighted/],
  ])('%s', async (formula, message) => {
    const workbook = await newPipeline({ samples: true });
    await workbook.type('Work!A1', formula);
    expect(await shown(workbook, 'Work!A1')).toMatch(message);
    expect(await shown(workbook, 'Work!A1')).toMatch(/^#ERROR!/);
  });

  test.each([
    ['Deals!D1', '', /The column "Amount" is missing on the sheet "Deals"/],
    ['Deals!E1', 'Amount', /The column "Amount" appears twice on the sheet "Deals"/],
    ['Stages!C2', 'often', /Stages.*row 2: the probability "often"/],
    ['Stages!D2', 'Maybe', /Stages.*row 2: the type "Maybe"/],
  ])('and recovers: %s = %s', async (address, text, message) => {
    const workbook = await newPipeline({ samples: true });
    await workbook.type('Work!A1', '=FORECAST_PIPELINE()');
    const before = await cell(workbook, 'Work!A1');
    const kept = await cell(workbook, address);
    await workbook.paste(address, [[text]]);
    expect(await shown(workbook, 'Work!A1')).toMatch(message);
    await workbook.paste(address, [[kept]]);
    expect(await cell(workbook, 'Work!A1')).toBe(before);
  });
});

test.each([
  ['Deals!D3', 'about 500'],
  ['Deals!C3', 'Nope'],
])('the cell counts the other deals, and the one again when it is put right: %s = %s', async (address, text) => {
  const workbook = await newPipeline({ samples: true });
  await workbook.type('Work!A1', '=FORECAST_PIPELINE(,"pipeline")');
  const before = Number(await cell(workbook, 'Work!A1'));
  const amount = Number(await cell(workbook, 'Deals!D3'));
  const kept = await cell(workbook, address);
  await workbook.paste(address, [[text]]);
  expect(await cell(workbook, 'Work!A1')).toBe(before - amount);
  await workbook.paste(address, [[kept]]);
  expect(await cell(workbook, 'Work!A1')).toBe(before);
});

describe('what a call costs', () => {
  test.each([
    [`=FORECAST_PIPELINE(${dealsRange(1, 500, { shown: true })})`, 2],
    ['=FORECAST_PIPELINE()', 4],
    ['=FORECAST_PIPELINE(SaluranDeals,,,,SaluranBasis)', 0],
  ])('%s: at most %i round trips', async (formula, limit) => {
    const { workbook, deals } = await withDeals();
    workbook.resetCalls();
    await workbook.apiWrite('Work!A1', [[formula]]);
    expect(await cell(workbook, 'Work!A1')).toBe(plainRecount(deals, 'weighted', '', ''));
    const { roundTrips, executions } = workbook.calls();
    expect(executions).toBe(1);
    expect(roundTrips).toBeLessThanOrEqual(limit);
  });
});
