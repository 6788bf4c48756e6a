/** A column of probabilities is per cent or shares, as a whole; where it does not say which, that is reported. */

import { expect, test } from '@jest/globals';
import { createChances } from '../../../src/core/import/chances';

test.each<[string, string[], string, (number | undefined)[], boolean]>([
  ['per cent as soon as one is above 1', ['1', '40'], 'Probability', [0.01, 0.4], false],
  ['shares where all are at most 1', ['1', '0.4'], 'Probability', [1, 0.4], false],
  ['per cent by the sign', ['5%', '14.4 %'], 'Probability', [0.05, 0.144], false],
  ['per cent by the header', ['1', '0'], 'Probability (%)', [0.01, 0], false],
  ['decimal commas', ['12,5', '80'], 'Chance', [0.125, 0.8], false],
  ['ones alone say nothing', ['1', '0', '1'], 'Probability', [1, 0, 1], true],
  ['shares among per cents', ['0.5', '40'], 'Probability', [0.005, 0.4], true],
  ['what is none', ['140', '-5', 'high', '5 USD'], 'Probability', [undefined, undefined, undefined, undefined], false],
  ['zeros alone', ['0', '0'], 'Probability', [0, 0], false],
])('%s', (_, values, header, chances, isDoubtful) => {
  const column = createChances(values, header);
  expect(values.map(column.read)).toEqual(chances);
  expect(column.doubt !== null).toBe(isDoubtful);
});
