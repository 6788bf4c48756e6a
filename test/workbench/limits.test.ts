/** Limits on executions, met on the workbench's clock: thirty seconds, six minutes, thirty at a time. In brackets: rules of conformance/. */

import { describe, expect, test } from '@jest/globals';
import { openScript } from '../support/script';
import { cell, messageOf, shown } from '../support/workbook';

const SLOW = `
function sleeps(seconds) { for (var i = 0; i < seconds; i += 60) Utilities.sleep(1000 * Math.min(60, seconds - i)); return 'done'; }
function reads(times) { var cell = SpreadsheetApp.getActiveSheet().getRange('Z1'); for (var i = 0; i < times; i++) cell.getValue(); return times; }
function spins() { for (;;) {} }
function clock() { var start = Date.now(); Utilities.sleep(90000); return Math.round((Date.now() - start) / 1000); }
function writesLate() { try { Utilities.sleep(300000); Utilities.sleep(59000); SpreadsheetApp.getActiveSheet().getRange('A1').setValue('late'); } finally { SpreadsheetApp.getActiveSheet().getRange('A2').setValue('finally'); } }
/** @customfunction */ function NAPS(seconds) { Utilities.sleep(seconds * 1000); return 'slept'; }
function onEdit(e) { var cell = e.range.offset(0, 1); Utilities.sleep(20000); cell.setValue('20 s'); Utilities.sleep(20000); cell.setValue('40 s'); }
`;

describe('six minutes', () => {
  test('[six-minutes] an execution of five minutes ends by itself, one of seven is ended', async () => {
    const workbook = await openScript(SLOW);
    expect(await workbook.run('sleeps', 300)).toBe('done');
    expect(await messageOf(workbook.run('sleeps', 420))).toBe('Exceeded maximum execution time');
  });

  test('round trips count: latencyMs times their number', async () => {
    const workbook = await openScript(SLOW, { latencyMs: 45_000 });
    expect(await workbook.run('reads', 7)).toBe(7);
    expect(await messageOf(workbook.run('reads', 9))).toBe('Exceeded maximum execution time');
  });

  test('an execution that never asks for anything is ended when the clock moves past its time', async () => {
    const workbook = await openScript(SLOW);
    const ended = messageOf(workbook.run('spins'));
    await new Promise((resolve) => setTimeout(resolve, 300));
    await workbook.advance({ minutes: 6 });
    expect(await ended).toBe('Exceeded maximum execution time');
  });

  test('what was ended does nothing more: neither the call on its way nor its finally', async () => {
    const workbook = await openScript(SLOW, { latencyMs: 2000 });
    await messageOf(workbook.run('writesLate'));
    expect((await workbook.values('A1:A2')).flat()).toEqual(['', '']);
  });
});

test('[sleep] a script sees the time it slept on its own clock', async () => {
  const workbook = await openScript(SLOW);
  expect(await workbook.run('clock')).toBe(90);
});

test('[sleep-300s] sleep takes at most five minutes', async () => {
  const workbook = await openScript('function long() { Utilities.sleep(300001); }');
  expect(await messageOf(workbook.run('long'))).toMatch(/milliseconds/);
});

describe('thirty seconds', () => {
  test('[custom-function-30s] a custom function is ended with an error that says so', async () => {
    const workbook = await openScript(SLOW);
    await workbook.type('A1', '=NAPS(25)');
    await workbook.type('A2', '=NAPS(35)');
    expect(await shown(workbook, 'A1')).toBe('slept');
    expect(await shown(workbook, 'A2')).toBe('#ERROR! Exceeded maximum execution time (line 0).');
  });

  test('[simple-trigger-30s] a simple trigger is ended; what it did before stays', async () => {
    const workbook = await openScript(SLOW);
    await workbook.type('C1', 'x');
    expect(await cell(workbook, 'D1')).toBe('20 s');
  });
});

describe('[thirty-at-once] thirty executions of a person at once', () => {
  test('the 31st is refused in Google’s words; another person’s is not', async () => {
    const workbook = await openScript(SLOW);
    const runs = Array.from({ length: 31 }, () => workbook.run('sleeps', 5).then(String, (e: Error) => e.message));
    const other = workbook.as('wei@example.com').run('sleeps', 5);
    const results = await Promise.all(runs);
    expect(results.filter((result) => result === 'done')).toHaveLength(30);
    expect(results.filter((result) => result !== 'done')).toEqual([
      'There are too many scripts running simultaneously for this Google user account.',
    ]);
    expect(await other).toBe('done');
    expect(await workbook.run('sleeps', 1)).toBe('done');
  });

  test('all of them can wait for one custom function without deadlock', async () => {
    const workbook = await openScript(`
      /** @customfunction */ function TWICE(x) { return 2 * x; }
      function writes(i) {
        var sheet = SpreadsheetApp.getActiveSheet();
        sheet.getRange(i, 1).setValue(i);
        return sheet.getRange(i, 2).getValue();
      }`);
    await workbook.paste(
      'B1',
      Array.from({ length: 30 }, (_, i) => [`=TWICE(A${i + 1})`]),
    );
    const results = await Promise.all(Array.from({ length: 30 }, (_, i) => workbook.run('writes', i + 1)));
    expect(results).toEqual(Array.from({ length: 30 }, (_, i) => 2 * (i + 1)));
    expect((await workbook.values('B1:B30')).flat()).toEqual(Array.from({ length: 30 }, (_, i) => 2 * (i + 1)));
  });
});
