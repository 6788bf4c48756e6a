/** A pulse from its start to its results, as the lead and the members see it, and what it costs. */

import { describe, expect, test } from '@jest/globals';
import { messageOf, rowsOf } from '../../support/workbook';
import { answer, formOf, newTeam, projectWith, questionsOf, start } from './team';

describe('startPulse', () => {
  test('builds an anonymous form with eNPS first and invites everybody', async () => {
    const workbook = await newTeam();
    const { waveId, formId, url, mailsLeft } = await start(workbook);
    expect([waveId, mailsLeft]).toEqual(['P-2026-11-24', 0]);
    const form = await formOf(workbook, formId);
    expect(form.published).toBe(true);
    expect(form.items[0]).toMatchObject({
      title: 'How likely are you to recommend our company to others?',
      min: 1,
      max: 10,
    });
    expect(form.items.map(({ type }) => type)).toEqual([
      'SCALE',
      'PARAGRAPH_TEXT',
      'SCALE',
      'SCALE',
      'SCALE',
      'SCALE',
      'MULTIPLE_CHOICE',
      'SECTION_HEADER',
    ]);
    expect(questionsOf(form).at(-1)?.choices).toEqual(['Sales', 'Support', 'I would rather not say']);
    const mails = await workbook.mail();
    expect(mails.map(({ to }) => to)).toEqual(
      Array.from({ length: 10 }, (_, i) => `person${String(i + 1).padStart(3, '0')}@example.com`),
    );
    expect(mails[0]?.body).toContain(url);
    expect(mails[0]?.subject).toBe('Team pulse: 5 short questions');
  });

  test.each([
    [{ enps: false, questionIds: [] }, /has no questions/],
    [
      { questionIds: Array.from({ length: 10 }, (_, i) => `${i < 6 ? 'REC' : 'FEE'}-${(i % 6) + 1}`) },
      /at most 10 questions, eNPS included. You asked for 11/,
    ],
    [{ questionIds: ['REC-1', 'NOPE'] }, /no question "NOPE" on the sheet "Questions"/],
    [{ cadence: 'hourly' }, /cadence: expected one of once, weekly/],
    [{ enps: '1-5' }, /enps: expected one of "1-10", "0-10", false/],
    [{ language: 'de' }, /language: expected one of en, ms, both/],
    [{ audience: 'Nobody' }, /nobody to ask: nobody on the sheet "People" has an e-mail address in "Nobody"/],
    [{ title: ' ' }, /title: expected text that is not blank/],
  ])('refuses %j, and makes and sends nothing', async (request, message) => {
    const workbook = await newTeam();
    expect(await messageOf(start(workbook, request))).toMatch(message);
    expect([await workbook.forms(), await workbook.mail(), await workbook.run('listPulses')]).toEqual([[], [], []]);
  });

  test.each([
    [[['Ann', 'no address', 'Sales']], /row 2: "no address" is not an e-mail address/],
    [
      [
        ['Ann', 'a@example.com'],
        ['Ben', 'A@Example.com'],
        ...['c', 'd', 'e', 'f'].map((name) => [name, `${name}@example.com`]),
      ],
      /row 3: the e-mail address "a@example.com" is already in row 2/,
    ],
    [[], /nobody to ask/],
  ])('refuses People %j', async (people, message) => {
    const workbook = await newTeam({ people: 0 });
    if (people.length > 0) await workbook.apiWrite('People!A2', people);
    expect(await messageOf(start(workbook))).toMatch(message);
    expect(await workbook.forms()).toEqual([]);
  });

  test('asks no question again within a quarter, and each person in his own language', async () => {
    const workbook = await newTeam({ languages: ['Bahasa Melayu', 'English'] });
    const first = await formOf(workbook, (await start(workbook)).formId);
    const second = await formOf(workbook, (await start(workbook, { title: 'Another' })).formId);
    const scales = (form: typeof first) =>
      form.items
        .filter(({ type }) => type === 'SCALE')
        .slice(1)
        .map(({ title }) => title);
    expect(scales(first).filter((title) => scales(second).includes(title))).toEqual([]);
    // As many read Malay as English: there is a form in each.
    expect((await workbook.forms()).map(({ items }) => items[0]?.title.slice(0, 10))).toEqual([
      'How likely',
      'Sejauh man',
      'How likely',
      'Sejauh man',
    ]);
    const subjects = new Map((await workbook.mail()).map(({ to, subject }) => [to, subject]));
    expect(['001', '002'].map((number) => subjects.get(`person${number}@example.com`))).toEqual([
      'Another: 5 soalan ringkas',
      'Another: 5 short questions',
    ]);
  });

  test('previews what it would do, and does nothing', async () => {
    const workbook = await newTeam();
    const preview = (await workbook.run('previewPulse', { title: 'P', cadence: 'weekly', enps: '1-10' })) as {
      questions: { id: string }[];
      people: number;
    };
    expect(preview).toMatchObject({ people: 10, language: 'en', problems: [] });
    expect(preview.questions.map(({ id }) => id).slice(0, 2)).toEqual(['ENPS', 'ENPS-WHY']);
    expect([await workbook.forms(), await workbook.mail()]).toEqual([[], []]);
  });
});

