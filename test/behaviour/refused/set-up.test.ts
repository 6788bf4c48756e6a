/** Set-up in a workbook whose sheets refuse, the first time and again: it says where and why, and nothing is changed. */

import { describe, expect, test } from '@jest/globals';
import type { Workbench } from '../../../build/workbench.mjs';
import {
  everything,
  free,
  protect,
  REP,
  refuseValues,
  refusingPipeline,
  refusingWorkbook,
} from '../../support/refusing';
import { messageOf, rowsOf } from '../../support/workbook';

const setUp = (workbook: Workbench, more: object = {}) =>
  workbook.run('setUpWorkbook', { template: 'b2b', locale: 'en', ...more });

const SHEETS = ['Deals', 'Stages', 'Stage history', 'People', 'Settings'];

/** Expects the message, and sheets, triggers and cells as before. */
async function expectRefused(workbook: Workbench, run: () => Promise<unknown>, message: RegExp): Promise<void> {
  const before = { cells: await everything(workbook), sheets: await workbook.sheets() };
  expect(await messageOf(run())).toMatch(message);
  expect({ cells: await everything(workbook), sheets: await workbook.sheets() }).toEqual(before);
}

/** Somebody's own sheets: deals of his, and a sheet each that he has begun. */
async function withOwnSheets(): Promise<Workbench> {
  const workbook = await refusingWorkbook();
  await workbook.addSheet('Deals');
  await workbook.apiWrite('Deals!A1', [
    ['Deal', 'Stage', 'Amount'],
    ['Scanners', 'Lead', 400],
  ]);
  for (const sheet of [...SHEETS.slice(1), 'Questions', 'Pulse results', 'Pulse comments', 'Pulse'])
    await workbook.addSheet(sheet);
  return workbook;
}

async function expectSetUp(workbook: Workbench): Promise<void> {
  expect(await rowsOf(workbook, 'Stages')).toHaveLength(7);
  expect((await rowsOf(workbook, 'Questions')).length).toBeGreaterThan(20);
  await workbook.run('reconcile');
  expect(await workbook.run('checkWorkbook', { mend: true })).toMatchObject({ findings: [] });
}

describe('the first time, on sheets of the user', () => {
  test.each([...SHEETS, 'Questions', 'Pulse results', 'Pulse comments', 'Pulse'])(
    'the sheet %s is protected',
    async (sheet) => {
      const workbook = await withOwnSheets();
      await protect(workbook, sheet);
      const rep = workbook.as(REP);
      const message = new RegExp(
        `^The sheet "${sheet}" is protected and you may not edit it. Nothing was changed. Ask the owner`,
      );
      await expectRefused(workbook, () => setUp(rep), message);
      await free(workbook, sheet);
      await setUp(rep);
      await expectSetUp(workbook);
    },
  );

  test.each([
    ['Deals!1:1', /^Deals!D1 is protected and you may not edit it|^Deals!A1 \(Deal\) is protected/],
    ['Stages!C2:C9', /^Stages!C2 is protected/],
    ['Settings!B3', /^Settings!B3 is protected/],
    ['People!1:1', /^People!A1 is protected/],
    ["'Stage history'!G1:G900", /^'Stage history'!G1 is protected/],
  ])('the cells %s are protected', async (cells, message) => {
    const workbook = await withOwnSheets();
    await protect(workbook, cells);
    const rep = workbook.as(REP);
    await expectRefused(workbook, () => setUp(rep), message);
    await free(workbook, cells);
    await setUp(rep);
    await expectSetUp(workbook);
  });

  test.each([
    [
      'Deals!D1:Z1',
      'requireNumberGreaterThan',
      /^Deals!D1 does not take "Deal ID": expected a number above 5. Nothing was/,
    ],
    ['Stages!C1:C90', 'requireNumberGreaterThan', /^Stages!C1 does not take "Chance|^Stages!C1 does not take/],
    ['Stages!C2:C90', 'requireNumberGreaterThan', /^Stages!C2 does not take "0.1": expected a number above 5/],
    ['Settings!B2:B90', 'requireNumberGreaterThan', /^Settings!B2 does not take "MYR"/],
    ['People!A1', 'requireNumberGreaterThan', /^People!A1 does not take "Name"/],
    ['Questions!D2:D90', 'requireNumberGreaterThan', /^Questions!D2 does not take ".+": expected a number above 5/],
    ["'Pulse results'!A1", 'requireNumberGreaterThan', /^'Pulse results'!A1 does not take "Wave"/],
    ['Pulse!A1', 'requireNumberGreaterThan', /^Pulse!A1 does not take "eNPS by wave"/],
  ])('the cells %s take something else', async (cells, method, message) => {
    const workbook = await withOwnSheets();
    await refuseValues(workbook, cells, method, 5);
    await expectRefused(workbook, () => setUp(workbook), message);
    await free(workbook, cells);
    await setUp(workbook);
    await expectSetUp(workbook);
  });

  test('is told in Malay where that is wanted', async () => {
    const workbook = await withOwnSheets();
    await protect(workbook, 'Stages');
    const run = () => workbook.as(REP).run('setUpWorkbook', { template: 'b2b', locale: 'ms' });
    await expectRefused(workbook, run, /^Helaian "Stages" dilindungi dan anda tidak boleh menyuntingnya/);
  });

  test('sample deals that a column does not take', async () => {
    const workbook = await refusingWorkbook();
    await workbook.addSheet('Deals');
    await workbook.apiWrite('Deals!A1', [['Deal', 'Stage', 'Amount']]);
    await refuseValues(workbook, 'Deals!C2:C90', 'requireNumberLessThan', 5);
    const run = () => setUp(workbook, { samples: true });
    await expectRefused(workbook, run, /^Deals!C2 \(Amount\) does not take "\d+": expected a number below 5/);
    // Without samples nothing is written there.
    await setUp(workbook);
    expect(await rowsOf(workbook, 'Deals')).toEqual([]);
  });

  test('sheets that are complete already may be protected', async () => {
    const workbook = await withOwnSheets();
    await workbook.apiWrite('People!A1', [
      ['Name', 'Email', 'Team'],
      ['Aina', 'aina@example.com', 'Sales'],
    ]);
    await protect(workbook, 'People');
    await setUp(workbook.as(REP));
    await expectSetUp(workbook);
  });
});

describe('again', () => {
  test('whole workbooks may be protected everywhere: there is nothing to do', async () => {
    const workbook = await refusingPipeline();
    for (const sheet of await workbook.sheets()) await protect(workbook, sheet);
    await protect(workbook, 'Saluran');
    const before = await everything(workbook);
    await setUp(workbook.as(REP));
    expect(await everything(workbook)).toEqual(before);
  });

  test.each([
    ['Questions', /The sheet "Questions" is protected/],
    ['Saluran', /The sheet "Saluran" is protected/],
    ['People', /The sheet "People" is protected/],
  ])('a sheet is missing, and %s refuses', async (sheet, message) => {
    const workbook = await refusingPipeline();
    await workbook.run('testDelete', 'Settings');
    if (sheet !== 'Saluran') await workbook.clear(`${sheet}!A1:Z900`);
    await protect(workbook, sheet);
    const rep = workbook.as(REP);
    await expectRefused(workbook, () => setUp(rep), message);
    await free(workbook, sheet);
    await setUp(rep);
    expect((await workbook.sheets()).includes('Settings')).toBe(true);
  });
});
