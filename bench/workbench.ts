/** How long the workbench takes: `npm start` after the build, importing and opening 8,800 deals, and what one service call costs. */

import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openWorkbench } from '../build/workbench.mjs';
import { dataAdvice, findData } from '../scripts/outside-data';
import { openStartWorkbook } from '../scripts/start/workbook';
import { generatedCsv, generatedPipeline } from './data/generated';
import { dayOf } from './support/history';
import { median, report } from './support/report';

const CALLS = 2000;

const folder = mkdtempSync(join(tmpdir(), 'saluran-bench-'));

/** What `npm start` does once the build is done, until the page can be fetched. */
async function start(): Promise<void> {
  const started = performance.now();
  // Standard output is for measurements.
  const log = console.log;
  console.log = () => undefined;
  const workbook = await openStartWorkbook(openWorkbench, { port: 0, locale: 'en', dir: join(folder, 'sample') });
  console.log = log;
  const server = await workbook.serve(0);
  await (await fetch(server.url)).text();
  report('time.start.sample', performance.now() - started, 'ms');
  await server.close();
  await workbook.close();
}

async function openLarge(name: string, csv: string): Promise<void> {
  const dir = join(folder, name);
  const filled = await openWorkbench({ dir });
  await filled.run('setUpWorkbook', { template: 'b2b', locale: 'en' });
  const started = performance.now();
  await filled.run('importDeals', { csv });
  report(`time.importDeals.8800deals.${name}`, performance.now() - started, 'ms');
  await filled.close();
  const times: number[] = [];
  for (let run = 0; run < 5; run++) {
    const before = performance.now();
    const workbook = await openWorkbench({ dir });
    await workbook.values('Deals!A1:D3');
    times.push(performance.now() - before);
    await workbook.close();
  }
  report(`time.openWorkbench.8800deals.${name}`, median(times), 'ms');
}

async function serviceCall(): Promise<void> {
  const project = mkdtempSync(join(folder, 'project-'));
  writeFileSync(join(project, 'appsscript.json'), '{}');
  const code = `function measure(count) {
    var cell = SpreadsheetApp.getActiveSheet().getRange('A1');
    var times = [];
    for (var i = 0; i < count; i++) {
      var batch = Date.now();
      for (var j = 0; j < 10; j++) cell.getValue();
      times.push((Date.now() - batch) / 10);
    }
    return times;
  }`;
  writeFileSync(join(project, 'Code.js'), code);
  const workbook = await openWorkbench({ project });
  // A script's clock counts whole milliseconds: ten calls at a time.
  const times = (await workbook.run('measure', CALLS / 10)) as number[];
  report('time.serviceCall', median(times), 'ms');
  const started = performance.now();
  await workbook.run('measure', CALLS / 10);
  report('time.serviceCall.mean', (performance.now() - started) / CALLS, 'ms');
  await workbook.close();
}

try {
  await start();
  await openLarge('generated', generatedCsv(generatedPipeline(8800, dayOf('2025-01-01'), dayOf('2026-11-24'))));
  const maven = findData('maven/sales_pipeline.csv');
  if (maven) await openLarge('maven', readFileSync(maven, 'utf8'));
  else
    console.error(`Not measured, as the data are not in the repository:\n${dataAdvice(['maven/sales_pipeline.csv'])}`);
  await serviceCall();
} finally {
  rmSync(folder, { recursive: true, force: true });
}
