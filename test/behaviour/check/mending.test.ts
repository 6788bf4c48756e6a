/** Check workbook on what is attached to the sheets, on sheets that are missing, and under failures of its own calls. */

import { afterAll, expect, test } from '@jest/globals';
import { openWorkbench, type Workbench } from '../../../build/workbench.mjs';
import { dealCell, dealIndex } from '../../support/deals';
import { temporaryFolder, writeProject } from '../../support/script';
import { count, tell } from '../../support/tally';
import { cell, closeLater, messageOf, NOW, TIME_ZONE } from '../../support/workbook';
import { cellsOf, changesIn, check, copy, expectWhole, mend, prepared } from './world';

afterAll(tell);

/** What a script of somebody else takes away. */
const TAKE_AWAY = `function takeAway() {
  var ss = SpreadsheetApp.getActiveSpreadsheet();
  var deals = ss.getSheetByName('Deals');
  var all = SpreadsheetApp.ProtectionType;
  deals.getProtections(all.RANGE).concat(ss.getSheetByName('Stage history').getProtections(all.SHEET)).forEach(function (each) { each.remove(); });
  deals.getRange('C3:C4').clearDataValidations();
  deals.setConditionalFormatRules(deals.getConditionalFormatRules().slice(1));
  deals.showColumns(${dealIndex('log') + 1}, 2);
  deals.getRange('E2:F2').merge();
  ss.getSheetByName('Saluran').showSheet();
  ss.removeNamedRange('SaluranDeals');
}`;

test('what is attached to the sheets is found and put back', async () => {
  const dir = temporaryFolder();
  const options = { now: NOW, timeZone: TIME_ZONE, locale: 'en_GB', dir };
  const first = await openWorkbench(options);
  await first.run('setUpWorkbook', { template: 'b2b', locale: 'en' });
  await first.paste('Deals!B2', [
    ['Scanners', 'Lead', 100],
    ['Printers', 'Meeting', 200],
    ['Cables', 'Won', 300],
  ]);
  await first.run('reconcile');
  await first.close();
  const other = await openWorkbench({ ...options, project: writeProject(TAKE_AWAY) });
  await other.run('takeAway');
  await other.close();
  const workbook = closeLater(await openWorkbench(options));
  const found = [
    'systemShown Saluran',
    'historyUnprotected Stage history',
    'merged Deals!E2',
    'headerUnprotected Deals!A1',
    `markersShown Deals!${dealCell('log', 1)}`,
    `markersShown Deals!${dealCell('logRow', 1)}`,
    'ruleMissing Deals!C3',
    'colourMissing Deals',
    'namedRange Deals',
  ];
  expect(cellsOf(await check(workbook))).toEqual(found);
  expect(cellsOf(await mend(workbook))).toEqual(['merged Deals!E2']);
  expect(await messageOf(workbook.type('Deals!C3', 'Nonsense'))).toMatch(/violates the data validation/);
});

test('sheets that are missing are made again where nothing is lost by it, and else told of', async () => {
  const dir = temporaryFolder();
  const options = { now: NOW, timeZone: TIME_ZONE, locale: 'en_GB', dir };
  const first = await openWorkbench(options);
  await first.run('setUpWorkbook', { template: 'b2b', locale: 'en' });
  await first.paste('Deals!B2', [['Scanners', 'Meeting', 100]]);
  await first.run('reconcile');
  await first.close();
  const other = await openWorkbench({
    ...options,
    project: writeProject(`function take(names) {
      var ss = SpreadsheetApp.getActiveSpreadsheet();
      names.forEach(function (name) { ss.deleteSheet(ss.getSheetByName(name)); });
    }`),
  });
  await other.run('take', ['Stage history', 'People', 'Saluran']);
  await other.close();
  const workbook = closeLater(await openWorkbench(options));
  expect(cellsOf(await check(workbook))).toEqual(
    expect.arrayContaining(['historyMissing Stage history', 'sheetMissing People', 'systemSheet Saluran']),
  );
  expect(cellsOf(await mend(workbook))).toEqual([]);
  expect(await changesIn(workbook)).toEqual(['>Meeting Found later']);
  await expectWhole(workbook);
});

test('a system sheet that is written anew keeps the stamp of the forecast model, and follows targets and adjustments', async () => {
  const workbook = await copy();
  await workbook.click('Saluran > Forecast sheet');
  const system = async () =>
    new Map((await workbook.values('Saluran!A1:B30')).map(([key, value], index) => [key, { value, row: index + 1 }]));
  const before = await system();
  await workbook.apiWrite(`Saluran!B${before.get('model')?.row}`, [['a stamp']]);
  await workbook.apiWrite(`Saluran!B${before.get('history')?.row}`, [[3]]);
  await mend(workbook);
  const after = await system();
  expect(after.get('model')?.value).toBe('a stamp');
  expect(before.get('plansOf')?.value).toMatch(/^\d+ \d+$/);
  expect(after.get('plansOf')).toEqual(before.get('plansOf'));
  expect(after.get('plans')).toEqual(before.get('plans'));
});

test('a copied file gets its own daily run with the first menu action', async () => {
  const workbook = closeLater(await prepared.copyFile());
  await workbook.open();
  expect(cellsOf(await check(workbook))).toEqual(['noDaily Deals']);
  await workbook.click('Saluran > Undo last move');
  expect(cellsOf(await check(workbook))).toEqual([]);
  await workbook.apiWrite('Deals!C2', [['Won']]);
  await workbook.advance({ days: 1 });
  expect((await changesIn(workbook)).at(-1)).toBe('Qualified>Won Found later');
});

test('the colour of a stage follows when the stage is renamed', async () => {
  const workbook = await copy();
  await workbook.type('Stages!B4', 'Visit');
  expect(cellsOf(await check(workbook))).toEqual([]);
});

test('many alike are told as a number, and all are mended', async () => {
  const workbook = await copy();
  await workbook.apiWrite(
    'Deals!B10',
    Array.from({ length: 60 }, (_, index) => [`New ${index}`, 'Lead', 1]),
  );
  const { findings } = await check(workbook);
  expect(findings.filter(({ code }) => code === 'idMissing')).toHaveLength(25);
  expect(findings.find(({ alike }) => alike > 0)).toMatchObject({ alike: 35 });
  await mend(workbook);
  await expectWhole(workbook);
});

test('whatever call of a mending fails, mending again makes it whole', async () => {
  const hurt = async (workbook: Workbench) => {
    await workbook.apiWrite('Deals!A5', [['mine']]);
    await workbook.apiWrite('Deals!D2', [["'1,200"]]);
    await workbook.apiWrite("'Stage history'!A3:G3", [['', '', '', '', '', '', '']]);
    await workbook.apiWrite('Saluran!B9', [[3]]);
    await workbook.apiWrite('Saluran!D1', [[999]]);
  };
  const plain = await copy();
  await hurt(plain);
  plain.resetCalls();
  await mend(plain);
  const total = plain.calls().roundTrips;
  await expectWhole(plain);
  const workbook = await copy();
  const stride = process.env.SALURAN_FAULTS === 'all' ? 1 : 17;
  for (let call = 2; call <= total; call += stride) {
    await hurt(workbook);
    workbook.failAt(call, call % 2 ? 'after' : 'kill');
    await mend(workbook).catch(() => undefined);
    workbook.failAt(0);
    await mend(workbook);
    await expectWhole(workbook);
    expect(await cell(workbook, 'Deals!D2')).toBe(1200);
    count('faults injected');
  }
});
