/** The store under changes that no trigger tells of: rows deleted, moved, cleared, restored; stages and columns renamed. */

import { describe, expect, test } from '@jest/globals';
import { dealsRange } from '../support/deals';
import { at, cell, messageOf, newPipeline, type Row, rowsOf, rowWhere, shown } from '../support/workbook';

type Workbook = Awaited<ReturnType<typeof newPipeline>>;

async function withDeals(...deals: unknown[][]): Promise<Workbook> {
  const workbook = await newPipeline();
  await workbook.paste('Deals!B2', deals);
  return workbook;
}

/** The history of one deal as `From>To` in the order of its rows. */
async function changesOf(workbook: Workbook, dealId: unknown): Promise<string> {
  const history = await rowsOf(workbook, 'Stage history');
  return history
    .filter((entry) => entry['Deal ID'] === dealId)
    .map((entry) => `${entry.From}>${entry.To}`)
    .join(' ');
}

const idsOf = (deals: readonly Row[]) => deals.map((deal) => deal['Deal ID']);

async function idOf(workbook: Workbook, deal: string): Promise<unknown> {
  return (await rowWhere(workbook, 'Deals', 'Deal', deal))['Deal ID'];
}

describe('a deal whose row is gone', () => {
  test('keeps its history, with a mark that it is gone, once', async () => {
    const workbook = await withDeals(['A', 'Lead', 1], ['B', 'Meeting', 2], ['C', 'Lead', 3]);
    const id = await idOf(workbook, 'B');
    await workbook.deleteRows('Deals', 3);
    const first = await workbook.run('reconcile');
    expect(first).toEqual({ appended: 1, assigned: 0, problems: [expect.stringContaining(String(id))] });
    expect(await changesOf(workbook, id)).toBe('>Meeting Meeting>');
    expect((await rowsOf(workbook, 'Stage history')).at(-1)).toMatchObject({ Via: 'Row removed', 'Changed by': '' });
    expect(await workbook.run('reconcile')).toEqual({ appended: 0, assigned: 0, problems: [] });
  });

  test('and comes back by undo is the same deal', async () => {
    const workbook = await withDeals(['A', 'Lead', 1], ['B', 'Meeting', 2]);
    await workbook.run('reconcile');
    const id = await idOf(workbook, 'B');
    await workbook.deleteRows('Deals', 3);
    await workbook.run('reconcile');
    await workbook.undo();
    await workbook.run('reconcile');
    expect(await idOf(workbook, 'B')).toBe(id);
    expect(await changesOf(workbook, id)).toBe('>Meeting Meeting> >Meeting');
    expect(await workbook.run('reconcile')).toEqual({ appended: 0, assigned: 0, problems: [] });
  });

  test('because it was cleared lends its ID to no other', async () => {
    const workbook = await withDeals(['A', 'Lead', 1], ['B', 'Meeting', 2]);
    const id = await idOf(workbook, 'A');
    await workbook.clear(dealsRange(2, 2, { shown: true }));
    expect(await changesOf(workbook, id)).toBe('>Lead Lead>');
    await workbook.type('Deals!B2', 'New');
    await workbook.type('Deals!C2', 'Proposal');
    const next = await idOf(workbook, 'New');
    expect(next).not.toBe(id);
    expect(await changesOf(workbook, next)).toBe('>Proposal');
    expect(await changesOf(workbook, id)).toBe('>Lead Lead>');
    expect(await workbook.run('reconcile')).toEqual({ appended: 0, assigned: 0, problems: [] });
  });

  test('because another was pasted over it is reported, and the copy gets an ID of its own', async () => {
    const workbook = await withDeals(['A', 'Lead', 1], ['B', 'Meeting', 2]);
    await workbook.run('reconcile');
    const [a, b] = [await idOf(workbook, 'A'), await idOf(workbook, 'B')];
    await workbook.apiWrite('Deals!A3', await workbook.values(dealsRange(2)));
    const { problems } = (await workbook.run('reconcile')) as { problems: string[] };
    expect(problems).toEqual([expect.stringContaining(String(b))]);
    const [first, second] = idsOf(await rowsOf(workbook, 'Deals'));
    expect(first).toBe(a);
    expect([a, b]).not.toContain(second);
    expect(await changesOf(workbook, b)).toBe('>Meeting Meeting>');
    expect(await changesOf(workbook, second)).toBe('>Lead');
    expect(await changesOf(workbook, a)).toBe('>Lead');
  });
});

