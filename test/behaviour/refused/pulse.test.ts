/** Pulses on sheets that refuse: nobody is asked for what cannot be published, and a closing is whole or can be repeated. */

import { describe, expect, test } from '@jest/globals';
import type { Workbench } from '../../../build/workbench.mjs';
import { column, everything, free, protect, REP, refuseValues, refusingPipeline } from '../../support/refusing';
import { messageOf, rowsOf } from '../../support/workbook';
import { answer, start } from '../pulse/team';

const QUESTIONS = { questionIds: ['REC-1', 'FEE-1'] };
const SHEETS = ['Pulse results', 'Pulse comments', 'Pulse'];

/** A team of six to ask, and who starts pulses: nobody owns the file less than he does. */
async function withTeam(language: 'en' | 'ms' = 'en'): Promise<{ workbook: Workbench; rep: Workbench }> {
  const workbook = await refusingPipeline({ language });
  const people = Array.from({ length: 6 }, (_, index) => [`P${index}`, `p${index}@example.com`, 'Sales', '', language]);
  await workbook.apiWrite(language === 'ms' ? 'Ahli!A2' : 'People!A2', people);
  return { workbook, rep: workbook.as(REP) };
}

/** A pulse of the rep that everybody has answered. */
async function withAnswers(cadence = 'once') {
  const { workbook, rep } = await withTeam();
  const { waveId, formId } = await start(rep, { ...QUESTIONS, cadence });
  await answer(workbook, formId, 6);
  return { workbook, rep, waveId, formId };
}

const statusOf = async (workbook: Workbench, waveId: string): Promise<unknown> =>
  ((await workbook.run('listPulses')) as { waveId: string }[]).find((wave) => wave.waveId === waveId);
const resultsOf = async (workbook: Workbench) =>
  (await rowsOf(workbook, 'Pulse results')).filter((row) => row['Question ID'] === 'ENPS' && row.Group === 'All');
const toStarter = async (workbook: Workbench): Promise<string[]> =>
  (await workbook.mail()).filter(({ to }) => to === REP).map(({ body }) => body);

describe('starting', () => {
  test.each([
    ['Pulse results', /The sheet "Pulse results" is protected and you may not edit it. Nothing was changed/],
    ['Pulse comments', /The sheet "Pulse comments" is protected/],
    ["'Pulse results'!E2:E900", /'Pulse results'!E2 \(Score\) is protected/],
  ])('where %s is protected: no form, no mail, no pulse', async (cells, message) => {
    const { workbook, rep } = await withTeam();
    await protect(workbook, cells);
    const before = await everything(workbook);
    const said = await messageOf(start(rep));
    expect(said).toMatch(message);
    expect(said).toMatch(/^The results of "Team pulse" could not be published/);
    expect({
      forms: await workbook.forms(),
      mail: await workbook.mail(),
      pulses: await workbook.run('listPulses'),
      overview: ((await workbook.run('getPulseOverview')) as { series: unknown }).series,
    }).toEqual({ forms: [], mail: [], pulses: [], overview: [] });
    expect(await everything(workbook)).toEqual(before);
    await free(workbook, cells);
    expect(await start(rep)).toMatchObject({ mailsLeft: 0 });
    expect(await workbook.mail()).toHaveLength(6);
  });

  test('is told in Malay where the workbook is', async () => {
    const { workbook, rep } = await withTeam('ms');
    await protect(workbook, 'Keputusan tinjauan');
    expect(await messageOf(start(rep))).toMatch(
      /^Keputusan "Team pulse" tidak akan dapat diterbitkan .* Helaian "Keputusan tinjauan" dilindungi/,
    );
  });

  test('does not mind rows of old results that nobody may change', async () => {
    const { workbook, rep, waveId } = await withAnswers();
    await rep.run('closePulse', { waveId });
    await protect(workbook, "'Pulse results'!A2:N3");
    expect(await start(rep, { title: 'Next' })).toMatchObject({ mailsLeft: 0 });
  });

  test('by the clock: the starter is told, and the wave starts once it may', async () => {
    const { workbook, rep, waveId } = await withAnswers('weekly');
    await rep.run('closePulse', { waveId });
    await protect(workbook, 'Pulse results');
    const sent = (await workbook.mail()).length;
    await workbook.advance({ days: 8 });
    const told = (await workbook.mail()).slice(sent);
    expect(told).toMatchObject([
      { to: REP, body: expect.stringMatching(/Saluran could not start the next wave of "Team pulse": .*protected/) },
    ]);
    expect(await workbook.forms()).toHaveLength(1);
    await free(workbook, 'Pulse results');
    await workbook.advance({ days: 1 });
    expect(await workbook.forms()).toHaveLength(2);
  });
});

