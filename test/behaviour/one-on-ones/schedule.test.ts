/** A manager puts regular hours with each member into the calendar: private, without collisions, once. */

import { expect, jest, test } from '@jest/globals';
import type { Workbench } from '../../../build/workbench.mjs';
import { messageOf } from '../../support/workbook';
import { projectWith } from '../pulse/team';
import { clock, newTeamBook, PEOPLE, schedule, sheetRows } from './pair';

jest.setTimeout(180_000);

const AISYAH = 'aisyah@example.com';

/** Stands for a person at work in Google Calendar. */
const CALENDAR = `
function busy(title, start, end) { CalendarApp.createEvent(title, new Date(start), new Date(end)); }
function find(start) { return CalendarApp.getEvents(new Date(start), new Date(new Date(start).getTime() + 3600000))[0]; }
function shift(start, to) { find(start).setTime(new Date(to), new Date(new Date(to).getTime() + 3600000)); }
function drop(start) { find(start).deleteEvent(); }
function dropSeries(start) { find(start).getEventSeries().deleteEventSeries(); }`;
let made: string | undefined;
const project = (): string => {
  made ??= projectWith(CALENDAR);
  return made;
};

const times = async (workbook: Workbench, user = AISYAH) =>
  (await workbook.as(user).events())
    .filter(({ title }) => title.startsWith('One-on-one'))
    .map(({ start }) => clock(start));

test('everybody who reports to the manager gets a private hour a week; again, nothing changes', async () => {
  const workbook = await newTeamBook();
  const { events, problems } = await schedule(workbook, AISYAH);
  expect(problems).toEqual([]);
  expect(events).toEqual([
    {
      member: 'Mei',
      email: 'mei@example.com',
      cadence: 'weekly',
      start: '2026-11-25T02:00:00.000Z',
      end: '2026-11-25T03:00:00.000Z',
    },
    expect.objectContaining({ member: 'Wei', start: '2026-11-26T02:00:00.000Z' }),
  ]);
  const calendar = await workbook.as(AISYAH).events();
  expect(calendar).toHaveLength(105);
  expect(calendar[0]).toMatchObject({
    title: 'One-on-one: Aisyah and Mei',
    guests: ['mei@example.com'],
    visibility: 'PRIVATE',
    calendarId: AISYAH,
  });
  // The member has it in their own calendar, and others see that somebody is busy.
  expect(new Set((await workbook.as('mei@example.com').events()).map(({ title }) => title))).toEqual(
    new Set(['One-on-one: Aisyah and Mei', 'busy']),
  );
  expect(new Set((await workbook.events()).map(({ title }) => title))).toEqual(new Set(['busy']));
  expect((await workbook.mail()).map(({ to }) => to)).toEqual(['mei@example.com', 'wei@example.com']);

  workbook.resetCalls();
  expect(await schedule(workbook, AISYAH)).toEqual({ events, problems });
  expect(workbook.calls().roundTrips).toBeLessThanOrEqual(12);
  expect(await workbook.as(AISYAH).events()).toEqual(calendar);
  expect(await workbook.mail()).toHaveLength(2);
  expect(await sheetRows(workbook)).toMatchObject([
    { Member: 'Mei', Email: 'mei@example.com', Manager: AISYAH, Cadence: 'Weekly', 'Last meeting': '', row: 2 },
    { Member: 'Wei', 'Next meeting': '2026-11-26 10:00', 'Open actions': 0, 'Waiting too long': '', row: 3 },
  ]);
});

