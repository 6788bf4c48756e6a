/** Where the tests look for a browser. */

import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { findChromium } from '../../scripts/chromium';

let folder = '';
const { CHROMIUM, PATH } = process.env;

/** Puts a program of this name into a folder on the path. */
function addProgram(name: string, mode = 0o755): string {
  const path = join(folder, name);
  writeFileSync(path, '');
  chmodSync(path, mode);
  return path;
}

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'saluran-path-'));
  delete process.env.CHROMIUM;
  process.env.PATH = [join(folder, 'absent'), folder].join(delimiter);
});

afterEach(() => {
  rmSync(folder, { recursive: true });
  process.env.PATH = PATH;
  if (CHROMIUM === undefined) delete process.env.CHROMIUM;
  else process.env.CHROMIUM = CHROMIUM;
});

describe('findChromium', () => {
  test.each(['chromium', 'chromium-browser', 'google-chrome'])('finds %s on the path', (name) => {
    const path = addProgram(name);
    expect(findChromium()).toBe(path);
  });

  test('prefers the one in CHROMIUM', () => {
    addProgram('chromium');
    process.env.CHROMIUM = addProgram('mine');
    expect(findChromium()).toBe(join(folder, 'mine'));
  });

  test('says so when CHROMIUM is no program', () => {
    addProgram('chromium');
    process.env.CHROMIUM = addProgram('notes.txt', 0o644);
    expect(() => findChromium()).toThrow('notes.txt, which is no program');
  });
});