/** Each sheet that a closing writes, protected or with a rule that takes nothing of it. */
const OBSTACLES: [what: string, cells: string, refuse: (workbook: Workbench) => Promise<void>, message: RegExp][] = [
  ...SHEETS.map((sheet): (typeof OBSTACLES)[number] => [
    `the sheet ${sheet} is protected`,
    sheet,
    (workbook) => protect(workbook, sheet),
    new RegExp(`The sheet "${sheet}" is protected and you may not edit it. Nothing was changed. Ask the owner`),
  ]),
  [
    'a column of the results is protected',
    "'Pulse results'!D2:D900",
    (workbook) => protect(workbook, "'Pulse results'!D2:D900"),
    /'Pulse results'!D2 \(Answers\) is protected/,
  ],
  [
    'a part of Pulse is protected',
    'Pulse!D1:D90',
    (workbook) => protect(workbook, 'Pulse!D1:D90'),
    /^.*Pulse!D1 is protected and you may not edit it/,
  ],
  [
    'the results take other values',
    "'Pulse results'!D2:D900",
    (workbook) => refuseValues(workbook, "'Pulse results'!D2:D900", 'requireNumberLessThan', 2),
    /'Pulse results'!D2 \(Answers\) does not take "6": expected a number below 2. Nothing was changed/,
  ],
  [
    'the comments take other values',
    "'Pulse comments'!C2:C900",
    (workbook) => refuseValues(workbook, "'Pulse comments'!C2:C900", 'requireTextContains', 'secret'),
    /The column "Comment" of the sheet "Pulse comments" does not take one of the comments: expected text with "secret" in it/,
  ],
  [
    'Pulse takes other values',
    'Pulse!B3:B20',
    (workbook) => refuseValues(workbook, 'Pulse!B3:B20', 'requireNumberGreaterThan', 1000),
    /Pulse!B3 does not take/,
  ],
];

describe('closing', () => {
  test.each(OBSTACLES)(
    'where %s: nothing is published, and closing again does it',
    async (_, cells, refuse, message) => {
      const { workbook, rep, waveId, formId } = await withAnswers();
      await refuse(workbook);
      const before = await everything(workbook);
      const mails = (await workbook.mail()).length;
      expect(await messageOf(rep.run('closePulse', { waveId }))).toMatch(message);
      expect(await everything(workbook)).toEqual(before);
      expect(await workbook.mail()).toHaveLength(mails);
      expect(await statusOf(workbook, waveId)).toMatchObject({ status: 'open', problem: '' });
      // Its day has not come: who has not answered still can.
      await answer(workbook, formId, 1);
      await free(workbook, cells);
      expect(await rep.run('closePulse', { waveId })).toMatchObject({ answers: 7 });
      expect(await resultsOf(workbook)).toHaveLength(1);
      expect(await rowsOf(workbook, 'Pulse comments')).not.toEqual([]);
    },
  );

  test.each(OBSTACLES)(
    'by the clock, where %s: the starter is told once, and a later run does it',
    async (_, cells, refuse, message) => {
      const { workbook, waveId, formId } = await withAnswers();
      await refuse(workbook);
      const before = await everything(workbook);
      await workbook.advance({ days: 7, hours: 3 });
      // Each night the reports that look back are made anew.
      const today = { Saluran: expect.anything(), 'Saluran model': expect.anything() };
      expect({ ...(await everything(workbook)), ...today }).toEqual({ ...before, ...today });
      const told = (await toStarter(workbook)).filter((body) => body.includes('could not close the pulse'));
      expect(told).toHaveLength(1);
      expect(told[0]).toMatch(message);
      expect(told[0]).toMatch(/Saluran tries again in its next run/);
      expect(await statusOf(workbook, waveId)).toMatchObject({
        status: 'open',
        problem: expect.stringMatching(message),
      });
      // What was promised holds: no answer comes after the day.
      expect(await messageOf(answer(workbook, formId, 1))).toMatch(/accept/i);
      await free(workbook, cells);
      await workbook.advance({ hours: 3 });
      expect(await statusOf(workbook, waveId)).toMatchObject({ status: 'closed', problem: '' });
      expect(await resultsOf(workbook)).toMatchObject([{ Answers: 6 }]);
    },
  );
});

test('reminding, sharing and cancelling write no sheet: protections do not stop them', async () => {
  const { workbook, rep, waveId } = await withAnswers();
  await rep.run('closePulse', { waveId });
  const next = await start(rep, { ...QUESTIONS, title: 'Next', cadence: 'weekly' });
  for (const sheet of ['Deals', 'Stages', 'People', 'Settings', 'Questions', 'Saluran', ...SHEETS])
    await protect(workbook, sheet);
  const before = await everything(workbook);
  expect(await rep.run('sharePulse', { waveId })).toMatchObject({ isSent: true });
  expect(await rep.run('remindPulse', { waveId: next.waveId })).toMatchObject({ mailsLeft: 0 });
  expect(await rep.run('cancelPulse', { waveId: next.waveId, stop: true })).toMatchObject({ notice: '' });
  expect(await everything(workbook)).toEqual(before);
});

test('a start looks at the sheets of results in two round trips', async () => {
  const { rep, workbook } = await withTeam();
  workbook.resetCalls();
  await start(rep, { questionIds: [] });
  expect(workbook.calls().byMethod).toMatchObject({ 'Range.canEdit': 2 });
  expect(await column(workbook, 'Score', 'Pulse results')).toContain('E2');
});
