/** Opens the browser for a test: one Chromium for all files of a process, with a tab that has forgotten all tests before. */

import { type BrowserContext, chromium, type Page } from 'playwright-core';
import type { Workbench } from '../../build/workbench.mjs';
import { chromiumAdvice, findChromium } from '../../scripts/chromium';

declare const sharedBrowser: { port: number; start(program: string): Promise<string>; end(): void };

export interface TestBrowser {
  context: BrowserContext;
  /** The first tab. */
  page: Page;
  /** Empties the browser for the next test. */
  close(): Promise<void>;
}

/**
 * A tab at a laptop's size unless told otherwise. It is always the same one: the code of our page is then compiled once, which is
 * most of what opening the page costs. What a test changes of it goes with its connection.
 */
export async function openBrowser(viewport = { width: 1280, height: 800 }): Promise<TestBrowser> {
  const program = findChromium();
  if (!program) throw new Error(chromiumAdvice);
  const browser = await chromium.connectOverCDP(await sharedBrowser.start(program));
  const [context] = browser.contexts();
  if (!context) throw new Error('The browser has no context.');
  const page = context.pages()[0] ?? (await context.newPage());
  await page.setViewportSize(viewport);
  return {
    context,
    page,
    async close() {
      try {
        await forget(context, page);
        await browser.close();
      } catch {
        // A tab that has crashed, or was closed by its test, would spoil the next test.
        await browser.close().catch(() => undefined);
        sharedBrowser.end();
      }
    },
  };
}

/** Closes all tabs but one, and takes away what it stores. */
async function forget(context: BrowserContext, page: Page): Promise<void> {
  for (const other of context.pages()) if (other !== page) await other.close();
  const { origin } = new URL(page.url());
  if (origin !== 'null') {
    await page.evaluate(() => sessionStorage.clear());
    const session = await context.newCDPSession(page);
    await session.send('Storage.clearDataForOrigin', { origin, storageTypes: 'all' });
  }
  await context.clearCookies();
  await page.goto('about:blank');
}

/**
 * Serves a workbook at the address of the one before, so that the browser knows the page's code.
 *
 * @returns the address of its page
 */
export async function serveToBrowser(workbook: Workbench): Promise<string> {
  // Where two are served at once, the second takes another port.
  const { url } = await workbook.serve(sharedBrowser.port).catch(() => workbook.serve(0));
  sharedBrowser.port ||= Number(new URL(url).port);
  return url;
}
