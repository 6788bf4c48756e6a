/** What a published add-on may and may not, where a script that is bound to the file may: triggers, and opening a file unused. */

import { expect, test } from '@jest/globals';
import { openScript } from '../support/script';
import { messageOf, newPipeline, shown } from '../support/workbook';

const CODE = `
function onOpen(e) {
  var menu = SpreadsheetApp.getUi().createAddonMenu().addItem('Mode ' + e.authMode, 'act');
  if (e.authMode !== ScriptApp.AuthMode.NONE)
    menu.addItem('Used ' + PropertiesService.getDocumentProperties().getProperty('used'), 'act');
  menu.addToUi();
}
function act() { PropertiesService.getDocumentProperties().setProperty('used', 'before'); }
function make(kind) {
  var file = SpreadsheetApp.getActive();
  var trigger = ScriptApp.newTrigger('act');
  if (kind === 'hourly') trigger.timeBased().everyHours(1).create();
  if (kind === 'often') trigger.timeBased().everyMinutes(30).create();
  if (kind === 'edit') trigger.forSpreadsheet(file).onEdit().create();
  if (kind === 'change') trigger.forSpreadsheet(file.getId()).onChange().create();
  if (kind === 'other file') trigger.forSpreadsheet('another').onEdit().create();
  if (kind === 'form') trigger.forForm(FormApp.create('F')).onFormSubmit().create();
  return ScriptApp.getProjectTriggers().length;
}
/** @customfunction */ function NAPS() { Utilities.sleep(40000); return 1; }
`;

test('[addon-triggers] one of a type for each person, of this file alone, hourly at most', async () => {
  const workbook = await openScript(CODE, { addOn: 'enabled' });
  expect(await workbook.run('make', 'hourly')).toBe(1);
  expect(await workbook.run('make', 'edit')).toBe(2);
  expect(await workbook.run('make', 'change')).toBe(3);
  expect(await messageOf(workbook.run('make', 'edit'))).toMatch(/too many edit triggers in this document/);
  expect(await messageOf(workbook.run('make', 'hourly'))).toMatch(/too many time-based triggers/);
  expect(await workbook.as('wei@example.com').run('make', 'edit')).toBe(1);
  expect(await messageOf(workbook.as('kumar@example.com').run('make', 'often'))).toMatch(
    /more often than once per hour/,
  );
  for (const kind of ['other file', 'form'])
    expect(await messageOf(workbook.run('make', kind))).toMatch(/attempted an action that is not permitted/);
});

test('[addon-triggers] a script that is bound to the file is not held to them', async () => {
  const workbook = await openScript(CODE);
  for (const kind of ['edit', 'edit', 'often', 'form']) await workbook.run('make', kind);
  expect(await workbook.run('make', 'often')).toBe(5);
});

test('[auth-none] an add-on that was never used in the file opens without rights, until somebody uses it', async () => {
  const workbook = await openScript(CODE, { addOn: 'installed' });
  const [item = ''] = await workbook.menu();
  expect(item).toMatch(/ > Mode NONE$/);
  expect(await workbook.menu()).toHaveLength(1);
  await workbook.click(item);
  await workbook.open();
  expect((await workbook.menu()).map((path) => path.replace(/^.* > /, ''))).toEqual(['Mode LIMITED', 'Used before']);
});

test('[auth-none] a call that needs rights ends onOpen there', async () => {
  const careless = CODE.replace('if (e.authMode !== ScriptApp.AuthMode.NONE)', '');
  const workbook = await openScript(careless, { addOn: 'installed' });
  expect(await workbook.menu()).toEqual([]);
  const used = await openScript(careless, { addOn: 'enabled' });
  expect(await used.menu()).toHaveLength(2);
});

test('[auth-none] Saluran itself shows its menu in a file where it was never used', async () => {
  const workbook = await newPipeline({ addOn: 'installed' });
  expect((await workbook.menu()).length).toBeGreaterThan(0);
});

test('[addon-cell] a custom function that takes too long says less than that of a bound script', async () => {
  const workbook = await openScript(CODE, { addOn: 'enabled' });
  await workbook.type('A1', '=NAPS()');
  expect(await shown(workbook, 'A1')).toBe('#ERROR! Internal error executing the custom function.');
});
