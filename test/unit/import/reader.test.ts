/** One record of an export becomes a deal, or a reason that names the value and the column it stands in. */

import { describe, expect, test } from '@jest/globals';
import { createHeaderJudge, recogniseColumns } from '../../../src/core/import/columns';
import { createReader, type ImportedDeal, type ReadingChoices } from '../../../src/core/import/reader';
import { readTable } from '../../../src/core/import/table';
import { messagesIn } from '../../../src/core/messages';
import { dayFromIso } from '../../../src/core/shared/dates';
import { context } from '../world';

function readerOf(csv: string, choices: ReadingChoices = {}, currency = 'MYR') {
  const t = messagesIn('en');
  const table = readTable(csv, t, createHeaderJudge());
  if (!table) throw new Error('The file has no records');
  const columns = recogniseColumns(table.headers, table.lines, { locale: 'en', t });
  const { headers, lines, delimiter } = table;
  return { reader: createReader(lines, columns, { headers, delimiter, currency, choices }, context()), lines };
}
function read(csv: string, choices: ReadingChoices = {}): (ImportedDeal | { reason: string })[] {
  const { reader, lines } = readerOf(csv, choices);
  return lines.map((record) => reader.deal(record));
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
  expect(one('Deal,Amount,Currency\nA,5,SGD')).toMatchObject({ texts: { currency: 'SGD' } });
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

describe('status and flags', () => {
  test.each([
    ['Deal,Stage,Status\nA,Lead,On Hold', 'Held'],
    ['Deal,Is Closed,Is Won\nA,true,false', 'Lost'],
    ['Deal,Stage,CLOSED\nA,Lead,N', 'Open'],
    ['Deal,Stage,Status,Won\nA,Lead,Closed,1', 'Won'],
  ])('%j says %s', (csv, state) => expect(one(csv)).toMatchObject({ state }));

  test('that contradict each other are listed', () => {
    expect(one('Deal,Is Closed,Is Won\nA,false,true')).toEqual({ reason: messagesIn('en')('skip_states') });
  });

  test('a record deleted in the other program is listed', () => {
    expect(one('Deal,IsDeleted\nA,true')).toEqual({ reason: 'deleted in the other program' });
  });
});

test('what stands for nothing is no number and no date', () => {
  expect(one('Deal,Amount,Close Date,Probability\nA,-,0000-00-00,N/A')).toMatchObject({
    amount: null,
    closeDay: null,
    probability: null,
    unreadChance: '',
  });
});

test('a probability that is none is kept for the report', () => {
  expect(one('Deal,Probability\nA,140')).toMatchObject({ probability: null, unreadChance: '140' });
});

test('the user’s answers go before all', () => {
  expect(one('Deal,Amount\nA,1.000')).toMatchObject({ amount: 1000 });
  expect(
    read('Deal,Amount,Created\nA,$1.000,03/04/2026', { decimal: '.', dates: 'mdy', currencies: { $: 'SGD' } }),
  ).toMatchObject([{ amount: 1, days: { created: dayFromIso('2026-03-04') }, texts: { currency: 'SGD' } }]);
});

test('stages that were entered come in the order of their times', () => {
  const csv = 'Deal,"Date entered ""B (X)""","Date entered ""A (X)"""\nR,2026-02-01 10:00,2026-01-01\nS,,';
  expect(read(csv)).toMatchObject([
    {
      entered: [
        { stage: 'A', at: new Date('2025-12-31T16:00:00Z') },
        { stage: 'B', at: new Date('2026-02-01T02:00:00Z') },
      ],
    },
    { entered: [] },
  ]);
});
