/** A script stays in its box: nothing of the process that runs it comes within its reach. */

import { expect, test } from '@jest/globals';
import { openScript } from '../support/script';
import { messageOf } from '../support/workbook';

/** `leak(x)` notes what is not of the script's own realm, and how far it leads. */
const TOOLS = `
var found = [];
var own = Object.prototype, ownFunction = Function.prototype, proto = Object.getPrototypeOf;
function root(x) { for (var next = proto(x); next !== null; next = proto(next)) x = next; return x; }
function leak(x, where) {
  if (x === null || (typeof x !== 'object' && typeof x !== 'function')) return;
  var top = root(x);
  if (top === own || (top === x && typeof x === 'object')) return;
  var note = where || typeof x;
  try { note += ': ' + x.constructor.constructor('return typeof process')(); } catch (e) { note += ': foreign'; }
  if (found.indexOf(note) < 0) found.push(note);
}
function caught(run, where) { try { return run(); } catch (e) { leak(e, where); } }
`;

/** Each tries a way out; what it finds is in \`found\`. */
const WAYS: Record<string, string> = {
  'the error of an import': `try { await import('x'); } catch (e) { leak(e, 'error'); if (!(e instanceof Error)) found.push('no Error'); }`,
  'the promise of an import': `var p = import('x'); leak(p); leak(p.constructor); leak(p.then); await p.catch(function (e) { leak(e); });`,
  'an import by eval, by Function and in a job': `
    await eval("import('x')").catch(function (e) { leak(e, 'eval'); });
    await new Function("return import('x')")().catch(function (e) { leak(e, 'Function'); });
    await Promise.resolve("import('x')").then(eval).catch(function (e) { leak(e, 'job'); });`,
  'an import with an object for a name': `await import({ toString: function () { leak(arguments.callee.caller); throw new Error('x'); } }).catch(leak);`,
  'another JSON.stringify': `var real = JSON.stringify; JSON.stringify = function () { return '{'; };
    caught(function () { SpreadsheetApp.getActive(); }); JSON.stringify = real;`,
  'a JSON.stringify that returns an object': `var real = JSON.stringify;
    JSON.stringify = function () { return { toString: function () { leak(arguments.callee.caller); return '{'; } }; };
    caught(function () { SpreadsheetApp.getActive(); }); JSON.stringify = real;`,
  'another JSON.parse': `var real = JSON.parse; JSON.parse = function (text) { leak(text); return real('{'); };
    caught(function () { SpreadsheetApp.getActive(); }); JSON.parse = real;`,
  'the frames of a stack': `Error.prepareStackTrace = function (error, frames) {
      leak(frames); frames.forEach(function (frame) { leak(frame); leak(frame.getThis()); leak(frame.getFunction()); leak(proto(frame).constructor); }); return ''; };
    new Error('x').stack; caught(function () { SpreadsheetApp.nothing(); }); delete Error.prepareStackTrace;`,
  'another Error that formats stacks': `var real = Error; globalThis.Error = { prepareStackTrace: function (error, frames) {
      leak(frames); frames.forEach(function (frame) { leak(frame.getThis()); leak(frame.getFunction()); }); return ''; } };
    new real('x').stack; caught(function () { SpreadsheetApp.nothing(); }); globalThis.Error = real;`,
  callers: `function back() { leak(arguments.callee.caller, 'caller'); leak(back.caller); leak(back.arguments); }
    caught(function () { console.log({ toJSON: back }); }); caught(function () { SpreadsheetApp.getActive().getRange({ get x() { back(); return 1; } }); });
    caught(function () { Utilities.formatString({ toString: back, valueOf: back }); });`,
  'a stream for WebAssembly': `var given = { then: function (kept, lost) { leak(kept, 'kept'); leak(lost, 'lost'); } };
    caught(function () { WebAssembly.compileStreaming(given).catch(leak); }); caught(function () { WebAssembly.instantiateStreaming(given).catch(leak); });
    await Promise.resolve();`,
  'what WebAssembly throws': `caught(function () { new WebAssembly.Module(new Uint8Array(4)); }); leak(WebAssembly.compile(new Uint8Array(4)).catch(leak));
    leak(new WebAssembly.Memory({ initial: 1, maximum: 1, shared: true }).buffer, 'shared');`,
  'arguments that are proxies': `var trap = new Proxy({}, { get: function (target, key, self) { leak(self); leak(arguments.callee.caller); return undefined; },
      ownKeys: function () { leak(arguments.callee.caller); return []; }, getPrototypeOf: function () { leak(arguments.callee.caller); return null; } });
    caught(function () { SpreadsheetApp.getActive().toast(trap); });`,
  'arguments that throw': `caught(function () { SpreadsheetApp.getActive().toast({ get x() { throw new Error('x'); } }); });
    var loop = {}; loop.loop = loop; caught(function () { SpreadsheetApp.getActive().toast(loop); }, 'loop');
    caught(function () { SpreadsheetApp.getActive().toast(Symbol('x')); }); caught(function () { SpreadsheetApp.getActive().toast(1n); });`,
  'methods of Function and Array replaced': `var kept = [Function.prototype.call, Function.prototype.apply, Array.prototype.map, Array.prototype[Symbol.iterator]];
    Function.prototype.call = function () { leak(this, 'call'); for (var i = 0; i < arguments.length; i++) leak(arguments[i], 'call'); };
    Function.prototype.apply = function (self, args) { leak(this, 'apply'); leak(self, 'apply'); leak(args, 'apply'); };
    Array.prototype.map = function () { leak(this); leak(arguments[0]); return []; };
    caught(function () { SpreadsheetApp.getActive().getRange('A1'); }); caught(function () { console.log('a', 'b'); }); caught(function () { new Date(); });
    Function.prototype.call = kept[0]; Function.prototype.apply = kept[1]; Array.prototype.map = kept[2];`,
  'setters on Object.prototype': `['handle', 'method', 'args', 'error', 'value', '$h', '$e', 'c', 'p', 'message', 'type', 'call'].forEach(function (name) {
      var d = Object.create(null); d.configurable = true; d.get = function () { leak(this, name); return undefined; }; d.set = function (v) { leak(v, name); leak(this, name); };
      Object.defineProperty(Object.prototype, name, d); });
    caught(function () { SpreadsheetApp.getActive().getRange('A1').getValues(); }); caught(function () { SpreadsheetApp.nothing(); });
    ['handle', 'method', 'args', 'error', 'value', '$h', '$e', 'c', 'p', 'message', 'type', 'call'].forEach(function (name) { delete Object.prototype[name]; });`,
  'species and thenables': `class Odd extends Promise { constructor(run) { super(run); leak(run, 'executor'); } static get [Symbol.species]() { return Odd; } }
    await new Odd(function (keep) { leak(keep); keep({ then: function (a, b) { leak(a, 'then'); leak(b, 'then'); a(1); } }); });
    class List extends Array { static get [Symbol.species]() { return function (n) { leak(this); return []; }; } }
    caught(function () { SpreadsheetApp.getActive().toast(List.from([1])); });`,
  'the global object': `Object.defineProperty(globalThis, 'odd', { configurable: true, get: function () { leak(this, 'this'); leak(this.constructor, 'this'); return 1; } });
    odd; delete globalThis.odd; leak(globalThis); leak(Object.getOwnPropertyDescriptor(globalThis, 'found')); leak(Reflect.ownKeys(globalThis));
    caught(function () { 'use strict'; undeclared = 1; }); caught(function () { Object.defineProperty(globalThis, 'NaN', { value: 1 }); });
    caught(function () { Object.setPrototypeOf(globalThis, null); }); caught(function () { Object.freeze(globalThis); });`,
  'all that the global object leads to': `var seen = new Set(); var open = [globalThis, (function* () {})(), (async function* () {})(), [].values(), ''.matchAll(/x/g), SpreadsheetApp.getActive()];
    while (open.length > 0) { var x = open.pop(); if (x === null || (typeof x !== 'object' && typeof x !== 'function') || seen.has(x)) continue;
      seen.add(x); leak(x); open.push(proto(x));
      Reflect.ownKeys(x).forEach(function (key) { var d = Object.getOwnPropertyDescriptor(x, key); if (d) open.push(d.value, d.get, d.set); }); }
    if (seen.size < 500) found.push('only ' + seen.size);`,
  'names of Node': `['process', 'require', 'module', 'Buffer', 'fetch', 'setTimeout', 'queueMicrotask', 'structuredClone', 'global', 'Atomics', 'SharedArrayBuffer', '__bridge', '__entry'].forEach(
      function (name) { if (new Function('return typeof ' + name)() !== 'undefined') found.push(name); });
    caught(function () { new Function('return this.process.env')(); });`,
};

