/** The forecast model between two fits: kept beside the deals, it answers as a fit on the spot would. */

import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { openWorkbench, type Workbench } from '../../build/workbench.mjs';
import { world as pipeline } from '../support/pipeline';
import { closeLater, messageOf, NOW, newPipeline, TIME_ZONE } from '../support/workbook';

const UPDATE = 'Saluran > Update forecast model';
const CALLS = [
  ['calibrated', '30d'],
  ['calibrated', '2027-Q1'],
  ['p10', '60d'],
  ['p50', '60d'],
  ['p90', '60d'],
  ['p50', ''],
].map(([method, period]) => `=FORECAST_PIPELINE(SaluranDeals,"${method}","${period}",,SaluranBasis)`);

const COUNT = 140;
const world = (): ReturnType<typeof pipeline> => pipeline(COUNT);

let workbook: Workbench;

beforeAll(async () => {
  workbook = await openWorkbench({ now: NOW, timeZone: TIME_ZONE, locale: 'en_GB' });
  await workbook.open();
  await workbook.run('setUpWorkbook', { template: 'b2b', locale: 'en' });
  await workbook.addSheet('Work');
  const { deals, history } = world();
  await workbook.apiWrite('Deals!A2', deals);
  await workbook.apiWrite("'Stage history'!A2", history);
  // Markers as if the add-on had logged all that.
  await workbook.run('reconcile');
});

afterAll(() => workbook.close());

/** What formulas give in a column of Work. */
async function answers(book: Workbench, formulas: readonly string[], column = 'A'): Promise<unknown[]> {
  await book.apiWrite(
    `Work!${column}1`,
    formulas.map((formula) => [formula]),
  );
  return (await book.values(`Work!${column}1:${column}${formulas.length}`)).map(([value]) => value);
}

/** A copy of the file, without the cells that were asked before. */
async function copyOf(book: Workbench): Promise<Workbench> {
  const copy = closeLater(await book.copyFile());
  await copy.clear('Work!A1:Z300');
  return copy;
}

/** The same question from a cell that has not asked it before, nor any with the same arguments. */
async function afresh(book: Workbench, method = 'calibrated', days = 30): Promise<number> {
  const [value] = await answers(
    book,
    [`=FORECAST_PIPELINE(SaluranDeals,"${method}","${days}d",,SaluranBasis)+0*ROW()`],
    'Z',
  );
  if (typeof value !== 'number') throw new Error(String((await book.display('Work!Z1'))[0]?.[0]));
  return value;
}

const stampOf = async (book: Workbench): Promise<string> =>
  String((await book.values('Saluran!A1:B30')).find(([key]) => key === 'model')?.[1]);

