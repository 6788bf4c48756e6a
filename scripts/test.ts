/** `npm test`: build, lint, types and all tests, the browser's included; the last line counts them. */

import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { ensureChromium } from './chromium';
import { root, runNode, runScript } from './run';
import { type Count, countJest } from './test/count';

const resultFile = join(root, 'build/jest.json');
const proofsFile = join(root, 'build/proofs.jsonl');

/** Lint and types, each counted as one test. */
async function check(name: string, run: Promise<{ ok: boolean; output: string }>): Promise<Count> {
  const { ok, output } = await run;
  console.log(ok ? `PASS ${name}` : `FAIL ${name}\n${output.trimEnd()}`);
  return { passed: ok ? 1 : 0, failed: ok ? 0 : 1, skipped: 0 };
}

async function jest(chromium: string, args: readonly string[]): Promise<Count> {
  rmSync(resultFile, { force: true });
  const options = process.env.NODE_OPTIONS ?? '';
  const { ok } = await runNode(['node_modules/jest/bin/jest.js', '--json', `--outputFile=${resultFile}`, ...args], {
    show: true,
    env: { CHROMIUM: chromium, NODE_OPTIONS: `${options} --experimental-vm-modules --no-warnings`.trim() },
  });
  let result: unknown;
  try {
    result = JSON.parse(readFileSync(resultFile, 'utf8'));
  } catch {
    console.error('Jest ended without a result.');
  }
  return countJest(result, ok);
}

async function all(): Promise<Count[]> {
  let chromium: string;
  try {
    chromium = ensureChromium();
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    return [{ passed: 0, failed: 1, skipped: 0 }];
  }
  if (!(await runScript('build.ts', { show: true })).ok) {
    console.error('The build failed, so nothing was tested.');
    return [{ passed: 0, failed: 1, skipped: 0 }];
  }
  const checks = await Promise.all([
    check(
      'lint',
      runNode(['node_modules/@biomejs/biome/bin/biome', 'check', '--error-on-warnings', '.'], { show: false }),
    ),
    check('types', runScript('typecheck.ts', { show: false })),
  ]);
  return [...checks, await jest(chromium, process.argv.slice(2))];
}

/** What the proofs of the store went through, added up over the files that left a line each. */
function proofs(): string {
  const sums = new Map<string, number>();
  if (!existsSync(proofsFile)) return '';
  for (const line of readFileSync(proofsFile, 'utf8').split('\n').filter(Boolean)) {
    for (const [what, count] of Object.entries(JSON.parse(line) as Record<string, number>)) {
      sums.set(what, (sums.get(what) ?? 0) + count);
    }
  }
  return [...sums].map(([what, count]) => `${count} ${what}`).join(', ');
}

rmSync(proofsFile, { force: true });
const counts = await all();
const sum = (key: keyof Count) => counts.reduce((total, count) => total + count[key], 0);
const skipped = sum('skipped');
const proved = proofs();
// A loss is a failed test: with none there was none.
if (proved !== '') console.log(`Store: ${proved}${sum('failed') === 0 ? ', 0 losses' : ''}`);
console.log(`${sum('passed')} passed, ${sum('failed')} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`);
// Not process.exit: output that is still on its way would be lost.
process.exitCode = sum('failed') > 0 ? 1 : 0;
