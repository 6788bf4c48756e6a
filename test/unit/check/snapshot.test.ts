/** Headers are found however broken the sheet is: renamed, doubled or missing. */

import { expect, test } from '@jest/globals';
import { findHeaders, headersOf, type SystemLook, systemFormula, systemValue } from '../../../src/core/check/snapshot';

const SYSTEM: SystemLook = {
  ...{ registry: [], isHidden: true, formulas: ['', '', '', '', '=X'] },
  cells: [
    ['aliases', '{"Phase":"stage"}'],
    [' schema ', 3],
  ],
};

test('a column is found by our name, by the name that the user gave it, and else not at all', () => {
  const { columns, doubled } = findHeaders(['Urus niaga', 'Phase', null, 'x'], SYSTEM);
  expect([columns.deal, columns.stage, columns.amount, doubled]).toEqual([0, 1, -1, []]);
  expect(findHeaders(['Phase'], null).columns.stage).toBe(-1);
});

test('of a column that stands twice, the first counts and the others are named', () => {
  expect(findHeaders(['Deal', 'Stage', 'DEAL', 'Phase'], SYSTEM).doubled).toEqual([
    { key: 'deal', column: 2, other: 0 },
    { key: 'stage', column: 3, other: 1 },
  ]);
});

test('values are found by key, wherever they stand; formulas by the place of the key', () => {
  expect([systemValue(SYSTEM, 'schema'), systemValue(SYSTEM, 'today'), systemValue(null, 'schema')]).toEqual([
    3,
    '',
    '',
  ]);
  expect([systemFormula(SYSTEM, 'deals'), systemFormula(SYSTEM, 'model')]).toEqual(['=X', '']);
});

test('a sheet that is missing has no headers', () => {
  expect([headersOf(null), headersOf({ name: 'D', id: 1, rows: [['a']] })]).toEqual([[], ['a']]);
});
