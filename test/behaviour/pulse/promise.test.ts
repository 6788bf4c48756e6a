/** A pulse keeps what its form promises: who is asked, how few are shown, until when, and what the form itself does. */

import { describe, expect, jest, test } from '@jest/globals';
import type { Workbench } from '../../../build/workbench.mjs';
import { messageOf, rowsOf } from '../../support/workbook';
import { answer, formOf, newTeam, projectWith, questionsOf, start } from './team';

jest.setTimeout(120_000);

/** Stands for a person in the form's editor. */
const EDITOR = `
function set(id, method, value) { FormApp.openById(id)[method](value); }
function get(id, method) { return FormApp.openById(id)[method](); }
function count(id) { return FormApp.openById(id).getResponses().length; }
function link(id) {
  FormApp.openById(id).setDestination(FormApp.DestinationType.SPREADSHEET, SpreadsheetApp.getActive().getId());
}
function rescale(id) { FormApp.openById(id).getItems()[2].asScaleItem().setBounds(1, 5); }
function renameTeam(id) {
  FormApp.openById(id).getItems().forEach(function (item) {
    if (String(item.getType()) !== 'MULTIPLE_CHOICE') return;
    item.asMultipleChoiceItem().setChoiceValues(['Sales EMEA', 'Support', 'I would rather not say']);
  });
}
function rest(id) {
  return FormApp.openById(id).getItems().filter(function (item) { return String(item.getType()) === 'SECTION_HEADER'; })
    .map(function (item) { return item.getHelpText(); }).join();
}`;
let made: string | undefined;
const project = (): string => {
  made ??= projectWith(EDITOR);
  return made;
};

describe('who is asked', () => {
  test.each([
    [{ audience: ['person001@example.com'] }, /needs at least 5 people.* has 1 person .* in "person001@example.com"/],
    [{ audience: 'Support' }, /needs at least 5 people.* has 4 people .* in "Support"/],
  ])('%j is refused before anything is made', async (request, message) => {
    const workbook = await newTeam({ people: 12 });
    expect(await messageOf(start(workbook, request))).toMatch(message);
    expect(
      await messageOf(workbook.run('previewPulse', { title: 'T', cadence: 'once', enps: '1-10', ...request })),
    ).toMatch(message);
    expect([await workbook.forms(), await workbook.mail(), await workbook.run('listPulses')]).toEqual([[], [], []]);
  });

  test('a series whose people have become too few is not started, and its starter is told', async () => {
    const workbook = await newTeam({ people: 5 });
    await start(workbook);
    await workbook.deleteRows('People', 2);
    await workbook.advance({ days: 7, hours: 3 });
    expect(await workbook.forms()).toHaveLength(1);
    const told = (await workbook.mail()).filter(({ to }) => to === 'owner@example.com');
    expect(told.map(({ body }) => body)).toEqual([
      expect.stringMatching(/could not start the next wave.*at least 5 people/),
    ]);
  });

  test('form and mail say how many, the threshold, who starts it and the last whole day', async () => {
    const workbook = await newTeam({ people: 12, project: project() });
    const { formId } = await start(workbook);
    const head = await workbook.run('get', formId, 'getDescription');
    expect(head).toMatch(/12 people are asked; groups under 5 stay hidden\. Only owner@example\.com/);
    expect(await workbook.run('rest', formId)).toMatch(/at least 5.*Only owner@example\.com, who started this pulse/s);
    const [mail] = await workbook.mail();
    for (const text of [mail?.body, mail?.html]) {
      expect(text).toMatch(/12 people are asked.*at least 5.*Only owner@example\.com/s);
      // It closes in the morning of 1 December.
      expect(text).toContain('until the end of 30 November 2026');
      expect(text).toMatch(/^(<div[^>]*>\s*<p>)?Hello,.*would like to know.*It takes about 2 minutes/s);
    }
    // One link, as a button and in plain text.
    expect(mail?.html?.match(/<a /g)).toHaveLength(1);
    expect(mail?.body.match(/https?:/g)).toHaveLength(1);
    expect(await workbook.run('get', formId, 'getConfirmationMessage')).toBe(
      'Thank you for your answers. The results come on 1 December 2026.',
    );
    expect(await workbook.run('get', formId, 'hasRespondAgainLink')).toBe(false);
    // Until then it takes answers.
    await workbook.advance({ days: 6, hours: 14 });
    await answer(workbook, formId, 1);
    await workbook.advance({ hours: 12 });
    expect(await messageOf(answer(workbook, formId, 1))).toMatch(/accept/i);
  });
});

