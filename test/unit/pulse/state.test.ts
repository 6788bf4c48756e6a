/** What is remembered of pulses: it comes back from the store, and never grows without end. */

import { expect, test } from '@jest/globals';
import {
  KEY_OF_ASKED,
  KEY_OF_SHEETS,
  keyOfSeries,
  keyOfWave,
  markAsked,
  nameWave,
  parseState,
} from '../../../src/core/pulse/state';

test('series and waves come in the order of their names, what is of something else is passed over', () => {
  const state = parseState({
    [keyOfWave('P-2')]: '{"id":"P-2"}',
    [keyOfWave('P-1')]: '{"id":"P-1"}',
    [keyOfSeries('S')]: '{"id":"S"}',
    [KEY_OF_ASKED]: '{"REC-1":5}',
    [KEY_OF_SHEETS]: '{"results":7}',
    other: 'not JSON',
  });
  expect(state).toEqual({
    series: [{ id: 'S' }],
    waves: [{ id: 'P-1' }, { id: 'P-2' }],
    asked: { 'REC-1': 5 },
    sheets: { results: 7 },
  });
  expect(parseState({})).toEqual({ series: [], waves: [], asked: {}, sheets: {} });
});

test('a wave has the name of its day, numbered where that is taken', () => {
  const named = (...ids: string[]) =>
    nameWave(parseState(Object.fromEntries(ids.map((id) => [keyOfWave(id), JSON.stringify({ id })]))), '2026-11-24');
  expect([named(), named('P-2026-11-24'), named('P-2026-11-24', 'P-2026-11-24-2')]).toEqual([
    'P-2026-11-24',
    'P-2026-11-24-2',
    'P-2026-11-24-3',
  ]);
});

test('what was asked is noted with its day, and forgotten after 400 days', () => {
  expect(markAsked({ A: 100, B: 600, C: 601 }, ['B', 'D'], 1000)).toEqual({ B: 1000, C: 601, D: 1000 });
});
