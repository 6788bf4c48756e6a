/** A period is cut into months or fiscal quarters, whose names a formula takes again. */

import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { monthsFrom, partsOf, quarterOf } from '../../../../src/core/forecast/model/parts';
import { messagesIn } from '../../../../src/core/messages';
import { createZone, dayFromIso, isoFromDay } from '../../../../src/core/shared/dates';
import { parsePeriod } from '../../../../src/core/shared/periods';

const dayOf = (iso: string): number => dayFromIso(iso) ?? Number.NaN;
const shown = ({ name, from, to }: { name?: string; from: number; to: number }) =>
  [name ?? '', isoFromDay(from), isoFromDay(to)].join(' ').trim();

const anyPeriod = fc
  .tuple(fc.integer({ min: 0, max: 40_000 }), fc.nat(1500))
  .map(([from, days]) => ({ from, to: from + days }));
const firstMonth = fc.integer({ min: 1, max: 12 });
const step = fc.constantFrom<(1 | 3)[]>(1, 3);

describe('parts', () => {
  test('are cut to the period at both ends', () => {
    const period = { from: dayOf('2025-12-15'), to: dayOf('2026-02-03') };
    expect(partsOf(period, 1, 1).map(shown)).toEqual([
      '2025-12 2025-12-15 2025-12-31',
      '2026-01 2026-01-01 2026-01-31',
      '2026-02 2026-02-01 2026-02-03',
    ]);
    expect(partsOf(period, 3, 4).map(shown)).toEqual([
      'FY2026-Q3 2025-12-15 2025-12-31',
      'FY2026-Q4 2026-01-01 2026-02-03',
    ]);
    expect(partsOf(period, 3, 1).map(({ name }) => name)).toEqual(['2025-Q4', '2026-Q1']);
  });

  test('make up the whole, without gap, whatever the fiscal year', () => {
    fc.assert(
      fc.property(anyPeriod, step, firstMonth, (period, months, first) => {
        const parts = partsOf(period, months, first);
        expect([parts[0]?.from, parts[parts.length - 1]?.to]).toEqual([period.from, period.to]);
        parts.slice(1).forEach((part, index) => {
          expect(part.from).toBe((parts[index]?.to ?? 0) + 1);
        });
      }),
    );
  });

  test('have names that mean the same period in a formula', () => {
    const zone = createZone('UTC');
    fc.assert(
      fc.property(anyPeriod, step, firstMonth, (period, months, first) => {
        for (const { name, from, to } of partsOf(period, months, first)) {
          const named = parsePeriod(name, 0, zone, messagesIn('en'), first);
          expect([Math.max(period.from, named?.from ?? 0), Math.min(period.to, named?.to ?? 0)]).toEqual([from, to]);
        }
      }),
      { numRuns: 30 },
    );
  });

  test('are no more than sixty', () => {
    expect(partsOf({ from: 0, to: 40_000 }, 1, 1)).toHaveLength(60);
  });
});

test.each([
  ['2026-11-24', 1, 0, '2026-Q4 2026-10-01 2026-12-31'],
  ['2026-11-24', 1, 1, '2027-Q1 2027-01-01 2027-03-31'],
  ['2026-11-24', 1, -4, '2025-Q4 2025-10-01 2025-12-31'],
  ['2026-11-24', 4, 0, 'FY2027-Q3 2026-10-01 2026-12-31'],
  ['2026-01-31', 2, 0, 'FY2026-Q4 2025-11-01 2026-01-31'],
])('the quarter of %s in a year from month %d, shifted by %d, is %s', (iso, first, shift, expected) =>
  expect(shown(quarterOf(dayOf(iso), first, shift))).toBe(expected),
);

test('months run from the first of the one that a day lies in', () => {
  expect(shown(monthsFrom(dayOf('2026-11-24'), 6))).toBe('2026-11-01 2027-04-30');
  expect(shown(monthsFrom(dayOf('2024-02-29'), 1))).toBe('2024-02-01 2024-02-29');
});
