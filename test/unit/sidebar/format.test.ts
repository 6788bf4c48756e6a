/** Money and dates as the sidebar writes them. */

import { expect, test } from '@jest/globals';
import { formatDate, formatMoney, formatWhen, isOverdue } from '../../../src/ui/format';
import { stepOf } from '../../../src/ui/pipeline-of';
import { stage } from './deal';

const plain = (text: string) => text.replace(/\s/g, ' ');

test('money carries its currency, and cents only when there are any', () => {
  expect(plain(formatMoney(48000, 'MYR', 'en'))).toBe('RM 48,000');
  expect(plain(formatMoney(48000.5, 'MYR', 'ms'))).toBe('RM 48,000.50');
  expect(formatMoney(12, 'points', 'en')).toBe('12 points');
  expect(formatMoney(12, '', 'en')).toBe('12');
});

test.each(['Asia/Kuala_Lumpur', 'America/Los_Angeles', 'Pacific/Kiritimati'])('a date is not shifted in %s', (zone) => {
  expect(formatDate('2026-11-24', 'en', zone)).toBe('24 Nov 2026');
  expect(formatDate('2026-11-24', 'ms', zone)).toBe('24 Nov 2026');
});

test('a change is told relative to now within a week, by its date before', () => {
  const now = Date.parse('2026-11-24T12:00:00Z');
  expect(formatWhen('2026-11-24T09:00:00Z', now, 'en')).toBe('3 hours ago');
  expect(formatWhen('2026-11-24T09:00:00Z', now, 'ms')).toBe('3 jam lalu');
  expect(formatWhen('2026-10-01T09:00:00Z', now, 'en', 'UTC')).toBe('1 Oct 2026');
});

test('due today is not overdue', () => {
  expect(isOverdue('2026-11-24', '2026-11-24')).toBe(false);
  expect(isOverdue('2026-11-23', '2026-11-24')).toBe(true);
  expect(isOverdue(null, '2026-11-24')).toBe(false);
});

test('a won deal has passed every open stage, a lost one none', () => {
  const [lead, won, lost] = [stage('Lead'), stage('Won', { type: 'Won' }), stage('Lost', { type: 'Lost' })];
  const stages = [lead, won, lost];
  expect(stepOf(lead, won, stages)).toBe('past');
  expect(stepOf(lead, lost, stages)).toBe('ahead');
  expect(stepOf(lead, lead, stages)).toBe('current');
});
