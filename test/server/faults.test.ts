/** Whatever call of a move fails, and however, the next run leaves every change logged once and none lost. */

import { describe, expect, test } from '@jest/globals';
import { cell, newPipeline, rowsOf } from '../support/workbook';

const HOWS = ['before', 'after', 'kill'] as const;

describe.each(HOWS)('a move that fails (%s)', (how) => {
  test('at any of its round trips leaves a whole history behind', async () => {
    const workbook = await newPipeline();
    const calls = Array.from({ length: 10 }, (_, index) => index + 1);
    await workbook.paste(
      'Deals!B2',
      calls.map((call) => [`Deal ${call}`, 'Lead', 100 * call]),
    );
    const outcomes: string[] = [];
    for (const call of calls) {
      const row = call + 1;
      const dealId = await cell(workbook, `Deals!A${row}`);
      workbook.failAt(call, how);
      const moved = await workbook.run('moveDeal', { dealId, to: 'Won' }).then(
        () => true,
        () => false,
      );
      workbook.failAt(0);
      await workbook.run('reconcile');
      const stage = await cell(workbook, `Deals!C${row}`);
      const history = (await rowsOf(workbook, 'Stage history')).filter((entry) => entry['Deal ID'] === dealId);
      const expected = stage === 'Won' ? '>Lead Lead>Won' : '>Lead';
      const logged = history.map((entry) => `${entry.From}>${entry.To}`).join(' ');
      if (logged !== expected) outcomes.push(`call ${call}: deal is ${stage}, history ${logged}`);
      if (moved && stage !== 'Won') outcomes.push(`call ${call}: reported as done, but the deal is ${stage}`);
      const closed = await cell(workbook, `Deals!W${row}`);
      if ((stage === 'Won') !== (closed !== '')) outcomes.push(`call ${call}: deal is ${stage}, Closed "${closed}"`);
    }
    expect(outcomes).toEqual([]);
    expect(await workbook.run('reconcile')).toEqual({ appended: 0, assigned: 0, problems: [] });
  });
});

test.each(HOWS)('a paste whose following fails (%s) is made good by reconcile', async (how) => {
  const workbook = await newPipeline();
  const problems: string[] = [];
  for (let call = 1; call <= 10; call++) {
    const row = call * 3;
    workbook.failAt(call, how);
    await workbook.paste(`Deals!B${row}`, [
      [`A${call}`, 'Lead'],
      [`B${call}`, 'Won'],
    ]);
    workbook.failAt(0);
    await workbook.run('reconcile');
    const deals = (await rowsOf(workbook, 'Deals')).filter((deal) => deal.row >= row);
    const history = await rowsOf(workbook, 'Stage history');
    for (const deal of deals) {
      const logged = history.filter((entry) => entry['Deal ID'] === deal['Deal ID']).map((entry) => entry.To);
      if (logged.join() !== deal.Stage) problems.push(`call ${call}: ${deal.Deal} is ${deal.Stage}, history ${logged}`);
    }
    if (history.length !== call * 2) problems.push(`call ${call}: ${history.length} history rows`);
  }
  expect(problems).toEqual([]);
});
