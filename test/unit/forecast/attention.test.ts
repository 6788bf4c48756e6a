/** The open deals as reviews see them: cells read, days counted, and the chance that counts. */

import { describe, expect, test } from '@jest/globals';
import { readReview } from '../../../src/core/forecast/attention';
import { createQuery } from '../../../src/core/forecast/query';
import { messagesIn } from '../../../src/core/messages';
import { ago, book, deals, past, TODAY } from './book';

const OPEN = { stage: 'Proposal', amount: 100, created: ago(9), stageSince: ago(4) };
const read = (rows: unknown[][]) => readReview(createQuery(rows, book(), messagesIn)).deals;

test('a deal is read with its days; closed deals and blank rows are left out', () => {
  const rows = deals({ ...OPEN, owner: 'Ann', nextStepDue: ago(-2) }, { stage: 'Won', closed: ago(1) }, {});
  expect(read(rows)).toEqual([
    {
      ...{ dealId: 'D-1', deal: 'deal 1', owner: 'Ann', stage: expect.objectContaining({ name: 'Proposal' }) },
      ...{ amount: 100, chance: 0.6, since: TODAY - 4, created: TODAY - 9, place: 0 },
      ...{ expectedClose: null, nextStep: '', nextStepDue: TODAY + 2, snoozedUntil: null, faults: [] },
    },
  ]);
});

describe('the chance', () => {
  const withOwn = (rows: unknown[][], value: unknown) =>
    rows.map((cells, index) => [...cells, index === 0 ? 'Probability' : value]);

  test("is the row's own Probability, where the user added that column", () => {
    expect(read(withOwn(deals(OPEN), '25%'))[0]?.chance).toBe(0.25);
    expect(read(withOwn(deals(OPEN), ''))[0]?.chance).toBe(0.6);
    const { deals: own, leftOut } = readReview(createQuery(withOwn(deals(OPEN), 40), book(), messagesIn));
    expect([own, leftOut]).toEqual([[], [expect.objectContaining({ index: 1, column: 'probability', value: 40 })]]);
  });

  test("is the stage's with too few closed deals, and the model's with fifty", () => {
    expect(read(deals(OPEN, ...past(30)))[0]?.chance).toBe(0.6);
    const learnt = read(deals(OPEN, ...past(60)))[0]?.chance ?? 0;
    expect(learnt).not.toBe(0.6);
    // Two of three were won, none stayed open.
    expect(learnt).toBeGreaterThan(0.4);
    expect(learnt).toBeLessThan(0.9);
  });
});

test('amounts are in the main currency', () => {
  const settingRows = [
    ['Setting', 'Value'],
    ['Currency', 'MYR'],
    ['Rate USD', 4],
  ];
  const rows = deals({ ...OPEN, currency: 'USD' });
  expect(readReview(createQuery(rows, book({ settingRows }), messagesIn)).deals[0]?.amount).toBe(400);
  const { deals: none, leftOut, errorOf } = readReview(createQuery(rows, book(), messagesIn));
  expect(none).toEqual([]);
  expect(leftOut.map((fault) => errorOf(fault).message)).toEqual([expect.stringMatching(/Row 2.*Rate USD/)]);
});
