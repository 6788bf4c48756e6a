/** Actions in the order in which they press; done ones for a month. */

import { expect, test } from '@jest/globals';
import { type Action, currentActions, isLate } from '../../../src/core/one-on-ones/actions';

const action = (id: string, due: string | null, done: string | null = null): Action => ({
  id,
  text: id,
  owner: 'member',
  due,
  made: '2026-11-01',
  done,
});
const TODAY = Date.UTC(2026, 11, 1) / 86_400_000;

test('the most pressing comes first, done ones last and not for ever', () => {
  const list = [
    action('none', null),
    action('old', null, '2026-10-01'),
    action('done', null, '2026-11-28'),
    action('late', '2026-11-02'),
    action('soon', '2026-12-02'),
  ];
  expect(currentActions(list, TODAY).map(({ id }) => id)).toEqual(['late', 'soon', 'none', 'done']);
});

test('late is what is open after its day', () => {
  const late = (each: Action) => isLate(each, '2026-12-01');
  expect(
    [
      action('a', '2026-11-30'),
      action('b', '2026-12-01'),
      action('c', null),
      action('d', '2026-11-30', '2026-12-01'),
    ].map(late),
  ).toEqual([true, false, false, false]);
});
