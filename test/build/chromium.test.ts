/** Where the tests look for a browser, and how one is installed where there is none. */

import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { chromiumInstallers, ensureChromium, findChromium, type Installer } from '../../scripts/chromium';

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

describe('ensureChromium', () => {
  let installed = '';
  let tried: string[] = [];
  let said: string[] = [];
  const say = (message: string) => said.push(message);
  const find = () => installed || undefined;
  const installer = (name: string, brings: string | Error, fits = true): Installer => ({
    name,
    fits: () => fits,
    async install() {
      tried.push(name);
      if (brings instanceof Error) throw brings;
      installed = brings;
    },
  });

  beforeEach(() => {
    installed = '';
    tried = [];
    said = [];
  });

  test('installs nothing where there is a browser', async () => {
    installed = addProgram('chromium');
    expect(await ensureChromium({ installers: [installer('npm', 'other')], find, say })).toBe(installed);
    expect(tried).toEqual([]);
  });

  test('goes on with the next way when one fails, brings nothing or is not for this system', async () => {
    const ways = [
      installer('root', 'wrong', false),
      installer('npm', new Error('no network')),
      installer('apt', ''),
      installer('playwright', 'right'),
      installer('never', 'wrong'),
    ];
    expect(await ensureChromium({ installers: ways, find, say })).toBe('right');
    expect(tried).toEqual(['npm', 'apt', 'playwright']);
  });

  test('advises what to do where none can be had', async () => {
    const installers = [installer('npm', new Error('no network'))];
    expect(await ensureChromium({ installers, find, say })).toBeUndefined();
    expect(said).toEqual([
      'No browser was found: npm.',
      'This did not work: no network',
      expect.stringMatching(/Install it .*or set CHROMIUM/),
    ]);
  });

  test('takes no other browser than the one in CHROMIUM', async () => {
    process.env.CHROMIUM = join(folder, 'absent');
    expect(await ensureChromium({ installers: [installer('npm', 'other')], say })).toBeUndefined();
    expect(tried).toEqual([]);
    expect(said.join()).toContain('which is no program');
  });

  test('knows a way for every system', () => {
    expect(chromiumInstallers.some(({ fits }) => fits())).toBe(true);
  });
});
