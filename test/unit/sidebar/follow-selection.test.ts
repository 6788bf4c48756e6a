/** How the sidebar asks for the selected row: not too often, one at a time, never with a stale answer. */

import { afterEach, beforeEach, expect, jest, test } from '@jest/globals';
import type { Selection } from '../../../src/core/api';
import { createFollower, type Follower } from '../../../src/sidebar/deal/follow-selection';
import { nextPollSeconds } from '../../../src/sidebar/deal/poll-schedule';
import { deal } from './deal';

let asked: ((selection: Selection) => void)[];
let seen: [string | undefined, boolean][];
let follower: Follower;

beforeEach(() => {
  jest.useFakeTimers();
  asked = [];
  seen = [];
  follower = createFollower(
    {
      ask: () => new Promise((resolve) => asked.push(resolve)),
      answered: (selection, moved) => seen.push([selection.deal?.dealId, moved]),
      failed: () => undefined,
    },
    3,
  );
});

afterEach(() => {
  follower.stop();
  jest.useRealTimers();
});

async function answer(dealId: string) {
  asked[asked.length - 1]?.({ deal: deal({ dealId }) });
  await jest.advanceTimersByTimeAsync(0);
}

test('the poll slows down by half up to 30 s and returns to its pace on a change', () => {
  expect([3, 4.5, 20, 29].map((seconds) => nextPollSeconds(seconds, 3, false))).toEqual([4.5, 6.75, 30, 30]);
  expect(nextPollSeconds(30, 3, true)).toBe(3);
  expect(nextPollSeconds(60, 60, false)).toBe(60);
  expect(nextPollSeconds(3, 0, true)).toBeNull();
});

test('focus and pointer together ask once, and never while a question is under way', async () => {
  follower.poke();
  follower.poke();
  await jest.advanceTimersByTimeAsync(10);
  follower.poke();
  await jest.advanceTimersByTimeAsync(5000);
  expect(asked).toHaveLength(1);
  await answer('D-1');
  await jest.advanceTimersByTimeAsync(10);
  expect(asked).toHaveLength(2);
});

test('an answer older than what the user did since is dropped, and asked for again', async () => {
  follower.poke();
  await jest.advanceTimersByTimeAsync(0);
  follower.invalidate();
  await answer('D-1');
  expect(seen).toEqual([]);
  await jest.advanceTimersByTimeAsync(1000);
  await answer('D-2');
  expect(seen).toEqual([['D-2', true]]);
});

test('hidden or switched off it does not poll; a pointer still asks when switched off', async () => {
  follower.poke();
  await jest.advanceTimersByTimeAsync(0);
  await answer('D-1');
  follower.setVisible(false);
  await jest.advanceTimersByTimeAsync(120_000);
  expect(asked).toHaveLength(1);
  follower.setSeconds(0);
  follower.setVisible(true);
  await jest.advanceTimersByTimeAsync(0);
  await answer('D-1');
  await jest.advanceTimersByTimeAsync(120_000);
  expect(asked).toHaveLength(2);
  expect(seen).toEqual([
    ['D-1', true],
    ['D-1', false],
  ]);
});
