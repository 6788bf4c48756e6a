/** What follows from typing and pasting deals: IDs, dates, one history row for every stage change. */

import { describe, expect, test } from '@jest/globals';
import { dealsRange } from '../support/deals';
import { at, cell, newPipeline, rowsOf, rowWhere, shown } from '../support/workbook';

const ID = /^D-[0-9A-Z]{6,}$/;

async function typeDeal(workbook: Awaited<ReturnType<typeof newPipeline>>, row: number, stage = 'Lead'): Promise<void> {
  await workbook.type(`Deals!B${row}`, `Deal ${row}`);
  await workbook.type(`Deals!C${row}`, stage);
  await workbook.type(`Deals!D${row}`, '1,500');
}

describe('a typed deal', () => {
  test('gets an ID and its dates, and its first stage is logged once', async () => {
    const workbook = await newPipeline();
    await typeDeal(workbook, 2);
    const [deal, ...others] = await rowsOf(workbook, 'Deals');
    expect(others).toEqual([]);
    expect(deal).toMatchObject({ 'Deal ID': expect.stringMatching(ID), Amount: 1500, Closed: '' });
    expect(await shown(workbook, await at(workbook, 'Created', 2))).toBe('2026-11-24 09:00');
    expect(await shown(workbook, await at(workbook, 'Stage since', 2))).toBe('2026-11-24 09:00');
    expect(await rowsOf(workbook, 'Stage history')).toEqual([
      expect.objectContaining({ 'Deal ID': deal?.['Deal ID'], From: '', To: 'Lead', 'Changed by': '', Via: 'Edit' }),
    ]);
  });

  test('logs a typed stage from where it was, with the amount of that moment', async () => {
    const workbook = await newPipeline();
    await typeDeal(workbook, 2);
    await workbook.advance({ days: 2 });
    await workbook.type('Deals!C2', 'Proposal');
    const [, entry, ...more] = await rowsOf(workbook, 'Stage history');
    expect(more).toEqual([]);
    expect(entry).toMatchObject({ From: 'Lead', To: 'Proposal', Amount: 1500, Via: 'Edit', 'Changed by': '' });
    expect(await shown(workbook, 'Stage history!B3')).toMatch(/^2026-11-26/);
    expect(await shown(workbook, await at(workbook, 'Stage since', 2))).toMatch(/^2026-11-26/);
  });

  test('is closed today when won, and open again without a date when reopened', async () => {
    const workbook = await newPipeline();
    await typeDeal(workbook, 2);
    const closed = await at(workbook, 'Closed', 2);
    await workbook.type('Deals!C2', 'Won');
    expect(await shown(workbook, closed)).toBe('2026-11-24');
    await workbook.type('Deals!C2', 'Negotiation');
    expect(await cell(workbook, closed)).toBe('');
    await workbook.advance({ days: 1 });
    await workbook.type('Deals!C2', 'Lost');
    expect(await shown(workbook, closed)).toBe('2026-11-25');
    const history = await rowsOf(workbook, 'Stage history');
    expect(history.map((entry) => entry.To)).toEqual(['Lead', 'Won', 'Negotiation', 'Lost']);
  });

  test('is logged again neither when the same stage is typed nor when its other cells change', async () => {
    const workbook = await newPipeline();
    await typeDeal(workbook, 2);
    await workbook.type('Deals!C2', 'Lead');
    await workbook.type('Deals!D2', '2000');
    await workbook.type('Deals!E2', 'Acme');
    expect(await rowsOf(workbook, 'Stage history')).toHaveLength(1);
  });

  test('keeps text in Amount as it is, and is logged without an amount', async () => {
    const workbook = await newPipeline();
    await workbook.type('Deals!B2', 'Scanners');
    await workbook.paste('Deals!D2', [['about 500']]);
    await workbook.type('Deals!C2', 'Lead');
    expect(await cell(workbook, 'Deals!D2')).toBe('about 500');
    expect(await rowsOf(workbook, 'Stage history')).toEqual([expect.objectContaining({ To: 'Lead', Amount: '' })]);
  });

  test('keeps its ID when the cell of the ID is overwritten or cleared', async () => {
    const workbook = await newPipeline();
    await typeDeal(workbook, 2);
    const id = await cell(workbook, 'Deals!A2');
    await workbook.clear('Deals!A2');
    expect(await cell(workbook, 'Deals!A2')).toBe(id);
  });

  test('is followed on whichever sheet position, with columns moved and others added', async () => {
    const workbook = await newPipeline();
    await workbook.insertColumns('Deals', 2, 2);
    await workbook.paste('Deals!B1', [['Region', 'Score']]);
    await workbook.type('Deals!B2', 'North');
    await workbook.type('Deals!D2', 'Scanners');
    await workbook.type('Deals!E2', 'Meeting');
    const [deal] = await rowsOf(workbook, 'Deals');
    expect(deal).toMatchObject({ Region: 'North', Score: '', 'Deal ID': expect.stringMatching(ID), Stage: 'Meeting' });
    expect(await rowsOf(workbook, 'Stage history')).toHaveLength(1);
  });

  test('is followed when the user has swapped Stage and Amount', async () => {
    const workbook = await newPipeline();
    await workbook.insertColumns('Deals', 3);
    await workbook.cut('Deals!E1:E1000', 'Deals!C1');
    await workbook.deleteColumns('Deals', 5);
    expect((await workbook.values('Deals!A1:D1'))[0]).toEqual(['Deal ID', 'Deal', 'Amount', 'Stage']);
    await workbook.paste('Deals!B2', [['Scanners', 100, 'Meeting']]);
    const [deal] = await rowsOf(workbook, 'Deals');
    expect(deal).toMatchObject({ 'Deal ID': expect.stringMatching(ID), Stage: 'Meeting', Amount: 100 });
    expect(await rowsOf(workbook, 'Stage history')).toEqual([expect.objectContaining({ To: 'Meeting', Amount: 100 })]);
  });
});

