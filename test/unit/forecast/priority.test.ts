/** DEAL_PRIORITY: what to work on today, by the score that its help text promises, with the reasons in words. */

import { describe, expect, test } from '@jest/globals';
import { dealPriority } from '../../../src/core/forecast/priority';
import { targetChance } from '../../../src/core/forecast/target-chance';
import { messagesIn } from '../../../src/core/messages';
import { ago, book, date, deals } from './book';

const CALM = { nextStep: 'call', created: ago(1), stageSince: ago(1) };
const rank = (rows: Parameters<typeof deals>, owner?: unknown) =>
  dealPriority(deals(...rows), owner, book(), () => [], messagesIn).slice(1);
const one = (cells: Parameters<typeof deals>[0]) => rank([{ ...CALM, stage: 'Proposal', amount: 1000, ...cells }])[0];

describe('the score is amount × chance × (1 − chance) × urgency', () => {
  // Proposal: 0.6 × 0.4 × 1,000 = 240; it rots after ten days.
  test.each<[string, Parameters<typeof deals>[0], number, RegExp]>([
    ['nothing is urgent', {}, 240, /^MYR 600\.00 expected of MYR 1,000\.00 \(60 %\); could still be won or lost/],
    ['there is no next step', { nextStep: '' }, 240 * 1.5, /^No next step; MYR/],
    ['the step is due today', { nextStepDue: ago(0) }, 240 * 1.5, /^Next step due today/],
    ['the step is a week late', { nextStepDue: ago(7) }, 240 * 1.75, /^Next step 7 days overdue/],
    ['the step is a year late', { nextStepDue: ago(365) }, 240 * 2, /^Next step 365 days overdue/],
    ['it closes within the week', { expectedClose: ago(-7) }, 240 * 1.5, /^Expected to close in 7 days/],
    ['it closes in eight days', { expectedClose: ago(-8) }, 240, /^MYR/],
    ['its close passed 15 days ago', { expectedClose: ago(15) }, 240 * 1.75, /^Expected close passed 15 days ago/],
    ['it is five days over its time', { stageSince: ago(15) }, 240 * 1.75, /Proposal/],
    ['it is smaller', { amount: 100 }, 24, /^MYR 60\.00/],
    ['it has no amount', { amount: '' }, 0, /^No amount$/],
  ])('%s', (_, cells, score, reason) => {
    const [id, , value, why] = one(cells) ?? [];
    expect([id, value]).toEqual(['D-1', score]);
    expect(String(why).replace(/\u00a0/g, ' ')).toMatch(reason);
  });
});

test('the greatest score comes first, and the most pressing reason with it', () => {
  const rows: Parameters<typeof deals> = [
    { ...CALM, stage: 'Proposal', amount: 10 },
    { ...CALM, stage: 'Proposal', amount: 1000, nextStepDue: ago(14), expectedClose: ago(1) },
    { ...CALM, stage: 'Won', amount: 1e6, closed: ago(1) },
  ];
  const ranked = rank(rows);
  expect(ranked.map(([id]) => id)).toEqual(['D-2', 'D-1']);
  expect(ranked[0]?.[3]).toMatch(/^Next step 14 days overdue; expected close passed 1 day ago/);
});

test('a deal that is snoozed until tomorrow is left out, until today it is back', () => {
  const rows = [-1, 0].map((days) => ({ ...CALM, stage: 'Lead', amount: 1, snoozedUntil: ago(days) }));
  expect(rank(rows).map(([id]) => id)).toEqual(['D-2']);
});

describe('an owner', () => {
  const rows = ['Ann', 'Ben'].map((owner) => ({ ...CALM, stage: 'Lead', amount: 1, owner }));
  test.each<[unknown, string[]]>([
    ['ann', ['D-1']],
    [[['Ben']], ['D-2']],
    ['', ['D-1', 'D-2']],
  ])('%j sees %j', (owner, ids) => expect(rank(rows, owner).map(([id]) => id)).toEqual(ids));
  test('who has no open deal is refused, with those who have', () => {
    expect(() => rank(rows, 'Cid')).toThrow(/owner.*Ann, Ben.*Cid/);
  });
});

