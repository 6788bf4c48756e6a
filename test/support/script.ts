/** Throw-away Apps Script projects, written to a temporary folder and opened on the workbench. */

import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll } from '@jest/globals';
import type { Workbench, WorkbenchOptions } from '../../build/workbench.mjs';
import { newWorkbook } from './workbook';

const folders: string[] = [];

afterAll(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
});

/** An empty folder that is removed after the tests of the file. */
export function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'saluran-test-'));
  folders.push(folder);
  return folder;
}

/** What a workbook's folder would hold if its program were killed now: a copy, as the folder itself is still open. */
export function asKilled(dir: string): string {
  const folder = temporaryFolder();
  cpSync(dir, folder, { recursive: true });
  return folder;
}

/** Writes a project of one script, with further fields of its manifest and further files by name; returns its folder. */
export function writeProject(code: string, manifest: object = {}, files: Record<string, string> = {}): string {
  const folder = temporaryFolder();
  writeFileSync(join(folder, 'Code.js'), code);
  writeFileSync(
    join(folder, 'appsscript.json'),
    JSON.stringify({ timeZone: 'Asia/Kuala_Lumpur', runtimeVersion: 'V8', ...manifest }),
  );
  for (const [name, content] of Object.entries(files)) writeFileSync(join(folder, name), content);
  return folder;
}

/** A new workbook that runs the script. */
export function openScript(code: string, options: WorkbenchOptions = {}): Promise<Workbench> {
  return newWorkbook({ project: writeProject(code), ...options });
}
