/** What messages quote stays short. */

import { expect, test } from '@jest/globals';
import { short } from '../../../src/core/import/short';

test('a long text is cut, and stands on one line', () => {
  expect(short(` a\n b\t${'x'.repeat(5_000_000)}`)).toBe(`a b ${'x'.repeat(56)}…`);
  expect([short(undefined), short('x'.repeat(60))]).toEqual(['', 'x'.repeat(60)]);
});
