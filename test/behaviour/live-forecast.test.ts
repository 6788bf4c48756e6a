/** A forecast that is typed once stays right, whatever changes the data and however. */

import { beforeEach, describe, expect, test } from '@jest/globals';
import type { Workbench } from '../../build/workbench.mjs';
import { dealRow, dealsRange } from '../support/deals';
import { at, cell, newPipeline, shown } from '../support/workbook';

const PROBABILITY: Record<string, number> = { Lead: 0.1, Meeting: 0.4, Proposal: 0.6, Negotiation: 0.8 };
const LINKED = '=FORECAST_PIPELINE(SaluranDeals,,,,SaluranBasis)';

/** Weighted forecast, counted anew from what the sheet holds. */
async function recount(workbook: Workbench): Promise<number> {
  const [headers = [], ...rows] = await workbook.values('Deals!A1:AZ200');
  const stage = headers.indexOf('Stage');
  const amount = headers.indexOf('Amount');
  return rows.reduce((sum, row) => sum + Number(row[amount]) * (PROBABILITY[String(row[stage])] ?? 0), 0);
}

describe('FORECAST_PIPELINE()', () => {
  let workbook: Workbench;

  beforeEach(async () => {
    workbook = await newPipeline();
    await workbook.paste('Deals!B2', [
      ['A', 'Lead', 1000],
      ['B', 'Meeting', 2000],
      ['C', 'Proposal', 3000],
      ['D', 'Won', 50],
    ]);
    await workbook.type('Work!A1', '=FORECAST_PIPELINE()');
  });

  async function expectLive(sum: number): Promise<void> {
    expect(await cell(workbook, 'Work!A1')).toBe(sum);
    expect(sum).toBe(await recount(workbook));
  }

  test('is linked to the deals and to what else decides the number', async () => {
    expect(await workbook.formulas('Work!A1')).toEqual([[LINKED]]);
    await expectLive(2700);
  });

  test('follows a typed amount, a typed stage and a cleared deal', async () => {
    await workbook.type('Deals!D2', '2000');
    await expectLive(2800);
    await workbook.type('Deals!C2', 'Negotiation');
    await expectLive(4200);
    await workbook.clear('Deals!D4');
    await expectLive(2400);
    await workbook.undo();
    await expectLive(4200);
  });

  test('follows pasted and filled rows', async () => {
    await workbook.paste('Deals!B6', [
      ['E', 'Negotiation', 100],
      ['F', 'Lead', 100],
    ]);
    await expectLive(2790);
    await workbook.fill('Deals!D7', 'Deals!D7:D8');
    await workbook.fill('Deals!B7:C7', 'Deals!B7:C8');
    await expectLive(2800);
  });

  test('follows moveDeal', async () => {
    await workbook.run('moveDeal', { dealId: await cell(workbook, 'Deals!A2'), to: 'Negotiation' });
    await expectLive(3400);
  });

  test('follows importDeals', async () => {
    await workbook.run('importDeals', { csv: 'Deal,Stage,Amount\nNew,Negotiation,1000\n' });
    await expectLive(3500);
  });

  test('follows another program', async () => {
    await workbook.apiWrite('Deals!C3:D3', [['Negotiation', 1000]]);
    await expectLive(2700 - 800 + 800);
    await workbook.apiWrite('Deals!B6:D6', [['E', 'Lead', 70]]);
    await expectLive(2707);
  });

  test('keeps its number when rows are sorted', async () => {
    await workbook.sort(dealsRange(2, 5), 4, false);
    expect(await cell(workbook, 'Deals!B2')).toBe('C');
    await expectLive(2700);
    await workbook.type('Deals!D2', '1000');
    await expectLive(1500);
  });

  test('follows rows and columns being inserted, deleted and moved', async () => {
    await workbook.insertRows('Deals', 2, 3);
    await expectLive(2700);
    await workbook.type('Deals!D5', '0');
    await expectLive(2600);
    await workbook.deleteRows('Deals', 6);
    await expectLive(1800);
    await workbook.insertColumns('Deals', 3, 2);
    await expectLive(1800);
    await workbook.cut('Deals!F1:F1000', 'Deals!C1');
    await expectLive(1800);
    await workbook.deleteColumns('Deals', 6);
    await workbook.type(await at(workbook, 'Amount', 6), '1000');
    await expectLive(600);
  });

  test('follows a row inserted above the first deal and one typed far below', async () => {
    await workbook.insertRows('Deals', 2);
    await workbook.paste('Deals!B2', [['E', 'Lead', 10]]);
    await expectLive(2701);
    await workbook.paste('Deals!B900', [['F', 'Lead', 10]]);
    expect(await cell(workbook, 'Work!A1')).toBe(2702);
  });

  test('follows a stage’s probability, typed or written by another program', async () => {
    await workbook.type('Stages!C2', '20%');
    expect(await cell(workbook, 'Work!A1')).toBe(2800);
    await workbook.apiWrite('Stages!C4', [[0.5]]);
    expect(await cell(workbook, 'Work!A1')).toBe(3000);
  });

  test('follows a currency’s rate', async () => {
    await workbook.type(await at(workbook, 'Currency', 2), 'USD');
    // A deal in a currency without rate is left out.
    expect(await cell(workbook, 'Work!A1')).toBe(2600);
    await workbook.apiWrite('Settings!A3:B3', [['Rate USD', 4]]);
    expect(await cell(workbook, 'Work!A1')).toBe(3000);
    await workbook.apiWrite('Settings!B3', [[5]]);
    expect(await cell(workbook, 'Work!A1')).toBe(3100);
  });

  test('follows midnight: a deal expected outside the next 30 days comes into them', async () => {
    const expected = await at(workbook, 'Expected close', 2);
    await workbook.type(expected, '2026-12-24');
    await workbook.type('Work!A2', '=FORECAST_PIPELINE(,"pipeline","30d")');
    expect(await cell(workbook, 'Work!A2')).toBe(0);
    await workbook.advance({ days: 1 });
    expect(await cell(workbook, 'Work!A2')).toBe(1000);
    await workbook.advance({ days: 30 });
    expect(await cell(workbook, 'Work!A2')).toBe(0);
  });

  test('inside a longer formula is linked as well, each call for itself', async () => {
    await workbook.type('Work!A2', '=ROUND(FORECAST_PIPELINE()/FORECAST_PIPELINE(,"pipeline"),2)');
    expect(await cell(workbook, 'Work!A2')).toBe(0.45);
    await workbook.type('Deals!D4', '0');
    expect(await cell(workbook, 'Work!A2')).toBe(0.3);
  });

  test('pasted in a block of formulas, every one of them is linked', async () => {
    await workbook.paste('Work!C1', [['=FORECAST_PIPELINE()', '=FORECAST_PIPELINE(,"pipeline")', '=1+1']]);
    expect(await workbook.values('Work!C1:E1')).toEqual([[2700, 6000, 2]]);
    await workbook.apiWrite('Deals!D2', [[2000]]);
    expect(await workbook.values('Work!C1:E1')).toEqual([[2800, 7000, 2]]);
  });

  test('survives the renaming of a header to Malay or with other spelling', async () => {
    await workbook.type('Deals!D1', 'amaun');
    expect(await cell(workbook, 'Work!A1')).toBe(2700);
  });
});

