/** Whatever call of a move fails, and however, the next run leaves every change logged once and none lost. */

import { describe, expect, test } from '@jest/globals';
import { cell, newPipeline, type Row, rowsOf } from '../support/workbook';

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

test.each(HOWS)('a paste over stages whose following fails (%s) is made good by reconcile', async (how) => {
  const workbook = await newPipeline();
  const calls = Array.from({ length: 10 }, (_, index) => index + 1);
  await workbook.paste(
    'Deals!B2',
    calls.flatMap((call) => [
      [`A${call}`, 'Lead'],
      [`B${call}`, 'Lead'],
    ]),
  );
  for (const call of calls) {
    workbook.failAt(call, how);
    await workbook.paste(`Deals!C${call * 2}`, [['Meeting'], ['Won']]);
    workbook.failAt(0);
    await workbook.run('reconcile');
  }
  const deals = await rowsOf(workbook, 'Deals');
  const history = await rowsOf(workbook, 'Stage history');
  const logged = (deal: Row) =>
    history.filter((entry) => entry['Deal ID'] === deal['Deal ID']).map((entry) => entry.To);
  expect(deals.map(logged)).toEqual(deals.map((deal) => ['Lead', deal.Stage]));
  expect(deals.every((deal) => (deal.Stage === 'Won') === (deal.Closed !== ''))).toBe(true);
});
