/** package-lock.json: complete for every system, so that `npm ci` works on all of them. */

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { isComplete, type Locked, lockedProjects, nameOf } from '../../scripts/lock/entries';
import { root } from '../support/dist';

// `npm run lock` mends what these tests find.
describe.each(lockedProjects)('package-lock.json in %s', (project) => {
  const read = (name: string): unknown => JSON.parse(readFileSync(join(root, project, name), 'utf8'));
  const { packages } = read('package-lock.json') as { packages: Record<string, Locked> };

  test('names the binaries of other systems too, which npm drops where its registry lacks them', () => {
    const missing = Object.values(packages)
      .flatMap(({ optionalDependencies = {} }) => Object.keys(optionalDependencies))
      .filter((name) => !Object.keys(packages).some((path) => path.endsWith(`node_modules/${name}`)));
    expect(missing).toEqual([]);
  });

  test('gives every package its address at the public registry and its checksum', () => {
    const incomplete = Object.entries(packages).filter(([path, entry]) => !isComplete(path, entry));
    expect(incomplete.map(([path]) => path)).toEqual([]);
  });

  test('asks for what package.json asks for', () => {
    const { dependencies, devDependencies, optionalDependencies } = read('package.json') as Record<string, unknown>;
    expect(packages['']).toMatchObject(
      JSON.parse(JSON.stringify({ dependencies, devDependencies, optionalDependencies })) as Record<string, unknown>,
    );
  });
});

describe('an entry', () => {
  const whole = { version: '1.0.0', resolved: 'https://registry.npmjs.org/@a/b/-/b-1.0.0.tgz', integrity: 'sha512-x' };
  test.each<[string, string, Locked, boolean]>([
    ['whole', 'node_modules/@a/b', whole, true],
    ['without an address', 'node_modules/@a/b', { ...whole, resolved: undefined }, false],
    ['without a checksum', 'node_modules/@a/b', { ...whole, integrity: undefined }, false],
    ['of another host', 'node_modules/@a/b', { ...whole, resolved: 'https://example.com/@a/b/-/b-1.0.0.tgz' }, false],
    ['at another version', 'node_modules/@a/b', { ...whole, version: '1.0.1' }, false],
    ['under an alias', 'node_modules/c', { ...whole, name: '@a/b' }, true],
    ['within another package', 'node_modules/c/node_modules/@a/b', whole, true],
    ['that is a link', 'node_modules/c', { link: true }, true],
  ])('%s', (_what, path, entry, complete) => {
    expect(isComplete(path, entry)).toBe(complete);
    if (!entry.link) expect(nameOf(path, entry)).toBe('@a/b');
  });
});
