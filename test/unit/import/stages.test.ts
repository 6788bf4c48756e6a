/** Stages of other programs become ours: as mapped, by name, by a status that says won or lost, or as a new stage. */

import { describe, expect, test } from '@jest/globals';
import { createStageMapper, MOST_NEW_STAGES, type TheirStage } from '../../../src/core/import/stages';
import { stateOf } from '../../../src/core/import/state';
import { messagesIn } from '../../../src/core/messages';
import { type Stage, tableOf } from '../../../src/core/stages/stages';

const stage = (pipeline: string, name: string, type: Stage['type'] = 'Open'): Stage => ({
  ...{ pipeline, name, type, probability: null, rottingDays: null, requiredFields: [], category: null },
});
const TABLE = tableOf([
  stage('Sales', 'Lead'),
  stage('Sales', 'Proposal'),
  stage('Sales', 'Signed', 'Won'),
  stage('Sales', 'Dropped', 'Lost'),
  stage('Partners', 'Lead'),
  stage('Partners', 'Review'),
]);

type Deal = Partial<TheirStage>;
const their = ({ stage: name = '', status = '', pipeline = '', state = stateOf(status) }: Deal): TheirStage => ({
  stage: name,
  status,
  state,
  pipeline,
});
const mapper = (mapping = {}, pipelines: string[] = [], locale: 'en' | 'ms' = 'en') => {
  const { map, added } = createStageMapper(TABLE, { mapping, pipelines, locale, t: messagesIn(locale) });
  return { map: (deal: Deal) => map(their(deal)), added };
};
const map = (deal: Deal, mapping = {}, pipelines: string[] = []) => mapper(mapping, pipelines).map(deal);

describe('a stage', () => {
  test.each<[string, Parameters<typeof map>[0], object]>([
    ['is known by its name in any case', { stage: ' LEAD' }, { pipeline: '', stage: 'Lead', type: 'Open' }],
    ['of another pipeline is found without one', { stage: 'review' }, { pipeline: '', stage: 'Review', type: 'Open' }],
    [
      'is looked for in its pipeline',
      { stage: 'Review', pipeline: 'partners' },
      { pipeline: 'partners', stage: 'Review' },
    ],
    ['that says won becomes our own won stage', { stage: 'Closed Won' }, { stage: 'Signed', type: 'Won' }],
    ['that says lost in Malay becomes our own lost stage', { stage: 'KALAH' }, { stage: 'Dropped', type: 'Lost' }],
    ['gives way to a status that says won', { stage: 'Proposal', status: 'Won' }, { stage: 'Signed', type: 'Won' }],
    ['stays while the status says open', { stage: 'Proposal', status: 'Open' }, { stage: 'Proposal', type: 'Open' }],
    ['is known behind its order and before its pipeline', { stage: '2 - Proposal (Sales)' }, { stage: 'Proposal' }],
    ['with its pipeline may say won', { stage: 'Closed Won (Sales Pipeline)' }, { stage: 'Signed', type: 'Won' }],
    [
      'whose name means lost becomes our own lost stage, and is reported',
      { stage: 'Dead' },
      { stage: 'Dropped', type: 'Lost', note: 'lostByName' },
    ],
    [
      'is the first one for an open deal without any, and is reported',
      { state: 'Open' },
      { stage: 'Lead', type: 'Open', note: 'firstStage' },
    ],
    ['is the won one for a won deal without any', { state: 'Won' }, { stage: 'Signed', type: 'Won' }],
    [
      'that is closed goes before a status that is open, and is reported',
      { stage: 'Signed', state: 'Open' },
      { stage: 'Signed', type: 'Won', note: 'closedButOpen' },
    ],
    ['that is blank stays blank', {}, { stage: '', type: 'Open' }],
  ])('%s', (_, deal, expected) => expect(map(deal)).toMatchObject(expected));

  test('goes where the user mapped it, whatever its spelling', () => {
    expect(map({ stage: 'Qualified to buy' }, { 'qualified-TO-buy': 'Proposal' })).toMatchObject({ stage: 'Proposal' });
    expect(map({ stage: 'Done' }, { done: 'Signed' })).toMatchObject({ stage: 'Signed', type: 'Won' });
  });
});

describe('what is unknown', () => {
  test('is added once as an open stage of the first pipeline, in the order of its occurrence', () => {
    const { map: one, added } = mapper();
    const deals = ['Beta', 'Alpha', 'beta', 'Lead'].map((name) => one({ stage: name }));
    expect(deals.map((deal) => deal?.stage)).toEqual(['Beta', 'Alpha', 'Beta', 'Lead']);
    expect(added).toEqual([
      { pipeline: 'Sales', stage: 'Beta', type: 'Open' },
      { pipeline: 'Sales', stage: 'Alpha', type: 'Open' },
    ]);
  });

  test('a pipeline without won stage gets one, named in the language of the workbook', () => {
    const { map: one, added } = mapper({}, [], 'ms');
    expect(one({ stage: 'Review', status: 'won', pipeline: 'Partners' })).toMatchObject({
      stage: 'Menang',
      type: 'Won',
    });
    expect(added).toEqual([{ pipeline: 'Partners', stage: 'Menang', type: 'Menang' }]);
  });

  test('a single unknown pipeline is taken for our first; of two, each becomes its own', () => {
    const deal = { stage: 'Proposal', pipeline: 'Default' };
    expect(map(deal, {}, ['Default', '', 'Default'])).toEqual({ pipeline: '', stage: 'Proposal', type: 'Open' });
    const { map: two, added } = mapper({}, ['Default', 'Other']);
    expect(two(deal)).toEqual({ pipeline: 'Default', stage: 'Proposal', type: 'Open' });
    expect(added).toEqual([{ pipeline: 'Default', stage: 'Proposal', type: 'Open' }]);
  });
});

test('a closed deal is not taken where nothing says how it closed, or two things contradict each other', () => {
  expect(map({ stage: 'Proposal', status: 'Closed' })).toBeNull();
  expect(map({ stage: 'Closed Won', status: 'Closed' })).toMatchObject({ stage: 'Signed' });
  expect(map({ stage: 'Closed Won', status: 'Lost' })).toBeNull();
  expect(map({ stage: 'Proposal', status: 'Closed' }, { closed: 'Dropped' })).toMatchObject({ type: 'Lost' });
});

test('a status can be mapped to a stage', () => {
  expect(map({ status: 'Hot' }, { hot: 'Proposal' })).toMatchObject({ stage: 'Proposal', type: 'Open' });
});

test('HubSpot’s pipeline behind a new stage is left out', () => {
  const deal = { stage: 'Contract (Renewals)', pipeline: 'Renewals' };
  expect(mapper({}, ['Renewals', 'Other']).map(deal)).toMatchObject({ stage: 'Contract' });
});

test('more new stages than a team has are refused, with one of them', () => {
  const { map: one } = mapper();
  for (let count = 0; count < MOST_NEW_STAGES; count++) one({ stage: `Level ${count}` });
  expect(() => one({ stage: 'One more' })).toThrow(/more than 60 stages.*"One more"/);
});
