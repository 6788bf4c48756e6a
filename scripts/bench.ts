/** `npm run bench`: runs every file in bench/, or those named; each prints one JSON object a line: name, value, unit. */

import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { root, runNode, runScript } from './run';

/** A benchmark is named as its file, or in camel case. */
const wanted = process.argv.slice(2).map((name) => name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`));
const files = readdirSync(join(root, 'bench'))
  .filter((name) => name.endsWith('.ts'))
  .filter((name) => wanted.length === 0 || wanted.includes(name.replace(/\.ts$/, '')))
  .toSorted();
const unknown = wanted.filter((name) => !files.includes(`${name}.ts`));
if (unknown.length > 0) {
  console.error(`No such benchmark: ${unknown.join(', ')}`);
  process.exit(1);
}

// Standard output is for the figures alone.
const build = await runScript('build.ts', { show: false });
if (!build.ok) {
  console.error(build.output);
  process.exit(1);
}
// One after another: each wants the machine for itself.
for (const file of files) {
  const { ok } = await runNode(['--import', 'tsx', join('bench', file)], { show: true });
  if (ok) continue;
  console.error(`bench/${file} failed`);
  process.exitCode = 1;
}
