/** The hidden marker beside a deal: what of it was last logged in the history. */

import { literal } from './values';

export interface Marker {
  dealId: string;
  stage: string;
  /** ISO date-time of the logged change. */
  at: string;
}

/** Marks a logged change: the marker dealId|stage|time (a stage may hold a bar, ID and time never do), and its row. */
export function markLogged(
  write: (column: 'log' | 'logRow', value: unknown) => void,
  dealId: string,
  stage: string,
  at: Date,
  historyRow: number,
): void {
  write('log', literal(`${dealId}|${stage}|${at.toISOString()}`));
  write('logRow', historyRow);
}

/** Reads a marker; null when the cell holds none. */
export function readMarker(value: unknown): Marker | null {
  const text = typeof value === 'string' ? value : '';
  const first = text.indexOf('|');
  const last = text.lastIndexOf('|');
  if (first < 1 || last === first) return null;
  return { dealId: text.slice(0, first), stage: text.slice(first + 1, last), at: text.slice(last + 1) };
}
