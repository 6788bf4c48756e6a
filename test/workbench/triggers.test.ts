/** Which acts fire which trigger with which fields, and as whom. In brackets: rules of conformance/. */

import { expect, test } from '@jest/globals';
import { openScript } from '../support/script';
import { messageOf } from '../support/workbook';

const LOG = `
function log_(line) {
  var store = PropertiesService.getScriptProperties();
  store.setProperty('log', JSON.stringify(JSON.parse(store.getProperty('log') || '[]').concat([line])));
}
function log() { return JSON.parse(PropertiesService.getScriptProperties().getProperty('log') || '[]'); }
`;
const INSTALLED = `${LOG}
function install() {
  var file = SpreadsheetApp.getActive();
  ScriptApp.newTrigger('changed').forSpreadsheet(file).onChange().create();
  ScriptApp.newTrigger('edited').forSpreadsheet(file).onEdit().create();
}
function changed(e) { log_('change ' + e.changeType); }
function edited(e) { log_(['edit', e.range.getA1Notation(), e.value, e.oldValue, String(e.authMode), Session.getEffectiveUser().getEmail(), typeof e.triggerUid].join()); }
function write() { SpreadsheetApp.getActiveSheet().getRange('H1').setValue(1); }
`;

test('[change-types] onChange tells the kind of change, and onEdit fires for edits alone', async () => {
  const workbook = await openScript(INSTALLED);
  await workbook.run('install');
  const acts: [string, () => Promise<unknown>][] = [
    ['EDIT', () => workbook.type('A1', '2')],
    ['EDIT', () => workbook.paste('A2', [[1], [3]])],
    ['EDIT', () => workbook.clear('A3')],
    ['INSERT_ROW', () => workbook.insertRows('Sheet1', 1)],
    ['INSERT_COLUMN', () => workbook.insertColumns('Sheet1', 1)],
    ['REMOVE_ROW', () => workbook.deleteRows('Sheet1', 1)],
    ['REMOVE_COLUMN', () => workbook.deleteColumns('Sheet1', 1)],
    ['INSERT_GRID', () => workbook.addSheet('More')],
    ['OTHER', () => workbook.sort('A1:A2', 1)],
  ];
  for (const [, act] of acts) await act();
  const lines = (await workbook.run('log')) as string[];
  expect(lines.filter((line) => line.startsWith('change'))).toEqual(acts.map(([type]) => `change ${type}`));
  expect(lines.filter((line) => line.startsWith('edit')).map((line) => line.split(',')[1])).toEqual([
    'A1',
    'A2:A3',
    'A3',
  ]);
});

test('[script-edits] neither a script nor another program fires a trigger', async () => {
  const workbook = await openScript(INSTALLED);
  await workbook.run('install');
  await workbook.run('write');
  await workbook.apiWrite('A1', [[1]]);
  expect(await workbook.run('log')).toEqual([]);
});

test('[installable-as-creator] an installable trigger runs as who made it, with full rights', async () => {
  const workbook = await openScript(INSTALLED);
  await workbook.as('wei@example.com').run('install');
  await workbook.as('kumar@example.com').type('B2', 'x');
  expect(await workbook.run('log')).toContain('edit,B2,x,,FULL,wei@example.com,string');
});

test('[twenty-triggers] a person has at most twenty triggers of a script, and sees only their own', async () => {
  const workbook = await openScript(`
    function tick() {}
    function make() { ScriptApp.newTrigger('tick').timeBased().everyHours(1).create(); return ScriptApp.getProjectTriggers().length; }
    function drop() { ScriptApp.getProjectTriggers().forEach(function (t) { ScriptApp.deleteTrigger(t); }); return ScriptApp.getProjectTriggers().length; }`);
  for (let i = 1; i <= 20; i++) expect(await workbook.run('make')).toBe(i);
  expect(await messageOf(workbook.run('make'))).toMatch(/too many triggers/);
  expect(await workbook.as('wei@example.com').run('make')).toBe(1);
  expect(await workbook.run('drop')).toBe(0);
  expect(await workbook.as('wei@example.com').run('make')).toBe(2);
});

