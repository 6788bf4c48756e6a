/** The checksum: the published values of FNV-1a, and a change for each change. */

import { expect, test } from '@jest/globals';
import { checksum } from '../../../src/core/shared/checksum';

test.each([
  ['', 0x811c9dc5],
  ['a', 0xe40c292c],
  ['foobar', 0xbf9cf968],
])('of %j is that of the paper', (text, value) => expect(checksum(text)).toBe(value.toString(36)));

test('is another for another text', () => {
  const texts = Array.from({ length: 5_000 }, (_, index) => `person${index}@example.com`);
  expect(new Set(texts.map(checksum)).size).toBe(texts.length);
});
