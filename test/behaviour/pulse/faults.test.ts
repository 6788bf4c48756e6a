/** Pulses in which any round trip fails, by hand or by the clock: one wave, one form, nobody mailed thrice, and the truth told. */

import { afterAll, expect, jest, test } from '@jest/globals';
import type { FormInfo, Workbench } from '../../../build/workbench.mjs';
import { type FaultyOperation, type Trial, tryFaults } from '../../support/faults';
import { tell } from '../../support/tally';
import { rowsOf } from '../../support/workbook';
import { answer, newPeople, projectWith, type Started, start } from './team';

jest.setTimeout(3_600_000);

/** More than one message holds, so that a mailing can end between two. */
const PEOPLE = 60;
const MESSAGE = 49;
const STARTER = 'owner@example.com';
const SPARE = /empty form called "Team pulse"/;

/** Stands for a person who looks at forms in their editor. */
const LOOK = `
function accepting(ids) {
  return ids.filter(function (id) { return FormApp.openById(id).isAcceptingResponses(); });
}`;
let made: string | undefined;
const project = (): string => {
  made ??= projectWith(LOOK);
  return made;
};

interface Listed {
  waveId: string;
  status: string;
  problem: string;
}

const waves = async (workbook: Workbench): Promise<Listed[]> => (await workbook.run('listPulses')) as Listed[];
const openWaves = async (workbook: Workbench): Promise<Listed[]> =>
  (await waves(workbook)).filter(({ status }) => status === 'open' || status === 'building');
const waveId = async (workbook: Workbench): Promise<string> => (await waves(workbook))[0]?.waveId ?? '';
const accepting = async (workbook: Workbench): Promise<string[]> =>
  (await workbook.run(
    'accepting',
    (await workbook.forms()).map(({ id }) => id),
  )) as string[];

/** Throws unless everybody got a message of that subject, nobody thrice, and no more twice than one message holds. */
async function expectMailed(workbook: Workbench, subject: RegExp): Promise<void> {
  const copies = new Map<string, number>();
  for (const mail of await workbook.mail()) {
    if (mail.to !== STARTER && subject.test(mail.subject)) copies.set(mail.to, (copies.get(mail.to) ?? 0) + 1);
  }
  const times = [...copies.values()];
  expect({ mailed: times.length, most: Math.max(0, ...times) <= 2 }).toEqual({ mailed: PEOPLE, most: true });
  expect(times.filter((each) => each > 1).length).toBeLessThanOrEqual(MESSAGE);
}

/** Throws unless one wave is open, with one whole form that takes answers; other forms must have been told of. */
async function expectOneWave(workbook: Workbench, told: string): Promise<void> {
  expect(await openWaves(workbook)).toMatchObject([{ status: 'open' }]);
  const forms = await workbook.forms();
  const whole = forms.filter(({ items }) => items.length > 2);
  expect(whole.map(shapeOf)).toEqual([SHAPE]);
  expect(await accepting(workbook)).toContain(whole[0]?.id);
  const letters = (await workbook.mail()).filter(({ to }) => to === STARTER).map(({ body }) => body);
  if (forms.length > 1) expect([told, ...letters].join('\n')).toMatch(SPARE);
  expect(forms.slice(1).length).toBeLessThanOrEqual(1);
  // What was said of a failure must not stay once all is well.
  expect((await openWaves(workbook))[0]?.problem).toBe('');
}

const SHAPE = ['SCALE', 'PARAGRAPH_TEXT', 'SCALE', 'SCALE', 'MULTIPLE_CHOICE', 'SECTION_HEADER'];
const shapeOf = ({ items }: FormInfo): string[] => items.map(({ type }) => type);

const request = { cadence: 'weekly', questionIds: ['REC-1', 'FEE-1'] };
const prepareTeam = (workbook: Workbench): Promise<unknown> => newPeople(workbook, PEOPLE);

async function prepareOpen(workbook: Workbench, count = 0): Promise<void> {
  await prepareTeam(workbook);
  const { formId } = await start(workbook, request);
  await answer(workbook, formId, count);
}

