/** A manager's private notes: saved, searched, exported and deleted for the person who calls, and nobody else. */

import type { OneOnOneNote, SavedNote, SaveNoteRequest } from '../../core/api';
import { exportText } from '../../core/one-on-ones/export';
import { searchNotes } from '../../core/one-on-ones/notes';
import { dayOfWall } from '../../core/one-on-ones/wall-time';
import { dayFromIso, isoFromDay } from '../../core/shared/dates';
import { UserError } from '../../core/shared/errors';
import { isText, numberIn, objectOf, refuse, textIn } from '../arguments';
import { openOneOnOnes } from '../one-on-ones/context';
import { deleteNotes, filePrefix, readNotes, saveNote, usedShare } from '../one-on-ones/notes';
import { lockStore, readRecords, readStored, requirePerson, storeMessages } from '../one-on-ones/store';
import { viewOfNote } from '../one-on-ones/views';

/**
 * Saves a private note on a meeting. Where another window has changed it since, both are kept.
 *
 * @client
 * @param request `{member, noteId, text, day, base, tab}`: the member's address; an ID that the window makes up; the `rev` that
 *   the window knows, 0 for a new note; a name of the window.
 * @returns `{note, other, used}`: the note as saved; what the other window wrote, or null; the used share of the store.
 * @throws Error when the note or the store is full: then nothing is changed; in a cell, always.
 */
export function saveOneOnOneNote(request: SaveNoteRequest): SavedNote {
  requirePerson();
  const fields = objectOf(request, 'saveOneOnOneNote', '{member, noteId, text, day, base, tab}');
  const member = textIn(fields, 'member').toLowerCase();
  const { text } = fields;
  if (!isText(text)) return refuse('text', typeof text, 'expected_text');
  const draft = {
    id: textIn(fields, 'noteId').slice(0, 60),
    member,
    text,
    day: dayIn(fields),
    tab: textIn(fields, 'tab').slice(0, 40),
    at: new Date().toISOString(),
    base: numberIn(fields, 'base', 0, 1e9),
  };
  lockStore();
  const stored = readStored();
  const prefix = filePrefix();
  if (!readRecords(stored, prefix).has(member)) throw new UserError(storeMessages(), 'noSeries', { member });
  const { note, other } = saveNote(stored, prefix, draft);
  return { note: viewOfNote(note), other: other ? viewOfNote(other) : null, used: usedShare(stored) };
}

function dayIn(fields: Record<string, unknown>): string {
  const day = dayFromIso(textIn(fields, 'day'));
  return day === undefined ? refuse('day', fields.day, 'expected_date') : isoFromDay(day);
}

/**
 * Deletes a private note for good.
 *
 * @client
 * @param request `{noteId}`
 * @returns `{used}`: the used share of the store.
 * @throws Error when there is no such note; in a cell, always.
 */
export function deleteOneOnOneNote(request: { noteId: string }): { used: number } {
  requirePerson();
  const id = textIn(objectOf(request, 'deleteOneOnOneNote', '{noteId}'), 'noteId');
  lockStore();
  const stored = readStored();
  const prefix = filePrefix();
  if (!deleteNotes(stored, prefix, (note) => note.id === id)) throw new UserError(storeMessages(), 'unknownNote');
  return { used: usedShare(stored) };
}

/** More are not read one by one. */
const MOST_FOUND = 50;

/**
 * Finds the caller's private notes that hold all words.
 *
 * @client
 * @param request `{query}`
 * @returns `[{id, member, day, text, rev, at, copyOf}]`, the last one first, at most 50.
 * @throws Error in a cell, always.
 */
export function searchOneOnOneNotes(request: { query: string }): (OneOnOneNote & { member: string })[] {
  requirePerson();
  const query = textIn(objectOf(request, 'searchOneOnOneNotes', '{query}'), 'query');
  const stored = readStored();
  const prefix = filePrefix();
  const records = readRecords(stored, prefix);
  return searchNotes(readNotes(stored, prefix), query)
    .slice(0, MOST_FOUND)
    .map((note) => ({ ...viewOfNote(note), member: records.get(note.member)?.name ?? note.member }));
}

/**
 * Returns everything that the caller's store has, as a text to download.
 *
 * @client
 * @returns `{fileName, text}`
 * @throws Error in a cell, always.
 */
export function exportOneOnOnes(): { fileName: string; text: string } {
  const { stored, prefix, records, workbook, t, now } = openOneOnOnes();
  const text = exportText([...records.values()], readNotes(stored, prefix), workbook.locale, t);
  return { fileName: t('export_name', { day: isoFromDay(dayOfWall(now)) }), text };
}
