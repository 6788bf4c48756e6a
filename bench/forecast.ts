/**
 * Processor time and memory of forecasts over 100,000 deals and 300,000 entries of the history: what a cell costs beyond its
 * round trips. Each stands in a process of its own that runs nothing else, once for its time and once, with little room, for
 * the memory that it needs.
 */

import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'esbuild';
import { median, report } from './support/report';

/** MB of JavaScript heap, of which deals and history take most. */
const ROOM = 150;

interface Run {
  times: number[];
  memory: number;
}

const folder = mkdtempSync(join(tmpdir(), 'saluran-bench-'));
const program = join(folder, 'forecasts.mjs');
// Bundled as Code.js is: between modules of their own, constants would be looked up at every use.
await build({
  entryPoints: [join(import.meta.dirname, 'support/forecasts.ts')],
  bundle: true,
  platform: 'node',
  format: 'esm',
  outfile: program,
  logLevel: 'error',
});

function run(options: readonly string[], args: readonly string[]): string[] {
  return execFileSync(process.execPath, [...options, program, ...args], { encoding: 'utf8' })
    .trim()
    .split('\n');
}

function last(lines: readonly string[]): Run {
  return JSON.parse(lines[lines.length - 1] ?? '{}') as Run;
}

try {
  const medians = new Map<string, number>();
  for (const [name, ...args] of [
    ['weighted', 'weighted'],
    ['calibrated', 'calibrated'],
    ['p50', 'p50'],
    ['calibrated.stored', 'stored', 'calibrated'],
    ['p50.stored', 'stored', 'p50'],
  ] as const) {
    const lines = run([], args);
    const { times } = last(lines);
    // The first run is what a fresh realm pays: nothing is compiled yet.
    report(`cpu.${name}.100000deals.first`, times[0] ?? 0, 'ms');
    report(`cpu.${name}.100000deals`, median(times), 'ms');
    medians.set(name, median(times));
    if (name === 'calibrated.stored') {
      const { fit, size } = JSON.parse(lines[0] ?? '{}') as { fit: number; size: number };
      report('cpu.updateModel.100000deals', fit, 'ms');
      report('storedModel.100000deals', size / 1000, 'thousand characters');
    }
    report(`memory.${name}.100000deals`, last(run([`--max-old-space-size=${ROOM}`], args)).memory, 'MB');
  }
  for (const how of ['', '.stored']) {
    const more = (medians.get(`p50${how}`) ?? 0) - (medians.get(`calibrated${how}`) ?? 0);
    report(`cpu.distribution${how}.100000deals`, more, 'ms');
  }
} finally {
  rmSync(folder, { recursive: true, force: true });
}
