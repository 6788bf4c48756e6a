/** What it takes to reach the quarter's target, in words. */

import { describe, expect, test } from '@jest/globals';
import { createQuery } from '../../../src/core/forecast/query';
import {
  moreNeeded,
  quarterOutlook,
  quarterOutlookIfAny,
  sayOutlook,
  sayShare,
} from '../../../src/core/forecast/what-it-takes';
import { messagesIn } from '../../../src/core/messages';
import { headers, row, stageRows } from '../world';
import { book, date, deals, SETTINGS } from './book';

const header = ['Period', 'Owner', 'Target'];
const queryOf = (rows: unknown[][], target: unknown, options = {}) =>
  createQuery(rows, book(options), messagesIn, {
    targets: () => [header, ['2026-Q4', '', target]],
    adjustments: () => [],
  });
const say = (rows: unknown[][], target: unknown, options = {}): string => {
  const query = queryOf(rows, target, options);
  return sayOutlook(query, quarterOutlook(query)).replace(/\s/g, ' ');
};

// 30 deals in Proposal at 60 %, each of 1,000, and two in Lead; 5,000 are won.
const DEALS = deals(
  { stage: 'Won', amount: 5000, closed: date('2026-10-02') },
  ...Array.from({ length: 30 }, () => ({ stage: 'Proposal', amount: 1000, expectedClose: date('2026-12-01') })),
  { stage: 'Lead', amount: 3000, expectedClose: date('2026-12-01') },
  { stage: 'Lead', amount: 3000, expectedClose: date('2027-01-01') },
);

describe('in words', () => {
  test('the chance, and how much more pipeline would make it 80 %', () => {
    const said = say(DEALS, 25_000);
    const match =
      /^(\d+) % to reach MYR 25,000 in 2026-Q4; another MYR ([\d,]+) of pipeline in Proposal would make it 80 %\.$/.exec(
        said,
      );
    expect(said).toMatch(/another/);
    // 5,000 won, 18,000 and 300 expected: 1,700 are missing, and more for a good chance.
    expect(Number(match?.[1])).toBeLessThan(50);
    const more = Number(match?.[2]?.replace(/,/g, ''));
    expect(more).toBeGreaterThan(1700 / 0.6);
    expect(more).toBeLessThan(20_000);
    // With so many deals more, the chance is as promised.
    const added = Array.from({ length: Math.round(more / 1000) }, (_, index) =>
      row({ dealId: `N-${index}`, deal: 'N', stage: 'Proposal', amount: 1000, expectedClose: date('2026-12-01') }),
    );
    const query = queryOf([...DEALS, ...added], 25_000);
    expect(quarterOutlook(query).outlook?.reach.chance).toBeGreaterThan(0.76);
    expect(quarterOutlook(query).outlook?.reach.chance).toBeLessThan(0.86);
  });

  test('a good chance needs no more', () => {
    expect(say(DEALS, 6000)).toMatch(/^\d\d % to reach MYR 6,000 in 2026-Q4\.$/);
  });

  test('what is reached, what has no target, and what no pipeline could make up for', () => {
    expect(say(DEALS, 5000)).toBe('The target of MYR 5,000 for 2026-Q4 is reached: MYR 5,000 is won.');
    expect(say(DEALS, '')).toBe('There is no target for 2026-Q4 yet: type one into the sheet "Targets".');
    const none = deals({ stage: 'Lead', amount: 1, expectedClose: date('2027-12-01') });
    expect(say(none, 5000)).toBe('0 % to reach MYR 5,000 in 2026-Q4.');
    const little = [headers(), row({ stage: 'Odd', amount: 10, expectedClose: date('2026-12-01') })];
    const odd = stageRows()[1]?.map((cell, at) => (at === 1 ? 'Odd' : at === 2 ? 0.001 : cell));
    expect(say(little, 5000, { stageRows: [...stageRows(), odd] })).toMatch(
      /; more pipeline would come too late to make it 80 % by 2026-12-31\.$/,
    );
  });

  test('in Malay', () => {
    const malay = DEALS.map((cells, index) =>
      index === 0
        ? headers('ms')
        : cells.map((cell) => ({ Proposal: 'Cadangan', Won: 'Menang', Lead: 'Prospek' })[String(cell)] ?? cell),
    );
    const options = {
      stageRows: stageRows('ms'),
      settingRows: [['Tetapan', 'Nilai'], ['Mata wang', 'MYR'], ...SETTINGS],
    };
    expect(say(malay, 25_000, options)).toMatch(
      /^Peluang \d+ % untuk mencapai RM 25,000 dalam 2026-Q4; tambahan RM [\d,]+ dalam saluran pada peringkat Cadangan akan menjadikannya 80 %\.$/,
    );
  });
});

test('the stage is the one that brings most of the result', () => {
  const outlook = quarterOutlook(queryOf(DEALS, 25_000)).outlook;
  if (!outlook) throw new Error('no outlook');
  expect(moreNeeded(outlook)?.stage).toBe('Proposal');
});

test('a row of Targets that cannot be read stops only what needs it', () => {
  const query = queryOf(DEALS, 'much');
  expect(() => quarterOutlook(query)).toThrow(/much/);
  expect(quarterOutlookIfAny(query)).toBeNull();
});

test('what is not certain is neither 0 nor 100 %', () => {
  expect([0, 0.001, 0.3333, 0.999, 1].map(sayShare)).toEqual([0, 1, 33, 99, 100]);
});
