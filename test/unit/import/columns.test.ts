/** Headers of other programs are recognised; what means nothing to us is kept as a column of the user's own. */

import { describe, expect, test } from '@jest/globals';
import { DEAL_COLUMNS, dealColumns } from '../../../src/core/deals/columns';
import { namesIn } from '../../../src/core/i18n/name';
import { importColumns } from '../../../src/core/import/aliases';
import { createHeaderJudge, type RecogniseOptions, recogniseColumns } from '../../../src/core/import/columns';
import { messagesIn } from '../../../src/core/messages';

const look = (headers: string[], rows: string[][] = [], options: Partial<RecogniseOptions> = {}) => {
  const locale = options.locale ?? 'en';
  const lines = rows.map((cells, index) => ({ line: index + 2, cells }));
  return recogniseColumns(headers, lines, { locale, t: messagesIn(locale), ...options });
};
const recognise = (headers: string[], locale: 'en' | 'ms' = 'en') => {
  const { fields, extras } = look(headers, [], { locale });
  return { fields: Object.fromEntries(fields), extras };
};
const fieldsOf = (headers: string[], ...rows: string[][]) => Object.fromEntries(look(headers, rows).fields);

describe('exports of', () => {
  test.each<[string, string[], Record<string, number[]>]>([
    [
      'Pipedrive',
      [
        'Deal - ID',
        'Deal - Title',
        'Deal - Value',
        'Deal - Stage',
        'Deal - Status',
        'Deal - Won time',
        'Deal - Lost time',
      ],
      { theirId: [0], deal: [1], amount: [2], stage: [3], status: [4], closed: [5, 6] },
    ],
    [
      'HubSpot',
      ['Record ID', 'Deal Name', 'Deal Stage', 'Close Date', 'Amount', 'Associated Company'],
      { theirId: [0], deal: [1], stage: [2], closeDate: [3], amount: [4], company: [5] },
    ],
    [
      'Salesforce',
      ['Opportunity Name', 'Account Name', 'Stage', 'Probability (%)', 'Lead Source', 'Created Date'],
      { deal: [0], company: [1], stage: [2], probability: [3], source: [4], created: [5] },
    ],
    [
      'a Malay sheet',
      ['Urus niaga', 'Syarikat', 'Nilai', 'Tarikh tutup'],
      { deal: [0], company: [1], amount: [2], closeDate: [3] },
    ],
  ])('%s', (_, headers, fields) => expect(recognise(headers)).toEqual({ fields, extras: [] }));

  test.each(['en', 'ms'] as const)(
    'Saluran itself (%s): every column is its own, the markers are left out',
    (locale) => {
      const { fields, extras } = recognise(namesIn(DEAL_COLUMNS, locale), locale);
      expect(extras).toEqual([]);
      const own = Object.fromEntries(importColumns().map((key) => [key, [dealColumns().indexOf(key)]]));
      expect(fields).toEqual({ ...own, theirId: [0] });
    },
  );
});

describe('a header', () => {
  test('counts in any case and punctuation; a blank one is passed over', () => {
    expect(recognise(['  DEAL_name ', '', 'Close-Reason']).fields).toEqual({ deal: [0], closeReason: [2] });
  });

  test('that is unknown is kept, and so is the product, which also names the deal', () => {
    expect(recognise(['Deal', 'Region', 'Product'])).toEqual({
      fields: { deal: [0], product: [2] },
      extras: [
        { index: 1, header: 'Region' },
        { index: 2, header: 'Product' },
      ],
    });
  });

  test('of our own name beats an alias, which is kept beside it, whichever comes first', () => {
    expect(recognise(['Value', 'Amount'])).toEqual({
      fields: { amount: [1] },
      extras: [{ index: 0, header: 'Value' }],
    });
    expect(recognise(['Amount', 'Value'])).toEqual({
      fields: { amount: [0] },
      extras: [{ index: 1, header: 'Value' }],
    });
  });

  test('that stands twice under our own name is refused, with both names', () => {
    expect(() => recognise(['Deal', 'Amount', 'Amaun'])).toThrow(/Amount.*Amaun/);
  });
});

test.each([[['Colour', 'Shape']], [['Email', 'Notes']], [['']]])(
  'headers of no use (%j) are refused, with what was expected and found',
  (headers) => {
    expect(() => recognise(headers)).toThrow(/Deal, Company, Stage, Amount/);
    if (headers[0]) expect(() => recognise(headers)).toThrow(headers.join(', '));
    expect(() => recognise(headers, 'ms')).toThrow(/Urus niaga, Syarikat, Peringkat, Amaun/);
  },
);

