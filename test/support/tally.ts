/** Counts what the proofs of the store went through: sequences, faults, conflicts. The end of `npm test` adds them up. */

import { appendFileSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';

const counts = new Map<string, number>();

/** Adds to a count, such as `faults injected`. */
export function count(what: string, by = 1): void {
  counts.set(what, (counts.get(what) ?? 0) + by);
}

/** Keeps the counts of this test file: one JSON line in build/proofs.jsonl. To be called after its last test. */
export function tell(): void {
  const folder = join(import.meta.dirname, '../../build');
  mkdirSync(folder, { recursive: true });
  appendFileSync(join(folder, 'proofs.jsonl'), `${JSON.stringify(Object.fromEntries(counts))}\n`);
}
