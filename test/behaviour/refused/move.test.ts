/** A move that the sheet refuses, by a validation or a protection, at any of its writes: the workbook is as before. */

import { describe, expect, test } from '@jest/globals';
import type { Workbench } from '../../../build/workbench.mjs';
import { column, everything, free, protect, REP, refuseValues, refusingPipeline } from '../../support/refusing';
import { brokenWholeness } from '../../support/whole';
import { at, cell, messageOf, rowsOf, rowWhere } from '../../support/workbook';

/** The gate of Proposal asks for Category too. */
async function withDeal(language: 'en' | 'ms' = 'en'): Promise<{ workbook: Workbench; dealId: string }> {
  const workbook = await refusingPipeline({ language });
  const [deals, stages] = language === 'ms' ? ['Urus niaga', 'Peringkat'] : ['Deals', 'Stages'];
  await workbook.paste(`'${deals}'!B2`, [
    ['Scanners', 'Lead', 4000],
    ['Printers', 'Lead', 100],
  ]);
  await workbook.type(`${stages}!F5`, language === 'ms' ? 'Kenalan, E-mel, Kategori' : 'Contact, Email, Category');
  return { workbook, dealId: String(await cell(workbook, `'${deals}'!A2`)) };
}

const FIELDS = { Contact: 'Aina', Email: 'aina@example.com', Category: 'Commit' };

/** Expects the message, and the workbook as it was before. */
async function expectRefused(workbook: Workbench, run: () => Promise<unknown>, message: RegExp): Promise<void> {
  const before = await everything(workbook);
  expect(await messageOf(run())).toMatch(message);
  expect(await everything(workbook)).toEqual(before);
  expect(await workbook.run('reconcile')).toMatchObject({ appended: 0, assigned: 0 });
}

