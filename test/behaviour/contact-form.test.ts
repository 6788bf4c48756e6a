/** People answer a public form, and each answer is a deal, or a note on the open deal of the same person: once. */

import { describe, expect, test } from '@jest/globals';
import type { Workbench } from '../../build/workbench.mjs';
import type { ContactFormView } from '../../src/core/leads/api';
import { dealIndex } from '../support/deals';
import { tryFaults } from '../support/faults';
import { brokenWholeness } from '../support/whole';
import { messageOf, newPipeline, rowsOf, rowWhere } from '../support/workbook';

const AGREED = 'I agree that my details are kept in order to answer me.';

async function withForm(): Promise<Workbench> {
  const workbook = await newPipeline();
  await workbook.run('startContactForm', { language: 'en' });
  return workbook;
}

async function answer(workbook: Workbench, answers: Record<string, unknown> = {}): Promise<void> {
  const [form] = await workbook.forms();
  await workbook.respond(form?.id ?? '', {
    Name: 'Ana Lim',
    'E-mail': 'ana@acme.my',
    Message: 'A roof, please.',
    'Your data': [AGREED],
    ...answers,
  });
}

/** The column of the Source ID, counted from 1. */
const SOURCE_ID = dealIndex('sourceId') + 1;

const NOTE = '2026-11-24 09:00:00 Contact form, Ana Lim: A roof, please.';

describe('the form', () => {
  test('asks what is needed in both languages, is published, and is made once', async () => {
    const workbook = await newPipeline();
    const made = (await workbook.run('startContactForm', { language: 'both' })) as ContactFormView;
    expect(made).toMatchObject({ owner: 'owner@example.com', isMine: true, isAtOnce: true, problem: '' });
    expect(await workbook.run('startContactForm', { language: 'en' })).toEqual(made);
    const forms = await workbook.forms();
    expect(forms).toHaveLength(1);
    expect(forms[0]).toMatchObject({ title: 'Contact us / Hubungi kami', url: made.url, published: true });
    expect(forms[0]?.items.map(({ title, required }) => `${title}${required ? ' *' : ''}`)).toEqual([
      'Name / Nama *',
      'Company / Syarikat',
      'E-mail / E-mel *',
      'Phone / Telefon',
      'Message / Mesej *',
      'Your data / Data anda *',
    ]);
  });

  test('is stopped by its owner alone, after its last answers were taken', async () => {
    const workbook = await withForm();
    const rep = workbook.as('rep@example.com');
    expect(await rep.run('getContactForm')).toMatchObject({ isMine: false, owner: 'owner@example.com' });
    expect(await messageOf(rep.run('stopContactForm'))).toMatch(/Only owner@example\.com can do this/);
    expect(await messageOf(rep.run('startContactForm', { language: 'en' }))).toMatch(/has made a contact form/);
    await answer(workbook);
    expect(await workbook.run('stopContactForm')).toEqual({ created: 0, added: 0 });
    expect(await workbook.run('getContactForm')).toMatchObject({ url: '', owner: '' });
    expect((await rowsOf(workbook, 'Deals')).length).toBe(1);
    expect(await messageOf(answer(workbook))).not.toBe('');
    expect(await messageOf(workbook.run('takeContactAnswers'))).toMatch(/has no contact form/);
  });

  test('needs the columns that answers are known by', async () => {
    const workbook = await newPipeline();
    await workbook.deleteColumns('Deals', SOURCE_ID);
    expect(await messageOf(workbook.run('startContactForm', { language: 'en' }))).toMatch(
      /needs the column "Source ID"/,
    );
    expect(await workbook.forms()).toEqual([]);
  });
});

