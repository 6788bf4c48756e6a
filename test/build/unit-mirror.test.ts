/** Every file of the core that holds logic has its unit test beside its mirror under test/unit. */

import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { expect, test } from '@jest/globals';
import { root } from '../support/dist';

/** Files without a mirror, and what tests them meanwhile. The list may only grow shorter. */
const EXCEPTIONS: Record<string, string> = {
  'check/system': 'tested by check.test.ts, which breaks the system sheet value by value',
  'forecast/model/fit-now': 'tested by snapshot.test.ts, which chooses between the two',
  'forecast/model/stored-snapshot': 'tested by snapshot.test.ts, which chooses between the two',
  messages: 'texts alone; read by the tests of what shows them',
  'pulse/messages': 'texts alone; read by the tests of what shows them',
};

const CORE = join(root, 'src/core');

/** Whether a file decides something: it has a function with a choice, a loop or a callback in it, not types, texts and tables alone. */
function hasLogic(file: string): boolean {
  const text = readFileSync(file, 'utf8').replace(/\/\*[\s\S]*?\*\/|\/\/.*$/gm, '');
  return /\bfunction\b|=>\s*\{/.test(text) && /\b(?:if|for|while)\b\s*\(|\?\?|[^=]=>|\breturn\b[^;]*\?/.test(text);
}

const sources = readdirSync(CORE, { recursive: true, encoding: 'utf8' })
  .filter((name) => /\.ts$/.test(name))
  .map((name) => relative(CORE, join(CORE, name)).replaceAll('\\', '/'));

const bare = sources
  .filter((name) => hasLogic(join(CORE, name)))
  .map((name) => name.replace(/\.ts$/, ''))
  .filter((name) => !existsSync(join(root, 'test/unit', `${name}.test.ts`)))
  .sort();

test('a file with logic has a unit test of the same name, or stands among the exceptions', () => {
  expect(sources.length).toBeGreaterThan(100);
  expect(bare.filter((name) => !(name in EXCEPTIONS))).toEqual([]);
});

test('no exception is kept that has its test, or is there no more', () => {
  expect(Object.keys(EXCEPTIONS).filter((name) => !bare.includes(name))).toEqual([]);
});