test('meetings miss what is in the calendar, holidays, weekends and each other, and stay within working hours', async () => {
  const people = Array.from({ length: 12 }, (_, index) => [`P${index}`, `p${index}@example.com`, '', AISYAH]);
  const workbook = await newTeamBook({ people, project: project() });
  await workbook.apiWrite('Settings!A7', [
    ['Working hours', '09:30-16:00'],
    ['Holidays', '2026-12-25, 2027-01-01'],
    ['Holidays', '2027-02-17..2027-02-18'],
  ]);
  const aisyah = workbook.as(AISYAH);
  for (const day of ['2026-11-25', '2026-12-02', '2027-03-10'])
    await aisyah.run('busy', 'Review', `${day}T09:00:00+08:00`, `${day}T12:00:00+08:00`);
  const { events, problems } = await schedule(workbook, AISYAH, { cadence: 'fortnightly' });
  expect([events.length, problems]).toEqual([12, []]);
  const all = await aisyah.events();
  const sorted = all
    .map(({ start, end }) => [Date.parse(start), Date.parse(end)] as const)
    .toSorted((a, b) => a[0] - b[0]);
  expect(sorted.filter(([start], index) => index > 0 && start < (sorted[index - 1]?.[1] ?? 0))).toEqual([]);
  const ours = await times(workbook);
  expect(ours.length).toBeGreaterThan(12 * 25);
  expect(ours.filter((time) => time.slice(11) < '09:30' || time.slice(11) > '15:00')).toEqual([]);
  expect(ours.filter((time) => [0, 6].includes(new Date(time.slice(0, 10)).getUTCDay()))).toEqual([]);
  const holidays = ['2026-12-25', '2027-01-01', '2027-02-17', '2027-02-18'];
  expect(ours.filter((time) => holidays.includes(time.slice(0, 10)))).toEqual([]);
  // Spread over both weeks: no day has more than two.
  const days = ours.map((time) => time.slice(0, 10));
  expect(Math.max(...days.map((day) => days.filter((each) => each === day).length))).toBeLessThanOrEqual(3);
});

test('a monthly series keeps its weekday and week of the month; a time in start is the hour', async () => {
  const workbook = await newTeamBook();
  await schedule(workbook, AISYAH, { cadence: 'monthly', members: 'Mei', start: '2026-12-08T15:00', minutes: 30 });
  const ours = await times(workbook);
  expect(ours.slice(0, 4)).toEqual(['2026-12-08 15:00', '2027-01-12 15:00', '2027-02-09 15:00', '2027-03-09 15:00']);
  expect(ours).toHaveLength(12);
  expect(await messageOf(schedule(workbook, AISYAH, { members: 'Mei' }))).toMatch(
    /Mei already meets you: monthly, 30 minutes/,
  );
});

test('one meeting is moved or cancelled, or all from a day on; earlier ones stay', async () => {
  const workbook = await newTeamBook();
  const aisyah = workbook.as(AISYAH);
  await schedule(workbook, AISYAH, { members: ['mei@example.com'] });
  expect(await aisyah.run('moveOneOnOne', { member: 'Mei', date: '2026-11-25', to: '2026-11-27T15:00' })).toMatchObject(
    {
      events: [{ start: '2026-11-27T07:00:00.000Z', end: '2026-11-27T08:00:00.000Z' }],
    },
  );
  await aisyah.run('cancelOneOnOne', { member: 'Mei', date: '2026-12-02' });
  expect((await times(workbook)).slice(0, 2)).toEqual(['2026-11-27 15:00', '2026-12-09 10:00']);
  await aisyah.run('moveOneOnOne', { member: 'Mei', date: '2026-12-16', to: '2026-12-18T11:00', all: true });
  expect((await times(workbook)).slice(0, 4)).toEqual([
    '2026-11-27 15:00',
    '2026-12-09 10:00',
    '2026-12-18 11:00',
    '2026-12-25 11:00',
  ]);
  expect(await sheetRows(workbook)).toMatchObject([{ 'Next meeting': '2026-11-27 15:00' }]);
  await workbook.advance({ days: 16 });
  expect(await sheetRows(workbook)).toMatchObject([
    { 'Last meeting': '2026-12-09 00:00', 'Next meeting': '2026-12-18 11:00' },
  ]);
  expect(await aisyah.run('cancelOneOnOne', { member: 'Mei' })).toEqual({ events: [] });
  expect((await times(workbook)).filter((time) => time > '2026-12-10')).toEqual([]);
  expect(await sheetRows(workbook)).toEqual([]);
  // A new series can be made.
  await schedule(workbook, AISYAH, { members: ['Mei'], cadence: 'monthly', start: '2026-12-14' });
  expect(await sheetRows(workbook)).toMatchObject([{ Cadence: 'Monthly', 'Last meeting': '2026-12-09 00:00' }]);
});

