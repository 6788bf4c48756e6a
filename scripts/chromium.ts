/** Finds the Chromium or Chrome that the browser tests drive, or installs one. */

import { spawnSync } from 'node:child_process';
import { accessSync, constants, existsSync, statSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { chromium as playwright } from 'playwright-core';
import { installPackagedChromium, packagedChromium } from './browser/install';
import { root } from './run';

const commands = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];

const applications = ['Google Chrome', 'Chromium'].map((name) => `/Applications/${name}.app/Contents/MacOS/${name}`);

/** What to do where no browser can be found. */
export const chromiumAdvice =
  'The browser tests need Chromium or Chrome. Install it (Debian and Ubuntu: sudo apt-get install chromium; ' +
  'macOS: brew install --cask chromium), or set CHROMIUM to the path of the program.';

/** One way to get a browser. */
export interface Installer {
  /** What is done, as a sentence goes on after "No browser was found: ". */
  name: string;
  /** Whether this machine can be served that way. */
  fits(): boolean;
  install(): Promise<void>;
}

interface Search {
  installers?: readonly Installer[];
  /** The path of a browser that is there now. */
  find?: () => string | undefined;
  say?: (message: string) => void;
}

/** In the order in which they are tried: from npm first, as it takes seconds and needs no root. */
export const chromiumInstallers: readonly Installer[] = [
  {
    name: 'installing @sparticuz/chromium from npm into build/browser (70 MB)',
    fits: () => process.platform === 'linux' && process.arch === 'x64',
    install: installPackagedChromium,
  },
  {
    name: "installing Debian's with apt-get (a few minutes)",
    fits: () => process.getuid?.() === 0 && existsSync('/etc/debian_version'),
    install: async () => installWithApt(),
  },
  {
    name: "installing Playwright's (a few minutes)",
    fits: () => true,
    install: async () =>
      runVisibly(process.execPath, [join(root, 'node_modules/playwright-core/cli.js'), 'install', 'chromium']),
  },
];

/**
 * The path of the browser: the one in CHROMIUM, on the PATH, among the macOS applications, or installed by us.
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
  const installed = commands.flatMap((command) => folders.map((folder) => join(folder, command)));
  return [...installed, ...applications, packagedChromium, playwright.executablePath()].find(isProgram);
}

/**
 * The path of the browser, installed first where none is found; undefined, with advice printed, where none can be had.
 */
export async function ensureChromium({
  installers = chromiumInstallers,
  find = findChromium,
  say = console.log,
}: Search = {}): Promise<string | undefined> {
  try {
    const found = find();
    if (found) return found;
  } catch (error) {
    // The user has chosen a browser, and wants no other.
    say(messageOf(error));
    return undefined;
  }
  for (const { name, fits, install } of installers) {
    if (!fits()) continue;
    say(`No browser was found: ${name}.`);
    await install().catch((error: unknown) => say(`This did not work: ${messageOf(error)}`));
    const found = find();
    if (found) return found;
  }
  say(chromiumAdvice);
  return undefined;
}

function installWithApt(): void {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  try {
    runVisibly('apt-get', ['update'], env);
  } catch (error) {
    // A failed update may still leave a usable list of packages.
    console.log(messageOf(error));
  }
  runVisibly('apt-get', ['install', '-y', '--no-install-recommends', 'chromium'], env);
}

/** Runs a program to its end; what it reports as an error is shown. */
function runVisibly(program: string, args: readonly string[], env = process.env): void {
  const { status, error } = spawnSync(program, args, { stdio: ['ignore', 'ignore', 'inherit'], env });
  if (error) throw error;
  if (status !== 0) throw new Error(`${program} ${args.join(' ')} ended with ${status}.`);
}

function isProgram(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return statSync(path).isFile();
  } catch {
    return false;
  }
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
