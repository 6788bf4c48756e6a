/** Single cells: what is blank, what is a number in which notation, and what must be written so that it stays text. */

import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import {
  ascending,
  createIds,
  entryOf,
  isBlank,
  isDate,
  literal,
  parsePlainNumber,
  parseProbability,
  textOf,
  writtenValue,
} from '../../../src/core/shared/values';

test('a table has the entries that it was given alone', () => {
  const table: Record<string, string> = { rm: 'MYR' };
  expect(['rm', 'x', 'constructor', '__proto__', 'toString'].map((name) => entryOf(table, name))).toEqual([
    'MYR',
    ...[undefined, undefined, undefined, undefined],
  ]);
});

describe('a cell', () => {
  test.each(['', ' ', '\n\t', null, undefined])('%j is blank', (cell) => expect(isBlank(cell)).toBe(true));
  test.each([0, false, 'x', "'", Number.NaN, new Date(0)])('%j is not blank', (cell) =>
    expect(isBlank(cell)).toBe(false),
  );

  test('as text is trimmed; a number and a boolean have one too', () => {
    expect([' a ', null, undefined, 0, false, 1.5].map(textOf)).toEqual(['a', '', '', '0', 'false', '1.5']);
  });

  test.each([
    [new Date(0), true],
    [new Date(Number.NaN), true],
    [{ getTime: () => 0 }, true],
    ['2026-01-01', false],
    [null, false],
    [46000, false],
  ])('%j is a date: %j', (cell, verdict) => expect(isDate(cell)).toBe(verdict));
});

describe('a plain number', () => {
  test.each<[unknown, number]>([
    [5, 5],
    ['5', 5],
    [' -5 ', -5],
    ['0,1', 0.1],
    ['.5', 0.5],
    ['10%', 0.1],
    ['12,5 %', 0.125],
    ['1e3', 1000],
  ])('%j is %d', (value, number) => expect(parsePlainNumber(value)).toBeCloseTo(number, 12));

  test.each([
    Number.NaN,
    Number.POSITIVE_INFINITY,
    '',
    ' ',
    '%',
    '-',
    '.',
    'e5',
    '1,234.5',
    '1.2.3',
    'RM 5',
    '0x10',
    '1e999',
    true,
    null,
    new Date(0),
    [5],
  ])('%j is none', (value) => expect(parsePlainNumber(value)).toBeUndefined());

  test('comes back from its own text', () => {
    fc.assert(
      fc.property(fc.double({ noNaN: true, noDefaultInfinity: true }), (number) => {
        expect(parsePlainNumber(String(number))).toBe(Number(String(number)));
      }),
    );
  });
});

test.each<[unknown, number | null | undefined]>([
  ['', null],
  [0, 0],
  [1, 1],
  ['40%', 0.4],
  [1.01, undefined],
  [-0.1, undefined],
  ['high', undefined],
  [40, undefined],
])('as a probability %j is %j', (value, probability) => expect(parseProbability(value)).toBe(probability));

describe('a text from a user', () => {
  test.each(['=1+1', '+60 12', '-5', '@x', '5', '2026-01-01', "'quoted", 'TRUE', 'false', ' x'])(
    '%j is written with an apostrophe, so that Google reads nothing else out of it',
    (text) => expect(literal(text)).toBe(`'${text}`),
  );
  test.each(['Acme', 'x=1', 'truest', ''])('%j is written as it is', (text) => expect(literal(text)).toBe(text));

  test('is what the cell then holds', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        expect(writtenValue(literal(text))).toBe(text);
      }),
    );
    expect(writtenValue(5)).toBe(5);
  });
});

test('numbers ascend, each once', () => {
  expect(ascending([10, 9, 10, -1, 2])).toEqual([-1, 2, 9, 10]);
});

test('IDs have ten characters after their prefix, none of which is mistaken for another', () => {
  const values = [0, 0.999, 0.5, 1 / 32];
  let at = 0;
  const id = createIds('D-', () => values[at++ % values.length] ?? 0)();
  // 0 is the first of 32 characters, 0.999 the last, 0.5 the seventeenth (after 0 to 9 and A to F: G), 1/32 the second.
  expect(id).toBe('D-0ZG10ZG10Z');
  const any = createIds('', Math.random);
  for (let count = 0; count < 50; count++) expect(any()).toMatch(/^[0-9A-HJKMNP-TV-Z]{10}$/);
});
