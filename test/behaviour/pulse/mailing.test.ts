/** Mails to the team: few messages, nobody's address before another, and none lost or doubled whatever goes wrong. */

import { beforeAll, expect, test } from '@jest/globals';
import type { MailInfo, Workbench } from '../../../build/workbench.mjs';
import { newTeam, projectWith, start } from './team';

const address = (number: number): string => `person${String(number).padStart(3, '0')}@example.com`;
const addresses = (count: number): string[] => Array.from({ length: count }, (_, index) => address(index + 1));
const receivers = (mails: MailInfo[]): string[] => mails.map(({ to }) => to).sort();
const messages = (workbook: Workbench): number | undefined => workbook.calls().byMethod['MailApp.sendEmail'];

test('one message a language brings everybody his own copy, in which he sees nobody’s address', async () => {
  const workbook = await newTeam({ people: 10, languages: ['en', 'ms'] });
  await start(workbook, { questionIds: [] });
  expect(messages(workbook)).toBe(2);
  const mails = await workbook.mail();
  expect(receivers(mails)).toEqual(addresses(10));
  for (const mail of mails) {
    expect(mail.subject).toMatch(Number(mail.to.slice(6, 9)) % 2 ? /short question/ : /soalan ringkas/);
    expect(JSON.stringify({ ...mail, to: '' })).not.toContain('person');
  }
});

test('a starter who is a member is invited once, as all are', async () => {
  const workbook = await newTeam({ people: 5 });
  await workbook.apiWrite('People!A7', [['Lead', 'owner@example.com', 'Sales']]);
  await start(workbook);
  expect(receivers(await workbook.mail())).toEqual(['owner@example.com', ...addresses(5)]);
});

test('150 people in two languages on 100 a day: everybody is invited once, and reminded once', async () => {
  const workbook = await newTeam({ people: 150, languages: ['en', 'ms', 'en'] });
  expect((await start(workbook, { cadence: 'once' })).mailsLeft).toBe(50);
  expect(await workbook.mail()).toHaveLength(100);
  await workbook.advance({ days: 1, hours: 3 });
  expect(receivers(await workbook.mail())).toEqual(addresses(150));
  // The first reminder takes two days as well.
  await workbook.advance({ days: 3 });
  expect(receivers((await workbook.mail()).slice(150))).toEqual(addresses(150));
});

test('whom Google refuses is named, and the others are invited and reminded', async () => {
  const workbook = await newTeam({ people: 5, languages: ['en', 'ms'] });
  await workbook.apiWrite('People!B3', [['an..n@example.com']]);
  const told =
    'Google does not mail to an..n@example.com. Please correct the sheet "People". Everybody else gets their mail.';
  expect(await start(workbook)).toMatchObject({ mailsLeft: 0, notice: told });
  expect(receivers(await workbook.mail())).toEqual([1, 3, 4, 5].map(address));
  expect(await workbook.run('listPulses')).toMatchObject([{ status: 'open', problem: told }]);
  await workbook.advance({ days: 3, hours: 2 });
  expect(receivers((await workbook.mail()).slice(4))).toEqual([1, 3, 4, 5].map(address));
});

test('should Google want an address beside Bcc, the starter’s stands there', async () => {
  const workbook = await newTeam({
    people: 5,
    project: projectWith(`
      var mailApp_ = MailApp;
      MailApp = { getRemainingDailyQuota: function () { return mailApp_.getRemainingDailyQuota(); },
        sendEmail: function (to, subject, body, options) {
          if (!to) throw new Error('Penerima tiada');
          mailApp_.sendEmail(to, subject, body, options || {}); } };`),
  });
  await start(workbook);
  const mails = await workbook.mail();
  expect(receivers(mails)).toEqual(['owner@example.com', ...addresses(5)]);
  expect(new Set(mails.map(({ shownTo }) => shownTo))).toEqual(new Set(['owner@example.com']));
});

test('a summary that was interrupted goes to those who have none yet', async () => {
  const shared = async (how?: 'kill'): Promise<Workbench> => {
    const workbook = await newTeam({ people: 6, languages: ['en', 'ms'] });
    const { waveId } = await start(workbook, { questionIds: [], cadence: 'once' });
    await workbook.run('closePulse', { waveId });
    workbook.resetCalls();
    // The message in Malay.
    if (how) workbook.failAt(shareCalls - 1, how);
    await workbook.run('sharePulse', { waveId }).catch(() => undefined);
    if (how) await workbook.run('sharePulse', { waveId });
    return workbook;
  };
  let shareCalls = 0;
  shareCalls = (await shared()).calls().roundTrips;
  const mails = (await (await shared('kill')).mail()).slice(6);
  expect(mails.map(({ to, subject }) => [to, subject])).toEqual([
    ...[1, 3, 5].map((number) => [address(number), 'Results of Team pulse']),
    ...[2, 4, 6].map((number) => [address(number), 'Keputusan Team pulse']),
  ]);
});

describe('an interruption', () => {
  /** Round trips of a start without questions: the last are the message in English, its note, the one in Malay, its note. */
  let calls = 0;
  beforeAll(async () => {
    const workbook = await newTeam({ people: 6, languages: ['en', 'ms'] });
    await start(workbook, { questionIds: [], cadence: 'once' });
    calls = workbook.calls().roundTrips;
  });

  test.each([
    ['before', -3, []],
    ['before', -2, []],
    ['before', -1, []],
    ['before', 0, []],
    ['after', -3, 'en'],
    ['after', -2, []],
    ['after', -1, 'ms'],
    ['after', 0, []],
    ['kill', -3, []],
    ['kill', -2, 'en'],
    ['kill', -1, []],
    ['kill', 0, 'ms'],
  ] as const)(
    '%s at round trip %i from the last doubles no message but one that could not be remembered',
    async (how, from, doubled) => {
      const workbook = await newTeam({ people: 6, languages: ['en', 'ms'] });
      workbook.failAt(calls + from, how);
      const request = { questionIds: [], cadence: 'once' };
      await start(workbook, request).catch(() => undefined);
      workbook.failAt(0);
      await workbook.advance({ hours: 2 });
      const twice = doubled === 'en' ? [1, 3, 5] : doubled === 'ms' ? [2, 4, 6] : [];
      expect(receivers(await workbook.mail())).toEqual([...addresses(6), ...twice.map(address)].sort());
    },
  );
});
