/** Keeps a workbook in its folder: a snapshot in pieces and the changes since, each on disk before anybody sees it. */

import {
  addChange,
  type Change,
  type Contents,
  inTransaction,
  isDamage,
  type Manifest,
  openForWork,
  readFile,
  replacePieces,
  writeWhole,
} from './database-file.js';
import { type Database, type Disk, realDisk } from './disk.js';
import { besides, closeQuietly, FILES, Folder, type Place } from './folder.js';
import { putOldFilesAside, readOldFolder } from './old-folder.js';
import { cut, digestOf, join, type Pieces, type State } from './pieces.js';
import { cannotOpen, notKept, Refused, reason } from './plain-words.js';
import { type Found, salvage } from './salvage.js';

/** What a change says: a workbook mutation, or the new content of one of the local stores. */
export type Entry = { m: [id: string, params: unknown, calculated?: true] } | { s: [store: string, content: unknown] };

export interface Kept {
  state: State;
  entries: Entry[];
}

/** A workbook is tidied up (its changes go into its snapshot) when nobody works and the changes are larger than this. */
const LARGE = 8 * 1024 * 1024;

export class WorkbookStore {
  readonly #disk: Disk;
  readonly #folder: Folder;
  readonly #database: Database;
  #manifest: Manifest | null;
  #place: Place;
  /** The size of the changes since the snapshot. */
  #bytes = 0;
  /** Whether the disk has all that was committed. */
  #synced = true;
  /** What the person who opens the workbook should know. */
  readonly notices: string[] = [];
  /** What the folder held when it was opened; null: nothing. */
  readonly kept: Kept | null;

  /** @throws in plain words when the folder is in use or cannot be used, and when nothing in it can be read. */
  constructor(dir: string, disk: Disk = realDisk) {
    this.#disk = disk;
    this.#folder = new Folder(dir, disk);
    let opened: Database | undefined;
    try {
      const found = this.#find();
      const path = this.#folder.path(FILES.main);
      disk.create(path);
      opened = this.#openForWork(found);
      disk.sync(dir);
      this.#database = opened;
      this.#manifest = found ? readFile(opened).manifest : null;
      this.#place = found?.changes.at(-1) ?? found?.base ?? { seq: 0, digest: '' };
      this.#place = { seq: this.#place.seq, digest: this.#place.digest };
      this.#folder.mark(this.#place);
      this.#bytes = (found?.changes ?? []).reduce((sum, { body }) => sum + body.length, 0);
      this.kept = found ? keptOf(found.pieces, found.changes) : null;
      this.notices.push(...(found?.notices ?? []));
    } catch (error) {
      if (opened) closeQuietly(opened);
      this.#folder.release(false);
      throw cannotOpen(dir, error);
    }
  }

  get dir(): string {
    return this.#folder.dir;
  }

  get large(): boolean {
    return this.#bytes > LARGE;
  }

  /** Whether the snapshot lacks changes. */
  get hasChanges(): boolean {
    return this.#manifest === null || this.#place.seq > this.#manifest.base.seq;
  }

  // Opening

