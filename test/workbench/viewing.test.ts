/** People who can only view the file, and what their selecting does: who may, and which triggers run. */

import { expect, test } from '@jest/globals';
import { openScript } from '../support/script';
import { cell, messageOf } from '../support/workbook';

const WEI = 'wei@example.com';
const CODE = `
function log(text) {
  var store = PropertiesService.getScriptProperties();
  store.setProperty('log', (store.getProperty('log') || '') + text + ' ');
}
function logged() { return PropertiesService.getScriptProperties().getProperty('log') || ''; }
function onOpen() { log('open'); SpreadsheetApp.getUi().createMenu('Mine').addItem('Do', 'act').addToUi(); }
function act() {}
function onEdit(e) { log('edit ' + e.range.getA1Notation()); }
function onSelectionChange(e) {
  log('select ' + e.range.getA1Notation() + ' ' + e.authMode + ' ' + e.source.getName().length);
  if (e.range.getA1Notation() === 'C3') e.source.setActiveSelection('D4');
}
function onInstalled() { log('installed'); }
function install() { ScriptApp.newTrigger('onInstalled').forSpreadsheet(SpreadsheetApp.getActive()).onOpen().create(); }
function selected() { return SpreadsheetApp.getActiveRange().getA1Notation(); }
function select(a1) { SpreadsheetApp.getActiveSheet().getRange(a1).activate(); }
function share(email, role) {
  var ss = SpreadsheetApp.getActiveSpreadsheet();
  if (role === 'viewer') ss.addViewer(email); else ss.addEditor(email);
  return [ss.getViewers(), ss.getEditors()].map(function (list) { return list.map(function (user) { return user.getEmail(); }); });
}
function write() { SpreadsheetApp.getActiveSheet().getRange('A1').setValue('script'); }
/** @customfunction */ function TWICE(x) { return 2 * x; }
`;

test('[view-mode] a viewer changes nothing and no trigger runs; functions show what they return', async () => {
  const workbook = await openScript(CODE);
  await workbook.run('install');
  await workbook.type('A1', '=TWICE(2)');
  const [viewers, editors] = (await workbook.run('share', WEI, 'viewer')) as string[][];
  expect(viewers).toEqual([WEI]);
  expect(editors).not.toContain(WEI);
  const viewer = workbook.as(WEI);
  await workbook.run('log', '|');
  await viewer.open();
  await viewer.select('B2');
  expect(await viewer.menu()).toEqual([]);
  for (const change of [
    viewer.type('B1', 'x'),
    viewer.paste('B1', [['x']]),
    viewer.clear('A1'),
    viewer.insertRows('Sheet1', 1),
    viewer.addSheet('Mine'),
    viewer.undo(),
  ])
    expect(await messageOf(change)).toBe('You can only view this file. Ask its owner for access to edit it.');
  expect(await messageOf(viewer.run('write'))).toBe('You do not have permission to perform that action.');
  expect(await workbook.run('logged')).toBe('edit A1 | ');
  expect(await cell(viewer, 'A1')).toBe(4);
  await workbook.run('share', WEI, 'editor');
  await viewer.type('B1', 'x');
  expect(await workbook.run('logged')).toBe('edit A1 | edit B1 ');
});

test('[selection-change] onSelectionChange runs for a person who has opened the file, and for no script', async () => {
  const workbook = await openScript(CODE);
  await workbook.select('B2');
  expect(await workbook.run('logged')).toBe('');
  await workbook.open();
  await workbook.run('log', '|');
  await workbook.select('B2:C3');
  await workbook.select('B2:C3');
  await workbook.run('select', 'A5');
  expect(await workbook.run('logged')).toBe('open | select B2:C3 LIMITED 20 ');
  expect(await workbook.run('selected')).toBe('A5');
});

test('[selection-change] of selections that come while it runs, the last alone runs it again', async () => {
  const workbook = await openScript(CODE);
  await workbook.open();
  await Promise.all(['A2', 'A3', 'A4', 'A5'].map((address) => workbook.select(address)));
  expect(await workbook.run('logged')).toBe('open select A2 LIMITED 20 select A5 LIMITED 20 ');
  await workbook.select('C3');
  expect(await workbook.run('selected')).toBe('D4');
});
