/** A disk that is full and then has room again: what was refused is gone from sight, what was acknowledged is there. */

import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmdirSync, rmSync, statfsSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, expect, test } from '@jest/globals';
import type { Workbench } from '../../../build/workbench.mjs';
import { writeProject } from '../../support/script';
import { connect } from '../../support/socket';
import { cell, newWorkbook } from '../../support/workbook';

const SCRIPT = `
function write(from, count) {
  var sheet = SpreadsheetApp.getActiveSheet(), kept = [];
  for (var row = from; row < from + count; row++) {
    try { sheet.getRange(row, 1).setValue(row); kept.push(row); } catch (error) { kept.push(error.message); }
  }
  return kept;
}
function remember(value) { PropertiesService.getScriptProperties().setProperty('k', value); }
function recall() { return PropertiesService.getScriptProperties().getProperty('k'); }
function read() { return SpreadsheetApp.getActiveSheet().getRange(1, 1).getValue(); }`;

/** A disk of 2 MB, where this system lets us have one. */
const disk = mkdtempSync(join(tmpdir(), 'saluran-small-disk-'));
const mounted = spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=2m', 'tmpfs', disk]).status === 0;
afterAll(() => {
  if (mounted) spawnSync('umount', ['-l', disk]);
  rmdirSync(disk);
});
const onDisk = mounted ? test : test.skip;
if (!mounted) console.warn('Not tried, as no small disk can be mounted here: a full disk.');

const filler = join(disk, 'filler');
/** Takes all room that is left. */
function fillDisk(): void {
  const { bavail, bsize } = statfsSync(disk);
  writeFileSync(filler, Buffer.alloc(Number(bavail) * Number(bsize)));
}
const freeDisk = () => rmSync(filler, { force: true });
afterEach(freeDisk);

interface Snapshot {
  version: number;
  workbook: { id: string };
}

let folders = 0;
function newFolder(): string {
  const dir = join(disk, `workbook-${folders++}`);
  mkdirSync(dir);
  return dir;
}

const column = async (workbook: Workbench) =>
  (await workbook.values('A1:A700')).flatMap(([value], row) => (value === '' ? [] : [row + 1]));

onDisk('497 edits: each is either acknowledged and kept, or refused and gone from sight', async () => {
  const dir = newFolder();
  const project = writeProject(SCRIPT);
  const first = await newWorkbook({ dir, project });
  await first.type('B1', '=SUM(A1:A700)');
  const acknowledged: number[] = [];
  const refusals = new Set<string>();
  const type = async (row: number) => {
    try {
      await first.type(`A${row}`, String(row));
      acknowledged.push(row);
    } catch (error) {
      refusals.add((error as Error).message);
    }
  };
  for (let row = 1; row <= 20; row++) await type(row);
  fillDisk();
  for (let row = 21; row <= 497; row++) await type(row);
  expect(acknowledged.length).toBeLessThan(480);
  // What is on the screen is what was acknowledged, nothing more.
  expect(await column(first)).toEqual(acknowledged);
  for (const refusal of refusals) expect(refusal).toMatch(/the disk is full\. Free some space, then try again\.$/);
  expect([...refusals].some((refusal) => /was taken back/.test(refusal))).toBe(true);
  freeDisk();
  // No restart is needed.
  await first.type('A500', '500');
  acknowledged.push(500);
  const sum = acknowledged.reduce((all, row) => all + row, 0);
  expect(await cell(first, 'B1')).toBe(sum);
  await first.close();
  const second = await newWorkbook({ dir, project });
  expect(await column(second)).toEqual(acknowledged);
  expect(await cell(second, 'B1')).toBe(sum);
  expect(await second.notices()).toEqual([]);
});

