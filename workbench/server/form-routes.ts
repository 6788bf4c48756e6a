/** Serves the forms: the page that respondents fill in, what it shows, and what it sends. */

import type { IncomingMessage, ServerResponse } from 'node:http';
import * as v from 'valibot';
import type { FormHost } from './host.js';
import { report } from './report.js';
import { requestUrl } from './request-url.js';
import { staticFiles } from './static-files.js';
import { TOKEN_HEADER, type Token } from './token.js';

/** Long answers to many questions; far from what would hurt. */
const LARGEST_BODY = 2 * 1024 * 1024;

/** The page runs its own script and nothing else, whatever a form's texts say. */
const POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  'img-src data:',
  "connect-src 'self'",
  "form-action 'none'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
].join('; ');

const answer = v.union([v.string(), v.array(v.union([v.nullable(v.string()), v.array(v.string())]))]);

const sentResponse = v.object({
  answers: v.record(v.pipe(v.string(), v.digits()), answer),
  email: v.string(),
  user: v.string(),
  edits: v.optional(v.string()),
});

/**
 * @param formDir the folder of the built page (index.html, app.js, app.css).
 * @returns what answers a request below /forms/; false for any other, which is left alone.
 */
export function formRoutes(
  host: FormHost,
  formDir: string,
  token: Token,
): (request: IncomingMessage, response: ServerResponse) => boolean {
  const sendFile = staticFiles(formDir, token);
  return (request, response) => {
    const url = requestUrl(request);
    if (!url) return false;
    const [, root, ...parts] = url.pathname.split('/');
    if (root !== 'forms') return false;
    const path = parts.join('/');
    const file = pageFile(path);
    const publishedId = /^api\/([\w-]+)$/.exec(path)?.[1];
    if (publishedId && request.method === 'POST') {
      void receive(host, publishedId, token, request, response).catch((error: unknown) => {
        report('A response to a form could not be answered', error);
        response.destroy();
      });
    } else if (request.method !== 'GET' && request.method !== 'HEAD') send(response, 405, 'Method not allowed.');
    else if (file) {
      request.url = `/${file}`;
      response.setHeader('Content-Security-Policy', POLICY);
      sendFile(request, response);
    } else if (publishedId) {
      const view = host.view(publishedId, url.searchParams.get('user'), url.searchParams.get('edit2'));
      send(response, view ? 200 : 404, view);
    } else redirect(response, redirection(host, path));
    return true;
  };
}

function redirect(response: ServerResponse, target: string | null): void {
  if (target) response.writeHead(302, { Location: target }).end();
  else send(response, 404, 'Not found.');
}

/** The file of the built page that a path below /forms/ shows. */
function pageFile(path: string): string | undefined {
  if (/^d\/e\/[\w-]+\/viewform$/.test(path)) return 'index.html';
  return /^page\/(app\.(?:js|css))$/.exec(path)?.[1];
}

/** Where a short address, or one with the form's own ID, leads; null where there is no such form. */
function redirection(host: FormHost, path: string): string | null {
  const code = /^s\/([\w-]+)$/.exec(path)?.[1];
  if (code) return host.longPath(code);
  const id = /^d\/([\w-]+)\/viewform$/.exec(path)?.[1];
  return id ? host.pathOf(id) : null;
}

async function receive(
  host: FormHost,
  publishedId: string,
  token: Token,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  // A form of another site can post only text or form data, and its browser says where it comes from.
  const { host: own, origin, 'content-type': type } = request.headers;
  const fromPage = origin === `http://${own}` && token.matches(request.headers[TOKEN_HEADER]);
  if (!fromPage || !type?.startsWith('application/json')) {
    send(response, 403, 'Responses are taken from the form’s own page only.');
    return;
  }
  try {
    const body = await bodyOf(request);
    const sent = body === null ? null : v.safeParse(sentResponse, JSON.parse(body));
    if (!sent) {
      // The rest of it was not read, so nothing more can come over this connection.
      response.setHeader('Connection', 'close');
      send(response, 413, 'The response is too large.');
    } else if (!sent.success) send(response, 400, `Not a response: ${v.summarize(sent.issues)}`);
    else send(response, 200, host.respond(publishedId, sent.output as Parameters<FormHost['respond']>[1]));
  } catch (error) {
    send(response, error instanceof SyntaxError ? 400 : 500, error instanceof Error ? error.message : String(error));
  }
}

/** Null for one that is too large. */
async function bodyOf(request: IncomingMessage): Promise<string | null> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size > LARGEST_BODY) return null;
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString('utf8');
}

/** Text goes out as it is, anything else as JSON. */
function send(response: ServerResponse, status: number, content: unknown): void {
  const text = typeof content === 'string';
  response.writeHead(status, {
    'Content-Type': text ? 'text/plain; charset=utf-8' : 'application/json; charset=utf-8',
    'Cache-Control': 'no-store',
    'X-Content-Type-Options': 'nosniff',
  });
  response.end(text ? content : JSON.stringify(content));
}
