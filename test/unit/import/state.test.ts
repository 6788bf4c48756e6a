/** Open, won or lost: by the words of statuses and stages, and by columns of yes and no. */

import { describe, expect, test } from '@jest/globals';
import { joinStates, stateByFlags, stateOf, typeOfStage } from '../../../src/core/import/state';

test.each([
  ['Closed Won (Sales Pipeline)', 'Won'],
  ['6 - Closed Won', 'Won'],
  ['closedwon', 'Won'],
  ['C2:WON', 'Won'],
  ['Won (100%)', 'Won'],
  ['Ditutup menang', 'Won'],
  ['Perdido', 'Lost'],
  ['C4:LOSE', 'Lost'],
  ['Closed - lost to a competitor', 'Lost'],
  ['Dead', 'Lost'],
  ['No Decision', 'Lost'],
  ['Lost contact', 'Open'],
  ['Lost to a competitor', 'Lost'],
  ['Lost: price', 'Lost'],
  ['Won - paid', 'Won'],
  ['Won-back campaign', 'Open'],
  ['Not won', 'Open'],
  ['Won back', 'Open'],
  ['Won or lost', 'Open'],
  ['Proposal', 'Open'],
  ['Closed', 'Open'],
  ['', 'Open'],
])('the stage %j is %s', (name, type) => expect(typeOfStage(name)).toBe(type));

test.each([
  ['Open', 'Open'],
  ['in progress', 'Open'],
  ['WON', 'Won'],
  ['Abandoned', 'Lost'],
  ['On Hold', 'Held'],
  ['Suspended', 'Held'],
  ['Closed', 'Closed'],
  ['Kalah', 'Lost'],
  ['Proposal', undefined],
  ['', undefined],
])('the status %j says %s', (status, state) => expect(stateOf(status)).toBe(state));

describe('flags', () => {
  const [yes, no, none] = [true, false, undefined];
  test.each([
    [no, none, none, 'Open'],
    [yes, yes, none, 'Won'],
    [yes, no, none, 'Lost'],
    [yes, none, none, 'Closed'],
    [none, yes, none, 'Won'],
    [none, none, yes, 'Lost'],
    [none, no, none, undefined],
    [none, no, no, 'Open'],
    [yes, none, no, 'Won'],
    [none, none, none, undefined],
    [no, yes, none, 'conflict'],
    [yes, yes, yes, 'conflict'],
  ])('closed %s, won %s, lost %s: %s', (isClosed, isWon, isLost, state) =>
    expect(stateByFlags({ isClosed, isWon, isLost })).toBe(state),
  );
});

test.each([
  ['Won', undefined, 'Won'],
  ['Closed', 'Won', 'Won'],
  ['Lost', 'Closed', 'Lost'],
  ['Open', 'Held', 'Held'],
  ['Open', 'Closed', 'conflict'],
  ['Won', 'Lost', 'conflict'],
  ['Held', 'Won', 'conflict'],
] as const)('a status %s and flags %s are %s together', (one, other, state) =>
  expect([joinStates(one, other), joinStates(other, one)]).toEqual([state, state]),
);
