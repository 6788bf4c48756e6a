/** No request and no message ends the served workbench, and what a page may not change stays as it was. */

import { request } from 'node:http';
import { connect as connectTcp } from 'node:net';
import { beforeEach, describe, expect, test } from '@jest/globals';
import { openWorkbench, type Workbench } from '../../build/workbench.mjs';
import { temporaryFolder, writeProject } from '../support/script';
import { Client, connect, tokenOf } from '../support/socket';
import { messageOf, newWorkbook, TIME_ZONE } from '../support/workbook';

const CODE = 'function onOpen() {} function onEdit(e) {} function echo(x) { return x; }';

let dir: string;
let project: string;
let workbook: Workbench;
let url: string;

beforeEach(async () => {
  dir = temporaryFolder();
  project = writeProject(CODE);
  workbook = await newWorkbook({ dir, project });
  await workbook.paste('A1', [['before', 1]]);
  ({ url } = await workbook.serve());
});

/** A page as it should be is served, and what it types is taken. */
async function serves(): Promise<void> {
  expect((await fetch(url)).status).toBe(200);
  const page = await Client.open(url);
  const { snapshot } = await page.greet();
  const sheetId = firstSheet(snapshot.workbook);
  page.send({
    type: 'mutations',
    batch: 7,
    baseVersion: snapshot.version,
    list: [setCell(snapshot.workbook, sheetId, { v: 'typed', t: 1 })],
  });
  expect(await page.next('accepted')).toMatchObject({ batch: 7 });
  page.send({ type: 'run', call: 1, functionName: 'echo', args: [{ a: [1, null] }] });
  expect(await page.next('returned')).toMatchObject({ call: 1, value: { a: [1, null] } });
  page.end();
  expect(await workbook.values('A1:C1')).toEqual([['before', 1, 'typed']]);
}

type Data = Record<string, unknown>;

const firstSheet = ({ sheetOrder }: Data) => (sheetOrder as string[])[0] ?? '';

const setCell = ({ id }: Data, subUnitId: string, cell: object, row = 0, column = 2) => ({
  id: 'sheet.mutation.set-range-values',
  params: { unitId: id, subUnitId, cellValue: { [row]: { [column]: cell } } },
});

/** The bytes that the server sends back to a request line, headers as given. */
function ask(line: string, headers: string[] = []): Promise<string> {
  const { hostname, port, host } = new URL(url);
  return new Promise((resolve, reject) => {
    const socket = connectTcp(Number(port), hostname, () => {
      socket.write(`${[line, `Host: ${host}`, 'Connection: close', ...headers].join('\r\n')}\r\n\r\n`);
    });
    let answer = '';
    socket.on('data', (data) => {
      answer += data;
    });
    socket.on('close', () => resolve(answer));
    socket.on('error', reject);
  });
}

test.each([
  ['GET // HTTP/1.1', 400],
  ['GET //forms HTTP/1.1', 400],
  ['GET ///// HTTP/1.1', 400],
  ['GET //[ HTTP/1.1', 400],
  ['GET http://[/ HTTP/1.1', 400],
  ['GET * HTTP/1.1', 400],
  ['OPTIONS * HTTP/1.1', 400],
  ['GET /%E0%A4%A HTTP/1.1', 404],
  ['GET /%00 HTTP/1.1', 404],
  ['GET /..%2f..%2fpackage.json HTTP/1.1', 404],
  ['GET /forms/%%% HTTP/1.1', 404],
  ['GET /forms/s/__proto__ HTTP/1.1', 404],
  ['GET /forms/d/constructor/viewform HTTP/1.1', 404],
  ['GET /forms/api/__proto__ HTTP/1.1', 404],
  ['POST /forms/api/x HTTP/1.1', 403],
  ['DELETE / HTTP/1.1', 405],
])('%s is answered with %i, and the workbench goes on', async (line, status) => {
  expect(await ask(line)).toMatch(new RegExp(`^HTTP/1.1 ${status} `));
  await serves();
});

