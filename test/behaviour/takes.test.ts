/** What a number is made of, and what it takes, as cells of the built add-on. */

import { expect, test } from '@jest/globals';
import { world } from '../support/pipeline';
import { newPipeline, shown } from '../support/workbook';

test('FORECAST_EXPLAIN adds up to the cell, and both it and TARGET_CHANCE follow the sheet', async () => {
  const workbook = await newPipeline();
  const { deals, history } = world();
  await workbook.apiWrite('Deals!A2', deals);
  await workbook.apiWrite("'Stage history'!A2", history);
  await workbook.run('reconcile');
  await workbook.click('Saluran > Update forecast model');
  const methods = ['weighted', 'pipeline', 'won', 'calibrated', 'p10', 'p50', 'p90'];
  for (const [index, method] of methods.entries()) {
    await workbook.type(`Work!A${index + 1}`, `=FORECAST_PIPELINE(,"${method}")`);
    await workbook.type(`Work!B${index + 1}`, `=SUM(INDEX(FORECAST_EXPLAIN(,"${method}"),0,5))`);
  }
  for (const [cell, sum] of await workbook.values(`Work!A1:B${methods.length}`)) {
    expect(Number(cell)).toBeGreaterThan(0);
    expect(Number(sum)).toBeCloseTo(Number(cell), 2);
  }
  await workbook.type('Work!D1', '=FORECAST_EXPLAIN(,"calibrated","30d")');
  expect((await workbook.formulas('Work!D1'))[0]?.[0]).toBe(
    '=FORECAST_EXPLAIN(SaluranDeals,"calibrated","30d",,SaluranBasis)',
  );
  expect((await workbook.values('Work!D1:I1'))[0]).toEqual([
    'Deal ID',
    'Deal',
    'Chance to be won',
    'Amount',
    'Contribution',
    'Reason',
  ]);
  expect(String((await workbook.values('Work!I2'))[0]?.[0])).toMatch(/% likely to be won by 2026-12-24; in \w+ for/);

  // The target comes from the sheet; without one the cell says what to do.
  await workbook.type('Work!K1', '=TARGET_CHANCE(,"2026-Q4")');
  expect(await shown(workbook, 'Work!K1')).toMatch(/^#/);
  await workbook.click('Saluran > Forecast sheet');
  await workbook.type('Targets!A2', '2026-Q4');
  // The sheet says so too, in a line that takes no execution of its own, and the sidebar in few round trips.
  expect(await shown(workbook, 'Forecast!A7')).toMatch(
    /^There is no target for 2026-Q4 yet: .*"Targets"\. \(Basis: \d+ closed deals\)$/,
  );
  expect(await workbook.run('getTargetOutlook')).toEqual({ text: '' });
  await workbook.type('Targets!C2', '45000');
  const said = await shown(workbook, 'Forecast!A7');
  expect(said).toMatch(
    /^\d+ % to reach .*45,000 in 2026-Q4; another .* of pipeline in \w+ would make it 80 %\. \(Basis: /,
  );
  expect(await shown(workbook, 'Forecast!L6')).toBe(`${/^\d+/.exec(said)?.[0]}%`);
  workbook.resetCalls();
  const { text } = (await workbook.run('getTargetOutlook')) as { text: string };
  expect(said.startsWith(text)).toBe(true);
  expect(workbook.calls().roundTrips).toBeLessThanOrEqual(5);
  const before = Number((await workbook.values('Work!K1'))[0]?.[0]);
  expect(before).toBeGreaterThan(0);
  expect(before).toBeLessThan(1);
  await workbook.type('Targets!C2', '30000');
  expect(Number((await workbook.values('Work!K1'))[0]?.[0])).toBeGreaterThan(before);
  await workbook.type('Work!M1', '=DEAL_PRIORITY()');
  const [header, first] = await workbook.values('Work!M1:Q2');
  expect(header?.[4]).toBe('Adds to target chance');
  expect(typeof first?.[4]).toBe('number');
  await workbook.type('Targets!C2', '100');
  expect(await shown(workbook, 'Forecast!A7')).toMatch(/^The target of .*100 for 2026-Q4 is reached: /);
  expect(await workbook.values('Work!K1')).toEqual([[1]]);
});
