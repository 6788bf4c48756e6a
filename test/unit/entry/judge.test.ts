/** Typed cells: what is right, what certainly means something else, and what nobody can tell. */

import { describe, expect, test } from '@jest/globals';
import type { DealColumn } from '../../../src/core/deals/columns';
import { createJudges, isAddressList, type JudgeMeans } from '../../../src/core/entry/judge';
import { context, headers, NOW, row } from '../world';

const { columns, zone } = context();
const MEANS: JudgeMeans = {
  ...{ columns, headers: [...headers(), 'Probability'], zone, today: zone.dayOf(NOW), locale: 'en', separator: ',' },
  settings: { currency: 'MYR', rates: new Map([['USD', 4.5]]), firstMonth: 1, weekend: [] },
  order: () => 'mdy',
};
const day = (iso: string): Date => new Date(`${iso}T00:00:00+08:00`);

function judge(key: DealColumn | 'probability', value: unknown, means: Partial<JudgeMeans> = {}, cells = {}) {
  const column = key === 'probability' ? headers().length : columns[key];
  const line: unknown[] = [...row(cells), ''];
  line[column] = value;
  const own = createJudges({ ...MEANS, ...means }).find((each) => each.column === column);
  return own?.judge(value, line) ?? null;
}

describe('an amount', () => {
  test.each([25_000, 0, '', ' '])('%j is right', (value) => expect(judge('amount', value)).toBeNull());

  test.each<[string, number]>([
    ['25k', 25_000],
    ['1.5M', 1_500_000],
    ['RM 25,000', 25_000],
    ['1,234.50', 1234.5],
    ['1.234,50', 1234.5],
    [' 500 ', 500],
  ])('%j is %d for sure', (text, value) => expect(judge('amount', text)).toMatchObject({ value, now: value }));

  test.each<unknown>(['abc', -500, '-500', '(500)', '1.000', '#REF!', true, new Date(), '25 to 30k', Number.NaN])(
    '%j is none that is sure',
    (value) => {
      const opinion = judge('amount', value);
      expect(opinion?.value).toBeUndefined();
      expect(opinion?.text).toMatch(/is not an amount\. Type a number.*forecasts leave this deal out/);
    },
  );

  test('in another currency is not taken, nor is one with a sign of several currencies', () => {
    expect(judge('amount', '$500')?.text).toMatch(/another currency.*"Currency"/);
    expect(judge('amount', '5 USD')?.value).toBeUndefined();
    expect(judge('amount', '5 USD', {}, { currency: 'usd' })?.value).toBe(5);
  });

  test('has a decimal comma where the spreadsheet’s locale has one', () => {
    expect(judge('amount', '1,000', { separator: ';' })?.value).toBeUndefined();
    expect(judge('amount', '1.234,5', { separator: ';' })?.value).toBe(1234.5);
  });
});

describe('a date', () => {
  test.each<unknown>([day('2026-12-31'), '', '2026-12-31', 46_387])('%j is right', (value) =>
    expect(judge('expectedClose', value)).toBeNull(),
  );

  test.each<[string, string]>([
    ['31/12/2026', '2026-12-31'],
    ['12/31/2026', '2026-12-31'],
    ['31 Dec 2026', '2026-12-31'],
    ['31 Disember 2026', '2026-12-31'],
    ['31.12.2026', '2026-12-31'],
  ])('%j is %s for sure', (text, iso) => {
    expect(judge('expectedClose', text)).toMatchObject({ value: day(iso), now: iso });
  });

  test.each<['dmy' | 'mdy', string]>([
    ['mdy', '2026-03-04'],
    ['dmy', '2026-04-03'],
  ])('03/04/2026 is what the spreadsheet’s locale says: %s', (order, iso) => {
    expect(judge('expectedClose', '03/04/2026', { order: () => order })).toMatchObject({ value: day(iso), now: iso });
  });

  test.each<unknown>(['soon', '31/02/2026', '26/11/30', '03/04/26', true, -1])('%j is none that is sure', (value) => {
    const opinion = judge('expectedClose', value);
    expect([opinion?.value, opinion?.text]).toEqual([
      undefined,
      expect.stringMatching(/not a clear date\. Type it as 2026/),
    ]);
  });

  test('a moment with a time of day, but no zone, is not taken', () => {
    expect(judge('created', '31/12/2026 10:30')).toMatchObject({ text: expect.stringMatching(/clear date/) });
    expect(judge('created', '31/12/2026 10:30')?.value).toBeUndefined();
  });
});

describe('a probability', () => {
  test.each([0, 1, 0.45, '45%', ''])('%j is right', (value) => expect(judge('probability', value)).toBeNull());
  test.each<[unknown, number]>([
    [45, 0.45],
    ['45', 0.45],
    [100, 1],
    [1.5, 0.015],
  ])('%j is %d', (value, share) => expect(judge('probability', value)?.value).toBe(share));
  test.each<unknown>([101, -1, 'likely', '450%'])('%j is none', (value) => {
    expect(judge('probability', value)?.value).toBeUndefined();
    expect(judge('probability', value)?.text).toMatch(/not a probability/);
  });
});

test.each<[DealColumn, unknown, unknown, RegExp | null]>([
  ['category', 'best case', undefined, null],
  ['category', 'sure', undefined, /"sure" is not a category\. Choose one of Commit/],
  ['currency', 'usd', undefined, null],
  ['currency', 'RM', 'MYR', /./],
  ['currency', 'EUR', undefined, /no rate for EUR\. Add a row "Rate EUR"/],
  ['currency', '$', undefined, /"\$" is not a currency/],
  ['currency', 'abc', undefined, /"abc" is not a currency/],
  ['email', 'ana@example.com', undefined, null],
  ['email', 'ana@example', undefined, /not an e-mail address/],
])('%s %j', (key, value, written, text) => {
  const opinion = judge(key, value);
  if (text === null) expect(opinion).toBeNull();
  else expect([opinion?.value, opinion?.text]).toEqual([written, expect.stringMatching(text)]);
});

test.each<[unknown, boolean]>([
  ['', true],
  ['a@b.my; c@d.com', true],
  ['Ana Tan <ana@example.com>', true],
  ['a@b..my', false],
  ['ana at example.com', false],
])('%j are addresses: %s', (value, isRight) => expect(isAddressList(value)).toBe(isRight));

test('without a main currency none is judged, and columns that are missing are passed over', () => {
  const settings = { ...MEANS.settings, currency: '' };
  expect(judge('currency', 'EUR', { settings })).toBeNull();
  const without = { ...columns, email: -1 };
  expect(createJudges({ ...MEANS, columns: without, headers: headers() }).map(({ header }) => header)).toEqual([
    ...[
      'Amount',
      'Currency',
      'Expected close',
      'Category',
      'Next step due',
      'Snoozed until',
      'Created',
      'Stage since',
      'Closed',
    ],
  ]);
});