describe('what a series was started with', () => {
  test('holds for all of its waves: threshold, second group and how long answers are kept', async () => {
    const workbook = await newTeam({ people: 12, project: project() });
    await workbook.apiWrite('People!F1', [
      ['Site'],
      ...Array.from({ length: 12 }, (_, i) => [i % 2 ? 'Ipoh' : 'Melaka']),
    ]);
    await workbook.apiWrite('Settings!A3', [
      ['Pulse threshold', 6],
      ['Pulse answers kept (days)', 2],
      ['Pulse second group', 'Site'],
    ]);
    await start(workbook);
    await workbook.apiWrite('Settings!A3', [
      ['Pulse threshold', 3],
      ['Pulse answers kept (days)', 100_000],
      ['Pulse second group', 'Manager'],
    ]);
    await workbook.advance({ days: 7, hours: 3 });
    const [first, second] = await workbook.forms();
    expect(await workbook.run('rest', second?.id)).toMatch(/by team and Site.*at least 6.*deleted 2 days after/s);
    expect(questionsOf(await formOf(workbook, second?.id ?? '')).at(-1)?.title).toBe('Site: which one is yours?');
    // The first wave is erased two days after its closing.
    await workbook.advance({ days: 2 });
    const waves = (await workbook.run('listPulses')) as { waveId: string }[];
    expect(waves.map(({ waveId }) => waveId)).toEqual(['P-2026-12-01']);
    expect(first?.id).not.toBe(second?.id);
    expect((await start(workbook, { title: 'Another series' })).notice).toBe('');
    expect(await workbook.run('rest', (await workbook.forms()).at(-1)?.id)).toMatch(
      /at least 3.*deleted 100,000 days/s,
    );
  });

  test('a wrong value that is entered since stops no closing and no erasing', async () => {
    const workbook = await newTeam({ people: 6 });
    await workbook.apiWrite('Settings!A3', [['Pulse answers kept (days)', 2]]);
    const { formId } = await start(workbook, { cadence: 'once' });
    await answer(workbook, formId, 6);
    await workbook.apiWrite('Settings!A3', [['Pulse answers kept (days)', 'never']]);
    await workbook.advance({ days: 7, hours: 3 });
    expect((await rowsOf(workbook, 'Pulse results')).length).toBeGreaterThan(0);
    await workbook.advance({ days: 2 });
    expect(await workbook.run('listPulses')).toEqual([]);
  });

  test('where its second group is gone, the next wave is not started, and the column is named', async () => {
    const workbook = await newTeam({ people: 6 });
    await workbook.apiWrite('People!F1', [
      ['Site'],
      ...Array.from({ length: 6 }, (_, i) => [i % 2 ? 'Ipoh' : 'Melaka']),
    ]);
    await workbook.apiWrite('Settings!A3', [['Pulse second group', 'Site']]);
    await start(workbook);
    await workbook.apiWrite('People!F1', [['Office']]);
    await workbook.advance({ days: 7, hours: 3 });
    const told = (await workbook.mail()).filter(({ to }) => to === 'owner@example.com').map(({ body }) => body);
    expect(told).toEqual([
      expect.stringMatching(/groups its answers by the column "Site", which the sheet "People" does not/),
    ]);
  });
});

