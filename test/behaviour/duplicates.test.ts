/** Deals that were entered twice: found on entry and on demand, kept apart, merged with their history and line items, and a merge taken back. */

import { describe, expect, test } from '@jest/globals';
import type { Workbench } from '../../build/workbench.mjs';
import type { DuplicatesView, UndoMergeResult } from '../../src/core/duplicates/api';
import { idOf, merge, twins, withDeals } from '../support/twins';
import { brokenWholeness } from '../support/whole';
import { at, messageOf, rowsOf, rowWhere } from '../support/workbook';

const find = async (workbook: Workbench) => (await workbook.run('findDuplicates')) as DuplicatesView;
const namesOf = ({ groups }: DuplicatesView) =>
  groups.map(({ likenesses, deals }) => [
    likenesses.map(({ reason }) => reason).join(),
    ...deals.map(({ deal }) => deal),
  ]);
const changesOf = async (workbook: Workbench, dealId: string) =>
  (await rowsOf(workbook, 'Stage history'))
    .filter((entry) => entry['Deal ID'] === dealId)
    .map((entry) => `${entry.From}>${entry.To}`);

describe('findDuplicates', () => {
  test('finds deals by name and company, e-mail, phone and domain, whatever their spelling', async () => {
    const workbook = await withDeals(
      ['Roof', 'Lead', 1, 'Acme Sdn Bhd'],
      ['Acme: roof', 'Lead', 1, 'ACME'],
      ['Door', 'Lead', 1, 'Bolt', '', 'Ana.Lim+x@gmail.com'],
      ['Gate', 'Lead', 1, 'Cron', '', 'analim@googlemail.com'],
      ['Fence', 'Lead', 1, 'Dune', '', '', '012-345 6789'],
      ['Pool', 'Lead', 1, 'Echo', '', '', '+60 12 345 6789'],
      ['Shed', 'Lead', 1, 'Fern', '', 'x@fern.my'],
      ['Barn', 'Lead', 1, 'Fern Bhd', '', 'y@fern.my'],
      ['Hall', 'Lead', 1, 'Gulf', '', 'x@yahoo.com.my'],
      ['Silo', 'Lead', 1, 'Hall', '', 'y@yahoo.com.my'],
    );
    expect(namesOf(await find(workbook))).toEqual([
      ['deal', 'Roof', 'Acme: roof'],
      ['email', 'Door', 'Gate'],
      ['phone', 'Fence', 'Pool'],
      ['domain', 'Shed', 'Barn'],
    ]);
  });

  test('takes few round trips, and finds nothing where a customer came back after a deal was closed', async () => {
    const workbook = await withDeals(['Support', 'Won', 1, 'Acme'], ['Other', 'Lead', 1, 'Bolt']);
    await workbook.advance({ days: 30 });
    await workbook.paste('Deals!B4', [['Support', 'Lead', 1, 'Acme']]);
    workbook.resetCalls();
    expect(await find(workbook)).toEqual({ groups: [], total: 0, common: [] });
    expect(workbook.calls().roundTrips).toBeLessThanOrEqual(2);
  });

  test('shows deals that were set apart no more', async () => {
    const workbook = await twins();
    const { groups } = await find(workbook);
    const dealIds = groups[0]?.deals.map(({ dealId }) => dealId);
    expect(await workbook.run('keepApart', { dealIds })).toEqual({ pairs: 1 });
    await workbook.run('keepApart', { dealIds });
    expect((await find(workbook)).groups).toEqual([]);
    expect(await workbook.values('Saluran duplicates!A1:B2')).toEqual([dealIds, ['', '']]);
  });
});

