/** Rows of Deals as numbers: stages by code, amounts in the main currency, times on the wall clock. */

import { describe, expect, test } from '@jest/globals';
import { type ReadOptions, readDealRows } from '../../../src/core/forecast/deal-rows';
import { LOST, WON } from '../../../src/core/forecast/model/deal-paths';
import { messagesIn } from '../../../src/core/messages';
import { parseStages } from '../../../src/core/stages/stages';
import { parseSettings } from '../../../src/core/workbook/settings';
import { stageRows } from '../world';
import { date, dayOf, deals, TODAY, ZONE } from './book';

const t = messagesIn('en');
const OPTIONS: ReadOptions = {
  ...{ zone: ZONE, table: parseStages(stageRows(), 'en', t), locale: 'en', t, isNow: true, today: TODAY },
  settings: parseSettings(
    [
      ['Currency', 'MYR'],
      ['Rate USD', 4],
    ],
    'en',
    t,
  ),
};
const read = (...rows: Parameters<typeof deals>) => readDealRows(deals(...rows), OPTIONS);

test('a deal is its stage, its amount and its dates; a row without stage is none', () => {
  const rows = read(
    { stage: ' meeting ', amount: 5, currency: 'usd', created: date('2026-11-01'), stageSince: '2026-11-05T12:00' },
    { amount: 7 },
    { stage: 'Won', created: date('2026-11-01'), stageSince: date('2026-11-02'), closed: date('2026-11-03') },
    { stage: 'Lost', amount: 1 },
  );
  expect([rows.count, rows.ids]).toEqual([3, ['D-1', 'D-3', 'D-4']]);
  expect([...rows.rows.slice(0, 3)]).toEqual([1, 3, 4]);
  expect([...rows.codes.slice(0, 3)]).toEqual([2, WON, LOST]);
  expect([...rows.amounts.slice(0, 3)]).toEqual([20, 0, 1]);
  expect([...rows.since.slice(0, 3)]).toEqual([dayOf('2026-11-05') + 0.5, dayOf('2026-11-03'), Number.NaN]);
  expect([...rows.beginnings.slice(0, 3)]).toEqual([0, 0, 0]);
  expect([rows.codeOf(0, 'Lead'), rows.codeOf(0, 'Gone'), rows.codeOf(0, '')]).toEqual([0, 5, 5]);
  expect([rows.inMain(0, 3), rows.inMain(2, 3), rows.inMain(0, Number.NaN)]).toEqual([12, 3, Number.NaN]);
});

describe('a cell that cannot be read is noted, and stops nothing', () => {
  const faultsOf = (cells: Parameters<typeof deals>[0]) => {
    const rows = read({ stage: 'Lead', amount: 5 }, cells);
    const list = (faults: ReadonlyMap<number, { index: number; column: string; reason: string }>) =>
      [...faults].map(([at, { index, column, reason }]) => [at === index, index, column, reason]);
    return { count: rows.count, faults: list(rows.faults), dates: list(rows.dateFaults), amount: rows.amounts[1] };
  };

  test.each<[Parameters<typeof deals>[0], string, string]>([
    [{ stage: 'Lead', amount: '5' }, 'amount', 'amount'],
    [{ stage: 'Won', amount: -1 }, 'amount', 'amount'],
    [{ stage: 'Lead', amount: 1, currency: 'EUR' }, 'currency', 'rate'],
  ])('%j: its amount counts as nothing', (cells, column, reason) => {
    expect(faultsOf(cells)).toEqual({ count: 2, faults: [[true, 2, column, reason]], dates: [], amount: 0 });
  });

  test.each<[Parameters<typeof deals>[0], string]>([
    [{ stage: 'Nope', amount: 1 }, 'stage'],
    [{ amount: 1 }, 'noStage'],
    [{ amount: 'abc' }, 'noStage'],
  ])('%j: it is none of the deals', (cells, reason) => {
    expect(faultsOf(cells)).toMatchObject({ count: 1, faults: [[true, 2, 'stage', reason]], dates: [] });
  });

  test.each<[Parameters<typeof deals>[0], string]>([
    [{ stage: 'Lead', created: 'x' }, 'created'],
    [{ stage: 'Lead', stageSince: 'x' }, 'stageSince'],
  ])('%j: a date of an open deal', (cells, column) => {
    expect(faultsOf(cells)).toMatchObject({ count: 2, faults: [], dates: [[true, 2, column, 'date']] });
  });

  test.each<[string, Parameters<typeof deals>[0]]>([
    ['Closed of an open deal', { stage: 'Lead', closed: 'x' }],
    ['the amount of a lost one', { stage: 'Lost', amount: 'x' }],
    ['the dates of a closed one', { stage: 'Won', amount: 1, created: 'x', closed: 'x' }],
    ['the stage of a row without amount', { deal: 'x' }],
    ['the currency of nothing', { stage: 'Lead', amount: 0, currency: 'EUR' }],
  ])('%s does not matter', (_, cells) => expect(faultsOf(cells)).toMatchObject({ faults: [], dates: [] }));
});
