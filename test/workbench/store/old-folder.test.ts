/** Folders of earlier versions, and changes that this version cannot apply: the workbook opens, and what is left out is named. */

import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { openWorkbench } from '../../../build/workbench.mjs';
import { readFile } from '../../../workbench/store/database-file';
import { realDisk } from '../../../workbench/store/disk';
import { digestOf } from '../../../workbench/store/pieces';
import { WorkbookStore } from '../../../workbench/store/workbook-store';
import { temporaryFolder, writeProject } from '../../support/script';
import { cell, messageOf, newWorkbook } from '../../support/workbook';

const project = writeProject(
  'function get() { return PropertiesService.getScriptProperties().getProperty("k"); } function grow() { var s = SpreadsheetApp.getActiveSheet(); for (var i = 1; i <= 6; i++) s.getRange(1, 1, 900, 20).setValue("round " + i + new Array(150).join(" room")); }',
);

const UNIT = 'wb-old';
const cellData = { 0: { 0: { v: 'first', t: 1 } }, 1: { 0: { v: 2, t: 2 } } };
const sheets = { 0: { id: '0', name: 'Sheet1', rowCount: 1000, columnCount: 26, cellData } };
const SNAPSHOT = JSON.stringify({
  snapshot: { id: UNIT, sheetOrder: ['0'], name: 'Old', appVersion: '0.25.1', styles: {}, sheets, resources: [] },
  stores: { file: { id: '1abc', timeZone: 'Asia/Kuala_Lumpur', locale: 'en_GB' }, 'properties script': { k: 'v' } },
});
const set = (row: number, v: number) =>
  JSON.stringify({
    m: ['sheet.mutation.set-range-values', { unitId: UNIT, subUnitId: '0', cellValue: { [row]: { 0: { v, t: 2 } } } }],
  });

/** A folder as an earlier version kept it. */
function oldFolder(files: Record<string, string>): string {
  const dir = temporaryFolder();
  for (const [name, text] of Object.entries(files)) writeFileSync(join(dir, name), text);
  return dir;
}

test('an old folder is taken over once, and its files are put aside as they were', async () => {
  const log = `${set(2, 3)}\n${set(3, 4)}\n{"m":["sheet.mut`;
  const dir = oldFolder({ 'workbook.json': SNAPSHOT, 'workbook.log': log, 'workbook.log.old': '' });
  const workbook = await newWorkbook({ dir, project });
  expect((await workbook.values('A1:A5')).flat()).toEqual(['first', 2, 3, 4, '']);
  expect((await workbook.notices()).join(' ')).toMatch(
    /kept in .*workbook\.db now\. Its old files are .*before-upgrade/,
  );
  await workbook.type('A5', '5');
  await workbook.close();
  expect(existsSync(join(dir, 'workbook.json'))).toBe(false);
  expect(readFileSync(join(dir, 'before-upgrade/workbook.json'), 'utf8')).toBe(SNAPSHOT);
  expect(readFileSync(join(dir, 'before-upgrade/workbook.log'), 'utf8')).toBe(log);
  const again = await newWorkbook({ dir, project });
  expect((await again.values('A1:A5')).flat()).toEqual(['first', 2, 3, 4, 5]);
  expect(await again.notices()).toEqual([]);
});

test('a bad line of an old log is named, and what stands before it is opened', async () => {
  const dir = oldFolder({ 'workbook.json': SNAPSHOT, 'workbook.log': `${set(2, 3)}\n{"what":1}\n${set(3, 4)}\n` });
  const workbook = await newWorkbook({ dir, project });
  expect((await workbook.values('A1:A4')).flat()).toEqual(['first', 2, 3, '']);
  expect((await workbook.notices()).join(' ')).toContain(`${join(dir, 'workbook.log')}, line 2: not readable`);
});

test('a lost old snapshot: the log is not erased, and the workbook has what it says', async () => {
  const dir = oldFolder({ 'workbook.log': `${set(0, 1)}\n${set(1, 2)}\n` });
  const workbook = await newWorkbook({ dir, project });
  expect((await workbook.values('A1:A2')).flat()).toEqual([1, 2]);
  expect((await workbook.notices()).join(' ')).toMatch(/The snapshot .*workbook\.json is lost or cannot be read/);
});

