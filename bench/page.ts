/** What the page costs until its first cell is painted, beside a page with Univer's own minimal sheet preset. */

import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { CDPSession } from 'playwright-core';
import { openWorkbench } from '../build/workbench.mjs';
import { bundlePage } from '../scripts/build/workbench';
import { openBrowser } from '../scripts/open-browser';
import { root } from '../scripts/run';
import { openStartWorkbook } from '../scripts/start/workbook';
import { staticFiles } from '../workbench/server/static-files';
import { Token } from '../workbench/server/token';
import { median, report } from './support/report';

const RUNS = 5;
const MINIMAL = join(root, 'build/bench/minimal-page');

/** What a page has cost when its first cell is painted. */
interface Cost {
  /** CPU time of all processes of the browser, in milliseconds. */
  processor: number;
  /** CPU time of the page's own thread, in milliseconds. */
  thread: number;
  /** Milliseconds since the page was asked for. */
  wall: number;
  /** Bytes of the responses as they are sent. */
  transferred: number;
}

/**
 * A script for the page: it calls `firstCellPainted` in the frame after Univer has drawn this text into a canvas. It is text, as
 * a function would come here with helpers of our compiler, which the page lacks.
 */
function watchText(wanted: string): string {
  return `{
    const draw = CanvasRenderingContext2D.prototype.fillText;
    CanvasRenderingContext2D.prototype.fillText = function (text, ...place) {
      if (text === ${JSON.stringify(wanted)}) {
        CanvasRenderingContext2D.prototype.fillText = draw;
        requestAnimationFrame(() => setTimeout(() => firstCellPainted()));
      }
      return draw.call(this, text, ...place);
    };
  }`;
}

/** Opens the page in a browser with an empty cache. */
async function measure(url: string, firstCell: string): Promise<Cost> {
  const browser = await openBrowser();
  try {
    const { context } = browser;
    const page = context.pages()[0] ?? (await context.newPage());
    const thread = await context.newCDPSession(page);
    const system = await context.browser()?.newBrowserCDPSession();
    if (!system) throw new Error('The browser has no session of its own.');
    let transferred = 0;
    await thread.send('Performance.enable', { timeDomain: 'threadTicks' });
    await thread.send('Network.enable');
    thread.on('Network.loadingFinished', ({ encodedDataLength }) => {
      transferred += encodedDataLength;
    });
    let painted: () => void = () => undefined;
    const isPainted = new Promise<void>((resolve) => {
      painted = resolve;
    });
    await page.exposeFunction('firstCellPainted', painted);
    await page.addInitScript(watchText(firstCell));
    await page.goto('about:blank');
    const before = await processorTime(system);
    const started = performance.now();
    await page.goto(url, { waitUntil: 'commit' });
    await isPainted;
    const wall = performance.now() - started;
    const [after, onThread] = await Promise.all([processorTime(system), threadTime(thread)]);
    return { processor: after - before, thread: onThread, wall, transferred };
  } finally {
    await browser.close();
  }
}

/** Of all processes of the browser, in milliseconds. */
async function processorTime(system: CDPSession): Promise<number> {
  const { processInfo } = await system.send('SystemInfo.getProcessInfo');
  return processInfo.reduce((sum, { cpuTime }) => sum + cpuTime * 1000, 0);
}

async function threadTime(thread: CDPSession): Promise<number> {
  const { metrics } = await thread.send('Performance.getMetrics');
  return (metrics.find(({ name }) => name === 'TaskDuration')?.value ?? 0) * 1000;
}

interface Shown {
  workbook: Record<string, unknown>;
  /** The text of the first cell of the sheet that is shown. */
  firstCell: string;
}

/** What our page receives when it opens, which the minimal page shows too. */
async function snapshotOf(url: string): Promise<Shown> {
  const browser = await openBrowser();
  try {
    const page = await browser.context.newPage();
    const hello = new Promise<string>((resolve) => {
      page.on('websocket', (socket) =>
        socket.on('framereceived', ({ payload }) => {
          if (String(payload).startsWith('{"type":"hello"')) resolve(String(payload));
        }),
      );
    });
    await page.goto(url);
    const { workbook } = (JSON.parse(await hello) as { snapshot: { workbook: Shown['workbook'] } }).snapshot;
    const { sheetOrder, sheets } = workbook as { sheetOrder: string[]; sheets: Record<string, SheetCells> };
    const firstCell = sheets[sheetOrder[0] ?? '']?.cellData[0]?.[0]?.v;
    if (typeof firstCell !== 'string') throw new Error('The first cell of the sample workbook holds no text.');
    return { workbook, firstCell };
  } finally {
    await browser.close();
  }
}

type SheetCells = { cellData: Record<number, Record<number, { v?: unknown }>> };

/** Builds the minimal page into build/bench and serves it as the workbench serves its own. */
async function serveMinimal(workbook: object): Promise<Server> {
  await bundlePage(root, join(root, 'bench/minimal-page/index.ts'), MINIMAL);
  await writeFile(join(MINIMAL, 'index.html'), await readFile(join(root, 'bench/minimal-page/index.html')));
  await writeFile(join(MINIMAL, 'workbook.json'), JSON.stringify(workbook));
  const server = createServer(staticFiles(MINIMAL, new Token()));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return server;
}

function reportCosts(page: string, costs: readonly Cost[]): void {
  const middle = (key: keyof Cost) => median(costs.map((cost) => cost[key]));
  report(`time.page.firstCell.${page}.cpu`, middle('processor'), 'ms');
  report(`time.page.firstCell.${page}.thread`, middle('thread'), 'ms');
  report(`time.page.firstCell.${page}.wall`, middle('wall'), 'ms');
  report(`size.page.${page}.transferred`, middle('transferred'), 'bytes');
}

const folder = await mkdtemp(join(tmpdir(), 'saluran-bench-'));
const log = console.log;
// Standard output is for measurements.
console.log = () => undefined;
const workbench = await openStartWorkbook(openWorkbench, { port: 0, locale: 'en', dir: join(folder, 'sample') });
console.log = log;
const ours = await workbench.serve(0);
try {
  const { workbook, firstCell } = await snapshotOf(ours.url);
  const minimal = await serveMinimal(workbook);
  try {
    const minimalUrl = `http://127.0.0.1:${(minimal.address() as AddressInfo).port}/`;
    const costs: { ours: Cost[]; minimal: Cost[] } = { ours: [], minimal: [] };
    // One after the other, so that whatever else the machine does meets both.
    for (let run = 0; run < RUNS; run++) {
      costs.minimal.push(await measure(minimalUrl, firstCell));
      costs.ours.push(await measure(ours.url, firstCell));
    }
    reportCosts('minimal', costs.minimal);
    reportCosts('ours', costs.ours);
    for (const key of ['processor', 'thread', 'wall'] as const) {
      const ratios = costs.ours.map((cost, run) => cost[key] / (costs.minimal[run]?.[key] ?? Number.NaN));
      report(`ratio.page.firstCell.${key}`, median(ratios), '× minimal');
    }
  } finally {
    minimal.close();
    minimal.closeAllConnections();
  }
} finally {
  await ours.close();
  await workbench.close();
  await rm(folder, { recursive: true, force: true });
}