describe('mergeDeals', () => {
  test('joins values, history and line items, and removes the other row', async () => {
    const workbook = await twins();
    const keep = await idOf(workbook, 'Roof');
    const other = await idOf(workbook, 'ROOF – Acme');
    const [group] = (await find(workbook)).groups;
    expect(group).toMatchObject({ keep, fields: ['Deal', 'Amount', 'Company', 'Contact', 'Email', 'Phone'] });
    const stamps = group?.deals.map(({ dealId, stamp }) => ({ dealId, stamp }));
    workbook.resetCalls();
    const result = await merge(workbook, { fields: [{ field: 'Amount', from: other }], stamps });
    expect(workbook.calls().roundTrips).toBeLessThanOrEqual(45);
    expect(result).toEqual({ mergeId: expect.stringMatching(/^M-/), dealId: keep, merged: 1, history: 1, lines: 1 });
    expect(
      (await rowsOf(workbook, 'Deals')).map(({ Deal, Stage, Amount, Email, Phone }) => [
        Deal,
        Stage,
        Amount,
        Email,
        Phone,
      ]),
    ).toEqual([
      ['Roof', 'Proposal', 120, 'ana@acme.my', '+60 12-345 6789'],
      ['Wall', 'Lead', 5, '', ''],
    ]);
    expect(await changesOf(workbook, keep)).toEqual(['>Lead', 'Lead>Qualified', 'Qualified>Proposal']);
    expect(await changesOf(workbook, other)).toEqual(['>Lead', 'Lead>']);
    expect((await rowsOf(workbook, 'Line items')).map((line) => line['Deal ID'])).toEqual([keep, keep]);
    expect(await workbook.run('reconcile')).toEqual({ appended: 0, assigned: 0, problems: [] });
    expect(await brokenWholeness(workbook)).toEqual([]);
    expect(await workbook.run('checkWorkbook', {})).toMatchObject({ findings: [] });
    const history = (await workbook.run('getDealHistory', { dealId: keep })) as { to: string; via: string }[];
    expect(history.map(({ to, via }) => `${to} ${via}`)).toEqual([
      `Lead Edit · ${other}`,
      'Proposal Edit',
      'Qualified Edit',
      'Lead Edit',
    ]);
  });

  test('is taken back whole', async () => {
    const workbook = await twins();
    const [deals, history, lines] = [
      await rowsOf(workbook, 'Deals'),
      await rowsOf(workbook, 'Stage history'),
      await rowsOf(workbook, 'Line items'),
    ];
    const other = await idOf(workbook, 'ROOF – Acme');
    const { mergeId } = await merge(workbook);
    expect(await workbook.run('undoMerge', { mergeId })).toEqual({ restored: [other], kept: [] });
    const plain = (rows: typeof deals) => rows.map(({ row: _, Log: __, 'Log row': ___, ...cells }) => cells);
    const inOrder = [
      ...deals.filter(({ Deal }) => Deal !== 'ROOF – Acme'),
      ...deals.filter(({ Deal }) => Deal === 'ROOF – Acme'),
    ];
    expect(plain(await rowsOf(workbook, 'Deals'))).toEqual(plain(inOrder));
    expect(await rowsOf(workbook, 'Line items')).toEqual(lines);
    expect((await rowsOf(workbook, 'Stage history')).slice(0, history.length)).toEqual(history);
    expect(await workbook.run('reconcile')).toEqual({ appended: 0, assigned: 0, problems: [] });
    expect(await brokenWholeness(workbook)).toEqual([]);
    expect(await messageOf(workbook.run('undoMerge', { mergeId }))).toMatch(/no merge .* to undo/);
  });

  test('an undo keeps what was edited since', async () => {
    const workbook = await twins();
    const keep = await idOf(workbook, 'Roof');
    const other = await idOf(workbook, 'ROOF – Acme');
    const { mergeId } = await merge(workbook);
    await workbook.type(await at(workbook, 'Phone', 2), '03-1111 2222');
    await workbook.run('moveDeal', { dealId: keep, to: 'Won' });
    expect(await workbook.run('undoMerge', { mergeId })).toEqual({
      restored: [other],
      kept: [{ dealId: keep, reason: 'edited since the merge: Phone' }],
    } satisfies UndoMergeResult);
    expect(await rowWhere(workbook, 'Deals', 'Deal', 'Roof')).toMatchObject({ Phone: '03-1111 2222', Stage: 'Won' });
    expect(await changesOf(workbook, keep)).toEqual(['>Lead', 'Lead>Proposal', 'Proposal>Won']);
    expect(await brokenWholeness(workbook)).toEqual([]);
  });

  test('is refused where a row has changed since the user looked, and where a deal or column is unknown', async () => {
    const workbook = await twins();
    const [group] = (await find(workbook)).groups;
    const stamps = group?.deals.map(({ dealId, stamp }) => ({ dealId, stamp }));
    await workbook.type('Deals!E4', 'Acme Holdings');
    expect(await messageOf(merge(workbook, { stamps }))).toMatch(/changed "ROOF – Acme" in row 4/);
    expect(await messageOf(merge(workbook, { merge: ['D-NOWHERE'] }))).toMatch(/D-NOWHERE is no longer on the sheet/);
    expect(await messageOf(merge(workbook, { fields: [{ field: 'Colour', from: 'both' }] }))).toMatch(
      /no column "Colour"/,
    );
    expect(await messageOf(merge(workbook, { fields: [{ field: 'Amount', from: 'both' }] }))).toMatch(
      /expected the ID of one of the deals/,
    );
    expect(await messageOf(workbook.run('mergeDeals', { keep: 'D-1', merge: 'D-2' }))).toMatch(
      /merge: expected a list of deal IDs/,
    );
    expect((await rowsOf(workbook, 'Deals')).length).toBe(3);
    // Nothing is kept to be undone.
    expect(await workbook.values("'Saluran imports'!A1")).toEqual([['']]);
  });
});