describe('closePulse', () => {
  test('publishes groups of at least five, with the rest hidden, and draws the sheet Pulse', async () => {
    const workbook = await newTeam({ people: 12 });
    const { waveId, formId } = await start(workbook);
    await answer(workbook, formId, 12, (person) => [10, 9, 9, 8, 7, 3][person % 6] ?? 1);
    const closed = await workbook.run('closePulse', { waveId });
    expect(closed).toEqual({ answers: 12, participation: 1, enps: 33, problems: [] });
    const rows = await rowsOf(workbook, 'Pulse results');
    // Support has four people: showing Sales would give them away.
    expect(new Set(rows.map((row) => row.Group))).toEqual(new Set(['All']));
    const [enps] = rows.filter((row) => row['Question ID'] === 'ENPS');
    expect(enps).toMatchObject({
      Wave: waveId,
      Answers: 12,
      eNPS: 33,
      Low: 33.3,
      High: 33.3,
      Participation: 1,
      Score: '',
    });
    expect(rows.filter((row) => row.Score !== '').map((row) => [row.Answers, row.Score])).toEqual(
      Array.from({ length: 4 }, () => [12, 7.67]),
    );
    const comments = (await rowsOf(workbook, 'Pulse comments')).map((row) => row.Comment);
    expect(comments.toSorted()).toEqual(Array.from({ length: 12 }, (_, person) => `Comment of ${person}`).toSorted());
    const shown = await workbook.display('Pulse!A1:E3');
    expect(shown.map((cells) => cells.slice(0, 4))).toEqual([
      ['eNPS by wave', '', '', ''],
      ['Wave', 'eNPS', 'Low', 'High'],
      [waveId, '33', '33', '33'],
    ]);
  });

  test('shows teams of five and more', async () => {
    const workbook = await newTeam({ people: 18 });
    const { waveId, formId } = await start(workbook);
    await answer(workbook, formId, 18);
    await workbook.run('closePulse', { waveId });
    const rows = await rowsOf(workbook, 'Pulse results');
    expect(rows.filter((row) => row['Question ID'] === 'ENPS').map((row) => [row.Group, row.Answers])).toEqual([
      ['All', 18],
      ['Sales', 12],
      ['Support', 6],
    ]);
  });

  test('teams may be called as every object’s own properties are, and one team may be written in several ways', async () => {
    const workbook = await newTeam({ people: 24 });
    const teams = ['constructor', '__proto__', 'Sales', ' SALES', 'constructor', '__proto__', 'sales', 'Sales  '];
    await workbook.apiWrite(
      'People!C2',
      Array.from({ length: 24 }, (_, person) => [teams[person % 8]]),
    );
    const { waveId, formId } = await start(workbook, { questionIds: [] });
    const form = await formOf(workbook, formId);
    expect(questionsOf(form).at(-1)?.choices).toEqual(['Sales', '__proto__', 'constructor', 'I would rather not say']);
    for (let person = 0; person < 24; person++) {
      await workbook.respond(formId, {
        'How likely are you to recommend our company to others?': 9,
        'Which team are you in?': ['constructor', '__proto__', 'Sales', 'Sales'][person % 4],
      });
    }
    await workbook.run('closePulse', { waveId });
    const rows = await rowsOf(workbook, 'Pulse results');
    expect(rows.filter((row) => row['Question ID'] === 'ENPS').map((row) => [row.Group, row.Answers])).toEqual(
      expect.arrayContaining([
        ['All', 24],
        ['Sales', 12],
        ['constructor', 6],
        ['__proto__', 6],
      ]),
    );
  });

  test('the second eNPS brings a chart of the trend, once: who takes it away has none', async () => {
    const chart = `function charts(take) {
      var sheet = SpreadsheetApp.getActive().getSheetByName('Pulse');
      var found = sheet.getCharts();
      if (take) found.forEach(function (each) { sheet.removeChart(each); });
      return found.map(function (each) { return each.getRanges()[0].getA1Notation(); });
    }`;
    const workbook = await newTeam({ people: 6, project: projectWith(chart) });
    const found: unknown[] = [];
    for (const title of ['One', 'Two', 'Three']) {
      const { waveId, formId } = await start(workbook, { title, cadence: 'once', questionIds: [] });
      await answer(workbook, formId, 6);
      await workbook.run('closePulse', { waveId });
      found.push(await workbook.run('charts', title === 'Two'));
    }
    expect(found).toEqual([[], ['A2:D14'], []]);
  });

  test('of four answers tells the participation alone', async () => {
    const workbook = await newTeam({ people: 12 });
    const { waveId, formId } = await start(workbook);
    await answer(workbook, formId, 4);
    expect(await workbook.run('closePulse', { waveId })).toEqual({
      answers: 4,
      participation: 0.3333,
      problems: ['Fewer than 5 answers: no result is shown.'],
    });
    const rows = await rowsOf(workbook, 'Pulse results');
    expect(rows.map((row) => [row.Answers, row.Score, row.eNPS])).toEqual([[4, '', '']]);
    expect(await rowsOf(workbook, 'Pulse comments')).toEqual([]);
  });

  test('keeps the threshold that the form has promised, whatever Settings says since', async () => {
    const workbook = await newTeam({ people: 12 });
    const { waveId, formId } = await start(workbook);
    await workbook.apiWrite('Settings!A3', [['Pulse threshold', 3]]);
    await answer(workbook, formId, 4);
    expect(await workbook.run('closePulse', { waveId })).not.toHaveProperty('enps');
    await workbook.apiWrite('Settings!A3', [['Pulse threshold', 2]]);
    expect(await messageOf(start(workbook, { title: 'Next' }))).toMatch(
      /"Pulse threshold" is "2"; expected a whole number of at least 3/,
    );
  });

  test('is for the starter alone, once, and refuses an unknown wave', async () => {
    const workbook = await newTeam();
    const { waveId } = await start(workbook);
    const other = workbook.as('other@example.com');
    expect(await messageOf(other.run('closePulse', { waveId }))).toMatch(
      /Only owner@example.com, who started this pulse/,
    );
    expect(await messageOf(other.run('cancelPulse', { waveId }))).toMatch(/Only owner@example.com/);
    expect(await messageOf(workbook.run('closePulse', { waveId: 'P-1' }))).toMatch(/no pulse "P-1"/);
    await workbook.run('closePulse', { waveId });
    expect(await messageOf(workbook.run('closePulse', { waveId }))).toMatch(/is no longer open/);
    expect(await messageOf(answer(workbook, (await workbook.forms())[0]?.id ?? '', 1))).toMatch(/accept/i);
  });

  test('keeps answers out of sheets and properties, before and after it closes with too few', async () => {
    const stores = `function stores() {
      return [PropertiesService.getDocumentProperties(), PropertiesService.getScriptProperties(),
        PropertiesService.getUserProperties()].map(function (store) { return store.getProperties(); });
    }`;
    const workbook = await newTeam({ people: 6, project: projectWith(stores) });
    const { waveId, formId } = await start(workbook, { cadence: 'once' });
    workbook.resetCalls();
    await answer(workbook, formId, 4, undefined, () => 'Only mine to tell');
    // A submission does nothing to the sheet.
    expect(workbook.calls().executions).toBe(0);
    for (const step of ['getPulseOverview', 'remindPulse', 'closePulse', 'getPulseOverview']) {
      await workbook.run(step, { waveId });
      for (const sheet of await workbook.sheets()) {
        expect(JSON.stringify(await workbook.values(`'${sheet}'!A1:AZ80`))).not.toContain('Only mine');
      }
      expect(JSON.stringify(await workbook.run('stores'))).not.toContain('Only mine');
      expect(JSON.stringify(await workbook.mail())).not.toContain('Only mine');
      expect(JSON.stringify(await workbook.run('listPulses'))).not.toContain(formId);
    }
  });

  test('hostile comments stay text', async () => {
    const workbook = await newTeam({ people: 6 });
    const { waveId, formId } = await start(workbook);
    const texts = ['=1+1', '+2', '@x', '<script>alert(1)</script>', '-3', '\t=A1'];
    await answer(workbook, formId, 6, undefined, (person) => texts[person] ?? '');
    await workbook.run('closePulse', { waveId });
    const shown = (await rowsOf(workbook, 'Pulse comments')).map((row) => String(row.Comment));
    expect(shown.toSorted()).toEqual(texts.map((text) => text.trim()).toSorted());
  });
});

