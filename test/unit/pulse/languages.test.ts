/** The languages of the forms: each person's own, unless so few read it that the form would tell them apart. */

import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { formLanguages } from '../../../src/core/pulse/languages';

const people = (english: number, malay: number) => [
  ...Array.from({ length: english }, () => ({ language: 'en' as const })),
  ...Array.from({ length: malay }, () => ({ language: 'ms' as const })),
];

test.each<[string, number, number, 'en' | 'ms' | 'both' | undefined, string[]]>([
  ['all read one', 8, 0, undefined, ['en']],
  ['both are read by enough', 8, 5, undefined, ['en', 'ms']],
  ['the most read one comes first', 5, 8, undefined, ['ms', 'en']],
  ['too few read the other', 8, 4, undefined, ['en']],
  ['too few read either', 4, 3, undefined, ['en']],
  ['both are asked for, and too few read one', 8, 4, 'both', ['en']],
  ['one is asked for', 8, 5, 'ms', ['ms']],
  ['as many read one as the other', 5, 5, undefined, ['en', 'ms']],
])('%s', (_name, english, malay, wanted, languages) => {
  expect(formLanguages(people(english, malay), wanted, 5, 'en')).toEqual(languages);
});

test('where as many read one as the other, the workbook’s own comes first', () => {
  expect(formLanguages(people(5, 5), undefined, 5, 'ms')).toEqual(['ms', 'en']);
});

test('no form but the first is for fewer people than the threshold', () => {
  const count = fc.integer({ min: 0, max: 20 });
  fc.assert(
    fc.property(count, count, fc.integer({ min: 3, max: 9 }), (english, malay, threshold) => {
      const all = people(english, malay);
      const [, ...others] = formLanguages(all, undefined, threshold, 'en');
      for (const each of others) {
        expect(all.filter(({ language }) => language === each).length).toBeGreaterThanOrEqual(threshold);
      }
    }),
  );
});
