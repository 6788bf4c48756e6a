/** Headers of other programs are recognised; what means nothing to us is kept as a column of the user's own. */

import { describe, expect, test } from '@jest/globals';
import { DEAL_COLUMNS, dealColumns } from '../../../src/core/deals/columns';
import { namesIn } from '../../../src/core/i18n/name';
import { importColumns } from '../../../src/core/import/aliases';
import { recogniseColumns } from '../../../src/core/import/columns';
import { messagesIn } from '../../../src/core/messages';

const recognise = (headers: string[], locale: 'en' | 'ms' = 'en') => {
  const { fields, extras } = recogniseColumns(headers, locale, messagesIn(locale));
  return { fields: Object.fromEntries(fields), extras };
};

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
