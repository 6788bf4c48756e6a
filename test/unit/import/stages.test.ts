/** Stages of other programs become ours: as mapped, by name, by a status that says won or lost, or as a new stage. */

import { describe, expect, test } from '@jest/globals';
import { createStageMapper } from '../../../src/core/import/stages';
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

const mapper = (mapping = {}, pipelines: string[] = [], locale: 'en' | 'ms' = 'en') =>
  createStageMapper(TABLE, mapping, pipelines, locale);
const map = (deal: { stage?: string; status?: string; pipeline?: string }, mapping = {}, pipelines: string[] = []) =>
  mapper(mapping, pipelines).map({ stage: '', status: '', pipeline: '', ...deal });

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
    const deals = ['Beta', 'Alpha', 'beta', 'Lead'].map((name) => one({ stage: name, status: '', pipeline: '' }));
    expect(deals.map(({ stage: name }) => name)).toEqual(['Beta', 'Alpha', 'Beta', 'Lead']);
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
    expect(two({ ...deal, status: '' })).toEqual({ pipeline: 'Default', stage: 'Proposal', type: 'Open' });
    expect(added).toEqual([{ pipeline: 'Default', stage: 'Proposal', type: 'Open' }]);
  });
});
