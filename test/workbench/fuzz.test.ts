/** Thousands of requests and messages at random, with a fixed seed: the workbench serves on, and opens again afterwards. */

import { mkdtempSync, rmSync } from 'node:fs';
import { connect as connectTcp } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { openWorkbench, type Workbench } from '../../build/workbench.mjs';
import { writeProject } from '../support/script';
import { Client, tokenOf } from '../support/socket';
import { TIME_ZONE } from '../support/workbook';

const SEED = 20_261_124;
const CODE = 'function onOpen() {} function onEdit(e) {} function echo(x) { return x; }';

const dir = mkdtempSync(join(tmpdir(), 'saluran-fuzz-'));
const project = writeProject(CODE);
const open = () => openWorkbench({ dir, project, timeZone: TIME_ZONE });

let workbook: Workbench;
let url: string;
const logged: unknown[][] = [];
const { error: realError, warn: realWarn } = console;

beforeAll(async () => {
  // What is told of caught errors is looked at in the end.
  console.error = (...all: unknown[]) => void logged.push(all);
  // The engine warns of much that it leaves alone.
  console.warn = () => undefined;
  workbook = await open();
  await workbook.paste('A1', [[1, 'two', '=A1+1']]);
  ({ url } = await workbook.serve());
});
afterAll(async () => {
  console.error = realError;
  console.warn = realWarn;
  await workbook.close();
  rmSync(dir, { recursive: true });
});

type Json = null | boolean | number | string | Json[] | { [key: string]: Json };

/** What tends to upset a reader. */
const odd: fc.Arbitrary<Json> = fc.oneof(
  fc.constantFrom<Json>(
    null,
    true,
    0,
    -1,
    1e9,
    1e300,
    2 ** 53,
    0.5,
    '',
    '__proto__',
    'constructor',
    'toString',
    [],
    {},
  ),
  fc.constantFrom<Json>(
    [null],
    { $h: 1 },
    { $o: 1 },
    { length: 1e9 },
    '=A1',
    '=',
    '\u0000',
    '\ud800',
    'x'.repeat(70_000),
  ),
  fc.json({ maxDepth: 3 }).map((text) => JSON.parse(text) as Json),
);

const range = fc.tuple(fc.nat(40), fc.nat(5), fc.nat(20), fc.nat(3)).map(([startRow, rows, startColumn, columns]) => ({
  ...{ startRow, endRow: startRow + rows, startColumn, endColumn: startColumn + columns },
}));

const cell = fc.oneof(
  fc.record({ v: fc.oneof(fc.string(), fc.double({ noNaN: true }), fc.boolean()), t: fc.constantFrom(1, 2, 3, 4) }),
  fc.record({ f: fc.constantFrom('=A1', '=SUM(A1:B2)', '=1/0', '=(', '=Sheet1!A1', '=NOPE()') }),
  fc.record({ s: fc.oneof(fc.string(), fc.record({ bl: fc.nat(2), bg: fc.record({ rgb: fc.string() }) })) }),
  fc.constant(null),
);
const matrix = fc.dictionary(fc.nat(60).map(String), fc.dictionary(fc.nat(30).map(String), cell, { maxKeys: 3 }), {
  maxKeys: 3,
});
const name = fc.oneof(fc.string({ maxLength: 12 }), fc.constantFrom('A1', 'TRUE', 'a b', "it's", '=x', 'R1C1'));

