/** Tests that need what not every machine has: without the data they are skipped, none fails, and all are known. */

import { execFile } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { importsUnder } from '../../scripts/docs/imports';
import { dataAdvice, dataTestName } from '../../scripts/outside-data';
import { browserTestFiles, dataTestFiles, dataTests } from '../../scripts/test/machine-bound';
import { guardedFile } from '../support/data';
import { root } from '../support/dist';

let folder = '';

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'saluran-data-'));
});

afterEach(() => {
  rmSync(folder, { recursive: true });
});

interface Result {
  numPassedTests: number;
  numFailedTests: number;
  numRuntimeErrorTestSuites: number;
  testResults: { assertionResults: { fullName: string; status: string }[] }[];
}

/** Runs the tests that need data as a person does who has none of it. */
async function runWithoutData(files: readonly string[]): Promise<Result> {
  const output = join(folder, 'jest.json');
  const options = ['--json', `--outputFile=${output}`, '-i', '-t', dataTestName.source, '--runTestsByPath', ...files];
  const env = {
    ...process.env,
    SALURAN_DATA: join(folder, 'absent'),
    NODE_OPTIONS: '--experimental-vm-modules --no-warnings',
  };
  await new Promise((done) => {
    execFile(process.execPath, ['node_modules/jest/bin/jest.js', ...options], { cwd: root, env }, done);
  });
  return JSON.parse(readFileSync(output, 'utf8')) as Result;
}

describe('tests of data that is absent', () => {
  test('are collected without an error, skipped and counted', async () => {
    const files = dataTestFiles();
    expect(files).toContain('test/unit/pulse/enps.test.ts');
    const result = await runWithoutData(files);
    expect(result).toMatchObject({ numPassedTests: 0, numFailedTests: 0, numRuntimeErrorTestSuites: 0 });
    const { ran, skipped } = dataTests(result);
    expect(ran).toEqual([]);
    expect(skipped.length).toBeGreaterThanOrEqual(files.length);
  });

  test('are found through the helper alone: nothing else looks outside the repository', () => {
    const readers = importsUnder(root, 'test').filter(({ to }) => to === 'scripts/outside-data');
    expect(readers.map(({ from }) => from).toSorted()).toEqual([
      'test/build/machine-bound.test.ts',
      'test/support/data.ts',
    ]);
  });
});

test('tests of the browser are found through the helper alone', () => {
  const users = importsUnder(root, 'test').filter(({ to }) => to === 'test/support/chromium');
  expect([...new Set(users.map(({ from }) => from))].toSorted()).toEqual(browserTestFiles());
  expect(browserTestFiles()).toContain('test/e2e/pipeline.test.ts');
});

describe('a data file', () => {
  test('cannot be read while tests are collected, even where it is present', () => {
    const path = join(folder, 'deals.csv');
    writeFileSync(path, 'a,b\n');
    const file = guardedFile('some/deals.csv', path);
    expect(() => file.text()).toThrow('some/deals.csv is read while Jest collects the tests');
    file.allow();
    expect(file.text()).toBe('a,b\n');
  });

  test('that is absent is named with its source', () => {
    expect(dataAdvice(['maven/sales_pipeline.csv'])).toMatch(/maven\/sales_pipeline\.csv: .*Maven Analytics/);
  });
});