describe('at its closing', () => {
  const closing = async (change: (workbook: Workbench, formId: string) => Promise<unknown>, account?: 'workspace') => {
    const workbook = await newTeam({ people: 12, project: project(), ...(account && { account }) });
    const { waveId, formId } = await start(workbook, { questionIds: ['REC-1', 'FEE-1'] });
    await answer(workbook, formId, 6, () => 4);
    await change(workbook, formId);
    const closed = (await workbook.run('closePulse', { waveId })) as { answers: number; problems: string[] };
    return { workbook, closed, rows: await rowsOf(workbook, 'Pulse results') };
  };

  test.each<[string, RegExp, (workbook: Workbench, id: string) => Promise<unknown>]>([
    ['collects addresses', /collects e-mail addresses/, (book, id) => book.run('set', id, 'setCollectEmail', true)],
    [
      'has collected addresses',
      /collects e-mail addresses/,
      async (book, id) => {
        await book.run('set', id, 'setCollectEmail', true);
        await book.as('wei@example.com').respond(id, { 'How likely are you to recommend our company to others?': 3 });
        await book.run('set', id, 'setCollectEmail', false);
      },
    ],
    ['asks for a sign-in', /asks for a sign-in/, (book, id) => book.run('set', id, 'setRequireLogin', true)],
    [
      'takes one answer each',
      /asks for a sign-in/,
      (book, id) => book.run('set', id, 'setLimitOneResponsePerUser', true),
    ],
    ['is linked to a sheet', /copies its answers into a spreadsheet/, (book, id) => book.run('link', id)],
    [
      'shows a summary',
      /shows a summary of all answers/,
      (book, id) => book.run('set', id, 'setPublishingSummary', true),
    ],
  ])('a form that %s: only the number of answers is published', async (name, problem, change) => {
    const { closed, rows, workbook } = await closing(change, name === 'asks for a sign-in' ? 'workspace' : undefined);
    expect(closed).not.toHaveProperty('enps');
    expect(closed.problems).toEqual([
      expect.stringMatching(problem),
      expect.stringMatching(/only the number of answers/),
    ]);
    expect(rows.map((row) => [row.Group, row['Question ID'], row.Answers])).toEqual([['All', '', closed.answers]]);
    expect(await rowsOf(workbook, 'Pulse comments')).toEqual([]);
  });

  test('a scale that ends elsewhere has no result, the other questions have', async () => {
    const { closed, rows } = await closing((workbook, id) => workbook.run('rescale', id));
    expect(closed.problems).toEqual([
      expect.stringMatching(/The scale of the question REC-1 ends at 5 on the form, not at 10/),
    ]);
    expect(new Set(rows.map((row) => row['Question ID']))).toEqual(new Set(['', 'ENPS', 'FEE-1']));
  });

  test('a renamed team is told, and no team has results', async () => {
    const { closed, rows } = await closing(async (workbook, id) => {
      await workbook.run('renameTeam', id);
      await workbook.respond(id, {
        'How likely are you to recommend our company to others?': 9,
        'Which team are you in?': 'Sales EMEA',
      });
    });
    expect(closed.problems).toEqual([
      expect.stringMatching(/offers "Sales EMEA", and nobody was asked in a group of that name/),
    ]);
    expect(new Set(rows.map((row) => row.Group))).toEqual(new Set(['All']));
  });

  test('a renamed team beside a joiner: everybody is not shown again, or the results would differ by the joiner', async () => {
    const workbook = await newTeam({ people: 12, project: project() });
    const wave = async (people: number, isRenamed: boolean): Promise<unknown[]> => {
      const { waveId, formId } = await start(workbook, { questionIds: ['REC-1'], cadence: 'once' });
      if (isRenamed) await workbook.run('renameTeam', formId);
      for (let person = 0; person < people; person++) {
        const team = isRenamed ? 'Sales EMEA' : 'Sales';
        const enps = 'How likely are you to recommend our company to others?';
        await workbook.respond(formId, { [enps]: 1 + (person % 10), 'Which team are you in?': team });
      }
      await workbook.run('closePulse', { waveId });
      const rows = await rowsOf(workbook, 'Pulse results');
      return rows.filter((row) => row.Wave === waveId && row['Question ID'] === 'ENPS').map((row) => row.Group);
    };
    expect(await wave(8, false)).toContain('All');
    expect(await wave(8, true)).toEqual(['All']);
    await workbook.apiWrite('People!A14', [['New', 'new@example.com', 'Sales', '', 'en']]);
    expect(await wave(9, true)).toEqual([]);
  });

  test('an empty answer counts in no participation, nor on the tab', async () => {
    const workbook = await newTeam({ people: 12, project: project() });
    const { waveId, formId } = await start(workbook);
    await answer(workbook, formId, 6);
    await workbook.respond(formId, {});
    await workbook.respond(formId, { 'Which team are you in?': 'Sales', 'Why did you choose this number?': ' ' });
    expect(await workbook.run('getPulseOverview')).toMatchObject({ open: [{ answers: 6 }] });
    expect(await workbook.run('closePulse', { waveId })).toMatchObject({
      answers: 6,
      participation: 0.5,
      problems: [],
    });
  });
});

