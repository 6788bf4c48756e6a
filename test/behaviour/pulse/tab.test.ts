/** What the sidebar's tab of the pulses gets from the server and asks of it. */

import { describe, expect, jest, test } from '@jest/globals';
import type { PulseOverview, PulseSummary } from '../../../src/core/api';
import { messageOf } from '../../support/workbook';
import { answer, newTeam, start } from './team';

jest.setTimeout(60_000);

const other = 'other@example.com';

test('an empty workbook has nobody to ask, nothing open and no results', async () => {
  const workbook = await newTeam({ people: 0 });
  expect(await workbook.run('getPulseOverview')).toEqual({
    people: 0,
    teams: [],
    problems: [],
    peopleSheet: 'People',
    threshold: 5,
    series: [],
    open: [],
    undeleted: [],
    last: null,
  });
});

describe('a pulse from the tab', () => {
  test('counts answers for its starter alone, reminds, closes, and shares what is published', async () => {
    const workbook = await newTeam({ people: 12, languages: ['en', 'ms'] });
    const { waveId, formId, url } = await start(workbook, { language: 'en' });
    await answer(workbook, formId, 7, (person) => 4 + person);
    const overview = async (person = workbook) => (await person.run('getPulseOverview')) as PulseOverview;

    const [mine] = (await overview()).open;
    expect(mine).toMatchObject({ waveId, isMine: true, answers: 7, people: 12, closes: '2026-12-01', url });
    const theirs = await overview(workbook.as(other) as typeof workbook);
    expect(theirs.open[0]).toMatchObject({ waveId, isMine: false, answers: null, url: '' });
    expect(JSON.stringify(theirs)).not.toContain(formId);
    expect((await overview()).series).toMatchObject([{ cadence: 'weekly', next: '2026-12-01', isMine: true }]);

    for (const name of ['remindPulse', 'sharePulse']) {
      expect(await messageOf(workbook.as(other).run(name, { waveId }))).toMatch(/Only owner@example.com/);
    }
    expect(await workbook.run('remindPulse', { waveId })).toEqual({ mailsLeft: 0, notice: '' });
    // Those with an odd number read English.
    expect((await workbook.mail()).slice(12).map(({ to, subject }) => [to, subject.split(':')[0]])).toEqual(
      ['Reminder', 'Peringatan'].flatMap((word, language) =>
        Array.from({ length: 6 }, (_, i) => [
          `person${String(2 * i + 1 + language).padStart(3, '0')}@example.com`,
          word,
        ]),
      ),
    );
    // It stands for the one that would have gone after three days.
    await workbook.advance({ days: 4 });
    expect(await workbook.mail()).toHaveLength(24);

    expect(await messageOf(workbook.run('sharePulse', { waveId }))).toMatch(/is not closed, so it has no results yet/);
    await workbook.run('closePulse', { waveId });
    const { last, open } = await overview();
    expect(open).toEqual([]);
    expect(last).toMatchObject({ waveId, title: 'Team pulse', answers: 7, participation: 0.5833, shared: '' });
    expect(last?.enps).toMatchObject({ value: -14, isCompared: false, change: null });
    expect(last?.scores).toHaveLength(4);
    expect(last?.trend).toMatchObject([{ waveId, value: -14 }]);

    const preview = (await workbook.run('sharePulse', { waveId, dryRun: true })) as PulseSummary;
    expect(preview).toMatchObject({ subject: 'Results of Team pulse', people: 12, isSent: false });
    expect(preview.body).toContain('7 of 12 people answered (58%).');
    expect(preview.body).not.toContain('Comment of');
    expect(await workbook.mail()).toHaveLength(24);
    const words = 'Thank you all.\nWe will talk about <workload> on Friday.';
    await workbook.run('sharePulse', { waveId, words });
    const sent = (await workbook.mail()).slice(24);
    expect(sent).toHaveLength(12);
    for (const { body, html } of sent) {
      expect(body.startsWith(`${words}\n\n`)).toBe(true);
      expect(html).toContain('<p>Thank you all.<br>We will talk about &lt;workload&gt; on Friday.</p>');
    }
    expect(new Set(sent.map(({ id, subject }) => `${id} ${subject}`)).size).toBe(2);
    expect([...new Set(sent.map(({ subject }) => subject))]).toEqual(['Results of Team pulse', 'Keputusan Team pulse']);
    expect((await overview()).last?.shared).toBe('2026-11-28');
  });

  test('shares with all or with nobody: the quota is asked first', async () => {
    const workbook = await newTeam({ people: 45 });
    const { waveId, formId } = await start(workbook, { cadence: 'once' });
    await answer(workbook, formId, 5);
    await workbook.run('remindPulse', { waveId });
    await workbook.run('closePulse', { waveId });
    const before = (await workbook.mail()).length;
    expect(await messageOf(workbook.run('sharePulse', { waveId }))).toMatch(
      /needs 45 mails, but only 10 are left of today's quota. Nothing was sent/,
    );
    expect(await workbook.mail()).toHaveLength(before);
  });

  test('ends a pulse that returns, for its starter alone', async () => {
    const workbook = await newTeam();
    await start(workbook);
    const { series } = (await workbook.run('getPulseOverview')) as PulseOverview;
    const seriesId = series[0]?.seriesId;
    expect(await messageOf(workbook.as(other).run('stopPulse', { seriesId }))).toMatch(/Only owner@example.com/);
    expect(await messageOf(workbook.run('stopPulse', { seriesId: 'S-0' }))).toMatch(/no pulse "S-0"/);
    await workbook.run('stopPulse', { seriesId });
    expect(((await workbook.run('getPulseOverview')) as PulseOverview).series).toEqual([]);
    await workbook.advance({ days: 8 });
    expect(await workbook.forms()).toHaveLength(1);
  });
});