test('an upgrade that is none, or that breaks off, is refused', async () => {
  const upgrade = ['Upgrade: websocket', 'Connection: Upgrade', 'Sec-WebSocket-Version: 13'];
  expect(await ask('GET //socket HTTP/1.1', upgrade)).toMatch(/^HTTP\/1.1 403/);
  expect(await ask('GET http://[ HTTP/1.1', upgrade)).toMatch(/^HTTP\/1.1 403/);
  const token = await tokenOf(url);
  expect(await ask(`GET /socket?token=${token} HTTP/1.1`, [...upgrade, `Origin: ${new URL(url).origin}`])).toMatch(
    /^HTTP\/1.1 400/,
  );
  await new Promise<void>((resolve) => {
    const broken = request(url, { headers: { Upgrade: 'websocket', Connection: 'Upgrade' } });
    broken.on('error', () => resolve());
    broken.on('socket', (socket) => socket.on('connect', () => socket.resetAndDestroy()));
    broken.end();
  });
  await serves();
});

describe('the token', () => {
  test('is in the page, another one for each server, and not in what can be kept', async () => {
    const token = await tokenOf(url);
    expect(token).toHaveLength(43);
    expect(await tokenOf(url)).toBe(token);
    expect((await fetch(url)).headers.get('cache-control')).toBe('no-store');
    expect(await (await fetch(new URL('/app.js', url))).text()).not.toContain(token);
    const other = await (await newWorkbook({ project })).serve();
    expect(await tokenOf(other.url)).not.toBe(token);
    expect(await messageOf(connect(url, await tokenOf(other.url)))).toMatch(/403/);
  });

  test('is asked for when a page connects, beside its origin', async () => {
    const token = await tokenOf(url);
    const wrong = ['', 'x', `${token}x`, token.slice(1), '__proto__'];
    for (const each of wrong) expect(await messageOf(connect(url, each))).toMatch(/403/);
    expect(await messageOf(connect(url, token, 'http://evil.example'))).toMatch(/403/);
    (await connect(url, token)).terminate();
  });
});

test.each([
  ['null', 1008],
  ['[]', 1008],
  ['5', 1008],
  ['"text"', 1008],
  ['', 1007],
  ['{', 1007],
  ['{}', 1008],
  ['{"type":"__proto__"}', 1008],
  ['{"type":"constructor"}', 1008],
  ['{"type":"follow"}', 1008],
  ['{"type":"follow","topics":null}', 1008],
  ['{"type":"follow","topics":["__proto__"]}', 1008],
  ['{"type":"follow","topics":["calendar"],"span":{"from":"x","to":"y"}}', 1008],
  ['{"type":"follow","topics":["calendar"],"span":{"from":"0001-01-01","to":"9999-01-01"}}', 1008],
  ['{"type":"select"}', 1008],
  ['{"type":"select","sheetId":"x","range":null}', 1008],
  ['{"type":"select","sheetId":"x","range":{"startRow":5,"endRow":1,"startColumn":0,"endColumn":0}}', 1008],
  ['{"type":"select","sheetId":"x","range":{"startRow":0,"endRow":1e9,"startColumn":0,"endColumn":0}}', 1008],
  ['{"type":"mutations"}', 1008],
  ['{"type":"mutations","batch":1,"baseVersion":0,"list":[null]}', 1008],
  ['{"type":"mutations","batch":1,"baseVersion":1e999,"list":[]}', 1008],
  ['{"type":"run","call":1,"functionName":{},"args":[]}', 1008],
  ['{"type":"run","call":1,"functionName":"echo","args":{"length":1e9}}', 1008],
  ['{"type":"run","call":1,"functionName":"echo","args":[{"__proto__":{"x":1}}]}', 1008],
  [`{"type":"run","call":1,"functionName":"echo","args":${'['.repeat(5000)}${']'.repeat(5000)}}`, 1008],
  ['{"type":"click","call":1}', 1008],
  ['{"type":"answer","id":"ask1","answer":null}', 1008],
  ['{"type":"act","call":1,"action":"__proto__","argument":null}', 1008],
  ['{"type":"act","call":1,"action":"moveClock","argument":null}', 1008],
  ['{"type":"act","call":1,"action":"readMail","argument":{"id":{}}}', 1008],
  ['{"type":"identify","user":5}', 1008],
])('the message %.90s closes its connection with %i, and nothing else', async (message, code) => {
  const page = await Client.open(url);
  page.raw(message);
  const closed = await page.closing();
  expect(closed.code).toBe(code);
  expect(closed.reason).not.toBe('');
  await serves();
});

