/** The folder of a workbook: the names of its files, and which process has it open. */

import { realpathSync } from 'node:fs';
import { join } from 'node:path';
import type { Database, Disk } from './disk.js';
import { cannotOpen, Refused } from './plain-words.js';

/** The names of our files in a folder. */
export const FILES = {
  /** The workbook. */
  main: 'workbook.db',
  /** The workbook as it was when it was last tidied up: what is read where the first is damaged. */
  copy: 'workbook.copy.db',
  /** A copy or a repaired workbook that is being written. */
  next: 'workbook.next.db',
  /** Says which process has the folder open, and how far it has come. */
  bookmark: 'workbook.open',
  lock: 'workbook.lock',
  /** What SQLite had not yet put into the workbook when the program was ended, until it has been read. */
  log: 'workbook.left-wal',
} as const;

/** What SQLite puts beside a database. */
const BESIDE = ['', '-wal', '-journal', '-shm'];

/** Folders that this process has open, by whichever copy of this module: a test may load several. */
const OPEN = Symbol.for('saluran.openFolders');

function openFolders(): Set<string> {
  const shared = globalThis as Record<symbol, Set<string> | undefined>;
  shared[OPEN] ??= new Set();
  return shared[OPEN];
}

/** One process's hold on a folder. The system ends it with the process, however that ends. */
export class Folder {
  readonly #disk: Disk;
  readonly #real: string;
  readonly #lock: Database;
  readonly #bookmark: number;
  /** How far the process that had the folder before had come, if it did not close it. */
  readonly left: Place | null;

  /** @throws when the folder is in use, or cannot be made or written. */
  constructor(
    readonly dir: string,
    disk: Disk,
  ) {
    this.#disk = disk;
    this.#real = ready(dir, disk);
    this.#lock = takeLock(dir, disk);
    try {
      this.left = readBookmark(this.path(FILES.bookmark), disk)?.place ?? null;
      this.#bookmark = disk.open(this.path(FILES.bookmark));
      this.mark(this.left ?? { seq: 0, digest: '' });
    } catch (error) {
      closeQuietly(this.#lock);
      throw cannotOpen(dir, error);
    }
    openFolders().add(this.#real);
  }

  path(name: string): string {
    return join(this.dir, name);
  }

  /** Notes which change was kept last. Where that fails, nothing is lost: it only helps to notice damage. */
  mark(place: Place): void {
    try {
      this.#disk.writeAt(this.#bookmark, JSON.stringify({ process: process.pid, ...place }).padEnd(BOOKMARK_LENGTH));
    } catch {
      // The mark of before stays, which remains true.
    }
  }

  /** @param tidy whether the workbook's file is whole by itself, so that the bookmark is no longer needed. */
  release(tidy: boolean): void {
    openFolders().delete(this.#real);
    try {
      this.#disk.close(this.#bookmark);
      if (tidy) this.#disk.remove(this.path(FILES.bookmark));
    } catch {
      // A bookmark that stays says how far the workbook had come, which remains true.
    } finally {
      closeQuietly(this.#lock);
    }
  }
}

/** A change, by number, and the digest of all up to it. */
export interface Place {
  seq: number;
  digest: string;
}

const BOOKMARK_LENGTH = 160;

function readBookmark(path: string, disk: Disk): { process: number; place: Place } | null {
  if (disk.kind(path) !== 'file') return null;
  try {
    const { process: id, seq, digest } = JSON.parse(disk.read(path).toString()) as Record<string, unknown>;
    if (!Number.isSafeInteger(seq) || typeof digest !== 'string') return null;
    return { process: Number(id), place: { seq: seq as number, digest } };
  } catch {
    return null;
  }
}

/** Makes the folder and checks that no other file is in its place; returns its path without links. */
function ready(dir: string, disk: Disk): string {
  try {
    makeFolder(dir, disk);
    refuseLinks(dir, disk);
    const real = realpathSync(dir);
    if (openFolders().has(real)) throw inUse(dir, 'this program');
    return real;
  } catch (error) {
    throw cannotOpen(dir, error);
  }
}

function makeFolder(dir: string, disk: Disk): void {
  try {
    const kind = disk.kind(dir);
    if (kind === 'file' || kind === 'other')
      throw new Refused(`${dir} is a file. A workbook is kept in a folder: name another place.`);
    disk.makeFolder(dir);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'ENOTDIR' || code === 'EEXIST')
      throw new Refused(`The folder ${dir} cannot be made: a file stands in its way.`);
    throw cannotOpen(dir, error);
  }
}

/** Nothing is written through a link: it may lead to a file of somebody else. */
function refuseLinks(dir: string, disk: Disk): void {
  for (const name of Object.values(FILES).flatMap((file) => BESIDE.map((end) => `${file}${end}`))) {
    const path = join(dir, name);
    const kind = disk.kind(path);
    if (kind === 'link')
      throw new Refused(`${path} is a symbolic link. Nothing is written through it: remove the link.`);
    if (kind === 'folder' || kind === 'other') throw new Refused(`${path} is no file. Move it out of the folder.`);
  }
}

/** The lock is SQLite's own, on an empty database: the workbook's file can be replaced while the lock is held. */
function takeLock(dir: string, disk: Disk): Database {
  const path = join(dir, FILES.lock);
  let lock: Database | undefined;
  try {
    // Opening and closing a file again would end the locks that this process has on it.
    if (disk.kind(path) === 'nothing') disk.create(path);
    lock = disk.database(path);
    lock.exec('PRAGMA book.journal_mode = OFF; BEGIN EXCLUSIVE');
    return lock;
  } catch (error) {
    if (lock) closeQuietly(lock);
    if (/^SQLITE_(BUSY|LOCKED)/.test(String((error as { code?: unknown }).code))) {
      const id = readBookmark(join(dir, FILES.bookmark), disk)?.process;
      if (id === process.pid) throw inUse(dir, 'this program');
      throw inUse(dir, id ? `another program (process ${id})` : 'another program');
    }
    throw cannotOpen(dir, error);
  }
}

function inUse(dir: string, by: string): Refused {
  return new Refused(`The folder ${dir} is open in ${by}. Close it there first, or name another folder.`);
}

export function closeQuietly(database: Database): void {
  try {
    database.close();
  } catch {
    // It is closed because of an error that is reported already.
  }
}

/** The names of a database and of what SQLite keeps beside it. */
export function besides(path: string): string[] {
  return BESIDE.map((end) => `${path}${end}`);
}
