/** Tests that use data sets from outside the repository; they are skipped, and counted as skipped, where these are absent. */

import { readFileSync } from 'node:fs';
import { beforeAll, describe } from '@jest/globals';
import { dataSuiteName, findData } from '../../scripts/outside-data';

/** A data file as a test gets it: never its path, so that nothing can read it too early. */
export interface DataFile {
  text(): string;
}

export interface GuardedFile extends DataFile {
  /** From here on the file may be read. */
  allow(): void;
}

/**
 * A file that cannot be read before it is allowed. Jest runs the callback of `describe.skip` too, so what a suite reads while
 * Jest collects its tests is read even where the suite is to be skipped.
 */
export function guardedFile(path: string, file: string | undefined): GuardedFile {
  let isAllowed = false;
  return {
    allow() {
      isAllowed = true;
    },
    text() {
      if (!isAllowed) throw new Error(`${path} is read while Jest collects the tests. Read it inside a test.`);
      if (file === undefined) throw new Error(`${path} is absent.`);
      return readFileSync(file, 'utf8');
    },
  };
}

/** A `describe` whose tests are skipped, and counted as skipped, where the data file they use is absent. */
export function describeWithData(path: string, name: string, tests: (file: DataFile) => void): void {
  const found = findData(path);
  const file = guardedFile(path, found);
  const run = found === undefined ? describe.skip : describe;
  run(dataSuiteName(path, name), () => {
    beforeAll(() => file.allow());
    tests({ text: file.text });
  });
}
