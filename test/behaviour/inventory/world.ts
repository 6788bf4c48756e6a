/** A pipeline with inventory switched on, three products and three deals. */

import type { Workbench } from '../../../build/workbench.mjs';
import { cell, newPipeline, type PipelineOptions, rowWhere } from '../../support/workbook';

export const MENU = 'Saluran > Inventory sheets';
export const PRODUCTS = [
  ['DRL', 'Drill', 250, 10],
  ['SAW', 'Saw', 99.9, 4],
  ['FIT', 'Fitting', 80, ''],
];

/** Deals A, B and C in Proposal, without amounts. */
export async function newInventory(options: PipelineOptions = {}): Promise<Workbench> {
  const workbook = await newPipeline(options);
  await workbook.click(MENU);
  await workbook.paste('Products!A2', PRODUCTS);
  await workbook.paste('Deals!B2', [
    ['A', 'Proposal'],
    ['B', 'Proposal'],
    ['C', 'Proposal'],
  ]);
  return workbook;
}

export async function idOf(workbook: Workbench, deal: string): Promise<string> {
  return String((await rowWhere(workbook, 'Deals', 'Deal', deal))['Deal ID']);
}

/** Adds lines below those that are there: deal, SKU, quantity, and whatever follows. */
export async function addLines(workbook: Workbench, ...lines: [deal: string, ...cells: unknown[]][]): Promise<number> {
  let row = 2;
  while ((await cell(workbook, `'Line items'!B${row}`)) !== '') row++;
  const cells = await Promise.all(lines.map(async ([deal, ...rest]) => [await idOf(workbook, deal), ...rest]));
  const width = Math.max(...cells.map((line) => line.length));
  await workbook.paste(
    `'Line items'!A${row}`,
    cells.map((line) => [...line, ...Array(width - line.length).fill('')]),
  );
  return row;
}

/** What a deal says of its amount: amount, total of the lines, whether it follows. */
export async function amountOf(workbook: Workbench, deal: string): Promise<unknown[]> {
  const row = await rowWhere(workbook, 'Deals', 'Deal', deal);
  return [row.Amount, row['Lines total'], row['Amount from lines']];
}

export async function stockOf(workbook: Workbench, sku: string): Promise<unknown[]> {
  const row = await rowWhere(workbook, 'Products', 'SKU', sku);
  return [row.Stock, row.Delivered];
}
