/** What an import wrote is remembered as the sheet holds it. */

import { expect, test } from '@jest/globals';
import { type ImportRecord, joinRecords, storeWritten } from '../../../src/core/import/record';

test('what is written with an apostrophe is remembered as the cell shows it', () => {
  expect(storeWritten("'=1+1")).toBe('=1+1');
  expect(storeWritten("''x")).toBe("'x");
  expect(storeWritten(5)).toBe(5);
  expect(storeWritten(new Date(7))).toEqual({ date: 7 });
});

test('the parts that several calls of an import kept are one record, whatever their order and columns', () => {
  const first: ImportRecord = {
    headers: ['Deal', 'Amount'],
    created: [{ dealId: 'D-1', cells: ['A', 5] }],
    updated: [{ dealId: 'D-9', cells: { Amount: [1, 2] } }],
  };
  const second: ImportRecord = {
    headers: ['Deal', 'Region'],
    created: [
      { dealId: 'D-1', cells: ['A', ''] },
      { dealId: 'D-2', cells: ['B', 'North'] },
    ],
    updated: [{ dealId: 'D-9', cells: { Amount: [2, 3], Region: ['', 'South'] } }],
  };
  expect([joinRecords([]), joinRecords([first])]).toEqual([null, first]);
  expect(joinRecords([first, second])).toEqual({
    headers: ['Deal', 'Amount', 'Region'],
    created: [
      { dealId: 'D-1', cells: ['A', '', ''] },
      { dealId: 'D-2', cells: ['B', '', 'North'] },
    ],
    updated: [{ dealId: 'D-9', cells: { Amount: [1, 3], Region: ['', 'South'] } }],
  });
});
