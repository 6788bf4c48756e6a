/** What a cell's data validation takes is known before anything is written, and said in words. */

import { describe, expect, test } from '@jest/globals';
import { messagesIn } from '../../../src/core/messages';
import { createZone } from '../../../src/core/shared/dates';
import { type CellRule, expectationOf, takes } from '../../../src/core/workbook/cell-rules';

const ZONE = createZone('Asia/Kuala_Lumpur');
const NOON = new Date('2026-11-24T04:00:00Z');
const DAY = new Date('2026-11-23T16:00:00Z');
const NEXT = new Date('2026-11-24T16:00:00Z');
const rule = (type: string, ...values: unknown[]): CellRule => ({ type, values, help: '' });

describe('a rule', () => {
  test.each<[CellRule, unknown[], unknown[]]>([
    [
      rule('VALUE_IN_LIST', 'Commit', 'Best case', '1,500', 'TRUE'),
      ['commit', "'Best case", 1500, true, NOON],
      ['Other', 15, false],
    ],
    [rule('VALUE_IN_RANGE', 'a'), ['A'], ['b']],
    [rule('CHECKBOX'), [true, false, 'true'], ['yes', 1]],
    [rule('CHECKBOX', 'on', 'off'), ['on'], [true]],
    [rule('NUMBER_GREATER_THAN', 5), [5.1], [5, 'six', true]],
    [rule('NUMBER_GREATER_THAN_OR_EQUAL_TO', 5), [5], [4.9]],
    [rule('NUMBER_LESS_THAN', 5), [4], [5]],
    [rule('NUMBER_LESS_THAN_OR_EQUAL_TO', 5), [5], [5.1]],
    [rule('NUMBER_EQUAL_TO', 5), [5], [4]],
    [rule('NUMBER_NOT_EQUAL_TO', 5), [4], [5]],
    [rule('NUMBER_BETWEEN', 5, 1), [1, 5, 3], [0, 6]],
    [rule('NUMBER_NOT_BETWEEN', 1, 5), [0, 6], [1, 3]],
    // 46,350 is the serial number of 2026-11-24.
    [rule('NUMBER_LESS_THAN', 46_351), [NOON], [NEXT]],
    [rule('DATE_AFTER', DAY), [NEXT], [NOON, DAY, 'soon']],
    [rule('DATE_ON_OR_AFTER', DAY), [NOON, 46_350.5], [46_349]],
    [rule('DATE_BEFORE', NEXT), [NOON], [NEXT]],
    [rule('DATE_ON_OR_BEFORE', DAY), [NOON], [NEXT]],
    [rule('DATE_EQUAL_TO', DAY), [NOON], [NEXT]],
    [rule('DATE_BETWEEN', DAY, NEXT), [NOON, NEXT], [46_349]],
    [rule('DATE_NOT_BETWEEN', DAY, DAY), [NEXT], [NOON]],
    [rule('TEXT_CONTAINS', 'Bhd'), ['Acme BHD'], ['Acme']],
    [rule('TEXT_DOES_NOT_CONTAIN', 'Bhd'), ['Acme'], ['acme bhd']],
    [rule('TEXT_EQUAL_TO', 'Yes'), ['yes'], ['yes!']],
    [rule('TEXT_IS_VALID_EMAIL'), ['a@b.my'], ['a@b', '@b.my', 'a b@c.my']],
    [rule('TEXT_IS_VALID_URL'), ['https://a.my/x', 'a.my'], ['a', 'http:// a.my']],
    // What only the sheet can judge is left to it.
    [rule('CUSTOM_FORMULA', '=A1>0'), [5, 'x'], []],
    [rule('DATE_AFTER', 'TODAY'), [NOON], []],
    [rule('NUMBER_GREATER_THAN', '=B1'), [1], []],
  ])('%j', (each, taken, refused) => {
    expect(taken.filter((value) => !takes(each, value, ZONE))).toEqual([]);
    expect(refused.filter((value) => takes(each, value, ZONE))).toEqual([]);
  });

  test.each(['', null, undefined, '=A1'])('takes %j, whatever it is', (value) =>
    expect(takes(rule('VALUE_IN_LIST', 'a'), value, ZONE)).toBe(true),
  );
});

describe('what is expected is said in words', () => {
  const t = messagesIn('en');
  test.each<[CellRule, string]>([
    [rule('VALUE_IN_LIST', 'a', 'b'), t('expected_oneOf', { list: 'a, b' })],
    [
      rule('VALUE_IN_LIST', ...'abcdefghijklmn'),
      t('expected_oneOf', { list: 'a, b, c, d, e, f, g, h, i, j, k, l, …' }),
    ],
    [rule('CHECKBOX'), t('expected_boolean')],
    [rule('NUMBER_BETWEEN', 1, 5), t('expected_number_within', { from: '1', to: '5' })],
    [rule('DATE_AFTER', DAY), t('expected_date_above', { from: '2026-11-24', to: '' })],
    [rule('DATE_IS_VALID_DATE'), t('expected_date')],
    [rule('TEXT_CONTAINS', 'x'), t('expected_containing', { text: 'x' })],
    [rule('TEXT_EQUAL_TO', 'x'), '"x"'],
    [rule('CUSTOM_FORMULA', '=A1>0'), t('expected_ownRule')],
  ])('%j: %s', (each, words) => expect(expectationOf(each, ZONE, t)).toBe(words));

  test("its author's own words follow", () => {
    expect(expectationOf({ ...rule('TEXT_EQUAL_TO', 'x'), help: 'Ask Ann.' }, ZONE, t)).toBe('"x" (Ask Ann.)');
  });
});
