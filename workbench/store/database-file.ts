/** One database file of a workbook: pieces of a snapshot, and the changes since, each with a digest that shows damage. */

import type { Database, Disk } from './disk.js';
import { closeQuietly, type Place } from './folder.js';
import { digestOf, type Pieces } from './pieces.js';

/** Grows when an older program could not read the file. */
export const FORMAT = 1;

/** Names every piece with its digest, and the change up to which they go. */
export interface Manifest {
  format: number;
  saved: string;
  base: Place;
  pieces: [id: number, name: string, digest: string][];
}

export interface Change extends Place {
  body: string;
}

/** What could be read of a file. */
export interface Contents {
  /** Null where it cannot be read: of the pieces nothing is known then. */
  manifest: Manifest | null;
  pieces: Pieces;
  /** Pieces that should be there and cannot be read. */
  missing: string[];
  /** In order; whether their digests fit is for the reader to check. */
  changes: Change[];
  /** What is wrong with the file, in words. */
  faults: string[];
}

const TABLES = `
  CREATE TABLE IF NOT EXISTS book.pieces (id INTEGER PRIMARY KEY, body BLOB NOT NULL, digest BLOB NOT NULL);
  CREATE TABLE IF NOT EXISTS book.changes (seq INTEGER PRIMARY KEY, body BLOB NOT NULL, digest BLOB NOT NULL);`;
/** Damaged bytes may claim to be a text and be none, which ends the process: they are asked for as bytes. */
const COLUMNS = 'CAST(body AS BLOB) AS body, CAST(digest AS BLOB) AS digest';
const textOf = (bytes: unknown): string =>
  bytes && typeof bytes === 'object' ? Buffer.from(bytes as ArrayBuffer).toString('utf8') : '';
const MANIFEST_ID = 0;
/** In a damaged file, how many changes to look for after an unreadable one. */
const LOOK_AHEAD = 100_000;

/** Opens a file to work on: commits reach the disk when `synchronous` is FULL, and the system at once in any case. */
export function openForWork(path: string, disk: Disk): Database {
  const database = disk.database(path);
  try {
    database.exec('PRAGMA book.synchronous = FULL; PRAGMA book.auto_vacuum = FULL');
    database.all('PRAGMA book.journal_mode = WAL');
    database.exec(TABLES);
    return database;
  } catch (error) {
    closeQuietly(database);
    throw error;
  }
}

/** Whether an error says that the file is damaged, and not that it could not be read this time. */
export function isDamage(error: unknown): boolean {
  const code = String((error as { code?: unknown } | null)?.code ?? '');
  return (
    code === '' ||
    /^SQLITE_(CORRUPT|NOTADB|ERROR|MISMATCH|TOOBIG|FORMAT|SCHEMA|EMPTY|INTERNAL|RANGE|CONSTRAINT)/.test(code)
  );
}

export function readFile(database: Database): Contents {
  const contents: Contents = { manifest: null, pieces: new Map(), missing: [], changes: [], faults: [] };
  const attempt = <T>(read: () => T): T | null => {
    try {
      return read();
    } catch (error) {
      if (!isDamage(error)) throw error;
      contents.faults.push(error instanceof Error ? error.message : String(error));
      return null;
    }
  };
  contents.manifest = attempt(() => readManifest(database));
  const { manifest } = contents;
  for (const [id, name, digest] of manifest?.pieces ?? []) {
    const row = attempt(() => database.all(`SELECT ${COLUMNS} FROM pieces WHERE id = ?`, id)[0]);
    const body = row && textOf(row.body);
    if (body && digestOf(body) === digest) contents.pieces.set(name, body);
    else contents.missing.push(name);
  }
  if (contents.missing.length > 0) contents.faults.push(`${contents.missing.length} pieces are damaged`);
  contents.changes =
    attempt(() => database.all(CHANGES).map(changeOf)) ?? readSingly(database, manifest?.base.seq ?? 0);
  const check = attempt(() => database.all(CHECK)[0]);
  const said = check ? textOf(check.said) : 'ok';
  if (said !== 'ok') contents.faults.push(said);
  return contents;
}

