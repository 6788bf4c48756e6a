/** Amounts that follow the lines of their deals, or do not: typed, pasted, written by other programs. */

import { expect, test } from '@jest/globals';
import { at, cell, newPipeline, rowsOf, rowWhere } from '../../support/workbook';
import { addLines, amountOf, idOf, MENU, newInventory } from './world';

test('nothing of the inventory is there before it is switched on', async () => {
  const workbook = await newPipeline();
  expect(await workbook.sheets()).not.toEqual(expect.arrayContaining(['Products', 'Line items']));
  expect((await workbook.values('Deals!A1:Z1')).flat()).not.toContain('Lines total');
});

test('the menu item makes the sheets once, and restores nothing that is there', async () => {
  const workbook = await newPipeline();
  await workbook.click(MENU);
  expect(await workbook.values("'Line items'!A1:F1")).toEqual([
    ['Deal ID', 'SKU', 'Quantity', 'Unit price', 'Discount', 'Delivered'],
  ]);
  expect(await workbook.values('Products!A1:E1')).toEqual([['SKU', 'Product', 'Unit price', 'Stock', 'Delivered']]);
  expect(await workbook.values('Deals!C1:G1')).toEqual([
    ['Stage', 'Amount', 'Lines total', 'Amount from lines', 'Company'],
  ]);
  const before = [await workbook.sheets(), await workbook.values('Deals!A1:AD1')];
  await workbook.click(MENU);
  expect([await workbook.sheets(), await workbook.values('Deals!A1:AD1')]).toEqual(before);
  expect(await workbook.run('checkWorkbook', {})).toMatchObject({ findings: [] });
});

test("a user's own sheet of products is completed and keeps its columns", async () => {
  const workbook = await newPipeline();
  await workbook.addSheet('Products');
  await workbook.apiWrite('Products!A1', [
    ['Colour', 'Stock', 'Product', 'SKU'],
    ['red', 5, 'Bucket', 'B-1'],
  ]);
  await workbook.click(MENU);
  expect(await workbook.values('Products!A1:F2')).toEqual([
    ['Colour', 'Stock', 'Product', 'SKU', 'Unit price', 'Delivered'],
    ['red', 5, 'Bucket', 'B-1', '', 0],
  ]);
});

test('a blank amount follows the lines of its deal, with the price of the product and the discount', async () => {
  const workbook = await newInventory();
  await addLines(workbook, ['A', 'DRL', 2], ['A', 'saw', 3, '', 0.1]);
  expect(await amountOf(workbook, 'A')).toEqual([769.73, 769.73, 'Yes']);
  expect((await workbook.values("'Line items'!D2:D3")).flat()).toEqual([250, 99.9]);
  await workbook.type("'Line items'!C2", '4');
  expect(await amountOf(workbook, 'A')).toEqual([1269.73, 1269.73, 'Yes']);
  // A later price leaves old lines as they are.
  await workbook.type('Products!C2', '300');
  expect(await amountOf(workbook, 'A')).toEqual([1269.73, 1269.73, 'Yes']);
  await workbook.deleteRows('Line items', 3);
  await workbook.run('reconcile');
  expect(await amountOf(workbook, 'A')).toEqual([1000, 1000, 'Yes']);
});

test('a typed amount stays, stops following, and says so', async () => {
  const workbook = await newInventory();
  await addLines(workbook, ['A', 'DRL', 2]);
  const { row } = await rowWhere(workbook, 'Deals', 'Deal', 'A');
  await workbook.type(await at(workbook, 'Amount', row), '450');
  expect(await amountOf(workbook, 'A')).toEqual([450, '≠ 500.00', 'No']);
  await workbook.type("'Line items'!C2", '3');
  expect(await amountOf(workbook, 'A')).toEqual([450, '≠ 750.00', 'No']);
  await workbook.type(await at(workbook, 'Amount from lines', row), 'Yes');
  expect(await amountOf(workbook, 'A')).toEqual([750, 750, 'Yes']);
});

test('an amount that was there before the first line is kept', async () => {
  const workbook = await newInventory();
  const { row } = await rowWhere(workbook, 'Deals', 'Deal', 'B');
  await workbook.type(await at(workbook, 'Amount', row), '9000');
  await addLines(workbook, ['B', 'DRL', 1]);
  expect(await amountOf(workbook, 'B')).toEqual([9000, '≠ 250.00', 'No']);
});

test('what another program writes is followed by a reconciliation, an amount that it writes included', async () => {
  const workbook = await newInventory();
  const [a, b] = [await idOf(workbook, 'A'), await idOf(workbook, 'B')];
  await workbook.apiWrite("'Line items'!A2", [
    [a, 'DRL', 1, '', ''],
    [b, 'SAW', 2, 50, 0.5],
  ]);
  await workbook.run('reconcile');
  expect([await amountOf(workbook, 'A'), await amountOf(workbook, 'B')]).toEqual([
    [250, 250, 'Yes'],
    [50, 50, 'Yes'],
  ]);
  const { row } = await rowWhere(workbook, 'Deals', 'Deal', 'A');
  await workbook.apiWrite(await at(workbook, 'Amount', row), [[99]]);
  await workbook.apiWrite("'Line items'!C3", [[4]]);
  expect(await workbook.run('reconcile')).toMatchObject({
    problems: [expect.stringMatching(/"A" is MYR\s99.00 now/)],
  });
  expect([await amountOf(workbook, 'A'), await amountOf(workbook, 'B')]).toEqual([
    [99, '≠ 250.00', 'No'],
    [100, 100, 'Yes'],
  ]);
  expect(await workbook.run('reconcile')).toEqual({ appended: 0, assigned: 0, problems: [] });
});

