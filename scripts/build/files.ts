/** Writes built files so that a reader never sees half of one. */

import { mkdir, readdir, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';

/** One built file, for the summary at the end of a build. */
export interface BuiltFile {
  path: string;
  bytes: number;
}

/** Writes a file under another name first and then renames it: a workbench that runs meanwhile keeps working. */
export async function writeBuilt(path: string, content: string | Uint8Array): Promise<BuiltFile> {
  await mkdir(dirname(path), { recursive: true });
  const temporary = `${path}.${process.pid}.tmp`;
  await writeFile(temporary, content);
  await rename(temporary, path);
  return { path, bytes: Buffer.byteLength(content) };
}

/** Removes what an earlier build left in a folder: clasp would push it, and chunks would pile up. */
export async function removeOthers(folder: string, keep: readonly string[]): Promise<void> {
  const kept = new Set(keep);
  for (const name of await readdir(folder).catch(() => [])) {
    // Another build that runs at the same time may be about to rename its temporary file.
    if (!kept.has(name) && !name.endsWith('.tmp')) await rm(join(folder, name), { recursive: true, force: true });
  }
}