describe('a deal that cannot be read', () => {
  const good = { ...CALM, stage: 'Lead', amount: 5 };

  test.each<[Parameters<typeof deals>[0], RegExp]>([
    [{ stage: 'Nope' }, /Row 3.*Nope/],
    [{ stage: '' }, /Row 3.*no stage/],
    [{ amount: 'much' }, /Row 3.*amount "much"/],
    [{ amount: -5 }, /Row 3.*amount "-5"/],
    [{ currency: 'EUR' }, /Row 3.*EUR/],
    [{ created: 'x' }, /Row 3.*created "x"/],
  ])('has no score for %j; it comes first, with its row and what is wrong', (cells, message) => {
    const ranked = rank([good, { ...good, ...cells }]);
    expect(ranked.map(([id]) => id)).toEqual(['D-2', 'D-1']);
    expect(ranked[0]).toEqual(['D-2', 'deal 2', '', expect.stringMatching(message), '']);
  });

  test.each<[Parameters<typeof deals>[0], RegExp]>([
    [{ nextStepDue: 'soon' }, /next step due "soon"/],
    [{ expectedClose: 'later' }, /expected close "later"/],
    [{ snoozedUntil: 'then' }, /snoozed until "then"/],
  ])('is ranked by the rest where only %j is wrong', (cells, message) => {
    const [, , score, reason] = rank([{ ...good, ...cells }])[0] ?? [];
    expect(score).toBeGreaterThan(0);
    expect(reason).toMatch(message);
  });

  test('is its owner’s alone', () => {
    const rows = [
      { ...good, owner: 'Ann', amount: 'x' },
      { ...good, owner: 'Ben' },
    ];
    expect(rank(rows, 'ann').map(([id]) => id)).toEqual(['D-1']);
    expect(rank(rows, 'Ben').map(([id]) => id)).toEqual(['D-2']);
  });
});

describe('with a target for the running quarter', () => {
  const targets = [
    ['Period', 'Owner', 'Target'],
    ['2026-Q4', '', 1000],
  ];
  const cells = { stage: 'Proposal', expectedClose: date('2026-12-01') };
  const rows = deals({ ...cells, amount: 1000 }, { ...cells, amount: 400 }, { ...cells, stage: 'Lead', amount: 600 });
  const rank = (readTargets: () => unknown[][]) => dealPriority(rows, '', book(), readTargets, messagesIn);

  test('the last column says what winning the deal adds to the chance to reach it, and the reason says so', () => {
    const [header, ...ranked] = rank(() => targets);
    expect(header?.at(-1)).toBe('Adds to target chance');
    const chance = targetChance(rows, '2026-Q4', '', book(), () => targets, messagesIn);
    // Large and small together, 0.6 × 0.1 × 0.4 less: the large deal alone reaches it.
    expect(chance).toBeCloseTo(0.6 + 0.4 * 0.6 * 0.1, 1);
    const lifts = new Map(ranked.map((cells) => [cells[0], cells]));
    expect(lifts.get('D-1')?.[4]).toBeCloseTo(1 - chance, 3);
    expect(lifts.get('D-1')?.[3]).toMatch(/winning it takes the chance to reach .*1,000 from 6\d % to 100 %$/);
    expect(Number(lifts.get('D-2')?.[4])).toBeGreaterThan(0);
    expect(Number(lifts.get('D-2')?.[4])).toBeLessThan(0.1);
  });

  test('without a target, or with one that cannot be read, it is blank', () => {
    for (const read of [() => [], () => [targets[0] ?? [], ['2026-Q4', '', 'much']]]) {
      expect(rank(read)[1]?.[4]).toBe('');
      expect(rank(read)[1]?.[3]).not.toMatch(/winning/);
    }
  });
});
