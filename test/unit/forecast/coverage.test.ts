/** PIPELINE_COVERAGE: open amount over what is missing to the target. */

import { expect, test } from '@jest/globals';
import { pipelineCoverage } from '../../../src/core/forecast/coverage';
import { messagesIn } from '../../../src/core/messages';
import { book, date, deals } from './book';

// In November 300 are won and 900 are open; in December 5,000 are open.
const DEALS = deals(
  { stage: 'Won', amount: 300, closed: date('2026-11-02') },
  { stage: 'Proposal', amount: 900, expectedClose: date('2026-11-30') },
  { stage: 'Lead', amount: 5000, expectedClose: date('2026-12-01') },
);
const TARGETS = [
  ['Period', 'Owner', 'Target'],
  ['2026-11', '', 600],
];
const coverage = (period: unknown, target?: unknown, targets: unknown[][] = []) =>
  pipelineCoverage(DEALS, period, target, book(), () => targets, messagesIn);

test.each<[unknown, unknown, number]>([
  ['2026-11', 600, 3],
  ['2026-11', '2100', 0.5],
  ['2026-Q4', 600, 5900 / 300],
])('within %j for a target of %j it is %d', (period, target, expected) =>
  expect(coverage(period, target)).toBe(expected),
);

test('without a target, that of the sheet counts', () => expect(coverage('2026-11', '', TARGETS)).toBe(3));

test.each<[unknown, unknown, RegExp]>([
  ['', 600, /period/],
  ['soon', 600, /soon/],
  ['2026-11', 'much', /target.*much/],
  ['2026-11', 0, /target/],
  ['2026-11', -5, /target/],
  ['2026-11', '', /2026-11-01.*2026-11-30.*Targets/],
  ['2026-11', 300, /300/],
])('period %j with target %j is refused', (period, target, message) =>
  expect(() => coverage(period, target)).toThrow(message),
);
