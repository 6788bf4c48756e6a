/** What a user gets from FORECAST_PIPELINE, and what the cell says when the input is wrong. */

import { describe, expect, jest, test } from '@jest/globals';
import { HISTORY_COLUMNS } from '../../../src/core/deals/history-columns';
import type { ForecastContext } from '../../../src/core/forecast/model/types';
import { forecastPipeline } from '../../../src/core/forecast/pipeline';
import { namesIn } from '../../../src/core/i18n/name';
import { messagesIn } from '../../../src/core/messages';
import { createZone } from '../../../src/core/shared/dates';
import { parseForecastInputs } from '../../../src/core/workbook/forecast-inputs';
import { headers, row, stageRows } from '../world';

const zone = createZone('Asia/Kuala_Lumpur');
const day = (iso: string): Date => new Date(`${iso}T00:00:00+08:00`);
const TODAY = zone.dayOf(day('2026-11-24'));

function world(options: Partial<ForecastContext> = {}): ForecastContext {
  const settingRows = [
    ['Setting', 'Value'],
    ['Currency', 'MYR'],
  ];
  return { zone, today: TODAY, stageRows: stageRows(), settingRows, readHistory: () => [], ...options };
}

const DEALS = [
  headers(),
  row({ dealId: 'D-1', deal: 'A', stage: 'Proposal', amount: 1000, expectedClose: day('2026-11-30') }),
  row({ dealId: 'D-2', deal: 'B', stage: 'Negotiation', amount: 500, expectedClose: day('2026-12-01') }),
  row({ dealId: 'D-3', deal: 'C', stage: 'Won', amount: 300, closed: day('2026-11-02') }),
  row({ dealId: 'D-4', deal: 'D', stage: 'Lost', amount: 9000, closed: day('2026-11-03') }),
  row({ dealId: 'D-5', deal: 'E', amount: 700 }),
  row({}),
];

const forecast = (
  method?: unknown,
  period?: unknown,
  asOf?: unknown,
  deals: unknown[][] = DEALS,
  options = {},
): number => forecastPipeline(deals, method, period, asOf, world(options), messagesIn);

describe('each method', () => {
  test.each([
    ['weighted', 1000 * 0.6 + 500 * 0.8],
    ['', 1000],
    ['pipeline', 1500],
    ['commit', 300 + 500],
    ['best', 300 + 500 + 1000],
    ['won', 300],
  ])('%s', (method, sum) => expect(forecast(method)).toBe(sum));

  test.each([
    ['2026-11', 600],
    ['2026-Q4', 1000],
    ['2026', 1000],
    [2026, 1000],
    ['7d', 600],
    ['8d', 1000],
    [[[day('2026-12-01'), day('2026-12-31')]], 400],
    [[['2026-12-01'], ['2026-12-31']], 400],
  ])('period %p', (period, sum) => expect(forecast('weighted', period)).toBe(sum));
});

test("a row's own probability and category win over the stage's", () => {
  const deals = [
    [...headers(), 'Probability'],
    [...row({ dealId: 'D-1', deal: 'A', stage: 'Lead', amount: 1000, category: 'commit' }), '50%'],
  ];
  expect(forecast('weighted', '', '', deals)).toBe(500);
  expect(forecast('commit', '', '', deals)).toBe(1000);
});

test('amounts in other currencies are converted by the rates, or refused by name', () => {
  const deals = [headers(), row({ dealId: 'D-1', deal: 'A', stage: 'Won', amount: 10, currency: 'usd' })];
  const settingRows = [
    ['Currency', 'MYR'],
    ['Rate USD', '4,5'],
  ];
  expect(forecast('won', '', '', deals, { settingRows })).toBe(45);
  expect(() => forecast('won', '', '', deals)).toThrow(/Row 2 .*USD.*Rate USD/);
});

test('a won deal counts at the rate of the day on which it closed, an open one at the latest, a past one at that of then', () => {
  const deals = [
    headers(),
    row({ dealId: 'D-1', deal: 'A', stage: 'Won', amount: 10, currency: 'USD', closed: day('2026-06-30') }),
    row({ dealId: 'D-2', deal: 'B', stage: 'Won', amount: 10, currency: 'USD', closed: day('2026-07-01') }),
    row({ dealId: 'D-3', deal: 'C', stage: 'Lead', amount: 10, currency: 'USD' }),
    row({ dealId: 'D-4', deal: 'D', stage: 'Won', amount: 10, currency: 'USD', closed: day('2025-12-31') }),
  ];
  const dated = [
    ['Currency', 'MYR'],
    ['Rate USD 2026-07-01', 4.2],
    ['Rate USD 2026-01', 4.5],
    ['Rate USD 2026-12', 9],
  ];
  expect(forecast('pipeline', '', '', deals, { settingRows: dated })).toBe(42);
  // The deal of 2025 has no rate: it is left out, and the others count.
  expect(forecast('won', '', '', deals, { settingRows: dated })).toBe(87);
  expect(forecast('won', '', '', deals, { settingRows: [...dated, ['Rate USD', 4]] })).toBe(127);
  expect(() => forecast('won', '', '', [headers(), deals[4] ?? []], { settingRows: dated })).toThrow(
    /Row 2 .*USD.*no rate for 2025-12-31.*Rate USD/,
  );
});

test.each([
  ['JPY', 334],
  ['KWD', 333.667],
  ['MYR', 333.67],
])('in %s the sum is rounded once, to the digits of the currency: %d', (currency, sum) => {
  const deals = [headers(), ...Array.from({ length: 3 }, () => row({ deal: 'A', stage: 'Lead', amount: 1112.2222 }))];
  expect(forecast('weighted', '', '', deals, { settingRows: [['Currency', currency]] })).toBe(sum);
});

