/** Executions on the workbench: the realm, the client's calls, locks, faults, counts, triggers. */

import { describe, expect, test } from '@jest/globals';
import { openScript } from '../support/script';
import { cell, messageOf } from '../support/workbook';

describe('the realm', () => {
  test('has what Apps Script has and nothing else', async () => {
    const absent =
      'setTimeout setInterval fetch URL URLSearchParams TextEncoder crypto atob Blob performance process window navigator structuredClone require module Buffer global';
    const workbook = await openScript(`
      function absent(names) { return names.filter(function (name) { return typeof globalThis[name] !== 'undefined'; }); }
      function present(names) { return names.filter(function (name) { return typeof globalThis[name] === 'undefined'; }); }`);
    expect(await workbook.run('absent', absent.split(' '))).toEqual([]);
    const present = 'console Logger Utilities SpreadsheetApp LockService Promise Intl Map JSON WebAssembly';
    expect(await workbook.run('present', present.split(' '))).toEqual([]);
  });

  test('offers no way out into Node', async () => {
    const workbook = await openScript(`
      function outside() {
        return [globalThis, SpreadsheetApp, Logger, console.log].map(function (object) {
          try { return typeof object.constructor.constructor('return process')(); } catch (error) { return 'none'; }
        });
      }`);
    expect(await workbook.run('outside')).toEqual(['none', 'none', 'none', 'none']);
  });

  test('is new for every execution', async () => {
    const workbook = await openScript('var n = 0; function count() { return ++n; }');
    expect([await workbook.run('count'), await workbook.run('count')]).toEqual([1, 1]);
  });

  test('lets a script declare, replace and hide what the language brings, and sees to it everywhere', async () => {
    const workbook = await openScript(`
      var Map = 'mine', { Set } = { Set: 'also mine' };
      function WeakMap() {}
      globalThis.WeakRef = 'changed';
      this['Intl'] = 'changed too';
      Number = 'assigned';
      function names() {
        return [Map, Set, typeof WeakMap, WeakRef, globalThis.WeakRef, Intl, Number, globalThis.Number,
          Math === globalThis.Math, Date === globalThis.Date, typeof console];
      }`);
    const mine = ['mine', 'also mine', 'function', 'changed', 'changed', 'changed too', 'assigned', 'assigned'];
    expect(await workbook.run('names')).toEqual([...mine, true, true, 'object']);
  });

  test('finds what the language brings without asking the context each time', async () => {
    const workbook = await openScript(
      "function hidden() { delete globalThis['Ma' + 'th']; return [globalThis['Ma' + 'th'], Math.max(1, 2)]; }",
    );
    // In a context of Node's, a name that is only the global object's costs twenty times as much.
    expect(await workbook.run('hidden')).toEqual([null, 2]);
  });

  test('has the workbench’s clock', async () => {
    const workbook = await openScript(
      "function day() { return new Date().toISOString().slice(0, 10) + ' ' + typeof Date.now(); }",
    );
    await workbook.advance({ days: 2 });
    expect(await workbook.run('day')).toBe('2026-11-26 number');
  });

  test('[local-dates] dates are local to the script’s zone, not to the machine’s', async () => {
    const workbook = await openScript(`
      function local() {
        var date = new Date(2026, 0, 1, 5);
        date.setMonth(2);
        return [date.toISOString(), date.getDate(), date.getHours(), date.getTimezoneOffset(), date.toString(),
          new Date('2026-03-01 10:00').toISOString(), new Date('2026-03-01').toISOString(), new Date('2026-03-01T10:00:00Z').getHours(),
          new Date('Mar 1, 2026 10:00 GMT+0100').toISOString(), date.toLocaleString('en-GB'), new Intl.DateTimeFormat().resolvedOptions().timeZone,
          String(new Date(NaN)), new Date(NaN).getHours(), JSON.stringify(date), date instanceof Date, typeof Date()];
      }`);
    expect(await workbook.run('local')).toEqual([
      '2026-02-28T21:00:00.000Z',
      1,
      5,
      -480,
      'Sun Mar 01 2026 05:00:00 GMT+0800 (Malaysia Time)',
      '2026-03-01T02:00:00.000Z',
      '2026-03-01T00:00:00.000Z',
      18,
      '2026-03-01T09:00:00.000Z',
      '01/03/2026, 05:00:00',
      'Asia/Kuala_Lumpur',
      'Invalid Date',
      null,
      '"2026-02-28T21:00:00.000Z"',
      true,
      'string',
    ]);
  });

  test('[microtasks] promises’ jobs run after the function, and what it promised is its result', async () => {
    const workbook = await openScript(`
      async function later() { await null; SpreadsheetApp.getActiveSheet().getRange('A1').setValue('later'); return 5; }
      async function fails() { await null; throw new Error('in vain'); }
      function never() { return new Promise(function () {}); }
      function unheard() { Promise.reject(new Error('unheard')); return 'ok'; }`);
    expect(await workbook.run('later')).toBe(5);
    expect(await cell(workbook, 'A1')).toBe('later');
    expect(await messageOf(workbook.run('fails'))).toBe('in vain');
    expect(await workbook.run('never')).toBe(null);
    expect(await workbook.run('unheard')).toBe('ok');
    expect(await workbook.run('unheard')).toBe('ok');
  });

  test('[logger] Logger keeps what was logged in this execution, with its time', async () => {
    const workbook = await openScript(`
      function logs() { Logger.log('%s deals of %s', 3, 'Aisyah').log({ a: 1 }); var log = Logger.getLog(); Logger.clear(); return [log, Logger.getLog()]; }`);
    const [log, cleared] = (await workbook.run('logs')) as [string, string];
    expect(log).toMatch(
      /^Tue Nov 24 09:00:\d\d GMT\+08:00 2026 INFO: 3 deals of Aisyah\nTue Nov 24 .* INFO: \{"a":1\}\n$/,
    );
    expect(cleared).toBe('');
  });

  test('says of a method that is not imitated which it is', async () => {
    const workbook = await openScript("function foo() { SpreadsheetApp.getActiveSheet().getRange('A1').foo(); }");
    expect(await messageOf(workbook.run('foo'))).toBe('Not available in the workbench: Range.foo');
  });
});

