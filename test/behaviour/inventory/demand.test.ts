/** FORECAST_DEMAND and the Stock sheet stay live, and a deal's quantity is promised exactly once, however its stage changes. */

import { expect, test } from '@jest/globals';
import type { Workbench } from '../../../build/workbench.mjs';
import { at, cell, newPipeline, rowsOf, rowWhere } from '../../support/workbook';
import { addLines, idOf, newInventory } from './world';

/** On hand, promised, free and possible demand of the drill, as the Stock sheet shows them. */
async function drill(workbook: Workbench): Promise<unknown[]> {
  const row = (await workbook.values('Stock!A6:F18')).find(([name]) => name === 'Drill') ?? [];
  return [row[1], row[2], row[3], row[5]];
}

test('the menu makes the Stock sheet with linked formulas; run again, nothing changes', async () => {
  const workbook = await newInventory();
  expect(await workbook.formulas('Stock!A5')).toEqual([
    ['=STOCK_REVIEW(SaluranDeals,SaluranLines,SaluranProducts,"stock",SaluranBasis)'],
  ]);
  const errors = (await workbook.display('Stock!A1:J40')).flat().filter((text) => text.startsWith('#'));
  expect(errors).toEqual([]);
  expect((await workbook.values('Stock!A1:E2')).flat()).toEqual([
    ...['Stock', '', '', '', ''],
    ...['As of', '2026-11-24', '', 'Chances: stage probabilities: 0 closed deals, 50 needed', ''],
  ]);
  const before = await workbook.formulas('Stock!A1:J40');
  workbook.resetCalls();
  await workbook.click('Saluran > Inventory sheets');
  expect(await workbook.formulas('Stock!A1:J40')).toEqual(before);
  expect(workbook.calls().byMethod['Sheet.insertChart']).toBeUndefined();
});

test('a typed formula is linked, and follows lines, products, deals and stages', async () => {
  const workbook = await newInventory();
  await addLines(workbook, ['A', 'DRL', 10], ['B', 'DRL', 5]);
  await workbook.type('Work!A1', '=FORECAST_DEMAND()');
  expect(await workbook.formulas('Work!A1')).toEqual([
    ['=FORECAST_DEMAND(SaluranDeals,SaluranLines,SaluranProducts,,,SaluranBasis)'],
  ]);
  const line = async () => (await workbook.values('Work!A2:H2'))[0];
  // 60 % each.
  expect(await line()).toEqual(['DRL', 'Drill', 0, 9, 10, 15, 10, 5]);
  await workbook.apiWrite("'Line items'!C2", [[20]]);
  expect(await line()).toEqual(['DRL', 'Drill', 0, 15, 20, 25, 10, 15]);
  await workbook.apiWrite('Products!D2', [[12]]);
  expect((await line())?.[7]).toBe(13);
  await workbook.apiWrite('Deals!C2', [['Won']]);
  expect(await line()).toEqual(['DRL', 'Drill', 20, 3, 5, 5, 12, 13]);
  workbook.resetCalls();
  await workbook.type('Stages!C5', '50%');
  expect((await line())?.[3]).toBe(2.5);
});

test('without arguments or links it reads the sheets; before inventory is on, it says what to do', async () => {
  const workbook = await newPipeline();
  await workbook.type('Work!A1', '=FORECAST_DEMAND()');
  expect(JSON.stringify(await workbook.display('Work!A1'))).toContain('Inventory sheets');
  const other = await newInventory();
  await addLines(other, ['A', 'DRL', 10]);
  await other.apiWrite('Work!A1', [['=FORECAST_DEMAND(Deals!A:Z)']]);
  expect((await other.values('Work!A2:E2'))[0]).toEqual(['DRL', 'Drill', 0, 6, 10]);
});

test('a quantity is promised once, and released once, whichever way the stage changes', async () => {
  const workbook = await newInventory();
  await addLines(workbook, ['A', 'DRL', 3]);
  const dealId = await idOf(workbook, 'A');
  const { row } = await rowWhere(workbook, 'Deals', 'Deal', 'A');
  const stage = await at(workbook, 'Stage', row);
  const won = [10, 3, 7, 0];
  const open = [10, 0, 10, 3];
  expect(await drill(workbook)).toEqual(open);
  await workbook.run('moveDeal', { dealId, to: 'Won' });
  expect(await drill(workbook)).toEqual(won);
  await workbook.run('undoMove', { dealId });
  expect(await drill(workbook)).toEqual(open);
  await workbook.type(stage, 'Won');
  expect(await drill(workbook)).toEqual(won);
  await workbook.paste(stage, [['Proposal']]);
  expect(await drill(workbook)).toEqual(open);
  await workbook.apiWrite(stage, [['Won']]);
  expect(await drill(workbook)).toEqual(won);
  await workbook.run('reconcile');
  await workbook.run('reconcile');
  expect(await drill(workbook)).toEqual(won);
  await workbook.run('importDeals', { csv: `Deal ID,Deal,Stage\n${dealId},A,Lost` });
  expect((await rowWhere(workbook, 'Deals', 'Deal', 'A')).Stage).toBe('Lost');
  expect(await drill(workbook)).toEqual([10, 0, 10, 0]);
  await workbook.undo();
  await workbook.type(stage, 'Won');
  await workbook.sort('Deals!A2:E4', 2, false);
  expect(await drill(workbook)).toEqual(won);
  const { row: now } = await rowWhere(workbook, 'Deals', 'Deal', 'A');
  await workbook.deleteRows('Deals', now);
  expect(await drill(workbook)).toEqual([10, 0, 10, 0]);
});

test('a delivery moves the quantity from promised to gone', async () => {
  const workbook = await newInventory();
  await addLines(workbook, ['A', 'DRL', 3]);
  await workbook.run('moveDeal', { dealId: await idOf(workbook, 'A'), to: 'Won' });
  await workbook.type("'Line items'!F2", '2026-11-24');
  expect(await drill(workbook)).toEqual([7, 0, 7, 0]);
});

test('deals that cannot be served and rows to put right are listed', async () => {
  const workbook = await newInventory();
  await addLines(workbook, ['A', 'SAW', 5], ['B', 'NOPE', 1, 5]);
  expect((await workbook.values('Stock!A23:G23'))[0]).toEqual(['A', 5, 4, 1, '', 'Proposal', 'Saw']);
  expect(await cell(workbook, 'Stock!J23')).toContain('Line items!B3: the sheet of products has no SKU "NOPE".');
});

test('in Malay', async () => {
  const workbook = await newPipeline({ language: 'ms', locale: 'ms_MY' });
  await workbook.click('Saluran > Helaian inventori');
  await workbook.paste('Produk!A2', [['DRL', 'Gerudi', 250, 10]]);
  await workbook.paste("'Urus niaga'!B2", [['A', 'Cadangan']]);
  await workbook.paste("'Item baris'!A2", [[await cell(workbook, "'Urus niaga'!A2"), 'DRL', 12]]);
  expect((await workbook.values('Stok!A5:H6')).map((row) => row.slice(0, 8))).toEqual([
    ['Produk', 'Di tangan', 'Dijanjikan', 'Bebas', 'Mungkin (P50)', 'Boleh jadi (P90)', 'Habis', 'Pesan semula'],
    ['Gerudi', 10, 0, 10, 12, 12, 'mungkin, tarikh tidak diketahui', 2],
  ]);
  expect(await rowsOf(workbook, 'Produk')).toMatchObject([{ Dihantar: 0 }]);
});
