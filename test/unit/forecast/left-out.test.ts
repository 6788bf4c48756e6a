/** The words for deals that are left out: which rows, and what is wrong with them. */

import { describe, expect, test } from '@jest/globals';
import { errorOf, type RowFault, sayLeftOut, sayUnread } from '../../../src/core/forecast/left-out';
import { reviewMessages } from '../../../src/core/forecast/messages';
import { messagesIn } from '../../../src/core/messages';
import { parseStages } from '../../../src/core/stages/stages';
import { stageRows } from '../world';

const fault = (cells: Partial<RowFault> = {}): RowFault => ({
  index: 5,
  column: 'amount',
  value: 'abc',
  reason: 'amount',
  ...cells,
});
const inRows = (...rows: number[]): RowFault[] => rows.map((row) => fault({ index: row - 1 }));

describe('how many deals, and which rows', () => {
  test.each<[number[], string]>([
    [[], ''],
    [[6], '1 of 57 deals left out: row 6'],
    [[40, 6, 40], '2 of 57 deals left out: rows 6 and 40'],
    [[9, 2, 5], '3 of 57 deals left out: rows 2, 5 and 9'],
    [[2, 3, 4, 5, 6, 7, 8, 9], '8 of 57 deals left out: rows 2, 3, 4, 5, 6, 7, 8 and 9'],
    [[2, 3, 4, 5, 6, 7, 8, 9, 10], '9 of 57 deals left out: rows 2, 3, 4, 5, 6, 7, 8 and 2 more'],
  ])('%j', (rows, text) => expect(sayLeftOut(inRows(...rows), 57, reviewMessages('en'))).toBe(text));

  test('entries of the history are named by their rows', () => {
    const rt = reviewMessages('en');
    expect(sayUnread([12, 40], 'en', rt)).toBe('2 entries of "Stage history" left out: rows 12 and 40');
    expect(sayUnread([], 'en', rt)).toBe('');
  });

  test('in Malay', () => {
    const said = sayLeftOut(inRows(6, 40), 57, reviewMessages('ms'));
    expect(said).toBe('2 daripada 57 urus niaga tidak dikira: baris 6 dan 40');
  });
});

test.each<[Partial<RowFault>, RegExp]>([
  [{}, /Row 6.*amount "abc" is not a number/],
  [{ value: -500 }, /Row 6.*amount "-500" is not a number of at least 0/],
  [{ column: 'expectedClose', reason: 'date', value: 'soon' }, /Row 6.*expected close "soon" is not a date/],
  [{ column: 'category', reason: 'category', value: 'sure' }, /Row 6.*category "sure".*Commit, Best case/],
  [{ column: 'probability', reason: 'probability', value: 45 }, /Row 6.*probability "45".*0 to 100 %/],
  [{ column: 'stage', reason: 'stage', value: 'Nope' }, /Row 6.*"Nope".*Lead, Qualified/],
  [{ column: 'stage', reason: 'noStage', value: '' }, /Row 6.*no stage/],
  [{ column: 'currency', reason: 'rate', value: 'eur', main: 'MYR' }, /Row 6.*EUR.*MYR.*Rate EUR/],
])('%j in words', (cells, message) => {
  const t = messagesIn('en');
  const stages = () => parseStages(stageRows(), 'en', t);
  expect(errorOf(fault(cells), { locale: 'en', t, stages }).message).toMatch(message);
});
