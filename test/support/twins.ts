/** Workbooks with deals that were entered twice. */

import type { Workbench } from '../../build/workbench.mjs';
import type { MergeResult } from '../../src/core/duplicates/api';
import { newPipeline, rowWhere } from './workbook';

const COLUMNS = ['Deal', 'Stage', 'Amount', 'Company', 'Contact', 'Email', 'Phone'];

/** A workbook with these deals, each as the cells of `COLUMNS`. */
export async function withDeals(...deals: unknown[][]): Promise<Workbench> {
  const workbook = await newPipeline();
  await enterDeals(workbook, ...deals);
  return workbook;
}

async function enterDeals(workbook: Workbench, ...deals: unknown[][]): Promise<void> {
  await workbook.paste(
    'Deals!B2',
    deals.map((deal) => COLUMNS.map((_, index) => deal[index] ?? '')),
  );
  await workbook.run('reconcile');
}

export const idOf = async (workbook: Workbench, deal: string): Promise<string> =>
  String((await rowWhere(workbook, 'Deals', 'Deal', deal))['Deal ID']);

/** Enters two deals of one customer, as two reps did, with a line item each, and a deal of somebody else between them. */
export async function enterTwins(workbook: Workbench): Promise<void> {
  await enterDeals(
    workbook,
    ['Roof', 'Lead', 100, 'Acme Sdn Bhd', 'Ana', 'ana@acme.my', ''],
    ['Wall', 'Lead', 5, 'Bolt', '', '', ''],
    ['ROOF – Acme', 'Lead', 120, 'ACME SDN. BHD.', '', '', '+60 12-345 6789'],
  );
  await workbook.advance({ days: 1 });
  await workbook.type('Deals!C4', 'Qualified');
  await workbook.advance({ days: 1 });
  await workbook.type('Deals!C2', 'Proposal');
  await workbook.addSheet('Line items');
  await workbook.paste('Line items!A1', [
    ['Deal ID', 'SKU', 'Quantity'],
    [await idOf(workbook, 'Roof'), 'P-1', 2],
    [await idOf(workbook, 'ROOF – Acme'), 'P-2', 3],
  ]);
}

export async function twins(): Promise<Workbench> {
  const workbook = await newPipeline();
  await enterTwins(workbook);
  return workbook;
}

/** Merges the second one into the first. */
export async function merge(workbook: Workbench, more: object = {}): Promise<MergeResult> {
  const [keep, other] = [await idOf(workbook, 'Roof'), await idOf(workbook, 'ROOF – Acme')];
  return (await workbook.run('mergeDeals', { keep, merge: [other], ...more })) as MergeResult;
}
