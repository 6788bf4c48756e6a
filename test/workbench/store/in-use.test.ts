/** A folder that cannot be used: it is open elsewhere, is a file, may not be written, or holds a link in place of a file of ours. */

import { type ChildProcess, spawn } from 'node:child_process';
import { chmodSync, mkdirSync, readdirSync, readFileSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { afterEach, expect, test } from '@jest/globals';
import { openWorkbench } from '../../../build/workbench.mjs';
import { holdPort } from '../../../scripts/start/port';
import { root } from '../../support/dist';
import { temporaryFolder, writeProject } from '../../support/script';
import { cell, messageOf, newWorkbook } from '../../support/workbook';

const SCRIPT = 'function nothing() {}';
const children: ChildProcess[] = [];
afterEach(() => {
  for (const child of children.splice(0)) child.kill('SIGKILL');
});

/** Runs code with a workbook in another process; resolves with the first line that it prints. */
function elsewhere(
  dir: string,
  code: string,
  options: { uid?: number } = {},
): Promise<{ child: ChildProcess; line: string }> {
  const project = writeProject(SCRIPT);
  chmodSync(project, 0o755);
  const text = `
    import { openWorkbench } from ${JSON.stringify(join(root, 'build/workbench.mjs'))};
    try {
      const workbook = await openWorkbench(${JSON.stringify({ dir, project })});
      ${code}
    } catch (error) { console.log(error.message); }`;
  const env = { ...process.env, NODE_OPTIONS: '' };
  const child = spawn(process.execPath, ['--input-type=module', '-e', text], { env, ...options });
  children.push(child);
  let output = '';
  return new Promise((resolve) => {
    child.stdout.on('data', (data: Buffer) => {
      output += String(data);
      const [line = '', ...more] = output.split('\n');
      if (more.length > 0) resolve({ child, line });
    });
    child.on('exit', () => resolve({ child, line: output }));
  });
}

const ended = (child: ChildProcess) => new Promise<void>((resolve) => child.on('exit', () => resolve()));

test('a second opening in the same program is refused, and the first goes on', async () => {
  const dir = temporaryFolder();
  const project = writeProject(SCRIPT);
  const first = await openWorkbench({ dir, project });
  await first.type('A1', '1');
  expect(await messageOf(openWorkbench({ dir, project }))).toBe(
    `The folder ${dir} is open in this program. Close it there first, or name another folder.`,
  );
  await first.type('A2', '2');
  await first.close();
  const again = await newWorkbook({ dir, project });
  expect(await again.values('A1:A2')).toEqual([[1], [2]]);
});

test('another program is refused by the process that has the folder, also while that is at work', async () => {
  const dir = temporaryFolder();
  const first = await newWorkbook({ dir, project: writeProject(SCRIPT) });
  const { line, child } = await elsewhere(dir, "console.log('opened')");
  expect(line).toBe(
    `The folder ${dir} is open in another program (process ${process.pid}). Close it there first, or name another folder.`,
  );
  if (child.exitCode === null) await ended(child);
  await first.type('A1', '1');
  expect(await cell(first, 'A1')).toBe(1);
});

test('what a killed program had open can be opened, with every change that it acknowledged', async () => {
  const dir = temporaryFolder();
  const { line, child } = await elsewhere(
    dir,
    "await workbook.type('A1', '7'); console.log('typed'); setInterval(() => undefined, 1000);",
  );
  expect(line).toBe('typed');
  const project = writeProject(SCRIPT);
  expect(await messageOf(openWorkbench({ dir, project }))).toContain(`open in another program (process ${child.pid})`);
  const gone = ended(child);
  child.kill('SIGKILL');
  await gone;
  const workbook = await newWorkbook({ dir, project });
  expect(await cell(workbook, 'A1')).toBe(7);
  expect(await workbook.notices()).toEqual([]);
});

test('a file in place of the folder, or above it, is named', async () => {
  const file = join(temporaryFolder(), 'a-file');
  writeFileSync(file, 'mine');
  const project = writeProject(SCRIPT);
  expect(await messageOf(openWorkbench({ dir: file, project }))).toBe(
    `${file} is a file. A workbook is kept in a folder: name another place.`,
  );
  const below = join(file, 'below');
  expect(await messageOf(openWorkbench({ dir: below, project }))).toBe(
    `The folder ${below} cannot be made: a file stands in its way.`,
  );
  expect(readFileSync(file, 'utf8')).toBe('mine');
});

test.each(['workbook.db', 'workbook.db-wal', 'workbook.copy.db', 'workbook.next.db', 'workbook.open', 'workbook.lock'])(
  'a symbolic link in place of %s is refused, and what it leads to is left alone',
  async (name) => {
    const dir = temporaryFolder();
    const precious = join(temporaryFolder(), 'precious');
    writeFileSync(precious, 'mine');
    symlinkSync(precious, join(dir, name));
    expect(await messageOf(openWorkbench({ dir, project: writeProject(SCRIPT) }))).toBe(
      `${join(dir, name)} is a symbolic link. Nothing is written through it: remove the link.`,
    );
    expect(readFileSync(precious, 'utf8')).toBe('mine');
  },
);

test('a new folder is for its owner alone, and so is every file in it', async () => {
  const dir = join(temporaryFolder(), 'new');
  const workbook = await newWorkbook({ dir, project: writeProject(SCRIPT) });
  await workbook.type('A1', '1');
  const mode = (path: string) => statSync(path).mode & 0o777;
  expect(mode(dir)).toBe(0o700);
  const names = readdirSync(dir);
  expect(names).toContain('workbook.db-wal');
  for (const name of names) expect([name, mode(join(dir, name))]).toEqual([name, 0o600]);
});

const isRoot = process.getuid?.() === 0;
/** Root may write everywhere: somebody else has to try. */
const NOBODY = isRoot ? { uid: 65_534 } : {};

test('a folder that this user may not write is refused in plain words', async () => {
  const dir = temporaryFolder();
  mkdirSync(join(dir, 'folder'));
  chmodSync(dir, 0o755);
  chmodSync(join(dir, 'folder'), 0o555);
  const { line } = await elsewhere(join(dir, 'folder'), "console.log('opened')", NOBODY);
  expect(line.trim()).toBe(`The folder ${join(dir, 'folder')} cannot be opened: this user may not write there.`);
});

test('the port is held before the workbook is opened: a second start touches no folder', async () => {
  const server = createServer();
  const port = await new Promise<number>((resolve) => {
    server.listen(0, '127.0.0.1', () => resolve((server.address() as { port: number }).port));
  });
  try {
    expect(await messageOf(holdPort(port))).toBe(
      `Port ${port} is in use. Close the program that uses it, or set PORT to another.`,
    );
  } finally {
    await new Promise((resolve) => server.close(resolve));
  }
  const held = await holdPort(port);
  expect(await messageOf(holdPort(port))).toMatch(/is in use/);
  await held.release();
  await (await holdPort(port)).release();
});
