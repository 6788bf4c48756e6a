/** The sheet Pulse: the trend of the eNPS and a heat map of the drivers, out of what is published. */

import { expect, test } from '@jest/globals';
import { namesIn } from '../../../src/core/i18n/name';
import { messagesIn } from '../../../src/core/messages';
import { DRIVERS, RESULT_COLUMNS } from '../../../src/core/pulse/columns';
import { pulseMessages } from '../../../src/core/pulse/messages';
import { drawOverview, HEAT_ROW, OVERVIEW_WIDTH } from '../../../src/core/pulse/overview';
import { findColumns } from '../../../src/core/shared/find-columns';

const HEADERS = namesIn(RESULT_COLUMNS, 'en');
const columns = findColumns(HEADERS, RESULT_COLUMNS, ['wave'], 'Pulse results', 'en', messagesIn('en'));
type Cells = Partial<Record<keyof typeof RESULT_COLUMNS, unknown>>;
const row = (cells: Cells): unknown[] =>
  (Object.keys(RESULT_COLUMNS) as (keyof typeof RESULT_COLUMNS)[]).map(
    (key) => ({ group: 'All', ...cells })[key] ?? '',
  );
const draw = (...rows: Cells[]) => drawOverview([HEADERS, ...rows.map(row)], columns, 'en', pulseMessages('en'));
const enps = (wave: string, value: number, low = value, high = value): Cells => ({
  ...{ wave, questionId: 'ENPS', enps: value, low, high, answers: 9 },
});

test('the block has one width, and the drivers stand where they always stand', () => {
  const drawn = draw(enps('P-1', 0));
  expect(new Set(drawn.map((cells) => cells.length))).toEqual(new Set([OVERVIEW_WIDTH]));
  expect(drawn.slice(HEAT_ROW - 1).map(([name]) => name)).toEqual(namesIn(DRIVERS, 'en'));
  expect(draw().slice(HEAT_ROW - 1)).toHaveLength(Object.keys(DRIVERS).length);
});

test('a wave is a line from low to high with its eNPS as a dot, on 41 places from −100 to 100', () => {
  const [, headers, first, second] = draw(enps('P-1', 0, -10.4, 9.6), enps('P-2', -100, -100, -90));
  expect(first?.slice(0, 4)).toEqual(['P-1', 0, -10, 10]);
  // The axis above has as many places.
  expect(String(headers?.[4])).toMatch(/^−100\u2007+0\u2007+\+100$/);
  expect(String(headers?.[4])).toHaveLength(41);
  const bar = String(first?.[4]);
  expect(bar).toHaveLength(41);
  // 0 is in the middle, five points a place.
  expect([bar.indexOf('–'), bar.indexOf('●'), bar.lastIndexOf('–')]).toEqual([18, 20, 22]);
  expect(String(second?.[4])).toMatch(/^●––.*┊/);
});

test("a driver's score is that of its questions, each by its answers: (8 × 3 + 5 × 1) / 4", () => {
  const drawn = draw(
    { wave: 'P-1', questionId: 'GRO-1', driver: 'Growth', score: 8, answers: 3 },
    { wave: 'P-1', questionId: 'GRO-2', driver: 'Growth', score: 5, answers: 1 },
    { wave: 'P-1', questionId: 'GRO-1', driver: 'Growth', score: 1, answers: 5, group: 'Sales' },
  );
  const growth = drawn.find(([name]) => name === 'Growth');
  expect(growth?.slice(0, 3)).toEqual(['Growth', 7.3, '']);
});

test('the last twelve waves are shown', () => {
  const drawn = draw(...Array.from({ length: 14 }, (_, index) => enps(`P-${index + 1}`, index)));
  expect(drawn[HEAT_ROW - 2]?.slice(1)).toEqual(Array.from({ length: 12 }, (_, index) => `P-${index + 3}`));
  expect(drawn[2]?.[0]).toBe('P-3');
});
