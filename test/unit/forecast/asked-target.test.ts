/** The target that a function is asked about. */

import { expect, test } from '@jest/globals';
import { askedTarget } from '../../../src/core/forecast/asked-target';
import { createQuery } from '../../../src/core/forecast/query';
import { messagesIn } from '../../../src/core/messages';
import { book, dayOf, deals } from './book';

const TARGETS = [
  ['Period', 'Owner', 'Target'],
  ['2026-11', 'Aina', 600],
  ['2026-11', 'Ben', 400],
];
const asked = (period: unknown, target: unknown, targets = TARGETS) =>
  askedTarget(
    createQuery(deals(), book(), messagesIn, { targets: () => targets, adjustments: () => [] }),
    period,
    target,
  );

test('the argument counts before the sheet, of which everybody’s targets are added', () => {
  expect(asked('2026-11', 70)).toEqual({
    within: { from: dayOf('2026-11-01'), to: dayOf('2026-11-30') },
    wanted: 70,
  });
  expect(asked('2026-11', '').wanted).toBe(1000);
});

test.each<[unknown, unknown, RegExp]>([
  ['', 600, /period/],
  ['2026-11', -5, /target/],
  ['2026-12', '', /^There is no target from 2026-12-01 to 2026-12-31\. .*"Targets"/],
])('period %j with target %j is refused', (period, target, message) =>
  expect(() => asked(period, target)).toThrow(message),
);
