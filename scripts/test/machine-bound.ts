/** Which tests need what not every machine has: data from outside the repository, or a browser. */

import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { dataTestName } from '../outside-data';
import { root } from '../run';

/** Test files with a suite by `describeWithData`. */
export function dataTestFiles(): string[] {
  return testFilesWith(/^\s*describeWithData\(/m);
}

/** Test files that open a browser. */
export function browserTestFiles(): string[] {
  return testFilesWith(/\bopenBrowser\(/);
}

/** Found by the helper they call, so that no list has to be kept. */
function testFilesWith(call: RegExp): string[] {
  return readdirSync(join(root, 'test'), { recursive: true, encoding: 'utf8' })
    .filter((path) => /\.test\.tsx?$/.test(path))
    .map((path) => `test/${path.replaceAll('\\', '/')}`)
    .filter((path) => call.test(readFileSync(join(root, path), 'utf8')))
    .toSorted();
}

/** The full names of the tests in Jest's JSON result that need data from outside: those that ran, and those skipped. */
export function dataTests(result: unknown): { ran: string[]; skipped: string[] } {
  const { testResults = [] } = (result ?? {}) as {
    testResults?: { assertionResults?: { fullName: string; status: string }[] }[];
  };
  const tests = testResults
    .flatMap(({ assertionResults = [] }) => assertionResults)
    .filter(({ fullName }) => dataTestName.test(fullName));
  const names = (statuses: string[]) =>
    tests.filter(({ status }) => statuses.includes(status)).map(({ fullName }) => fullName);
  return { ran: names(['passed', 'failed']), skipped: names(['pending']) };
}