test('what is moved or deleted in the calendar itself is followed the next morning', async () => {
  const workbook = await newTeamBook({ project: project() });
  const aisyah = workbook.as(AISYAH);
  await schedule(workbook, AISYAH);
  await aisyah.run('drop', '2026-11-25T10:00:00+08:00');
  await aisyah.run('shift', '2026-12-02T10:00:00+08:00', '2026-12-04T16:00:00+08:00');
  await aisyah.run('dropSeries', '2026-11-26T10:00:00+08:00');
  await workbook.advance({ days: 1 });
  expect(await sheetRows(workbook)).toMatchObject([
    { Member: 'Mei', 'Last meeting': '', 'Next meeting': '2026-12-04 16:00' },
    { Member: 'Wei', 'Next meeting': '' },
  ]);
  expect((await schedule(workbook, AISYAH)).events).toMatchObject([{ member: 'Mei' }, { member: 'Wei' }]);
  await workbook.advance({ days: 12 });
  // Somebody who has not been met for more than one and a half periods has waited too long.
  for (const day of ['2026-12-09', '2026-12-16', '2026-12-23'])
    await aisyah.run('cancelOneOnOne', { member: 'Mei', date: day });
  await workbook.advance({ days: 11 });
  expect(await sheetRows(workbook)).toMatchObject([
    { Member: 'Mei', 'Last meeting': '2026-12-04 00:00', 'Waiting too long': '3 days' },
    { Member: 'Wei', 'Waiting too long': '' },
  ]);
});

test.each([
  // A year on the clock in one zone; the days around the change in the other.
  ['Europe/London', '2026-11-25', 366],
  ['America/New_York', '2027-03-10', 21],
])('in %s every meeting is at ten on the clocks, in winter and in summer', async (timeZone, start, days) => {
  const workbook = await newTeamBook({ timeZone, now: `${start}T05:30:00Z` });
  await schedule(workbook, AISYAH, { members: ['Mei'], start: `${start}T10:00` });
  const all = (await workbook.as(AISYAH).events()).map((event) => event.start);
  expect(all.length).toBeGreaterThan(50);
  expect(new Set(all.map((each) => clock(each, timeZone).slice(11)))).toEqual(new Set(['10:00']));
  expect(new Set(all.map((each) => each.slice(11, 16))).size).toBe(2);
  await workbook.advance({ days });
  const [row] = await sheetRows(workbook, timeZone);
  expect(row).toMatchObject({ 'Next meeting': expect.stringMatching(/ 10:00$/), 'Waiting too long': '' });
});

test.each([
  [{ manager: 'Kumar' }, /^Only Kumar can do this/],
  [{ manager: 'kumar@example.com' }, /^Only kumar@example.com can do this/],
  [{ manager: 'Nobody' }, /^Nobody on the sheet "People" is, or has as manager, "Nobody"/],
  [{ members: ['Siti'] }, /"Siti" does not report to Aisyah/],
  [{ members: 'Ravi' }, /^Ravi has no e-mail address/],
  [{ members: 7 }, /members/],
  [{ cadence: 'daily' }, /weekly, fortnightly, monthly/],
  [{ start: '2026-11-23' }, /start: "2026-11-23" is not a day from today on/],
  [{ start: 'soon' }, /start: "soon"/],
  [{ minutes: 5 }, /minutes/],
])('%j is refused before anything is made', async (request, message) => {
  const workbook = await newTeamBook({ people: [...PEOPLE, ['Ravi', '', 'Sales', 'Aisyah']] });
  expect(await messageOf(schedule(workbook, AISYAH, request))).toMatch(message);
  expect(await workbook.events()).toEqual([]);
  expect(await workbook.sheets()).not.toContain('One-on-ones');
});

test('who cannot be met is named, and the others are met', async () => {
  const people = [
    ['Aisyah', AISYAH, '', 'Aisyah'],
    ['Ravi', '', '', 'Aisyah'],
    ['Ina', 'ina at example', '', 'Aisyah'],
    ['Mei', 'mei@example.com', '', 'aisyah'],
  ];
  const workbook = await newTeamBook({ people });
  const { events, problems } = await schedule(workbook, AISYAH);
  expect(events.map(({ member }) => member)).toEqual(['Mei']);
  expect(problems).toEqual([
    { member: 'Aisyah', reason: expect.stringContaining('their own manager') },
    { member: 'Ravi', reason: expect.stringContaining('no e-mail address') },
    { member: 'Ina', reason: expect.stringContaining('not valid') },
  ]);
});

test('a formula can neither schedule nor move nor cancel', async () => {
  const workbook = await newTeamBook();
  await schedule(workbook, AISYAH);
  const before = await workbook.as(AISYAH).events();
  for (const name of ['scheduleOneOnOnes', 'moveOneOnOne', 'cancelOneOnOne']) {
    await workbook.type('Work!A1', `=${name}("Mei")`);
    expect((await workbook.display('Work!A1'))[0]?.[0]).toMatch(/^#ERROR! One-on-ones belong to one person/);
  }
  expect(await workbook.as(AISYAH).events()).toEqual(before);
});
