/** What is remembered of pulses: it comes back from the store, and never grows without end. */

import { describe, expect, test } from '@jest/globals';
import {
  KEY_OF_ASKED,
  KEY_OF_SHEETS,
  keyOfSeries,
  keyOfShown,
  keyOfWave,
  markAsked,
  nameWave,
  parseState,
  pastWaves,
  rollValues,
} from '../../../src/core/pulse/state';

test('series and waves come in the order of their names, what is of something else is passed over', () => {
  const state = parseState({
    [keyOfWave('P-2')]: '{"id":"P-2"}',
    [keyOfWave('P-1')]: '{"id":"P-1"}',
    [keyOfSeries('S')]: '{"id":"S"}',
    [keyOfShown('P-1')]: '{"threshold":5,"questions":{}}',
    [KEY_OF_ASKED]: '{"REC-1":5}',
    [KEY_OF_SHEETS]: '{"results":7}',
    other: 'not JSON',
  });
  expect(state).toEqual({
    series: [{ id: 'S' }],
    waves: [{ id: 'P-1' }, { id: 'P-2' }],
    asked: { 'REC-1': 5 },
    sheets: { results: 7 },
    rolls: new Map(),
    shown: new Map([['P-1', { threshold: 5, questions: {} }]]),
  });
  expect(parseState({}).series).toEqual([]);
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

describe('rolls', () => {
  const roll = (count: number) => [
    { team: 'Sales', second: '', people: Array.from({ length: count }, (_, index) => `${index}`.padStart(7, '0')) },
  ];
  const closed = (id: string) => ({ [keyOfWave(id)]: JSON.stringify({ id, status: 'closed' }) });

  test('come back as they were kept, in parts where they are long', () => {
    const values = rollValues(parseState({}), 'P-2026-11-24', roll(2_000));
    expect(Object.values(values).every((text) => text.length <= 3_000)).toBe(true);
    expect(Object.keys(values).length).toBeGreaterThan(4);
    expect(parseState(values).rolls).toEqual(new Map([['P-2026-11-24', roll(2_000)]]));
  });

  test('of the same people are kept once, and followed to where they stand', () => {
    let stored: Record<string, string> = {};
    for (const id of ['P-1', 'P-2', 'P-3']) {
      stored = { ...stored, ...rollValues(parseState(stored), id, roll(9)), ...closed(id) };
    }
    expect(JSON.stringify(stored).split('0000001')).toHaveLength(2);
    expect([...parseState(stored).rolls.values()]).toEqual([roll(9), roll(9), roll(9)]);
  });

  test('of an open wave may grow, and so are no one else’s; one that has grown stands by itself', () => {
    const open = { ...rollValues(parseState({}), 'P-1', roll(9)), [keyOfWave('P-1')]: '{"id":"P-1","status":"open"}' };
    const both = { ...open, ...rollValues(parseState(open), 'P-2', roll(9)) };
    const grown = parseState({ ...both, ...rollValues(parseState(both), 'P-1', roll(10)) }).rolls;
    expect([...grown.values()]).toEqual([roll(10), roll(9)]);
  });

  test('belong to what their waves have shown', () => {
    const shown = { threshold: 5, questions: {} };
    const stored = {
      ...rollValues(parseState({}), 'P-1', roll(9)),
      [keyOfShown('P-1')]: JSON.stringify(shown),
      [keyOfShown('P-0')]: JSON.stringify(shown),
    };
    expect(pastWaves(parseState(stored), 'P-2')).toEqual([{ roll: roll(9), shown }]);
    expect(pastWaves(parseState(stored), 'P-1')).toEqual([]);
  });
});
