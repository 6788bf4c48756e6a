/** A manager's private notes: 200 of them, saved while calls fail, found, exported, deleted; two windows at once; a full store. */

import { expect, jest, test } from '@jest/globals';
import type { Workbench } from '../../../build/workbench.mjs';
import { HOWS } from '../../support/faults';
import { count } from '../../support/tally';
import { cell, messageOf } from '../../support/workbook';
import { projectWith } from '../pulse/team';
import { newTeamBook, schedule } from './pair';

jest.setTimeout(300_000);

const AISYAH = 'aisyah@example.com';
const MEMBERS = ['mei@example.com', 'wei@example.com'];

interface Saved {
  note: { id: string; rev: number; text: string; day: string; copyOf: string | null };
  other: { id: string; rev: number; text: string } | null;
  used: number;
}

async function opened(project?: string): Promise<{ workbook: Workbench; aisyah: Workbench }> {
  const workbook = await newTeamBook(project === undefined ? {} : { project });
  await schedule(workbook, AISYAH);
  return { workbook, aisyah: workbook.as(AISYAH) };
}

const save = (workbook: Workbench, fields: Record<string, unknown>) =>
  workbook.run('saveOneOnOneNote', {
    member: MEMBERS[0],
    noteId: 'n-1',
    day: '2026-11-25',
    base: 0,
    tab: 'tab-1',
    text: 'Text',
    ...fields,
  }) as Promise<Saved>;

const WORDS =
  'we talked about the new customers in Penang, what is in the way, who helps, holidays, how the team works together and what would make next month easier than this one'.split(
    ' ',
  );

/** Two kilobytes of words in an order of their own. */
function textOf(index: number): string {
  let [text, seed] = [`Note number ${index}.`, index * 7919 + 1];
  while (text.length < 2000) {
    seed = (seed * 48_271) % 2_147_483_647;
    text += ` ${WORDS[seed % WORDS.length]}`;
  }
  return `${text.slice(0, 1990)} end${index}`;
}

const dayOf = (index: number) => new Date(Date.UTC(2026, 0, 1 + index)).toISOString().slice(0, 10);

test('200 notes of 2 KB are saved while calls fail at every point, found, exported and deleted; none is lost or doubled', async () => {
  const { workbook, aisyah } = await opened();
  let [failed, used] = [0, 0];
  for (let index = 0; index < 200; index++) {
    const request = { noteId: `n-${index}`, member: MEMBERS[index % 2], day: dayOf(index), text: textOf(index) };
    if (index % 3 === 0) {
      // The first to the fourth round trip fails, before or after its effect, or ends the execution.
      workbook.failAt(1 + (Math.floor(index / 3) % 4), HOWS[Math.floor(index / 12) % 3]);
      await save(aisyah, request).catch(() => failed++);
      workbook.failAt(0);
      count('faults injected');
    }
    workbook.resetCalls();
    used = (await save(aisyah, request)).used;
    expect(workbook.calls()).toMatchObject({ executions: 1 });
    expect(workbook.calls().roundTrips).toBeLessThanOrEqual(4);
  }
  expect(failed).toBeGreaterThan(20);
  expect(used).toBeGreaterThan(0.2);
  expect(used).toBeLessThan(0.8);
  const all = await Promise.all(
    MEMBERS.map(async (member) => ((await aisyah.run('getOneOnOne', { member })) as { notes: Saved['note'][] }).notes),
  );
  const texts = new Map(all.flat().map(({ id, text }) => [id, text]));
  expect(all.flat()).toHaveLength(200);
  for (let index = 0; index < 200; index++) expect(texts.get(`n-${index}`)).toBe(textOf(index));
  expect(all[0]?.map(({ day }) => day)).toEqual(
    all[0]
      ?.map(({ day }) => day)
      .toSorted()
      .toReversed(),
  );

  expect(await aisyah.run('searchOneOnOneNotes', { query: 'PENANG end117' })).toMatchObject([
    { id: 'n-117', member: 'Wei' },
  ]);
  expect(await aisyah.run('searchOneOnOneNotes', { query: 'Penang unheard-of' })).toEqual([]);
  const { fileName, text } = (await aisyah.run('exportOneOnOnes')) as { fileName: string; text: string };
  expect(fileName).toBe('one-on-ones-2026-11-24.txt');
  for (let index = 0; index < 200; index++) expect(text).toContain(textOf(index));

  for (let index = 0; index < 200; index++) {
    const noteId = `n-${index}`;
    if (index % 10 === 0) {
      workbook.failAt(1 + (Math.floor(index / 10) % 3), HOWS[Math.floor(index / 30) % 3]);
      await aisyah.run('deleteOneOnOneNote', { noteId }).catch(() => {});
      workbook.failAt(0);
      count('faults injected');
    }
    await aisyah
      .run('deleteOneOnOneNote', { noteId })
      .catch((error: Error) => expect(error.message).toMatch(/not there any more/));
  }
  const { text: after } = (await aisyah.run('exportOneOnOnes')) as { text: string };
  expect(after).not.toMatch(/Note number/);
  expect(await aisyah.run('searchOneOnOneNotes', { query: 'Penang' })).toEqual([]);
});

