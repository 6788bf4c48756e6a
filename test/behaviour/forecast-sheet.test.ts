/** The Forecast sheet: live formulas and charts, made once, put back where they are missing, and kept out of the user's way. */

import { expect, test } from '@jest/globals';
import type { Workbench } from '../../build/workbench.mjs';
import { dealRow } from '../support/deals';
import { cell, messageOf, newPipeline } from '../support/workbook';

const DAY = 86_400_000;
const NOW = Date.UTC(2026, 10, 24, 1);
const MONTHS = 'A8';

async function errorsOn(workbook: Workbench, sheet: string): Promise<string[]> {
  return (await workbook.display(`${sheet}!A1:Z80`)).flat().filter((text) => text.startsWith('#'));
}

test('the menu makes it with linked formulas; targets, adjustments and deals move it; run again, nothing changes', async () => {
  const workbook = await newPipeline({ samples: true });
  await workbook.open();
  await workbook.click('Saluran > Forecast sheet');
  expect(await workbook.sheets()).toEqual(expect.arrayContaining(['Forecast', 'Targets', 'Adjustments']));
  expect(await errorsOn(workbook, 'Forecast')).toEqual([]);
  expect(await workbook.formulas('Forecast!A9')).toEqual([['=PIPELINE_REVIEW(SaluranDeals,"months",SaluranBasis)']]);
  expect(await workbook.values('Forecast!A5:J5')).toEqual([
    ['Quarter', 'Won', 'Commit', 'P10', 'P50', 'P90', 'Adjusted', 'Target', 'Gap', 'Working days left'],
  ]);
  // 24 November to 31 December, of the quarter's 66.
  expect(await cell(workbook, 'Forecast!J6')).toBe('28 of 66');
  // Nothing is over yet, so there is no past to draw.
  expect(workbook.calls().byMethod['Sheet.insertChart']).toBe(2);

  const middle = Number(await cell(workbook, 'Forecast!E6'));
  await workbook.apiWrite('Targets!A2:C2', [['2026-Q4', '', 200_000]]);
  await workbook.apiWrite('Adjustments!A2:C2', [['2026-Q4', '', -5000]]);
  expect((await workbook.values('Forecast!G6:I6'))[0]).toEqual([middle - 5000, 200_000, 200_000 - middle]);
  await workbook.type('Settings!B5', '2026-12-25, 2026-12-31');
  expect(await cell(workbook, 'Forecast!J6')).toBe('26 of 64');

  await workbook.type('Forecast!O3', 'my own note');
  const before = await workbook.formulas('Forecast!A1:Z80');
  workbook.resetCalls();
  await workbook.click('Saluran > Forecast sheet');
  expect(await workbook.formulas('Forecast!A1:Z80')).toEqual(before);
  expect(await cell(workbook, 'Forecast!O3')).toBe('my own note');
  expect(workbook.calls().byMethod['Sheet.insertChart']).toBeUndefined();
  expect((await workbook.sheets()).filter((name) => name.startsWith('Forecast'))).toEqual(['Forecast']);
  // Whoever adjusted is known to a menu item, and so are the day and a missing reason.
  expect(await cell(workbook, 'Adjustments!D2')).toMatch(/@/);
  expect(await cell(workbook, 'Adjustments!E2')).toBeInstanceOf(Date);

  // A part that was cleared comes back; where the user has put something else, that stays.
  await workbook.clear(`Forecast!${MONTHS}:G15`);
  await workbook.clear('Forecast!A24:F25');
  await workbook.type('Forecast!B26', 'mine');
  await workbook.click('Saluran > Forecast sheet');
  expect(await workbook.formulas('Forecast!A9')).toEqual([['=PIPELINE_REVIEW(SaluranDeals,"months",SaluranBasis)']]);
  expect((await workbook.values('Forecast!A24:B26')).flat()).toEqual(['', '', '', '', '', 'mine']);
});