test('opening the file follows lines that another program wrote', async () => {
  const workbook = await newInventory();
  await workbook.apiWrite("'Line items'!A2", [[await idOf(workbook, 'A'), 'DRL', 3]]);
  await workbook.open();
  expect(await amountOf(workbook, 'A')).toEqual([750, 750, 'Yes']);
});

test('a thousand pasted lines of as many deals take few round trips', async () => {
  const workbook = await newInventory();
  await workbook.paste(
    'Deals!B5',
    Array.from({ length: 1000 }, (_, index) => [`Deal ${index}`, 'Lead']),
  );
  const ids = (await rowsOf(workbook, 'Deals')).map((deal) => deal['Deal ID']);
  // Its functions are executions of their own.
  await workbook.clear('Stock!A1:J40');
  workbook.resetCalls();
  await workbook.paste(
    "'Line items'!A2",
    ids.slice(3).map((id, index) => [id, 'DRL', index + 1]),
  );
  expect(workbook.calls().roundTrips).toBeLessThanOrEqual(10);
  expect(await amountOf(workbook, 'Deal 999')).toEqual([250_000, 250_000, 'Yes']);
});

test('bad lines are told by their cell, and a deal keeps the amount that could be counted last', async () => {
  const workbook = await newInventory();
  const row = await addLines(workbook, ['A', 'DRL', 1], ['A', 'SAW', 1]);
  await workbook.type(`'Line items'!C${row + 1}`, 'abc');
  expect(await amountOf(workbook, 'A')).toEqual([349.9, 349.9, `Yes, but see line in row ${row + 1}`]);
  expect(await workbook.run('reconcile')).toMatchObject({
    problems: ['Line items!C3: the quantity "abc" is not a number. The line counts nowhere.'],
  });
  await workbook.type(`'Line items'!C${row + 1}`, '2');
  expect(await amountOf(workbook, 'A')).toEqual([449.8, 449.8, 'Yes']);
});

test('every kind of bad line and product is told by its cell', async () => {
  const workbook = await newInventory();
  const a = await idOf(workbook, 'A');
  await workbook.apiWrite("'Line items'!A2", [
    [a, 'NOPE', 1, 5, ''],
    [a, 'DRL', -2, 5, ''],
    [a, 'DRL', '', 5, ''],
    [a, 'DRL', 1, 5, 1.5],
    ['D-GONE', 'DRL', 1, 5, ''],
    ['', 'DRL', 1, 5, ''],
    [a, '', 1, 5, ''],
    [a, 'DRL', "'1.000", 5, ''],
    [a, 'DRL', 1, 'five', ''],
  ]);
  await workbook.apiWrite('Products!A5', [['drl', 'Drill again', 1, 1]]);
  await workbook.apiWrite('Products!D3', [['many']]);
  const { problems } = (await workbook.run('reconcile')) as { problems: string[] };
  expect(problems.map((text) => text.split(':')[0])).toEqual([
    ...['Line items!B2', 'Line items!C3', 'Line items!C4', 'Line items!E5', 'Line items!A6'],
    ...['Line items!A7', 'Line items!B8', 'Line items!C9', 'Line items!D10', 'Products!D3', 'Products!A5'],
  ]);
});

test('a line of a deal in another currency asks for its price', async () => {
  const workbook = await newInventory();
  const { row } = await rowWhere(workbook, 'Deals', 'Deal', 'C');
  await workbook.type(await at(workbook, 'Currency', row), 'JPY');
  const line = await addLines(workbook, ['C', 'DRL', 3]);
  expect(await cell(workbook, `'Line items'!D${line}`)).toBe('');
  expect(await workbook.run('reconcile')).toMatchObject({
    problems: [expect.stringContaining('The deal is in JPY, but the products are priced in MYR.')],
  });
  await workbook.type(`'Line items'!D${line}`, '1234.5');
  // Yen have no digits after the point.
  expect(await amountOf(workbook, 'C')).toEqual([3704, 3704, 'Yes']);
});

test('a formula in an amount between two that follow stays one', async () => {
  const workbook = await newInventory();
  const { row } = await rowWhere(workbook, 'Deals', 'Deal', 'B');
  await workbook.type(await at(workbook, 'Amount', row), '=40+2');
  await addLines(workbook, ['A', 'DRL', 1], ['C', 'DRL', 2]);
  expect(await workbook.formulas(await at(workbook, 'Amount', row))).toEqual([['=40+2']]);
  expect((await amountOf(workbook, 'C'))[0]).toBe(500);
});

test('in Malay', async () => {
  const workbook = await newPipeline({ language: 'ms' });
  await workbook.click('Saluran > Helaian inventori');
  await workbook.paste('Produk!A2', [['DRL', 'Gerudi', 250, 10]]);
  await workbook.paste("'Urus niaga'!B2", [['A', 'Cadangan']]);
  const id = await cell(workbook, "'Urus niaga'!A2");
  await workbook.paste("'Item baris'!A2", [[id, 'DRL', 2]]);
  expect(await workbook.values("'Urus niaga'!D1:F2")).toEqual([
    ['Amaun', 'Jumlah item', 'Amaun daripada item'],
    [500, 500, 'Ya'],
  ]);
});

test('a missing column is named, and the deals are reconciled all the same', async () => {
  const workbook = await newInventory();
  await workbook.apiWrite("'Line items'!C1", [['Pieces']]);
  const { problems } = (await workbook.run('reconcile')) as { problems: string[] };
  expect(problems).toEqual([expect.stringContaining('"Quantity" is missing on the sheet "Line items"')]);
});