test('two workbooks open at once keep their formulas apart', async () => {
  const first = await openScript('function none() {}');
  const second = await openScript('function none() {}');
  await first.type('A1', '1');
  await second.type('A1', '10');
  await first.type('B1', '=A1*2');
  await second.type('B1', '=A1*3');
  await first.type('A1', '2');
  expect([await cell(first, 'B1'), await cell(second, 'B1')]).toEqual([4, 30]);
  await second.close();
  await first.type('A1', '3');
  expect(await cell(first, 'B1')).toBe(6);
});

describe('run', () => {
  const ECHO =
    'function echo(x) { return x; } function hidden_() {} function date() { return { a: [new Date()] }; } function none() {}';

  test('copies JSON', async () => {
    const workbook = await openScript(ECHO);
    const value = { a: [1, 'two', true, null, { b: [] }] };
    const result = await workbook.run('echo', value);
    expect(result).toEqual(value);
    expect(result).not.toBe(value);
    expect(await workbook.run('echo', [undefined])).toEqual([null]);
    expect(await workbook.run('none')).toBe(null);
  });

  test.each([[new Date()], [() => 1], [{ deep: [new Date()] }]])('refuses %p as an argument', async (value) => {
    const workbook = await openScript(ECHO);
    expect(await messageOf(workbook.run('echo', value))).toMatch(/illegal value/);
  });

  test('refuses what contains itself, and an object of a service as a result', async () => {
    const workbook = await openScript(`${ECHO} function range() { return SpreadsheetApp.getActiveRange(); }`);
    const loop: Record<string, unknown> = {};
    loop.self = [loop];
    expect(await messageOf(workbook.run('echo', loop))).toMatch(/illegal value.*contains itself/);
    expect(await messageOf(workbook.run('range'))).toMatch(/illegal value.*is a Range/);
  });

  test('refuses a Date as a result, a name that ends in _, and one that does not exist', async () => {
    const workbook = await openScript(ECHO);
    expect(await messageOf(workbook.run('date'))).toMatch(/illegal value/);
    expect(await messageOf(workbook.run('hidden_'))).toMatch(/Script function not found: hidden_/);
    expect(await messageOf(workbook.run('nope'))).toMatch(/Script function not found: nope/);
  });
});

