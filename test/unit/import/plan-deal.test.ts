/** A new deal of an import gets the history that the file tells. */

import { expect, test } from '@jest/globals';
import type { RecordCells } from '../../../src/core/import/deal-cells';
import { createDeal, type DealsPlan, type PastStage, updateDeal } from '../../../src/core/import/plan-deal';
import type { ImportedDeal } from '../../../src/core/import/reader';
import { context, headers, NOW, row } from '../world';

const { columns } = context();
const DEAL: ImportedDeal = {
  ...{ name: 'A', sourceId: '7', stage: '', status: '', state: undefined, pipeline: '', amount: 5, probability: null },
  ...{ unreadChance: '', closeDay: null, texts: {}, days: {}, entered: [] },
};
const emptyPlan = (): DealsPlan => ({
  ...{ rows: [], updates: [], history: [], headers: headers() },
  record: { headers: headers(), created: [], updated: [] },
});
const cellsFor = (stage: string, isClosed = false, cells: [keyof typeof columns, unknown][] = []): RecordCells => ({
  cells: new Map([['stage', stage] as const, ...cells].map(([column, value]) => [columns[column], value])),
  stage,
  isClosed,
});
const on = (iso: string): Date => new Date(`${iso}T02:00:00Z`);
const create = (cells: RecordCells, past: PastStage[] = [], loggedAt?: number) => {
  const plan = emptyPlan();
  createDeal(cells, DEAL, past, { dealId: 'D-1', loggedAt }, context(), plan);
  const steps = plan.history.map(([, at, from, to]) => `${at.toISOString().slice(0, 10)} ${from}>${to}`);
  return { steps, made: plan.rows[0] ?? [] };
};

test('the stages that it entered, each once, end in the one that it is in', () => {
  const past = [
    { stage: 'Lead', at: on('2026-09-01') },
    { stage: 'lead', at: on('2026-09-05') },
    { stage: 'Proposal', at: on('2026-10-01') },
  ];
  const { steps, made } = create(cellsFor('Proposal'), past);
  expect(steps).toEqual(['2026-09-01 >Lead', '2026-10-01 Lead>Proposal']);
  expect([made[columns.created], made[columns.stageSince]]).toEqual([on('2026-09-01'), on('2026-10-01')]);
});

test('a stage that it is in and did not enter begins at the closing, or now', () => {
  const past = [{ stage: 'Lead', at: on('2026-09-01') }];
  const won = cellsFor('Won', true, [['closed', on('2026-10-20')]]);
  expect(create(won, past).steps).toEqual(['2026-09-01 >Lead', '2026-10-20 Lead>Won']);
  expect(create(cellsFor('Meeting'), past).steps).toEqual(['2026-09-01 >Lead', '2026-11-24 Lead>Meeting']);
});

test('what is said of the future did not happen yet', () => {
  const past = [{ stage: 'Won', at: on('2027-01-01') }];
  expect(create(cellsFor('Lead'), past).steps).toEqual([`${NOW.toISOString().slice(0, 10)} >Lead`]);
});

test('without such columns the history begins at the creation', () => {
  expect(create(cellsFor('Lead', false, [['created', on('2026-09-01')]])).steps).toEqual(['2026-09-01 >Lead']);
});

test('what an interrupted call has logged is not logged again: the deal knows of its row', () => {
  const past = [{ stage: 'Lead', at: on('2026-09-01') }];
  const { steps, made } = create(cellsFor('Meeting'), past, 17);
  expect([steps, made[columns.logRow]]).toEqual([[], 17]);
  expect(made[columns.log]).toMatch(/^D-1\|Meeting\|/);
});

test('an update changes and records what differs, and logs the new stage once', () => {
  const before = row({ dealId: 'D-9', deal: 'A', stage: 'Lead', amount: 4, sourceId: '7' });
  const plan = emptyPlan();
  updateDeal(cellsFor('Meeting', false, [['amount', 5]]), DEAL, before, 2, context(), plan);
  expect(plan.history.map((entry) => entry.slice(2, 5))).toEqual([['Lead', 'Meeting', 5]]);
  expect(plan.record.updated).toMatchObject([{ dealId: 'D-9', cells: { Amount: [4, 5], Stage: ['Lead', 'Meeting'] } }]);
  const again = emptyPlan();
  updateDeal(cellsFor('Lead', false, [['amount', 4]]), DEAL, before, 2, context(), again);
  expect([again.updates, again.history, again.record.updated]).toEqual([[], [], []]);
});
