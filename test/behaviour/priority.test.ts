/** What DEAL_PRIORITY tells a rep to do today, and why. */

import { expect, test } from '@jest/globals';
import type { Workbench } from '../../build/workbench.mjs';
import { dealHeaders, dealRow } from '../support/deals';
import { at, messageOf, newPipeline, rowWhere } from '../support/workbook';

/** Types cells of a deal by header. */
async function fill(workbook: Workbench, deal: string, cells: Record<string, string>): Promise<void> {
  const { row } = await rowWhere(workbook, 'Deals', 'Deal', deal);
  for (const [header, text] of Object.entries(cells)) await workbook.type(await at(workbook, header, row), text);
}

test('ranks by amount × chance × (1 − chance) × urgency, says why, and leaves snoozed deals out until their day', async () => {
  const workbook = await newPipeline();
  await workbook.paste('Deals!B2', [
    ['Calm', 'Meeting', 1000],
    ['Late', 'Meeting', 1000],
    ['Sure', 'Negotiation', 1000],
    ['Asleep', 'Meeting', 9000],
    ['Old', 'Lead', 100],
    ['Done', 'Won', 99999],
    ['Vague', 'Meeting', ''],
  ]);
  const calm = { 'Next step': 'Call', 'Next step due': '2027-03-01', 'Expected close': '2027-06-30' };
  for (const deal of ['Calm', 'Sure', 'Old', 'Asleep', 'Vague']) await fill(workbook, deal, calm);
  await fill(workbook, 'Late', { 'Next step': 'Call', 'Next step due': '2026-11-17', 'Expected close': '2026-10-25' });
  await fill(workbook, 'Asleep', { 'Snoozed until': '2026-11-25' });
  await workbook.paste(await at(workbook, 'Owner', 3), [['Aina']]);
  await workbook.type('Work!A1', '=DEAL_PRIORITY()');
  expect(await workbook.formulas('Work!A1')).toEqual([['=DEAL_PRIORITY(SaluranDeals,,SaluranBasis)']]);
  const rows = await workbook.values('Work!A1:D7');
  expect(rows[0]).toEqual(['Deal ID', 'Deal', 'Score', 'Reason']);
  // Meeting 40 %, Negotiation 80 %, Lead 10 %; Late: step 7 of 14 days over, close 30 of 30 days past.
  expect(rows.slice(1).map(([, deal, score]) => [deal, score])).toEqual([
    ['Late', 1000 * 0.4 * 0.6 * (1 + 0.75 + 1)],
    ['Calm', 240],
    ['Sure', 160],
    ['Old', 9],
    ['Vague', 0],
    ['', ''],
  ]);
  expect(rows[1]?.[3]).toMatch(
    /^Expected close passed 30 days ago; next step 7 days overdue; .*400\.00 expected of .*1,000\.00 \(40 %\); could still be won or lost$/,
  );
  expect(rows[5]?.[3]).toBe('No amount');

  // The next day Asleep wakes; three weeks on, Old has stood longer in Lead than it may.
  await workbook.advance({ days: 1 });
  expect((await workbook.values('Work!B2'))[0]?.[0]).toBe('Asleep');
  await workbook.advance({ days: 30 });
  const old = (await workbook.values('Work!A1:D7')).find(([, deal]) => deal === 'Old');
  const limit = Number((await rowWhere(workbook, 'Stages', 'Stage', 'Lead'))['Rotting days']);
  expect(old?.[3]).toMatch(new RegExp(`^${31 - limit} days over the ${limit} allowed in Lead; `));
  // Of those 31 days, 22 are working days without Christmas.
  await workbook.type('Settings!B5', '2026-12-25');
  await workbook.type('Settings!B6', 'Working days');
  expect((await workbook.values('Work!A1:D7')).find(([, deal]) => deal === 'Old')?.[3]).toMatch(
    new RegExp(`^${22 - limit} days? over the ${limit} allowed in Lead`),
  );

  await workbook.type('Work!F1', '=DEAL_PRIORITY(,"aina")');
  expect((await workbook.values('Work!G2:G3')).flat()).toEqual(['Late', '']);
  const deal = { dealId: 'D-1', deal: 'X', stage: 'Lead', amount: 1, owner: 'Ben' };
  expect(await messageOf(workbook.run('DEAL_PRIORITY', [dealHeaders(), dealRow(deal)], 'Nobody'))).toMatch(
    /owner: expected one of Ben, got "Nobody"/,
  );
  const snoozed = dealRow({ ...deal, snoozedUntil: 'soon' });
  const [, ranked] = (await workbook.run('DEAL_PRIORITY', [dealHeaders(), snoozed])) as unknown[][];
  expect(ranked?.[3]).toMatch(/^Row 2 of the range: snoozed until "soon" is not a date/);
});

test('speaks Malay in a Malay workbook', async () => {
  const workbook = await newPipeline({ language: 'ms' });
  await workbook.paste("'Urus niaga'!B2", [['Pengimbas', 'Mesyuarat', 1000]]);
  await workbook.type('Work!A1', '=DEAL_PRIORITY()');
  const [header, row = []] = await workbook.values('Work!A1:D2');
  expect(header).toEqual(['ID urus niaga', 'Urus niaga', 'Skor', 'Sebab']);
  expect(row[3]).toMatch(
    /^Tiada langkah seterusnya; RM.400\.00 dijangka daripada RM.1,000\.00 \(40 %\); masih boleh menang atau kalah/,
  );
});
