/** The hidden sync marker of a deal: what was last logged of it, and how to take that change back. */

import { isDate, literal } from '../shared/values';

export interface SyncMarker {
  dealId: string;
  stage: string;
  /** ISO date-time of the logged change. */
  at: string;
  /** What the deal held when it was last logged, as `heldText` has it; absent in markers of before that was logged. */
  held?: string;
  /** How the logged change can be taken back; absent when it was not made in one piece by the sidebar. */
  undo?: Undo;
}

/** What a move found and what it wrote: enough to take it back, and to see what was edited since. */
export interface Undo {
  from: string;
  since: StoredCell;
  closed: StoredCell;
  /** Column header → before and after. */
  fields: Record<string, [before: StoredCell, after: StoredCell]>;
}

/** A cell's value as JSON keeps it; dates are tagged. */
export type StoredCell = string | number | boolean | { date: number };

/** Where a marker's text is divided from its undo: JSON never holds a line break. */
const LINE = '\n';
/** A little less than what a cell holds. */
const LONGEST = 49_000;

/**
 * Marks a logged change: `dealId|stage|time` (a stage may hold a bar, ID and time never do), on lines of their own what the
 * deal held and how to take the change back, and the row of the history.
 */
export function markLogged(
  write: (column: 'log' | 'logRow', value: unknown) => void,
  { dealId, stage, at, undo, held }: Omit<SyncMarker, 'at'> & { at: Date },
  historyRow: number,
): void {
  const line = `${dealId}|${stage}|${at.toISOString()}`;
  const text = held === undefined ? line : line + LINE + held;
  const whole = undo ? text + LINE + JSON.stringify(undo) : text;
  // A move that wrote very long texts can then not be undone, which is better than to fail when it is done.
  write('log', literal(whole.length < LONGEST ? whole : text));
  write('logRow', historyRow);
}

/** Reads a marker; null when the cell holds none. */
export function readSyncMarker(value: unknown): SyncMarker | null {
  const text = typeof value === 'string' ? value : '';
  const end = text.endsWith('}') ? text.lastIndexOf(LINE) : -1;
  const rest = end < 0 ? text : text.slice(0, end);
  const hold = rest.endsWith(']') ? rest.lastIndexOf(LINE) : -1;
  const line = hold < 0 ? rest : rest.slice(0, hold);
  const first = line.indexOf('|');
  const last = line.lastIndexOf('|');
  if (first < 1 || last === first) return null;
  const marker = { dealId: line.slice(0, first), stage: line.slice(first + 1, last), at: line.slice(last + 1) };
  const undo = end < 0 ? undefined : readUndo(text.slice(end + 1));
  const held = hold < 0 ? undefined : rest.slice(hold + 1);
  return { ...marker, ...(held === undefined ? {} : { held }), ...(undo ? { undo } : {}) };
}

function readUndo(json: string): Undo | undefined {
  try {
    return JSON.parse(json) as Undo;
  } catch {
    // Cut off or edited by hand: the move can then not be taken back, and everything else holds.
    return undefined;
  }
}

/** A cell's value for a JSON text. */
export function storeCell(value: unknown): StoredCell {
  if (isDate(value)) return { date: value.getTime() };
  if (typeof value === 'number' || typeof value === 'boolean') return value;
  return value === null || value === undefined ? '' : String(value);
}

/** A stored value to be written into a cell again. */
export function restoreCell(stored: StoredCell): unknown {
  if (typeof stored === 'object') return new Date(stored.date);
  return typeof stored === 'string' ? literal(stored) : stored;
}

/** Whether a cell still holds what was stored. */
export function holdsStill(value: unknown, stored: StoredCell): boolean {
  return JSON.stringify(storeCell(value)) === JSON.stringify(stored);
}
