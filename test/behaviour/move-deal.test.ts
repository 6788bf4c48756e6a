/** What a press of a stage button does: the move, its history, its refusals, and what it costs. */

import { describe, expect, test } from '@jest/globals';
import { dealsRange } from '../support/deals';
import { at, cell, messageOf, newPipeline, rowsOf, rowWhere, shown } from '../support/workbook';

async function withDeal(stage = 'Lead', language: 'en' | 'ms' = 'en') {
  const workbook = await newPipeline({ language });
  const sheet = language === 'ms' ? 'Urus niaga' : 'Deals';
  await workbook.paste(`'${sheet}'!B2`, [
    ['Scanners', stage, 4000],
    ['Printers', stage, 100],
  ]);
  const dealId = String(await cell(workbook, `'${sheet}'!A2`));
  workbook.resetCalls();
  return { workbook, dealId };
}

describe('moveDeal', () => {
  test('moves the deal, says from where to where, and logs it once as made in the sidebar', async () => {
    const { workbook, dealId } = await withDeal();
    await workbook.advance({ days: 3 });
    const result = (await workbook.run('moveDeal', { dealId, to: 'Proposal', expectedFrom: 'Lead' })) as {
      changedAt: string;
    };
    expect(result).toEqual({
      dealId,
      from: 'Lead',
      to: 'Proposal',
      changedAt: expect.stringMatching(/^2026-11-27T.*Z$/),
    });
    expect(await rowWhere(workbook, 'Deals', 'Deal', 'Scanners')).toMatchObject({ Stage: 'Proposal', Closed: '' });
    expect(await rowWhere(workbook, 'Deals', 'Deal', 'Printers')).toMatchObject({ Stage: 'Lead' });
    const history = await rowsOf(workbook, 'Stage history');
    expect(history).toHaveLength(3);
    const entry = history[2];
    expect(entry).toMatchObject({ 'Deal ID': dealId, From: 'Lead', To: 'Proposal', Amount: 4000, Via: 'Sidebar' });
    expect(entry?.['Changed by']).toBe('owner@example.com');
    expect(entry?.['Changed at']).toEqual(new Date(result.changedAt));
    expect(await workbook.run('reconcile')).toEqual({ appended: 0, assigned: 0, problems: [] });
  });

  test('is logged under the name of the person who pressed', async () => {
    const { workbook, dealId } = await withDeal();
    await workbook.as('wei@example.com').run('moveDeal', { dealId, to: 'Meeting' });
    expect((await rowsOf(workbook, 'Stage history')).at(-1)).toMatchObject({ 'Changed by': 'wei@example.com' });
  });

  test('sets Closed when won, and clears it when the deal is reopened', async () => {
    const { workbook, dealId } = await withDeal();
    const closed = await at(workbook, 'Closed', 2);
    await workbook.run('moveDeal', { dealId, to: 'Won' });
    expect(await shown(workbook, closed)).toBe('2026-11-24');
    await workbook.run('moveDeal', { dealId, to: 'Negotiation' });
    expect(await cell(workbook, closed)).toBe('');
  });

  test('takes stage names as people write them', async () => {
    const { workbook, dealId } = await withDeal();
    expect(await workbook.run('moveDeal', { dealId, to: ' proposal ' })).toMatchObject({ to: 'Proposal' });
    expect(await cell(workbook, 'Deals!C2')).toBe('Proposal');
  });

  test('asks for a reason before a deal is lost, and keeps it', async () => {
    const { workbook, dealId } = await withDeal();
    expect(await messageOf(workbook.run('moveDeal', { dealId, to: 'Lost' }))).toMatch(/Before "Lost".*Close reason/);
    expect(await cell(workbook, 'Deals!C2')).toBe('Lead');
    await workbook.run('moveDeal', { dealId, to: 'Lost', reason: 'Too dear' });
    expect(await rowWhere(workbook, 'Deals', 'Deal', 'Scanners')).toMatchObject({
      Stage: 'Lost',
      'Close reason': 'Too dear',
    });
  });

  test.each(['=1+1', '+1+1', '-1', '@now', "'quoted", '=IMPORTXML("http://x")'])(
    'keeps %s in the reason as text',
    async (reason) => {
      const { workbook, dealId } = await withDeal();
      await workbook.run('moveDeal', { dealId, to: 'Lost', reason });
      const address = await at(workbook, 'Close reason', 2);
      expect(await cell(workbook, address)).toBe(reason);
      expect(await workbook.formulas(address)).toEqual([['']]);
    },
  );

  test('writes the fields that the stage asks for, as dates and numbers', async () => {
    const { workbook, dealId } = await withDeal();
    await workbook.type('Stages!F5', 'Expected close, Company');
    expect(await messageOf(workbook.run('moveDeal', { dealId, to: 'Proposal' }))).toMatch(/Expected close, Company/);
    const fields = { 'Expected close': '2026-12-31', Company: '=Acme', Amount: 4500 };
    await workbook.run('moveDeal', { dealId, to: 'Proposal', fields });
    expect(await rowWhere(workbook, 'Deals', 'Deal', 'Scanners')).toMatchObject({ Company: '=Acme', Amount: 4500 });
    expect(await shown(workbook, await at(workbook, 'Expected close', 2))).toBe('2026-12-31');
    expect((await rowsOf(workbook, 'Stage history')).at(-1)).toMatchObject({ Amount: 4500 });
  });

  test('logs first what another program changed meanwhile', async () => {
    const { workbook, dealId } = await withDeal();
    await workbook.apiWrite('Deals!C2', [['Meeting']]);
    await workbook.run('moveDeal', { dealId, to: 'Proposal' });
    const history = (await rowsOf(workbook, 'Stage history')).filter((entry) => entry['Deal ID'] === dealId);
    expect(history.map((entry) => [entry.From, entry.To, entry.Via])).toEqual([
      ['', 'Lead', 'Edit'],
      ['Lead', 'Meeting', 'Found later'],
      ['Meeting', 'Proposal', 'Sidebar'],
    ]);
  });
});

