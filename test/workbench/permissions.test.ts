/**
 * Scopes and authorisation modes. Sources: "Authorization scopes", "Editor add-on authorization" (table of modes), "Custom
 * functions in Google Sheets" (permitted services), and the scopes listed in each class's reference.
 */

import { describe, expect, test } from '@jest/globals';
import { openScript, writeProject } from '../support/script';
import { cell, messageOf, newWorkbook } from '../support/workbook';

const AUTH = 'https://www.googleapis.com/auth/';
const CALENDAR_FEEDS = 'https://www.google.com/calendar/feeds';

/** Every call that needs a scope, and what Google asks for. */
const CALLS: [call: string, name: string, required: string][] = [
  [
    'SpreadsheetApp.getActiveSpreadsheet()',
    'SpreadsheetApp.getActiveSpreadsheet',
    `(${AUTH}spreadsheets.currentonly || ${AUTH}spreadsheets)`,
  ],
  ["SpreadsheetApp.openById('x')", 'SpreadsheetApp.openById', `${AUTH}spreadsheets`],
  ["SpreadsheetApp.openByUrl('x')", 'SpreadsheetApp.openByUrl', `${AUTH}spreadsheets`],
  ["SpreadsheetApp.create('x')", 'SpreadsheetApp.create', `${AUTH}spreadsheets`],
  [
    "SpreadsheetApp.getUi().showSidebar(HtmlService.createHtmlOutput('x'))",
    'Ui.showSidebar',
    `${AUTH}script.container.ui`,
  ],
  [
    "SpreadsheetApp.getUi().showModalDialog(HtmlService.createHtmlOutput('x'), 'x')",
    'Ui.showModalDialog',
    `${AUTH}script.container.ui`,
  ],
  ["ScriptApp.newTrigger('f')", 'ScriptApp.newTrigger', `${AUTH}script.scriptapp`],
  ['ScriptApp.getProjectTriggers()', 'ScriptApp.getProjectTriggers', `${AUTH}script.scriptapp`],
  ["FormApp.create('x')", 'FormApp.create', `${AUTH}forms`],
  ["MailApp.sendEmail('wei@example.com', 'x', 'x')", 'MailApp.sendEmail', `${AUTH}script.send_mail`],
  ["GmailApp.sendEmail('wei@example.com', 'x', 'x')", 'GmailApp.sendEmail', 'https://mail.google.com/'],
  [
    'CalendarApp.getDefaultCalendar()',
    'CalendarApp.getDefaultCalendar',
    `(${AUTH}calendar || ${AUTH}calendar.readonly || ${CALENDAR_FEEDS})`,
  ],
  [
    "CalendarApp.createAllDayEvent('x', new Date())",
    'CalendarApp.createAllDayEvent',
    `(${AUTH}calendar || ${CALENDAR_FEEDS})`,
  ],
  ['Session.getActiveUser()', 'Session.getActiveUser', `${AUTH}userinfo.email`],
  ['Session.getEffectiveUser()', 'Session.getEffectiveUser', `${AUTH}userinfo.email`],
  ["UrlFetchApp.fetch('https://example.com')", 'UrlFetchApp.fetch', `${AUTH}script.external_request`],
  ["DriveApp.getFileById('x')", 'DriveApp.getFileById', `(${AUTH}drive.readonly || ${AUTH}drive)`],
];

describe('a manifest that lists scopes', () => {
  test.each(CALLS)('[missing-scope] but none for it refuses %s', async (call, name, required) => {
    const project = writeProject(`function f() { ${call}; }`, { oauthScopes: [`${AUTH}script.locale`] });
    const workbook = await newWorkbook({ project });
    expect(await messageOf(workbook.run('f'))).toBe(
      `Specified permissions are not sufficient to call ${name}. Required permissions: ${required}`,
    );
  });

  test('lets through what it lists, and what needs no scope', async () => {
    const code = `function f() {
      MailApp.sendEmail('wei@example.com', 'x', 'x');
      CacheService.getUserCache().put('a', 'b');
      PropertiesService.getScriptProperties().setProperty('a', 'b');
      LockService.getUserLock().tryLock(1);
      return Utilities.getUuid().length + Session.getScriptTimeZone();
    }`;
    const workbook = await newWorkbook({ project: writeProject(code, { oauthScopes: [`${AUTH}script.send_mail`] }) });
    expect(await workbook.run('f')).toBe('36Asia/Kuala_Lumpur');
  });

  test('with spreadsheets.currentonly holds a script to its own file', async () => {
    const code = `
      function own() { return SpreadsheetApp.getActiveSheet().getRange('A1').setValue(1).getValue(); }
      function other() { SpreadsheetApp.openById(SpreadsheetApp.getActiveSpreadsheet().getId()); }`;
    const currentOnly = { oauthScopes: [`${AUTH}spreadsheets.currentonly`] };
    const listed = await newWorkbook({ project: writeProject(code, currentOnly) });
    const commented = await openScript(`/** @OnlyCurrentDoc */ ${code}`);
    for (const workbook of [listed, commented]) {
      expect(await workbook.run('own')).toBe(1);
      expect(await messageOf(workbook.run('other'))).toMatch(/^Specified permissions .*SpreadsheetApp\.openById\./);
    }
    const wide = await newWorkbook({ project: writeProject(code, { oauthScopes: [`${AUTH}spreadsheets`] }) });
    await wide.run('other');
  });
});

