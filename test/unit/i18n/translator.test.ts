/** Texts with their values, plurals and numbers filled in, by the rules of the language. */

import { describe, expect, test } from '@jest/globals';
import {
  createTranslator,
  fillText,
  formatMoney,
  formatNumber,
  pluralCategory,
} from '../../../src/core/i18n/translator';

const TEXTS = {
  hello: 'Hello, {name}, {name}!',
  deals_one: '{count} deal',
  deals_other: '{count} deals',
  only_other: '{count} things',
  set: 'a { b {1} {missing}',
};
const CATALOGUE = { en: TEXTS, ms: TEXTS };
const t = createTranslator(CATALOGUE, 'en');

describe('a text', () => {
  test('has every place filled; what has no value stays to be seen', () => {
    expect(t('hello', { name: 'Ann' })).toBe('Hello, Ann, Ann!');
    expect(t('set', { 1: 'x' })).toBe('a { b x {missing}');
    expect(t('hello')).toBe('Hello, {name}, {name}!');
  });

  test('takes values as they are, even if they look like places or patterns', () => {
    expect(t('hello', { name: '{name} $& $1' })).toBe('Hello, {name} $& $1, {name} $& $1!');
  });

  test('follows the count', () => {
    expect([0, 1, 2, 1234.5].map((count) => t('deals', { count }))).toEqual([
      '0 deals',
      '1 deal',
      '2 deals',
      '1,234.5 deals',
    ]);
    expect(t('only', { count: 1 })).toBe('1 things');
    expect(t('only', { count: 2 })).toBe('2 things');
  });

  test('for exactly one is used in Malay too, which has a single plural form', () => {
    const malay = createTranslator(CATALOGUE, 'ms');
    expect([0, 1, 2].map((count) => malay('deals', { count }))).toEqual(['0 deals', '1 deal', '2 deals']);
  });

  test('that is missing shows its key, which is better than nothing', () => {
    expect(fillText(() => undefined, 'lost', 'en')).toBe('lost');
  });
});

test('English knows one and other, Malay has a single form', () => {
  expect([0, 1, 1.5, 21].map((count) => pluralCategory(count, 'en'))).toEqual(['other', 'one', 'other', 'other']);
  expect([0, 1, 2].map((count) => pluralCategory(count, 'ms'))).toEqual(['other', 'other', 'other']);
});

test('numbers and money carry the separators of the language', () => {
  expect([formatNumber(1234567.25, 'en'), formatNumber(1234567.25, 'ms')]).toEqual(['1,234,567.25', '1,234,567.25']);
  expect(formatMoney(1234.5, 'MYR', 'ms').replace(/\s/g, ' ')).toBe('RM 1,234.50');
  expect(formatMoney(-5, 'USD', 'en')).toBe('-$5.00');
});

test('a currency that nobody knows is written as it stands', () => {
  expect(formatMoney(1234567.5, 'points', 'en')).toBe('points 1,234,567.50');
  expect(formatMoney(1234.5, '', 'en')).toBe('1,234.50');
});
