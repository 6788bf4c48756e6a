/** Which deal stays on the screen when selection, search and an open form disagree. */

import { expect, test } from '@jest/globals';
import { NOTHING_SHOWN, type ShownAction, shownReducer } from '../../../src/sidebar/deal/shown-deal';
import { deal } from './deal';

const a = deal({ dealId: 'A' });
const b = deal({ dealId: 'B' });
const c = deal({ dealId: 'C' });
const after = (...actions: ShownAction[]) => actions.reduce(shownReducer, NOTHING_SHOWN);

test('a deal found by search stays until another row is selected', () => {
  const pinned = after({ type: 'selection', deal: a, moved: true }, { type: 'pin', deal: b });
  expect(shownReducer(pinned, { type: 'selection', deal: a, moved: false }).deal).toBe(b);
  expect(shownReducer(pinned, { type: 'selection', deal: c, moved: true })).toMatchObject({ deal: c, pinned: false });
});

test('an open form keeps its deal; the row selected meanwhile follows when it closes', () => {
  const held = after(
    { type: 'selection', deal: a, moved: true },
    { type: 'hold', on: true },
    { type: 'selection', deal: b, moved: true },
  );
  expect(held.deal).toBe(a);
  expect(shownReducer(held, { type: 'hold', on: false })).toMatchObject({ deal: b, held: false, waiting: undefined });
});

test('the same row brings the values that changed', () => {
  const moved = { ...a, stage: 'Won' };
  expect(
    after({ type: 'selection', deal: a, moved: true }, { type: 'selection', deal: moved, moved: false }).deal,
  ).toBe(moved);
});
