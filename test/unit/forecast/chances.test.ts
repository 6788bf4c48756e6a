/** The chances of tables: the model's, or the stages' where the history is too short. */

import { expect, test } from '@jest/globals';
import { chancesOf } from '../../../src/core/forecast/chances';
import { windowOf } from '../../../src/core/forecast/model/by-model';
import { createQuery } from '../../../src/core/forecast/query';
import { messagesIn } from '../../../src/core/messages';
import { ago, book, date, dayOf, deals, past, TODAY } from './book';

function chances(rows: unknown[][]) {
  const query = createQuery(rows, book(), messagesIn);
  return chancesOf(query, query.snapshotAt(TODAY), 30);
}

test("with too little history, a stage's probability counts where the deal is expected to close in the period", () => {
  const { fitted, shock, basis, within } = chances(
    deals({ stage: 'Proposal', expectedClose: date('2026-12-10') }, { stage: 'Negotiation' }),
  );
  expect([fitted, shock, basis]).toEqual([null, 0.3, 'stage probabilities: 0 closed deals, 50 needed']);
  const period = { from: dayOf('2026-12-01'), to: dayOf('2026-12-31') };
  const window = windowOf(period, TODAY, true);
  expect([...within(period, window)]).toEqual([0.6, 0]);
  expect([...within({ from: dayOf('2027-01-01'), to: dayOf('2027-01-31') }, window)]).toEqual([0, 0]);
  expect([...within(null, windowOf(null, TODAY, true))]).toEqual([0.6, 0.8]);
});

test("a row's own probability overrides its stage's", () => {
  const [header = [], row = []] = deals({ stage: 'Proposal' });
  const { within } = chances([
    [...header, 'Probability'],
    [...row, 0.05],
  ]);
  expect([...within(null, windowOf(null, TODAY, true))]).toEqual([0.05]);
});

test('with enough history, the model counts, whatever the expected close', () => {
  const { fitted, basis, within } = chances(
    deals(...past(60), { stage: 'Lead', amount: 100, created: ago(3), stageSince: ago(3) }),
  );
  expect(fitted).not.toBeNull();
  expect(basis).toBe('60 closed deals');
  const [chance = 0] = within(null, windowOf(null, TODAY, true));
  expect(chance).toBeGreaterThan(0.1);
  expect(chance).toBeLessThan(1);
});
