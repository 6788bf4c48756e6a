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
   * @throws when what it holds cannot be read; the files are left as they are.
   */
  static open(dir: string): { journal: Journal; stored: Stored | null } {
    mkdirSync(dir, { recursive: true });
    const stored = read(dir);
    return { journal: new Journal(dir), stored };
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
  const { snapshot, stores } = existsSync(file)
    ? parse(file, readFileSync(file, 'utf8'))
    : { snapshot: null, stores: {} };
  const lines = existsSync(log) ? readFileSync(log, 'utf8').split('\n') : [];
  // The last line is empty, or was being written when the process ended: not acknowledged.
  const torn = lines.pop();
  if (torn) {
    writeFileSync(log, lines.map((line) => `${line}\n`).join(''));
    appendFileSync(join(dir, 'torn.log'), `${torn}\n`);
  }
  const entries = lines.map((line, i) => parse(`${log}, line ${i + 1}`, line) as unknown as Entry);
  return { snapshot, stores, entries };
}

function parse(where: string, text: string): { snapshot: unknown; stores: Record<string, unknown> } {
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new Error(
      `${where}: not readable as JSON (${(error as Error).message}). The folder is left as it is: move it aside to start anew.`,
    );
  }
}
