/** Amounts and dates that are text: mended where the text is sure, told where it is not. */

import { describe, expect, test } from '@jest/globals';
import { checkValues } from '../../../src/core/check/values';
import type { DealColumn } from '../../../src/core/deals/columns';
import { dealCell } from '../../support/deals';
import { context, headers, NOW, row } from '../world';
import { collect } from './reports';

const { columns, zone } = context();
function check(rows: Partial<Record<DealColumn, unknown>>[], formulas: unknown[][] = []) {
  const { report, found, lines } = collect('D');
  checkValues(
    [headers(), ...rows.map(row)],
    { columns, zone, today: zone.dayOf(NOW), locale: 'en', currency: 'MYR', formulas },
    report,
  );
  const written = found.map(({ mend }) => (mend?.kind === 'cells' ? mend.writes[0]?.value : undefined));
  return { lines: lines(), written };
}

test('numbers, dates and blanks are right', () => {
  expect(check([{ amount: 5, created: NOW, closed: '' }]).lines).toEqual([]);
});

describe('an amount', () => {
  test.each<[Partial<Record<DealColumn, unknown>>, string, unknown]>([
    [{ amount: '1,234.50' }, 'amountText D!D2 (cells)', 1234.5],
    [{ amount: 'RM 5' }, 'amountText D!D2 (cells)', 5],
    [{ amount: '5 USD', currency: 'usd' }, 'amountText D!D2 (cells)', 5],
    // Its currency would be lost.
    [{ amount: '5 USD' }, 'amountUnread D!D2', undefined],
    [{ amount: '5k' }, 'amountText D!D2 (cells)', 5000],
    // Nothing tells whether the point groups.
    [{ amount: '1.000' }, 'amountUnread D!D2', undefined],
    [{ amount: true }, 'amountUnread D!D2', undefined],
    [{ amount: '#REF!' }, 'errorValue D!D2', undefined],
  ])('%j', (cells, line, value) => {
    const { lines, written } = check([cells]);
    expect([lines, written[0]]).toEqual([[line], value]);
  });
});

describe('a date', () => {
  test.each<[unknown, string, unknown]>([
    ['2026-03-04', `dateText D!${dealCell('created', 2)} (cells)`, new Date('2026-03-03T16:00:00Z')],
    ['25/03/2026', `dateText D!${dealCell('created', 2)} (cells)`, new Date('2026-03-24T16:00:00Z')],
    ['2026-03-04T01:00:00Z', `dateText D!${dealCell('created', 2)} (cells)`, new Date('2026-03-04T01:00:00Z')],
    // Whether April or March, nothing tells; and a time of day without zone would be lost.
    ['03/04/2026', `dateUnread D!${dealCell('created', 2)}`, undefined],
    ['2026-03-04 10:00', `dateUnread D!${dealCell('created', 2)}`, undefined],
    ['soon', `dateUnread D!${dealCell('created', 2)}`, undefined],
    [46_000, `dateUnread D!${dealCell('created', 2)}`, undefined],
  ])('%j', (created, line, value) => {
    const { lines, written } = check([{ created }]);
    expect([lines, written[0]]).toEqual([[line], value]);
  });

  test('is sure once another of its column tells the order', () => {
    expect(check([{ created: '03/04/2026' }, { created: '25/04/2026' }]).written[0]).toEqual(
      new Date('2026-04-02T16:00:00Z'),
    );
  });
});

test('what a formula gives is told, and never written over', () => {
  const formulas = [[], row({ amount: '=A1', created: '=B1' })];
  expect(check([{ amount: '5', created: '2026-03-04' }], formulas).lines).toEqual([
    'amountUnread D!D2',
    `dateUnread D!${dealCell('created', 2)}`,
  ]);
});