/** Changes as pages make them, more or less: the parameters besides workbook and sheet. */
const CHANGES: Record<string, fc.Arbitrary<object>> = {
  'sheet.mutation.set-range-values': fc.record({ cellValue: matrix }),
  'sheet.mutation.insert-row': fc.record({ range }),
  'sheet.mutation.insert-col': fc.record({ range }),
  'sheet.mutation.remove-rows': fc.record({ range }),
  'sheet.mutation.remove-col': fc.record({ range }),
  'sheet.mutation.move-rows': fc.record({ sourceRange: range, targetRange: range }),
  'sheet.mutation.move-columns': fc.record({ sourceRange: range, targetRange: range }),
  'sheet.mutation.move-range': fc.record({
    fromRange: range,
    toRange: range,
    from: fc.record({ value: matrix }),
    to: fc.record({ value: matrix }),
  }),
  'sheet.mutation.reorder-range': fc.record({ range, order: fc.dictionary(fc.nat(40).map(String), fc.nat(40)) }),
  'sheet.mutation.add-worksheet-merge': fc.record({ ranges: fc.array(range) }),
  'sheet.mutation.remove-worksheet-merge': fc.record({ ranges: fc.array(range) }),
  'sheet.mutation.set-row-data': fc.record({
    rowData: fc.dictionary(fc.nat(40).map(String), fc.record({ h: fc.nat(90), hd: fc.nat(1) })),
  }),
  'sheet.mutation.set-col-data': fc.record({
    columnData: fc.dictionary(fc.nat(40).map(String), fc.record({ w: fc.nat(90) })),
  }),
  'sheet.mutation.set-row-hidden': fc.record({ ranges: fc.array(range) }),
  'sheet.mutation.set-row-visible': fc.record({ ranges: fc.array(range) }),
  'sheet.mutation.set-col-hidden': fc.record({ ranges: fc.array(range) }),
  'sheet.mutation.set-col-visible': fc.record({ ranges: fc.array(range) }),
  'sheet.mutation.set-worksheet-row-height': fc.record({ ranges: fc.array(range), rowHeight: fc.nat(400) }),
  'sheet.mutation.set-worksheet-col-width': fc.record({ ranges: fc.array(range), colWidth: fc.nat(400) }),
  'sheet.mutation.set-worksheet-row-is-auto-height': fc.record({ ranges: fc.array(range), autoHeightInfo: fc.nat(1) }),
  'sheet.mutation.set-worksheet-row-count': fc.record({ rowCount: fc.integer({ min: -5, max: 2000 }) }),
  'sheet.mutation.set-worksheet-column-count': fc.record({ columnCount: fc.integer({ min: -5, max: 60 }) }),
  'sheet.mutation.set-worksheet-default-style': fc.record({
    defaultStyle: fc.oneof(fc.string(), fc.record({ bl: fc.nat(1) })),
  }),
  'sheet.mutation.set-worksheet-hidden': fc.record({ hidden: fc.nat(1) }),
  'sheet.mutation.set-worksheet-name': fc.record({ name }),
  'sheet.mutation.set-worksheet-order': fc.record({ fromOrder: fc.nat(4), toOrder: fc.nat(4) }),
  'sheet.mutation.set-workbook-name': fc.record({ name }),
  'sheet.mutation.insert-sheet': fc.record({
    index: fc.nat(3),
    sheet: fc.record({
      id: fc.string({ maxLength: 5 }),
      name,
      cellData: matrix,
      rowCount: fc.nat(99),
      columnCount: fc.nat(30),
    }),
  }),
  'sheet.mutation.remove-sheet': fc.constant({}),
  'sheet.mutation.copy-worksheet-end': fc.constant({}),
  'sheet.mutation.set-frozen': fc.record({
    startRow: fc.nat(5),
    startColumn: fc.nat(5),
    xSplit: fc.nat(5),
    ySplit: fc.nat(5),
  }),
  'sheet.mutation.set-tab-color': fc.record({ color: name }),
  'sheet.mutation.toggle-gridlines': fc.record({ showGridlines: fc.nat(1) }),
  'sheet.mutation.set.numfmt': fc.record({
    values: fc.dictionary(fc.nat(3).map(String), fc.record({ ranges: fc.array(range) })),
    refMap: fc.dictionary(fc.nat(3).map(String), fc.record({ pattern: name })),
  }),
  'sheet.mutation.remove.numfmt': fc.record({ ranges: fc.array(range) }),
  'sheet.mutation.add-conditional-rule': fc.record({
    rule: fc.record({
      cfId: name,
      ranges: fc.array(range),
      rule: fc.oneof(
        odd,
        fc.record({
          type: fc.constantFrom('highlightCell', 'colorScale', 'nope'),
          subType: fc.constantFrom('number', 'text', 'formula'),
          operator: name,
          value: odd,
          style: odd,
        }),
      ),
      stopIfTrue: fc.boolean(),
    }),
  }),
  'sheet.mutation.set-conditional-rule': fc.record({
    cfId: name,
    rule: fc.record({ cfId: name, ranges: fc.array(range), rule: odd }),
  }),
  'sheet.mutation.delete-conditional-rule': fc.record({ cfId: name }),
  'sheet.mutation.move-conditional-rule': fc.record({ start: odd, end: odd }),
  'sheet.mutation.set-filter-range': fc.record({ range }),
  'sheet.mutation.set-filter-criteria': fc.record({ col: fc.nat(9), criteria: odd }),
  'sheet.mutation.remove-filter': fc.constant({}),
  'sheet.mutation.re-calc-filter': fc.constant({}),
  'sheet.mutation.update-note': fc.record({
    row: fc.nat(9),
    col: fc.nat(9),
    note: fc.record({ id: name, note: fc.string() }),
  }),
  'sheet.mutation.remove-note': fc.record({ noteId: name, row: fc.nat(9), col: fc.nat(9) }),
  'sheet.mutation.add-range-protection': fc.record({ rules: fc.array(odd) }),
  'sheet.mutation.set-range-protection': fc.record({ rule: odd, ruleId: name }),
  'sheet.mutation.delete-range-protection': fc.record({ ruleIds: fc.array(name) }),
  'sheet.mutation.add-worksheet-protection': fc.record({ rule: odd }),
  'sheet.mutation.set-worksheet-protection': fc.record({ rule: odd }),
  'sheet.mutation.delete-worksheet-protection': fc.constant({}),
  'data-validation.mutation.addRule': fc.record({
    rule: fc.record({
      uid: name,
      type: fc.constantFrom('list', 'whole', 'custom', 'nope'),
      ranges: fc.array(range),
      formula1: fc.oneof(fc.string(), odd),
    }),
  }),
  'data-validation.mutation.updateRule': fc.record({ ruleId: name, payload: odd }),
  'data-validation.mutation.removeRule': fc.record({ ruleId: name }),
  'formula.mutation.set-defined-name': fc.record({
    id: name,
    name,
    formulaOrRefString: fc.constantFrom('=A1', 'Sheet1!$A$1', '=(', ''),
  }),
  'formula.mutation.remove-defined-name': fc.record({ id: name, name }),
};

