/** The record of an import fits into cells, however large the import was, and comes back whole. */

import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { ImportRecord } from '../../../src/core/import/record';
import { writtenValue } from '../../../src/core/shared/values';
import { readParts, readRecord, recordRows } from '../../../src/core/workbook/undo-records';

/** The rows as the sheet holds them, among those of another import. */
const kept = (id: string, record: ImportRecord): unknown[][] => [
  ['I-other', 'junk'],
  ...recordRows(id, record).map((cells) => cells.map(writtenValue)),
  ['', ''],
];

test('a record comes back as it was kept', () => {
  const cell = fc.oneof(fc.string(), fc.integer(), fc.boolean(), fc.record({ date: fc.integer() }));
  const record = fc.record<ImportRecord>({
    headers: fc.array(fc.string(), { maxLength: 4 }),
    created: fc.array(fc.record({ dealId: fc.string(), cells: fc.array(cell, { maxLength: 4 }) }), { maxLength: 4 }),
    updated: fc.array(
      fc.record({ dealId: fc.string(), cells: fc.dictionary(fc.stringMatching(/^[A-Z]\w*$/), fc.tuple(cell, cell)) }),
      { maxLength: 4 },
    ),
  });
  fc.assert(
    fc.property(record, (whole) => {
      expect(readRecord('I-1', kept('I-1', whole))).toEqual(whole);
    }),
  );
});

test('a large one is divided: cells of at most 50,000 characters, at most 26 of them to a row', () => {
  const cells = Array.from({ length: 100 }, (_, index) => ({ dealId: `D-${index}`, cells: ["'".repeat(20_000)] }));
  const record: ImportRecord = { headers: ['Deal'], created: cells, updated: [] };
  const rows = recordRows('I-1', record);
  // Two million characters: 45 pieces, 25 to a row.
  expect(rows.map((row) => row.length)).toEqual([26, 21]);
  expect(Math.max(...rows.flat().map((cell) => cell.length))).toBeLessThanOrEqual(50_000);
  expect(readRecord('I-1', kept('I-1', record))).toEqual(record);
});

test('an import without record has none', () => {
  expect(readRecord('I-2', kept('I-1', { headers: [], created: [], updated: [] }))).toBeNull();
  expect(readRecord('I-2', [])).toBeNull();
});

test('the parts of a record are found by its ID, and not those of another', () => {
  const rows = [
    ...recordRows('I-1/a', { part: 1 }),
    ...recordRows('I-11', { part: 9 }),
    ...recordRows('I-1/b', { text: 'x'.repeat(100_000) }, 1),
  ].map((cells) => cells.map((cell) => cell.replace(/^'/, '')));
  expect(readParts('I-1', rows)).toEqual([{ part: 1 }, { text: 'x'.repeat(100_000) }]);
  expect(rows).toHaveLength(5);
});