describe('refused, and nothing is changed', () => {
  test.each([
    [{ to: 'Proposal', expectedFrom: 'Meeting' }, /it is in "Lead", not in "Meeting"/],
    [{ to: 'Nope' }, /Unknown stage "Nope"\. Known stages: Lead, Qualified, Meeting, Proposal, Negotiation, Won, Lost/],
    [{ to: 'Lead' }, /already in the stage "Lead"/],
    [{ to: 'Meeting', dealId: 'D-NOPE' }, /No deal with the ID "D-NOPE"/],
    [{ to: 'Meeting', dealId: '.*' }, /No deal with the ID/],
    [{ to: 'Meeting', dealId: '' }, /dealId/],
    [{ to: 'Meeting', dealId: 7 }, /dealId/],
    [{ to: 7 }, /to: expected/],
    [{ to: 'Meeting', fields: { Colour: 'red' } }, /no column "Colour"/],
    [{ to: 'Meeting', fields: { Amount: 'much' } }, /"Amount" expects a number, got "much"/],
    [{ to: 'Meeting', fields: { 'Expected close': 'soon' } }, /expects a date such as .* got "soon"/],
    [{ to: 'Meeting', fields: { 'Deal ID': 'D-1' } }, /Saluran fills in the column "Deal ID"/],
    [{ to: 'Meeting', fields: ['a'] }, /fields/],
  ])('%j', async (change, message) => {
    const { workbook, dealId } = await withDeal();
    const before = await Promise.all([dealsRange(1, 5), 'Stage history!A1:G9'].map((range) => workbook.values(range)));
    expect(await messageOf(workbook.run('moveDeal', { dealId, ...change }))).toMatch(message);
    const after = await Promise.all([dealsRange(1, 5), 'Stage history!A1:G9'].map((range) => workbook.values(range)));
    expect(after).toEqual(before);
  });

  test('before the workbook is set up, it says what to do', async () => {
    const { workbook } = await withDeal();
    const copy = await workbook.copyFile();
    try {
      await copy.deleteColumns('Deals', 3);
      expect(await messageOf(copy.run('moveDeal', { dealId: 'x', to: 'Won' }))).toMatch(/column "Stage" is missing/);
    } finally {
      await copy.close();
    }
  });

  test.each([
    ['', 'The column "Amount" is missing on the sheet "Deals"'],
    ['Stage', 'The column "Stage" appears twice on the sheet "Deals"'],
  ])('with the header of Amount changed to "%s"', async (header, message) => {
    const { workbook, dealId } = await withDeal();
    await workbook.type('Deals!D1', header);
    expect(await messageOf(workbook.run('moveDeal', { dealId, to: 'Meeting' }))).toContain(message);
    expect(await rowsOf(workbook, 'Stage history')).toHaveLength(2);
  });
});