const anyRange = fc.record({ startRow: fc.nat(9), endRow: fc.nat(9), startColumn: fc.nat(9), endColumn: fc.nat(9) });
const call = fc.nat(9);

const change = fc.oneof(
  ...Object.entries(CHANGES).map(([id, params]) => params.map((more) => ({ id, params: more as Json }))),
);

/** Messages as pages send them, more or less. */
const message = fc.oneof(
  {
    arbitrary: fc.record({
      type: fc.constant('mutations'),
      batch: call,
      list: fc.array(change, { minLength: 1, maxLength: 3 }),
    }),
    weight: 8,
  },
  fc.record({ type: fc.constant('select'), sheetId: name, range: anyRange }),
  fc.record({
    type: fc.constant('follow'),
    topics: fc.array(fc.constantFrom('clock', 'people', 'mail', 'calendar', 'forms', 'nope')),
    span: fc.record({ from: fc.constant('2026-11-01'), to: fc.constantFrom('2026-12-01', '2026-10-01') }),
  }),
  fc.record({
    type: fc.constant('run'),
    call,
    functionName: fc.constantFrom('echo', 'onEdit', 'nope', '__proto__'),
    args: fc.array(odd, { maxLength: 2 }),
  }),
  fc.record({ type: fc.constant('click'), call, path: name }),
  fc.record({ type: fc.constant('answer'), id: name, answer: fc.record({ button: fc.constantFrom('OK', 'NOPE') }) }),
  fc.record({
    type: fc.constant('act'),
    call,
    action: fc.constantFrom(
      'moveClock',
      'stopClock',
      'runTrigger',
      'readMail',
      'executionDetail',
      'clearExecutions',
      'nope',
    ),
    argument: fc.oneof(
      fc.constant(null),
      fc.record({ by: fc.integer({ max: 1e12 }) }),
      fc.record({ id: fc.oneof(call, name) }),
      odd,
    ),
  }),
  fc.record({
    type: fc.constantFrom('identify', 'resync', 'nope'),
    user: fc.oneof(name, fc.constant('wei@example.com')),
  }),
) as fc.Arbitrary<Json>;