describe('what the cells hold decides', () => {
  test.each<[string, string[], string[][], object]>([
    ['Bitrix’ OPPORTUNITY is the amount', ['TITLE', 'OPPORTUNITY'], [['Roof', '500']], { deal: [0], amount: [1] }],
    ['Odoo’s Opportunity is the name', ['Opportunity', 'Stage'], [['Roof', 'Lead']], { deal: [0], stage: [1] }],
    ['SOURCE_ID beside an ID is the channel', ['ID', 'SOURCE_ID'], [['1', 'CALL']], { theirId: [0], source: [1] }],
    ['our Source ID beside the Deal ID stays one', ['Deal ID', 'Source ID'], [['D-1', 'X']], { sourceId: [1] }],
    ['Closed with yes and no is no date', ['Deal', 'Closed'], [['A', 'Y']], { isClosed: [1] }],
    ['Closed with dates is one', ['Deal', 'Closed'], [['A', '2026-01-02']], { closed: [1] }],
    ['Frappe’s Name holds IDs', ['Name', 'Organization'], [['CRM-DEAL-2026-00001', 'Acme']], { theirId: [0] }],
    ['a status with stages is the stage', ['Deal', 'Status'], [['A', 'Proposal']], { stage: [1] }],
    ['a status of open and won stays one', ['Deal', 'Status'], [['A', 'Won']], { status: [1] }],
    [
      'counted lines are no ID',
      ['No. urus niaga', 'Deal'],
      [
        ['1', 'A'],
        ['2', 'B'],
      ],
      { deal: [1] },
    ],
    ['addresses are e-mail under any header', ['Deal', 'Reach at'], [['A', 'a@b.my']], { email: [1] }],
  ])('%s', (_, headers, rows, fields) => expect(fieldsOf(headers, ...rows)).toMatchObject(fields));

  test('a state that is one of a country is kept as it is', () => {
    expect(fieldsOf(['Deal', 'State'], ['A', 'Selangor'])).toEqual({ deal: [0] });
  });

  test('stages of ours are recognised under any header, with a doubt', () => {
    const { fields, doubts } = look(
      ['Deal', 'Where'],
      [
        ['A', 'Lead'],
        ['B', 'Won'],
      ],
      {
        isStage: (text) => text === 'Lead' || text === 'Won',
      },
    );
    expect([Object.fromEntries(fields), [...doubts.keys()]]).toEqual([{ deal: [0], stage: [1] }, [1]]);
  });

  test('a header that says amount over words is kept as it is, and reported', () => {
    const { fields, extras, doubts } = look(['Deal', 'Contract value'], [['A', 'high']]);
    expect([fields.has('amount'), extras.length, doubts.get(1)]).toEqual([
      false,
      1,
      expect.stringContaining('cells hold'),
    ]);
  });
});

describe('words', () => {
  test('two columns that mean the same as well: the first counts, and the other is named', () => {
    const { fields, doubts } = look(['Deal', 'Net amount', 'Gross amount'], [['A', '5', '6']]);
    expect([fields.get('amount'), doubts.get(1)]).toEqual([[1], '"Gross amount" could be meant as well.']);
  });

  test('that are only half understood count with a doubt', () => {
    const { fields, doubts } = look(['Deal', 'Quixotic amount'], [['A', '5']]);
    expect([fields.get('amount'), doubts.has(1)]).toEqual([[1], true]);
  });

  test('the reasons of winning and losing are one column of ours', () => {
    expect(fieldsOf(['Deal', 'Closed Won Reason', 'Closed Lost Reason'])).toMatchObject({ closeReason: [1, 2] });
  });
});

test('HubSpot’s columns of entered stages are no extra ones', () => {
  const { entered, extras } = look(['Deal Name', 'Date entered "Won (Sales)"', 'Time in "Won (Sales)"']);
  expect(entered).toEqual([{ index: 1, stage: 'Won', pipeline: 'Sales' }]);
  expect(extras.map(({ index }) => index)).toEqual([2]);
});

test('what the user chose goes before all', () => {
  const chosen = { Value: 'Notes', Text: 'amount', Stage: null };
  const { fields, extras } = look(['Deal', 'Value', 'Text', 'Stage'], [['A', '5', '6', 'Lead']], { chosen });
  expect(Object.fromEntries(fields)).toEqual({ deal: [0], notes: [1], amount: [2] });
  expect(extras).toEqual([{ index: 3, header: 'Stage' }]);
});

test('a column that the user leaves out is neither a field nor an extra one', () => {
  const { fields, extras, leftOut } = look(['Deal', 'Amount', 'Region'], [['A', '5', 'N']], {
    chosen: { Amount: '', Region: '' },
  });
  expect([Object.fromEntries(fields), extras, leftOut]).toEqual([{ deal: [0] }, [], [1, 2]]);
});

test('a column without a header is chosen by the name that the report gives it', () => {
  expect(look(['Deal', ''], [['A', '5']], { chosen: { 'Column B': 'amount' } }).fields.get('amount')).toEqual([1]);
});

test('a header that objects have as a property means nothing', () => {
  expect(look(['Deal', 'constructor', '__proto__'], [['A', '5', '6']], { chosen: {} }).extras).toHaveLength(2);
});

test('a column without a header is kept where it holds something', () => {
  expect(look(['Deal', '', ''], [['A', 'x', '']]).extras).toEqual([{ index: 1, header: 'Column B' }]);
});

test('a header is known among titles and deals', () => {
  const judge = createHeaderJudge();
  const [title, header, deal] = [
    ['Sales report 2026', ''],
    ['Deal Name', 'Sales rep'],
    ['Roof', '500'],
  ].map(judge);
  expect([title, deal]).toEqual([0, 0]);
  expect(header).toBeGreaterThan(3);
});
