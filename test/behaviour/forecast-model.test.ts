/** The forecasts that learn from the stage history, as cells of the built add-on. */

import { describe, expect, test } from '@jest/globals';
import type { Workbench } from '../../build/workbench.mjs';
import { dealsRange } from '../support/deals';
import { DAY, TODAY, world } from '../support/pipeline';
import { newPipeline, shown } from '../support/workbook';

async function filled(count?: number): Promise<Workbench> {
  const workbook = await newPipeline();
  const { deals, history } = world(count);
  await workbook.apiWrite('Deals!A2', deals);
  await workbook.apiWrite("'Stage history'!A2", history);
  return workbook;
}

async function numberIn(workbook: Workbench, formula: string): Promise<number> {
  await workbook.apiWrite('Work!A1', [[formula]]);
  const text = await shown(workbook, 'Work!A1');
  const value = (await workbook.values('Work!A1'))[0]?.[0];
  if (typeof value !== 'number') throw new Error(text);
  return value;
}

describe('FORECAST_PIPELINE by the model', () => {
  test('deals in Proposal are worth their amount, leads half of it, and the range is in order', async () => {
    const workbook = await filled();
    const call = (method: string): string =>
      `=FORECAST_PIPELINE(${dealsRange(1, 500)},"${method}","60d","",SaluranBasis)`;
    const calibrated = await numberIn(workbook, call('calibrated'));
    // Open: 7 or 8 in Proposal (to be won), and 5 leads whose days say they are half won, half lost.
    expect(calibrated).toBeGreaterThan(6000);
    expect(calibrated).toBeLessThan(13_500);
    const p10 = await numberIn(workbook, call('p10'));
    const p90 = await numberIn(workbook, call('p90'));
    expect(p10).toBeLessThanOrEqual(calibrated);
    expect(p90).toBeGreaterThanOrEqual(calibrated);
  });

  test('as of a past day nothing later counts', async () => {
    const workbook = await filled();
    const formula = `=FORECAST_PIPELINE(${dealsRange(1, 500)},"calibrated","30d","2026-09-30",SaluranBasis)`;
    const before = await numberIn(workbook, formula);
    // Whatever happened in October and November is turned round.
    const { history } = world();
    const turned = history.map((row) =>
      (row[1] as Date).getTime() > Date.UTC(2026, 9, 1) && row[3] === 'Won' ? row.with(3, 'Lost') : row,
    );
    await workbook.apiWrite("'Stage history'!A2", turned);
    const later = `=FORECAST_PIPELINE(${dealsRange(1, 501)},"calibrated","30d","2026-09-30",SaluranBasis)`;
    expect(await numberIn(workbook, later)).toBe(before);
    expect(before).toBeGreaterThan(5000);
  });

  test('with too little history the cell says what is there and what is needed', async () => {
    const workbook = await filled(20);
    await workbook.apiWrite('Work!A1', [[`=FORECAST_PIPELINE(${dealsRange(1, 500)},"p50")`]]);
    await expect(workbook.values('Work!A1')).resolves.toEqual([[expect.stringMatching(/^#/)]]);
    await expect(workbook.run('FORECAST_PIPELINE', [['Deal ID', 'Deal', 'Stage', 'Amount']], 'p50')).rejects.toThrow(
      /0 closed deals, 50 needed: use weighted/,
    );
  });
});

test('WIN_CHANCE gives one row per row: a header, 1 won, 0 lost, blank for a blank one', async () => {
  const workbook = await filled();
  await workbook.apiWrite('Work!A1', [[`=WIN_CHANCE(${dealsRange(1, 300)},"60d","",SaluranBasis)`]]);
  const column = (await workbook.values('Work!A1:A300')).map(([value]) => value);
  expect(column[0]).toBe('Chance to be won');
  expect(column[2]).toBe(1);
  expect(column[1]).toBe(0);
  expect(column[290] ?? '').toBe('');
  const inProposal = Number(column[230]);
  expect(inProposal).toBeGreaterThan(0.8);
});

test('FORECAST_ACCURACY shows the forecast beside the last period', async () => {
  const workbook = await filled();
  await workbook.apiWrite('Work!A1', [[`=FORECAST_ACCURACY('Stage history'!A:G,${dealsRange()},30)`]]);
  const rows = await workbook.values('Work!A1:D8');
  expect(rows[0]).toEqual(['Measure', 'Open deals', 'With new business', 'Same as last period']);
  const wape = rows.find(([name]) => name === 'WAPE') ?? [];
  expect(Number(wape[1])).toBeLessThan(0.15);
});

describe('FORECAST_TABLE', () => {
  test('by month: won, range, new business, and a row for all', async () => {
    const workbook = await filled();
    await workbook.apiWrite('Work!A1', [[`=FORECAST_TABLE(${dealsRange(1, 500)},"month","2026-Q4","",SaluranBasis)`]]);
    const rows = await workbook.values('Work!A1:K5');
    expect(rows[0]).toEqual([
      'Group',
      'Won',
      'Commit',
      'Weighted',
      'P10',
      'P50',
      'P90',
      'New business',
      'Target',
      'Gap',
      'Basis',
    ]);
    expect(
      rows
        .slice(1)
        .map(([name]) => String(name))
        .at(-1),
    ).toBe('Total');
    const [, october = [], november = [], december = [], total = []] = rows;
    expect(Number(october[1]) + Number(november[1]) + Number(december[1])).toBe(total[1]);
    expect(Number(december[5])).toBeGreaterThan(Number(october[5]));
    expect(Number(december[7])).toBeGreaterThan(0);
    expect(total[10]).toMatch(/closed deals/);
  });

  test('with too little history it falls back to the stages, and says so', async () => {
    const workbook = await filled(20);
    await workbook.apiWrite('Work!A1', [[`=FORECAST_TABLE(${dealsRange(1, 500)},"owner","2026","",SaluranBasis)`]]);
    const rows = await workbook.values('Work!A1:K4');
    expect(rows.slice(1).map(([name]) => name)).toEqual(['Aina', 'Ben', 'Total']);
    expect(rows[1]?.[10]).toMatch(/stage probabilities: \d+ closed deals, 50 needed/);
  });
});

describe('the flow of the pipeline', () => {
  test('win rate, velocity and conversion are those of a plain recount', async () => {
    const workbook = await filled();
    const won = 110;
    const lost = 115;
    const { deals } = world();
    expect(deals.filter((row) => row[2] === 'Won')).toHaveLength(won);
    expect(deals.filter((row) => row[2] === 'Lost')).toHaveLength(lost);
    expect(await numberIn(workbook, `=WIN_RATE(${dealsRange(1, 500)},"",SaluranBasis)`)).toBeCloseTo(
      won / (won + lost),
      9,
    );
    const open = deals.length - won - lost;
    const velocity = (open * (won / (won + lost)) * 1000) / 20;
    expect(await numberIn(workbook, `=SALES_VELOCITY(${dealsRange(1, 500)},"",SaluranBasis)`)).toBeCloseTo(velocity, 2);
    await workbook.apiWrite('Work!A1', [[`=STAGE_CONVERSION(${dealsRange(1, 500)},"",SaluranBasis)`]]);
    const [header, lead] = await workbook.values('Work!A1:G2');
    expect(header).toEqual(['Stage', 'Entered', 'Went on', 'Lost', 'Conversion', 'Win rate', 'Median days']);
    expect(lead?.slice(0, 2)).toEqual(['Lead', 240]);
    expect(lead?.[3]).toBe(lost);
  });

  test('coverage is the open amount over what is missing to the target', async () => {
    const workbook = await filled();
    await workbook.apiWrite('Deals!L241', [[new Date(TODAY + 3 * DAY)]]);
    const formula = `=PIPELINE_COVERAGE(${dealsRange(1, 500)},"2026-11",100000,SaluranBasis)`;
    const won = world().deals.filter(
      (row) => row[2] === 'Won' && (row[22] as Date).getTime() >= Date.UTC(2026, 9, 31, 16),
    );
    expect(await numberIn(workbook, formula)).toBeCloseTo(1000 / (100_000 - 1000 * won.length), 9);
  });
});