test('in Malay, beside a sheet of that name that is the user’s own', async () => {
  const workbook = await newPipeline({ language: 'ms', samples: true, locale: 'ms_MY' });
  await workbook.addSheet('Ramalan');
  await workbook.type('Ramalan!A1', 'Ramalan saya');
  await workbook.open();
  await workbook.click('Saluran > Helaian ramalan');
  expect(await cell(workbook, 'Ramalan!A1')).toBe('Ramalan saya');
  expect(await errorsOn(workbook, "'Ramalan 2'")).toEqual([]);
  expect((await workbook.values("'Ramalan 2'!A9:G9"))[0]).toEqual([
    'Bulan',
    'Menang',
    'P10',
    'P50',
    'P90',
    'Sasaran',
    'Perniagaan baharu',
  ]);
});

test('past quarters, slipped deals and zombies are those of a plain recount', async () => {
  const workbook = await newPipeline();
  const deals: unknown[][] = [];
  const history: unknown[][] = [];
  const at = (daysAgo: number): Date => new Date(NOW - daysAgo * DAY);
  for (let index = 0; index < 150; index++) {
    const created = 300 - index * 2;
    const isWon = index % 2 === 1;
    const closes = created - (isWon ? 20 : 10);
    const steps: [number, string][] = [
      [created, 'Lead'],
      [closes, isWon ? 'Won' : 'Lost'],
    ];
    const done = steps.filter(([daysAgo]) => daysAgo >= 0);
    done.forEach(([daysAgo, to], step) => {
      history.push([`D-${index}`, at(daysAgo), step === 0 ? '' : 'Lead', to, 100, '', 'Edit']);
    });
    const deal = { dealId: `D-${index}`, deal: `Deal ${index}`, stage: done.at(-1)?.[1], amount: 100 };
    deals.push(dealRow({ ...deal, created: at(created), closed: done.length > 1 ? at(closes) : '' }));
  }
  const zombie = { dealId: 'D-z', deal: 'Zombie', stage: 'Lead', amount: 700 };
  deals.push(dealRow({ ...zombie, expectedClose: at(90), created: at(200), stageSince: at(200) }));
  await workbook.apiWrite('Deals!A2', deals);
  await workbook.apiWrite("'Stage history'!A2", history);

  await workbook.type('Work!A1', '=PIPELINE_REVIEW(,"past")');
  const past = await workbook.values('Work!A1:F4');
  expect(past[0]).toEqual(['Quarter', 'Forecast', 'Won', 'P10', 'P90', 'Bias']);
  // The first deal came in the first quarter, so that only two could be forecast on the day before they began.
  expect(past.slice(1).map(([name]) => name)).toEqual(['2026-Q2', '2026-Q3', '']);
  const wonFrom = (from: string, to: string): number =>
    deals.filter((cells) => {
      const closed = cells[22] instanceof Date ? new Date(cells[22].getTime() + 8 * 3_600_000).toISOString() : '';
      return cells[2] === 'Won' && closed >= from && closed < to;
    }).length * 100;
  expect(past[2]?.[2]).toBe(wonFrom('2026-07-01', '2026-10-01'));
  expect(past[2]?.[2]).toBeGreaterThan(1000);
  const [, forecast, won, p10, p90, bias] = (past[2] ?? []).map(Number);
  expect(bias).toBeCloseTo((Number(forecast) - Number(won)) / Number(won), 3);
  // A steady stream, but for the zombie, of which the model could not know yet.
  expect(Math.abs(Number(bias))).toBeLessThan(0.4);
  expect(Number(p10)).toBeLessThanOrEqual(Number(forecast));
  expect(Number(p90)).toBeGreaterThanOrEqual(Number(forecast));

  await workbook.type('Work!H1', '=PIPELINE_REVIEW(,"slipped")');
  expect((await workbook.values('Work!H1:M3')).slice(0, 2)).toEqual([
    ['Deal', 'Owner', 'Stage', 'Amount', 'Days late', 'Expected close'],
    ['Zombie', '', 'Lead', 700, 90, '2026-08-26'],
  ]);
  await workbook.type('Work!H10', '=PIPELINE_REVIEW(,"zombies")');
  const [, found = [], none = []] = await workbook.values('Work!H10:M12');
  expect(found.slice(0, 5)).toEqual(['Zombie', '', 'Lead', 700, 200]);
  expect(Number(found[5])).toBeLessThan(350);
  expect(none[0]).toBe('');
  expect(await messageOf(workbook.run('PIPELINE_REVIEW', '', 'everything'))).toMatch(
    /part: expected one of quarter, months, past, slipped, zombies, got "everything"/,
  );
});
