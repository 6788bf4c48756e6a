/** All operations on files and databases that the store needs, in one place, so that a test can make each of them fail. */

import {
  chmodSync,
  closeSync,
  constants,
  copyFileSync,
  fsyncSync,
  lstatSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
  writeSync,
} from 'node:fs';
import { createRequire } from 'node:module';
import { resolve } from 'node:path';
import type Libsql from 'libsql';

export type Value = string | number | Buffer;

export interface Database {
  exec(sql: string): void;
  run(sql: string, ...values: Value[]): void;
  all(sql: string, ...values: Value[]): Record<string, unknown>[];
  close(): void;
}

/** What is at a path: a link itself, not its target. */
export type Kind = 'file' | 'folder' | 'link' | 'other' | 'nothing';

export interface Disk {
  database(path: string): Database;
  kind(path: string): Kind;
  list(dir: string): string[];
  makeFolder(dir: string): void;
  read(path: string): Buffer;
  /** Makes the file where it is missing, for its owner alone. */
  create(path: string): void;
  write(path: string, content: string): void;
  /** Opens for writing at places; made where it is missing. */
  open(path: string): number;
  writeAt(file: number, content: string): void;
  close(file: number): void;
  copy(from: string, to: string): void;
  rename(from: string, to: string): void;
  remove(path: string): void;
  /** Returns once the file, or the folder's list of names, is on the disk. */
  sync(path: string): void;
}

const OWNER_ALONE = 0o600;
const NOT_THROUGH_LINKS = constants.O_NOFOLLOW ?? 0;

export const realDisk: Disk = {
  database: (path) => new SqliteFile(path),
  kind(path) {
    const found = lstatSync(path, { throwIfNoEntry: false });
    if (!found) return 'nothing';
    if (found.isSymbolicLink()) return 'link';
    if (found.isDirectory()) return 'folder';
    return found.isFile() ? 'file' : 'other';
  },
  list: (dir) => readdirSync(dir),
  makeFolder: (dir) => void mkdirSync(dir, { recursive: true, mode: 0o700 }),
  read: (path) => readFileSync(path),
  create(path) {
    closeSync(openSync(path, constants.O_CREAT | constants.O_RDWR | NOT_THROUGH_LINKS, OWNER_ALONE));
  },
  write: (path, content) => writeFileSync(path, content, { mode: OWNER_ALONE }),
  open: (path) => openSync(path, constants.O_CREAT | constants.O_RDWR | NOT_THROUGH_LINKS, OWNER_ALONE),
  writeAt: (file, content) => void writeSync(file, content, 0),
  close: closeSync,
  copy(from, to) {
    copyFileSync(from, to, constants.COPYFILE_EXCL);
    chmodSync(to, OWNER_ALONE);
  },
  rename: renameSync,
  remove: (path) => rmSync(path, { force: true }),
  sync(path) {
    const file = openSync(path, 'r');
    try {
      fsyncSync(file);
    } finally {
      closeSync(file);
    }
  },
};

/**
 * A database file by libsql, which is SQLite. It is loaded when the first folder is opened: a workbook in memory needs none.
 *
 * libsql closes a file only when all statements on it have been collected as garbage. So the file is attached, under the name
 * `book`, to a database in memory: detaching closes it at once.
 */
class SqliteFile implements Database {
  readonly #file: Libsql.Database;
  readonly #statements = new Map<string, Libsql.Statement>();

  constructor(path: string) {
    const Database = createRequire(import.meta.url)('libsql') as typeof Libsql;
    this.#file = new Database(':memory:');
    this.#file.exec('PRAGMA locking_mode = EXCLUSIVE');
    this.#file.exec(`ATTACH '${resolve(path).replaceAll("'", "''")}' AS book`);
  }

  exec(sql: string): void {
    this.#file.exec(sql);
  }

  run(sql: string, ...values: Value[]): void {
    this.#statement(sql).run(...values);
  }

  all(sql: string, ...values: Value[]): Record<string, unknown>[] {
    return this.#statement(sql).all(...values) as Record<string, unknown>[];
  }

  #statement(sql: string): Libsql.Statement {
    const known = this.#statements.get(sql) ?? this.#file.prepare(sql);
    this.#statements.set(sql, known);
    return known;
  }

  close(): void {
    this.#statements.clear();
    try {
      if (this.#file.inTransaction) this.#file.exec('ROLLBACK');
      this.#file.exec('DETACH book');
    } finally {
      this.#file.close();
    }
  }
}