describe('a pasted block', () => {
  test('of 1,000 rows gets an ID and one history row each, in 14 round trips', async () => {
    const workbook = await newPipeline();
    const stages = ['Lead', 'Meeting', 'Won'];
    await workbook.paste(
      'Deals!B2',
      Array.from({ length: 1000 }, (_, index) => [`Deal ${index}`, stages[index % 3], index]),
    );
    expect(workbook.calls().roundTrips).toBeLessThanOrEqual(14);
    const deals = await rowsOf(workbook, 'Deals');
    const history = await rowsOf(workbook, 'Stage history');
    expect(deals).toHaveLength(1000);
    expect(new Set(deals.map((deal) => deal['Deal ID'])).size).toBe(1000);
    expect(history.map((entry) => [entry['Deal ID'], entry.From, entry.To, entry.Amount])).toEqual(
      deals.map((deal) => [deal['Deal ID'], '', deal.Stage, deal.Amount]),
    );
    expect(deals.every((deal) => (deal.Stage === 'Won') === (deal.Closed !== ''))).toBe(true);
  });

  test('pasted over existing deals logs only those whose stage changed', async () => {
    const workbook = await newPipeline();
    await workbook.paste('Deals!B2', [
      ['A', 'Lead'],
      ['B', 'Meeting'],
      ['C', 'Lead'],
    ]);
    await workbook.paste('Deals!C2', [['Meeting'], ['Meeting'], ['Proposal']]);
    const history = await rowsOf(workbook, 'Stage history');
    expect(history.slice(3).map((entry) => [entry.From, entry.To])).toEqual([
      ['Lead', 'Meeting'],
      ['Lead', 'Proposal'],
    ]);
  });

  test('that copies a whole row gives the copy its own ID and history', async () => {
    const workbook = await newPipeline();
    await typeDeal(workbook, 2, 'Meeting');
    const id = await cell(workbook, 'Deals!A2');
    await workbook.paste('Deals!A3', await workbook.values(dealsRange(2)));
    const [first, copy] = await rowsOf(workbook, 'Deals');
    expect(first?.['Deal ID']).toBe(id);
    expect(copy?.['Deal ID']).toMatch(ID);
    expect(copy?.['Deal ID']).not.toBe(id);
    const history = await rowsOf(workbook, 'Stage history');
    expect(history.map((entry) => [entry['Deal ID'], entry.From, entry.To])).toEqual([
      [id, '', 'Meeting'],
      [copy?.['Deal ID'], '', 'Meeting'],
    ]);
  });

  test('with an unknown stage keeps the text, logs nothing for it, and logs it once it is put right', async () => {
    const workbook = await newPipeline();
    await workbook.paste('Deals!B2', [
      ['A', 'Meetin', 10],
      ['B', 'Lead', 20],
    ]);
    expect(await cell(workbook, 'Deals!C2')).toBe('Meetin');
    expect((await rowsOf(workbook, 'Stage history')).map((entry) => entry.To)).toEqual(['Lead']);
    await workbook.type('Deals!C2', 'Meeting');
    const [first] = await rowsOf(workbook, 'Deals');
    expect((await rowsOf(workbook, 'Stage history')).slice(1)).toEqual([
      expect.objectContaining({ 'Deal ID': first?.['Deal ID'], From: '', To: 'Meeting', Amount: 10 }),
    ]);
  });

  test('filled down, a stage is logged for every deal that it changes', async () => {
    const workbook = await newPipeline();
    await workbook.paste('Deals!B2', [
      ['A', 'Proposal'],
      ['B', 'Lead'],
      ['C', 'Lead'],
    ]);
    await workbook.fill('Deals!C2', 'Deals!C2:C4');
    expect((await rowsOf(workbook, 'Stage history')).slice(3).map((entry) => entry.To)).toEqual([
      'Proposal',
      'Proposal',
    ]);
  });
});

