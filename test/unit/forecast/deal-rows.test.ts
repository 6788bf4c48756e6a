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

describe('a cell that cannot be read is named by row and column', () => {
  test.each<[Parameters<typeof deals>[0], RegExp]>([
    [{ stage: 'Nope' }, /2.*Nope.*Lead, Qualified/],
    [{ stage: 'Lead', amount: '5' }, /2.*amount "5"/i],
    [{ stage: 'Lead', amount: -1 }, /2.*amount "-1"/i],
    [{ stage: 'Lead', created: 'x' }, /2.*created "x"/i],
    [{ stage: 'Lead', stageSince: 'x' }, /2.*stage since "x"/i],
    [{ stage: 'Won', closed: 'x' }, /2.*closed "x"/i],
    [{ stage: 'Lead', amount: 1, currency: 'EUR' }, /2.*EUR/],
  ])('%j', (cells, message) => expect(() => read(cells)).toThrow(message));

  test('a date that does not matter is not read: Closed of an open deal', () => {
    expect(read({ stage: 'Lead', closed: 'x' }).count).toBe(1);
  });
});