interface Spoilt {
  /** Where, as numbers that choose among the keys at each level. */
  path: number[];
  how: 'replace' | 'remove' | 'add';
  value: Json;
}

const spoilt = fc.record<Spoilt>({
  path: fc.array(fc.nat(7), { minLength: 1, maxLength: 7 }),
  how: fc.constantFrom('replace', 'remove', 'add'),
  value: odd,
});

function spoil(whole: Json, { path, how, value }: Spoilt): void {
  let at = whole as Record<string, Json>;
  for (const [i, number] of path.entries()) {
    const keys = Object.keys(at);
    const key = keys[number % Math.max(keys.length, 1)];
    if (key === undefined) return;
    const next = at[key];
    if (i < path.length - 1 && next !== null && typeof next === 'object') {
      at = next as Record<string, Json>;
      continue;
    }
    if (how === 'remove') delete at[key];
    else if (how === 'replace') at[key] = value;
    else Object.defineProperty(at, '__proto__', { value, enumerable: true, configurable: true });
    return;
  }
}

/** What the page knows of the workbook, put into what it sends. */
function placed(each: Json, unitId: string, sheetIds: string[], version: number): Json {
  const whole = structuredClone(each) as Record<string, Json>;
  if (whole?.type !== 'mutations') return whole;
  whole.baseVersion = version;
  let n = 0;
  for (const one of whole.list as { params: Record<string, Json> }[]) {
    const sheetId = sheetIds[n++ % sheetIds.length] ?? '';
    Object.assign(one.params, { unitId, subUnitId: sheetId, sheetId });
    for (const end of ['from', 'to']) {
      const part = one.params[end];
      if (part !== null && typeof part === 'object') Object.assign(part, { subUnitId: sheetId });
    }
  }
  return whole;
}

/** Sends each over a connection that is opened anew when it was closed, and waits until it is done with. */
async function sendAll(texts: ((page: Client) => string | Uint8Array)[]): Promise<void> {
  const token = await tokenOf(url);
  let page: Client | null = null;
  let mark = 1000;
  for (const text of texts) {
    if (!page || page.closed) page = await Client.open(url, token);
    page.raw(text(page));
    page.send({ type: 'act', call: ++mark, action: 'stopClock', argument: null });
    const current: Client = page;
    for (let answered = false; !answered && !current.closed; ) {
      answered = await current.next('returned').then(
        ({ call: number }) => number === mark,
        () => true,
      );
    }
  }
  page?.end();
}

/** A page that behaves is answered, and what it types is there. */
async function serves(): Promise<void> {
  expect((await fetch(url)).status).toBe(200);
  const page = await Client.open(url);
  page.send({ type: 'run', call: 1, functionName: 'echo', args: ['well'] });
  expect(await page.next('returned')).toMatchObject({ call: 1, value: 'well' });
  page.end();
  const [sheet = ''] = await workbook.sheets();
  const cellName = `'${sheet.replaceAll("'", "''")}'!A1`;
  await workbook.apiWrite(cellName, [['well']]);
  expect(await workbook.values(cellName)).toEqual([['well']]);
}