test.each(Object.keys(WAYS))('no way out: %s', async (way) => {
  const workbook = await openScript(`${TOOLS} async function attempt() { ${WAYS[way]}\n return found; }`);
  expect(await workbook.run('attempt')).toEqual([]);
  // The thread serves the next execution as well.
  expect(await workbook.run('attempt')).toEqual([]);
});

test('what Node itself throws into a full stack leads nowhere', async () => {
  // Such an error is of the thread's own realm; no script could be kept from it. There is nothing to be had from it.
  const workbook = await openScript(`${TOOLS}
    var reached = new Set();
    function follow(x) {
      var open = [x];
      while (open.length > 0) {
        var next = open.pop();
        if (next === null || (typeof next !== 'object' && typeof next !== 'function') || reached.has(next)) continue;
        if (root(next) === own) continue;
        reached.add(next); open.push(proto(next));
        Reflect.ownKeys(next).forEach(function (key) { var d = Object.getOwnPropertyDescriptor(next, key); open.push(d.value, d.get, d.set); });
      }
    }
    leak = function (x, where) { if (x !== null && (typeof x === 'object' || typeof x === 'function') && root(x) !== own && root(x) !== x) { found.push(where); follow(x); } };
    function fill() { try { fill(); } catch (e) {
      leak(e, 'recursion');
      caught(function () { SpreadsheetApp.getActive(); }, 'service'); caught(function () { new Date(); }, 'date');
      caught(function () { console.log('x'); }, 'log'); caught(function () { e.stack; }, 'stack');
      caught(function () { import('x').catch(leak); }, 'import'); caught(function () { new Error('y').stack; }, 'stack');
      caught(function () { globalThis.some; globalThis.some = 1; Object.keys(globalThis); }, 'global');
    } }
    function attempt() {
      for (var i = 0; i < 20; i++) fill();
      var bad = [];
      reached.forEach(function (each) {
        if (each.process || each.env || each.binding || each.require || each.postMessage) bad.push(String(each));
        if (typeof each !== 'function') { if (!Object.isFrozen(each) && proto(each) !== null && Object.hasOwn(each, 'constructor')) bad.push('open ' + each.constructor.name); return; }
        try { var made = each('return typeof process'); if (typeof made === 'function') bad.push(each.name + ' makes functions'); } catch (e) {}
      });
      return [found.filter(function (each, i) { return found.indexOf(each) === i; }).sort(), bad];
    }`);
  const [where, bad] = (await workbook.run('attempt')) as [string[], string[]];
  expect(where.filter((each) => !['stack', 'import'].includes(each))).toEqual([]);
  expect(bad).toEqual([]);
});

