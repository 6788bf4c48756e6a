/** Joined cells come back whatever they hold, and texts of older workbooks too. */

import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { joinCells, joiningFormula, RECORD, splitCells, splitRecords, UNIT } from '../../../src/core/shared/joined';

const value = fc.string({
  unit: fc.constantFrom('a', '0', '1', '2', '\n', '\u001e', '\u001f', '\u241b', RECORD, UNIT),
});

describe('joined cells', () => {
  test('come back whatever they hold', () => {
    fc.assert(
      fc.property(fc.array(value, { minLength: 2 }), (values) => {
        expect(splitCells(joinCells(values))).toEqual(values);
      }),
    );
  });

  test('hold no separator of records, so that records come back, too', () => {
    fc.assert(
      fc.property(fc.array(fc.array(value, { minLength: 2 }), { minLength: 2 }), (records) => {
        expect(splitRecords(records.map(joinCells).join(RECORD)).map(splitCells)).toEqual(records);
      }),
    );
  });

  test('of a workbook before schema 4 are divided by control characters', () => {
    expect(splitCells('a\u001f\u001fb')).toEqual(['a', '', 'b']);
    expect(splitRecords('a\u001eb\u001fc').map(splitCells)).toEqual([['a'], ['b', 'c']]);
  });
});

test('the formula takes the separator of the locale, and brackets match', () => {
  const formula = joiningFormula('A1:B2', ';');
  expect(formula).not.toContain(',');
  expect(formula.replace(/;/g, ',')).toBe(joiningFormula('A1:B2', ','));
  expect(formula.split('(')).toHaveLength(formula.split(')').length);
});
