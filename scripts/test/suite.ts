/** Runs lint, types and all tests, and counts them; tests that this machine cannot run are named. */

import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { chromiumAdvice, ensureChromium } from '../chromium';
import { dataAdvice, dataTestName } from '../outside-data';
import { root, runNode, runScript } from '../run';
import { type Count, countJest } from './count';
import { browserTestFiles, dataTestFiles, dataTests } from './machine-bound';

const resultFile = join(root, 'build/jest.json');
const proofsFile = join(root, 'build/proofs.jsonl');

interface JestRun {
  ok: boolean;
  result: unknown;
  count: Count;
}

/** Lint and types, each counted as one test. */
async function check(name: string, run: Promise<{ ok: boolean; output: string }>): Promise<Count> {
  const { ok, output } = await run;
  console.log(ok ? `PASS ${name}` : `FAIL ${name}\n${output.trimEnd()}`);
  return { passed: ok ? 1 : 0, failed: ok ? 0 : 1, skipped: 0 };
}

async function jest(args: readonly string[], env: NodeJS.ProcessEnv): Promise<JestRun> {
  rmSync(resultFile, { force: true });
  const options = process.env.NODE_OPTIONS ?? '';
  const { ok } = await runNode(['node_modules/jest/bin/jest.js', '--json', `--outputFile=${resultFile}`, ...args], {
    show: true,
    env: { ...env, NODE_OPTIONS: `${options} --experimental-vm-modules --no-warnings`.trim() },
  });
  let result: unknown;
  try {
    result = JSON.parse(readFileSync(resultFile, 'utf8'));
  } catch {
    console.error('Jest ended without a result.');
  }
  return { ok, result, count: countJest(result, ok) };
}

/** Everything. Without a browser its tests are left out, which is one failure. */
export async function runSuite(args: readonly string[], env: NodeJS.ProcessEnv = {}): Promise<Count[]> {
  const chromium = await ensureChromium();
  if (!(await runScript('build.ts', { show: true })).ok) {
    console.error('The build failed, so nothing was tested.');
    return [{ passed: 0, failed: 1, skipped: 0 }];
  }
  // Beside the tests: those that drive a browser leave the processor idle now and then.
  const checks = Promise.all([
    check(
      'lint',
      runNode(['node_modules/@biomejs/biome/bin/biome', 'check', '--error-on-warnings', '.'], { show: false }),
    ),
    check('types', runScript('typecheck.ts', { show: false })),
  ]);
  const leftOut = chromium ? [] : browserTestFiles();
  const browser = leftOut.length > 0 ? ['--testPathIgnorePatterns', '/node_modules/', ...leftOut] : [];
  const tests = await jest([...args, ...browser], { ...env, ...(chromium ? { CHROMIUM: chromium } : {}) });
  const counts = [...(await checks), tests.count];
  sayWhatLacksData(tests.result);
  if (chromium) return counts;
  console.log(
    `FAIL browser: there is none, so these tests were left out:\n  ${leftOut.join('\n  ')}\n${chromiumAdvice}`,
  );
  return [...counts, { passed: 0, failed: 1, skipped: 0 }];
}

/**
 * The tests that need data from outside the repository, after a suite that had none; where it is still absent, nothing.
 *
 * @returns what the suite's counts change by: a test that runs now is no longer skipped
 */
export async function runDataTests(): Promise<Count> {
  const { ok, result, count } = await jest(['-t', dataTestName.source, '--runTestsByPath', ...dataTestFiles()], {});
  const { ran, skipped } = dataTests(result);
  sayWhatLacksData(result);
  // Jest ran nothing because nothing could run: `countJest` would call that a failure.
  const failed = ok && ran.length === 0 && skipped.length > 0 ? 0 : count.failed;
  return { passed: count.passed, failed, skipped: -ran.length };
}

function sayWhatLacksData(result: unknown): void {
  const { skipped } = dataTests(result);
  if (skipped.length === 0) return;
  console.log(`Skipped, as their data are not in the repository: ${skipped.length} tests`);
  for (const name of skipped) console.log(`  ${name}`);
  console.log(dataAdvice(skipped.map((name) => dataTestName.exec(name)?.[1] ?? '')));
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

/** Runs the parts, prints what they add up to as the last line, and sets the exit code. */
export async function count(run: () => Promise<readonly Count[]>): Promise<void> {
  rmSync(proofsFile, { force: true });
  const counts = await run();
  const sum = (key: keyof Count) => counts.reduce((total, each) => total + each[key], 0);
  const skipped = sum('skipped');
  const proved = proofs();
  // A loss is a failed test: with none there was none.
  if (proved !== '') console.log(`Store: ${proved}${sum('failed') === 0 ? ', 0 losses' : ''}`);
  console.log(`${sum('passed')} passed, ${sum('failed')} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`);
  // Not process.exit: output that is still on its way would be lost.
  process.exitCode = sum('failed') > 0 ? 1 : 0;
}