describe('once it is fitted', () => {
  let before: unknown[];
  let chances: unknown[][];
  let table: unknown[][];

  beforeAll(async () => {
    before = await answers(workbook, CALLS);
    await workbook.apiWrite('Work!C1', [['=WIN_CHANCE(SaluranDeals,"45d",,SaluranBasis)']]);
    await workbook.apiWrite('Work!E1', [['=FORECAST_TABLE(SaluranDeals,"stage","2026-Q4",,SaluranBasis)']]);
    chances = await workbook.values('Work!C1:C141');
    table = await workbook.values('Work!E1:O8');
    await workbook.click(UPDATE);
  });

  test('cells that were there follow it, and say what a fit on the spot said', async () => {
    expect(before.every((value) => typeof value === 'number' && value > 0)).toBe(true);
    expect((await workbook.values('Work!A1:A6')).map(([value]) => value)).toEqual(before);
    expect(await workbook.values('Work!C1:C141')).toEqual(chances);
    expect(await workbook.values('Work!E1:O8')).toEqual(table);
    expect(await stampOf(workbook)).toMatch(/^2 2026-11-24 \d+ 125 \w+$/);
    expect((await workbook.values('Saluran!B11'))[0]?.[0]).toContain(await stampOf(workbook));
  });

  test('a cell reads it in one round trip, and not the history', async () => {
    workbook.resetCalls();
    await afresh(workbook, 'p50', 31);
    const { roundTrips, executions, cells } = workbook.calls();
    expect({ roundTrips, executions }).toEqual({ roundTrips: 1, executions: 1 });
    expect(cells).toBeLessThan(20);
  });

  test('what looks back is stored beside it: one round trip, few cells, and no edit of a deal asks again', async () => {
    const copy = await copyOf(workbook);
    const calls = [
      'PIPELINE_REVIEW(,"past",SaluranBasis)',
      'STAGE_CONVERSION(,,SaluranBasis)',
      'FORECAST_ACCURACY(,,,SaluranBasis)',
    ];
    const computed = [
      'PIPELINE_REVIEW(SaluranDeals,"past",SaluranBasis)',
      'STAGE_CONVERSION(SaluranDeals,,SaluranBasis)',
    ];
    for (const [index, call] of calls.entries()) {
      copy.resetCalls();
      await copy.apiWrite(`Work!${'AIQ'.charAt(index)}1`, [[`=${call}`]]);
      expect(copy.calls()).toMatchObject({ roundTrips: 1, executions: 1, cells: 1 });
    }
    await copy.apiWrite('Work!A20', [[`=${computed[0]}`]]);
    await copy.apiWrite('Work!I20', [[`=${computed[1]}`]]);
    const [, ...stored] = await copy.values('Work!A1:O9');
    const [, ...live] = await copy.values('Work!A20:O28');
    expect(stored).toEqual(live);
    expect(
      (await copy.values('Work!A1:Q1'))[0]?.filter((text) => String(text).includes('as of 2026-11-24')),
    ).toHaveLength(3);
    await copy.clear('Work!A20:O30');
    copy.resetCalls();
    await copy.apiWrite('Deals!D2', [[123]]);
    expect(copy.calls().executions).toBe(0);
    // Another fiscal year means other quarters.
    await copy.apiWrite('Settings!A20:B20', [['Fiscal year starts in', 4]]);
    expect(copy.calls().executions).toBe(3);
  });

  test('the day before it was fitted is forecast from the history alone', async () => {
    workbook.resetCalls();
    const [value] = await answers(workbook, [
      '=FORECAST_PIPELINE(SaluranDeals,"calibrated","30d","2026-11-23",SaluranBasis)',
    ]);
    expect(value).toBeGreaterThan(0);
    expect(workbook.calls().cells).toBeGreaterThan(2000);
  });

  test('a deal that moves is brought forward as its history would', async () => {
    const copy = await copyOf(workbook);
    const open = world().deals.findIndex((row, index) => row[2] === 'Lead' && index > COUNT - 10);
    const first = await afresh(copy);
    await copy.run('moveDeal', { dealId: `D-${open}`, to: 'Proposal' });
    const moved = await afresh(copy);
    expect(moved).toBeGreaterThan(first);
    await copy.click(UPDATE);
    expect(Math.abs((await afresh(copy)) / moved - 1)).toBeLessThan(0.02);
    // A won deal is no longer expected, and what a row says of the amount counts at once.
    await copy.run('moveDeal', { dealId: `D-${open}`, to: 'Won' });
    expect(await afresh(copy)).toBeLessThan(moved);
    await copy.apiWrite(`Deals!D2:D${COUNT + 1}`, new Array(COUNT).fill([2000]));
    await copy.run('moveDeal', { dealId: `D-${open}`, to: 'Proposal' });
    expect(await afresh(copy)).toBeGreaterThan(1.9 * moved);
  });

  test('edited or emptied by hand, it is as if it were not there', async () => {
    const copy = await copyOf(workbook);
    const value = await afresh(workbook, 'calibrated', 33);
    const [[text = ''] = []] = await copy.values("'Saluran model'!B2");
    await copy.apiWrite("'Saluran model'!B2", [
      [`'${String(text).replace(/\d/, (digit) => String(9 - Number(digit)))}`],
    ]);
    copy.resetCalls();
    expect(await afresh(copy, 'calibrated', 33)).toBe(value);
    expect(copy.calls().cells).toBeGreaterThan(2000);
    await copy.clear("'Saluran model'!A1:B9");
    expect(await afresh(copy, 'calibrated', 34)).toBe(await afresh(workbook, 'calibrated', 34));
  });

  test('its stages follow a new name, and a new stage takes what holds for all', async () => {
    const copy = await copyOf(workbook);
    const value = await afresh(copy);
    const [, ...stages] = await copy.values('Stages!B1:B8');
    const row = stages.findIndex(([name]) => name === 'Proposal') + 2;
    await copy.type(`Stages!B${row}`, 'Tender');
    expect(await afresh(copy)).toBe(value);
    await copy.insertRows('Stages', row);
    await copy.apiWrite(`Stages!A${row}`, [['Sales', 'Demo', 0.5, 'Open']]);
    expect(await afresh(copy)).toBe(value);
    const open = world().deals.findIndex((cells) => cells[2] === 'Lead');
    await copy.apiWrite(`Deals!C${open + 2}`, [['Demo']]);
    copy.resetCalls();
    expect(Math.abs((await afresh(copy, 'calibrated', 31)) - value)).toBeLessThan(1000);
    expect(copy.calls().roundTrips).toBe(1);
  });

  test('every night it is fitted anew', async () => {
    const copy = await copyOf(workbook);
    await copy.open();
    // A copy has no triggers: set-up makes them again, and changes nothing else.
    await copy.run('setUpWorkbook', { template: 'b2b', locale: 'en' });
    await copy.advance({ days: 1 });
    expect(await stampOf(copy)).toMatch(/^2 2026-11-25 /);
    copy.resetCalls();
    await afresh(copy);
    expect(copy.calls().roundTrips).toBe(1);
  });
});

test('after an import it is fitted; with too little history there is none, and the menu says what is missing', async () => {
  const empty = await newPipeline();
  const lines = (from: number, count: number): string =>
    Array.from({ length: count }, (_, index) => {
      const day = String(1 + (index % 27)).padStart(2, '0');
      return `Deal ${from + index},${index % 2 ? 'Won' : 'Lost'},100,2026-09-01,2026-10-${day}`;
    }).join('\n');
  const header = 'Title,Stage,Value,Created,Closed\n';
  await empty.run('importDeals', { csv: header + lines(0, 30) });
  await empty.click(UPDATE);
  // The reports that look back are kept all the same.
  expect(await stampOf(empty)).toMatch(/^0 2026-11-24 30 30 \w+$/);
  expect((await empty.values("'Saluran model'!A1:C3")).slice(1)).toEqual([
    ['', '', ''],
    ['', '', ''],
  ]);
  expect(await messageOf(empty.run('FORECAST_PIPELINE', '', 'p50'))).toMatch(/30 closed deals, 50 needed/);
  await empty.run('importDeals', { csv: header + lines(30, 30) });
  expect(await stampOf(empty)).toMatch(/^2 2026-11-24 60 60 /);
});