const INCREMENT = `
function increment() {
  var lock = LockService.getDocumentLock();
  lock.waitLock(30000);
  try {
    var cell = SpreadsheetApp.getActiveSheet().getRange('A1');
    cell.setValue(Number(cell.getValue()) + 1);
    SpreadsheetApp.flush();
  } finally { lock.releaseLock(); }
}
function bare() { var cell = SpreadsheetApp.getActiveSheet().getRange('A1'); cell.setValue(Number(cell.getValue()) + 1); }
function holds() { var lock = LockService.getDocumentLock(); lock.waitLock(1000); throw new Error('ends'); }
function tries() { return LockService.getDocumentLock().tryLock(10); }`;

describe('locks', () => {
  test('make 20 concurrent increments count 20', async () => {
    const workbook = await openScript(INCREMENT, { latencyMs: 2 });
    await Promise.all(Array.from({ length: 20 }, () => workbook.run('increment')));
    expect(await cell(workbook, 'A1')).toBe(20);
  });

  test('are missed when not taken: executions really run at the same time', async () => {
    const workbook = await openScript(INCREMENT, { latencyMs: 20 });
    await Promise.all(Array.from({ length: 10 }, () => workbook.run('bare')));
    expect(Number(await cell(workbook, 'A1'))).toBeLessThan(10);
  });

  test('are free again when their execution ends, however it ends', async () => {
    const workbook = await openScript(INCREMENT);
    await messageOf(workbook.run('holds'));
    expect(await workbook.run('tries')).toBe(true);
    workbook.failAt(2, 'kill');
    await messageOf(workbook.run('increment'));
    expect(await workbook.run('tries')).toBe(true);
  });
});

describe('failAt', () => {
  const WRITES = `
    function writes() {
      var sheet = SpreadsheetApp.getActiveSheet();
      try { sheet.getRange('A1').setValue(1); sheet.getRange('A2').setValue(2); }
      finally { sheet.getRange('A3').setValue(3); }
    }`;

  test.each([
    ['before', [1, '', 3]],
    ['after', [1, 2, 3]],
    ['kill', [1, '', '']],
  ] as const)('%s the second round trip', async (how, left) => {
    const workbook = await openScript(WRITES);
    workbook.failAt(2, how);
    await messageOf(workbook.run('writes'));
    expect((await workbook.values('A1:A3')).flat()).toEqual(left);
  });

  test.each([
    [
      'PropertiesService',
      "PropertiesService.getUserProperties().setProperty('k', 'v')",
      "PropertiesService.getUserProperties().getProperty('k')",
    ],
    ['CacheService', "CacheService.getScriptCache().put('k', 'v')", "CacheService.getScriptCache().get('k')"],
    ['LockService', 'LockService.getScriptLock().waitLock(1)', "'no trace'"],
    [
      'ScriptApp',
      "ScriptApp.newTrigger('act').timeBased().everyHours(1).create()",
      'ScriptApp.getProjectTriggers().length || null',
    ],
    [
      'SpreadsheetApp',
      "SpreadsheetApp.getActiveSpreadsheet().insertSheet('k')",
      "SpreadsheetApp.getActiveSpreadsheet().getSheetByName('k') && 'there'",
    ],
  ])('reaches %s as every service', async (service, act, look) => {
    const workbook = await openScript(`function act() { ${act}; return 'acted'; } function look() { return ${look}; }`);
    const untouched = await workbook.run('look');
    for (const how of ['before', 'kill'] as const) {
      workbook.failAt(1, how);
      expect(await messageOf(workbook.run('act'))).toMatch(how === 'kill' ? /ended/ : /failed|error/i);
      expect(await workbook.run('look')).toEqual(untouched);
    }
    workbook.failAt(1, 'after');
    expect(await messageOf(workbook.run('act'))).toMatch(/failed|error/i);
    if (service !== 'LockService') expect(await workbook.run('look')).not.toEqual(untouched);
  });

  test('0 disarms it', async () => {
    const workbook = await openScript(WRITES);
    workbook.failAt(2, 'before');
    workbook.failAt(0);
    await workbook.run('writes');
    expect((await workbook.values('A1:A3')).flat()).toEqual([1, 2, 3]);
  });
});