test('cents are rounded once, over the sum', () => {
  const deals = [headers(), ...Array.from({ length: 3 }, () => row({ deal: 'A', stage: 'Lead', amount: 0.14 }))];
  expect(forecast('weighted', '', '', deals)).toBe(0.04);
});

describe('as of a past day', () => {
  const history = [
    namesIn(HISTORY_COLUMNS, 'en'),
    ['D-1', day('2026-10-01'), '', 'Lead', 800, '', 'Edit'],
    ['D-1', day('2026-11-20'), 'Lead', 'Proposal', 1000, '', 'Edit'],
    ['D-3', day('2026-10-05'), '', 'Negotiation', 250, '', 'Edit'],
    ['D-3', day('2026-11-02'), 'Negotiation', 'Won', 300, '', 'Edit'],
    ['D-2', day('2026-11-10'), '', 'Negotiation', 500, '', 'Edit'],
  ];
  const at = (method: string, asOf: string): number =>
    forecast(method, '', asOf, DEALS, { readHistory: () => history });

  test('stages and amounts are those of that day', () => {
    expect(at('pipeline', '2026-10-31')).toBe(800 + 250);
    expect(at('won', '2026-10-31')).toBe(0);
    expect(at('won', '2026-11-02')).toBe(300);
  });

  test('rows written later change nothing', () => {
    const later = [
      ...DEALS,
      row({ dealId: 'D-9', deal: 'New', stage: 'Lead', amount: 1e6, created: day('2026-11-23') }),
    ];
    const entries = [...history, ['D-9', day('2026-11-23'), '', 'Lead', 1e6, '', 'Edit']];
    expect(forecast('pipeline', '', '2026-10-31', later, { readHistory: () => entries })).toBe(1050);
  });
});

describe('bad input is named', () => {
  const only = (cells: Parameters<typeof row>[0]): unknown[][] => [headers(), row({ stage: 'Lead', ...cells })];
  test.each([
    ['method', () => forecast('best guess'), /method: expected one of weighted, pipeline.*"best guess"/],
    ['too little history for the model', () => forecast('p50'), /0 closed deals, 50 needed: use weighted/],
    ['period', () => forecast('won', '2026-13'), /period: expected 2026-11.*"2026-13"/],
    ['period order', () => forecast('won', [['2026-12-01', '2026-11-01']]), /after the second/],
    ['as_of', () => forecast('won', '', 'soon'), /as_of: expected a date.*"soon"/],
    ['amount', () => forecast('', '', '', only({ amount: 'abc' })), /Row 2 of the range: amount "abc" is not a number/],
    ['stage', () => forecast('', '', '', only({ stage: 'Nope' })), /Row 2 .*unknown stage "Nope".*Lead, Qualified/],
    ['missing column', () => forecast('', '', '', [['Deal ID', 'Deal', 'Stage']]), /column "Amount" is missing/],
    ['doubled column', () => forecast('', '', '', [[...headers(), 'stage ']]), /column "Stage" appears twice/],
  ])('%s', (_, run, message) => expect(run).toThrow(message));
});

test('a Malay workbook works alike, and errs in Malay', () => {
  const deals = [headers('ms'), row({ dealId: 'D-1', deal: 'A', stage: 'Cadangan', amount: 1000 })];
  expect(forecast('weighted', '', '', deals, { stageRows: stageRows('ms') })).toBe(600);
  expect(() => forecast('x', '', '', deals, { stageRows: stageRows('ms') })).toThrow(/dijangka salah satu/);
});

test.each(['Asia/Kuala_Lumpur', 'America/Los_Angeles', 'Pacific/Auckland', 'UTC'])('days are those of %s', (name) => {
  const there = createZone(name);
  const first = there.startOf(there.dayOf(new Date('2026-12-01T12:00:00Z')));
  const deals = [headers(), row({ dealId: 'D', deal: 'A', stage: 'Won', amount: 5, closed: first })];
  const iso = new Date(there.dayOf(first) * 864e5).toISOString().slice(0, 10);
  expect(forecast('won', [[iso, iso]], '', deals, { zone: there })).toBe(5);
});

test('a basis joined by the sheet is read back, whatever its number format', () => {
  const stages = [7, ...stageRows().flat()].join('\u001f').replace('0.25', '0,25').replace('0.4', '40%');
  const basis = parseForecastInputs(
    ['UTC', '2026-11-24', stages, '2\u001fSetting\u001fValue'].join('\u001e'),
    messagesIn('en'),
  );
  const deals = [
    headers(),
    row({ deal: 'A', stage: 'Qualified', amount: 100 }),
    row({ deal: 'B', stage: 'Meeting', amount: 100 }),
  ];
  expect(forecast('', '', '', deals, basis)).toBe(65);
  expect(() => parseForecastInputs('#REF!', messagesIn('en'))).toThrow(/SaluranBasis/);
});

test('100,000 rows are summed, and their distinct texts looked up once', () => {
  const line = row({ dealId: 'D', deal: 'A', stage: 'Proposal', amount: 10, expectedClose: day('2026-11-30') });
  const deals = [headers(), ...Array.from({ length: 100000 }, () => line)];
  const dayOf = jest.fn(zone.dayOf);
  expect(forecast('weighted', '2026', '', deals, { zone: { ...zone, dayOf } })).toBe(600000);
  expect(dayOf).toHaveBeenCalledTimes(1);
});