const MESSAGE = `{ get message() { var me = arguments.callee; caught(function () { leak(me.caller); }); return 'found ' + found; }, get name() { return 'x'; }, get stack() { leak(this); return ''; } }`;

test.each([
  [
    'while it loads',
    `${TOOLS} function attempt() {} throw Object.create(Error.prototype, Object.getOwnPropertyDescriptors(${MESSAGE}));`,
  ],
  [
    'when it is called',
    `${TOOLS} function attempt() { throw Object.create(Error.prototype, Object.getOwnPropertyDescriptors(${MESSAGE})); }`,
  ],
  [
    'while it loads, and formats its stack',
    `${TOOLS} Error.prepareStackTrace = function (e, frames) { leak(frames, 'frames'); frames.forEach(function (f) { leak(f.getThis()); leak(f.getFunction()); }); e.message = 'found ' + found; return ''; };
     function attempt() {} var error = new Error('found '); throw error;`,
  ],
])('what a script throws %s finds nobody outside', async (_when, code) => {
  const workbook = await openScript(code);
  expect(await messageOf(workbook.run('attempt'))).toBe('found ');
});

test('what a script throws that cannot be read is an error all the same', async () => {
  const workbook = await openScript(
    `function attempt() { throw { toString() { throw new Error('no'); } }; } function after() { return 1; }`,
  );
  expect(await messageOf(workbook.run('attempt'))).toContain('threw something');
  expect(await workbook.run('after')).toBe(1);
});

test('a script cannot make up an object of a service, nor a name that is none of its methods', async () => {
  const workbook = await openScript(`
    function made(value) { try { SpreadsheetApp.getActive().toast(value); return 'taken'; } catch (e) { return e.message; } }
    function echo() { return JSON.stringify([{ $h: 1 }, { $d: 5 }, { $u: 1 }, { $o: { $h: 2 } }].map(function (each) { return each; })); }
    function through(value) { return value; }
    function names() { return ['__proto__', 'constructor', 'hasOwnProperty', '__defineGetter__', 'context', 'properties', 'local', '_engine', ''].map(function (name) {
      try { var answer = SpreadsheetApp.getActive()[name](); return name + ' answered ' + typeof answer; } catch (e) { return e instanceof Error ? 'refused' : 'foreign'; } }); }
    function handles() { var real = Object.prototype; return [-1, 0, 1e9, 1.5].map(function (h) { return made({ $h: h }); }); }`);
  expect(await workbook.run('through', { $h: 1, a: { $d: 5, $o: { $n: 'NaN' } } })).toEqual({
    $h: 1,
    a: { $d: 5, $o: { $n: 'NaN' } },
  });
  const names = (await workbook.run('names')) as string[];
  expect(names.filter((each) => each.includes('foreign'))).toEqual([]);
  expect(names.slice(4)).toEqual(['refused', 'refused', 'refused', 'refused', 'refused']);
  expect(await workbook.run('handles')).toHaveLength(4);
});

test('a service call that a full stack broke off does not answer the next one', async () => {
  const workbook = await openScript(`function attempt() {
    var sheet = SpreadsheetApp.getActiveSheet(); sheet.getRange('A1:A2').setValues([['one'], ['two']]);
    function fill() { try { fill(); } catch (e) { try { sheet.getRange('A1').getValue(); } catch (x) {} } }
    fill(); return [sheet.getRange('A2').getValue(), sheet.getRange('A1').getValue(), sheet.getName()]; }`);
  expect(await workbook.run('attempt')).toEqual(['two', 'one', 'Sheet1']);
});
