/** A served workbook is killed at random moments while three clients edit it: every change that was acknowledged is there. */

import { type ChildProcess, spawn } from 'node:child_process';
import { join } from 'node:path';
import { afterEach, expect, test } from '@jest/globals';
import { root } from '../../support/dist';
import { temporaryFolder, writeProject } from '../../support/script';
import { connect } from '../../support/socket';
import { newWorkbook } from '../../support/workbook';

/** `SALURAN_FAULTS=all` kills a hundred times. */
const KILLS = process.env.SALURAN_FAULTS === 'all' ? 100 : 6;
const CLIENTS = 3;
let child: ChildProcess | undefined;
afterEach(() => {
  child?.kill('SIGKILL');
});

/** Serves the workbook of a folder in a process of its own. */
async function serve(dir: string, project: string): Promise<{ server: ChildProcess; url: URL }> {
  const code = `
    import { openWorkbench } from ${JSON.stringify(join(root, 'build/workbench.mjs'))};
    const workbook = await openWorkbench(${JSON.stringify({ dir, project })});
    console.log((await workbook.serve(0)).url);`;
  const env = { ...process.env, NODE_OPTIONS: '' };
  const server = spawn(process.execPath, ['--input-type=module', '-e', code], {
    env,
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  child = server;
  const url = await new Promise<string>((resolve, reject) => {
    server.stdout?.on('data', (data: Buffer) => resolve(String(data).trim()));
    server.on('exit', () => reject(new Error('The server did not start.')));
  });
  return { server, url: new URL(url) };
}

/** One page that writes a number into the next row of its column as soon as the last one was accepted. */
async function edit(url: URL, column: number, first: number): Promise<{ accepted: () => number }> {
  const page = await connect(url.href);
  page.on('error', () => undefined);
  let row = first - 1;
  let unitId = '';
  const next = (version: number) => {
    const cellValue = { [row + 1]: { [column]: { v: row + 1, t: 2 } } };
    const mutation = { id: 'sheet.mutation.set-range-values', params: { unitId, subUnitId: '0', cellValue } };
    page.send(JSON.stringify({ type: 'mutations', batch: row + 2, baseVersion: version, list: [mutation] }));
  };
  await new Promise<void>((resolve) => {
    page.on('message', (data) => {
      const message = JSON.parse(String(data)) as {
        type: string;
        version: number;
        snapshot: { version: number; workbook: { id: string } };
      };
      if (message.type === 'hello') {
        unitId = message.snapshot.workbook.id;
        next(message.snapshot.version);
        resolve();
      }
      if (message.type !== 'accepted') return;
      row++;
      next(message.version);
    });
    page.send(JSON.stringify({ type: 'identify' }));
  });
  return { accepted: () => row };
}

test(`${KILLS} kills`, async () => {
  const dir = temporaryFolder();
  const project = writeProject('function nothing() {}');
  const reached = Array.from({ length: CLIENTS }, () => -1);
  for (let kill = 0; kill < KILLS; kill++) {
    const { server, url } = await serve(dir, project);
    const clients = await Promise.all(reached.map((row, column) => edit(url, column, row + 1)));
    await new Promise((resolve) => setTimeout(resolve, Math.random() * 250));
    const gone = new Promise((resolve) => server.on('exit', resolve));
    server.kill('SIGKILL');
    await gone;
    for (const [column, client] of clients.entries()) reached[column] = client.accepted();
    // Opening in this process looks after every third kill; the rest is seen by the next server, which edits on.
    if (kill % 3 !== 2 && kill !== KILLS - 1) continue;
    const workbook = await newWorkbook({ dir, project });
    const rows = await workbook.values(`A1:C${Math.max(...reached, 0) + 1}`);
    for (const [column, last] of reached.entries())
      expect(rows.slice(0, last + 1).map((row) => row[column])).toEqual(
        Array.from({ length: last + 1 }, (_, row) => row),
      );
    expect((await workbook.notices()).filter((notice) => !/last change/.test(notice))).toEqual([]);
    await workbook.close();
  }
  expect(Math.min(...reached)).toBeGreaterThan(KILLS);
});
