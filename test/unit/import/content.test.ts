/** What a column holds: numbers, dates, yes and no, addresses, codes. */

import { describe, expect, test } from '@jest/globals';
import { contentOf, flagOf } from '../../../src/core/import/content';

describe('a column of', () => {
  test.each<[string, string[], object]>([
    ['numbers', ['5', 'RM 1,000', '', '5k'], { filled: 3, numbers: 1, dates: 0 }],
    ['per cents', ['5%', '10 %'], { numbers: 0, percents: 1 }],
    ['dates', ['2026-01-02', '3 Mac 2026'], { dates: 1, numbers: 0 }],
    ['yes and no', ['Y', 'n', 'TRUE', '0'], { flags: 1 }],
    ['addresses', ['a@b.my', 'c'], { emails: 0.5 }],
    ['currencies', ['MYR', 'usd'], { currencies: 1 }],
    ['codes', ['CRM-DEAL-2026-00001', '0065g00000XyZ01AAA', 'Roof'], { codes: 2 / 3 }],
    ['counted lines', ['1', '2', '3'], { isCounter: true, distinct: 3 }],
    ['numbers in another order', ['2', '1', '1'], { isCounter: false, distinct: 2 }],
    ['nothing', ['', ' '], { filled: 0, numbers: 0, isCounter: false }],
  ])('%s', (_, cells, content) => expect(contentOf(cells)).toMatchObject(content));

  test('many lines is looked at no further than needed', () => {
    function* endless(): Iterable<string> {
      for (;;) yield '5';
    }
    expect(contentOf(endless()).filled).toBe(400);
  });
});

test.each([
  ['Yes', true],
  ['ya', true],
  ['1', true],
  ['N', false],
  ['tidak', false],
  ['', undefined],
  ['2', undefined],
])('%j is the flag %s', (text, flag) => expect(flagOf(text)).toBe(flag));
