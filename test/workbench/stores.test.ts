/** PropertiesService, CacheService and Session. Sources: their references; guide "Quotas for Google Services", current limitations. */

import { describe, expect, test } from '@jest/globals';
import { openScript, temporaryFolder, writeProject } from '../support/script';
import { messageOf, newWorkbook } from '../support/workbook';

const PROPERTIES = `
function store(scope) { return PropertiesService['get' + scope + 'Properties'](); }
function set(scope, values, others) { store(scope).setProperties(values, others); }
function all(scope) { return store(scope).getProperties(); }
function get(scope, key) { return store(scope).getProperty(key); }
function one(scope, key, size) { store(scope).setProperty(key, 'x'.repeat(size)); }
function few() { store('User').setProperty('a'); }
function drop(scope, key) { return store(scope).deleteProperty(key).getKeys(); }
function clear(scope) { return store(scope).deleteAllProperties().getKeys(); }`;

describe('properties', () => {
  test('are kept apart by document, script and person, as texts', async () => {
    const workbook = await openScript(PROPERTIES);
    await workbook.run('set', 'Document', { a: 1 });
    await workbook.run('set', 'Script', { a: true });
    await workbook.run('set', 'User', { a: null });
    const wei = workbook.as('wei@example.com');
    expect(await workbook.run('all', 'Document')).toEqual({ a: '1' });
    expect(await wei.run('all', 'Script')).toEqual({ a: 'true' });
    expect(await workbook.run('all', 'User')).toEqual({ a: 'null' });
    expect(await wei.run('all', 'User')).toEqual({});
  });

  test('are null where they are not, whatever JavaScript’s objects have', async () => {
    const workbook = await openScript(PROPERTIES);
    expect(await workbook.run('get', 'Script', 'missing')).toBe(null);
    expect(await workbook.run('get', 'Script', 'constructor')).toBe(null);
  });

  test('are set beside others or instead of them, and deleted', async () => {
    const workbook = await openScript(PROPERTIES);
    await workbook.run('set', 'User', { a: 'A', b: 'B' });
    await workbook.run('set', 'User', { b: 'b' });
    expect(await workbook.run('all', 'User')).toEqual({ a: 'A', b: 'b' });
    await workbook.run('set', 'User', { c: 'C', d: 'D' }, true);
    expect(await workbook.run('all', 'User')).toEqual({ c: 'C', d: 'D' });
    expect(await workbook.run('drop', 'User', 'c')).toEqual(['d']);
    expect(await workbook.run('clear', 'User')).toEqual([]);
  });

  test('hold 9 KB a value and 500 KB a store', async () => {
    const workbook = await openScript(PROPERTIES);
    await workbook.run('one', 'User', 'a', 9 * 1024);
    expect(await messageOf(workbook.run('one', 'User', 'b', 9 * 1024 + 1))).toBe('Argument too large: value');
    const half = Object.fromEntries(Array.from({ length: 54 }, (_, i) => [`k${i}`, 'x'.repeat(9 * 1024)]));
    await workbook.run('set', 'User', half);
    expect(await messageOf(workbook.run('one', 'User', 'last', 9 * 1024))).toBe(
      'You have exceeded the property storage quota. Please remove some properties and try again.',
    );
    expect(await workbook.run('get', 'User', 'last')).toBe(null);
    // Another store has its own room.
    await workbook.run('one', 'Script', 'last', 9 * 1024);
  });

  test('refuse arguments of no signature', async () => {
    const workbook = await openScript(PROPERTIES);
    expect(await messageOf(workbook.run('few'))).toBe(
      "The parameters (String) don't match the method signature for Properties.setProperty.",
    );
  });
});

const CACHE = `
function cache() { return CacheService.getScriptCache(); }
function put(key, value, seconds) { seconds ? cache().put(key, value, seconds) : cache().put(key, value); }
function get(key) { return cache().get(key); }
function many(n, seconds) { var o = {}; for (var i = 0; i < n; i++) o[seconds + '-' + i] = 'v'; cache().putAll(o, seconds); }
function count(n, seconds) { var keys = []; for (var i = 0; i < n; i++) keys.push(seconds + '-' + i); return Object.keys(cache().getAll(keys)).length; }
function remove(keys) { cache().removeAll(keys); }
function apart(key) { return [CacheService.getUserCache().get(key), CacheService.getDocumentCache().get(key)]; }`;

describe('the cache', () => {
  test('forgets after ten minutes, or the time given, six hours at most', async () => {
    const workbook = await openScript(CACHE);
    await workbook.run('put', 'short', 'x', 60);
    await workbook.run('put', 'default', 'x');
    await workbook.run('put', 'long', 'x', 86_400);
    await workbook.advance({ minutes: 2 });
    expect([await workbook.run('get', 'short'), await workbook.run('get', 'default')]).toEqual([null, 'x']);
    await workbook.advance({ minutes: 9 });
    expect([await workbook.run('get', 'default'), await workbook.run('get', 'long')]).toEqual([null, 'x']);
    await workbook.advance({ hours: 6 });
    expect(await workbook.run('get', 'long')).toBe(null);
  });

  test('takes 100 KB a value and 250 characters a key', async () => {
    const workbook = await openScript(CACHE);
    await workbook.run('put', 'k'.repeat(250), 'x'.repeat(100 * 1024));
    expect(await messageOf(workbook.run('put', 'k', 'x'.repeat(100 * 1024 + 1)))).toBe('Argument too large: value');
    expect(await messageOf(workbook.run('put', 'k'.repeat(251), 'x'))).toBe('Argument too large: key');
  });

  test('keeps, of more than 1,000 items, the 900 farthest from expiring', async () => {
    const workbook = await openScript(CACHE);
    await workbook.run('many', 500, 100);
    await workbook.run('many', 500, 200);
    expect(await workbook.run('count', 500, 100)).toBe(500);
    await workbook.run('put', 'one', 'more', 300);
    expect(await workbook.run('get', 'one')).toBe('more');
    expect(await workbook.run('count', 500, 200)).toBe(500);
    expect(await workbook.run('count', 500, 100)).toBe(399);
  });

  test('is apart by scope, and lets go', async () => {
    const workbook = await openScript(CACHE);
    await workbook.run('put', 'a', 'x');
    expect(await workbook.run('apart', 'a')).toEqual([null, null]);
    await workbook.run('remove', ['a']);
    expect(await workbook.run('get', 'a')).toBe(null);
  });

  test('outlives the process', async () => {
    const dir = temporaryFolder();
    const project = writeProject(CACHE);
    const first = await newWorkbook({ project, dir });
    await first.run('put', 'a', 'x');
    await first.run('put', 'b', 'x');
    await first.run('remove', ['b']);
    await first.close();
    const second = await newWorkbook({ project, dir });
    expect([await second.run('get', 'a'), await second.run('get', 'b')]).toEqual(['x', null]);
  });
});

test('Session tells who acts, and a key that tells nothing and changes', async () => {
  const workbook = await openScript(`
    function who() { return [Session.getActiveUser().getEmail(), Session.getEffectiveUser().getUsername(), Session.getActiveUserLocale()]; }
    function key() { return Session.getTemporaryActiveUserKey(); }`);
  const wei = workbook.as('wei@example.com');
  expect(await wei.run('who')).toEqual(['wei@example.com', 'wei', 'en']);
  const key = await wei.run('key');
  expect(await wei.run('key')).toBe(key);
  expect(await workbook.run('key')).not.toBe(key);
  await wei.advance({ days: 30 });
  expect(await wei.run('key')).not.toBe(key);
});
