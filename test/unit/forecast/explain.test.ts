/** FORECAST_EXPLAIN: the deals of a number, adding up to it. */

import { describe, expect, test } from '@jest/globals';
import { forecastExplain } from '../../../src/core/forecast/explain';
import { forecastPipeline } from '../../../src/core/forecast/pipeline';
import { messagesIn } from '../../../src/core/messages';
import { headers, row, stageRows } from '../world';
import { ago, book, date, deals, past, SETTINGS } from './book';

const FEW = deals(
  { stage: 'Proposal', amount: 1000, expectedClose: date('2026-11-30') },
  { stage: 'Negotiation', amount: 500.55, expectedClose: date('2026-11-28') },
  { stage: 'Won', amount: 300, closed: date('2026-11-02') },
  { stage: 'Lost', amount: 9000, closed: date('2026-11-03') },
  { stage: 'Lead', amount: 700, category: 'commit' },
  { stage: 'Lead', expectedClose: date('2026-11-30') },
);
const explain = (method: unknown, period: unknown = '', rows = FEW, options = {}): (string | number)[][] =>
  forecastExplain(rows, method, period, '', book(options), messagesIn);
const forecast = (method: unknown, period: unknown = '', rows = FEW, options = {}): number =>
  forecastPipeline(rows, method, period, '', book(options), messagesIn);
const centsOf = (table: (string | number)[][]): number =>
  table.slice(1).reduce((sum, cells) => sum + Math.round(Number(cells[4]) * 100), 0);

test('a header, then the deals with the largest contribution first, each with its reason', () => {
  expect(explain('weighted', '2026-11')).toEqual([
    ['Deal ID', 'Deal', 'Chance to be won', 'Amount', 'Contribution', 'Reason'],
    ['D-1', 'deal 1', 0.6, 1000, 600, '60 %, the probability of stage Proposal; expected to close on 2026-11-30'],
    [
      'D-2',
      'deal 2',
      0.8,
      500.55,
      400.44,
      '80 %, the probability of stage Negotiation; expected to close on 2026-11-28',
    ],
    ['D-6', 'deal 6', 0.1, '', 0, '10 %, the probability of stage Lead; expected to close on 2026-11-30; no amount'],
  ]);
});

test.each([
  ['pipeline', ['D-1', 'D-5', 'D-2', 'D-6'], /^Open in Proposal, counts in full; expected to close on 2026-11-30$/],
  ['commit', ['D-5', 'D-2', 'D-3'], /^Category Commit, the deal’s own$/],
  ['best', ['D-1', 'D-5', 'D-2', 'D-3'], /^Category Best case, as stage Proposal has it; expected/],
  ['won', ['D-3'], /^Won on 2026-11-02$/],
])('%s lists the deals that count', (method, ids, reason) => {
  const [, ...rows] = explain(method);
  expect(rows.map(([id]) => id)).toEqual(ids);
  expect(rows[0]?.[5]).toMatch(reason);
});

test('a deal that its own row speaks for, and a stage without probability', () => {
  const rows = [
    [...headers(), 'Probability'],
    [...row({ dealId: 'D-1', stage: 'Lead', amount: 100, currency: 'USD' }), '50%'],
    [...row({ dealId: 'D-2', stage: 'Odd', amount: 100 }), ''],
  ];
  const stages = [...stageRows(), stageRows()[1]?.map((cell, at) => (at === 1 ? 'Odd' : at === 2 ? '' : cell))];
  const options = { settingRows: [...SETTINGS, ['Rate USD', 4]], stageRows: stages };
  const [, own, odd] = explain('', '', rows, options);
  expect(own).toEqual(['D-1', '', 0.5, 400, 200, '50 %, the deal’s own probability; converted from USD']);
  expect(odd).toEqual(['D-2', '', 0, 100, 0, 'Stage Odd has no probability, so the deal adds nothing']);
});

test.each(['weighted', 'pipeline', 'commit', 'best', 'won'])('%s adds up to the cell, to the cent', (method) => {
  const rows = deals(
    ...Array.from({ length: 40 }, (_, index) => ({
      stage: ['Lead', 'Meeting', 'Proposal', 'Negotiation', 'Won'][index % 5],
      amount: 1000 / 3 + index * 7.777,
      closed: date('2026-11-05'),
    })),
  );
  expect(centsOf(explain(method, '', rows))).toBe(Math.round(forecast(method, '', rows) * 100));
});