describe('a deal that moves', () => {
  test('without its hidden marker keeps ID and history', async () => {
    const workbook = await withDeals(['A', 'Lead', 1], ['B', 'Meeting', 2]);
    const id = await idOf(workbook, 'A');
    await workbook.cut(dealsRange(2, 2, { shown: true }), 'Deals!A9');
    await workbook.run('reconcile');
    expect(await rowWhere(workbook, 'Deals', 'Deal', 'A')).toMatchObject({ 'Deal ID': id, row: 9 });
    expect(await changesOf(workbook, id)).toBe('>Lead');
    await workbook.type('Deals!C9', 'Won');
    expect(await changesOf(workbook, id)).toBe('>Lead Lead>Won');
    expect(await workbook.run('reconcile')).toEqual({ appended: 0, assigned: 0, problems: [] });
  });

  test('and leaves its marker to a row where another is typed keeps its ID too', async () => {
    const workbook = await withDeals(['A', 'Lead', 1]);
    const id = await idOf(workbook, 'A');
    await workbook.cut(dealsRange(2, 2, { shown: true }), 'Deals!A9');
    await workbook.type('Deals!B2', 'Other');
    await workbook.run('reconcile');
    expect(await idOf(workbook, 'A')).toBe(id);
    expect(await idOf(workbook, 'Other')).not.toBe(id);
    expect(await changesOf(workbook, id)).toBe('>Lead');
  });

  test('pasted back by hand under its ID goes on where it was', async () => {
    const workbook = await withDeals(['A', 'Lead', 1]);
    const [cells = []] = await workbook.values(dealsRange(2, 2, { shown: true }));
    await workbook.deleteRows('Deals', 2);
    await workbook.paste('Deals!A5', [cells]);
    expect(await changesOf(workbook, cells[0])).toBe('>Lead');
    await workbook.type('Deals!C5', 'Meeting');
    expect(await changesOf(workbook, cells[0])).toBe('>Lead Lead>Meeting');
  });
});

describe('a renamed stage', () => {
  test('is renamed on its deals and in the history, and is no change', async () => {
    const workbook = await withDeals(['A', 'Meeting', 100], ['B', 'Lead', 200]);
    await workbook.type('Work!A1', '=FORECAST_PIPELINE()');
    await workbook.type(await at(workbook, 'Stage', 4, 'Stages'), 'Demo');
    expect((await rowsOf(workbook, 'Deals')).map((deal) => deal.Stage)).toEqual(['Demo', 'Lead']);
    expect(await changesOf(workbook, await idOf(workbook, 'A'))).toBe('>Demo');
    expect(await cell(workbook, 'Work!A1')).toBe(60);
    await workbook.type('Deals!C2', 'Won');
    expect(await changesOf(workbook, await idOf(workbook, 'A'))).toBe('>Demo Demo>Won');
    expect(await workbook.run('reconcile')).toEqual({ appended: 0, assigned: 0, problems: [] });
  });

  test('by another program is followed at the next look', async () => {
    const workbook = await withDeals(['A', 'Meeting', 100]);
    await workbook.apiWrite('Stages!B4', [['Demo']]);
    await workbook.run('moveDeal', { dealId: await idOf(workbook, 'A'), to: 'Won', expectedFrom: 'Demo' });
    expect(await changesOf(workbook, await idOf(workbook, 'A'))).toBe('>Demo Demo>Won');
  });

  test('that is taken out while in use is told of, and changes nothing', async () => {
    const workbook = await withDeals(['A', 'Meeting', 100], ['B', 'Meeting', 100]);
    await workbook.deleteRows('Stages', 4);
    const result = (await workbook.run('reconcile')) as { problems: string[] };
    expect(result.problems).toEqual([expect.stringMatching(/2 deals, the first in row 2, .*"Meeting"/)]);
    expect((await rowsOf(workbook, 'Deals')).map((deal) => deal.Stage)).toEqual(['Meeting', 'Meeting']);
  });
});