onDisk('a script gets the refusal where it writes, may still read, and goes on when there is room', async () => {
  const workbook = await newWorkbook({ dir: newFolder(), project: writeProject(SCRIPT) });
  await workbook.run('remember', 'before');
  expect(await workbook.run('write', 1, 2)).toEqual([1, 2]);
  fillDisk();
  const results = (await workbook.run('write', 3, 300)) as (number | string)[];
  const refused = results.filter((each) => typeof each === 'string');
  expect(refused.length).toBeGreaterThan(0);
  for (const message of refused) expect(message).toMatch(/the disk is full/);
  const written = results.filter((each) => typeof each === 'number');
  expect(await column(workbook)).toEqual([1, 2, ...written]);
  await expect(workbook.run('remember', 'x'.repeat(9000))).rejects.toThrow(/the disk is full/);
  expect(await workbook.run('recall')).toBe('before');
  expect(await workbook.run('read')).toBe(1);
  freeDisk();
  await workbook.run('remember', 'after');
  expect(await workbook.run('recall')).toBe('after');
  expect(await workbook.run('write', 600, 1)).toEqual([600]);
});

onDisk('an edit of many parts is refused whole, and every page loads what was kept', async () => {
  const dir = newFolder();
  const workbook = await newWorkbook({ dir, project: writeProject(SCRIPT) });
  await workbook.paste('A1', [['kept', 1]]);
  const server = await workbook.serve(0);
  const messages: { type: string; reason?: string; event?: { kind: string; message?: string }; snapshot?: Snapshot }[] =
    [];
  const page = await connect(server.url);
  page.on('message', (data) => messages.push(JSON.parse(String(data))));
  page.send(JSON.stringify({ type: 'identify' }));
  const until = async (found: () => boolean) => {
    while (!found()) await new Promise((resolve) => setTimeout(resolve, 5));
  };
  await until(() => messages.some(({ type }) => type === 'menus'));
  fillDisk();
  messages.length = 0;
  const rows = Array.from({ length: 3000 }, (_, row) => [`row ${row}`, row]);
  await expect(workbook.paste('A1', rows)).rejects.toThrow(/could not be kept and was taken back: the disk is full/);
  expect(await workbook.values('A1:B2')).toEqual([
    ['kept', 1],
    ['', ''],
  ]);
  await until(() => messages.some(({ type, event }) => type === 'ui' && event?.kind === 'toast'));
  expect(messages.map(({ type }) => type)).toContain('hello');
  expect(messages.some(({ type }) => type === 'mutations')).toBe(false);
  expect(messages.find(({ event }) => event?.kind === 'toast')?.event?.message).toMatch(/the disk is full/);
  // What a person does in the page is refused too, with the reason.
  const snapshot = messages.find(({ type }) => type === 'hello')?.snapshot;
  const params = {
    unitId: snapshot?.workbook.id,
    subUnitId: '0',
    cellValue: { 5: { 0: { v: 'x'.repeat(40_000), t: 1 } } },
  };
  const list = [{ id: 'sheet.mutation.set-range-values', params }];
  page.send(JSON.stringify({ type: 'mutations', batch: 1, baseVersion: snapshot?.version, list }));
  await until(() => messages.some(({ type }) => type === 'refused'));
  expect(messages.find(({ type }) => type === 'refused')?.reason).toMatch(/the disk is full/);
  expect(await cell(workbook, 'A6')).toBe('');
  freeDisk();
  await workbook.paste('A1', [['again', 2]]);
  await until(() => messages.some(({ type }) => type === 'mutations'));
  page.close();
  await server.close();
});

onDisk('a folder on a full disk is refused in words, and a workbook there opens', async () => {
  const dir = newFolder();
  const project = writeProject(SCRIPT);
  const first = await newWorkbook({ dir, project });
  await first.type('A1', '5');
  fillDisk();
  await first.close();
  await expect(newWorkbook({ dir: newFolder(), project })).rejects.toThrow(/cannot be opened: the disk is full/);
  freeDisk();
  const second = await newWorkbook({ dir, project });
  expect(await cell(second, 'A1')).toBe(5);
});
