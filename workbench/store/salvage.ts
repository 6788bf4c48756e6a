/** Puts together what can be read from a folder's files: the newest whole workbook, or everything before the damage. */

import type { Change, Contents, Manifest } from './database-file.js';
import { FORMAT } from './database-file.js';
import type { Place } from './folder.js';
import { digestOf, inWords, join, type Pieces } from './pieces.js';

/** What is opened. */
export interface Found {
  pieces: Pieces;
  base: Place;
  /** Those that follow the pieces, checked. */
  changes: Change[];
  /** Changes that follow a damaged one: they cannot be applied. */
  cutOff: Change[];
  /** What the person should know, in words. */
  notices: string[];
  /** Whether the workbook's own file is as it should be. */
  intact: boolean;
}

/** A file made by a newer program than this one. */
class TooNew extends Error {}

/**
 * @param left how far the program had come that had the folder before, where it did not close it.
 * @returns null where no workbook can be read.
 */
export function salvage(main: Contents | null, copy: Contents | null, left: Place | null): Found | null {
  refuseNewer(main?.manifest ?? copy?.manifest ?? null);
  const source = chooseSource(main, copy);
  if (!source) return null;
  const { manifest, pieces, missing, isCopy } = source;
  const notices: string[] = [];
  const { changes, cutOff } = follow(manifest.base, main?.changes ?? []);
  const last = changes.at(-1)?.seq ?? manifest.base.seq;
  const lost = Math.max(0, (left?.seq ?? 0) - last, (cutOff.at(-1)?.seq ?? 0) - last);
  if (isCopy && lost > 0) notices.push(`The workbook is as it was tidied up last, at ${manifest.saved}.`);
  if (missing.length > 0) notices.push(`Missing, because it cannot be read: ${inWords(missing, pieces)}.`);
  if (lost > 0) {
    const these = lost === 1 ? 'The last change' : `The last ${lost} changes`;
    notices.push(`${these} cannot be read, or cannot be applied without one that cannot be read.`);
  }
  const faults = main?.faults ?? ['it is missing'];
  const intact = !isCopy && missing.length === 0 && lost === 0 && faults.length === 0;
  if (!intact) {
    const [fault = 'changes are missing at its end'] = faults;
    const rest = notices.length === 0 ? ' Everything that was kept could be read all the same.' : '';
    notices.unshift(`The workbook's file was damaged (${fault}).${rest}`);
  }
  return { pieces, base: manifest.base, changes, cutOff, notices, intact };
}

function refuseNewer(manifest: Manifest | null): void {
  if (manifest && manifest.format > FORMAT)
    throw new TooNew(
      `it was written by a newer version of this program (its format is ${manifest.format}, this one reads ${FORMAT}). Update the program`,
    );
}

interface Source {
  manifest: Manifest;
  pieces: Pieces;
  missing: string[];
  isCopy: boolean;
}

function chooseSource(main: Contents | null, copy: Contents | null): Source | null {
  const candidates: Source[] = [];
  for (const [contents, other] of [
    [main, copy],
    [copy, main],
  ] as const) {
    if (!contents?.manifest) continue;
    const source = completed(contents.manifest, contents, other);
    if (join(source.pieces)) candidates.push({ ...source, isCopy: contents === copy });
  }
  const reach = ({ manifest: { base } }: Source) => follow(base, main?.changes ?? []).changes.at(-1)?.seq ?? base.seq;
  return candidates.toSorted((a, b) => a.missing.length - b.missing.length || reach(b) - reach(a))[0] ?? null;
}

/** Takes from the other file what is missing in this one, where it is the same there. */
function completed(manifest: Manifest, contents: Contents, other: Contents | null): Omit<Source, 'isCopy'> {
  const pieces: Pieces = new Map();
  const missing: string[] = [];
  for (const [, name, digest] of manifest.pieces) {
    const own = contents.pieces.get(name);
    const others = own === undefined ? other?.pieces.get(name) : undefined;
    if (own !== undefined) pieces.set(name, own);
    else if (others !== undefined && digestOf(others) === digest) pieces.set(name, others);
    else missing.push(name);
  }
  return { manifest, pieces, missing };
}

/** Each change carries a digest of itself and of all before it: one that is missing, damaged or out of place does not fit. */
function follow(base: Place, changes: readonly Change[]): { changes: Change[]; cutOff: Change[] } {
  const fitting: Change[] = [];
  let before = base;
  const later = changes.filter(({ seq }) => seq > base.seq);
  for (const change of later) {
    if (change.seq !== before.seq + 1 || digestOf(change.body, before.digest) !== change.digest) break;
    fitting.push(change);
    before = change;
  }
  return { changes: fitting, cutOff: later.slice(fitting.length) };
}
