/** Pages of notes: whatever write is the last one, every note is in at least one place; a conflict keeps both. */

import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { type Draft, type Note, notesOf, planDelete, planSave, searchNotes } from '../../../src/core/one-on-ones/notes';

const PREFIX = 'p.';
/** Three short notes fit on a page. */
const fits = (notes: readonly Note[]) => notes.reduce((sum, { text }) => sum + text.length, 0) <= 30;
const draft = (fields: Partial<Draft> = {}): Draft => ({
  id: 'a',
  member: 'm@x.y',
  day: '2026-12-01',
  text: 'text',
  tab: 't1',
  at: '2026-12-01T10:00:00Z',
  base: 0,
  ...fields,
});

/** Writes a plan, or as much of it as happened. */
function write(
  pages: Map<string, Note[]>,
  writes: { key: string; notes: Note[] }[],
  count = writes.length,
): Map<string, Note[]> {
  const after = new Map(pages);
  for (const { key, notes } of writes.slice(0, count)) {
    if (notes.length === 0) after.delete(key);
    else after.set(key, notes);
  }
  return after;
}

function save(pages: Map<string, Note[]>, fields: Partial<Draft>) {
  const plan = planSave(pages, draft(fields), PREFIX, fits);
  if (!plan) throw new Error('too long');
  return { ...plan, pages: write(pages, plan.writes) };
}

test('a note that alone is too long is refused', () => {
  expect(planSave(new Map(), draft({ text: 'x'.repeat(31) }), PREFIX, fits)).toBeNull();
});

test('notes of a member share pages, and members have their own', () => {
  let pages = new Map<string, Note[]>();
  for (const id of ['a', 'b', 'c', 'd']) ({ pages } = save(pages, { id, text: 'ten chars.' }));
  ({ pages } = save(pages, { id: 'e', member: 'n@x.y' }));
  expect([...pages.values()].map((notes) => notes.map(({ id }) => id))).toEqual([['a', 'b', 'c'], ['d'], ['e']]);
});

test('a note that outgrows its page moves; cut short, the later version counts', () => {
  let { pages } = save(new Map(), { id: 'a', text: 'x'.repeat(15) });
  ({ pages } = save(pages, { id: 'b', text: 'y'.repeat(15) }));
  const plan = planSave(pages, draft({ id: 'a', text: 'z'.repeat(20), base: 1 }), PREFIX, fits);
  expect(plan?.writes).toHaveLength(2);
  for (const count of [1, 2]) {
    const texts = notesOf(write(pages, plan?.writes ?? [], count)).map(({ id, text }) => id + text[0]);
    expect(texts.toSorted()).toEqual(['az', 'by']);
  }
});

test('another window’s change is kept beside the draft; the same text, or the same window, is no conflict', () => {
  const { pages } = save(new Map(), { text: 'one' });
  expect(save(pages, { text: 'two', tab: 't2' })).toMatchObject({
    note: { id: 'a~t2', copyOf: 'a' },
    other: { text: 'one' },
  });
  expect(save(pages, { text: 'one', tab: 't2' }).other).toBeUndefined();
  expect(save(pages, { text: 'two' }).other).toBeUndefined();
  expect(save(pages, { text: 'two', tab: 't2', base: 1 }).other).toBeUndefined();
  const copied = save(pages, { text: 'two', tab: 't2' });
  expect(save(copied.pages, { id: 'a~t2', text: 'three', tab: 't2', base: 1 }).note).toMatchObject({
    copyOf: 'a',
    rev: 2,
  });
});

test('whatever is saved and deleted, and wherever it is cut short, no other note changes', () => {
  const step = fc.record({
    id: fc.constantFrom('a', 'b', 'c', 'd', 'e'),
    text: fc.string({ minLength: 1, maxLength: 20 }),
    isDelete: fc.boolean(),
    cut: fc.nat(2),
  });
  fc.assert(
    fc.property(fc.array(step, { maxLength: 30 }), (steps) => {
      let pages = new Map<string, Note[]>();
      for (const { id, text, isDelete, cut } of steps) {
        const before = new Map(notesOf(pages).map((note) => [note.id, note.text]));
        const base = notesOf(pages).find((note) => note.id === id)?.rev ?? 0;
        const writes = isDelete
          ? planDelete(pages, [id])
          : (planSave(pages, draft({ id, text, base }), PREFIX, fits)?.writes ?? []);
        const cutShort = notesOf(write(pages, writes, cut));
        for (const [other, old] of before) {
          if (other !== id) expect(cutShort.find((note) => note.id === other)?.text).toBe(old);
        }
        pages = write(pages, writes);
        const now = notesOf(pages).find((note) => note.id === id);
        expect(now?.text).toBe(isDelete ? undefined : text);
        for (const notes of pages.values()) expect(fits(notes)).toBe(true);
      }
    }),
    { numRuns: 60 },
  );
});

test('a search finds all words, in any case, in text or day', () => {
  let { pages } = save(new Map(), { id: 'a', text: 'Penang, finance' });
  ({ pages } = save(pages, { id: 'b', text: 'Finance' }));
  const find = (query: string) => searchNotes(notesOf(pages), query).map(({ id }) => id);
  expect(find('FINANCE penang')).toEqual(['a']);
  expect(find('2026-12 finance').toSorted()).toEqual(['a', 'b']);
  expect([find(' '), find('Ipoh')]).toEqual([[], []]);
});