const CHECK = "SELECT CAST(quick_check AS BLOB) AS said FROM pragma_quick_check(1, 'book')";
const CHANGES = `SELECT seq, ${COLUMNS} FROM changes ORDER BY seq`;
const changeOf = (row: Record<string, unknown>): Change => ({
  seq: Number(row.seq),
  body: textOf(row.body),
  digest: textOf(row.digest),
});

function readManifest(database: Database): Manifest | null {
  const row = database.all(`SELECT ${COLUMNS} FROM pieces WHERE id = ?`, MANIFEST_ID)[0];
  if (!row) return null;
  const body = textOf(row.body);
  if (digestOf(body) !== textOf(row.digest)) throw new Error('the list of pieces is damaged');
  return JSON.parse(body) as Manifest;
}

/** Finds what can be read around a damaged page. */
function readSingly(database: Database, base: number): Change[] {
  const found: Change[] = [];
  let misses = 0;
  for (let seq = base + 1; seq <= base + LOOK_AHEAD && misses < 1000; seq++) {
    misses++;
    try {
      const row = database.all(`SELECT seq, ${COLUMNS} FROM changes WHERE seq = ?`, seq)[0];
      if (row) {
        found.push(changeOf(row));
        misses = 0;
      }
    } catch (error) {
      if (!isDamage(error)) throw error;
      // The page that holds it is damaged; the next one may not be.
    }
  }
  return found;
}

/** Replaces the pieces, and deletes the changes that the new ones contain. */
export function replacePieces(
  database: Database,
  pieces: Pieces,
  { base, before }: { base: Place; before: Manifest | null },
): Manifest {
  const known = new Map((before?.pieces ?? []).map(([id, name, digest]) => [name, { id, digest }]));
  let next = (before?.pieces ?? []).reduce((last, [id]) => Math.max(last, id), 0) + 1;
  const list: Manifest['pieces'] = [];
  for (const [name, body] of pieces) {
    const digest = digestOf(body);
    const old = known.get(name);
    const id = old?.id ?? next++;
    list.push([id, name, digest]);
    known.delete(name);
    if (old?.digest !== digest) putPiece(database, id, body, digest);
  }
  for (const { id } of known.values()) database.run('DELETE FROM pieces WHERE id = ?', id);
  database.run('DELETE FROM changes WHERE seq <= ?', base.seq);
  const manifest: Manifest = { format: FORMAT, saved: new Date().toISOString(), base, pieces: list };
  const body = JSON.stringify(manifest);
  putPiece(database, MANIFEST_ID, body, digestOf(body));
  return manifest;
}

function putPiece(database: Database, id: number, body: string, digest: string): void {
  const sql = 'INSERT OR REPLACE INTO pieces (id, body, digest) VALUES (?, ?, ?)';
  database.run(sql, id, Buffer.from(body), Buffer.from(digest));
}

/** One of this number may be there: its commit was reported as failed and was not. */
export function addChange(database: Database, { seq, body, digest }: Change): void {
  database.run(
    'INSERT OR REPLACE INTO changes (seq, body, digest) VALUES (?, ?, ?)',
    seq,
    Buffer.from(body),
    Buffer.from(digest),
  );
}

/** Writes a whole file under a name where nothing of worth stands; it is on the disk when this returns. */
export function writeWhole(
  path: string,
  disk: Disk,
  pieces: Pieces,
  of: { base: Place; changes?: readonly Change[] },
): void {
  disk.remove(path);
  disk.create(path);
  const database = disk.database(path);
  try {
    // Nobody reads the file before it is whole, so it needs no journal of its own.
    database.all('PRAGMA book.journal_mode = OFF');
    database.exec(`PRAGMA book.synchronous = OFF; PRAGMA book.auto_vacuum = FULL; ${TABLES} BEGIN`);
    replacePieces(database, pieces, { ...of, before: null });
    for (const change of of.changes ?? []) addChange(database, change);
    database.exec('COMMIT');
  } finally {
    closeQuietly(database);
  }
  disk.sync(path);
}

/** Does all of the work or nothing of it. */
export function inTransaction<T>(database: Database, work: () => T): T {
  try {
    database.exec('BEGIN IMMEDIATE');
    const result = work();
    database.exec('COMMIT');
    return result;
  } catch (error) {
    try {
      database.exec('ROLLBACK');
    } catch {
      // SQLite has rolled back already.
    }
    throw error;
  }
}
