/** eNPS and its interval: the definition, the adjusted Wald formula, coverage by simulation, a real survey recounted. */

import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { wholeNumbers } from '../../../src/core/pulse/answers';
import { countEnps, enpsOf, enpsRange, estimateEnps } from '../../../src/core/pulse/enps';
import { pulseMessages } from '../../../src/core/pulse/messages';
import { pulseScore } from '../../../src/core/pulse/scores';
import { changeOf, intervalOf, meanOf, student95 } from '../../../src/core/pulse/statistics';
import { describeWithData } from '../../support/data';
import { generator } from './chance';

const enps = (scores: number[]): number => enpsOf(countEnps(scores));
const counts = (promoters: number, passives: number, detractors: number) => ({ promoters, passives, detractors });

describe('eNPS', () => {
  test.each([
    [[10, 9, 9, 10], 100],
    [[1, 6, 0, 3], -100],
    [[7, 8], 0],
    [[10, 9, 8, 7, 6], 20],
    [[9, 1], 0],
    [[10, 7, 7], 33],
    [[1, 7, 7], -33],
    // Shares rounded first would give 43 − 14 = 29 here, and 13 − 0 there.
    [[9, 9, 9, 7, 7, 7, 1], 29],
    [[9, 7, 7, 7, 7, 7, 7, 7], 13],
    [[1, 7, 7, 7, 7, 7, 7, 7], -13],
  ])('of %j is %i', (scores, expected) => {
    expect(enps(scores)).toBe(expected);
  });

  test('is one rounding away from the exact difference, whatever the answers', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 10 }), { minLength: 1 }), (scores) => {
        const net = scores.reduce((sum, score) => sum + (score >= 9 ? 1 : score <= 6 ? -1 : 0), 0);
        expect(Math.abs(enps(scores) - (100 * net) / scores.length)).toBeLessThanOrEqual(0.5);
      }),
    );
  });
});

describe('the 95 % interval', () => {
  /** Sauro & Lewis's steps one by one, as a check that shares no code with ours. */
  function stepByStep(promoters: number, n: number, detractors: number): [number, number] {
    const size = n + 3;
    const [p, d] = [(promoters + 0.75) / size, (detractors + 0.75) / size];
    const margin = 1.96 * Math.sqrt((p + d - (p - d) ** 2) / size);
    return [100 * Math.max(-1, p - d - margin), 100 * Math.min(1, p - d + margin)];
  }

  test.each([
    [15, 12, 9],
    [1, 0, 0],
    [5, 0, 0],
    [0, 0, 7],
    [300, 400, 300],
    [3, 3, 4],
  ])('of %i promoters, %i passives, %i detractors follows the published steps', (p, n, d) => {
    const [low, high] = enpsRange(counts(p, n, d));
    const [wantedLow, wantedHigh] = stepByStep(p, p + n + d, d);
    expect(Math.abs(low - wantedLow)).toBeLessThan(0.06);
    expect(Math.abs(high - wantedHigh)).toBeLessThan(0.06);
  });

  // Tests of the R package NPS by Rocks (nps_se_, tests/testthat/test_01_basics.R). Its adjusted Wald is the Wald interval of
  // the counts with ¾, 1½ and ¾ added; so the counts here are those of its examples with as much taken away.
  test.each([
    [3, 2, 1, 30.4],
    [1, 0, 1, 70.7],
    [1, 1, 0, 35.4],
    [1, 1, 1, 47.1],
  ])('of %i promoters, %i passives, %i detractors has the published standard error %f', (p, n, d, published) => {
    const { centre, error } = estimateEnps(counts(p - 0.75, n - 1.5, d - 0.75));
    expect(centre).toBeCloseTo((100 * (p - d)) / (p + n + d));
    expect(Math.abs(error - published)).toBeLessThan(0.05);
  });

  test('has the published standard error and width for many answers', () => {
    // Cross Validated, question 18603: ½ promoters, ⅓ passives, ⅙ detractors of 324: 33 %, standard error 4.1 %.
    const { centre, error } = estimateEnps(counts(162, 108, 54));
    expect([Math.round(centre), error.toFixed(1)]).toEqual([33, '4.1']);
    // CYBAEA, "Net Promoter Score confidence intervals 2: maths and stats" (2016): thirds of 1,024 answers, 10 wide.
    const [low, high] = enpsRange(counts(341, 342, 341));
    expect(high - low).toBeCloseTo(10, 1);
  });

  test('is the eNPS itself once everybody has answered, and never wider than what is still possible', () => {
    expect(enpsRange(counts(9, 0, 1), 10)).toEqual([80, 80]);
    expect(enpsRange(counts(9, 0, 0), 10)[0]).toBeGreaterThanOrEqual(80);
    expect(enpsRange(counts(9, 0, 0), 10)[1]).toBe(100);
  });

  test('narrows as more of the team have answered', () => {
    const width = (size?: number) => {
      const [low, high] = enpsRange(counts(10, 6, 4), size);
      return high - low;
    };
    expect(width(22)).toBeLessThan(width(30));
    expect(width(30)).toBeLessThan(width(100));
    expect(width(100)).toBeLessThan(width());
  });

  test('covers the truth in 95 ± 1 % of simulated surveys, of teams without limit and of small ones', () => {
    const random = generator(7);
    const shares = [
      [0.3, 0.3],
      [0.5, 0.2],
      [0.6, 0.1],
      [0.25, 0.5],
      [0.4, 0.15],
    ] as const;
    const coverage = (sizes: readonly (readonly [team: number, answers: number])[]): number => {
      let [hits, all] = [0, 0];
      for (const [team, n] of sizes) {
        for (const [p, d] of shares) {
          for (let run = 0; run < 4000; run++, all++) {
            let left = [Math.round(team * p), Math.round(team * d), team] as [number, number, number];
            const truth = ((left[0] - left[1]) / team) * 100;
            const drawn = counts(0, 0, 0);
            for (let draw = 0; draw < n; draw++) {
              const at = random() * left[2];
              const kind = at < left[0] ? 0 : at < left[0] + left[1] ? 1 : 2;
              left = [left[0] - (kind === 0 ? 1 : 0), left[1] - (kind === 1 ? 1 : 0), left[2] - 1];
              drawn[(['promoters', 'detractors', 'passives'] as const)[kind] ?? 'passives']++;
            }
            const { centre, error } = estimateEnps(drawn, team);
            if (Math.abs(centre - truth) <= 1.959964 * error + 1e-9) hits++;
          }
        }
      }
      return (100 * hits) / all;
    };
    const large = coverage([10, 20, 50, 200].map((n) => [1_000_000, n] as const));
    const small = coverage([
      [40, 10],
      [40, 20],
      [40, 30],
      [150, 30],
      [150, 100],
    ]);
    expect(Math.abs(large - 95)).toBeLessThanOrEqual(1);
    expect(Math.abs(small - 95)).toBeLessThanOrEqual(1);
  });
});

