/** A disk of which one operation fails: the nth from the beginning, before or after it has done its work. */

import { type Database, type Disk, realDisk } from '../../../workbench/store/disk';

export interface Failing {
  disk: Disk;
  /** How many operations there have been. */
  count(): number;
  /** What failed, as 'write' or 'COMMIT'. */
  failed(): string;
}

class Broken extends Error {
  constructor(readonly code: string) {
    super(`${code}: an operation of the test fails`);
  }
}

/** @param nth 0: none fails. */
export function failingDisk(nth: number, how: 'before' | 'after', code: string): Failing {
  let count = 0;
  let failed = '';
  const attempt = <T>(name: string, work: () => T, hasEffect = true): T => {
    count++;
    if (count !== nth) return work();
    failed = name;
    // What is closed is closed, whatever is reported.
    if ((how === 'after' && hasEffect) || name === 'close') work();
    throw new Broken(code);
  };
  const wrap = (database: Database): Database => ({
    exec: (sql) => attempt(sql, () => database.exec(sql)),
    run: (sql, ...values) => attempt(sql, () => database.run(sql, ...values)),
    all: (sql, ...values) => attempt(sql, () => database.all(sql, ...values)),
    close: () => attempt('close', () => database.close()),
  });
  const operations = Object.entries(realDisk).map(([name, work]) => [
    name,
    (...args: unknown[]) => attempt(name, () => (work as (...args: unknown[]) => unknown)(...args)),
  ]);
  const disk = Object.fromEntries(operations) as Disk;
  return {
    // A database that could not be opened is not open.
    disk: { ...disk, database: (path) => wrap(attempt('database', () => realDisk.database(path), false)) },
    count: () => count,
    failed: () => failed,
  };
}
