/** Calendars on the workbench. Sources: Apps Script reference CalendarApp, Calendar, CalendarEvent, CalendarEventSeries, RecurrenceRule. */

import { describe, expect, test } from '@jest/globals';
import { openScript, temporaryFolder, writeProject } from '../support/script';
import { messageOf, newWorkbook } from '../support/workbook';

const days = (list: { start: string }[]) => list.map(({ start }) => start.slice(0, 10));

describe('an event', () => {
  test('has the times given, its options, and its guests', async () => {
    const workbook = await openScript(`function f() {
      CalendarApp.getDefaultCalendar().createEvent('Demo', new Date('2026-11-25T10:00:00+08:00'), new Date('2026-11-25T11:00:00+08:00'),
        { description: 'Show it', location: 'Room 1', guests: 'wei@example.com, Kumar <kumar@example.com>' });
    }`);
    await workbook.run('f');
    expect(await workbook.events()).toMatchObject([
      {
        title: 'Demo',
        description: 'Show it',
        location: 'Room 1',
        start: '2026-11-25T02:00:00.000Z',
        end: '2026-11-25T03:00:00.000Z',
        allDay: false,
        guests: ['wei@example.com', 'kumar@example.com'],
        visibility: 'DEFAULT',
        calendarId: 'owner@example.com',
      },
    ]);
    // Without sendInvites nobody is told.
    expect(await workbook.mail()).toEqual([]);
  });

  test('that lasts all day takes its days from the script’s time zone', async () => {
    const workbook = await openScript(
      `function f() {
        var calendar = CalendarApp.getDefaultCalendar();
        var event = calendar.createAllDayEvent('One', new Date('2026-11-25T00:00:00+08:00'));
        calendar.createAllDayEvent('Two', new Date('2026-11-25T00:00:00+08:00'), new Date('2026-11-27T00:00:00+08:00'), { location: 'L' });
        return [event.isAllDayEvent(), event.getAllDayStartDate().toISOString(), event.getStartTime().toISOString()];
      }`,
      { timeZone: 'Europe/London' },
    );
    // Midnight in the script's zone, and in the calendar's.
    expect(await workbook.run('f')).toEqual([true, '2026-11-24T16:00:00.000Z', '2026-11-25T00:00:00.000Z']);
    expect(await workbook.events()).toMatchObject([
      { title: 'One', start: '2026-11-25', end: '2026-11-26' },
      { title: 'Two', start: '2026-11-25', end: '2026-11-27', location: 'L' },
    ]);
  });

  test('is changed, tagged, coloured, reminded of and deleted', async () => {
    const workbook = await openScript(`function f() {
      var event = CalendarApp.createEvent('A', new Date('2026-11-25T02:00:00Z'), new Date('2026-11-25T03:00:00Z'));
      event.setTitle('B').setDescription('D').setLocation('L').setColor(CalendarApp.EventColor.RED)
        .setVisibility(CalendarApp.Visibility.PRIVATE).setTransparency(CalendarApp.EventTransparency.TRANSPARENT)
        .setTag('deal', 'D-1').setTag('x', 'y').deleteTag('x')
        .removeAllReminders().addPopupReminder(15).addEmailReminder(60)
        .addGuest('wei@example.com').addGuest('kumar@example.com').removeGuest('kumar@example.com')
        .setTime(new Date('2026-11-26T02:00:00Z'), new Date('2026-11-26T04:00:00Z'));
      event = CalendarApp.getEventById(event.getId());
      var result = [event.getTitle(), event.getDescription(), event.getLocation(), event.getColor(),
        event.getVisibility() === CalendarApp.Visibility.PRIVATE, String(event.getTransparency()),
        event.getTag('deal'), event.getTag('x'), event.getAllTagKeys(), event.getPopupReminders(), event.getEmailReminders(),
        event.getGuestList().map(function (g) { return g.getEmail() + ' ' + g.getGuestStatus(); }),
        event.getGuestList(true).length, event.getGuestByEmail('nobody@example.com'), String(event.getMyStatus()),
        event.getStartTime().toISOString(), event.isRecurringEvent(), event.isOwnedByMe()];
      event.deleteEvent();
      result.push(CalendarApp.getEventById(event.getId()));
      return result;
    }`);
    expect(await workbook.run('f')).toEqual([
      'B',
      'D',
      'L',
      '11',
      true,
      'TRANSPARENT',
      'D-1',
      null,
      ['deal'],
      [15],
      [60],
      ['wei@example.com INVITED'],
      2,
      null,
      'OWNER',
      '2026-11-26T02:00:00.000Z',
      false,
      true,
      null,
    ]);
    expect(await workbook.events()).toEqual([]);
  });

  test.each([
    ["createEvent('x', '2026-11-25', '2026-11-26')", /^The parameters \(String,String\) don't match/],
    ["createEvent('x', new Date(2e12), new Date(1e12))", /^Event start date must be before event end date\.$/],
    ["createEvent('x', new Date(1e12), new Date(2e12), { guests: 'wei' })", /^Invalid email: wei$/],
    ["createEvent('x', new Date(1e12), new Date(2e12)).setColor('12')", /^Invalid argument: 12$/],
    ["createEvent('x', new Date(1e12), new Date(2e12)).addPopupReminder(4)", /^Invalid argument: 4$/],
    ["createEvent('x', new Date(1e12), new Date(2e12)).getAllDayStartDate()", /all-day/],
    ["createEventFromDescription('Lunch')", /^Not available in the workbench: CalendarApp.createEventFromDescription$/],
  ])('refuses %s', async (call, message) => {
    const workbook = await openScript(`function f() { CalendarApp.${call}; }`);
    expect(await messageOf(workbook.run('f'))).toMatch(message);
  });

  test('is one round trip, its recurrence none', async () => {
    const workbook = await openScript(`function f() {
      CalendarApp.getDefaultCalendar().createEventSeries('x', new Date(1e12), new Date(1e12 + 1), CalendarApp.newRecurrence().addDailyRule().times(3)); }`);
    workbook.resetCalls();
    await workbook.run('f');
    expect(workbook.calls().roundTrips).toBe(1);
  });

  test('counts towards the day’s 5,000 of a consumer account', async () => {
    const workbook = await openScript(`function f(n) {
      for (var i = 0; i < n; i++) CalendarApp.createAllDayEvent('x', new Date());
    }`);
    await workbook.run('f', 5000);
    expect(await messageOf(workbook.run('f', 1))).toBe('Service invoked too many times for one day: calendar.');
  });
});

/** A series from Tuesday 24 November 2026, 15:00 to 16:00, with the given recurrence. */
const SERIES = (recurrence: string) => `
var W = CalendarApp.Weekday;
function f() {
  CalendarApp.getDefaultCalendar().createEventSeries('Weekly', new Date('2026-11-24T15:00:00+08:00'), new Date('2026-11-24T16:00:00+08:00'),
    CalendarApp.newRecurrence()${recurrence});
}`;

describe('a series', () => {
  test.each([
    ['.addDailyRule().times(3)', ['2026-11-24', '2026-11-25', '2026-11-26']],
    ['.addDailyRule().interval(10).times(3)', ['2026-11-24', '2026-12-04', '2026-12-14']],
    [".addDailyRule().until(new Date('2026-11-26T00:00:00+08:00'))", ['2026-11-24', '2026-11-25', '2026-11-26']],
    ['.addWeeklyRule().onlyOnWeekdays([W.TUESDAY, W.THURSDAY]).times(3)', ['2026-11-24', '2026-11-26', '2026-12-01']],
    // The first event is part of the series and of its count, though no Wednesday.
    ['.addWeeklyRule().onlyOnWeekday(W.WEDNESDAY).times(3)', ['2026-11-24', '2026-11-25', '2026-12-02']],
    ['.addMonthlyRule().times(3)', ['2026-11-24', '2026-12-24', '2027-01-24']],
    ['.addMonthlyRule().onlyOnMonthDays([1, 15]).times(3)', ['2026-11-24', '2026-12-01', '2026-12-15']],
    ['.addYearlyRule().onlyInMonth(CalendarApp.Month.NOVEMBER).times(1)', ['2026-11-24']],
    // The reference's own example: daily, without the first four Wednesdays.
    [
      '.addDailyRule().times(9).addWeeklyExclusion().onlyOnWeekday(W.WEDNESDAY).times(4)',
      ['2026-11-24', '2026-11-26', '2026-11-27', '2026-11-28', '2026-11-29', '2026-11-30', '2026-12-01'],
    ],
    [
      ".addDailyRule().times(3).addDateExclusion(new Date('2026-11-25T00:00:00+08:00')).addDate(new Date('2026-12-24T00:00:00+08:00'))",
      ['2026-11-24', '2026-11-26', '2026-12-24'],
    ],
  ])('%s', async (recurrence, expected) => {
    const workbook = await openScript(SERIES(recurrence));
    await workbook.run('f');
    expect(days(await workbook.events())).toEqual(expected);
  });

  test('without an end shows a year ahead', async () => {
    const workbook = await openScript(SERIES('.addWeeklyRule()'));
    await workbook.run('f');
    expect(await workbook.events()).toHaveLength(53);
  });

  test('keeps its hour on the clocks of its time zone when summer time begins', async () => {
    const workbook = await openScript(`function f() {
      CalendarApp.createEventSeries('x', new Date('2027-03-26T09:00:00Z'), new Date('2027-03-26T10:00:00Z'),
        CalendarApp.newRecurrence().setTimeZone('Europe/London').addDailyRule().times(4));
    }`);
    await workbook.run('f');
    expect((await workbook.events()).map(({ start }) => start.slice(11, 16))).toEqual([
      '09:00',
      '09:00',
      '08:00',
      '08:00',
    ]);
  });

  test('may last whole days', async () => {
    const workbook = await openScript(`function f() {
      CalendarApp.createAllDayEventSeries('x', new Date('2026-11-24T23:00:00+08:00'), CalendarApp.newRecurrence().addWeeklyRule().times(2));
    }`);
    await workbook.run('f');
    expect(await workbook.events()).toMatchObject([
      { start: '2026-11-24', end: '2026-11-25' },
      { start: '2026-12-01', end: '2026-12-02' },
    ]);
  });

  test('lets one of its events be moved, changed or deleted, and is changed and deleted as a whole', async () => {
    const workbook = await openScript(`${SERIES('.addWeeklyRule().times(4)')}
      function list() { return CalendarApp.getEvents(new Date('2026-11-24T00:00:00+08:00'), new Date('2027-01-01T00:00:00+08:00')); }
      function one() {
        var events = list();
        events[1].setTitle('Moved').setTime(new Date('2026-12-02T09:00:00+08:00'), new Date('2026-12-02T10:00:00+08:00'));
        events[2].deleteEvent();
        return [events[0].isRecurringEvent(), events[0].getId() === events[3].getId()];
      }
      function whole() { list()[0].getEventSeries().setLocation('Room 2'); }
      function again() {
        list()[0].getEventSeries().setRecurrence(CalendarApp.newRecurrence().addDailyRule().times(2),
          new Date('2026-12-01T15:00:00+08:00'), new Date('2026-12-01T15:30:00+08:00'));
      }
      function drop() { CalendarApp.getEventSeriesById(list()[0].getId()).deleteEventSeries(); }`);
    await workbook.run('f');
    expect(await workbook.run('one')).toEqual([true, true]);
    await workbook.run('whole');
    expect(await workbook.events()).toMatchObject([
      { title: 'Weekly', start: '2026-11-24T07:00:00.000Z', location: 'Room 2' },
      { title: 'Moved', start: '2026-12-02T01:00:00.000Z', location: 'Room 2' },
      { title: 'Weekly', start: '2026-12-15T07:00:00.000Z', location: 'Room 2' },
    ]);
    await workbook.run('again');
    expect(days(await workbook.events())).toEqual(['2026-12-01', '2026-12-02']);
    await workbook.run('drop');
    expect(await workbook.events()).toEqual([]);
  });
});

describe('getEvents', () => {
  const CODE = `
    function fill() {
      [[9, 10, 'Early'], [10, 12, 'Long'], [11, 13, 'Late']].forEach(function (e) {
        CalendarApp.createEvent(e[2], at(e[0]), at(e[1]), { description: 'About ' + e[2], guests: e[2] === 'Late' ? 'wei@example.com' : '' });
      });
    }
    function at(hour) { return new Date(Date.UTC(2026, 10, 25, hour)); }
    function titles(events) { return events.map(function (e) { return e.getTitle(); }); }
    function between(a, b, options) { return titles(CalendarApp.getEvents(at(a), at(b), options || {})); }
    function day(iso) { return titles(CalendarApp.getEventsForDay(new Date(iso))); }
    function invited(a, b) { return titles(CalendarApp.getEvents(at(a), at(b), { statusFilters: [CalendarApp.GuestStatus.INVITED] })); }`;

  test('finds what takes place in part within the time, not what only touches it', async () => {
    const workbook = await openScript(CODE);
    await workbook.run('fill');
    expect(await workbook.run('between', 10, 11)).toEqual(['Long']);
    expect(await workbook.run('between', 8, 14)).toEqual(['Early', 'Long', 'Late']);
    expect(await workbook.run('between', 13, 14)).toEqual([]);
    expect(await workbook.run('day', '2026-11-25T12:00:00+08:00')).toHaveLength(3);
    expect(await workbook.run('day', '2026-11-24T12:00:00+08:00')).toEqual([]);
  });

  test('takes start, max, search, author and status filters', async () => {
    const workbook = await openScript(CODE);
    await workbook.run('fill');
    expect(await workbook.run('between', 8, 14, { start: 1, max: 1 })).toEqual(['Long']);
    expect(await workbook.run('between', 8, 14, { search: 'about early' })).toEqual(['Early']);
    expect(await workbook.run('between', 8, 14, { author: 'wei@example.com' })).toEqual([]);
    expect(await workbook.as('wei@example.com').run('invited', 8, 14)).toEqual(['Late']);
    expect(await workbook.run('invited', 8, 14)).toEqual([]);
  });
});

describe('other people', () => {
  const MEETING = `
    function make(visibility, options) {
      CalendarApp.createEvent('Review', new Date('2026-11-25T02:00:00Z'), new Date('2026-11-25T03:00:00Z'), options)
        .setVisibility(CalendarApp.Visibility[visibility]);
    }
    function mine() { return CalendarApp.getEventsForDay(new Date('2026-11-25T02:00:00Z')); }
    function titles() { return mine().map(function (e) { return e.getTitle(); }); }
    function rename() { mine()[0].setTitle('Mine'); }
    function accept() { mine()[0].setMyStatus(CalendarApp.GuestStatus.YES); return String(mine()[0].getMyStatus()); }
    function drop() { mine()[0].deleteEvent(); }
    function guests() { return mine()[0].getGuestList().map(function (g) { return g.getEmail() + ' ' + g.getGuestStatus(); }); }
    function hideGuests() { mine()[0].setGuestsCanSeeGuests(false); }
    function peek(id) {
      var before = CalendarApp.getCalendarById(id);
      var events = CalendarApp.subscribeToCalendar(id).getEventsForDay(new Date('2026-11-25T02:00:00Z'));
      return [before, CalendarApp.getCalendarById(id).getName(), events.map(function (e) { return e.getTitle() + '|' + e.getGuestList().length; })];
    }
    function write(id) { CalendarApp.getCalendarById(id).createAllDayEvent('x', new Date()); }`;
  const options = { guests: 'wei@example.com,kumar@example.com' };

  test('who are guests see the event in their own calendars and answer it; they change it only where they may', async () => {
    const workbook = await openScript(MEETING);
    await workbook.run('make', 'PRIVATE', options);
    const wei = workbook.as('wei@example.com');
    expect(await wei.run('titles')).toEqual(['Review']);
    expect(await wei.run('accept')).toBe('YES');
    expect(await messageOf(wei.run('rename'))).toBe('Action not allowed');
    expect(await workbook.run('guests')).toEqual(['wei@example.com YES', 'kumar@example.com INVITED']);
    await workbook.run('hideGuests');
    expect(await wei.run('guests')).toEqual(['wei@example.com YES']);
    await wei.run('drop');
    expect(await wei.run('titles')).toEqual([]);
    expect(await workbook.run('guests')).toEqual(['wei@example.com NO', 'kumar@example.com INVITED']);
    expect(await workbook.as('aisyah@example.com').run('titles')).toEqual([]);
  });

  test('of the organisation read each other’s calendars, but not what is private', async () => {
    const workbook = await openScript(MEETING);
    await workbook.run('make', 'DEFAULT', options);
    await workbook.run('make', 'PRIVATE', options);
    const aisyah = workbook.as('aisyah@example.com');
    expect(await aisyah.run('peek', 'owner@example.com')).toEqual([null, 'owner@example.com', ['Review|2', 'busy|0']]);
    expect(await messageOf(aisyah.run('write', 'owner@example.com'))).toBe('Action not allowed');
    expect(await messageOf(workbook.as('x@elsewhere.example').run('peek', 'owner@example.com'))).toBe(
      'Action not allowed',
    );
    expect((await aisyah.events()).map(({ title }) => title)).toEqual(['Review', 'busy']);
    expect((await workbook.events()).map(({ title }) => title)).toEqual(['Review', 'Review']);
  });

  test('are invited by e-mail where the script asks so, without touching its quota', async () => {
    const workbook = await openScript(`${MEETING} function left() { return MailApp.getRemainingDailyQuota(); }`);
    await workbook.run('make', 'DEFAULT', { ...options, sendInvites: true });
    const mail = await workbook.mail();
    expect(mail.map(({ to }) => to)).toEqual(['wei@example.com', 'kumar@example.com']);
    expect(mail[0]?.subject).toBe(
      'Invitation: Review @ Wed 25 Nov 2026 10:00 – 11:00 (Asia/Kuala_Lumpur) (wei@example.com)',
    );
    expect(await workbook.run('left')).toBe(100);
  });
});

test('calendars are made, found by name, set and deleted', async () => {
  const workbook = await openScript(`function f() {
    var calendar = CalendarApp.createCalendar('Visits', { timeZone: 'Asia/Tokyo', description: 'D', color: CalendarApp.Color.TEAL });
    var result = [calendar.getName(), calendar.getTimeZone(), calendar.getDescription(), calendar.getColor(), calendar.isOwnedByMe(),
      calendar.isMyPrimaryCalendar(), CalendarApp.isMyPrimaryCalendar(), CalendarApp.getOwnedCalendarsByName('Visits').length,
      CalendarApp.getAllCalendars().length, CalendarApp.getTimeZone()];
    calendar.setName('Trips').setHidden(true).createAllDayEvent('x', new Date());
    result.push(calendar.getName(), calendar.isHidden(), CalendarApp.getCalendarById(calendar.getId()) !== null);
    calendar.deleteCalendar();
    result.push(CalendarApp.getCalendarById(calendar.getId()));
    return result;
  }`);
  expect(await workbook.run('f')).toEqual([
    'Visits',
    'Asia/Tokyo',
    'D',
    '#28754E',
    true,
    false,
    true,
    1,
    2,
    'Asia/Kuala_Lumpur',
    'Trips',
    true,
    true,
    null,
  ]);
  expect(await workbook.events()).toEqual([]);
});

test('events outlive the process', async () => {
  const dir = temporaryFolder();
  const project = writeProject(SERIES('.addDailyRule().times(2)'));
  const first = await newWorkbook({ project, dir });
  await first.run('f');
  const before = await first.events();
  await first.close();
  const second = await newWorkbook({ project, dir });
  expect(await second.events()).toEqual(before);
  expect(before).toHaveLength(2);
});