test('a message in bytes closes its connection; a wrong one after a right one leaves the right one standing', async () => {
  const page = await Client.open(url);
  page.raw(new Uint8Array([123, 125]));
  expect((await page.closing()).code).toBe(1008);
  const other = await Client.open(url);
  await other.greet();
  other.raw('null');
  other.send({ type: 'run', call: 1, functionName: 'echo', args: [1] });
  expect(await other.closing()).toEqual({ code: 1008, reason: expect.stringContaining('Expected Object') });
  await serves();
});

test('actions on what is not there are answered, and end nothing', async () => {
  const page = await Client.open(url);
  const { snapshot } = await page.greet();
  const acts = {
    runTrigger: { id: '__proto__' },
    deleteTrigger: { id: 'constructor' },
    executionDetail: { id: 1e9 },
    readMail: { id: '__proto__' },
    moveClock: { to: 'tomorrow' },
  };
  for (const [action, argument] of Object.entries(acts)) page.send({ type: 'act', call: 1, action, argument });
  page.send({ type: 'act', call: 2, action: 'moveClock', argument: { by: -1e300 } });
  page.send({ type: 'answer', id: '__proto__', answer: { button: 'OK' } });
  page.send({ type: 'click', call: 3, path: '__proto__ > constructor' });
  expect(await page.next('clicked')).toMatchObject({ call: 3, error: expect.stringContaining('no menu item') });
  for (const functionName of ['__proto__', 'constructor', 'toString', 'hasOwnProperty', 'echo.call', 'echo(1)', '']) {
    page.send({ type: 'run', call: 4, functionName, args: [] });
    expect((await page.next('threw')).message).not.toBe('');
  }
  page.send({ type: 'select', sheetId: '__proto__', range: { startRow: 0, endRow: 0, startColumn: 0, endColumn: 0 } });
  page.send({ type: 'follow', topics: ['people', 'people', 'calendar', 'mail', 'storage'] });
  await page.next('topic');
  expect(snapshot.version).toBeGreaterThanOrEqual(0);
  await serves();
});