test('two windows that save the same note keep both, side by side', async () => {
  const { aisyah } = await opened();
  const first = await save(aisyah, { text: 'Both know this' });
  const one = await save(aisyah, { text: 'From the first', base: first.note.rev });
  const two = await save(aisyah, { text: 'From the second', base: first.note.rev, tab: 'tab-2' });
  expect(one.other).toBeNull();
  expect(two).toMatchObject({
    note: { text: 'From the second', copyOf: 'n-1' },
    other: { id: 'n-1', text: 'From the first' },
  });
  // Both windows go on, each with its own.
  await save(aisyah, { text: 'From the first, more', base: one.note.rev });
  await save(aisyah, { noteId: two.note.id, text: 'From the second, more', base: two.note.rev, tab: 'tab-2' });
  const { notes } = (await aisyah.run('getOneOnOne', { member: 'Mei' })) as { notes: Saved['note'][] };
  expect(notes.map(({ text }) => text).toSorted()).toEqual(['From the first, more', 'From the second, more']);
});

test('two windows at the very same moment: neither text is lost', async () => {
  const { aisyah } = await opened();
  await Promise.all(['a', 'b', 'c'].map((tab) => save(aisyah, { tab, text: `Text of ${tab}` })));
  const { notes } = (await aisyah.run('getOneOnOne', { member: 'Mei' })) as { notes: Saved['note'][] };
  expect(notes.map(({ text }) => text).toSorted()).toEqual(['Text of a', 'Text of b', 'Text of c']);
});

test('what is typed again after a lost answer is no conflict', async () => {
  const { workbook, aisyah } = await opened();
  workbook.failAt(3, 'after');
  await save(aisyah, { text: 'One' }).catch(() => {});
  workbook.failAt(0);
  expect(await save(aisyah, { text: 'One two' })).toMatchObject({ other: null, note: { id: 'n-1', text: 'One two' } });
});

test('a note that is too long, a full store and an unknown member are refused in words; what was saved stays', async () => {
  const { aisyah } = await opened(
    projectWith(
      'function fill(bytes) { var values = {}; for (var i = 0; i < bytes / 9000; i++) values["other" + i] = Array(9000).join("x"); PropertiesService.getUserProperties().setProperties(values); }',
    ),
  );
  await save(aisyah, { text: 'Kept' });
  let noise = '';
  for (let index = 0; index < 2500; index++) noise += String.fromCharCode(0x4e00 + ((index * 7919) % 20_000));
  expect(
    await messageOf(
      save(aisyah, {
        text:
          noise +
          [...noise].toReversed().join('') +
          noise.toLowerCase() +
          [...noise].map((each, index) => String.fromCharCode(each.charCodeAt(0) + (index % 7))).join(''),
        noteId: 'long',
      }),
    ),
  ).toMatch(/too long to be saved/);
  await aisyah.run('fill', 490_000);
  expect((await save(aisyah, { text: 'Kept, and more', base: 1 })).used).toBeGreaterThan(0.8);
  await aisyah.run('fill', 502_000);
  expect(await messageOf(save(aisyah, { noteId: 'n-2', text: noise }))).toMatch(/store of notes is full.*Export/);
  const { notes } = (await aisyah.run('getOneOnOne', { member: 'Mei' })) as { notes: Saved['note'][] };
  expect(notes.map(({ text }) => text)).toEqual(['Kept, and more']);
  expect(await messageOf(save(aisyah, { member: 'siti@example.com' }))).toMatch(/no one-on-ones with siti@example.com/);
});