describe('what a move costs', () => {
  const few = Array.from({ length: 10 }, (_, index) => [`Deal ${index}`, 'Lead', 100]);
  const many = Array.from({ length: 10_000 }, (_, index) => [`Deal ${index}`, 'Lead', 100]);

  test.each([
    [10, few],
    [10_000, many],
  ])('with %i deals: at most 10 round trips and 500 cells', async (count, deals) => {
    const workbook = await newPipeline();
    await workbook.apiWrite('Deals!B2', deals);
    await workbook.run('reconcile');
    const dealId = await cell(workbook, `Deals!A${count}`);
    workbook.resetCalls();
    await workbook.run('moveDeal', { dealId, to: 'Meeting', expectedFrom: 'Lead' });
    const calls = workbook.calls();
    expect(calls.roundTrips).toBeLessThanOrEqual(10);
    expect(calls.cells).toBeLessThanOrEqual(500);
    expect(calls.byMethod['Lock.waitLock'] ?? calls.byMethod['Lock.tryLock']).toBeGreaterThan(0);
    expect(await cell(workbook, `Deals!C${count}`)).toBe('Meeting');
    expect((await rowsOf(workbook, 'Stage history')).at(-1)).toMatchObject({ 'Deal ID': dealId, To: 'Meeting' });
  });
});

describe('two people at once', () => {
  test('who expected the same stage: one wins, the other is told', async () => {
    const { workbook, dealId } = await withDeal();
    const move = (user: string, to: string) =>
      workbook
        .as(user)
        .run('moveDeal', { dealId, to, expectedFrom: 'Lead' })
        .then(
          () => to,
          (error: Error) => error.message,
        );
    const outcomes = await Promise.all([move('aisyah@example.com', 'Meeting'), move('wei@example.com', 'Proposal')]);
    const won = outcomes.filter((outcome) => outcome === 'Meeting' || outcome === 'Proposal');
    expect(won).toHaveLength(1);
    expect(outcomes.find((outcome) => outcome !== won[0])).toMatch(/Somebody moved the deal while you were looking/);
    expect(await cell(workbook, 'Deals!C2')).toBe(won[0]);
    const history = (await rowsOf(workbook, 'Stage history')).filter((entry) => entry['Deal ID'] === dealId);
    expect(history.map((entry) => entry.To)).toEqual(['Lead', won[0]]);
  });

  test('who expected nothing: their moves follow each other in the history without a gap', async () => {
    const { workbook, dealId } = await withDeal();
    const stages = ['Qualified', 'Meeting', 'Proposal', 'Negotiation', 'Won'];
    await Promise.all(stages.map((to, i) => workbook.as(`p${i}@example.com`).run('moveDeal', { dealId, to })));
    const history = (await rowsOf(workbook, 'Stage history')).filter((entry) => entry['Deal ID'] === dealId);
    expect(history.map((entry) => entry.To).toSorted()).toEqual(['Lead', ...stages].toSorted());
    expect(history.slice(1).map((entry) => entry.From)).toEqual(history.slice(0, -1).map((entry) => entry.To));
    expect(await cell(workbook, 'Deals!C2')).toBe(history.at(-1)?.To);
    expect(await workbook.run('reconcile')).toEqual({ appended: 0, assigned: 0, problems: [] });
  });
});