describe('what an edit costs', () => {
  test('a cell outside the watched columns: at most 2 round trips', async () => {
    const workbook = await newPipeline({ samples: true });
    await workbook.type(await at(workbook, 'Notes', 3), 'call back');
    expect(workbook.calls().roundTrips).toBeLessThanOrEqual(2);
  });

  test('a cell of a sheet of the user’s own: at most 2 round trips', async () => {
    const workbook = await newPipeline({ samples: true });
    await workbook.type('Work!B3', '12');
    expect(workbook.calls().roundTrips).toBeLessThanOrEqual(2);
  });

  test('a typed stage: at most 8 round trips', async () => {
    const workbook = await newPipeline({ samples: true });
    await workbook.type('Deals!C3', 'Negotiation');
    expect(workbook.calls().roundTrips).toBeLessThanOrEqual(8);
    expect((await rowsOf(workbook, 'Stage history')).at(-1)).toMatchObject({ To: 'Negotiation' });
  });
});

describe('changes that no trigger sees', () => {
  test('another program’s rows get IDs and history from reconcile, once', async () => {
    const workbook = await newPipeline();
    await workbook.apiWrite('Deals!B2:D3', [
      ['A', 'Lead', 10],
      ['B', 'Won', 20],
    ]);
    expect(await rowsOf(workbook, 'Stage history')).toEqual([]);
    expect(await workbook.run('reconcile')).toEqual({ appended: 2, assigned: 2, problems: [] });
    expect(await workbook.run('reconcile')).toEqual({ appended: 0, assigned: 0, problems: [] });
    expect((await rowsOf(workbook, 'Stage history')).map((entry) => [entry.To, entry.Via])).toEqual([
      ['Lead', 'Found later'],
      ['Won', 'Found later'],
    ]);
  });

  test('a stage written by another program is logged soon after midnight', async () => {
    const workbook = await newPipeline();
    await typeDeal(workbook, 2);
    await workbook.apiWrite('Deals!C2', [['Meeting']]);
    await workbook.advance({ days: 1 });
    expect((await rowsOf(workbook, 'Stage history')).map((entry) => [entry.From, entry.To])).toEqual([
      ['', 'Lead'],
      ['Lead', 'Meeting'],
    ]);
  });

  test('an unknown stage is reported by its row, and left alone', async () => {
    const workbook = await newPipeline();
    await workbook.apiWrite('Deals!B2:C2', [['A', 'Nope']]);
    const result = (await workbook.run('reconcile')) as { problems: string[] };
    expect(result.problems).toEqual([expect.stringMatching(/^Row 2: unknown stage "Nope"/)]);
    expect(await cell(workbook, 'Deals!C2')).toBe('Nope');
  });

  test('sorting, deleting and inserting rows log nothing', async () => {
    const workbook = await newPipeline();
    await workbook.paste('Deals!B2', [
      ['C', 'Lead', 30],
      ['A', 'Won', 10],
      ['B', 'Meeting', 20],
    ]);
    await workbook.sort(dealsRange(2, 4), 2);
    await workbook.insertRows('Deals', 3, 2);
    await workbook.deleteRows('Deals', 3, 1);
    expect(await workbook.run('reconcile')).toMatchObject({ appended: 0, assigned: 0 });
    expect((await rowsOf(workbook, 'Deals')).map((deal) => deal.Deal)).toEqual(['A', 'B', 'C']);
    expect(await rowWhere(workbook, 'Deals', 'Deal', 'A')).toMatchObject({ Stage: 'Won', Amount: 10 });
    expect(await rowsOf(workbook, 'Stage history')).toHaveLength(3);
  });

  test('a missing required column is named, and nothing is changed', async () => {
    const workbook = await newPipeline({ samples: true });
    await workbook.clear('Deals!D1');
    const before = await workbook.values(dealsRange(1, 10));
    await expect(workbook.run('reconcile')).rejects.toThrow('The column "Amount" is missing on the sheet "Deals"');
    expect(await workbook.values(dealsRange(1, 10))).toEqual(before);
  });

  test('a column that is renamed before anything else is done is followed', async () => {
    const workbook = await newPipeline();
    await workbook.type('Deals!A1', 'No.');
    await workbook.type('Deals!B2', 'Scanners');
    await workbook.type('Deals!C2', 'Lead');
    expect(await rowsOf(workbook, 'Stage history')).toHaveLength(1);
    expect(await cell(workbook, 'Deals!A2')).toMatch(/^D-/);
  });
});
