/** `npm run build`: dist/ for clasp, and the workbench in build/. */

import { readFile } from 'node:fs/promises';
import { basename, join, relative } from 'node:path';
import { buildAddon } from './build/addon';
import { type BuiltFile, removeOthers, writeBuilt } from './build/files';
import { type BuildPaths, buildPaths } from './build/paths';
import { buildSidebar } from './build/sidebar';
import { buildWorkbench } from './build/workbench';

async function copyManifest({ root, dist }: BuildPaths): Promise<BuiltFile[]> {
  const manifest = await readFile(join(root, 'appsscript.json'), 'utf8');
  JSON.parse(manifest);
  return [await writeBuilt(join(dist, 'appsscript.json'), manifest)];
}

const paths = buildPaths(process.argv[2]);
const started = performance.now();
const outcomes = await Promise.allSettled([
  Promise.all([buildAddon(paths), buildSidebar(paths), copyManifest(paths)]).then(async (built) => {
    const files = built.flat();
    await removeOthers(
      paths.dist,
      files.map(({ path }) => basename(path)),
    );
    return files;
  }),
  buildWorkbench(paths),
]);

for (const outcome of outcomes) {
  if (outcome.status === 'rejected') {
    const { reason } = outcome;
    console.error(reason instanceof Error ? reason.message : reason);
    process.exitCode = 1;
    continue;
  }
  for (const { path, bytes } of outcome.value) {
    console.log(`${relative(paths.root, path).padEnd(28)} ${(bytes / 1024).toFixed(1).padStart(9)} KB`);
  }
}
console.log(`Built in ${((performance.now() - started) / 1000).toFixed(1)} s`);