describe('a renamed column', () => {
  test('is followed by edits, moves, imports and forecasts', async () => {
    const workbook = await withDeals(['A', 'Lead', 100]);
    await workbook.type('Work!A1', '=FORECAST_PIPELINE()');
    await workbook.type('Deals!D1', 'Value');
    await workbook.type('Deals!C1', 'Phase');
    const dealId = await cell(workbook, 'Deals!A2');
    await workbook.run('moveDeal', { dealId, to: 'Meeting' });
    expect(await cell(workbook, 'Deals!C2')).toBe('Meeting');
    expect(await cell(workbook, 'Work!A1')).toBe(40);
    await workbook.type('Deals!C2', 'Won');
    expect(await changesOf(workbook, dealId)).toBe('>Lead Lead>Meeting Meeting>Won');
    await workbook.run('importDeals', { csv: 'Deal,Stage,Amount\nB,Lead,50\n' });
    expect((await rowsOf(workbook, 'Deals')).at(-1)).toMatchObject({ Deal: 'B', Phase: 'Lead', Value: 50 });
  });

  test('that is required and missing stops every write until it is back', async () => {
    const workbook = await withDeals(['A', 'Lead', 100]);
    const dealId = await cell(workbook, 'Deals!A2');
    await workbook.clear('Deals!C1');
    const before = await workbook.values(dealsRange(1, 3));
    expect(await messageOf(workbook.run('moveDeal', { dealId, to: 'Won' }))).toMatch(/column "Stage" is missing/);
    expect(await messageOf(workbook.run('reconcile'))).toMatch(/column "Stage" is missing/);
    expect(await workbook.run('getSidebarConfig')).toMatchObject({ problem: expect.stringContaining('"Stage"') });
    expect(await workbook.values(dealsRange(1, 3))).toEqual(before);
    await workbook.type('Deals!C1', 'Stage');
    await workbook.run('moveDeal', { dealId, to: 'Won' });
    expect(await changesOf(workbook, dealId)).toBe('>Lead Lead>Won');
  });
});

