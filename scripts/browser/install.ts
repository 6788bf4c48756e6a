/** Installs the Chromium that the package @sparticuz/chromium brings, into build/browser: for Linux on x64, without root. */

import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { chmod, copyFile, mkdir, mkdtemp, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { root } from '../run';

const run = promisify(execFile);

const folder = join(root, 'build/browser');

/** The program that starts it: a script that adds what a bare system lacks. */
export const packagedChromium = join(folder, 'start');

/** The package unpacks into the folder for temporary files, and its libraries only where it finds itself on AWS. */
const unpack = `
  import chromium, { inflate } from '@sparticuz/chromium';
  await chromium.executablePath();
  await inflate('node_modules/@sparticuz/chromium/bin/al2023.tar.br');`;

/** The system's own fonts, and the one of the package where there are none: without a font no text has a width. */
const fontsConfig = `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <include ignore_missing="yes">/etc/fonts/fonts.conf</include>
  <dir prefix="relative">fonts/fonts</dir>
  <cachedir prefix="xdg">fontconfig</cachedir>
</fontconfig>
`;

/** The libraries of the package would take the place of the system's, so they are named only where those are missing. */
function startScript(withLibraries: boolean): string {
  return [
    '#!/bin/sh',
    'here=$(dirname "$0")',
    'export FONTCONFIG_FILE="$here/fonts.conf"',
    ...(withLibraries ? ['export LD_LIBRARY_PATH="$here/al2023/lib"'] : []),
    'exec "$here/chromium" "$@"',
    '',
  ].join('\n');
}

/** Loads the program with all its libraries. */
async function starts(program: string): Promise<boolean> {
  return run(program, ['--version'], { timeout: 60_000 }).then(
    () => true,
    () => false,
  );
}

/**
 * Installs the browser; an earlier one is replaced.
 *
 * @throws Error when npm fails or the program does not start here
 */
export async function installPackagedChromium(): Promise<void> {
  await mkdir(join(root, 'build'), { recursive: true });
  // Renamed when it is whole: an installation that was interrupted would look like one that works.
  const draft = await mkdtemp(join(root, 'build/browser-'));
  try {
    for (const name of ['package.json', 'package-lock.json'])
      await copyFile(join(root, 'scripts/browser', name), join(draft, name));
    await run('npm', ['ci', '--ignore-scripts', '--no-audit', '--no-fund'], { cwd: draft });
    await run(process.execPath, ['--input-type=module', '-e', unpack], {
      cwd: draft,
      env: { ...process.env, TMPDIR: draft },
    });
    for (const name of ['node_modules', 'package.json', 'package-lock.json'])
      await rm(join(draft, name), { recursive: true });
    await writeFile(join(draft, 'fonts.conf'), fontsConfig);
    const start = join(draft, 'start');
    await writeFile(start, startScript(false));
    await chmod(start, 0o755);
    if (!(await starts(start))) {
      await writeFile(start, startScript(true));
      if (!(await starts(start))) throw new Error('The Chromium of @sparticuz/chromium does not start on this system.');
    }
    if (existsSync(folder)) await rm(folder, { recursive: true });
    await rename(draft, folder);
  } finally {
    await rm(draft, { recursive: true, force: true });
  }
}
