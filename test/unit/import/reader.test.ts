/** One record of an export becomes a deal, or a reason that names the value and the column it stands in. */

import { describe, expect, test } from '@jest/globals';
import { recogniseColumns } from '../../../src/core/import/columns';
import { parseCsv } from '../../../src/core/import/csv';
import { createReader, type ImportedDeal } from '../../../src/core/import/reader';
import { messagesIn } from '../../../src/core/messages';
import { dayFromIso } from '../../../src/core/shared/dates';
import { context } from '../world';

function read(csv: string): (ImportedDeal | { reason: string })[] {
  const [header, ...records] = parseCsv(csv);
  const headers = header?.cells ?? [];
  const reader = createReader(records, headers, recogniseColumns(headers, 'en', messagesIn('en')), context());
  return records.map((record) => reader.deal(record));
}
const one = (csv: string) => read(csv)[0];

describe('the name', () => {
  test.each([
    ['is that of the deal', 'Deal,Company,ID\nBig,Acme,7', 'Big'],
    ['else company and product', 'Deal,Company,Product,Contact\n,Acme,Pump,Ann', 'Acme – Pump'],
    ['else the contact', 'Deal,Contact\n,Ann', 'Ann'],
    ['else the ID', 'Deal,ID\n,7', '7'],
  ])('%s', (_, csv, name) => expect(one(csv)).toMatchObject({ name }));

  test('without any of these there is no deal', () => {
    expect(one('Deal,Notes\n,x')).toEqual({ reason: messagesIn('en')('skip_blankName') });
  });
});

describe('how a column is written', () => {
  test('one date that tells decides for its column, and for the columns that do not', () => {
    const csv = 'Deal,Created,Closed\nA,03/04/2026,05/06/2026\nB,03/25/2026,';
    expect(one(csv)).toMatchObject({ days: { created: dayFromIso('2026-03-04'), closed: dayFromIso('2026-05-06') } });
  });

  test('where none tells, the day comes first, as in Malaysia', () => {
    expect(one('Deal,Created\nA,03/04/2026')).toMatchObject({ days: { created: dayFromIso('2026-04-03') } });
  });

  test('one amount that tells decides for all', () => {
    expect(one('Deal;Amount\nA;1.000\nB;2,50')).toMatchObject({ amount: 1000 });
    expect(one('Deal;Amount\nA;1.000\nB;2.50')).toMatchObject({ amount: 1 });
  });

  test('probabilities are per cent as soon as one is above 1', () => {
    expect(read('Deal,Probability\nA,1\nB,40').map((deal) => 'probability' in deal && deal.probability)).toEqual([
      0.01, 0.4,
    ]);
    expect(read('Deal,Probability\nA,1\nB,0.4').map((deal) => 'probability' in deal && deal.probability)).toEqual([
      1, 0.4,
    ]);
    expect(read('Deal,Probability\nA,5%\nB,').map((deal) => 'probability' in deal && deal.probability)).toEqual([
      0.05,
      null,
    ]);
    expect(one('Deal,Probability\nA,140')).toMatchObject({ probability: null });
  });
});

test('texts are trimmed, blank ones left out; a currency beside the amount counts unless the row names its own', () => {
  expect(one('Deal,Amount,Currency,Owner,Notes\n A ,RM 5,, Ann ,')).toMatchObject({
    amount: 5,
    texts: { deal: 'A', owner: 'Ann', currency: 'MYR' },
  });
  expect(one('Deal,Amount,Currency\nA,RM 5,SGD')).toMatchObject({ texts: { currency: 'SGD' } });
});

test('of two columns for the same thing, the first that is filled counts', () => {
  const csv = 'Deal - Title,Deal - Won time,Deal - Lost time\nA,,2026-01-02\nB,2026-01-03,';
  expect(read(csv).map((deal) => 'days' in deal && deal.days.closed)).toEqual([
    dayFromIso('2026-01-02'),
    dayFromIso('2026-01-03'),
  ]);
});

test('our own source ID goes before theirs', () => {
  expect(one('Deal,ID,Source ID\nA,7,S-1')).toMatchObject({ sourceId: 'S-1' });
  expect(one('Deal,ID,Source ID\nA,7,')).toMatchObject({ sourceId: '7' });
});

describe('a record that cannot be read says why', () => {
  test.each([
    ['Deal,Deal value\nA,abc', '"abc" in "Deal value" is not a number'],
    ['Deal,Amount\nA,10%', '"10%" in "Amount" is not a number'],
    ['Deal,Create date\nA,31/31/2026', '"31/31/2026" in "Create date" is not a date'],
    ['Deal,Close Date\nA,soon', '"soon" in "Close Date" is not a date'],
  ])('%j', (csv, reason) => expect(one(csv)).toEqual({ reason }));
});
