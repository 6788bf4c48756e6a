/** LockService: exclusion, time-outs and what ends a lock. In brackets: rules of conformance/. */

import { expect, test } from '@jest/globals';
import { openScript } from '../support/script';
import { cell, messageOf } from '../support/workbook';

/** Who tries, does so two seconds later than who holds: threads do not start in order. */
const LOCKS = `
function lockOf_(kind) { return { document: LockService.getDocumentLock(), script: LockService.getScriptLock(), user: LockService.getUserLock() }[kind]; }
function holds(kind, ms) { lockOf_(kind).waitLock(1000); Utilities.sleep(ms); return 'held'; }
function tries(kind, ms) { Utilities.sleep(2000); var start = Date.now(); return { had: lockOf_(kind).tryLock(ms), after: Math.round((Date.now() - start) / 1000) }; }
function waits(kind, ms) { Utilities.sleep(2000); lockOf_(kind).waitLock(ms); return 'had'; }
function has() { var lock = LockService.getDocumentLock(); var before = lock.hasLock(); lock.tryLock(1); var during = lock.hasLock(); lock.releaseLock(); lock.releaseLock(); return [before, during, lock.hasLock()]; }
function asks() { var lock = LockService.getDocumentLock(); lock.waitLock(1000); SpreadsheetApp.getUi().alert('Sure?'); return lock.hasLock(); }
function twice() { var lock = LockService.getScriptLock(); lock.waitLock(1000); return lock.tryLock(1) && LockService.getScriptLock().hasLock(); }
`;

test.each(['document', 'script'])('[lock-excludes] a %s lock excludes everybody', async (kind) => {
  const workbook = await openScript(LOCKS);
  const held = workbook.run('holds', kind, 60_000);
  const other = workbook.as('wei@example.com');
  expect(await other.run('tries', kind, 5000)).toEqual({ had: false, after: 5 });
  expect(await held).toBe('held');
  expect(await other.run('tries', kind, 5000)).toEqual({ had: true, after: 0 });
});

test('[lock-user] a user lock excludes the same person only', async () => {
  const workbook = await openScript(LOCKS);
  const held = workbook.run('holds', 'user', 60_000);
  expect(await workbook.as('wei@example.com').run('tries', 'user', 1000)).toEqual({ had: true, after: 0 });
  expect(await workbook.run('tries', 'user', 1000)).toEqual({ had: false, after: 1 });
  await held;
});

test('[lock-timeout] waitLock throws in Google’s words when the time is over', async () => {
  const workbook = await openScript(LOCKS);
  const held = workbook.run('holds', 'document', 60_000);
  expect(await messageOf(workbook.run('waits', 'document', 10_000))).toBe(
    'Lock timeout: another process was holding the lock for too long.',
  );
  await held;
});

test('[lock-waits] who waits gets the lock as soon as it is free', async () => {
  const workbook = await openScript(LOCKS);
  const [, tried] = await Promise.all([
    workbook.run('holds', 'document', 20_000),
    workbook.run('tries', 'document', 30_000),
  ]);
  expect(tried).toEqual({ had: true, after: 18 });
});

test('[lock-has] hasLock tells of this execution; releasing twice is nothing', async () => {
  const workbook = await openScript(LOCKS);
  expect(await workbook.run('has')).toEqual([false, true, false]);
  expect(await workbook.run('twice')).toBe(true);
});

test('[lock-ui] an alert loses the locks held', async () => {
  const workbook = await openScript(LOCKS);
  expect(await workbook.run('asks')).toBe(false);
});

test('an execution ended while it waits for a lock never gets it', async () => {
  const workbook = await openScript(`${LOCKS}
    function onEdit(e) { Utilities.sleep(2000); LockService.getDocumentLock().waitLock(60000); e.range.setValue('had the lock'); }`);
  const held = workbook.run('holds', 'document', 40_000);
  await workbook.type('A1', 'typed');
  expect(await held).toBe('held');
  expect(await workbook.run('tries', 'document', 0)).toMatchObject({ had: true });
  expect(await cell(workbook, 'A1')).toBe('typed');
});
