/** The hidden marker beside a deal: what of it was last logged in the history. */

export interface Marker {
  dealId: string;
  stage: string;
  /** ISO date-time of the logged change. */
  at: string;
}

/** Writes a marker: dealId|stage|time. A stage may hold a bar; ID and time never do. */
export function writeMarker({ dealId, stage, at }: Marker): string {
  return `${dealId}|${stage}|${at}`;
}

/** Reads a marker; null when the cell holds none. */
export function readMarker(value: unknown): Marker | null {
  const text = typeof value === 'string' ? value : '';
  const first = text.indexOf('|');
  const last = text.lastIndexOf('|');
  if (first < 1 || last === first) return null;
  return { dealId: text.slice(0, first), stage: text.slice(first + 1, last), at: text.slice(last + 1) };
}