  #find(): Found | null {
    const { path } = this.#names();
    this.#finishRepair();
    this.#takeOver();
    if (!this.#exists(FILES.main) && !this.#exists(FILES.copy)) return null;
    this.#saveLog();
    const main = this.#read(FILES.main);
    // A new workbook that was not begun: nothing has ever been acknowledged.
    const isBlank = main !== null && main.faults.length === 0 && !main.manifest && main.changes.length === 0;
    const reached = this.#folder.left?.seq ?? 0;
    if (isBlank && reached === 0 && !this.#exists(FILES.copy)) return null;
    const isWhole = main?.manifest && main.faults.length === 0;
    let found = isWhole ? salvage(main, null, this.#folder.left) : null;
    if (!found?.intact) found = salvage(main, this.#read(FILES.copy), this.#folder.left);
    if (!found) {
      const names = [FILES.main, FILES.copy].filter((name) => this.#exists(name)).map(path);
      throw new Refused(
        `Nothing can be read of the workbook in ${this.#folder.dir} (${main?.faults[0] ?? 'its file is missing'}). ` +
          `Nothing was changed. To begin anew, move ${names.join(' and ')} away or name another folder.`,
      );
    }
    if (!found.intact) this.#repair(found);
    this.#disk.remove(path(FILES.log));
    return found;
  }

  #openForWork(found: Found | null): Database {
    const path = this.#folder.path(FILES.main);
    try {
      return openForWork(path, this.#disk);
    } catch (error) {
      // A file that can be read and not written says of itself that it is of another kind.
      const code = String((error as { code?: unknown } | null)?.code);
      if (!found || !(isDamage(error) || code.startsWith('SQLITE_READONLY'))) throw error;
      this.#repair(found);
      found.notices.unshift("The workbook's file was damaged. Everything that was kept could be read all the same.");
      return openForWork(path, this.#disk);
    }
  }

  /** A folder of an earlier version, once. */
  #takeOver(): void {
    const { dir } = this.#folder;
    if (!this.#exists(FILES.main) && !this.#exists(FILES.copy)) {
      const old = readOldFolder(dir, this.#disk);
      if (!old) return;
      this.notices.push(...old.notices);
      const body = JSON.stringify(old.entries);
      const base = { seq: 0, digest: '' };
      const changes = old.entries.length === 0 ? [] : [{ seq: 1, body, digest: digestOf(body, base.digest) }];
      const next = this.#folder.path(FILES.next);
      writeWhole(next, this.#disk, cut(old.state), { base, changes });
      this.#disk.rename(next, this.#folder.path(FILES.main));
      this.#disk.sync(dir);
    }
    const aside = putOldFilesAside(dir, this.#disk);
    if (aside.length > 0)
      this.notices.push(
        `The workbook is kept in ${this.#folder.path(FILES.main)} now. Its old files are ${aside.join(', ')}.`,
      );
  }

  /** SQLite deletes its log when it has been read; of a damaged one nothing would be left to keep aside. */
  #saveLog(): void {
    const log = `${this.#folder.path(FILES.main)}-wal`;
    const saved = this.#folder.path(FILES.log);
    this.#disk.remove(saved);
    if (this.#folder.left !== null && this.#disk.kind(log) === 'file') this.#disk.copy(log, saved);
  }

  #names() {
    return { path: (name: string) => this.#folder.path(name) };
  }

  #exists(name: string): boolean {
    return this.#disk.kind(this.#folder.path(name)) !== 'nothing';
  }

  /** A repair that a crash interrupted before its last step: the repaired file has all that could be read. */
  #finishRepair(): void {
    const next = this.#folder.path(FILES.next);
    if (!this.#exists(FILES.next)) return;
    const contents = this.#exists(FILES.main) ? null : this.#read(FILES.next);
    if (contents?.manifest && contents.faults.length === 0) this.#disk.rename(next, this.#folder.path(FILES.main));
    else for (const path of besides(next)) this.#disk.remove(path);
  }

  #read(name: string): Contents | null {
    if (!this.#exists(name)) return null;
    let database: Database | undefined;
    try {
      database = this.#disk.database(this.#folder.path(name));
      return readFile(database);
    } catch (error) {
      if (!isDamage(error)) throw error;
      const said = error instanceof Error ? error.message : String(error);
      return { manifest: null, pieces: new Map(), missing: [], changes: [], faults: [said] };
    } finally {
      if (database) closeQuietly(database);
    }
  }

  /** Keeps the damaged file aside as it is, and puts one in its place that holds what could be read. */
  #repair(found: Found): void {
    const { path } = this.#names();
    const stamp = new Date().toISOString().replace(/[:.]/g, '-');
    const aside = path(`workbook.damaged-${stamp}.db`);
    const main = path(FILES.main);
    if (this.#exists(FILES.main)) this.#disk.copy(main, aside);
    if (this.#exists(FILES.log)) this.#disk.rename(path(FILES.log), `${aside}-wal`);
    if (this.#exists(FILES.main)) found.notices.push(`The damaged file is kept as ${aside}.`);
    if (found.cutOff.length > 0) {
      const rest = path(`workbook.not-applied-${stamp}.json`);
      this.#disk.write(rest, JSON.stringify(found.cutOff));
      found.notices.push(`The changes that could be read and not applied are kept in ${rest}.`);
    }
    writeWhole(path(FILES.next), this.#disk, found.pieces, found);
    // From here on a crash leaves a whole file under one name or the other.
    for (const file of besides(main)) this.#disk.remove(file);
    this.#disk.rename(path(FILES.next), main);
    this.#disk.sync(this.#folder.dir);
  }

  // Keeping

  /**
   * Keeps the entries as one change: all of them or none.
   *
   * @param must when they must be safe from a failure of the whole computer too: now, at the next `sync`, or, as they can be
   * made again, whenever that happens. They outlive the process in any case.
   * @throws NotKept when they were not kept.
   */
  add(entries: readonly string[], must: 'now' | 'at sync' | 'whenever'): void {
    const body = `[${entries.join(',')}]`;
    const change: Change = { seq: this.#place.seq + 1, body, digest: digestOf(body, this.#place.digest) };
    try {
      this.#database.exec(`PRAGMA book.synchronous = ${must === 'now' ? 'FULL' : 'NORMAL'}`);
      inTransaction(this.#database, () => addChange(this.#database, change));
    } catch (error) {
      throw notKept('The change could not be kept and was taken back', error);
    }
    if (must !== 'whenever') this.#synced = must === 'now';
    this.#place = { seq: change.seq, digest: change.digest };
    this.#bytes += body.length;
    this.#folder.mark(this.#place);
  }

  /** @throws when the disk does not take what the system has been given: it is kept, and may not outlive a failure of power. */
  sync(): void {
    if (this.#synced) return;
    const log = `${FILES.main}-wal`;
    try {
      if (this.#exists(log)) this.#disk.sync(this.#folder.path(log));
    } catch (error) {
      throw new Error(`The last changes may be lost if the computer fails now: ${reason(error)}.`, { cause: error });
    }
    this.#synced = true;
  }

  /** @throws NotKept when no change can be kept now. */
  probe(): void {
    try {
      this.#database.exec('PRAGMA book.synchronous = FULL');
      inTransaction(this.#database, () => {
        this.#database.run("INSERT OR REPLACE INTO pieces (id, body, digest) VALUES (?, ?, '')", PROBE, ROOM);
      });
      inTransaction(this.#database, () => this.#database.run('DELETE FROM pieces WHERE id = ?', PROBE));
    } catch (error) {
      throw notKept('The workbook takes no changes now', error);
    }
  }

  /** What has been kept so far. */
  read(): Kept | null {
    const { manifest, pieces, changes } = readFile(this.#database);
    const { seq } = this.#place;
    return (
      manifest &&
      keptOf(
        pieces,
        changes.filter((change) => change.seq <= seq),
      )
    );
  }

  /**
   * Tidies up: puts the workbook as it is in place of the snapshot and the changes.
   *
   * @throws NotKept when that cannot be done; all is then as before.
   */
  fold(state: State): void {
    const pieces = cut(state);
    const base = this.#place;
    const { path } = this.#names();
    const before = this.#manifest;
    const copy = () => {
      writeWhole(path(FILES.next), this.#disk, pieces, { base });
      this.#disk.rename(path(FILES.next), path(FILES.copy));
    };
    try {
      // The copy comes first: together with the changes in the main file it is as good as that.
      if (before) copy();
      this.#database.exec('PRAGMA book.synchronous = FULL');
      this.#manifest = inTransaction(this.#database, () => replacePieces(this.#database, pieces, { base, before }));
      this.#bytes = 0;
      this.#synced = true;
      if (!before) copy();
      this.#database.all('PRAGMA book.wal_checkpoint(TRUNCATE)');
    } catch (error) {
      throw notKept('The workbook could not be tidied up', error);
    }
  }

  close(): void {
    closeQuietly(this.#database);
    // What the bookmark says is needed for as long as there are changes beside the snapshot.
    this.#folder.release(!this.hasChanges && !this.#exists(`${FILES.main}-wal`));
  }

  /** Keeps what this program cannot apply, beside the workbook; returns the file's name. */
  putAside(entries: readonly unknown[]): string {
    const name = `workbook.not-applied-${new Date().toISOString().replace(/[:.]/g, '-')}.json`;
    this.#disk.write(this.#folder.path(name), JSON.stringify(entries));
    return this.#folder.path(name);
  }
}

/** The ID of a piece that is none. */
const PROBE = -1;
/** What a small edit needs, and some more. */
const ROOM = ' '.repeat(64 * 1024);

function keptOf(pieces: Pieces, changes: readonly Change[]): Kept | null {
  const state = join(pieces);
  return state && { state, entries: changes.flatMap(({ body }) => JSON.parse(body) as Entry[]) };
}
