/** The result of an import says of every column what it was taken for, and what was assumed. */

import { describe, expect, test } from '@jest/globals';
import { planImport } from '../../../src/core/import/plan';
import { createNotes } from '../../../src/core/import/report';
import { messagesIn } from '../../../src/core/messages';
import { context, headers } from '../world';

const resultOf = (csv: string, locale: 'en' | 'ms' = 'en') =>
  planImport({ csv }, [headers(locale)], { importId: 'I-1', currency: 'MYR' }, context({ locale })).result;
const columnOf = (csv: string, header: string) => resultOf(csv).columns.find((column) => column.header === header);

test('every column is named, with what it was taken for and a sample', () => {
  const csv = 'ID,Deal,Close Date,Is Won,Product,Region,Likelihood,IsDeleted\n7,Roof,2026-12-31,0,,North,,false\n';
  expect(resultOf(csv).columns).toEqual([
    { header: 'ID', index: 0, field: 'theirId', as: 'Source ID', sample: '7' },
    { header: 'Deal', index: 1, field: 'deal', as: 'Deal', sample: 'Roof' },
    { header: 'Close Date', index: 2, field: 'closeDate', as: 'Expected close / Closed', sample: '2026-12-31' },
    { header: 'Is Won', index: 3, field: 'isWon', as: 'Stage', sample: '0' },
    { header: 'Product', index: 4, field: 'product', as: 'Product', sample: '' },
    { header: 'Region', index: 5, field: null, as: null, sample: 'North' },
    { header: 'Likelihood', index: 6, field: 'probability', as: 'Probability', sample: '' },
    { header: 'IsDeleted', index: 7, field: 'isDeleted', as: 'Deleted', sample: 'false' },
  ]);
  expect(resultOf('Deal,Amount\nA,5', 'ms').columns.map(({ as }) => as)).toEqual(['Urus niaga', 'Amaun']);
});

describe('a doubt is given in words, with the choice that settles it', () => {
  test('of dates', () => {
    expect(columnOf('Deal,Created\nA,03/04/2026', 'Created')).toMatchObject({
      doubt: '"03/04/2026" is read as 2026-04-03; it could be 2026-03-04.',
      ask: {
        choice: 'dates',
        of: '03/04/2026',
        readings: [
          { value: 'dmy', shows: '2026-04-03' },
          { value: 'mdy', shows: '2026-03-04' },
        ],
      },
    });
    expect(columnOf('Deal,Created\nA,46356', 'Created')?.doubt).toMatch(/serial number of 2026-11-30/);
  });

  test('of numbers', () => {
    expect(columnOf('Deal,Amount\nA,1.000', 'Amount')).toMatchObject({
      doubt: '"1.000" is read as 1,000; it could be 1.',
      ask: {
        choice: 'decimal',
        readings: [
          { value: ',', shows: '1000' },
          { value: '.', shows: '1' },
        ],
      },
    });
  });

  test('of currencies', () => {
    const column = columnOf('Deal,Amount\nA,$5', 'Amount');
    expect(column?.doubt).toMatch(/"\$" is taken for USD; it could be another currency \(SGD/);
    expect(column?.ask).toMatchObject({ choice: 'currencies', of: '$' });
    expect(column?.ask?.readings.slice(0, 2)).toEqual([
      { value: 'USD', shows: 'USD' },
      { value: 'SGD', shows: 'SGD' },
    ]);
  });

  test('of a status that nobody knows, unless it is mapped', () => {
    const csv = 'Deal,Stage,Status\nA,Lead,Hot\nB,Lead,Open\n';
    expect(columnOf(csv, 'Status')?.doubt).toMatch(/Hot/);
    const mapped = planImport({ csv, stages: { Hot: 'Meeting' } }, [headers()], { importId: 'I-1' }, context());
    expect(mapped.result.columns[2]?.doubt).toBeUndefined();
  });

  test('of probabilities', () => {
    expect(columnOf('Deal,Probability\nA,1', 'Probability')?.doubt).toBe('"1" is read as 100 %.');
  });
});

test('what was assumed of the whole file is said once', () => {
  const csv = 'Deal,Amount (USD),Currency\nA,(5),EUR\nB,5k,\nC,CafÃ© 5,\n';
  expect(resultOf(csv).assumptions).toEqual([
    'Amount (USD): The header says USD; rows that name another currency are taken in USD as well.',
    'The amounts are in USD, as their header says.',
    'One amount is negative: "(5)".',
    'Units count: "5k" is read as 5,000.',
    'Letters on line 4 are garbled: the file may have been read in another encoding than its own.',
  ]);
  expect(resultOf('Deal,Amount\nA,5\n').assumptions).toEqual([]);
});

test('lines with the same note are told together, and no more than five of them', () => {
  const notes = createNotes(messagesIn('en'));
  for (let line = 2; line < 9; line++) notes.add('closingLeft', line, '');
  notes.add('held', 3, 'On hold');
  expect(notes.texts()).toEqual([
    'The closing dates of 7 open deals were left out (lines 2, 3, 4, 5, 6…).',
    'One deal is on hold (line 3). It stays open, and its category is Omitted unless it has another.',
  ]);
});
