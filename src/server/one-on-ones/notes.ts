/** Reads and writes a manager's notes in the manager's own properties. */

import { prefixOf } from '../../core/one-on-ones/member-record';
import {
  type Draft,
  keyOfPages,
  type Note,
  type NotePlan,
  notesOf,
  type PageWrite,
  planDelete,
  planSave,
} from '../../core/one-on-ones/notes';
import { MOST_BYTES, pack, STORE_BYTES, storeSize, unpack, utf8Length } from '../../core/one-on-ones/packing';
import { UserError } from '../../core/shared/errors';
import { deleteStored, type Stored, storeMessages, writeStored, zip } from './store';

/** What the keys of this file begin with; no round trip. */
export function filePrefix(): string {
  return prefixOf(SpreadsheetApp.getActiveSpreadsheet().getId());
}

/** @param member whose pages; left out: everybody's */
export function readPages(stored: Stored, prefix: string, member?: string): Map<string, Note[]> {
  const pages = new Map<string, Note[]>();
  const start = keyOfPages(prefix, member);
  for (const key of Object.keys(stored).sort()) {
    if (!key.startsWith(start)) continue;
    const notes = unpack(stored[key] ?? '', zip);
    if (Array.isArray(notes)) pages.set(key, notes as Note[]);
  }
  return pages;
}

export function readNotes(stored: Stored, prefix: string): Note[] {
  return notesOf(readPages(stored, prefix));
}

/** Saves a note. One round trip as a rule, two where it moves to another page. The caller holds the store's lock. */
export function saveNote(stored: Stored, prefix: string, draft: Draft): NotePlan {
  const fits = (notes: readonly Note[]): boolean => utf8Length(pack(notes, zip)) < MOST_BYTES;
  const plan = planSave(readPages(stored, prefix, draft.member), draft, prefix, fits);
  if (!plan) throw new UserError(storeMessages(), 'longNote');
  writePages(stored, plan.writes);
  return plan;
}

/** Deletes notes from every place. A round trip for each page. Returns false where there is none of them. */
export function deleteNotes(stored: Stored, prefix: string, isGoing: (note: Note) => boolean): boolean {
  const pages = readPages(stored, prefix);
  const ids = notesOf(pages)
    .filter(isGoing)
    .map(({ id }) => id);
  writePages(stored, planDelete(pages, ids));
  return ids.length > 0;
}

/** @throws UserError where the store would be full: then nothing is written. */
function writePages(stored: Stored, writes: readonly PageWrite[]): void {
  for (const { key, notes } of writes) {
    if (notes.length === 0) {
      deleteStored(key);
      delete stored[key];
      continue;
    }
    const values = { [key]: pack(notes, zip) };
    requireRoom(stored, values);
    writeStored(values);
    Object.assign(stored, values);
  }
}

/** @throws UserError where the values do not fit beside what the store holds; what makes it smaller always fits. */
export function requireRoom(stored: Stored, values: Stored): void {
  const after = storeSize({ ...stored, ...values });
  if (after > STORE_BYTES && after > storeSize(stored)) throw new UserError(storeMessages(), 'fullStore');
}

/** Which share of the store is used: 0 to 1. */
export function usedShare(stored: Stored): number {
  return storeSize(stored) / STORE_BYTES;
}