/** Runs it again where the caller was told that it failed. */
const again =
  (run: FaultyOperation['run']) =>
  async (workbook: Workbench, trial: Trial): Promise<void> => {
    if (trial.error) trial.result = await run(workbook);
  };

const noticeOf = ({ result }: Trial): string => (result as Started | undefined)?.notice ?? '';
const run =
  (name: string, fields: object = {}) =>
  async (workbook: Workbench): Promise<unknown> =>
    workbook.run(name, { waveId: await waveId(workbook), ...fields });

/** The first wave of a weekly pulse was closed early; the next one follows. */
async function prepareNext(workbook: Workbench): Promise<void> {
  await prepareOpen(workbook);
  await workbook.run('closePulse', { waveId: await waveId(workbook) });
  await workbook.advance({ days: 6, hours: 22 });
}

/** On the morning of the day on which it is due, before mails may leave. */
const REMINDER_DAY = '2026-11-27T07:00:00+08:00';
const CLOSING_DAY = '2026-12-01T07:00:00+08:00';

const laterToday = (workbook: Workbench): Promise<void> => workbook.advance({ hours: 3 });
const resultsOnce = async (workbook: Workbench): Promise<void> => {
  const rows = await rowsOf(workbook, 'Pulse results');
  expect(rows.filter((row) => row['Question ID'] === 'ENPS' && row.Group === 'All')).toHaveLength(1);
  expect(await rowsOf(workbook, 'Pulse comments')).toHaveLength(6);
  const id = String(rows[0]?.Wave);
  expect((await workbook.values('Pulse!A3:B3'))[0]).toEqual([id, expect.any(Number)]);
  expect((await waves(workbook)).find((wave) => wave.waveId === id)).toMatchObject({ status: 'closed' });
};

