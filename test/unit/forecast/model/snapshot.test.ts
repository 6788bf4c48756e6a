/** How the deals stand: by the history that is read, or by the stored model and what their rows show since. */

import { describe, expect, test } from '@jest/globals';
import { WON } from '../../../../src/core/forecast/model/deal-paths';
import type { DealPath } from '../../../../src/core/forecast/model/state';
import { ABSENT } from '../../../../src/core/forecast/model/state';
import { knownStage, type StoredModel } from '../../../../src/core/forecast/model/stored-model';
import type { ForecastContext } from '../../../../src/core/forecast/model/types';
import { createQuery } from '../../../../src/core/forecast/query';
import { messagesIn } from '../../../../src/core/messages';
import { parseStages } from '../../../../src/core/stages/stages';
import { stageRows } from '../../world';
import { ago, book, deals, past, TODAY } from '../book';

const table = parseStages(stageRows(), 'en', messagesIn('en'));

function look(rows: unknown[][], context: ForecastContext = book(), day = TODAY) {
  return createQuery(rows, context, messagesIn).snapshotAt(day);
}

const fitted = look(deals(...past(60))).fitted;
if (!fitted) throw new Error('Sixty closed deals make a model');

function stored(paths: Record<string, DealPath> = {}): StoredModel {
  const stages = table.stages.filter(({ type }) => type === 'Open').map(knownStage);
  return { fitted: fitted as NonNullable<typeof fitted>, stages, seen: TODAY - 5, wayOf: (id) => paths[id] };
}
const unread = () => {
  throw new Error('The history must not be read');
};
const withModel = (model: StoredModel) => book({ readModel: () => model, readHistory: unread });

test('without a stored model the history is read: states of open deals, codes of all, and what was learnt', () => {
  const rows = deals(
    { stage: 'Lead', amount: 5, created: ago(3), stageSince: ago(3) },
    { stage: 'Won', closed: ago(1) },
    ...past(60),
  );
  const { open, states, codes, fitted: learnt } = look(rows);
  expect([open, codes[0], codes[1]]).toEqual([[0], 0, WON]);
  // The end of today is four days after midnight three days ago.
  expect(states[0]).toMatchObject({ stage: 0, age: 4, dealAge: 4, amount: 5, moves: 1 });
  expect(learnt?.model.closed).toBe(61);
});

test('for a past day, what came later is not there yet', () => {
  const rows = deals({ stage: 'Won', amount: 5, created: ago(9), closed: ago(2) }, { stage: 'Lead', created: ago(1) });
  const { codes, open } = look(rows, book(), TODAY - 3);
  expect([[...[codes[0], codes[1]]], open]).toEqual([[0, ABSENT], [0]]);
});

describe('with a stored model', () => {
  const PATH: DealPath = { stage: 1, entered: TODAY - 20, created: TODAY - 30, moves: 2, regressions: 0, furthest: 3 };
  const one = (cells: Parameters<typeof deals>[0], paths: Record<string, DealPath> = { 'D-1': PATH }) =>
    look(deals({ amount: 5, ...cells }), withModel(stored(paths))).states[0];

  test('a deal that did not move goes on', () => {
    expect(one({ stage: 'Qualified', stageSince: ago(20) })).toMatchObject({
      stage: 1,
      age: 21,
      dealAge: 31,
      moves: 2,
    });
  });

  test('one that moved since is brought forward by its row; backwards counts as a step back', () => {
    expect(one({ stage: 'Negotiation', stageSince: ago(2) })).toMatchObject({
      stage: 4,
      age: 3,
      moves: 3,
      regressions: 0,
    });
    expect(one({ stage: 'Lead', stageSince: ago(2) })).toMatchObject({ stage: 0, age: 3, moves: 3, regressions: 1 });
    expect(one({ stage: 'Lead' })).toMatchObject({ stage: 0, age: 1 });
  });

  test('one that left and came back made two moves', () => {
    expect(one({ stage: 'Qualified', stageSince: ago(1) })).toMatchObject({
      stage: 1,
      age: 2,
      moves: 4,
      regressions: 1,
    });
  });

  test('of a new deal its own row tells all', () => {
    expect(one({ stage: 'Meeting', created: ago(6), stageSince: ago(2) }, {})).toMatchObject({
      stage: 2,
      age: 3,
      dealAge: 7,
      moves: 2,
    });
    expect(one({ stage: 'Meeting' }, {})).toMatchObject({ stage: 2, age: 1, dealAge: 1, moves: 1 });
    expect(one({ stage: 'Meeting', created: ago(-3) }, {})).toBeUndefined();
  });

  test('a model that was fitted later than the day is of no use: the history is read', () => {
    expect(() => look(deals({ stage: 'Lead' }), withModel(stored()), TODAY - 40)).toThrow(
      'The history must not be read',
    );
    expect(() => look(deals({ stage: 'Lead' }), withModel(stored()), TODAY - 1)).toThrow(
      'The history must not be read',
    );
  });
});
