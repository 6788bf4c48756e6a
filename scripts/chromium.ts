/** Finds the Chromium or Chrome that the browser tests drive, or installs Debian's. */

import { spawnSync } from 'node:child_process';
import { accessSync, constants, existsSync, statSync } from 'node:fs';
import { delimiter, join } from 'node:path';

const commands = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];

const applications = ['Google Chrome', 'Chromium'].map((name) => `/Applications/${name}.app/Contents/MacOS/${name}`);

/** What to do where no browser can be found. */
export const chromiumAdvice =
  'The browser tests need Chromium or Chrome. Install it (Debian and Ubuntu: sudo apt-get install chromium; ' +
  'macOS: brew install --cask chromium), or set CHROMIUM to the path of the program.';

/**
 * The path of the browser: the one in CHROMIUM, on the PATH, or among the macOS applications.
 *
 * @throws Error when CHROMIUM names no program.
 */
export function findChromium(): string | undefined {
  const { CHROMIUM: chosen, PATH: path = '' } = process.env;
  if (chosen) {
    if (!isProgram(chosen)) throw new Error(`CHROMIUM is set to ${chosen}, which is no program.`);
    return chosen;
  }
  const folders = path.split(delimiter).filter((folder) => folder !== '');
  return [...commands.flatMap((command) => folders.map((folder) => join(folder, command))), ...applications].find(
    isProgram,
  );
}

/** The path of the browser, installed first where that can be done without asking: by root on Debian. */
export function ensureChromium(): string {
  const found = findChromium();
  if (found) return found;
  if (process.getuid?.() === 0 && existsSync('/etc/debian_version')) {
    console.log('Chromium is missing: installing it with apt-get (a few minutes).');
    for (const step of [['update'], ['install', '-y', '--no-install-recommends', 'chromium']]) {
      const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
      const { status } = spawnSync('apt-get', step, { stdio: ['ignore', 'ignore', 'inherit'], env });
      // A failed update may still leave a usable list of packages.
      if (status !== 0) console.error(`apt-get ${step[0]} failed.`);
    }
  }
  const installed = findChromium();
  if (!installed) throw new Error(chromiumAdvice);
  return installed;
}

function isProgram(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return statSync(path).isFile();
  } catch {
    return false;
  }
}
