/** How products are read, and what is said of rows that cannot be read whole. */

import { expect, test } from '@jest/globals';
import { readProducts } from '../../../src/core/inventory/products';
import { productRows, products } from './world';

test('products are found by their SKU, whatever its case', () => {
  const { find, list, problems } = products();
  expect(find(' drl ')).toEqual({ row: 2, sku: 'DRL', name: 'Drill', unitPrice: 250, stock: 10, counted: 0 });
  expect(find('DR')).toBeUndefined();
  expect(list.map(({ stock, counted }) => [stock, counted])).toEqual([
    [10, 0],
    [4, null],
    [null, null],
  ]);
  expect(problems).toEqual([]);
});

test('signs count: A-1 and A1 are two products; a number is an SKU as it is shown', () => {
  const { find } = products(productRows(['A-1', 'one'], ['A1', 'two'], [1001, '']));
  expect([find('a-1')?.name, find('a1')?.name, find('1001')?.name]).toEqual(['one', 'two', '1001']);
});

test('what is wrong is told by row and column', () => {
  const rows = productRows(
    ['', 'no SKU'],
    ['X', '', 'dear', 'many'],
    ['x', 'again', 1, 1],
    ['Y', '', -1, -2],
    ['', ''],
  );
  const { list, problems } = products(rows);
  expect(problems.map(({ row, column, text }) => `${row} ${column} ${text}`)).toEqual([
    '2 0 the SKU is missing. Without it, no line can name this product.',
    '3 2 the unit price "dear" is not a number of 0 or more.',
    '3 3 the stock "many" is not a number.',
    '4 0 the SKU "x" stands in row 3 already. Only that row counts.',
    '5 2 the unit price "-1" is not a number of 0 or more.',
    '5 3 the stock of "Y" is below zero: -2. Count it again.',
  ]);
  expect(list.map(({ sku, unitPrice, stock }) => [sku, unitPrice, stock])).toEqual([
    ['X', null, null],
    ['Y', null, -2],
  ]);
});

test('a sheet without the column SKU is refused', () => {
  expect(() => readProducts([['Product', 'Stock']], 'en')).toThrow('"SKU" is missing on the sheet "Products"');
  expect(() => readProducts([['Nama']], 'ms')).toThrow('"SKU"');
});