describe('scores and changes', () => {
  test('a score is the mean on ten points', () => {
    expect(pulseScore([7, 8, 10], 10)).toBe(8.33);
    expect(pulseScore([4, 4, 5, 3], 5)).toBe(8);
  });

  test.each([
    [3, 3.182],
    [4, 2.776],
    [9, 2.262],
    [30, 2.042],
    [200, 1.972],
  ])('Student’s t with %i degrees of freedom is %f', (degrees, t) => {
    expect(Math.abs(student95(degrees) / t - 1)).toBeLessThan(0.005);
  });

  test('the interval of a mean covers it in 95 ± 1 % of samples', () => {
    const random = generator(11);
    let hits = 0;
    const normal = () => Array.from({ length: 12 }, random).reduce((sum, each) => sum + each, -6);
    for (let run = 0; run < 20_000; run++) {
      const [low, high] = intervalOf(meanOf(Array.from({ length: 8 }, normal)), -100, 100) ?? [0, 0];
      if (low <= 0 && high >= 0) hits++;
    }
    expect(Math.abs(hits / 200 - 95)).toBeLessThanOrEqual(1);
  });

  test('two waves without a change are told to differ in no more than 5 % of cases', () => {
    const random = generator(13);
    const wave = () => meanOf(Array.from({ length: 15 }, () => 1 + Math.floor(random() * 10)));
    let changes = 0;
    for (let run = 0; run < 10_000; run++) if (changeOf(wave(), wave()).isChange) changes++;
    expect(changes / 10_000).toBeLessThanOrEqual(0.05);
    expect(changes / 10_000).toBeGreaterThan(0.03);
  });
});

describe('answers that are none', () => {
  const t = pulseMessages('en');
  test.each([
    [[[10], [0]], 1, /row 2 of the range contains 0 among answers from 1 to 10.*"0-10"/],
    [[[10], [11]], 1, /row 2 of the range contains 11; expected whole numbers from 1 to 10/],
    [[[7.5]], 1, /row 1 of the range contains 7\.5/],
    [[['nine']], 0, /contains nine; expected whole numbers from 0 to 10/],
    [[[true]], 0, /contains true/],
    [[[''], ['']], 1, /expected at least one answer, got none/],
  ])('%j is refused', (cells, from, message) => {
    expect(() => wholeNumbers(cells, from, 10, t)).toThrow(message);
  });

  test('blank cells are passed over, and a single cell is an answer', () => {
    expect(
      wholeNumbers(
        [
          [9, ''],
          ['', 3],
        ],
        1,
        10,
        t,
      ),
    ).toEqual([9, 3]);
    expect(wholeNumbers(7, 1, 10, t)).toEqual([7]);
  });
});

describeWithData('engagement/survey_responses.csv', 'a real survey of 3,770 answers', (file) => {
  test('gives the eNPS of a plain recount, overall and by department', () => {
    const rows = file
      .text()
      .trim()
      .split('\n')
      .slice(1)
      .map((line) => line.replaceAll('"', '').split(','));
    const departments = new Map<string, number[]>([['', []]]);
    for (const [, , department = '', , sentiment] of rows) {
      for (const key of ['', department]) departments.set(key, [...(departments.get(key) ?? []), Number(sentiment)]);
    }
    expect(departments.get('')).toHaveLength(3770);
    expect(departments.size).toBeGreaterThan(3);
    for (const scores of departments.values()) {
      const promoters = scores.filter((score) => score === 9 || score === 10).length;
      const detractors = scores.filter((score) => score <= 6).length;
      const exact = (100 * promoters) / scores.length - (100 * detractors) / scores.length;
      expect(
        Math.abs(
          enps(
            wholeNumbers(
              scores.map((score) => [score]),
              1,
              10,
              pulseMessages('en'),
            ),
          ) - exact,
        ),
      ).toBeLessThanOrEqual(0.5);
      const [low, high] = enpsRange(countEnps(scores));
      expect(low).toBeLessThan(exact);
      expect(high).toBeGreaterThan(exact);
    }
  });
});
