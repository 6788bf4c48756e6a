/** Workbooks of older versions: forecasts read them as they are, and the first write brings them up to date. */

import { expect, test } from '@jest/globals';
import type { Workbench } from '../../build/workbench.mjs';
import { cell, newPipeline, rowsOf } from '../support/workbook';

const BASIS = ['timeZone', 'today', 'stages', 'settings', 'aliases', 'plans', 'model'];

async function rowOf(workbook: Workbench, key: string): Promise<number> {
  const keys = await workbook.values('Saluran!A1:A40');
  return keys.findIndex(([name]) => name === key) + 1;
}

async function writeKnown(workbook: Workbench, key: string, value: unknown): Promise<void> {
  await workbook.apiWrite(`Saluran!B${await rowOf(workbook, key)}`, [[value]]);
}

/** Gives the workbook the formulas of schema 3, whose separators were control characters. */
async function asSchema3(workbook: Workbench): Promise<void> {
  const table = (sheet: string, columns: string, filled: string): string =>
    `=COLUMNS('${sheet}'!${columns})&CHAR(31)&TEXTJOIN(CHAR(31),FALSE,FILTER('${sheet}'!${columns},'${sheet}'!${filled}<>""))`;
  await writeKnown(workbook, 'deals', "=TEXTJOIN(CHAR(31),FALSE,'Deals'!1:1)");
  await writeKnown(workbook, 'stages', table('Stages', 'A:G', 'B:B'));
  await writeKnown(workbook, 'settings', table('Settings', 'A:B', 'A:A'));
  const parts: string[] = [];
  for (const key of BASIS) parts.push(`$B$${await rowOf(workbook, key)}`);
  await writeKnown(workbook, 'basis', `=${parts.join('&CHAR(30)&')}`);
  await writeKnown(workbook, 'schema', 3);
}

test('a workbook of schema 3 forecasts as before, and has printable separators after the first move', async () => {
  const workbook = await newPipeline();
  await workbook.paste('Deals!B2', [
    ['A', 'Proposal', 1000],
    ['B', 'Lead', 100],
  ]);
  const dealId = await cell(workbook, 'Deals!A2');
  await asSchema3(workbook);
  await workbook.apiWrite('Work!A1', [['=FORECAST_PIPELINE(SaluranDeals,,,,SaluranBasis)'], ['=FORECAST_PIPELINE()']]);
  expect((await workbook.values('Work!A1:A2')).flat()).toEqual([610, 610]);
  await workbook.run('moveDeal', { dealId, to: 'Negotiation' });
  expect(await cell(workbook, 'Saluran!B1')).toBe(4);
  const texts = (await workbook.values('Saluran!B1:B40')).flat().map(String).join('');
  expect(texts).toContain('\u241f');
  expect([...texts].filter((character) => character < ' ')).toEqual([]);
  // Only the linked formula follows; the other one shows what it did.
  expect((await workbook.values('Work!A1:A2')).flat()).toEqual([810, 610]);
  expect((await rowsOf(workbook, 'Stage history')).map((entry) => entry.To)).toEqual([
    'Proposal',
    'Lead',
    'Negotiation',
  ]);
  expect(await workbook.run('checkWorkbook')).toMatchObject({ findings: [] });
});