describe('by the model', () => {
  const rows = deals(
    ...['Lead', 'Meeting', 'Proposal', 'Proposal', 'Lead'].map((stage, index) => ({
      ...{ stage, amount: 100.33 * (index + 1), created: ago(5 + index), stageSince: ago(index + 1) },
    })),
    ...past(60),
  );

  test.each(['calibrated', 'p10', 'p50', 'p90'])('%s adds up to the cell, to the cent', (method) => {
    for (const period of ['5d', '30d', '2026-12', '']) {
      const table = explain(method, period, rows);
      expect(centsOf(table)).toBe(Math.round(forecast(method, period, rows) * 100));
      expect(table).toHaveLength(6);
      for (const [, , chance, amount, contribution] of table.slice(1)) {
        expect(Number(contribution)).toBeLessThanOrEqual(Number(amount));
        expect(Number(contribution)).toBeGreaterThanOrEqual(0);
        if (method === 'calibrated') {
          expect(Math.abs(Number(contribution) - Number(chance) * Number(amount))).toBeLessThan(0.1);
        }
      }
    }
  });

  test('the reason says by when, since when, and how often in such outcomes', () => {
    expect(explain('calibrated', '5d', rows)[1]?.[5]).toMatch(
      /^[\d.]+ % likely to be won by 2026-11-29; in (Lead|Meeting|Proposal) for \d days?$/,
    );
    expect(explain('calibrated', '2026-12', rows)[1]?.[5]).toMatch(/won from 2026-12-01 to 2026-12-31; in/);
    expect(explain('p50', '30d', rows)[1]?.[5]).toMatch(
      /won in [\d.]+ % of the outcomes in which all deals together bring P50$/,
    );
  });

  test('too little history is refused as FORECAST_PIPELINE refuses it', () => {
    expect(() => explain('p50')).toThrow(/0 closed deals, 50 needed/);
  });
});

test('a deal that cannot be read comes last, with what is wrong with it', () => {
  const rows = [...FEW, row({ dealId: 'D-7', deal: 'G', stage: 'Lead', amount: 'much' })];
  for (const method of ['pipeline', 'weighted']) {
    const table = explain(method, '', rows);
    expect(table.at(-1)).toEqual([
      'D-7',
      'G',
      '',
      '',
      '',
      'Left out. Row 8 of the range: amount "much" is not a number.',
    ]);
    expect(centsOf(table)).toBe(Math.round(forecast(method, '', rows) * 100));
  }
  expect(() =>
    explain(
      'pipeline',
      '',
      rows.filter((_, index) => index === 0 || index === 7),
    ),
  ).toThrow(/"much"/);
});

test('as of a past day the deals count as they stood then', () => {
  const history = [
    ['Deal ID', 'Changed at', 'From', 'To', 'Amount', 'Changed by', 'Via'],
    ['D-1', date('2026-11-01'), '', 'Lead', 800, '', 'Edit'],
    ['D-1', date('2026-11-20'), 'Lead', 'Proposal', 1000, '', 'Edit'],
  ];
  const rows = deals({ stage: 'Proposal', amount: 1000, created: date('2026-11-01'), stageSince: date('2026-11-20') });
  const table = forecastExplain(rows, '', '', '2026-11-10', book({ readHistory: () => history }), messagesIn);
  expect(table[1]).toEqual(['D-1', 'deal 1', 0.1, 800, 80, '10 %, the probability of stage Lead']);
});

test('in Malay', () => {
  const rows = [headers('ms'), row({ dealId: 'D-1', deal: 'A', stage: 'Cadangan', amount: 1000 })];
  expect(explain('', '', rows, { stageRows: stageRows('ms') })).toEqual([
    ['ID urus niaga', 'Urus niaga', 'Peluang menang', 'Amaun', 'Sumbangan', 'Sebab'],
    ['D-1', 'A', 0.6, 1000, 600, '60 %, kebarangkalian peringkat Cadangan'],
  ]);
});
