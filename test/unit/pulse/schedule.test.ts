/** When waves start, remind and close, through missed runs and clocks that go back. */

import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { dueActions, eraseDay, isBegun, lastDue, startDay } from '../../../src/core/pulse/schedule';
import type { Series, Wave } from '../../../src/core/pulse/types';
import { CADENCES } from '../../../src/core/pulse/types';
import { dayFromIso, isoFromDay } from '../../../src/core/shared/dates';

const day = (iso: string): number => dayFromIso(iso) ?? 0;
const OWNER = 'lead@example.com';

function series(fields: Partial<Series> = {}): Series {
  const first = day('2026-11-24');
  return {
    id: 'S-1',
    title: 'Pulse',
    cadence: 'weekly',
    first,
    number: 0,
    enps: '1-10',
    audience: [],
    starter: OWNER,
    ...fields,
  };
}

function wave(fields: Partial<Wave> = {}): Wave {
  const opened = day('2026-11-24');
  return {
    id: 'P-1',
    series: 'S-1',
    title: 'Pulse',
    starter: OWNER,
    formId: 'F',
    url: 'U',
    language: 'en',
    status: 'open',
    opened,
    closes: opened + 7,
    enps: '1-10',
    items: {},
    open: [],
    threshold: 5,
    people: 9,
    teams: {},
    audience: [],
    reminded: 0,
    ...fields,
  };
}

const kinds = (waves: Wave[], all: Series[], iso: string, who = OWNER): string[] =>
  dueActions(all, waves, who, day(iso), 90).map((action) =>
    action.kind === 'remind'
      ? `remind ${action.reminder}`
      : action.kind === 'start'
        ? `start ${action.number}`
        : action.kind,
  );

describe('the days on which waves start', () => {
  test.each([
    ['weekly', '2026-11-24', ['2026-12-01', '2026-12-08']],
    ['fortnightly', '2026-11-24', ['2026-12-08', '2026-12-22']],
    ['monthly', '2026-12-31', ['2027-01-31', '2027-02-28', '2027-03-31']],
    ['monthly', '2026-11-24', ['2026-12-24', '2027-01-24']],
    ['quarterly', '2026-11-30', ['2027-02-28', '2027-05-30', '2027-08-30']],
  ] as const)('%s from %s', (cadence, first, next) => {
    expect(next.map((_, index) => isoFromDay(startDay(day(first), cadence, index + 1)))).toEqual(next);
  });

  test('a single pulse never returns', () => {
    expect(lastDue(100, 'once', 5000)).toBe(0);
  });
});

test.each<[string, Partial<Wave>, string, boolean]>([
  ['half built', { status: 'building' }, '2026-11-30', true],
  ['its invitations are under way', { mail: { reminder: 0, after: 'm' } }, '2026-11-30', true],
  ['opened today', {}, '2026-11-24', true],
  ['opened today for others', { audience: ['Legal'] }, '2026-11-24', false],
  ['opened yesterday', {}, '2026-11-25', false],
  ['a reminder is under way', { mail: { reminder: 1, after: 'm' } }, '2026-11-30', false],
  ['closed today', { status: 'closed' }, '2026-11-24', false],
  ['cancelled today', { status: 'cancelled' }, '2026-11-24', false],
])('a start continues a wave of its title, or not: %s', (_name, fields, today, expected) => {
  expect(isBegun(wave(fields), [], day(today))).toBe(expected);
});

