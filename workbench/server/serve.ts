/** Serves the page and one WebSocket per page on this computer only. */

import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Duplex } from 'node:stream';
import { WebSocketServer } from 'ws';
import { formRoutes } from './form-routes.js';
import type { Host } from './host.js';
import { report } from './report.js';
import { requestUrl } from './request-url.js';
import { openSession } from './session.js';
import { staticFiles } from './static-files.js';
import { TOKEN_PARAMETER, Token } from './token.js';

export interface ServeOptions {
  /** 0 takes any free port. */
  port: number;
  /** The folder of the built page (index.html, app.js, app.css). */
  pageDir: string;
  /** The folder of the built page of a form. */
  formDir: string;
}

export interface Served {
  url: string;
  close(): Promise<void>;
}

/** A page's first message carries no file; a pasted block of some 10,000 rows does. */
const LARGEST_MESSAGE = 256 * 1024 * 1024;

/**
 * Whatever a request or a message is, it ends with an answer or a closed connection: no error of theirs leaves the server. What
 * is thrown elsewhere in the process is the program's to catch (`scripts/start.ts`).
 *
 * @throws Error when the port is in use.
 */
export async function serve(host: Host, options: ServeOptions): Promise<Served> {
  const token = new Token();
  const sendFile = staticFiles(options.pageDir, token);
  const answerForms = formRoutes(host.formPages, options.formDir, token);
  const answer = (request: IncomingMessage, response: ServerResponse): void => {
    if (!isLocalHost(request.headers.host, portOf(server))) {
      refuse(response, 403, 'This server answers to 127.0.0.1 only.');
      return;
    }
    if (!requestUrl(request)) {
      refuse(response, 400, 'Expected a path, such as /.');
      return;
    }
    if (answerForms(request, response)) return;
    if (request.method !== 'GET' && request.method !== 'HEAD') {
      refuse(response, 405, 'Method not allowed.');
      return;
    }
    sendFile(request, response);
  };
  const server = createServer((request, response) => {
    try {
      answer(request, response);
    } catch (error) {
      report(`${request.method} ${request.url} failed`, error);
      if (response.headersSent) response.destroy();
      else refuse(response, 500, 'The workbench failed; its log says where.');
    }
  });
  const sockets = new WebSocketServer({ noServer: true, maxPayload: LARGEST_MESSAGE, perMessageDeflate: false });
  server.on('upgrade', (request: IncomingMessage, socket: Duplex, head: Buffer) => {
    // A connection that breaks has nobody to tell.
    socket.on('error', () => socket.destroy());
    try {
      if (mayConnect(request, portOf(server), token)) {
        sockets.handleUpgrade(request, socket, head, (page) => openSession(host, page));
      } else socket.end('HTTP/1.1 403 Forbidden\r\nConnection: close\r\n\r\n');
    } catch (error) {
      report('A page could not connect', error);
      socket.destroy();
    }
  });
  await listen(server, options.port);
  server.on('error', (error) => report('The server', error));
  return {
    url: `http://127.0.0.1:${portOf(server)}/`,
    close: () => close(server, sockets),
  };
}

/** Another site's page that got its name to point at 127.0.0.1 still sends its own name. */
function isLocalHost(host: string | undefined, port: number): boolean {
  return host === `127.0.0.1:${port}` || host === `localhost:${port}`;
}

/** Browsers let any site open a WebSocket to anywhere, but always say which site it is; other programs lack the token. */
function mayConnect(request: IncomingMessage, port: number, token: Token): boolean {
  const { host, origin } = request.headers;
  const url = requestUrl(request);
  if (!isLocalHost(host, port) || url?.pathname !== '/socket') return false;
  if (origin !== `http://127.0.0.1:${port}` && origin !== `http://localhost:${port}`) return false;
  return token.matches(url.searchParams.get(TOKEN_PARAMETER));
}

function portOf(server: Server): number {
  return (server.address() as AddressInfo).port;
}

function refuse(response: ServerResponse, status: number, message: string): void {
  response.writeHead(status, { 'Content-Type': 'text/plain; charset=utf-8' });
  response.end(message);
}

function listen(server: Server, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      reject(
        error.code === 'EADDRINUSE'
          ? new Error(`Port ${port} is in use. Close the program that uses it, or set PORT to another.`)
          : error,
      );
    });
    server.listen(port, '127.0.0.1', resolve);
  });
}

function close(server: Server, sockets: WebSocketServer): Promise<void> {
  for (const page of sockets.clients) page.terminate();
  sockets.close();
  return new Promise((resolve) => {
    server.close(() => resolve());
    server.closeAllConnections();
  });
}
