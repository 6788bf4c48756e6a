/** Takes the README's screenshots of the real page: the sample workbook, in both languages, a deal in the sidebar, the forecast. */

import { mkdir, mkdtemp, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Page } from 'playwright-core';
import { GridPage } from '../test/support/page';
import type { Workbench, WorkbenchOptions } from '../workbench/types';
import { openBrowser } from './open-browser';
import { root, runScript } from './run';
import { openStartWorkbook } from './start/workbook';

type Open = (options?: WorkbenchOptions) => Promise<Workbench>;

interface Shot {
  file: string;
  language: 'en' | 'ms';
  /** Locale of the spreadsheet itself. */
  locale: string;
  deal: string;
  menuItem: string;
  forecast: { file: string; cell: string };
}

const shots: Shot[] = [
  {
    file: 'workbench.png',
    language: 'en',
    locale: 'en_GB',
    deal: 'Deals!B4',
    menuItem: 'Open sidebar',
    forecast: { file: 'forecast.png', cell: 'Forecast!A1' },
  },
  {
    file: 'workbench-ms.png',
    language: 'ms',
    locale: 'ms_MY',
    deal: "'Urus niaga'!B4",
    menuItem: 'Buka bar sisi',
    forecast: { file: 'forecast-ms.png', cell: 'Ramalan!A1' },
  },
];

const VIEWPORT = { width: 1280, height: 860 };
const MOST_BYTES = 250 * 1024;

async function take(open: Open, { file, language, locale, deal, menuItem, forecast }: Shot): Promise<void> {
  const dir = await mkdtemp(join(tmpdir(), 'saluran-screenshot-'));
  const workbench = await openStartWorkbook((options) => open({ ...options, timeZone: 'Asia/Kuala_Lumpur', locale }), {
    port: 0,
    dir,
    locale: language,
  });
  const server = await workbench.serve(0);
  const browser = await openBrowser(VIEWPORT);
  try {
    const page = browser.context.pages()[0] ?? (await browser.context.newPage());
    const grid = await GridPage.open(page, server.url);
    await grid.select(forecast.cell);
    await grid.settled();
    await shoot(page, forecast.file);
    await grid.menu('Saluran', menuItem);
    const sidebar = await grid.sidebar();
    await grid.select(deal);
    await sidebar.locator('[data-stage][aria-current="step"]').waitFor();
    await grid.settled();
    await shoot(page, file);
  } finally {
    await browser.close();
    await server.close();
    await workbench.close();
    await rm(dir, { recursive: true, force: true });
  }
}

async function shoot(page: Page, file: string): Promise<void> {
  // Where the pointer was left, a button would show its tooltip.
  await page.mouse.move(600, 600);
  // The sidebar's history, charts and the grid's last frame come after that.
  await page.waitForTimeout(3000);
  const path = join(root, 'docs/images', file);
  await page.screenshot({ path });
  const { size } = await stat(path);
  if (size > MOST_BYTES) throw new Error(`${relative(root, path)} has ${size} bytes, more than ${MOST_BYTES}.`);
  console.log(`${relative(root, path)} ${(size / 1024).toFixed(0)} KB`);
}

const build = await runScript('build.ts', { show: false });
if (!build.ok) throw new Error(build.output);
const library = (await import(pathToFileURL(join(root, 'build/workbench.mjs')).href)) as { openWorkbench: Open };
await mkdir(join(root, 'docs/images'), { recursive: true });
for (const shot of shots) await take(library.openWorkbench, shot);
