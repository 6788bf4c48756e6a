/** The window of a period, and sums by the model: chances add up to what is expected, and ranges lie around it. */

import { describe, expect, test } from '@jest/globals';
import { chancesWithin, requireModel, sumByModel, windowOf } from '../../../../src/core/forecast/model/by-model';
import { createQuery } from '../../../../src/core/forecast/query';
import { messagesIn } from '../../../../src/core/messages';
import { ago, book, deals, past, TODAY } from '../book';

const t = messagesIn('en');

describe('a window', () => {
  const within = { from: TODAY + 10, to: TODAY + 19 };
  const days = { from: TODAY, to: TODAY + 29 };
  test.each<[string, Parameters<typeof windowOf>, object]>([
    ['of all time is a year', [null, TODAY, true], { after: 0, until: 365 }],
    ['of days begins now', [{ ...days, days: 30 }, TODAY, true], { after: 0, until: 30 }],
    ['of days begins at the end of a past day', [{ ...days, days: 30 }, TODAY, false], { after: 0, until: 30 }],
    ['of dates counts from the beginning of today', [within, TODAY, true], { after: 10, until: 20 }],
    ['of dates counts from the end of a past day', [within, TODAY, false], { after: 9, until: 19 }],
    ['that is over is none', [{ from: TODAY - 9, to: TODAY - 5 }, TODAY, true], { after: 0, until: 0 }],
    ['is never longer than a year', [{ from: TODAY, to: TODAY + 999 }, TODAY, true], { after: 0, until: 365 }],
  ])('%s', (_, args, window) => expect(windowOf(...args)).toEqual(window));
});

function snapshot(closed: number) {
  const open = Array.from({ length: 5 }, (_, index) => ({
    stage: 'Lead',
    amount: 100,
    created: ago(index),
    stageSince: ago(index),
  }));
  return createQuery(deals(...open, ...past(closed)), book(), messagesIn).snapshotAt(TODAY);
}
const known = snapshot(60);
const LONG = { after: 0, until: 60 };

test('the calibrated sum is amount × chance, added up', () => {
  const chances = chancesWithin(known, requireModel(known, t), LONG);
  const sum = chances.reduce((total, chance) => total + 100 * chance, 0);
  expect(chances).toHaveLength(5);
  expect(sumByModel(known, 'calibrated', LONG, t)).toBeCloseTo(sum, 9);
});

test('P10, P50 and P90 ascend, within nothing and everything', () => {
  const [p10 = 0, p50 = 0, p90 = 0] = (['p10', 'p50', 'p90'] as const).map((method) =>
    sumByModel(known, method, LONG, t),
  );
  expect([0 <= p10, p10 <= p50, p50 <= p90, p90 <= 500]).toEqual([true, true, true, true]);
  expect(p90).toBeGreaterThan(p10);
});

test('the chances of two windows that follow one another add up to that of both', () => {
  const model = requireModel(known, t);
  const [first, second, both] = [{ after: 0, until: 20 }, { after: 20, until: 60 }, LONG].map((window) =>
    chancesWithin(known, model, window),
  );
  both?.forEach((chance, index) => {
    expect((first?.[index] ?? 0) + (second?.[index] ?? 0)).toBeCloseTo(chance, 9);
  });
});

test('with fewer than fifty closed deals it is refused, with how many there are', () => {
  expect(() => sumByModel(snapshot(49), 'p50', LONG, t)).toThrow(/49.*50|50.*49/);
  expect(() => requireModel(snapshot(0), t)).toThrow(/0.*50|50.*0/);
});