/** By what is wrong: the changes that no page of ours makes. */
const WRONG: Record<string, (data: Data, sheet: string) => { id: string; params: unknown }> = {
  'the name __proto__': () => ({ id: '__proto__', params: {} }),
  'the name constructor': ({ id }) => ({ id: 'constructor', params: { unitId: id } }),
  'no name': ({ id }) => ({ id: '', params: { unitId: id } }),
  'a command': ({ id }, sheet) => ({ id: 'sheet.command.insert-sheet', params: { unitId: id, subUnitId: sheet } }),
  'a result of calculating': ({ id }) => ({ id: 'formula.mutation.set-formula-data', params: { unitId: id } }),
  'no parameters': () => ({ id: 'sheet.mutation.set-range-values', params: null }),
  'another workbook': (_, sheet) => setCell({ id: 'other' }, sheet, { v: 1 }),
  'a workbook of every object': (_, sheet) => setCell({ id: '__proto__' }, sheet, { v: 1 }),
  'a sheet that is not there': (data) => setCell(data, 'other', { v: 1 }),
  'a sheet of every object': (data) => setCell(data, 'constructor', { v: 1 }),
  'a cell outside': (data, sheet) => setCell(data, sheet, { v: 1 }, 5_000_000, 0),
  'a cell that is a number': ({ id }, sheet) => ({
    id: 'sheet.mutation.set-range-values',
    params: { unitId: id, subUnitId: sheet, cellValue: { 0: { 2: 5 } } },
  }),
  'rows that are a text': ({ id }, sheet) => ({
    id: 'sheet.mutation.set-range-values',
    params: { unitId: id, subUnitId: sheet, cellValue: 'all' },
  }),
  'a row with a name': ({ id }, sheet) => ({
    id: 'sheet.mutation.set-range-values',
    params: { unitId: id, subUnitId: sheet, cellValue: { valueOf: { 2: { v: 1 } } } },
  }),
  'a formula that is an object': (data, sheet) => setCell(data, sheet, { f: {} }),
  'a style of every object': (data, sheet) => setCell(data, sheet, { s: '__proto__' }),
  'a billion new rows': ({ id }, sheet) => ({
    id: 'sheet.mutation.insert-row',
    params: { unitId: id, subUnitId: sheet, range: { startRow: 0, endRow: 1e9, startColumn: 0, endColumn: 0 } },
  }),
  'more rows than there are': ({ id }, sheet) => ({
    id: 'sheet.mutation.remove-rows',
    params: { unitId: id, subUnitId: sheet, range: { startRow: 0, endRow: 99_999, startColumn: 0, endColumn: 0 } },
  }),
  'no range': ({ id }, sheet) => ({ id: 'sheet.mutation.insert-row', params: { unitId: id, subUnitId: sheet } }),
  'a sheet without rows': ({ id }, sheet) => ({
    id: 'sheet.mutation.set-worksheet-row-count',
    params: { unitId: id, subUnitId: sheet, rowCount: 0 },
  }),
  'the last sheet': ({ id }, sheet) => ({
    id: 'sheet.mutation.remove-sheet',
    params: { unitId: id, subUnitId: sheet },
  }),
  'a new sheet that is a text': ({ id }) => ({
    id: 'sheet.mutation.insert-sheet',
    params: { unitId: id, index: 0, sheet: 'x' },
  }),
  'a new sheet with cells that are none': ({ id }) => ({
    id: 'sheet.mutation.insert-sheet',
    params: { unitId: id, index: 0, sheet: { id: 'new', name: 'New', cellData: { 0: 'x' } } },
  }),
  'a new sheet named as every object': ({ id }) => ({
    id: 'sheet.mutation.insert-sheet',
    params: { unitId: id, index: 0, sheet: { id: '__proto__', name: 'New' } },
  }),
  'a name that is an object': ({ id }, sheet) => ({
    id: 'sheet.mutation.set-worksheet-name',
    params: { unitId: id, subUnitId: sheet, name: {} },
  }),
  'a defined name without a formula': ({ id }) => ({
    id: 'formula.mutation.set-defined-name',
    params: { unitId: id, id: 'n', name: 'N' },
  }),
  ...Object.fromEntries(
    ['__proto__', 'A1', 'true', 'a b', ''].map((name) => [
      `the defined name "${name}"`,
      ({ id }: Data) => ({
        id: 'formula.mutation.set-defined-name',
        params: { unitId: id, id: 'n', name, formulaOrRefString: '=Sheet1!A1' },
      }),
    ]),
  ),
  'a rule without a range': ({ id }, sheet) => ({
    id: 'data-validation.mutation.addRule',
    params: { unitId: id, subUnitId: sheet, rule: { uid: 'r', type: 'custom', formula1: '=A1', ranges: [] } },
  }),
  'a rule that is none': ({ id }, sheet) => ({
    id: 'data-validation.mutation.addRule',
    params: { unitId: id, subUnitId: sheet, rule: 5 },
  }),
};

test.each(Object.keys(WRONG))('a change with %s is refused, not kept, and the workbook opens again', async (what) => {
  const page = await Client.open(url);
  const { snapshot } = await page.greet();
  const { workbook: data, version: baseVersion } = snapshot;
  const list = [WRONG[what]?.(data, firstSheet(data))];
  page.send({ type: 'mutations', batch: 1, baseVersion, list });
  const { batch, reason } = await page.next('refused');
  expect({ batch, reason }).toEqual({ batch: 1, reason: expect.stringMatching(/\w/) });
  page.end();
  await serves();
  await workbook.close();
  workbook = await openWorkbench({ dir, project, timeZone: TIME_ZONE });
  try {
    expect(await workbook.values('A1:C1')).toEqual([['before', 1, 'typed']]);
    expect(await workbook.sheets()).toEqual(['Sheet1']);
  } finally {
    await workbook.close();
  }
});

test('a batch of which one change is refused leaves nothing of it, now and after the workbook is opened again', async () => {
  const page = await Client.open(url);
  const { snapshot } = await page.greet();
  const { workbook: data, version: baseVersion } = snapshot;
  const sheet = firstSheet(data);
  const list = [setCell(data, sheet, { v: 'half' }), WRONG['more rows than there are']?.(data, sheet)];
  page.send({ type: 'mutations', batch: 1, baseVersion, list });
  await page.next('refused');
  expect(await workbook.values('A1:C1')).toEqual([['before', 1, '']]);
  page.end();
  await workbook.type('D1', 'later');
  await workbook.close();
  workbook = await openWorkbench({ dir, project, timeZone: TIME_ZONE });
  try {
    expect(await workbook.values('A1:D1')).toEqual([['before', 1, '', 'later']]);
  } finally {
    await workbook.close();
  }
});