describe('a value that the cell refuses', () => {
  test('is named with its cell and what the cell takes, and nothing is written', async () => {
    const { workbook, dealId } = await withDeal();
    const address = (await at(workbook, 'Category', 2)).replace(/'/g, '');
    await expectRefused(
      workbook,
      () => workbook.run('moveDeal', { dealId, to: 'Proposal', fields: { ...FIELDS, Category: 'maybe?' } }),
      new RegExp(
        `^${address} \\(Category\\) does not take "maybe\\?": expected one of Commit, Best case, Pipeline, Omitted`,
      ),
    );
    expect(await workbook.run('moveDeal', { dealId, to: 'Proposal', fields: FIELDS })).toMatchObject({
      to: 'Proposal',
    });
    expect(await rowWhere(workbook, 'Deals', 'Deal', 'Scanners')).toMatchObject({ Stage: 'Proposal', ...FIELDS });
  });

  test('is told in Malay where the workbook is', async () => {
    const { workbook, dealId } = await withDeal('ms');
    const fields = { Kenalan: 'Aina', 'E-mel': 'a@b.my', Kategori: 'mungkin?' };
    const message = await messageOf(workbook.run('moveDeal', { dealId, to: 'Cadangan', fields }));
    expect(message).toMatch(
      /\(Kategori\) tidak menerima "mungkin\?": dijangka salah satu daripada .*Tiada apa-apa diubah/,
    );
  });

  test.each([
    ['Contact', 'requireTextContains', ['Bin'], /\(Contact\) does not take "Aina": expected text with "Bin" in it/],
    ['Contact', 'requireTextIsEmail', [], /\(Contact\) does not take "Aina": expected an e-mail address/],
    [
      'Stage',
      'requireValueInList',
      [['Lead', 'Meeting']],
      /\(Stage\) does not take "Proposal": expected one of Lead, Meeting/,
    ],
    [
      'Stage since',
      'requireTextContains',
      ['x'],
      /\(Stage since\) does not take "2026-11-24": expected text with "x" in it/,
    ],
    ['Log', 'requireTextDoesNotContain', ['Proposal'], /\(Log\) does not take "D-/],
    ['Log row', 'requireNumberGreaterThan', [1000], /\(Log row\) does not take "4": expected a number above 1,?000/],
  ])('in the column %s', async (header, method, args, message) => {
    const { workbook, dealId } = await withDeal();
    await refuseValues(workbook, await column(workbook, header), method, ...args);
    await expectRefused(workbook, () => workbook.run('moveDeal', { dealId, to: 'Proposal', fields: FIELDS }), message);
  });

  test.each([
    ['Stage', 'requireValueInList', [['Lead', 'Won']], /\(Stage\) does not take "Meeting"/],
    ['Stage since', 'requireTextContains', ['x'], /\(Stage since\) does not take/],
    ['Log row', 'requireNumberGreaterThan', [1000], /\(Log row\) does not take "4"/],
    ['Log', 'requireFormulaSatisfied', ['=FALSE'], null],
  ])('in a plain move, in the column %s', async (header, method, args, message) => {
    const { workbook, dealId } = await withDeal();
    await refuseValues(workbook, await column(workbook, header), method, ...args);
    const move = () => workbook.run('moveDeal', { dealId, to: 'Meeting' });
    if (message) await expectRefused(workbook, move, message);
    else await move();
  });

  test('in the history', async () => {
    const { workbook, dealId } = await withDeal();
    await refuseValues(workbook, "'Stage history'!G2:G900", 'requireValueInList', ['Edit']);
    await expectRefused(
      workbook,
      () => workbook.run('moveDeal', { dealId, to: 'Meeting' }),
      /^'Stage history'!G4 \(Via\)/,
    );
  });
});

describe('a protection', () => {
  test.each(['Contact', 'Stage', 'Stage since', 'Closed', 'Log', 'Log row'])('of the column %s', async (header) => {
    const { workbook, dealId } = await withDeal();
    await protect(workbook, await column(workbook, header));
    await expectRefused(
      workbook,
      () => workbook.as(REP).run('moveDeal', { dealId, to: 'Proposal', fields: FIELDS }),
      new RegExp(`\\(${header}\\) is protected and you may not edit it. Nothing was changed`),
    );
    // The owner may, and so may the rep once it is gone.
    await free(workbook, await column(workbook, header));
    await workbook.as(REP).run('moveDeal', { dealId, to: 'Proposal', fields: FIELDS });
    expect(await brokenWholeness(workbook)).toEqual([]);
  });

  test.each(['Deals', 'Stage history'])('of the sheet %s', async (sheet) => {
    const { workbook, dealId } = await withDeal();
    await protect(workbook, sheet);
    await expectRefused(
      workbook,
      () => workbook.as(REP).run('moveDeal', { dealId, to: 'Meeting' }),
      new RegExp(`The sheet "${sheet}" is protected`),
    );
  });
});

describe('taking a move back', () => {
  async function withMove(): Promise<{ workbook: Workbench; dealId: string }> {
    const { workbook, dealId } = await withDeal();
    await workbook.type(await at(workbook, 'Contact', 2), 'Before');
    await workbook.run('moveDeal', { dealId, to: 'Lost', fields: FIELDS, reason: 'Price' });
    return { workbook, dealId };
  }

  test.each([
    ['Contact', 'requireTextContains', ['Aina'], /\(Contact\) does not take "Before"/],
    ['Stage', 'requireValueInList', [['Lost']], /\(Stage\) does not take "Lead"/],
    ['Log row', 'requireNumberGreaterThan', [1000], /\(Log row\) does not take/],
  ])('where the column %s refuses', async (header, method, args, message) => {
    const { workbook, dealId } = await withMove();
    await refuseValues(workbook, await column(workbook, header), method, ...args);
    await expectRefused(workbook, () => workbook.run('undoMove', { dealId }), message);
  });

  test.each(['Contact', 'Close reason', 'Stage', 'Stage since', 'Log'])(
    'where the column %s is protected',
    async (header) => {
      const { workbook, dealId } = await withMove();
      await protect(workbook, await column(workbook, header));
      const undo = () => workbook.as(REP).run('undoMove', { dealId });
      await expectRefused(workbook, undo, new RegExp(`\\(${header}\\) is protected`));
      await free(workbook, await column(workbook, header));
      await undo();
      expect(await rowWhere(workbook, 'Deals', 'Deal', 'Scanners')).toMatchObject({ Stage: 'Lead', Contact: 'Before' });
    },
  );
});

test('a move with typed fields costs one look at the rules; a plain one none', async () => {
  const { workbook, dealId } = await withDeal();
  workbook.resetCalls();
  await workbook.run('moveDeal', { dealId, to: 'Meeting' });
  expect(workbook.calls().roundTrips).toBe(8);
  workbook.resetCalls();
  await workbook.run('moveDeal', { dealId, to: 'Lost', reason: 'Price' });
  expect(workbook.calls().roundTrips).toBe(10);
});

describe('a move that is interrupted at any of its calls', () => {
  const HOWS = ['before', 'after', 'kill'] as const;
  const move = { to: 'Lost', fields: { Company: 'Acme' }, reason: 'Price' };
  // From the last reading to the last look at the row.
  const trials = HOWS.flatMap((how) => Array.from({ length: 7 }, (_, index) => [how, index + 5] as const));

  test('leaves no deal in a stage without what it requires, and a second call completes it', async () => {
    const workbook = await refusingPipeline();
    await workbook.type('Stages!F8', 'Close reason, Company');
    await workbook.paste(
      'Deals!B2',
      trials.map((_, index) => [`Deal ${index}`, 'Lead', index]),
    );
    for (const [index, [how, call]] of trials.entries()) {
      const dealId = String(await cell(workbook, `Deals!A${index + 2}`));
      const run = () => workbook.run('moveDeal', { dealId, expectedFrom: 'Lead', ...move });
      workbook.failAt(call, how);
      const said = await run().then(
        () => 'done',
        (error: Error) => error.message,
      );
      workbook.failAt(0);
      const [deal] = (await rowsOf(workbook, 'Deals')).filter((row) => row['Deal ID'] === dealId);
      const stands = `${how} ${call}: ${deal?.Stage}, ${deal?.Company}, ${deal?.['Close reason']}`;
      // The caller is told the truth: what failed is not done, unless the call was ended from outside.
      if (said === 'done') expect(stands).toBe(`${how} ${call}: Lost, Acme, Price`);
      else if (how !== 'kill') expect(stands).toBe(`${how} ${call}: Lead, , `);
      else if (deal?.Stage === 'Lost') expect(stands).toBe(`${how} ${call}: Lost, Acme, Price`);
      if (said !== 'done') await run().catch((error: Error) => expect(error.message).toMatch(/it is in "Lost"/));
      expect(await rowWhere(workbook, 'Deals', 'Deal ID', dealId)).toMatchObject({
        ...{ Stage: 'Lost', Company: 'Acme', 'Close reason': 'Price' },
      });
    }
    expect(await workbook.run('reconcile')).toMatchObject({ appended: 0, assigned: 0 });
    expect(await brokenWholeness(workbook)).toEqual([]);
  });

  test('and so does its undo', async () => {
    const workbook = await refusingPipeline();
    await workbook.paste(
      'Deals!B2',
      trials.map((_, index) => [`Deal ${index}`, 'Lead', index]),
    );
    for (const [index, [how, call]] of trials.entries()) {
      const dealId = String(await cell(workbook, `Deals!A${index + 2}`));
      await workbook.run('moveDeal', { dealId, ...move });
      const run = () => workbook.run('undoMove', { dealId });
      workbook.failAt(call, how);
      const said = await run().then(
        () => 'done',
        (error: Error) => error.message,
      );
      workbook.failAt(0);
      const [deal] = (await rowsOf(workbook, 'Deals')).filter((row) => row['Deal ID'] === dealId);
      const stands = `${how} ${call}: ${deal?.Stage}, ${deal?.Company}, ${deal?.['Close reason']}`;
      if (said === 'done') expect(stands).toBe(`${how} ${call}: Lead, , `);
      else if (how !== 'kill') expect(stands).toBe(`${how} ${call}: Lost, Acme, Price`);
      else if (deal?.Stage === 'Lost') expect(stands).toBe(`${how} ${call}: Lost, Acme, Price`);
      if (said !== 'done') await run().catch((error: Error) => expect(error.message).toMatch(/no move of the deal/));
      expect(await rowWhere(workbook, 'Deals', 'Deal ID', dealId)).toMatchObject({
        ...{ Stage: 'Lead', Company: '', 'Close reason': '' },
      });
    }
    expect(await workbook.run('reconcile')).toMatchObject({ appended: 0, assigned: 0 });
    expect(await brokenWholeness(workbook)).toEqual([]);
  });
});
