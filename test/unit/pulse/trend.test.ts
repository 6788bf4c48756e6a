/** The trend of the eNPS out of the published results. */

import { expect, test } from '@jest/globals';
import { namesIn } from '../../../src/core/i18n/name';
import { messagesIn } from '../../../src/core/messages';
import { RESULT_COLUMNS } from '../../../src/core/pulse/columns';
import { enpsTrend } from '../../../src/core/pulse/trend';
import { findColumns } from '../../../src/core/shared/find-columns';

type Column = keyof typeof RESULT_COLUMNS;
/** The columns in an order that somebody has chosen. */
const KEYS = (Object.keys(RESULT_COLUMNS) as Column[]).toReversed();
const HEADERS = namesIn(RESULT_COLUMNS, 'ms').toReversed();
const columns = findColumns(HEADERS, RESULT_COLUMNS, ['wave'], 'Pulse results', 'en', messagesIn('en'));
const trend = (...rows: Partial<Record<Column, unknown>>[]) =>
  enpsTrend([HEADERS, ...rows.map((row) => KEYS.map((key) => row[key] ?? ''))], columns);
const enps = (wave: string, value: unknown, more: Partial<Record<Column, unknown>> = {}) => ({
  ...{ wave, questionId: 'ENPS', group: 'All', enps: value, low: -20, high: 40.5 },
  ...more,
});

test('everybody’s eNPS, wave by wave, with its interval; waves without one are passed over', () => {
  expect(
    trend(
      enps('P-1', 10),
      enps('P-1', 90, { group: 'Sales' }),
      enps('P-2', ''),
      { wave: 'P-3', questionId: 'REC-1', group: 'All', score: 7 },
      enps('P-4', -5, { group: 'Semua', low: '', high: '' }),
    ),
  ).toEqual([
    { waveId: 'P-1', value: 10, low: -20, high: 40.5 },
    { waveId: 'P-4', value: -5, low: -5, high: -5 },
  ]);
});

test('the last twelve', () => {
  const points = trend(...Array.from({ length: 14 }, (_, index) => enps(`P-${index}`, index)));
  expect(points.map(({ value }) => value)).toEqual(Array.from({ length: 12 }, (_, index) => index + 2));
});