async function reopens(): Promise<void> {
  const [name, before] = [await workbook.sheets(), await firstCells()];
  await workbook.close();
  workbook = await open();
  expect(await workbook.sheets()).toEqual(name);
  expect(await firstCells()).toEqual(before);
  ({ url } = await workbook.serve());
}

async function firstCells(): Promise<unknown> {
  const [sheet = ''] = await workbook.sheets();
  return workbook.values(`'${sheet.replaceAll("'", "''")}'!A1:C9`);
}

test('messages at random and messages spoilt at random', async () => {
  const samples = fc.sample(fc.tuple(message, fc.option(spoilt, { freq: 2 })), { numRuns: 2400, seed: SEED });
  const rest = fc.sample(
    fc.oneof(
      odd.map((each) => JSON.stringify(each)),
      fc.string(),
      fc.uint8Array(),
    ),
    {
      numRuns: 480,
      seed: SEED,
    },
  );
  for (let from = 0; from < samples.length; from += 300) {
    const page = await Client.open(url);
    const { snapshot } = await page.greet();
    const { id, sheetOrder } = snapshot.workbook as { id: string; sheetOrder: string[] };
    page.end();
    const texts = samples.slice(from, from + 300).map(([each, how]) => () => {
      const whole = placed(each, id, sheetOrder, 1e9);
      if (how) spoil(whole, how);
      return JSON.stringify(whole);
    });
    await sendAll(texts);
    await sendAll(rest.slice(from / 5, from / 5 + 60).map((each) => () => each));
    await serves();
    await reopens();
  }
  expect(logged).toEqual([]);
});

test('request lines at random', async () => {
  const part = fc.oneof(
    fc.constantFrom(
      '/',
      '//',
      '..',
      '%',
      '%00',
      '%2f',
      '%E0%A4',
      '[',
      ']',
      '@',
      ':',
      '?',
      '#',
      '*',
      '\\',
      ' ',
      'forms',
      'api',
      'd',
      'e',
      's',
      'page',
      'viewform',
      'socket',
      'app.js',
      'http:',
      '__proto__',
      'token=',
      'x'.repeat(3000),
    ),
    fc.string({ maxLength: 4 }),
  );
  const target = fc.array(part, { maxLength: 7 }).map((parts) => parts.join(''));
  const line = fc.oneof(
    fc
      .tuple(
        fc.constantFrom('GET', 'HEAD', 'POST', 'OPTIONS', 'CONNECT', 'PUT', 'get', 'X'),
        target,
        fc.constantFrom('/', ''),
      )
      .map(([method, path, slash]) => `${method} ${slash}${path} HTTP/1.1`),
    fc.string(),
  );
  const header = fc.oneof(
    fc.constantFrom(
      'Upgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Version: 13',
      'Origin: null',
      'Content-Length: -1',
      'Content-Length: 5',
      'Transfer-Encoding: chunked',
      'If-None-Match: *',
      'Expect: 100-continue',
      'Content-Type: application/json',
    ),
    fc.string({ maxLength: 9 }),
  );
  const requests = fc.sample(fc.tuple(line, fc.array(header, { maxLength: 3 })), { numRuns: 1200, seed: SEED });
  const { hostname, port, host } = new URL(url);
  const ask = ([first, headers]: [string, string[]]) =>
    new Promise<void>((resolve) => {
      const socket = connectTcp(Number(port), hostname, () => {
        const all = [first, `Host: ${host}`, `Origin: http://${host}`, 'Connection: close', ...headers];
        socket.end(`${all.join('\r\n')}\r\n\r\n{}`);
      });
      socket.on('data', () => {});
      socket.on('error', () => {});
      socket.on('close', () => resolve());
      socket.setTimeout(2000, () => socket.destroy());
    });
  for (let from = 0; from < requests.length; from += 50) await Promise.all(requests.slice(from, from + 50).map(ask));
  await serves();
  await reopens();
  expect(logged).toEqual([]);
});
