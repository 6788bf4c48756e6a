/** Pulses that stop halfway: a start is continued and never begun anew, a closing is drawn by the next run, and no answer is forgotten undeleted. */

import { expect, jest, test } from '@jest/globals';
import type { Workbench } from '../../../build/workbench.mjs';
import { messageOf, rowsOf } from '../../support/workbook';
import { answer, newTeam, start, teamWithFormsDown } from './team';

jest.setTimeout(300_000);

const HOWS = ['before', 'after', 'kill'] as const;
const REQUEST = { questionIds: ['REC-1'], cadence: 'once' };
const invitations = async (workbook: Workbench): Promise<number> =>
  (await workbook.mail()).filter(({ subject }) => subject.includes('short question')).length;

async function callsOf(run: (workbook: Workbench) => Promise<unknown>, workbook: Workbench): Promise<number> {
  workbook.resetCalls();
  await run(workbook);
  return workbook.calls().roundTrips;
}

test('a start that fails while mails go out is continued by the next, and another of that day sends nothing', async () => {
  // Two messages in each language: 120 people are more than one holds.
  const newCrowd = () => newTeam({ people: 60, languages: ['en', 'ms'], account: 'workspace' });
  const calls = await callsOf((workbook) => start(workbook, REQUEST), await newCrowd());
  for (const back of [0, 1, 2, 4, 6]) {
    const workbook = await newCrowd();
    workbook.failAt(calls - back, HOWS[back % 3]);
    await start(workbook, REQUEST).catch(() => undefined);
    workbook.failAt(0);
    const again = await start(workbook, REQUEST);
    expect(again).toMatchObject({ invited: 60, mailsLeft: 0 });
    const last = await start(workbook, REQUEST);
    expect(last.notice).toMatch(/was already started today, and everybody is invited/);
    expect([last.waveId, last.formId]).toEqual([again.waveId, again.formId]);
    expect(await workbook.run('listPulses')).toMatchObject([{ status: 'open', problem: '' }]);
    expect(await workbook.forms()).toHaveLength(2);
    const mailed = (await workbook.mail()).map(({ to }) => to);
    expect(new Set(mailed).size).toBe(60);
    // At most one message comes twice.
    expect(mailed.length).toBeLessThanOrEqual(60 + 49);
    await workbook.close();
  }
});

test('the same title is begun anew on another day, for other people, and after a closing', async () => {
  const workbook = await newTeam({ people: 18 });
  const { waveId } = await start(workbook, REQUEST);
  await start(workbook, { ...REQUEST, audience: 'Support' });
  expect(await workbook.forms()).toHaveLength(2);
  await workbook.run('closePulse', { waveId });
  await start(workbook, { ...REQUEST, questionIds: [] });
  await workbook.advance({ days: 1 });
  await start(workbook, { ...REQUEST, questionIds: [] });
  expect(await workbook.forms()).toHaveLength(4);
  expect(await invitations(workbook)).toBe(18 + 6 + 18 + 18);
});

test('a closing before its day that ends halfway is completed by the next run of the clock', async () => {
  const prepare = async (): Promise<{ workbook: Workbench; waveId: string }> => {
    const workbook = await newTeam({ people: 6 });
    const { waveId, formId } = await start(workbook, REQUEST);
    await answer(workbook, formId, 6, () => 9);
    return { workbook, waveId };
  };
  const first = await prepare();
  const calls = await callsOf((workbook) => workbook.run('closePulse', { waveId: first.waveId }), first.workbook);
  // From the first look at the answers to the last note: results written and not drawn among them.
  for (let call = 8; call <= calls; call += 3) {
    const { workbook, waveId } = await prepare();
    workbook.failAt(call, 'kill');
    await workbook.run('closePulse', { waveId }).catch(() => undefined);
    workbook.failAt(0);
    await workbook.advance({ hours: 2 });
    expect({ call, waves: await workbook.run('listPulses') }).toMatchObject({ call, waves: [{ status: 'closed' }] });
    expect((await rowsOf(workbook, 'Pulse results')).filter((row) => row['Question ID'] === 'ENPS')).toHaveLength(1);
    expect((await workbook.values('Pulse!A3:B3'))[0]).toEqual([waveId, 100]);
    await workbook.close();
  }
});

const toStarter = async (workbook: Workbench): Promise<string[]> =>
  (await workbook.mail()).filter(({ to }) => to === 'owner@example.com').map(({ body }) => body);

test('answers that were not seen deleted are never forgotten: the starter is told with the link, once', async () => {
  const { workbook, waveId, formId } = await teamWithFormsDown();
  await workbook.run('closePulse', { waveId });
  await workbook.run('down', true);
  await workbook.advance({ days: 4 });
  expect(await toStarter(workbook)).toEqual([]);
  await workbook.advance({ days: 6 });
  expect(await toStarter(workbook)).toEqual([
    expect.stringMatching(
      new RegExp(`deleted on 26 November 2026, but .* https://docs.google.com/forms/d/${formId}/edit`),
    ),
  ]);
  expect(await workbook.run('getPulseOverview')).toMatchObject({ undeleted: [{ waveId, title: 'Team pulse' }] });
  expect(await workbook.as('other@example.com').run('getPulseOverview')).toMatchObject({ undeleted: [] });
  await workbook.run('down', false);
  await workbook.advance({ hours: 12 });
  expect(await workbook.run('look', formId)).toEqual([false, 0]);
  expect(await workbook.run('listPulses')).toEqual([]);
});

test('a pulse that was discarded while Google did not answer stays known until its form is closed', async () => {
  const { workbook, waveId, formId } = await teamWithFormsDown();
  await workbook.run('down', true);
  const done = (await workbook.run('cancelPulse', { waveId })) as { isClosed: boolean; notice: string };
  expect(done.isClosed).toBe(false);
  expect(done.notice).toContain(`https://docs.google.com/forms/d/${formId}/edit`);
  await workbook.advance({ days: 5 });
  expect(await toStarter(workbook)).toEqual([expect.stringMatching(/was discarded on 24 November 2026, but/)]);
  await workbook.run('down', false);
  await workbook.advance({ hours: 2 });
  expect(await workbook.run('look', formId)).toEqual([false, 0]);
  expect(await workbook.run('getPulseOverview')).toMatchObject({ undeleted: [] });
});

test('a form that is gone for good is forgotten when its starter says so, and not before', async () => {
  const { workbook, waveId, formId } = await teamWithFormsDown();
  await workbook.run('closePulse', { waveId });
  expect(await messageOf(workbook.run('forgetPulse', { waveId }))).toMatch(
    /has no answers that are still to be deleted/,
  );
  await workbook.deleteForm(formId);
  await workbook.advance({ days: 7 });
  expect(await messageOf(workbook.as('other@example.com').run('forgetPulse', { waveId }))).toMatch(/Only owner/);
  await workbook.run('forgetPulse', { waveId });
  expect(await workbook.run('listPulses')).toEqual([]);
});

test('a trigger’s function that is called by hand does nothing, whatever event comes with it', async () => {
  const workbook = await newTeam({ people: 6 });
  await start(workbook, { questionIds: [], cadence: 'once' });
  for (const name of ['onDaily', 'onPulse']) {
    for (const event of [undefined, {}, { triggerUid: 'x' }, { triggerUid: 7 }]) {
      workbook.resetCalls();
      await workbook.run(name, event);
      const { byMethod } = workbook.calls();
      expect(Object.keys(byMethod).filter((method) => /^(Lock|Properties|Range|MailApp)\./.test(method))).toEqual([]);
    }
  }
});
