/** Executions on the workbench: thirty at once under one lock, and what a kill in the middle of 1,000 edits loses. */

import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { openWorkbench } from '../build/workbench.mjs';
import { report } from './support/report';

const LIBRARY = resolve(import.meta.dirname, '../build/workbench.mjs');
const folder = mkdtempSync(join(tmpdir(), 'saluran-bench-'));

function writeProject(): string {
  const path = mkdtempSync(join(folder, 'project-'));
  writeFileSync(join(path, 'appsscript.json'), '{}');
  writeFileSync(
    join(path, 'Code.js'),
    `function increment() {
      var lock = LockService.getDocumentLock();
      lock.waitLock(30000);
      var cell = SpreadsheetApp.getActiveSheet().getRange('A1');
      cell.setValue(Number(cell.getValue()) + 1);
      SpreadsheetApp.flush();
      lock.releaseLock();
    }`,
  );
  return path;
}

async function thirtyAtOnce(): Promise<void> {
  const workbook = await openWorkbench({ project: writeProject() });
  const started = performance.now();
  await Promise.all(Array.from({ length: 30 }, () => workbook.run('increment')));
  report('time.thirtyExecutions', performance.now() - started, 'ms');
  report('counted.thirtyExecutions', Number((await workbook.values('A1'))[0]?.[0]), 'of 30');
  await workbook.close();
}

/** Edits in a process that is killed after so many have been acknowledged. */
function editUntilKilled(options: { dir: string; project: string }, kill: number): Promise<number> {
  const code = `
    import { openWorkbench } from ${JSON.stringify(LIBRARY)};
    const workbook = await openWorkbench(${JSON.stringify(options)});
    for (let row = 1; row <= 1000; row++) {
      await workbook.type('A' + row, String(row));
      process.stdout.write(row + '\\n');
    }`;
  const child = spawn(process.execPath, ['--input-type=module', '-e', code], { stdio: ['ignore', 'pipe', 'inherit'] });
  let lines = 0;
  return new Promise((done) => {
    child.stdout.on('data', (data: Buffer) => {
      lines += String(data).split('\n').length - 1;
      if (lines >= kill) child.kill('SIGKILL');
    });
    child.on('close', () => done(lines));
  });
}

async function killedAmidEdits(): Promise<void> {
  const options = { dir: join(folder, 'killed'), project: writeProject() };
  const acknowledged = await editUntilKilled(options, 500);
  const started = performance.now();
  const workbook = await openWorkbench(options);
  const kept = (await workbook.values(`A1:A${acknowledged}`)).filter(([value], i) => value === i + 1).length;
  report('time.reopenAfterKill', performance.now() - started, 'ms');
  report('lost.killAmid1000edits', acknowledged - kept, `of ${acknowledged} acknowledged edits`);
  await workbook.close();
}

try {
  await thirtyAtOnce();
  await killedAmidEdits();
} finally {
  rmSync(folder, { recursive: true, force: true });
}
