/** What a merge takes from which deal. */

import { describe, expect, test } from '@jest/globals';
import type { MergeRequest } from '../../../src/core/duplicates/api';
import { isJoinable, type MergeSource, mergeableColumns, planMerge } from '../../../src/core/duplicates/plan-merge';
import { messagesIn } from '../../../src/core/messages';
import { context, headers, row } from '../world';

const own = [...headers(), 'Region'];
const rows = [
  own,
  [...row({ dealId: 'A', deal: 'Roof', amount: 5, notes: 'one', created: new Date(20), log: 'A|Lead|…' }), ''],
  [...row({ dealId: 'B', deal: 'Roof!', amount: 7, phone: '012', notes: 'two', created: new Date(10) }), 'North'],
  [...row({ dealId: 'C', deal: 'Roof', phone: '013', stage: 'Won' }), 'South'],
];
const source = (more: Partial<MergeSource> = {}): MergeSource => ({
  rows,
  headers: own,
  isDerived: () => false,
  formulas: [],
  relative: [],
  history: [],
  linesOf: () => [],
  ...more,
});
const plan = (request: Partial<MergeRequest> = {}, more: Partial<MergeSource> = {}) =>
  planMerge({ keep: 'A', merge: ['B', 'C'], ...request }, source(more), { ...context(), t: messagesIn('en') });

describe('planMerge', () => {
  test('keeps what the kept deal has, and fills in what the first of the others has', () => {
    expect(plan().changed).toEqual([
      ['Phone', '', '012'],
      ['Region', '', 'North'],
      ['Created', { date: 20 }, { date: 10 }],
    ]);
  });

  test('takes what the user chose, and joins notes', () => {
    const fields = [
      { field: 'Amaun', from: 'B' },
      { field: 'Phone', from: 'C' },
      { field: 'region', from: 'A' },
      { field: 'Notes', from: 'both' },
    ];
    expect(plan({ fields }).changed).toEqual([
      ['Amount', 5, 7],
      ['Phone', '', '013'],
      ['Notes', 'one', 'one\ntwo'],
      ['Created', { date: 20 }, { date: 10 }],
    ]);
  });

  test('leaves cells with formulas, and columns that a formula fills', () => {
    const formulas: string[][] = rows.map((_, at) => own.map((header) => (at === 1 && header === 'Phone' ? '=1' : '')));
    formulas[0] = own.map((header) => (header === 'Region' ? '=ARRAYFORMULA(B1:B9)' : ''));
    expect(plan({}, { formulas }).changed.map(([header]) => header)).toEqual(['Created']);
  });

  test('remembers the merged rows with their formulas', () => {
    const relative = rows.map((_, at) => own.map((header) => (at === 2 && header === 'Amount' ? '=R[-1]C' : null)));
    expect(plan({}, { relative }).merged.map(({ dealId, stage, formulas }) => [dealId, stage, formulas])).toEqual([
      ['B', '', [[own.indexOf('Amount'), '=R[-1]C']]],
      ['C', 'Won', []],
    ]);
  });

  test.each<[string, Partial<MergeRequest>, RegExp]>([
    ['a deal with itself', { merge: ['A'] }, /at least one other deal/],
    ['a deal that is gone', { merge: ['X'] }, /X is no longer on the sheet/],
    ['a column that Saluran keeps', { fields: [{ field: 'Colour', from: 'B' }] }, /no column "Colour"/],
    ['the value of another deal', { fields: [{ field: 'Amount', from: 'X' }] }, /"Amount", expected the ID .* got "X"/],
    ['two amounts', { fields: [{ field: 'Amount', from: 'both' }] }, /got "both"/],
    ['a row that was changed', { stamps: [{ dealId: 'B', stamp: 'old' }] }, /changed "Roof!" in row 3/],
  ])('refuses %s', (_, request, message) => expect(() => plan(request)).toThrow(message));

  test('refuses texts that no cell holds', () => {
    const long = rows.map((cells) =>
      cells.map((cell) => (cell === 'one' || cell === 'two' ? `${cell}${'x'.repeat(30_000)}` : cell)),
    );
    expect(() => plan({ fields: [{ field: 'Notes', from: 'both' }] }, { rows: long })).toThrow(/too long/);
  });
});

test('what follows from the stage is not chosen', () => {
  const chosen = mergeableColumns(own, (header) => header === 'Region').map((column) => own[column]);
  for (const bound of ['Deal ID', 'Stage', 'Pipeline', 'Close reason', 'Created', 'Closed', 'Log'])
    expect(chosen).not.toContain(bound);
  expect(chosen).toEqual(expect.arrayContaining(['Deal', 'Amount', 'Owner', 'Notes']));
  expect(chosen).not.toContain('Region');
  expect([isJoinable('Catatan'), isJoinable('Amount')]).toEqual([true, false]);
});