test('actions carry over until done; what is shared stands in the private event and goes by mail; the sheet counts', async () => {
  const { workbook, aisyah } = await opened();
  const action = {
    id: 'a-1',
    text: 'Ask finance',
    owner: 'manager',
    due: '2026-12-01',
    made: '2026-11-25',
    done: null,
  };
  const closed = {
    member: 'Mei',
    day: '2026-11-25',
    actions: [action],
    points: ['Holidays'],
    share: 'We agreed on Penang.',
    mail: true,
  };
  expect(await aisyah.run('closeOneOnOne', closed)).toMatchObject({ openActions: 1, met: ['2026-11-25'] });
  expect(await cell(workbook, "'One-on-ones'!G2")).toBe(1);
  const mail = (await workbook.mail()).filter(({ subject }) => subject.startsWith('From our one-on-one'));
  expect(mail).toMatchObject([{ to: MEMBERS[0], body: expect.stringContaining('We agreed on Penang.') }]);
  const mei = workbook.as('mei@example.com');
  expect(await mei.run('getOneOnOnes')).toMatchObject({
    members: [],
    mine: {
      managerEmail: AISYAH,
      shared: ['2026-11-25: We agreed on Penang.'],
      actions: ['Aisyah: Ask finance (by 2026-12-01)'],
    },
  });
  expect(await mei.run('addOneOnOnePoint', { text: 'My course' })).toMatchObject({ points: ['My course'] });
  expect(await aisyah.run('getOneOnOne', { member: 'Mei' })).toMatchObject({
    actions: [action],
    points: ['Holidays'],
    memberPoints: ['My course'],
    shared: ['2026-11-25: We agreed on Penang.'],
  });
  const done = { ...closed, day: '2026-12-02', actions: [{ ...action, done: '2026-12-01' }], share: '', mail: false };
  expect(await aisyah.run('closeOneOnOne', done)).toMatchObject({ openActions: 0 });
  expect(await mei.run('getOneOnOnes')).toMatchObject({ mine: { actions: [], points: [] } });
});

test('opening the tab is one execution of at most six round trips, for a manager, a member and both', async () => {
  const { workbook } = await opened();
  await schedule(workbook, 'owner@example.com');
  for (const user of ['owner@example.com', 'mei@example.com', AISYAH]) {
    workbook.resetCalls();
    await workbook.as(user).run('getOneOnOnes');
    expect(workbook.calls()).toMatchObject({ executions: 1 });
    expect(workbook.calls().roundTrips).toBeLessThanOrEqual(6);
  }
  workbook.resetCalls();
  await workbook.as(AISYAH).run('getOneOnOne', { member: 'Mei' });
  expect(workbook.calls().roundTrips).toBeLessThanOrEqual(6);
});

test('leaving ends the meetings, deletes notes, actions and rows, and nothing of it is left', async () => {
  const { workbook, aisyah } = await opened(
    projectWith('function own() { return PropertiesService.getUserProperties().getProperties(); }'),
  );
  await save(aisyah, { text: 'Private'.repeat(100) });
  expect(await aisyah.run('leaveOneOnOnes', { member: 'Mei' })).toEqual({ left: 1 });
  expect((await aisyah.events()).filter(({ guests }) => guests.includes(MEMBERS[0] ?? ''))).toEqual([]);
  expect(await aisyah.run('leaveOneOnOnes', {})).toEqual({ left: 1 });
  expect(await aisyah.events()).toEqual([]);
  expect(await aisyah.run('own')).toEqual({});
  expect(await cell(workbook, "'One-on-ones'!A2")).toBe('');
});