test('[two-queued] of many edits at once one runs, two wait, and the rest reach no onEdit', async () => {
  const workbook = await openScript(
    `${LOG} function onEdit(e) { Utilities.sleep(2000); log_(e.range.getA1Notation()); }`,
  );
  await Promise.all(Array.from({ length: 6 }, (_, i) => workbook.type(`A${i + 1}`, 'x')));
  expect(await workbook.run('log')).toHaveLength(3);
});

test('[simple-event] a simple trigger has LIMITED rights, and does not know the person', async () => {
  const workbook = await openScript(`${LOG}
    function onEdit(e) {
      var refused = '';
      try { ScriptApp.newTrigger('onEdit'); } catch (error) { refused = error.message; }
      log_([String(e.authMode), e.source.getName(), e.user.getEmail(), Session.getActiveUser().getEmail(), 'triggerUid' in e, /permission/.test(refused)].join());
    }
    function onOpen(e) { log_(Object.keys(e).sort().join()); }`);
  await workbook.open();
  await workbook.type('A1', 'x');
  expect(await workbook.run('log')).toEqual(['authMode,source,user', 'LIMITED,Untitled spreadsheet,,,false,true']);
});

test('[clock-triggers] clock triggers keep to their zone, day of the month and date', async () => {
  const workbook = await openScript(`${LOG}
    function start() {
      ScriptApp.newTrigger('daily').timeBased().everyDays(1).atHour(9).nearMinute(0).inTimezone('America/New_York').create();
      ScriptApp.newTrigger('monthly').timeBased().onMonthDay(1).atHour(6).nearMinute(0).create();
      ScriptApp.newTrigger('once').timeBased().atDate(2026, 11, 26).create();
      ScriptApp.newTrigger('soon').timeBased().after(60000).create();
    }
    function stamp_(name) { log_(name + ' ' + Utilities.formatDate(new Date(), 'UTC', 'MM-dd HH:mm')); }
    function daily() { stamp_('daily'); } function monthly() { stamp_('monthly'); } function once() { stamp_('once'); } function soon() { stamp_('soon'); }`);
  await workbook.run('start');
  await workbook.advance({ days: 2 });
  expect(await workbook.run('log')).toEqual(
    ['soon 11-24 01:01', 'daily 11-24 14:00', 'once 11-25 16:00', 'daily 11-25 14:00'].sort((a, b) =>
      String(a.slice(-11)).localeCompare(b.slice(-11)),
    ),
  );
  await workbook.advance({ days: 5 });
  expect(await workbook.run('log')).toContain('monthly 11-30 22:00');
});

test('[clock-minutes] a clock trigger takes 1, 5, 10, 15 or 30 minutes', async () => {
  const workbook = await openScript(
    "function every(n) { ScriptApp.newTrigger('every').timeBased().everyMinutes(n).create(); return n; }",
  );
  expect(await workbook.run('every', 30)).toBe(30);
  expect(await messageOf(workbook.run('every', 7))).toMatch(/must be one of 1, 5, 10, 15 or 30/);
});

test('[entry-points] menus and triggers take constants that hold functions, and methods of objects', async () => {
  const workbook = await openScript(`${LOG}
    const onOpen = () => { SpreadsheetApp.getUi().createMenu('M').addItem('Const', 'handler').addItem('Method', 'menu.item').addItem('None', 'nothing').addToUi(); };
    const handler = () => log_('const');
    const menu = { text: 'method', item() { log_(this.text); } };`);
  await workbook.click('M > Const');
  await workbook.click('M > Method');
  expect(await messageOf(workbook.click('M > None'))).toBe('Script function not found: nothing');
  expect(await workbook.run('log')).toEqual(['const', 'method']);
});
