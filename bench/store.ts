/** Round trips, cells and time of the store at its sizes: what the deals and the history already there must not change. */

import type { Workbench } from '../build/workbench.mjs';
import { openPipeline } from './support/pipeline';
import { report } from './support/report';

const HISTORY_ID = 'D-BENCH';

/** Runs the work and reports what it cost. */
async function cost(workbook: Workbench, name: string, work: () => Promise<unknown>): Promise<void> {
  workbook.resetCalls();
  const started = performance.now();
  await work();
  const ms = performance.now() - started;
  const { roundTrips, cells } = workbook.calls();
  report(`store.roundTrips.${name}`, roundTrips, 'round trips');
  report(`store.cells.${name}`, cells, 'cells');
  report(`store.time.${name}`, ms, 'ms');
}

const csvOf = (rows: number, stage: string) =>
  ['Source ID,Deal,Stage,Amount']
    .concat(Array.from({ length: rows }, (_, index) => `S-${index},Imported ${index},${stage},${index}`))
    .join('\n');

/** The everyday operations on a workbook of that many deals, each with that many changes behind it. */
async function measure(workbook: Workbench, size: string, lastRow: number): Promise<void> {
  const dealId = (await workbook.values(`Deals!A${lastRow}`))[0]?.[0];
  await cost(workbook, `moveDeal.${size}`, () => workbook.run('moveDeal', { dealId, to: 'Proposal' }));
  await cost(workbook, `undoMove.${size}`, () => workbook.run('undoMove', { dealId }));
  await cost(workbook, `typedStage.${size}`, () => workbook.type(`Deals!C${lastRow - 1}`, 'Negotiation'));
  await cost(workbook, `editOutsideWatched.${size}`, () => workbook.type(`Deals!T${lastRow}`, 'call back'));
  await cost(workbook, `editOnOtherSheet.${size}`, () => workbook.type('Work!B3', '12'));
  await cost(workbook, `open.${size}`, () => workbook.open());
  const rows = Array.from({ length: 1000 }, (_, index) => [`Pasted ${index}`, 'Lead', 100]);
  await cost(workbook, `paste1000.${size}`, () => workbook.paste(`Deals!B${lastRow + 1}`, rows));
  await cost(workbook, `pasteOver1000.${size}`, () =>
    workbook.paste(
      `Deals!C${lastRow + 1}`,
      rows.map(() => ['Meeting']),
    ),
  );
  await cost(workbook, `reconcileUnchanged.${size}`, () => workbook.run('reconcile'));
}

/** 10,000 deals written by another program; then an import of 10,000 more, once as new and once as updates. */
async function tenThousand(): Promise<void> {
  const workbook = await openPipeline();
  await workbook.apiWrite(
    'Deals!B2',
    Array.from({ length: 10_000 }, (_, index) => [`Deal ${index}`, 'Lead', index]),
  );
  await cost(workbook, 'reconcileNew.10000deals', () => workbook.run('reconcile'));
  await workbook.apiWrite(
    'Deals!C2',
    Array.from({ length: 10_000 }, (_, index) => [index % 2 ? 'Won' : 'Meeting']),
  );
  await cost(workbook, 'reconcileChanged.10000deals', () => workbook.run('reconcile'));
  await workbook.deleteRows('Deals', 100, 500);
  await cost(workbook, 'reconcileGone500.10000deals', () => workbook.run('reconcile'));
  await measure(workbook, '10000deals', 9500);
  let importId: unknown;
  await cost(workbook, 'import10000New', async () => {
    importId = ((await workbook.run('importDeals', { csv: csvOf(10_000, 'Lead') })) as { importId: string }).importId;
  });
  await cost(workbook, 'import10000Update', () => workbook.run('importDeals', { csv: csvOf(10_000, 'Won') }));
  await cost(workbook, 'undoImport10000', () => workbook.run('undoImport', { importId }));
  await workbook.close();
}

/** 100,000 deals and 300,000 rows of history. The older history is of deals long gone, written in one call each. */
async function hundredThousand(): Promise<void> {
  const workbook = await openPipeline();
  const DEALS = 100_000;
  const at = new Date('2025-01-01T00:00:00Z');
  const past = Array.from({ length: 200_000 }, (_, index) => {
    const [from, to] = index % 2 ? ['Lead', ''] : ['', 'Lead'];
    return [`${HISTORY_ID}${index >> 1}`, at, from, to, 1, '', 'Edit'];
  });
  for (let first = 0; first < past.length; first += 50_000) {
    await workbook.apiWrite(`Stage history!A${first + 2}`, past.slice(first, first + 50_000));
  }
  await workbook.apiWrite(
    'Deals!B2',
    Array.from({ length: DEALS }, (_, index) => [`Deal ${index}`, 'Lead', 100 + (index % 900)]),
  );
  await cost(workbook, 'reconcileNew.100000deals', () => workbook.run('reconcile'));
  const [[rows] = []] = await workbook.values('Saluran!B9');
  report('store.historyRows.100000deals', Number(rows) - 1, 'rows');
  await measure(workbook, '100000deals', DEALS + 1);
  await workbook.close();
}

await tenThousand();
await hundredThousand();
