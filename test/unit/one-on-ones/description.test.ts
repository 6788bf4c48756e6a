/** The description that manager and member share: what is written is read back, also as Google's editor leaves it. */

import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { describeEvent, parseDescription, type SharedParts } from '../../../src/core/one-on-ones/description';
import { oneOnOneMessages } from '../../../src/core/one-on-ones/messages';

const PARTS: SharedParts = {
  shared: ['2026-12-01: We agreed.\nAll of it.', '2026-11-24: First'],
  actions: ['Mei: Ask finance (by 2026-12-08)'],
  managerPoints: ['Holidays'],
  memberPoints: ['My course', 'The office'],
};

test.each(['en', 'ms'] as const)('in %s, all parts come back, and the mark can be found', (locale) => {
  const text = describeEvent(PARTS, 'saluranabc', oneOnOneMessages(locale));
  expect(text).toContain('saluranabc');
  expect(parseDescription(text)).toEqual(PARTS);
  // Google's own editor writes HTML.
  const html = text.replace(/&/g, '&amp;').replace(/ {2}/g, '&nbsp; ').replace(/\n/g, '<br>');
  expect(parseDescription(html)).toEqual(PARTS);
});

test('any lines come back, trimmed', () => {
  const line = fc
    .stringMatching(/^[a-z :&"'é中.]{1,20}$/)
    .map((text) => text.trim())
    .filter((text) => text !== '');
  const lines = fc.array(line, { maxLength: 4 });
  fc.assert(
    fc.property(fc.record({ shared: lines, actions: lines, managerPoints: lines, memberPoints: lines }), (parts) => {
      expect(parseDescription(describeEvent(parts, 'm', oneOnOneMessages('en')))).toEqual(parts);
    }),
  );
});

test('where all is too long, the oldest of what was shared is left out', () => {
  const shared = Array.from({ length: 40 }, (_, index) => `${index}: ${'word '.repeat(60)}`);
  const text = describeEvent({ ...PARTS, shared }, 'm', oneOnOneMessages('en'));
  expect(text.length).toBeLessThanOrEqual(7500);
  const read = parseDescription(text);
  expect(read.shared[0]).toMatch(/^0: /);
  expect(read.actions).toEqual(PARTS.actions);
});

test('what somebody else wrote is nothing of ours', () => {
  expect(parseDescription('Lunch\n• Soup\n\nActions\n• One')).toMatchObject({ shared: [], actions: ['One'] });
});
