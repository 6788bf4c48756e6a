/** Answers requests with the files of one folder. */

import { createReadStream } from 'node:fs';
import { readFile, stat } from 'node:fs/promises';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { extname, join, relative, resolve, sep } from 'node:path';
import { bestForm } from './compressed-form.js';
import { requestUrl } from './request-url.js';
import type { Token } from './token.js';

const TYPES: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.map': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
};

/** A rebuilt page must be seen at once; the tag spares sending it again when it is the same. */
const REVALIDATE = 'no-cache';
/** The name of a chunk changes with its content. */
const FOREVER = 'public, max-age=31536000, immutable';

/** @param token goes into every page, and into nothing else. */
export function staticFiles(
  folder: string,
  token: Token,
): (request: IncomingMessage, response: ServerResponse) => void {
  const root = resolve(folder);
  return (request, response) => {
    void answer(root, token, request, response).catch(() => {
      if (!response.headersSent) response.writeHead(500);
      response.end();
    });
  };
}

async function answer(root: string, token: Token, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const file = locate(root, request);
  const found = file ? await stat(file).catch(() => undefined) : undefined;
  if (!file || !found?.isFile()) {
    response.writeHead(404, { 'Content-Type': 'text/plain; charset=utf-8' });
    response.end('Not found.');
    return;
  }
  const safe = {
    'Content-Type': TYPES[extname(file)] ?? 'application/octet-stream',
    'X-Content-Type-Options': 'nosniff',
    'X-Frame-Options': 'DENY',
    'Referrer-Policy': 'no-referrer',
  };
  if (extname(file) === '.html') {
    const page = Buffer.from(token.in(await readFile(file, 'utf8')));
    // The token is another one after each start.
    response.writeHead(200, { ...safe, 'Cache-Control': 'no-store', 'Content-Length': page.length });
    response.end(request.method === 'HEAD' ? undefined : page);
    return;
  }
  const sent = await bestForm(file, found, request);
  const headers = {
    ...safe,
    'Cache-Control': relative(root, file).startsWith(`chunks${sep}`) ? FOREVER : REVALIDATE,
    Vary: 'Accept-Encoding',
    ETag: sent.tag,
    ...(sent.encoding && { 'Content-Encoding': sent.encoding }),
  };
  if (request.headers['if-none-match'] === sent.tag) {
    response.writeHead(304, headers);
    response.end();
    return;
  }
  response.writeHead(200, { ...headers, 'Content-Length': sent.size });
  if (request.method === 'HEAD') response.end();
  else
    createReadStream(sent.path)
      .on('error', () => response.destroy())
      .pipe(response);
}

/** The file that a URL names, or undefined for one outside the folder. */
function locate(root: string, request: IncomingMessage): string | undefined {
  let path: string;
  try {
    path = decodeURIComponent(requestUrl(request)?.pathname ?? '');
  } catch {
    return undefined;
  }
  const file = join(root, path.endsWith('/') ? `${path}index.html` : path);
  return file.startsWith(root + sep) && !file.includes('\0') ? file : undefined;
}
