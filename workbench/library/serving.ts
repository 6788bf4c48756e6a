/** Serves the page of a workbook. While people look at it, time passes by itself and due triggers fire. */

import { fileURLToPath } from 'node:url';
import type { WorkbenchHost } from '../host/workbench-host.js';
import { report } from '../server/report.js';
import { type Served, serve } from '../server/serve.js';

/** Both beside the built library. */
const PAGE_DIR = fileURLToPath(new URL('./page', import.meta.url));
const FORM_DIR = fileURLToPath(new URL('./form', import.meta.url));

/** @throws when the port is in use. */
export async function serveHost(host: WorkbenchHost, port: number): Promise<Served> {
  const server = await serve(host, { port, pageDir: PAGE_DIR, formDir: FORM_DIR });
  const timer = setInterval(() => {
    host.runDueTriggers().catch((error: unknown) => report('Time triggers that are due did not run', error));
  }, 30_000);
  timer.unref();
  const unwatch = host.watch();
  const { forms } = host;
  const { origin } = new URL(server.url);
  forms.origin = origin;
  const close = () => {
    unwatch();
    clearInterval(timer);
    if (forms.origin === origin) forms.origin = null;
    return server.close();
  };
  host.beforeClose(close);
  return { url: server.url, close };
}
