/** A workbook in a folder: nothing acknowledged is lost. */

import { spawn } from 'node:child_process';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { openWorkbench } from '../../build/workbench.mjs';
import { root } from '../support/dist';
import { openScript, temporaryFolder, writeProject } from '../support/script';
import { cell, closeLater, messageOf, newWorkbook, TIME_ZONE } from '../support/workbook';

const SCRIPT =
  '/** @customfunction */ function TWICE(x) { return 2 * x; } function name() { return SpreadsheetApp.getActive().getName(); } function put() { PropertiesService.getDocumentProperties().setProperty("k", "v"); } function get() { return PropertiesService.getDocumentProperties().getProperty("k"); }';

test('reopened, it has the same values, formulas, results, dates and properties, and goes on calculating', async () => {
  const dir = temporaryFolder();
  const project = writeProject(SCRIPT);
  const first = await openWorkbench({ dir, project, timeZone: TIME_ZONE });
  await first.paste('A1', [[1, '=A1+1', '=TWICE(B1)', '2026-11-30', '10%', 'text']]);
  await first.addSheet('More');
  await first.type('More!A1', '=Sheet1!C1');
  await first.run('put');
  const before = [await first.values('A1:F1'), await first.formulas('A1:F1'), await first.display('A1:F1')];
  await first.close();
  const second = await newWorkbook({ dir, project });
  expect([await second.values('A1:F1'), await second.formulas('A1:F1'), await second.display('A1:F1')]).toEqual(before);
  expect(await second.run('get')).toBe('v');
  await second.type('A1', '2');
  expect((await second.values('A1:C1'))[0]).toEqual([2, 3, 6]);
  expect(await cell(second, 'More!A1')).toBe(6);
});

test('a new workbook has the name that it is given, and keeps it', async () => {
  const dir = temporaryFolder();
  const project = writeProject(SCRIPT);
  const first = await openWorkbench({ dir, project, title: 'Our pipeline' });
  expect(await first.run('name')).toBe('Our pipeline');
  await first.close();
  const second = await newWorkbook({ dir, project, title: 'Another' });
  expect(await second.run('name')).toBe('Our pipeline');
  const unnamed = await newWorkbook({ project });
  expect(await unnamed.run('name')).toBe('Untitled spreadsheet');
});

test('a process killed in the middle of 1,000 edits has lost none that it acknowledged', async () => {
  const dir = temporaryFolder();
  const project = writeProject(SCRIPT);
  const code = `
    import { openWorkbench } from ${JSON.stringify(join(root, 'build/workbench.mjs'))};
    const workbook = await openWorkbench(${JSON.stringify({ dir, project })});
    await workbook.type('B1', '=SUM(A1:A1000)');
    for (let row = 1; row <= 1000; row++) {
      await workbook.type('A' + row, '1');
      process.stdout.write(row + '\\n');
    }`;
  const child = spawn(process.execPath, ['--input-type=module', '-e', code], {
    env: { ...process.env, NODE_OPTIONS: '' },
  });
  let output = '';
  await new Promise<void>((resolve) => {
    child.stdout.on('data', (data: Buffer) => {
      output += String(data);
      if (output.split('\n').length > 500) child.kill('SIGKILL');
    });
    child.on('exit', () => resolve());
  });
  const acknowledged = output.split('\n').length - 1;
  expect(acknowledged).toBeGreaterThanOrEqual(500);
  const workbook = await newWorkbook({ dir, project });
  const rows = (await workbook.values('A1:A1000')).flat().filter((value) => value === 1).length;
  expect(rows).toBeGreaterThanOrEqual(acknowledged);
  expect(await cell(workbook, 'B1')).toBe(rows);
});

test('a project that is missing or does not parse is refused by name', async () => {
  expect(await messageOf(newWorkbook({ project: '/nowhere' }))).toMatch(/No Apps Script project at \/nowhere/);
  expect(await messageOf(openScript('function {'))).toMatch(/Code\.js does not parse/);
});

test('a port in use is named', async () => {
  const server = createServer();
  const port = await new Promise<number>((resolve) => {
    server.listen(0, '127.0.0.1', () => resolve((server.address() as { port: number }).port));
  });
  try {
    const workbook = await openScript(SCRIPT);
    expect(await messageOf(workbook.serve(port))).toMatch(`Port ${port} is in use`);
  } finally {
    await new Promise((resolve) => server.close(resolve));
  }
});

test('a copy of the file is a file of its own, without properties', async () => {
  const workbook = await openScript(SCRIPT);
  await workbook.run('put');
  await workbook.type('A1', '1');
  const copy = closeLater(await workbook.copyFile());
  await copy.type('A1', '2');
  expect([await cell(workbook, 'A1'), await cell(copy, 'A1')]).toEqual([1, 2]);
  expect(await copy.run('get')).toBe(null);
});
