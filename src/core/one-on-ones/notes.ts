/** Plans changes of a manager's notes, which lie packed on pages: texts of one property each, several notes of a member on one. */

import { normalise } from '../i18n/name';
import { checksum } from '../shared/checksum';

export interface Note {
  id: string;
  /** The member's address. */
  member: string;
  /** ISO day of the meeting. */
  day: string;
  text: string;
  /** Counts the times that it was saved. */
  rev: number;
  /** Which window saved it last. */
  tab: string;
  /** ISO date-time of the last save. */
  at: string;
  /** The note that another window changed at the same time: both are kept. */
  copyOf?: string;
}

/** Key of a page → its notes. */
export type Pages = ReadonlyMap<string, readonly Note[]>;

/** One write: a page with its notes, or without any, when it is deleted. */
export interface PageWrite {
  key: string;
  notes: Note[];
}

export interface NotePlan {
  /** In this order: each alone leaves every note in at least one place. */
  writes: PageWrite[];
  note: Note;
  /** What the other window wrote; absent where there is no conflict. */
  other?: Note;
}

/** What the keys of all pages begin with, or of one member's. */
export function keyOfPages(prefix: string, member?: string): string {
  return member === undefined ? `${prefix}n.` : `${prefix}n.${checksum(member)}.`;
}

/** All notes, each once: where a write was cut short, the later one counts. By day and time, the last first. */
export function notesOf(pages: Pages): Note[] {
  const found = new Map<string, Note>();
  for (const notes of pages.values()) {
    for (const note of notes) if (note.rev > (found.get(note.id)?.rev ?? 0)) found.set(note.id, note);
  }
  return [...found.values()].sort((a, b) => (a.day === b.day ? compare(b.at, a.at) : compare(b.day, a.day)));
}

function compare(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}

/** A note as a window saves it. */
export interface Draft extends Pick<Note, 'id' | 'member' | 'day' | 'text' | 'tab' | 'at'> {
  /** The `rev` that the window knows; 0 for a new note. */
  base: number;
}

/**
 * Plans the saving of a note. Where another window has changed it since, the draft becomes a note of its own beside it.
 *
 * @param fits whether notes fit on one page
 * @returns null where the note alone does not fit on a page
 */
export function planSave(
  pages: Pages,
  { base, ...draft }: Draft,
  prefix: string,
  fits: (notes: readonly Note[]) => boolean,
): NotePlan | null {
  const notes = notesOf(pages);
  const known = notes.find(({ id }) => id === draft.id);
  const isConflict = known !== undefined && known.rev !== base && known.tab !== draft.tab && known.text !== draft.text;
  const id = isConflict ? `${draft.id}~${draft.tab}` : draft.id;
  const before = notes.find((note) => note.id === id);
  const copyOf = isConflict ? draft.id : before?.copyOf;
  const note: Note = { ...draft, id, rev: Math.max(before?.rev ?? 0, base) + 1, ...(copyOf && { copyOf }) };
  if (!fits([note])) return null;
  const plan: NotePlan = { writes: placed(pages, note, prefix, fits), note };
  return isConflict ? { ...plan, other: known } : plan;
}

/** The page that takes the note comes first, then those that held an older version. */
function placed(pages: Pages, note: Note, prefix: string, fits: (notes: readonly Note[]) => boolean): PageWrite[] {
  const withIt = (notes: readonly Note[]): Note[] => [...notes.filter(({ id }) => id !== note.id), note];
  const own = keyOfPages(prefix, note.member);
  const keys = [...pages.keys()].filter((key) => key.startsWith(own)).sort((a, b) => numberOf(b) - numberOf(a));
  const holding = keys.filter((key) => pages.get(key)?.some(({ id }) => id === note.id));
  // Pages before the last ones are full: to try them would cost more than it saves.
  const target =
    [...holding, ...keys.slice(0, 3)].find((key) => fits(withIt(pages.get(key) ?? []))) ?? own + freeNumber(keys);
  return [
    { key: target, notes: withIt(pages.get(target) ?? []) },
    ...holding.filter((key) => key !== target).map((key) => ({ key, notes: without(pages.get(key), [note.id]) })),
  ];
}

function numberOf(key: string): number {
  return Number(key.split('.').pop());
}

function freeNumber(keys: readonly string[]): number {
  return Math.max(0, ...keys.map(numberOf)) + 1;
}

function without(notes: readonly Note[] | undefined, ids: readonly string[]): Note[] {
  return (notes ?? []).filter(({ id }) => !ids.includes(id));
}

/** Takes notes off every page that holds a version of them. */
export function planDelete(pages: Pages, ids: readonly string[]): PageWrite[] {
  return [...pages]
    .filter(([, notes]) => notes.some(({ id }) => ids.includes(id)))
    .map(([key, notes]) => ({ key, notes: without(notes, ids) }));
}

/** Notes that hold every word that is looked for, in any case. */
export function searchNotes(notes: readonly Note[], query: string): Note[] {
  const words = query
    .split(/\s+/)
    .map(normalise)
    .filter((word) => word !== '');
  if (words.length === 0) return [];
  return notes.filter(({ text, day }) => words.every((word) => normalise(`${text} ${day}`).includes(word)));
}