const OPERATIONS: Record<string, FaultyOperation> = {
  startPulse: {
    sample: 8,
    prepare: prepareTeam,
    run: (workbook) => start(workbook, request),
    mend: again((workbook) => start(workbook, request)),
    check: async (workbook, trial) => {
      await expectOneWave(workbook, noticeOf(trial));
      await expectMailed(workbook, /short questions/);
      // The clock goes on with it: whatever failed, everybody is reminded.
      if (trial.call % 5 === 0) {
        await workbook.advance({ days: 3, hours: 3 });
        await expectMailed(workbook, /^Reminder/);
      }
    },
  },
  'startPulse, and nobody starts it again': {
    sample: 4,
    prepare: prepareTeam,
    run: (workbook) => start(workbook, request),
    mend: async (workbook, trial) => {
      // Who is told of a failure is told what becomes of the pulse. An execution that is ended can say nothing.
      if (trial.error && trial.how !== 'kill' && (await waves(workbook)).length > 0)
        expect(trial.error.message).toMatch(/^The pulse "Team pulse" is not fully started: .* continues by itself/);
      await laterToday(workbook);
      // Ended before it made its hourly trigger: then the daily run does the work.
      if ((await openWaves(workbook)).some(({ status }) => status === 'building')) await workbook.advance({ days: 1 });
    },
    check: async (workbook, trial) => {
      // Either nothing was begun, or the clock has gone on with it.
      if ((await waves(workbook)).length === 0 && trial.error) expect(await workbook.mail()).toEqual([]);
      else {
        await expectOneWave(workbook, noticeOf(trial));
        await expectMailed(workbook, /short questions/);
      }
    },
  },
  'cancelPulse with stop': {
    sample: 4,
    prepare: (workbook) => prepareOpen(workbook, 6),
    run: run('cancelPulse', { stop: true }),
    mend: again(run('cancelPulse', { stop: true })),
    check: async (workbook) => {
      expect(await accepting(workbook)).toEqual([]);
      expect(await waves(workbook)).toMatchObject([{ status: 'cancelled' }]);
      expect(await workbook.run('getPulseOverview')).toMatchObject({ series: [], open: [] });
      expect(await rowsOf(workbook, 'Pulse results')).toEqual([]);
    },
  },
  'cancelPulse without stop': {
    sample: 4,
    prepare: (workbook) => prepareOpen(workbook, 6),
    run: run('cancelPulse'),
    mend: again(run('cancelPulse')),
    check: async (workbook) => {
      expect(await accepting(workbook)).toEqual([]);
      expect(await workbook.run('getPulseOverview')).toMatchObject({ series: [{ title: 'Team pulse' }], open: [] });
    },
  },
  stopPulse: {
    sample: 4,
    prepare: (workbook) => prepareOpen(workbook),
    run: async (workbook) => {
      const { series } = (await workbook.run('getPulseOverview')) as { series: { seriesId: string }[] };
      return workbook.run('stopPulse', { seriesId: series[0]?.seriesId });
    },
    mend: async (workbook, trial) => {
      if (trial.error) await OPERATIONS.stopPulse?.run(workbook);
    },
    check: async (workbook) => {
      expect(await workbook.run('getPulseOverview')).toMatchObject({ series: [], open: [{ status: 'open' }] });
    },
  },
  remindPulse: {
    sample: 4,
    prepare: (workbook) => prepareOpen(workbook),
    run: run('remindPulse'),
    mend: again(run('remindPulse')),
    check: (workbook) => expectMailed(workbook, /^Reminder/),
  },
  sharePulse: {
    sample: 4,
    prepare: async (workbook) => {
      await prepareOpen(workbook, 6);
      await workbook.run('closePulse', { waveId: await waveId(workbook) });
    },
    run: run('sharePulse'),
    mend: again(run('sharePulse')),
    check: async (workbook) => {
      await expectMailed(workbook, /^Results of/);
      expect(await workbook.run('getPulseOverview')).toMatchObject({ last: { shared: '2026-11-24' } });
    },
  },
  closePulse: {
    sample: 4,
    prepare: (workbook) => prepareOpen(workbook, 6),
    run: run('closePulse'),
    mend: again(run('closePulse')),
    check: resultsOnce,
  },
  'the clock opens a wave': {
    sample: 8,
    at: CLOSING_DAY,
    prepare: prepareNext,
    run: laterToday,
    mend: laterToday,
    check: async (workbook) => {
      const forms = (await workbook.forms()).length;
      expect(await openWaves(workbook)).toMatchObject([{ status: 'open', problem: '' }]);
      const letters = (await workbook.mail()).filter(({ to }) => to === STARTER).map(({ body }) => body);
      if (forms > 2) expect(letters.join('\n')).toMatch(SPARE);
      expect(forms).toBeLessThanOrEqual(3);
      const since = (await waves(workbook))[0]?.waveId.slice(2) ?? '';
      const mails = (await workbook.mail()).filter(({ at }) => at >= since);
      const copies = new Map<string, number>();
      for (const { to } of mails) if (to !== STARTER) copies.set(to, (copies.get(to) ?? 0) + 1);
      expect(copies.size).toBe(PEOPLE);
      expect(Math.max(...copies.values())).toBeLessThanOrEqual(2);
      expect([...copies.values()].filter((times) => times > 1).length).toBeLessThanOrEqual(MESSAGE);
    },
  },
  'the clock reminds': {
    sample: 4,
    at: REMINDER_DAY,
    prepare: async (workbook) => {
      await prepareOpen(workbook);
      await workbook.advance({ days: 2, hours: 22 });
    },
    run: laterToday,
    mend: laterToday,
    check: async (workbook) => {
      await expectMailed(workbook, /^Reminder/);
      expect(await openWaves(workbook)).toMatchObject([{ status: 'open', problem: '' }]);
    },
  },
  'the clock closes a wave': {
    sample: 4,
    at: CLOSING_DAY,
    prepare: async (workbook) => {
      await prepareTeam(workbook);
      const { formId } = await start(workbook, { ...request, cadence: 'once' });
      await answer(workbook, formId, 6);
      await workbook.advance({ days: 6, hours: 22 });
    },
    run: laterToday,
    mend: laterToday,
    check: resultsOnce,
  },
};

afterAll(tell);

test.each(Object.entries(OPERATIONS))('%s: a failure at any round trip, in any way', async (_name, operation) => {
  const wrong = await tryFaults({ ...operation, options: { project: project(), account: 'workspace' } });
  expect(wrong).toEqual([]);
});
