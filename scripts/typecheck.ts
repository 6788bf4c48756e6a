/** `npm run typecheck`: every part of the project against its own libraries, all failures at once. */

import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { root, runNode } from './run';

const projects = [
  '.',
  'src/core',
  'src/server',
  'src/ui',
  'src/sidebar',
  'src/import',
  'src/dialogs',
  'workbench/page',
  'workbench/forms-page',
  'workbench/realm',
  'bench/minimal-page',
  'test',
];

/** A folder without a source yet is an error to tsc, not to us. */
function hasSources(folder: string): boolean {
  if (!existsSync(join(root, folder, 'tsconfig.json'))) return false;
  return readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' }).some((path) => /\.tsx?$/.test(path));
}

const failed: string[] = [];
const waiting = projects.filter((folder) => folder === '.' || hasSources(folder));

async function work(): Promise<void> {
  for (let folder = waiting.shift(); folder !== undefined; folder = waiting.shift()) {
    // What did not change since the last run is not checked again.
    const known = join(root, 'build/types', `${folder === '.' ? 'root' : folder.replaceAll('/', '-')}.tsbuildinfo`);
    const { ok, output } = await runNode(
      [
        'node_modules/typescript/bin/tsc',
        '--pretty',
        'false',
        '-p',
        folder,
        '--incremental',
        '--tsBuildInfoFile',
        known,
      ],
      { show: false },
    );
    if (ok) continue;
    failed.push(folder);
    console.error(`${folder}/tsconfig.json:\n${output.trimEnd()}`);
  }
}

await Promise.all([work(), work()]);
if (failed.length > 0) {
  console.error(`Type errors in ${failed.toSorted().join(', ')}`);
  process.exitCode = 1;
}