describe('an answer', () => {
  test('becomes a deal in the first stage at once, with its source and what is to be done', async () => {
    const workbook = await withForm();
    await answer(workbook, { Company: '=Acme', Phone: '+60 12-345 6789' });
    const [deal] = await rowsOf(workbook, 'Deals');
    expect(deal).toMatchObject({
      Deal: 'Enquiry: =Acme',
      Stage: 'Lead',
      Company: '=Acme',
      Contact: 'Ana Lim',
      Email: 'ana@acme.my',
      Phone: '+60 12-345 6789',
      Source: 'Contact form',
      'Source ID': expect.stringMatching(/^F-/),
      'Next step': 'Answer the enquiry',
      Notes: NOTE,
    });
    const [entry] = await rowsOf(workbook, 'Stage history');
    expect(entry).toMatchObject({ 'Deal ID': deal?.['Deal ID'], To: 'Lead', 'Changed by': '', Via: 'Contact form' });
    expect(await workbook.run('reconcile')).toEqual({ appended: 0, assigned: 0, problems: [] });
  });

  test('of somebody who has an open deal becomes a note on it, and of a customer who comes back a new deal', async () => {
    const workbook = await newPipeline();
    await workbook.paste('Deals!B2', [
      ['Old', 'Won', 5, 'Acme', '', 'ana@acme.my'],
      ['Roof', 'Meeting', 5, 'Acme', '', '', '012-345 6789'],
    ]);
    await workbook.run('startContactForm', { language: 'en' });
    await answer(workbook, { Phone: '+60123456789' });
    expect(await rowWhere(workbook, 'Deals', 'Deal', 'Roof')).toMatchObject({
      Stage: 'Meeting',
      Email: '',
      Notes: NOTE,
      'Next step': 'Answer the enquiry',
    });
    await answer(workbook);
    await answer(workbook, { Message: 'And a wall.' });
    const deals = await rowsOf(workbook, 'Deals');
    expect(deals.map(({ Deal }) => Deal)).toEqual(['Old', 'Roof', 'Enquiry: Ana Lim']);
    expect(String(deals[2]?.Notes).split('\n')).toEqual([NOTE, NOTE.replace('A roof, please.', 'And a wall.')]);
    expect(deals[0]?.Notes).toBe('');
  });

  test('is taken once, however often the answers are read, and not again when its deal was deleted', async () => {
    const workbook = await withForm();
    await answer(workbook);
    await answer(workbook, { 'E-mail': 'ben@bolt.my', Name: 'Ben' });
    expect(await workbook.run('takeContactAnswers')).toEqual({ created: 0, added: 0 });
    await workbook.deleteRows('Deals', 2, 1);
    await workbook.advance({ days: 2 });
    expect((await rowsOf(workbook, 'Deals')).map(({ Contact }) => Contact)).toEqual(['Ben']);
  });

  test('that the sheet refuses stays in the form, and the dialog says why', async () => {
    const workbook = await withForm();
    await workbook.deleteColumns('Deals', SOURCE_ID);
    await answer(workbook);
    expect(await rowsOf(workbook, 'Deals')).toEqual([]);
    expect(await workbook.run('getContactForm')).toMatchObject({
      problem: expect.stringMatching(/needs the column "Source ID"/),
    });
    await workbook.type('Deals!Y1', 'Source ID');
    expect(await workbook.run('takeContactAnswers')).toEqual({ created: 1, added: 0 });
    expect(await workbook.run('getContactForm')).toMatchObject({ problem: '' });
  });

  test('whatever call of its taking fails, is taken once', async () => {
    const wrong = await tryFaults({
      prepare: async (workbook) => {
        await workbook.run('setUpWorkbook', { template: 'b2b', locale: 'en' });
        await workbook.paste('Deals!B2', [['Roof', 'Lead', 5, 'Acme', '', 'ana@acme.my']]);
        await workbook.run('startContactForm', { language: 'en' });
        // Somebody holds the answers back until the trial.
        await workbook.deleteColumns('Deals', SOURCE_ID);
        await answer(workbook);
        await answer(workbook, { 'E-mail': 'ben@bolt.my', Name: 'Ben' });
        await workbook.type('Deals!Y1', 'Source ID');
      },
      run: (workbook) => workbook.run('takeContactAnswers'),
      mend: async (workbook) => {
        await workbook.run('takeContactAnswers');
        await workbook.run('reconcile');
      },
      check: async (workbook) => {
        const deals = await rowsOf(workbook, 'Deals');
        expect(deals.map(({ Deal, Notes }) => `${Deal}: ${String(Notes).replace(/^[-\d]+ [:\d]+ /, '')}`)).toEqual([
          'Roof: Contact form, Ana Lim: A roof, please.',
          'Enquiry: Ben: Contact form, Ben: A roof, please.',
        ]);
        expect(await brokenWholeness(workbook)).toEqual([]);
      },
      sample: 16,
    });
    expect(wrong).toEqual([]);
  });
});
