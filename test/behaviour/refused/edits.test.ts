/** What follows an edit, and a reconciliation, where the sheet refuses it: nothing is half-written, and the user is told. */

import { describe, expect, test } from '@jest/globals';
import type { Workbench } from '../../../build/workbench.mjs';
import { column, everything, free, protect, REP, refuseValues, refusingPipeline } from '../../support/refusing';
import { brokenWholeness } from '../../support/whole';
import { messageOf } from '../../support/workbook';

async function withDeals(): Promise<Workbench> {
  const workbook = await refusingPipeline();
  await workbook.paste('Deals!B2', [
    ['Scanners', 'Lead', 100],
    ['Printers', 'Meeting', 200],
  ]);
  return workbook;
}

/** Values of Deals and the history, but for what the person typed. */
async function rest(workbook: Workbench): Promise<unknown> {
  const { Deals = [], 'Stage history': history = [] } = await everything(workbook);
  return { deals: Deals.map((line) => line.split('|').filter((_, at) => at < 1 || at > 3)), history };
}

const PLACES = ['Deal ID', 'Created', 'Stage since', 'Closed', 'Log', 'Log row'];

describe('a stage typed, a deal typed', () => {
  test.each([...PLACES.slice(2), 'Stage history'])(
    'where %s is protected: the typed stage stays, the rest is as before',
    async (what) => {
      const workbook = await withDeals();
      await protect(workbook, what === 'Stage history' ? what : await column(workbook, what));
      const before = await rest(workbook);
      await workbook.as(REP).type('Deals!C2', 'Won');
      expect(await workbook.values('Deals!C2')).toEqual([['Won']]);
      expect(await rest(workbook)).toEqual(before);
      const message = await messageOf(workbook.as(REP).run('reconcile'));
      expect(message).toMatch(/is protected and you may not edit it. Nothing was changed/);
      expect(await rest(workbook)).toEqual(before);
      // Whoever may edit it catches up.
      expect(await workbook.run('reconcile')).toMatchObject({ appended: 1 });
      expect(await brokenWholeness(workbook)).toEqual([]);
    },
  );

  test.each(PLACES)('where %s refuses the value of a new deal: no ID, no history, no marker', async (what) => {
    const workbook = await withDeals();
    const cells = what === 'Deal ID' ? 'Deals!A2:A900' : await column(workbook, what);
    await refuseValues(workbook, cells, 'requireTextEqualTo', 'nothing else');
    const before = await rest(workbook);
    await workbook.paste('Deals!B4', [['Cables', 'Won', 300]]);
    expect(await rest(workbook)).toEqual(before);
    expect(await messageOf(workbook.run('reconcile'))).toMatch(
      new RegExp(`\\(${what}\\) does not take ".*": expected "nothing else"`),
    );
    expect(await rest(workbook)).toEqual(before);
    await free(workbook, cells);
    expect(await workbook.run('reconcile')).toMatchObject({ appended: 1, assigned: 1 });
    expect(await brokenWholeness(workbook)).toEqual([]);
  });

  test('many rows at once are put back as well', async () => {
    const workbook = await withDeals();
    await protect(workbook, await column(workbook, 'Closed'));
    const before = await rest(workbook);
    const deals = Array.from({ length: 40 }, (_, index) => [`Deal ${index}`, 'Won', index]);
    await workbook.as(REP).paste('Deals!B4', deals);
    expect(await rest(workbook)).toEqual(before);
    await workbook.run('reconcile');
    expect(await brokenWholeness(workbook)).toEqual([]);
  });
});

test('cells between scattered ones that are written keep their text, and one that is invalid stops nothing', async () => {
  const workbook = await refusingPipeline();
  const csv = (amount: number, rows: number[]) =>
    ['Source ID,Deal,Stage,Amount,Phone', ...rows.map((row) => `${row},Deal ${row},Lead,${amount},0${row}2345`)].join(
      '\n',
    );
  await workbook.run('importDeals', { csv: csv(1, [0, 1, 2, 3, 4, 5, 6]) });
  const phones = await workbook.values('Deals!H2:H8');
  await workbook.paste('Deals!C3', [['Nonsense']]);
  const updated = csv(2, [0, 2, 4, 6]).replace(/Lead/g, 'Meeting').replace(/2345/g, '9999');
  expect(await workbook.run('importDeals', { csv: updated })).toMatchObject({ updated: 4, skipped: [] });
  const now = await workbook.values('Deals!H2:H8');
  expect([1, 3, 5].map((row) => now[row])).toEqual([1, 3, 5].map((row) => phones[row]));
  expect(await workbook.values('Deals!C3')).toEqual([['Nonsense']]);
});
