/** The day before a meeting, manager and member are reminded, once. */

import { expect, jest, test } from '@jest/globals';
import { newTeamBook, schedule } from './pair';

jest.setTimeout(180_000);

const AISYAH = 'aisyah@example.com';

test('the manager gets one mail for all of tomorrow, each member their own', async () => {
  const workbook = await newTeamBook();
  await schedule(workbook, AISYAH, { start: '2026-11-26' });
  const aisyah = workbook.as(AISYAH);
  const action = { id: 'a', text: 'Ask finance', owner: 'member', due: null, made: '2026-11-24', done: null };
  await aisyah.run('closeOneOnOne', { member: 'Mei', day: '2026-11-24', actions: [action], points: ['PRIVATE'] });
  await workbook.as('mei@example.com').run('addOneOnOnePoint', { text: 'My course' });
  const before = (await workbook.mail()).length;
  await workbook.advance({ days: 2 });
  const mails = (await workbook.mail()).slice(before);
  // Mei on Thursday, Wei on Friday.
  expect(mails.map(({ to, subject }) => [to, subject])).toEqual([
    [AISYAH, 'Tomorrow: 1 one-on-one'],
    ['mei@example.com', 'Tomorrow 10:00: one-on-one with Aisyah'],
    [AISYAH, 'Tomorrow: 1 one-on-one'],
    ['wei@example.com', 'Tomorrow 10:00: one-on-one with Aisyah'],
  ]);
  expect(mails[0]?.body).toMatch(/10:00 Mei[\s\S]*My course[\s\S]*PRIVATE[\s\S]*Ask finance/);
  expect(mails[1]?.body).toContain('Mei: Ask finance');
  expect(mails[1]?.body).not.toContain('PRIVATE');
});
