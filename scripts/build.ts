/** `npm run build`: dist/ for clasp, and the workbench in build/. */

import { readFile } from 'node:fs/promises';
import { basename, dirname, join, relative } from 'node:path';
import { buildAddon } from './build/addon';
import { type BuiltFile, removeOthers, writeBuilt } from './build/files';
import { buildPages } from './build/pages';
import { type BuildPaths, buildPaths } from './build/paths';
import { buildWorkbench } from './build/workbench';

async function copyManifest({ root, dist }: BuildPaths): Promise<BuiltFile[]> {
  const manifest = await readFile(join(root, 'appsscript.json'), 'utf8');
  JSON.parse(manifest);
  return [await writeBuilt(join(dist, 'appsscript.json'), manifest)];
}

const paths = buildPaths(process.argv[2]);
const started = performance.now();
const [workbench, ...addon] = await Promise.allSettled([
  buildWorkbench(paths),
  buildAddon(paths),
  buildPages(paths),
  copyManifest(paths),
]);

const pushed: string[] = [];
for (const outcome of [...addon, workbench]) {
  if (outcome.status === 'rejected') {
    const { reason } = outcome;
    console.error(reason instanceof Error ? reason.message : reason);
    process.exitCode = 1;
    continue;
  }
  for (const { path, bytes } of outcome.value) {
    if (dirname(path) === paths.dist) pushed.push(basename(path));
    console.log(`${relative(paths.root, path).padEnd(28)} ${(bytes / 1024).toFixed(1).padStart(9)} KB`);
  }
}
if (addon.every(({ status }) => status === 'fulfilled')) await removeOthers(paths.dist, pushed);
console.log(`Built in ${((performance.now() - started) / 1000).toFixed(1)} s`);