describe('undoMove', () => {
  test('takes back stage, dates and what the move filled in, and logs it', async () => {
    const workbook = await withDeals(['A', 'Lead', 100]);
    const dealId = await cell(workbook, 'Deals!A2');
    const since = await shown(workbook, await at(workbook, 'Stage since', 2));
    await workbook.advance({ days: 3 });
    await workbook.run('moveDeal', { dealId, to: 'Lost', reason: 'Price' });
    expect(await rowWhere(workbook, 'Deals', 'Deal', 'A')).toMatchObject({ 'Close reason': 'Price' });
    await workbook.type(await at(workbook, 'Notes', 2), 'call again');
    expect(await workbook.run('undoMove', { dealId })).toMatchObject({ dealId, from: 'Lost', to: 'Lead' });
    const deal = await rowWhere(workbook, 'Deals', 'Deal', 'A');
    expect(deal).toMatchObject({ Stage: 'Lead', 'Close reason': '', Closed: '', Notes: 'call again' });
    expect(await shown(workbook, await at(workbook, 'Stage since', 2))).toBe(since);
    expect(await changesOf(workbook, dealId)).toBe('>Lead Lead>Lost Lost>Lead');
    expect((await rowsOf(workbook, 'Stage history')).at(-1)).toMatchObject({ Via: 'Undo' });
    expect(await workbook.run('reconcile')).toEqual({ appended: 0, assigned: 0, problems: [] });
  });

  test('from the menu takes back the move of the selected row', async () => {
    const workbook = await withDeals(['A', 'Lead', 100]);
    const dealId = await cell(workbook, 'Deals!A2');
    await workbook.run('moveDeal', { dealId, to: 'Meeting' });
    await workbook.open();
    await workbook.select('Deals!B2');
    await workbook.click('Saluran > Undo last move');
    expect(await cell(workbook, 'Deals!C2')).toBe('Lead');
    expect(await changesOf(workbook, dealId)).toBe('>Lead Lead>Meeting Meeting>Lead');
  });

  test('leaves what was edited since', async () => {
    const workbook = await withDeals(['A', 'Lead', 100]);
    const dealId = await cell(workbook, 'Deals!A2');
    await workbook.run('moveDeal', { dealId, to: 'Lost', reason: 'Price' });
    await workbook.type(await at(workbook, 'Close reason', 2), 'Timing');
    await workbook.run('undoMove', { dealId });
    expect(await rowWhere(workbook, 'Deals', 'Deal', 'A')).toMatchObject({ Stage: 'Lead', 'Close reason': 'Timing' });
  });

  test('is refused where there is nothing to undo, and changes nothing', async () => {
    const workbook = await withDeals(['A', 'Lead', 100]);
    const dealId = await cell(workbook, 'Deals!A2');
    expect(await messageOf(workbook.run('undoMove', { dealId }))).toMatch(/no move of the deal .* to undo/);
    await workbook.run('moveDeal', { dealId, to: 'Meeting' });
    await workbook.type('Deals!C2', 'Won');
    expect(await messageOf(workbook.run('undoMove', { dealId }))).toMatch(/no move/);
    expect(await changesOf(workbook, dealId)).toBe('>Lead Lead>Meeting Meeting>Won');
    expect(await messageOf(workbook.run('undoMove', { dealId: 'D-0' }))).toMatch(/No deal with the ID "D-0"/);
  });
});

test('an entry of the history that somebody cleared leaves a gap, and nothing is written over the others', async () => {
  const workbook = await withDeals(['A', 'Lead', 1], ['B', 'Lead', 2], ['C', 'Lead', 3]);
  const [, dealId] = idsOf(await rowsOf(workbook, 'Deals'));
  await workbook.apiWrite("'Stage history'!A2:G2", [['', '', '', '', '', '', '']]);
  await workbook.paste('Deals!C3', [['Meeting'], ['Meeting']]);
  await workbook.run('moveDeal', { dealId, to: 'Proposal' });
  expect(await changesOf(workbook, dealId)).toBe('>Lead Lead>Meeting Meeting>Proposal');
  const history = await rowsOf(workbook, 'Stage history');
  expect(history.map(({ To }) => To)).toEqual(['Lead', 'Lead', 'Meeting', 'Meeting', 'Proposal']);
});

test('a workbook of schema 1 is brought up by the first write, and a newer one is refused', async () => {
  const workbook = await withDeals(['A', 'Meeting', 100]);
  const dealId = await cell(workbook, 'Deals!A2');
  await workbook.apiWrite('Saluran!B1', [[1]]);
  await workbook.apiWrite('Saluran!A18:D20', [
    ['', '', '', ''],
    ['', '', '', ''],
    ['', '', '', ''],
  ]);
  await workbook.apiWrite('Saluran!D1:D2', [[''], ['']]);
  await workbook.run('moveDeal', { dealId, to: 'Proposal' });
  expect(await cell(workbook, 'Saluran!B1')).toBe(4);
  await workbook.type(await at(workbook, 'Stage', 5, 'Stages'), 'Offer');
  expect(await cell(workbook, 'Deals!C2')).toBe('Offer');
  await workbook.apiWrite('Saluran!B1', [[99]]);
  expect(await messageOf(workbook.run('moveDeal', { dealId, to: 'Won' }))).toMatch(/newer Saluran \(schema 99\)/);
  expect(await cell(workbook, 'Deals!C2')).toBe('Offer');
});
