/** Which answers were taken is remembered within what a property holds. */

import { expect, test } from '@jest/globals';
import { lookFrom, newState, readLeadState, withTaken } from '../../../src/core/leads/state';

test('what was kept is read; what is none is not', () => {
  const state = newState('a@x.my');
  expect(readLeadState(JSON.stringify(state))).toEqual(state);
  expect([readLeadState(null), readLeadState(''), readLeadState('{')]).toEqual([null, null, null]);
});

test('answers are looked through again from ten minutes before the last one', () => {
  const state = withTaken({ ...newState('a@x.my'), problem: 'x' }, [
    { id: '1', at: new Date(2_000_000) },
    { id: '2', at: new Date(1_000_000) },
  ]);
  expect(state).toMatchObject({ since: 2_000_000, taken: ['1', '2'], problem: '' });
  expect([lookFrom(state), lookFrom(newState('a@x.my'))]).toEqual([1_400_000, 0]);
});

test('however many there were, the state fits into a property', () => {
  const answers = Array.from({ length: 500 }, (_, index) => ({
    id: `${index}-${'x'.repeat(70)}`,
    at: new Date(index),
  }));
  const state = withTaken(newState('a@x.my'), answers);
  expect(JSON.stringify(state).length).toBeLessThan(9000);
  expect(state.taken.at(-1)).toMatch(/^499-/);
});