test('handles are counted in total alone; reads and writes are round trips with their cells', async () => {
  const workbook = await openScript(`
    function reads() {
      var sheet = SpreadsheetApp.getActiveSpreadsheet().getSheetByName('Sheet1');
      sheet.getRange('A1:B5').getValues();
      sheet.getRange(1, 1, 2, 2).setValues([[1, 2], [3, 4]]);
      sheet.getDataRange(); LockService.getDocumentLock(); PropertiesService.getUserProperties();
    }`);
  workbook.resetCalls();
  await workbook.run('reads');
  const calls = workbook.calls();
  expect(calls).toMatchObject({ roundTrips: 2, cells: 14, executions: 1 });
  expect(calls.total).toBeGreaterThan(6);
  expect(calls.byMethod).toMatchObject({ 'Range.getValues': 1, 'Range.setValues': 1 });
});

test('latencyMs is what each round trip takes', async () => {
  const workbook = await openScript(
    "function five() { var a = SpreadsheetApp.getActiveSheet().getRange('A1'); var t = Date.now(); for (var i = 0; i < 5; i++) a.getValue(); return Date.now() - t; }",
    { latencyMs: 40 },
  );
  expect(await workbook.run('five')).toBeGreaterThanOrEqual(195);
});

test('a script sees calculated values at once', async () => {
  const workbook = await openScript(`
    function calculates() {
      var sheet = SpreadsheetApp.getActiveSheet();
      sheet.getRange('B1').setFormula('=A1*2');
      sheet.getRange('A1').setValue(21);
      return sheet.getRange('B1').getValue();
    }`);
  expect(await workbook.run('calculates')).toBe(42);
});

test('time triggers fire as often as time passes, as the person who made them', async () => {
  const workbook = await openScript(`
    function start() { ScriptApp.newTrigger('tick').timeBased().everyHours(1).create(); }
    function tick(e) { SpreadsheetApp.getActiveSheet().appendRow([typeof e.triggerUid, Session.getEffectiveUser().getEmail()]); }`);
  await workbook.as('wei@example.com').run('start');
  await workbook.advance({ hours: 3, minutes: 5 });
  expect(await workbook.values('A1:B4')).toEqual([
    ['string', 'wei@example.com'],
    ['string', 'wei@example.com'],
    ['string', 'wei@example.com'],
    ['', ''],
  ]);
});

test('the menu that onOpen puts up runs its functions', async () => {
  const workbook = await openScript(`
    function onOpen() {
      var ui = SpreadsheetApp.getUi();
      ui.createMenu('Mine').addItem('Mark', 'mark').addSubMenu(ui.createMenu('More').addItem('Mark too', 'mark')).addToUi();
    }
    function mark() { SpreadsheetApp.getActiveSheet().appendRow(['marked']); }`);
  await workbook.open();
  expect(await workbook.menu()).toEqual(['Mine > Mark', 'Mine > More > Mark too']);
  await workbook.click('Mine > Mark');
  await workbook.click('Mine > More > Mark too');
  expect(await workbook.values('A1:A2')).toEqual([['marked'], ['marked']]);
  expect(await messageOf(workbook.click('Mine > Nope'))).toMatch(/no menu item "Mine > Nope"/);
});