test('a forecast that another program enters without deals goes stale, as on Google', async () => {
  const workbook = await newPipeline({ samples: true });
  await workbook.apiWrite('Work!A1', [['=FORECAST_PIPELINE()']]);
  const before = await cell(workbook, 'Work!A1');
  expect(before).toBeGreaterThan(0);
  await workbook.apiWrite('Deals!D2', [[1_000_000]]);
  expect(await cell(workbook, 'Work!A1')).toBe(before);
});

test('where semicolons divide arguments, a forecast is linked with them, alone or within a larger formula', async () => {
  const workbook = await newPipeline({ locale: 'id_ID', language: 'ms' });
  await workbook.paste("'Urus niaga'!B2", [['A', 'Prospek', 1000]]);
  await workbook.type('Work!A1', '=FORECAST_PIPELINE(;"pipeline")*1,5');
  expect(await workbook.formulas('Work!A1')).toEqual([
    ['=FORECAST_PIPELINE(SaluranDeals;"pipeline";;;SaluranBasis)*1,5'],
  ]);
  expect(await cell(workbook, 'Work!A1')).toBe(1500);
  await workbook.type("'Urus niaga'!D2", '2.000,50');
  expect(await shown(workbook, 'Work!A1')).toBe('3000,75');
});

test('a rate that counts from a day is followed as soon as it is typed', async () => {
  const workbook = await newPipeline();
  await workbook.apiWrite(dealsRange(2, 3), [
    dealRow({ deal: 'A', stage: 'Won', amount: 10, currency: 'USD', closed: new Date('2026-06-30T00:00:00+08:00') }),
    dealRow({ deal: 'B', stage: 'Won', amount: 10, currency: 'USD', closed: new Date('2026-07-02T00:00:00+08:00') }),
  ]);
  await workbook.type('Work!A1', '=FORECAST_PIPELINE(,"won")');
  expect(await shown(workbook, 'Work!A1')).toMatch(/^#/);
  await workbook.type('Settings!A7', 'Rate USD 2026-01');
  await workbook.type('Settings!B7', '4.5');
  expect(await cell(workbook, 'Work!A1')).toBe(90);
  await workbook.paste('Settings!A8', [['Rate USD 2026-07-01', 4.2]]);
  expect(await cell(workbook, 'Work!A1')).toBe(87);
});