test('an old snapshot with a bad byte: what stands before it is opened, and said', async () => {
  const at = SNAPSHOT.indexOf('"resources"');
  const dir = oldFolder({ 'workbook.json': `${SNAPSHOT.slice(0, at)}\u0000${SNAPSHOT.slice(at + 1)}` });
  const workbook = await newWorkbook({ dir, project });
  expect((await workbook.values('A1:A2')).flat()).toEqual(['first', 2]);
  expect((await workbook.notices()).join(' ')).toContain(`${join(dir, 'workbook.json')} is damaged`);
});

test.each([
  ['{"broken', ''],
  ['{"snapshot":5,"stores":{}}', ''],
])('an old folder with %s is refused, named and left as it was: no empty workbook is opened', async (content) => {
  const dir = oldFolder({ 'workbook.json': content });
  expect(await messageOf(newWorkbook({ dir, project }))).toMatch(
    /nothing can be read of .*workbook\.json\. Nothing was changed\. To begin anew, move the files away or name another folder/,
  );
  expect(readFileSync(join(dir, 'workbook.json'), 'utf8')).toBe(content);
  expect(existsSync(join(dir, 'workbook.db'))).toBe(false);
});

test('changes that this version does not know or cannot do are kept aside, and the others are applied', async () => {
  const dir = temporaryFolder();
  const first = await openWorkbench({ dir, project });
  await first.type('A1', '1');
  await first.close();
  const store = new WorkbookStore(dir);
  const unitId = String(store.kept?.state.snapshot.id);
  const params = { unitId, subUnitId: '0', cellValue: { 1: { 0: { v: 2, t: 2 } } } };
  const strange = [
    ['sheet.mutation.of-the-future', { unitId }],
    ['__proto__', {}],
    ['sheet.mutation.set-range-values', null],
    ['sheet.mutation.insert-sheet', { unitId }],
  ];
  for (const m of [...strange, ['sheet.mutation.set-range-values', params]]) store.add([JSON.stringify({ m })], 'now');
  store.close();
  const second = await openWorkbench({ dir, project });
  expect((await second.values('A1:A2')).flat()).toEqual([1, 2]);
  const [notice = ''] = await second.notices();
  expect(notice).toMatch(
    /changes were not applied, because this version cannot do it \(sheet\.mutation\.of-the-future, __proto__/,
  );
  const [aside = ''] = readdirSync(dir).filter((name) => name.startsWith('workbook.not-applied-'));
  expect(readFileSync(join(dir, aside), 'utf8')).toContain('sheet.mutation.of-the-future');
  expect(notice).toContain(join(dir, aside));
  await second.close();
  // Tidied up, the workbook no longer holds them.
  const third = await newWorkbook({ dir, project });
  expect(await third.notices()).toEqual([]);
  expect(await cell(third, 'A2')).toBe(2);
});

test('a file of a later format is refused, and says so', async () => {
  const dir = temporaryFolder();
  await (await openWorkbench({ dir, project })).close();
  for (const name of ['workbook.db', 'workbook.copy.db']) {
    const file = realDisk.database(join(dir, name));
    const manifest = JSON.stringify({ ...readFile(file).manifest, format: 2 });
    const sql = 'UPDATE pieces SET body = ?, digest = ? WHERE id = 0';
    file.run(sql, Buffer.from(manifest), Buffer.from(digestOf(manifest)));
    file.close();
  }
  expect(await messageOf(newWorkbook({ dir, project }))).toBe(
    `The folder ${dir} cannot be opened: it was written by a newer version of this program (its format is 2, this one reads 1). Update the program.`,
  );
});

test('however much is written, the folder stays small while the workbook is open', async () => {
  const dir = temporaryFolder();
  const workbook = await newWorkbook({ dir, project });
  const size = () => statSync(join(dir, 'workbook.db')).size + statSync(join(dir, 'workbook.db-wal')).size;
  await workbook.run('grow');
  const written = size();
  await new Promise((resolve) => setTimeout(resolve, 2500));
  expect(written).toBeGreaterThan(30_000_000);
  expect(size()).toBeLessThan(18_000_000);
  expect(await cell(workbook, 'A900')).toMatch(/^round 6 room/);
  await workbook.close();
  const again = await newWorkbook({ dir, project });
  expect(await cell(again, 'T900')).toMatch(/^round 6 room/);
});