describe('cancelPulse', () => {
  test('closes the form, deletes the answers and publishes nothing', async () => {
    const workbook = await newTeam();
    const { waveId, formId } = await start(workbook);
    await answer(workbook, formId, 3);
    await workbook.run('cancelPulse', { waveId, stop: true });
    expect(await rowsOf(workbook, 'Pulse results')).toEqual([]);
    expect(await messageOf(answer(workbook, formId, 1))).toMatch(/accept/i);
    await workbook.advance({ days: 8 });
    expect(await workbook.forms()).toHaveLength(1);
  });
});

describe('what it costs', () => {
  test.each([
    [1, 31],
    [5, 41],
    [10, 51],
  ])(
    'starting with %i questions for one language: %i round trips, as the README of src/server/pulse counts them',
    async (count, most) => {
      const workbook = await newTeam();
      const ids = Array.from({ length: count - 1 }, (_, i) => `${['REC', 'FEE'][i % 2]}-${Math.floor(i / 2) + 1}`);
      workbook.resetCalls();
      await start(workbook, { questionIds: ids });
      expect(workbook.calls().roundTrips).toBeLessThanOrEqual(most);
    },
  );

  test('closing with 1,000 answers: at most 20 round trips', async () => {
    const workbook = await newTeam({ people: 6 });
    const { waveId, formId } = await start(workbook);
    await answer(workbook, formId, 1000);
    workbook.resetCalls();
    const closed = await workbook.run('closePulse', { waveId });
    expect(closed).toMatchObject({
      answers: 1000,
      problems: ['There are 994 more answers than people: somebody answered more than once.'],
    });
    expect(workbook.calls().roundTrips).toBeLessThanOrEqual(20);
  });
});
