/** How the server sends the page's files: compressed where the browser can unpack them, and again only when they have changed. */

import { mkdir, mkdtemp, rm, utimes, writeFile } from 'node:fs/promises';
import { createServer, type IncomingMessage, request, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { compress } from '../../scripts/build/compress';
import { staticFiles } from '../../workbench/server/static-files';
import { Token } from '../../workbench/server/token';

const SCRIPT = `console.log('${'word '.repeat(1000)}');`;

let folder: string;
let server: Server;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'saluran-static-'));
  await mkdir(join(folder, 'chunks'));
  for (const name of ['app.js', 'chunks/late-ABCD1234.js', 'stale.js']) {
    await writeFile(join(folder, name), SCRIPT);
    await compress(join(folder, name));
  }
  await writeFile(join(folder, 'short.js'), 'short');
  await compress(join(folder, 'short.js'));
  const later = new Date(Date.now() + 60_000);
  await utimes(join(folder, 'stale.js'), later, later);
  server = createServer(staticFiles(folder, new Token()));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
});

afterAll(async () => {
  server.close();
  await rm(folder, { recursive: true, force: true });
});

/** Node's fetch would unpack the body. */
async function get(path: string, headers: Record<string, string> = {}) {
  const { port } = server.address() as AddressInfo;
  const response = await new Promise<IncomingMessage>((resolve, reject) => {
    request({ host: '127.0.0.1', port, path, headers, agent: false }, resolve).on('error', reject).end();
  });
  const parts: Buffer[] = [];
  for await (const part of response as AsyncIterable<Buffer>) parts.push(part);
  return { status: response.statusCode, headers: response.headers, body: Buffer.concat(parts) };
}

test.each([
  ['gzip, deflate, br, zstd', 'br', brotliDecompressSync],
  ['gzip, br;q=0', 'gzip', gunzipSync],
  ['GZIP', 'gzip', gunzipSync],
])('a browser that accepts %s gets %s', async (accepted, encoding, unpack) => {
  const { headers, body } = await get('/app.js', { 'Accept-Encoding': accepted });
  expect(headers).toMatchObject({
    'content-encoding': encoding,
    vary: 'Accept-Encoding',
    'content-type': 'text/javascript; charset=utf-8',
    'content-length': String(body.length),
  });
  expect(unpack(body).toString()).toBe(SCRIPT);
  expect(body.length).toBeLessThan(SCRIPT.length / 10);
});

test.each(['', 'identity', 'br;q=0, gzip;q=0.0'])(
  'a program that accepts "%s" gets the file itself',
  async (accepted) => {
    const { headers, body } = await get('/app.js', { 'Accept-Encoding': accepted });
    expect(headers['content-encoding']).toBeUndefined();
    expect(headers.vary).toBe('Accept-Encoding');
    expect(body.toString()).toBe(SCRIPT);
  },
);

test('each form has a tag of its own, for which it is sent once', async () => {
  const plain = String((await get('/app.js')).headers.etag);
  const packed = String((await get('/app.js', { 'Accept-Encoding': 'br' })).headers.etag);
  expect(packed).not.toBe(plain);
  const again = await get('/app.js', { 'Accept-Encoding': 'br', 'If-None-Match': packed });
  expect([again.status, again.body.length, again.headers.etag]).toEqual([304, 0, packed]);
  expect((await get('/app.js', { 'Accept-Encoding': 'br', 'If-None-Match': plain })).status).toBe(200);
});

test('a chunk is kept for good, as its name changes with its content; anything else is asked for again', async () => {
  expect((await get('/chunks/late-ABCD1234.js')).headers['cache-control']).toBe('public, max-age=31536000, immutable');
  expect((await get('/app.js')).headers['cache-control']).toBe('no-cache');
});

test('what an earlier build compressed, and what is too short to compress, is sent as it is', async () => {
  const stale = await get('/stale.js', { 'Accept-Encoding': 'br' });
  expect([stale.headers['content-encoding'], stale.body.toString()]).toEqual([undefined, SCRIPT]);
  const short = await get('/short.js', { 'Accept-Encoding': 'br' });
  expect([short.headers['content-encoding'], short.body.toString()]).toEqual([undefined, 'short']);
});
