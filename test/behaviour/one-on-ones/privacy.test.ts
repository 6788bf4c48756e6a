/** Two managers, three members and the owner, each trying to read what is not theirs in every way: no try succeeds. */

import { expect, jest, test } from '@jest/globals';
import type { Workbench } from '../../../build/workbench.mjs';
import { count } from '../../support/tally';
import { projectWith } from '../pulse/team';
import { newTeamBook, schedule } from './pair';

jest.setTimeout(300_000);

/** A stranger's script beside the add-on: it reads what Google lets its caller read. */
const SPY = `
function spyProperties() { return [PropertiesService.getUserProperties().getProperties(), PropertiesService.getDocumentProperties().getProperties(), PropertiesService.getScriptProperties().getProperties()]; }
function spyCache() { return ['notes', 'oneOnOne'].map(function (key) { return [CacheService.getUserCache().get(key), CacheService.getDocumentCache().get(key), CacheService.getScriptCache().get(key)]; }); }
function spyLog() { return Logger.getLog(); }
function spyCalendars() {
  return ['owner', 'aisyah', 'kumar', 'mei', 'wei', 'siti'].map(function (name) {
    return CalendarApp.subscribeToCalendar(name + '@example.com').getEvents(new Date('2026-11-01'), new Date('2027-03-01')).map(function (event) {
      return [event.getTitle(), event.getDescription(), event.getLocation(), event.getGuestList().map(function (guest) { return guest.getEmail(); })];
    });
  });
}
function spyEvent(id) { var event = CalendarApp.getEventById(id); return event && [event.getTitle(), event.getDescription()]; }
function SPYCELL() { return JSON.stringify([PropertiesService.getDocumentProperties().getProperties(), PropertiesService.getScriptProperties().getProperties()]); }
function leave(e) { PropertiesService.getDocumentProperties().setProperty('seen', JSON.stringify(PropertiesService.getUserProperties().getProperties())); }
function plant() { ScriptApp.newTrigger('leave').timeBased().everyHours(1).create(); }`;

/** What is written, and who may read it. */
const SECRETS = {
  'SECRET-AISYAH-MEI': ['aisyah@example.com'],
  'SECRET-AISYAH-WEI': ['aisyah@example.com'],
  'SECRET-KUMAR-SITI': ['kumar@example.com'],
  'SECRET-POINT': ['aisyah@example.com'],
  'SHARED-WITH-MEI': ['aisyah@example.com', 'mei@example.com'],
  'SHARED-WITH-SITI': ['kumar@example.com', 'siti@example.com'],
  'POINT-OF-MEI': ['aisyah@example.com', 'mei@example.com'],
};
const EVERYBODY = ['owner', 'aisyah', 'kumar', 'mei', 'wei', 'siti'].map((name) => `${name}@example.com`);

async function prepared(): Promise<Workbench> {
  const workbook = await newTeamBook({ project: projectWith(SPY) });
  for (const [manager, member, secret] of [
    ['aisyah', 'mei', 'SECRET-AISYAH-MEI'],
    ['aisyah', 'wei', 'SECRET-AISYAH-WEI'],
    ['kumar', 'siti', 'SECRET-KUMAR-SITI'],
  ] as const) {
    const user = workbook.as(`${manager}@example.com`);
    await schedule(workbook, `${manager}@example.com`, { members: [`${member}@example.com`] });
    const note = { member: `${member}@example.com`, noteId: `n-${member}`, day: '2026-11-25', base: 0, tab: 't' };
    // Long enough to be compressed, and short enough not to be.
    await user.run('saveOneOnOneNote', { ...note, text: `${secret} ${secret.repeat(member === 'wei' ? 100 : 1)}` });
  }
  const close = (member: string, share: string) => ({
    member,
    day: '2026-11-25',
    actions: [],
    points: ['SECRET-POINT'],
    share,
    mail: true,
  });
  await workbook.as('aisyah@example.com').run('closeOneOnOne', close('Mei', 'SHARED-WITH-MEI'));
  await workbook.as('kumar@example.com').run('closeOneOnOne', { ...close('Siti', 'SHARED-WITH-SITI'), points: [] });
  await workbook.as('mei@example.com').run('addOneOnOnePoint', { text: 'POINT-OF-MEI' });
  return workbook;
}

/** Every way of reading, by name; each gives all that the person gets to see. */
async function tries(workbook: Workbench, user: string): Promise<[way: string, seen: unknown][]> {
  const person = workbook.as(user);
  const attempt = async (name: string, ...args: unknown[]) =>
    person.run(name, ...args).catch((error: Error) => error.message);
  const seen: [string, unknown][] = [];
  for (const sheet of await workbook.sheets()) {
    seen.push([
      `sheet ${sheet}`,
      [await person.display(`'${sheet}'!A1:Z200`), await person.formulas(`'${sheet}'!A1:Z50`)],
    ]);
  }
  for (const member of ['Mei', 'wei@example.com', 'Siti', 'Aisyah', '*', '__proto__']) {
    seen.push([`getOneOnOne ${member}`, await attempt('getOneOnOne', { member })]);
  }
  seen.push(['getOneOnOnes', await attempt('getOneOnOnes')]);
  for (const query of ['SECRET', 'SHARED', 'POINT', 'AISYAH'])
    seen.push([`search ${query}`, await attempt('searchOneOnOneNotes', { query })]);
  seen.push(['export', await attempt('exportOneOnOnes')]);
  for (const noteId of ['n-mei', 'n-wei', 'n-siti']) {
    const note = { noteId, day: '2026-11-25', base: 0, tab: 'spy', text: 'x' };
    for (const member of ['mei', 'wei', 'siti'].filter((name) => !`${noteId}`.endsWith(name))) {
      const saved = await attempt('saveOneOnOneNote', {
        ...note,
        member: `${member}@example.com`,
        noteId: `${noteId}`,
      });
      // Of a manager's own member, it is a note of their own beside the other.
      seen.push([`save ${noteId} as ${member}`, JSON.stringify(saved)]);
    }
  }
  for (const name of ['spyProperties', 'spyCache', 'spyLog', 'spyCalendars']) seen.push([name, await attempt(name)]);
  for (const { id } of await workbook.events()) {
    if (!seen.some(([way]) => way === `event ${id}`)) seen.push([`event ${id}`, await attempt('spyEvent', id)]);
  }
  for (const call of [
    'getOneOnOnes()',
    'getOneOnOne("Mei")',
    'exportOneOnOnes()',
    'searchOneOnOneNotes("SECRET")',
    'SPYCELL()',
  ]) {
    await person.type('Work!A1', `=${call}`);
    seen.push([`formula ${call}`, await person.display('Work!A1:Z9')]);
  }
  const calendar = await person.events();
  seen.push(['calendar', calendar.map(({ title, guests }) => [title, guests])]);
  const mail = (await workbook.mail()).filter(({ to }) => to.includes(user));
  seen.push(['mail', mail]);
  return seen;
}

