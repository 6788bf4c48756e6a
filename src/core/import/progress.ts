/** What several calls of one import have in common: the deal ID of each line, and what earlier calls have written. */

import { checksum } from '../shared/checksum';
import { createIds } from '../shared/values';

export interface Progress {
  /** The ID that the deal of a line gets, if it is a new one. */
  idOf(line: number): string;
  /** Whether a deal on the sheet has the ID. */
  isTaken(dealId: string): boolean;
  /** Whether an earlier call of the import has written the deal. */
  isDone(dealId: string): boolean;
  /** The last row of the history of a deal that an interrupted call has logged and not written; undefined for others. */
  loggedAt(dealId: string): number | undefined;
}

export interface ProgressOptions {
  importId: string;
  /** The lines that may become deals. */
  lines: readonly number[];
  /** Whether an earlier call has begun the import. */
  continues: boolean;
  /** Deal IDs on the sheet. */
  taken: ReadonlySet<string>;
  /** Deal IDs with the last row of their history; asked for only when an import continues. */
  logged: () => ReadonlyMap<string, number>;
}

/** IDs follow from the import and the line: a call that does the work again finds what was done, wherever the last one ended. */
export function createProgress({ importId, lines, continues, taken, logged }: ProgressOptions): Progress {
  const history = continues ? logged() : new Map<string, number>();
  const own = new Map<number, string>();
  const given = new Set<string>();
  for (const line of lines) {
    let dealId = '';
    // An ID that another deal happens to have is passed over.
    for (let attempt = 0; dealId === '' || given.has(dealId) || (!continues && taken.has(dealId)); attempt++) {
      dealId = dealIdOf(`${importId}/${line}/${attempt}`);
    }
    given.add(dealId);
    own.set(line, dealId);
  }
  return {
    idOf: (line) => own.get(line) ?? '',
    isTaken: (dealId) => taken.has(dealId),
    isDone: (dealId) => continues && given.has(dealId) && taken.has(dealId),
    loggedAt: (dealId) => (taken.has(dealId) ? undefined : history.get(dealId)),
  };
}

/** An ID of ten characters, five bits each, out of two hashes. */
function dealIdOf(seed: string): string {
  const halves = [mixed(`a${seed}`), mixed(`b${seed}`)];
  let count = 0;
  const random = (): number => {
    const at = count++;
    return (((halves[at < 5 ? 0 : 1] ?? 0) >>> ((at % 5) * 5)) & 31) / 32;
  };
  return createIds('D-', random)();
}

/** A checksum whose every bit depends on every letter: the last step of MurmurHash3 (Appleby). */
function mixed(text: string): number {
  let hash = Number.parseInt(checksum(text), 36);
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
}