describe('in two languages', () => {
  test('each reads their own form, the answers are pooled, and both are closed and erased', async () => {
    const workbook = await newTeam({ people: 12, languages: ['en', 'ms'], project: project() });
    await workbook.apiWrite('Settings!A3', [['Pulse answers kept (days)', 2]]);
    const { waveId } = await start(workbook, { questionIds: ['REC-1'], cadence: 'once' });
    const [english, malay] = await workbook.forms();
    const mails = await workbook.mail();
    expect(mails.find(({ to }) => to.includes('001'))?.body).toContain(english?.url);
    expect(mails.find(({ to }) => to.includes('002'))?.body).toContain(malay?.url);
    expect(malay?.items.map(({ title }) => title).join()).not.toMatch(/ \/ |How likely|would rather/);
    for (const form of [english, malay]) await answer(workbook, form?.id ?? '', 3, () => 9);
    const { open } = (await workbook.run('getPulseOverview')) as { open: object[] };
    expect(open).toMatchObject([{ answers: 6, forms: [{ language: 'English' }, { language: 'Bahasa Melayu' }] }]);
    expect(await workbook.run('closePulse', { waveId })).toEqual({
      answers: 6,
      participation: 0.5,
      enps: 100,
      problems: [],
    });
    for (const form of [english, malay]) {
      expect(await messageOf(answer(workbook, form?.id ?? '', 1))).toMatch(/accept/i);
      expect(await workbook.run('count', form?.id)).toBe(3);
    }
    await workbook.advance({ days: 3 });
    for (const form of [english, malay]) expect(await workbook.run('count', form?.id)).toBe(0);
  });

  test('a language that fewer people than the threshold read has no form: they get the other one', async () => {
    const workbook = await newTeam({ people: 12, languages: ['en', 'en', 'ms'] });
    const { url } = await start(workbook);
    expect(await workbook.forms()).toHaveLength(1);
    const malay = (await workbook.mail()).find(({ to }) => to.includes('003'));
    expect(malay?.subject).toMatch(/soalan ringkas/);
    expect(malay?.body).toContain(url);
  });
});

describe('a form that asks for a sign-in', () => {
  const signedIn = () => newTeam({ people: 6, project: project(), account: 'workspace', formSignIn: 'required' });

  test('is told before anybody is mailed, and the promise says so once the starter agrees', async () => {
    const workbook = await signedIn();
    const { waveId, formId, invited, mailsLeft, notice } = await start(workbook);
    expect([invited, mailsLeft]).toEqual([0, 6]);
    expect(notice).toMatch(/asks everybody to sign in.*Nobody is invited yet/);
    // Neither the clock nor another start goes on without the starter's word.
    await start(workbook);
    await workbook.advance({ days: 1 });
    expect([(await workbook.mail()).length, (await workbook.forms()).length]).toEqual([0, 1]);
    expect(await workbook.run('getPulseOverview')).toMatchObject({ open: [{ needsWord: true, invited: 0 }] });
    expect(await messageOf(workbook.as('other@example.com').run('invitePulse', { waveId }))).toMatch(/Only owner/);
    expect(await workbook.run('invitePulse', { waveId })).toEqual({ mailsLeft: 0, notice: '' });
    expect(await workbook.mail()).toHaveLength(6);
    expect((await workbook.mail())[0]?.body).toContain('Google asks you to sign in');
    expect(await workbook.run('get', formId, 'getDescription')).toMatch(
      /^Your answers are anonymous, although Google asks you to sign in/,
    );
    expect(await messageOf(workbook.run('invitePulse', { waveId }))).toMatch(/does not wait for your word/);
    // The next wave of the series does not ask again.
    await workbook.advance({ days: 7, hours: 3 });
    expect((await workbook.forms()).length).toBe(2);
    expect(await workbook.run('listPulses')).toMatchObject([{ status: 'open' }, { status: 'closed', problem: '' }]);
  });

  test('where the starter never agrees, the pulse is discarded on its day', async () => {
    const workbook = await signedIn();
    await start(workbook, { cadence: 'once' });
    await workbook.advance({ days: 7, hours: 3 });
    expect(await workbook.run('listPulses')).toMatchObject([{ status: 'cancelled' }]);
    const mails = await workbook.mail();
    expect(mails.map(({ to, body }) => [to, body])).toEqual([
      ['owner@example.com', expect.stringMatching(/has discarded it\. Nobody was asked\.$/)],
    ]);
  });

  test('a script that agrees in advance invites at once', async () => {
    const workbook = await signedIn();
    expect(await start(workbook, { signIn: true })).toMatchObject({ invited: 6, mailsLeft: 0, notice: '' });
  });

  test('in a usual Workspace account is switched off, and nothing is said', async () => {
    const workbook = await newTeam({ people: 6, project: project(), account: 'workspace' });
    const { formId, notice } = await start(workbook);
    expect(notice).toBe('');
    expect(await workbook.run('get', formId, 'requiresLogin')).toBe(false);
    expect((await workbook.mail())[0]?.body).not.toContain('sign in');
  });
});
