/** Waves by the clock: reminders, closing, the next wave, the mail quota, interruptions, and what goes wrong by hand. */

import { describe, expect, jest, test } from '@jest/globals';
import { cell, rowsOf } from '../../support/workbook';
import { answer, newTeam, start } from './team';

jest.setTimeout(180_000);

type Listed = { waveId: string; status: string; problem: string }[];

describe('a weekly pulse', () => {
  test('reminds everybody after three and five days, closes after seven and starts anew', async () => {
    const workbook = await newTeam({ people: 6 });
    const { waveId, formId } = await start(workbook);
    await answer(workbook, formId, 6);
    const subjects = async () => (await workbook.mail()).map(({ subject }) => subject);
    await workbook.advance({ days: 2 });
    expect(await subjects()).toHaveLength(6);
    await workbook.advance({ days: 1, hours: 2 });
    expect((await subjects()).slice(6)).toEqual(Array.from({ length: 6 }, () => 'Reminder: Team pulse'));
    await workbook.advance({ days: 2 });
    expect(await subjects()).toHaveLength(18);
    expect(await rowsOf(workbook, 'Pulse results')).toEqual([]);
    await workbook.advance({ days: 2 });
    expect((await rowsOf(workbook, 'Pulse results')).some((row) => row.Wave === waveId && row.eNPS !== '')).toBe(true);
    expect(await workbook.forms()).toHaveLength(2);
    const waves = (await workbook.run('listPulses')) as Listed;
    expect(waves.map(({ waveId: id, status }) => [id, status])).toEqual([
      ['P-2026-12-01', 'open'],
      [waveId, 'closed'],
    ]);
  });

  test.each([
    ['autumn', '2026-10-20T09:00:00+02:00'],
    ['spring', '2027-03-23T09:00:00+01:00'],
  ])('keeps its days and hours when the clocks change in %s', async (_season, now) => {
    const workbook = await newTeam({ people: 5, now, timeZone: 'Europe/Berlin' });
    await start(workbook);
    await workbook.advance({ days: 7, hours: 3 });
    const waves = (await workbook.run('listPulses')) as Listed;
    expect(waves.map(({ status }) => status)).toEqual(['open', 'closed']);
    // The invitation, two reminders and the next invitation, to five people.
    expect(await workbook.mail()).toHaveLength(20);
  });

  test('deletes the answers after the time that Settings says', async () => {
    const workbook = await newTeam({ people: 6 });
    await workbook.apiWrite('Settings!A3', [['Pulse answers kept (days)', 2]]);
    const { waveId } = await start(workbook, { cadence: 'once' });
    await workbook.run('closePulse', { waveId });
    await workbook.advance({ days: 3 });
    expect(await workbook.run('listPulses')).toEqual([]);
    expect(await rowsOf(workbook, 'Pulse results')).toHaveLength(1);
  });

  test('for 150 people on a quota of 100 a day is spread over two days, and says so', async () => {
    const workbook = await newTeam({ people: 150 });
    const { mailsLeft, notice } = await start(workbook, { cadence: 'once' });
    expect([mailsLeft, notice]).toEqual([50, 'Saluran sends 50 more mails as soon as the daily mail quota allows.']);
    await workbook.advance({ days: 1, hours: 3 });
    const sent = (await workbook.mail()).map(({ to }) => to);
    expect(new Set(sent).size).toBe(150);
    expect(sent).toHaveLength(150);
  });
});

describe('an interruption', () => {
  test.each(['before', 'after', 'kill'] as const)(
    'anywhere while a pulse is started (%s) loses and doubles nothing',
    async (how) => {
      for (const call of [8, 11, 14, 20]) {
        const workbook = await newTeam({ people: 5 });
        workbook.failAt(call, how);
        const isStarted = await start(workbook).then(
          () => true,
          () => false,
        );
        workbook.failAt(0);
        // A note that fails once is written again, and the start ends well: one more would be another pulse.
        if (!isStarted) await start(workbook);
        const waves = (await workbook.run('listPulses')) as Listed;
        const open = waves.filter(({ status }) => status === 'open');
        expect(open.length).toBe(waves.length);
        expect(open.length).toBeLessThanOrEqual(1);
        const form = (await workbook.forms()).find(({ items }) => items.length === 8);
        expect(form?.items.map(({ type }) => type)).toEqual([
          'SCALE',
          'PARAGRAPH_TEXT',
          'SCALE',
          'SCALE',
          'SCALE',
          'SCALE',
          'MULTIPLE_CHOICE',
          'SECTION_HEADER',
        ]);
        await workbook.close();
      }
    },
  );

  test('anywhere while a pulse is closed publishes its results once', async () => {
    for (const call of [6, 10, 12, 14, 15, 16, 17]) {
      const workbook = await newTeam({ people: 6 });
      const { waveId, formId } = await start(workbook);
      await answer(workbook, formId, 6);
      workbook.failAt(call, 'kill');
      await workbook.run('closePulse', { waveId }).catch(() => undefined);
      workbook.failAt(0);
      await workbook.run('closePulse', { waveId }).catch(() => undefined);
      const rows = await rowsOf(workbook, 'Pulse results');
      expect(rows.filter((row) => row['Question ID'] === 'ENPS')).toHaveLength(1);
      expect(await rowsOf(workbook, 'Pulse comments')).toHaveLength(6);
      await workbook.close();
    }
  });
});

describe('functions in cells', () => {
  test.each([
    ['=ENPS(Z1:Z5)', 20],
    ['=ENPS(Z1:Z5,"0-10")', 20],
    ['=PULSE_SCORE(Z1:Z5)', 8],
    ['=ENPS(Z1:Z6)', /row 6 of the range contains 0 among answers from 1 to 10/],
    ['=ENPS(Z1:Z6,"0-10")', 0],
    ['=ENPS(Z1:Z5,"five")', /scale: expected "1-10" or "0-10", got "five"/],
    ['=ENPS(Z9:Z10)', /expected at least one answer/],
    ['=ENPS_RANGE(Z1:Z5,"1-10",3)', /team_size: expected a whole number of at least the 5 answers, got 3/],
    ['=PULSE_SCORE(Z1:Z5,5)', /row 1 of the range contains 10; expected whole numbers from 1 to 5/],
    ['=PULSE_SCORE(Z1:Z5,11)', /max: expected a whole number from 2 to 10, got 11/],
  ])('%s', async (formula, expected) => {
    const workbook = await newTeam({ people: 0 });
    await workbook.apiWrite('Work!Z1', [[10], [9], [8], [7], [6], [0]]);
    await workbook.type('Work!A1', formula);
    if (typeof expected === 'number') expect(await cell(workbook, 'Work!A1')).toBe(expected);
    else expect((await workbook.display('Work!A1'))[0]?.[0]).toMatch(expected);
  });

  test('ENPS_RANGE spills low and high', async () => {
    const workbook = await newTeam({ people: 0 });
    await workbook.apiWrite('Work!Z1', [[10], [9], [8], [7], [6]]);
    await workbook.type('Work!A1', '=ENPS_RANGE(Z1:Z5,"1-10",5)');
    expect(await workbook.values('Work!A1:B1')).toEqual([[20, 20]]);
  });

  test('what belongs to one person refuses to run from a cell', async () => {
    const workbook = await newTeam();
    await workbook.type('Work!A1', '=startPulse("x")');
    expect((await workbook.display('Work!A1'))[0]?.[0]).toMatch(/^#ERROR!/);
    await workbook.run('onPulse', {});
    expect(await workbook.mail()).toEqual([]);
  });
});
