/** Mails of the day before, and the digest of what waits. */

import { expect, test } from '@jest/globals';
import type { MemberRecord } from '../../../src/core/one-on-ones/member-record';
import { oneOnOneMessages } from '../../../src/core/one-on-ones/messages';
import { managerReminder, memberReminder, metTomorrow } from '../../../src/core/one-on-ones/reminders';
import { dayFromIso } from '../../../src/core/shared/dates';

const t = oneOnOneMessages('en');
// A Tuesday.
const TODAY = dayFromIso('2026-12-01') ?? 0;
const record = (fields: Partial<MemberRecord> = {}): MemberRecord => ({
  email: 'mei@x.y',
  name: 'Mei',
  manager: 'Aisyah',
  cadence: 'weekly',
  minutes: 60,
  since: TODAY,
  seriesId: 's',
  start: 0,
  met: [],
  next: (TODAY + 1) * 1440 + 600,
  seen: 0,
  points: ['PRIVATE'],
  actions: [{ id: '1', text: 'Ask', owner: 'member', due: '2026-11-20', made: '2026-11-01', done: null }],
  ...fields,
});

test('tomorrow’s meetings come by time', () => {
  const list = [
    record({ next: (TODAY + 1) * 1440 + 900, name: 'B' }),
    record(),
    record({ next: TODAY * 1440 }),
    record({ next: null }),
  ];
  expect(metTomorrow(list, TODAY).map(({ name }) => name)).toEqual(['Mei', 'B']);
});

test('the manager reads points, actions and what waits', () => {
  const late = record({ name: 'Wei', met: [TODAY - 20], next: null, actions: [] });
  const mail = managerReminder(
    'a@x.y',
    [record(), late],
    [{ record: record(), memberPoints: ['Course'], actions: [] }],
    TODAY,
    t,
  );
  expect(mail?.subject).toBe('Tomorrow: 1 one-on-one');
  expect(mail?.body).toBe(
    [
      '10:00 Mei\nWants to talk about:\n• Course\nYou want to talk about:\n• PRIVATE\nOpen actions:\n• Ask',
      'Have waited too long:\n• Wei: 9 days too long',
      'Actions whose day has passed:\n• Mei: Ask (2026-11-20)',
      t('remind_where'),
    ].join('\n\n'),
  );
});

test('what waits alone is mailed on Mondays', () => {
  const list = [record()];
  expect(managerReminder('a@x.y', list, [], TODAY, t)).toBeNull();
  expect(managerReminder('a@x.y', list, [], TODAY + 6, t)?.subject).toBe('One-on-ones: what waits');
  expect(managerReminder('a@x.y', [record({ actions: [] })], [], TODAY + 6, t)).toBeNull();
});

test('the member reads nothing that was not shared', () => {
  const mail = memberReminder({ record: record(), memberPoints: [], actions: ['Mei: Ask'] }, t);
  expect(mail).toMatchObject({ to: 'mei@x.y', subject: 'Tomorrow 10:00: one-on-one with Aisyah' });
  expect(mail.body).toContain('• Mei: Ask');
  expect(mail.body).not.toContain('PRIVATE');
});