test('no way of reading gives anybody what is not theirs', async () => {
  const workbook = await prepared();
  const leaks: string[] = [];
  let [tried, own] = [0, 0];
  for (const user of EVERYBODY) {
    for (const [way, seen] of await tries(workbook, user)) {
      const text = JSON.stringify(seen) ?? '';
      for (const [secret, readers] of Object.entries(SECRETS)) {
        tried++;
        if (!text.includes(secret)) continue;
        if (readers.includes(user)) own++;
        else leaks.push(`${user} reads ${secret} by ${way}`);
      }
    }
  }
  count('tries to read what is private', tried);
  expect(leaks).toEqual([]);
  expect(tried).toBeGreaterThan(1000);
  // Those to whom it belongs do read it.
  expect(own).toBeGreaterThan(20);
});

test('a trigger of somebody else sees the properties of the one who planted it', async () => {
  const workbook = await prepared();
  for (const user of ['kumar@example.com', 'owner@example.com']) await workbook.as(user).run('plant');
  await workbook.advance({ hours: 30 });
  const text = JSON.stringify(
    await workbook
      .as('aisyah@example.com')
      .run('spyProperties')
      .then((stores) => (stores as unknown[])[1]),
  );
  expect(text).not.toMatch(/SECRET-AISYAH|SHARED-WITH-MEI/);
});

test('somebody who changes the shared sheets cannot have shared notes sent to themselves', async () => {
  const workbook = await prepared();
  const aisyah = workbook.as('aisyah@example.com');
  // Kumar puts his own address into Mei's row of People and of One-on-ones, and makes himself her manager.
  await workbook.as('kumar@example.com').apiWrite('People!A4', [['Mei', 'kumar@example.com', 'Sales', 'Kumar']]);
  await workbook.as('kumar@example.com').apiWrite("'One-on-ones'!B2", [['kumar@example.com']]);
  const closed = {
    member: 'mei@example.com',
    day: '2026-12-02',
    actions: [],
    points: [],
    share: 'LATER-SECRET',
    mail: true,
  };
  await aisyah.run('closeOneOnOne', closed);
  const mail = (await workbook.mail()).filter(({ body }) => body.includes('LATER-SECRET'));
  expect(mail.map(({ to }) => to)).toEqual(['mei@example.com']);
  for (const user of ['kumar@example.com', 'owner@example.com']) {
    expect(JSON.stringify(await tries(workbook, user))).not.toContain('LATER-SECRET');
  }
});

test('nothing is shared through an event to which others were invited, or that somebody else has made', async () => {
  const spy = `${SPY}
  function invite(email) { CalendarApp.getEvents(new Date('2026-11-25'), new Date('2026-12-30'))[0].getEventSeries().addGuest(email); }
  function lure(mark, guest) { CalendarApp.createEvent('One-on-one', new Date('2026-11-24T12:00:00+08:00'), new Date('2026-11-24T13:00:00+08:00'), { guests: guest, description: mark }).setGuestsCanModify(true); }
  function read() { return CalendarApp.getEventsForDay(new Date('2026-11-24T12:00:00+08:00')).map(function (event) { return event.getDescription(); }).join(); }`;
  const workbook = await newTeamBook({ project: projectWith(spy) });
  const aisyah = workbook.as('aisyah@example.com');
  await schedule(workbook, 'aisyah@example.com', { members: ['Mei'] });
  const description = JSON.stringify(await workbook.as('mei@example.com').events());
  const [mark = ''] = /saluran\w+/.exec(description) ?? [];
  expect(mark).not.toBe('');
  // Kumar has seen the mark somewhere, and invites Mei to an event that looks like Aisyah's.
  await workbook.as('kumar@example.com').run('lure', mark, 'mei@example.com');
  await workbook.as('mei@example.com').run('addOneOnOnePoint', { text: 'POINT-OF-MEI' });
  expect(await workbook.as('kumar@example.com').run('read')).not.toContain('POINT-OF-MEI');
  await aisyah.run('invite', 'kumar@example.com');
  const closed = { member: 'Mei', day: '2026-11-25', actions: [], points: [], share: 'SHARED' };
  await expect(aisyah.run('closeOneOnOne', closed)).rejects.toThrow(
    /has other guests: kumar@example.com\. Nothing was shared/,
  );
});
