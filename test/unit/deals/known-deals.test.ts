/** The registry of deals: a row that was deleted is noticed, and a team with thousands of deals still fits into cells. */

import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { knownDeals, missingDeals, parseRegistry, registryCells } from '../../../src/core/deals/known-deals';
import { UNIT } from '../../../src/core/shared/joined';
import { writtenValue } from '../../../src/core/shared/values';

const onSheet = (cells: readonly (readonly unknown[])[]) => cells.map((line) => line.map(writtenValue));
const registry = (...ids: string[]) => ({ ids: new Set(ids), checked: 4 });

describe('the cells of the registry', () => {
  test('give back the same deals', () => {
    const ids = fc.uniqueArray(fc.stringMatching(/^[A-Za-z0-9-]{1,20}$/), { maxLength: 50 });
    fc.assert(
      fc.property(ids, fc.integer({ min: 1, max: 1e6 }), fc.nat(6), (list, checked, least) => {
        const cells = registryCells({ ids: new Set(list), checked }, least);
        expect(cells.length).toBeGreaterThanOrEqual(Math.max(1, least));
        expect(parseRegistry(onSheet(cells))).toEqual({ ids: new Set(list), checked });
      }),
    );
  });

  test('hold 10,000 deals, none with more characters than a cell takes', () => {
    const ids = Array.from({ length: 10_000 }, (_, index) => `D-${String(index).padStart(10, '0')}`);
    const cells = onSheet(registryCells({ ids: new Set(ids), checked: 9 }, 0));
    // 12 characters and a divider each: 130,000 characters need four cells of 40,000 and the checked row.
    expect(cells.length).toBe(5);
    expect(Math.max(...cells.map(([cell]) => String(cell).length))).toBeLessThanOrEqual(40_000);
    expect([...parseRegistry(cells).ids]).toEqual(ids);
  });

  test('blank what a longer registry left behind', () => {
    expect(registryCells(registry('A', 'B'), 4)).toEqual([[4], [`'A${UNIT}B`], [''], ['']]);
  });

  test.each([[[]], [[['']]], [[['x']]], [[[-3]]], [[[0]]]])(
    'that say nothing of use (%j) stand for a history that was never looked at',
    (cells) => expect(parseRegistry(cells)).toEqual({ ids: new Set(), checked: 1 }),
  );
});

describe('deals that have gone', () => {
  test('are those of the registry and of later entries that no row shows', () => {
    const entries = [
      ['C', '', '', 'Lead'],
      ['D', '', '', 'Won'],
    ];
    expect(missingDeals(new Set(['B', 'D']), registry('A', 'B'), entries)).toEqual(['A', 'C']);
  });

  test('are told once: a blank To says that their going was logged', () => {
    expect(missingDeals(new Set(), registry('A'), [['A', '', 'Lead', '']])).toEqual([]);
    const back = [
      ['A', '', 'Lead', ''],
      ['A', '', '', 'Lead'],
    ];
    expect(missingDeals(new Set(), registry('A'), back)).toEqual(['A']);
  });

  test('an entry without ID is nobody', () => {
    expect(missingDeals(new Set(), registry(), [['', '', '', 'Lead']])).toEqual([]);
  });

  test('stay known', () => {
    const known = knownDeals(registry('A'), [
      ['B', '', '', ''],
      ['A', '', '', 'Won'],
    ]);
    expect([...known]).toEqual(['A', 'B']);
  });
});
