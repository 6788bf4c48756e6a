/** Keeps a workbook in a folder: a snapshot, and a log of what came after it, written before anything is acknowledged. */

import {
  appendFileSync,
  closeSync,
  existsSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readFileSync,
  renameSync,
  writeFileSync,
  writeSync,
} from 'node:fs';
import { join } from 'node:path';

/** What the log holds: a workbook mutation, or the new content of one of the local stores. */
export type Entry = { m: [id: string, params: unknown, calculated?: true] } | { s: [store: string, content: unknown] };

export interface Stored {
  snapshot: unknown;
  stores: Record<string, unknown>;
  entries: Entry[];
}

const SNAPSHOT = 'workbook.json';
const LOG = 'workbook.log';
/** Past this size the log is folded into a new snapshot at the next start or close. */
const FOLD_BYTES = 32 * 1024 * 1024;

export class Journal {
  readonly #dir: string;
  #log: number;
  #bytes = 0;

  private constructor(dir: string) {
    this.#dir = dir;
    this.#log = openSync(join(dir, LOG), 'a');
  }

  /**
   * Opens the folder, making it where it is missing.
   *
   * @throws when what it holds cannot be read; it is then kept aside under another name, as it was.
   */
  static open(dir: string): { journal: Journal; stored: Stored | null } {
    mkdirSync(dir, { recursive: true });
    try {
      const stored = read(dir);
      return { journal: new Journal(dir), stored };
    } catch (error) {
      throw error instanceof Unreadable ? keptAside(dir, error) : error;
    }
  }

  get large(): boolean {
    return this.#bytes > FOLD_BYTES;
  }

  /** The line is with the operating system when this returns: it outlives the process, however that ends. */
  append(entry: Entry): void {
    const line = `${JSON.stringify(entry)}\n`;
    this.#bytes += line.length;
    writeSync(this.#log, line);
  }

  /** Replaces snapshot and log by one new snapshot; a crash at any point leaves a readable folder. */
  fold(snapshot: unknown, stores: Record<string, unknown>): void {
    const next = join(this.#dir, `${SNAPSHOT}.next`);
    writeFileSync(next, JSON.stringify({ snapshot, stores }));
    const file = openSync(next, 'r+');
    fsyncSync(file);
    closeSync(file);
    // Entries say what is, not what changed, only for stores; mutations must not be replayed on a newer snapshot: the log goes first.
    renameSync(join(this.#dir, LOG), join(this.#dir, `${LOG}.old`));
    renameSync(next, join(this.#dir, SNAPSHOT));
    closeSync(this.#log);
    writeFileSync(join(this.#dir, `${LOG}.old`), '');
    this.#log = openSync(join(this.#dir, LOG), 'a');
    this.#bytes = 0;
  }

  close(): void {
    closeSync(this.#log);
  }
}

function read(dir: string): Stored | null {
  const file = join(dir, SNAPSHOT);
  const log = join(dir, LOG);
  const old = join(dir, `${LOG}.old`);
  // A crash between the two renames of fold leaves the old log beside the old snapshot.
  if (!existsSync(log) && existsSync(`${file}.next`) && existsSync(old)) renameSync(old, log);
  if (!existsSync(file) && !existsSync(log)) return null;
  const { snapshot, stores } = existsSync(file) ? parseSnapshot(file) : { snapshot: null, stores: {} };
  const lines = existsSync(log) ? readFileSync(log, 'utf8').split('\n') : [];
  // The last line is empty, or was being written when the process ended: not acknowledged.
  const torn = lines.pop();
  if (torn) {
    writeFileSync(log, lines.map((line) => `${line}\n`).join(''));
    appendFileSync(join(dir, 'torn.log'), `${torn}\n`);
  }
  const entries = lines.map((line, i) => parseEntry(`${log}, line ${i + 1}`, line));
  return { snapshot, stores, entries };
}

/** What cannot be read of a folder's files. */
class Unreadable extends Error {}

function parse(where: string, text: string): Record<string, unknown> {
  try {
    const value: unknown = JSON.parse(text);
    if (value !== null && typeof value === 'object') return value as Record<string, unknown>;
  } catch (error) {
    throw new Unreadable(`${where}: not readable as JSON (${(error as Error).message}).`);
  }
  throw new Unreadable(`${where}: not readable: no JSON object.`);
}

function parseSnapshot(file: string): { snapshot: unknown; stores: Record<string, unknown> } {
  const { snapshot, stores } = parse(file, readFileSync(file, 'utf8'));
  const isWorkbook = typeof snapshot === 'object' && snapshot !== null && 'sheets' in snapshot;
  if (!isWorkbook || typeof stores !== 'object' || stores === null)
    throw new Unreadable(`${file}: not readable: it holds no workbook.`);
  return { snapshot, stores: stores as Record<string, unknown> };
}

function parseEntry(where: string, line: string): Entry {
  const entry = parse(where, line);
  if (!Array.isArray(entry.m) && !Array.isArray(entry.s))
    throw new Unreadable(`${where}: not readable: neither a change nor a store.`);
  return entry as unknown as Entry;
}

/** Renames the folder's files, so that nothing is written over them and the next start begins anew. */
function keptAside(dir: string, { message }: Unreadable): Error {
  const mark = `broken-${new Date().toISOString().replace(/[:.]/g, '-')}`;
  const moved = [SNAPSHOT, LOG, `${SNAPSHOT}.next`, `${LOG}.old`]
    .map((name) => join(dir, name))
    .filter((file) => existsSync(file));
  for (const file of moved) renameSync(file, `${file}.${mark}`);
  return new Error(
    `${message} Nothing of it was changed: what was kept there is now ${moved.map((file) => `${file}.${mark}`).join(' and ')}. ` +
      'Open the folder again to start anew.',
  );
}
