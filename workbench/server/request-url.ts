/** What a request asks for, as a URL. */

import type { IncomingMessage } from 'node:http';

/** Null where the request line names no path of this server: `//`, `*` and the addresses of proxies are such. */
export function requestUrl({ url = '' }: Pick<IncomingMessage, 'url'>): URL | null {
  if (!/^\/(?!\/)/.test(url)) return null;
  try {
    return new URL(`http://127.0.0.1${url}`);
  } catch {
    return null;
  }
}