describe('on entry', () => {
  test('a typed deal that looks like another one is told at once, for one round trip more', async () => {
    const workbook = await withDeals(
      ['Roof', 'Lead', 1, 'Acme Sdn Bhd', '', 'ana@acme.my'],
      ['Wall', 'Lead', 1, 'Bolt'],
    );
    const costOf = async (cell: string, text: string) => {
      workbook.resetCalls();
      await workbook.type(cell, text);
      const { roundTrips, byMethod } = workbook.calls();
      return { roundTrips, toasts: byMethod['Spreadsheet.toast'] ?? 0 };
    };
    const usual = await costOf('Deals!T3', 'called');
    expect(await costOf('Deals!G3', 'ben@bolt.my')).toEqual({ roundTrips: usual.roundTrips + 1, toasts: 0 });
    expect(await costOf('Deals!G3', 'ANA@acme.my')).toMatchObject({ toasts: 1 });
    expect(await costOf('Deals!C3', 'Meeting')).toMatchObject({ toasts: 0 });
  });

  test('the sidebar is told of a new deal, and of one whose e-mail was edited, and of no other', async () => {
    const workbook = await withDeals(
      ['Roof', 'Lead', 1, 'Acme Sdn Bhd', '', 'ana@acme.my'],
      ['Wall', 'Lead', 1, 'Bolt'],
    );
    await workbook.advance({ days: 3 });
    await workbook.select('Deals!B3');
    const first = (await workbook.run('getSelection', { identity: '' })) as { identity: string; lookAlikes?: unknown };
    expect(first.lookAlikes).toBeUndefined();
    await workbook.type('Deals!G3', 'ana@acme.my');
    const second = (await workbook.run('getSelection', first)) as { identity: string; lookAlikes?: unknown };
    expect(second.lookAlikes).toEqual([{ reason: 'email', row: 2, deal: 'Roof' }]);
    expect(await workbook.run('getSelection', second)).not.toHaveProperty('lookAlikes');
    await workbook.paste('Deals!B4', [['ROOF', 'Lead', 1, 'Acme']]);
    await workbook.select('Deals!B4');
    expect(await workbook.run('getSelection', second)).toMatchObject({
      lookAlikes: [{ reason: 'deal', row: 2, deal: 'Roof' }],
    });
  });
});