/** Tries a call and says what became of it. */
const TRY = (call: string) => `(function () { try { ${call}; return 'done'; } catch (e) { return e.message; } })()`;

const PERSONAL = CALLS.filter(([, name]) => !/getActiveSpreadsheet|getActiveUser|UrlFetch/.test(name));

describe('a simple trigger', () => {
  test.each(PERSONAL)('may not %s', async (call, name, required) => {
    const workbook = await openScript(`function onEdit(e) { e.range.offset(0, 1).setValue(${TRY(call)}); }`);
    await workbook.type('Sheet1!A1', 'x');
    expect(await cell(workbook, 'Sheet1!B1')).toBe(
      `You do not have permission to call ${name}. Required permissions: ${required}`,
    );
  });

  test('may not fetch, ask or answer to a name, but may use the file, properties and menus', async () => {
    const workbook = await openScript(`function onEdit(e) {
      e.range.offset(0, 1, 1, 5).setValues([[
        ${TRY("UrlFetchApp.fetch('https://example.com')")},
        ${TRY("SpreadsheetApp.getUi().alert('x')")},
        'user:' + Session.getActiveUser().getEmail(),
        ${TRY("PropertiesService.getDocumentProperties().setProperty('a', 'b')")},
        ${TRY("SpreadsheetApp.getUi().createMenu('M').addItem('I', 'onEdit').addToUi()")}]]);
    }`);
    await workbook.type('Sheet1!A1', 'x');
    const [row] = await workbook.values('Sheet1!B1:F1');
    expect(row).toEqual([
      `You do not have permission to call UrlFetchApp.fetch. Required permissions: ${AUTH}script.external_request`,
      'You do not have permission to call Ui.alert.',
      'user:',
      'done',
      'done',
    ]);
  });
});

describe('a custom function', () => {
  test.each(PERSONAL.filter(([, name]) => !name.startsWith('Ui')))('may not %s', async (call, name) => {
    const workbook = await openScript(`function F() { return ${TRY(call)}; }`);
    await workbook.type('Sheet1!A1', '=F()');
    expect(await cell(workbook, 'Sheet1!A1')).toMatch(`You do not have permission to call ${name}.`);
  });

  test('reads the file and uses what touches no user’s data, whatever the manifest lists', async () => {
    const code = `function F() {
      CacheService.getScriptCache().put('a', 'b');
      return SpreadsheetApp.getActiveSheet().getRange('B1').getValue() + PropertiesService.getScriptProperties().getKeys().length; }`;
    const workbook = await newWorkbook({ project: writeProject(code, { oauthScopes: [] }) });
    await workbook.type('Sheet1!B1', '41');
    await workbook.type('Sheet1!A1', '=F()');
    expect(await cell(workbook, 'Sheet1!A1')).toBe(41);
  });
});

test('UrlFetchApp says that there is no network', async () => {
  const workbook = await openScript("function f() { UrlFetchApp.fetch('https://example.com'); }");
  expect(await messageOf(workbook.run('f'))).toBe(
    'Not available in the workbench: UrlFetchApp.fetch (the workbench reaches no network)',
  );
});

test('getAuthorizationInfo says which of the scopes are granted, and where the others can be', async () => {
  const workbook = await newWorkbook({
    project: writeProject(
      `function f(scopes) {
        var info = ScriptApp.getAuthorizationInfo(ScriptApp.AuthMode.FULL, scopes);
        return [info.getAuthorizationStatus() === ScriptApp.AuthorizationStatus.REQUIRED, info.getAuthorizationUrl(), info.getAuthorizedScopes()];
      }`,
      { oauthScopes: ['https://www.googleapis.com/auth/calendar'] },
    ),
  });
  const [calendar, forms] = ['calendar', 'forms'].map((name) => `https://www.googleapis.com/auth/${name}`);
  expect(await workbook.run('f', [calendar])).toEqual([false, null, [calendar]]);
  expect(await workbook.run('f', [calendar, forms])).toEqual([true, expect.stringContaining('https://'), [calendar]]);
  expect(await workbook.run('f')).toEqual([false, null, [calendar]]);
});
