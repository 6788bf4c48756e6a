/** Cells for which a forecast leaves a deal out: each is named. */

import { expect, test } from '@jest/globals';
import { checkCounted } from '../../../src/core/check/counted';
import type { DealColumn } from '../../../src/core/deals/columns';
import { dealCell } from '../../support/deals';
import { context, headers, row } from '../world';
import { collect } from './reports';

const { columns, stages, zone } = context();
const TODAY = zone.dayOf(new Date('2026-11-24T02:00:00Z'));
const SETTINGS = {
  currency: 'MYR',
  rates: new Map([['USD', 4.5]]),
  ratesFrom: new Map([['JPY', [{ from: TODAY - 10, rate: 0.03 }]]]),
  firstMonth: 1,
  weekend: [],
};

function check(cells: Partial<Record<DealColumn, unknown>>, probability: unknown = ''): string[] {
  const { report, lines } = collect('D');
  const rows = [
    [...headers(), 'Probability'],
    [...row(cells), probability],
  ];
  checkCounted(rows, { columns, locale: 'en', stages, settings: SETTINGS, zone, today: TODAY }, report);
  return lines();
}
const OPEN = { stage: 'Lead', amount: 5 };

test.each<[Partial<Record<DealColumn, unknown>>, string]>([
  [{ amount: 90_000 }, `stageMissing D!${dealCell('stage', 2)}`],
  [{ amount: 'abc', stage: ' ' }, `stageMissing D!${dealCell('stage', 2)}`],
  [{ ...OPEN, amount: -500 }, `amountNegative D!${dealCell('amount', 2)}`],
  [{ ...OPEN, category: 'sure' }, `categoryUnknown D!${dealCell('category', 2)}`],
  [{ ...OPEN, currency: 'EUR' }, `rateMissing D!${dealCell('currency', 2)}`],
  [
    { stage: 'Won', amount: 5, currency: 'JPY', closed: zone.startOf(TODAY - 11) },
    `rateMissing D!${dealCell('currency', 2)}`,
  ],
])('%j', (cells, line) => expect(check(cells)).toEqual([line]));

test('a probability is 0 to 100 %', () => {
  expect(check(OPEN, 45)).toEqual([expect.stringMatching(/^probabilityUnread D!/)]);
  expect([check(OPEN, 0.45), check(OPEN, '45%'), check(OPEN, '')]).toEqual([[], [], []]);
});

test.each<Partial<Record<DealColumn, unknown>>>([
  {},
  { deal: 'no amount yet' },
  { amount: 0 },
  { ...OPEN, category: 'best case', currency: 'usd' },
  { stage: 'Lost', amount: 5, currency: 'EUR', category: 'sure' },
  { stage: 'Lead', amount: '', currency: 'EUR' },
  { ...OPEN, currency: 'JPY' },
  { stage: 'Won', amount: 5, currency: 'JPY', closed: zone.startOf(TODAY - 10) },
])('%j is right, or does not matter', (cells) => expect(check(cells)).toEqual([]));

test('without settings and stages that can be read, the rest is checked', () => {
  const { report, lines } = collect('D');
  checkCounted(
    [headers(), row({ amount: 5, currency: 'EUR' })],
    { columns, locale: 'en', stages: null, settings: null, zone, today: TODAY },
    report,
  );
  expect(lines()).toEqual([`stageMissing D!${dealCell('stage', 2)}`]);
});
