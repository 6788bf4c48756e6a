/** The made-up pipeline of the benchmarks: the same for everybody, and of the form that a pipeline has. */

import { describe, expect, test } from '@jest/globals';
import { generatedCsv, generatedPipeline } from '../../bench/data/generated';

const FIRST = 20_000;
const LAST = 20_400;
const { stages, deals } = generatedPipeline(1000, FIRST, LAST);

describe('the generated pipeline', () => {
  test('is the same in every run, and another with another seed', () => {
    expect(generatedPipeline(1000, FIRST, LAST).deals).toEqual(deals);
    expect(generatedPipeline(1000, FIRST, LAST, 7).deals).not.toEqual(deals);
  });

  test('takes each deal through the stages in their order, within the days asked for', () => {
    const order = [...stages, 'Won', 'Lost'];
    for (const { id, moves } of deals) {
      const places = moves.map(({ to }) => order.indexOf(to));
      expect({ id, places }).toEqual({ id, places: places.toSorted((a, b) => a - b) });
      const times = moves.map(({ at }) => at);
      expect(times).toEqual(times.toSorted((a, b) => a - b));
      expect(times.every((at) => at >= FIRST && at < LAST)).toBe(true);
    }
  });

  test('has deals won, lost and open, of several owners, with amounts', () => {
    const shareOf = (stage: string) => deals.filter(({ moves }) => moves.at(-1)?.to === stage).length / deals.length;
    expect(shareOf('Won')).toBeGreaterThan(0.08);
    expect(shareOf('Lost')).toBeGreaterThan(0.4);
    expect(1 - shareOf('Won') - shareOf('Lost')).toBeGreaterThan(0.05);
    expect(new Set(deals.map(({ owner }) => owner)).size).toBeGreaterThan(3);
    expect(deals.every(({ amount }) => amount > 0)).toBe(true);
  });

  test('as CSV has one line for each deal', () => {
    const lines = generatedCsv({ stages, deals }).split('\n');
    expect(lines).toHaveLength(deals.length + 1);
    expect(new Set(lines.map((line) => line.split(',').length))).toEqual(new Set([9]));
  });
});
