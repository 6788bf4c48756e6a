/**
 * A program of its own, so that what ends a process ends this one: types formulas into workbooks, each followed by a plain edit,
 * closes each workbook and opens it again. Reads formulas as JSON from its input, and writes a line for each step.
 */

import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openWorkbench, type Workbench } from '../../build/workbench.mjs';

/** What went wrong, by formula. */
export interface Outcome {
  typed: number;
  workbooks: number;
  problems: { formula: string; problem: string }[];
  /** Milliseconds that the slowest ones took. */
  slow: { formula: string; ms: number }[];
}

const PER_WORKBOOK = 50;
const SLOW_MS = 1_500;

const { project, formulas } = JSON.parse(readFileSync(0, 'utf8')) as { project: string; formulas: string[] };
const outcome: Outcome = { typed: 0, workbooks: 0, problems: [], slow: [] };

function open(dir: string): Promise<Workbench> {
  return openWorkbench({
    project,
    dir,
    now: '2026-11-24T09:00:00+08:00',
    timeZone: 'Asia/Kuala_Lumpur',
    locale: 'en_GB',
  });
}

function say(step: string): void {
  process.stdout.write(`${JSON.stringify(step)}\n`);
}

let edits = 0;
/** Whether a plain edit is answered: a number, and a formula that depends on it. */
async function answers(workbook: Workbench): Promise<boolean> {
  edits++;
  await workbook.type('Sheet1!E1', String(edits));
  const [[value, next] = []] = await workbook.values('Sheet1!E1:F1');
  return value === edits && next === edits + 1;
}

async function typeAll(dir: string, part: string[]): Promise<void> {
  say(`open ${dir}`);
  const workbook = await open(dir);
  await workbook.paste('Sheet1!A1', [
    [1, 'a', true],
    [2.5, 'b', false],
    [45_000, '', -3],
  ]);
  await workbook.type('Sheet1!F1', '=E1+1');
  for (const [i, formula] of part.entries()) {
    say(formula.slice(0, 200));
    const began = performance.now();
    try {
      await workbook.type(`Sheet1!H${i + 2}`, formula);
      if (!(await answers(workbook))) outcome.problems.push({ formula, problem: 'the next edit was not answered' });
    } catch (error) {
      outcome.problems.push({ formula, problem: String(error) });
    }
    const ms = Math.round(performance.now() - began);
    if (ms > SLOW_MS) outcome.slow.push({ formula: formula.slice(0, 200), ms });
    outcome.typed++;
  }
  const before = await workbook.formulas(`Sheet1!H2:H${part.length + 1}`);
  say('close');
  await workbook.close();
  say('open again');
  const again = await open(dir);
  if (JSON.stringify(await again.formulas(`Sheet1!H2:H${part.length + 1}`)) !== JSON.stringify(before))
    outcome.problems.push({ formula: part[0] ?? '', problem: 'formulas are others after opening again' });
  say('calculate again');
  await again.type('Sheet1!A1', '7');
  if (!(await answers(again)))
    outcome.problems.push({ formula: part[0] ?? '', problem: 'no edit is answered after opening again' });
  say('close again');
  await again.close();
  outcome.workbooks++;
}

for (let i = 0; i < formulas.length; i += PER_WORKBOOK) {
  const dir = mkdtempSync(join(tmpdir(), 'saluran-formulas-'));
  await typeAll(dir, formulas.slice(i, i + PER_WORKBOOK));
  rmSync(dir, { recursive: true, force: true });
}
process.stdout.write(`${JSON.stringify(outcome)}\n`);
