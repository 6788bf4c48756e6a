/** Reads the folder of an earlier version (`workbook.json` and `workbook.log`) once, and puts its files aside. */

import { join } from 'node:path';
import { newWorkbook } from '../host/new-workbook.js';
import type { Disk } from './disk.js';
import { parsePrefix } from './json-prefix.js';
import type { State } from './pieces.js';
import type { Entry } from './workbook-store.js';

const SNAPSHOT = 'workbook.json';
const LOG = 'workbook.log';
const OLD_FILES = [SNAPSHOT, LOG, `${SNAPSHOT}.next`, `${LOG}.old`, 'torn.log'];
/** The folder, within the workbook's, to which the old files go. */
const ASIDE = 'before-upgrade';

export interface OldWorkbook {
  state: State;
  entries: Entry[];
  notices: string[];
}

/** @returns null where the folder has none of the old files. */
export function readOldFolder(dir: string, disk: Disk): OldWorkbook | null {
  const has = (name: string) => disk.kind(join(dir, name)) === 'file';
  // A crash while the log was folded left the old log beside the old snapshot.
  const log = !has(LOG) && has(`${SNAPSHOT}.next`) && has(`${LOG}.old`) ? `${LOG}.old` : LOG;
  if (!has(SNAPSHOT) && !has(log)) return null;
  const notices: string[] = [];
  const { entries, wholeLog } = has(log) ? readLog(join(dir, log), disk, notices) : { entries: [], wholeLog: true };
  const state = has(SNAPSHOT) ? readSnapshot(join(dir, SNAPSHOT), disk, notices) : null;
  if (state) return { state, entries, notices };
  const named = entries.flatMap((entry) => ('m' in entry ? unitOf(entry.m[1]) : [])).at(-1);
  if (named === undefined && !(has(SNAPSHOT) === false && wholeLog && entries.length > 0)) {
    const files = [SNAPSHOT, log].filter(has).map((name) => join(dir, name));
    throw new Error(
      `nothing can be read of ${files.join(' and ')}. ${notices.map((notice) => `${notice} `).join('')}Nothing was changed. To begin anew, move the files away or name another folder`,
    );
  }
  notices.push(
    `The snapshot ${join(dir, SNAPSHOT)} is lost or cannot be read: the workbook has what was changed since, and no more.`,
  );
  const snapshot = newWorkbook('Recovered spreadsheet');
  return {
    state: { snapshot: { ...snapshot, ...(named === undefined ? {} : { id: named }) }, stores: {}, after: [] },
    entries,
    notices,
  };
}

/** Puts the old files aside; they are not deleted. */
export function putOldFilesAside(dir: string, disk: Disk): string[] {
  const moved: string[] = [];
  for (const name of OLD_FILES) {
    if (disk.kind(join(dir, name)) !== 'file') continue;
    disk.makeFolder(join(dir, ASIDE));
    const free = [name, ...Array.from({ length: 100 }, (_, i) => `${name}.${i + 2}`)].find(
      (each) => disk.kind(join(dir, ASIDE, each)) === 'nothing',
    );
    if (free === undefined) continue;
    disk.rename(join(dir, name), join(dir, ASIDE, free));
    moved.push(join(dir, ASIDE, free));
  }
  return moved;
}

/** The engine's name of the workbook, which every mutation carries. */
function unitOf(params: unknown): string[] {
  const unit = (params as { unitId?: unknown } | null)?.unitId;
  return typeof unit === 'string' ? [unit] : [];
}

function readSnapshot(file: string, disk: Disk, notices: string[]): State | null {
  const text = disk.read(file).toString('utf8');
  const whole = parsed(text);
  const value = (whole ?? parsePrefix(text)) as { snapshot?: unknown; stores?: unknown } | null | undefined;
  const { snapshot, stores } = value ?? {};
  const isWorkbook =
    typeof snapshot === 'object' &&
    snapshot !== null &&
    Object.keys((snapshot as State['snapshot']).sheets ?? {}).length > 0;
  if (!isWorkbook) return null;
  if (whole === undefined)
    notices.push(
      `${file} is damaged. The workbook has what stands before the damage; cells and settings after it are missing.`,
    );
  const isObject = typeof stores === 'object' && stores !== null;
  return {
    snapshot: snapshot as State['snapshot'],
    stores: isObject ? (stores as Record<string, unknown>) : {},
    after: [],
  };
}

function readLog(file: string, disk: Disk, notices: string[]): { entries: Entry[]; wholeLog: boolean } {
  const entries: Entry[] = [];
  const bytes = disk.read(file);
  let number = 0;
  for (let start = 0; start < bytes.length; ) {
    const end = bytes.indexOf('\n', start);
    // The last line was being written when the program ended: it was not acknowledged.
    if (end < 0) break;
    number++;
    const entry = parsed(bytes.subarray(start, end).toString('utf8'));
    if (!isEntry(entry)) {
      notices.push(
        `${file}, line ${number}: not readable. The changes before it were taken over, those from it on were not.`,
      );
      return { entries, wholeLog: false };
    }
    entries.push(entry);
    start = end + 1;
  }
  return { entries, wholeLog: true };
}

function isEntry(value: unknown): value is Entry {
  const { m, s } = (value ?? {}) as { m?: unknown; s?: unknown };
  const named = Array.isArray(m) ? m[0] : Array.isArray(s) ? s[0] : undefined;
  return typeof named === 'string';
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}