describe('what is due', () => {
  test.each([
    ['2026-11-26', []],
    ['2026-11-27', ['remind 1']],
    ['2026-11-29', ['remind 2']],
    ['2026-12-01', ['close', 'start 1']],
    ['2027-01-06', ['close', 'start 6']],
    ['2026-11-01', []],
  ])('on %s for a wave opened on the 24th: %j', (today, expected) => {
    expect(kinds([wave()], [series()], today)).toEqual(expected);
  });

  test('a reminder is sent once, and a mailing that was cut short goes before the next', () => {
    expect(kinds([wave({ reminded: 1 })], [], '2026-11-28')).toEqual([]);
    expect(kinds([wave({ reminded: 1 })], [], '2026-11-29')).toEqual(['remind 2']);
    expect(kinds([wave({ mail: { reminder: 0, after: 'm' } })], [], '2026-11-27')).toEqual(['continue']);
  });

  test('a wave half built is completed, one cancelled is left alone, answers are erased in time', () => {
    expect(kinds([wave({ status: 'building' })], [], '2026-11-24')).toEqual(['continue']);
    expect(kinds([wave({ status: 'cancelled', closedOn: day('2026-11-25') })], [], '2026-12-30')).toEqual([]);
    expect(kinds([wave({ status: 'closed', closedOn: day('2026-12-01') })], [], '2027-03-01')).toEqual(['erase']);
  });

  test('nothing is due for anybody but the starter, nor of a series that was stopped', () => {
    expect(kinds([wave()], [series()], '2026-12-01', 'other@example.com')).toEqual([]);
    expect(kinds([], [series({ stopped: true })], '2026-12-01')).toEqual([]);
  });

  test('whatever runs are missed and however the clock jumps, no wave starts twice and none closes before its day', () => {
    const cadence = fc.constantFrom(...CADENCES);
    fc.assert(
      fc.property(cadence, fc.array(fc.integer({ min: -20, max: 45 }), { maxLength: 60 }), (chosen, jumps) => {
        let all = [series({ cadence: chosen })];
        let waves = [wave()];
        let today = day('2026-11-24');
        const started = [0];
        for (const jump of jumps) {
          today += jump;
          for (const action of dueActions(all, waves, OWNER, today, 90)) {
            if (action.kind === 'close') {
              expect(today).toBeGreaterThanOrEqual(action.wave.closes);
              waves = waves.map((each) =>
                each === action.wave ? { ...each, status: 'closed', closedOn: today } : each,
              );
            } else if (action.kind === 'remind') {
              waves = waves.map((each) => (each === action.wave ? { ...each, reminded: action.reminder } : each));
            } else if (action.kind === 'start') {
              started.push(action.number);
              all = all.map((each) => ({ ...each, number: action.number }));
              waves = [...waves, wave({ id: `P-${action.number}`, opened: today, closes: today + 7 })];
            }
          }
          expect(waves.filter(({ status }) => status === 'open').length).toBeLessThanOrEqual(2);
        }
        expect(new Set(started).size).toBe(started.length);
      }),
    );
  });

  test('tries in every run to close the form of a cancelled wave that could not be opened, and never forgets it', () => {
    const cancelled = wave({ status: 'cancelled', closedOn: day('2026-11-25'), isUnclosed: true });
    for (const iso of ['2026-11-25', '2026-11-27', '2028-01-01']) expect(kinds([cancelled], [], iso)).toEqual(['shut']);
  });

  test('answers are erased on the day that the form promised, whatever Settings says now', () => {
    const closed = wave({ status: 'closed', closedOn: day('2026-12-01'), keepDays: 2 });
    expect([eraseDay(closed, 100_000), eraseDay({ ...closed, keepDays: undefined }, 7)]).toEqual([
      day('2026-12-03'),
      day('2026-12-08'),
    ]);
    const due = (iso: string) => dueActions([], [closed], OWNER, day(iso), 100_000).map(({ kind }) => kind);
    expect([due('2026-12-02'), due('2026-12-03')]).toEqual([[], ['erase']]);
  });

  test('a closing that was begun before its day is completed; a wave that waits for its starter is left alone', () => {
    expect(kinds([wave({ isClosing: true })], [], '2026-11-25')).toEqual(['close']);
    expect(kinds([wave({ status: 'building', signIn: 'waits' })], [], '2026-11-28')).toEqual([]);
    expect(kinds([wave({ status: 'building', signIn: 'waits' })], [], '2026-12-01')).toEqual(['close']);
  });
});
