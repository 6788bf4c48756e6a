/** Which test files use data from outside the repository, and which of their tests were skipped for want of it. */

import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { dataTestName } from '../outside-data';
import { root } from '../run';

/** Test files with a suite by `describeWithData`, found by that name, so that no list has to be kept. */
export function dataTestFiles(): string[] {
  return readdirSync(join(root, 'test'), { recursive: true, encoding: 'utf8' })
    .filter((path) => /\.test\.tsx?$/.test(path))
    .map((path) => `test/${path.replaceAll('\\', '/')}`)
    .filter((path) => /^\s*describeWithData\(/m.test(readFileSync(join(root, path), 'utf8')))
    .toSorted();
}

/** The full names of the skipped tests that need data from outside, in Jest's JSON result. */
export function skippedForData(result: unknown): string[] {
  return namesOf(result, 'pending').filter((name) => dataTestName.test(name));
}

function namesOf(result: unknown, status: string): string[] {
  const { testResults = [] } = (result ?? {}) as {
    testResults?: { assertionResults?: { fullName: string; status: string }[] }[];
  };
  return testResults
    .flatMap(({ assertionResults = [] }) => assertionResults)
    .filter((test) => test.status === status)
    .map(({ fullName }) => fullName);
}
