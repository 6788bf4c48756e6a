/** The columns of Deals: each has its own name in each language, and the headers tell the language. */

import { expect, test } from '@jest/globals';
import { DEAL_COLUMNS, localeOfHeaders } from '../../../src/core/deals/columns';
import { keyOf, namesIn, normalise } from '../../../src/core/i18n/name';

test.each(['en', 'ms'] as const)('every header in %s leads back to its own column', (locale) => {
  const names = namesIn(DEAL_COLUMNS, locale);
  expect(new Set(names.map(normalise)).size).toBe(names.length);
  expect(names.map((name) => keyOf(DEAL_COLUMNS, name))).toEqual(Object.keys(DEAL_COLUMNS));
});

test.each<[unknown[], 'en' | 'ms']>([
  [['Deal ID', 'Deal', 'Stage'], 'en'],
  [['ID URUS NIAGA', 'urus-niaga', 'Peringkat'], 'ms'],
  // Log is both; Deal and Stage outweigh Amaun.
  [['Log', 'Amaun', 'Deal', 'Stage'], 'en'],
  [['Log', 'Amaun', 'Peringkat', 'Stage'], 'ms'],
  [[], 'en'],
  [[null, 12, 'my own'], 'en'],
])('headers %j are read as %s', (headers, locale) => expect(localeOfHeaders(headers)).toBe(locale));
