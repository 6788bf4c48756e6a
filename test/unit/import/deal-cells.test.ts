/** What a deal of an export puts into its row. */

import { describe, expect, test } from '@jest/globals';
import { type CellsOptions, dealCells, isNumericColumn, placeExtras } from '../../../src/core/import/deal-cells';
import type { ImportedDeal } from '../../../src/core/import/reader';
import type { MappedStage } from '../../../src/core/import/stages';
import { messagesIn } from '../../../src/core/messages';
import { dayFromIso } from '../../../src/core/shared/dates';
import { context } from '../world';

const { columns, zone } = context();
const dayOf = (iso: string): number => dayFromIso(iso) ?? 0;
const at = (iso: string): Date => zone.startOf(dayOf(iso));
const OPEN: MappedStage = { pipeline: '', stage: 'Lead', type: 'Open' };
const WON: MappedStage = { pipeline: '', stage: 'Won', type: 'Won' };

const cellsOf = (
  given: Partial<ImportedDeal>,
  mapped = OPEN,
  options: Partial<CellsOptions> = {},
  record: string[] = [],
) => {
  const deal: ImportedDeal = {
    ...{
      name: 'A',
      sourceId: '',
      stage: '',
      status: '',
      state: undefined,
      pipeline: '',
      amount: null,
      probability: null,
    },
    ...{ unreadChance: '', closeDay: null, texts: {}, days: {}, entered: [] },
    ...given,
  };
  const all = { extras: [], probability: -1, hasExpectedClose: true, ...options };
  const made = dealCells(deal, record, mapped, all, context());
  return { note: made.note, get: (column: keyof typeof columns) => made.cells.get(columns[column]), cells: made.cells };
};

describe('the close date', () => {
  const closeDay = dayOf('2026-12-31');
  test('is expected while open, actual once closed', () => {
    const [open, won] = [cellsOf({ closeDay }), cellsOf({ closeDay }, WON)];
    expect([open.get('expectedClose'), open.get('closed')]).toEqual([at('2026-12-31'), undefined]);
    expect([won.get('expectedClose'), won.get('closed')]).toEqual([undefined, at('2026-12-31')]);
  });

  test('gives way to a column of its own', () => {
    const days = { expectedClose: dayOf('2027-01-15'), closed: dayOf('2026-10-01') };
    expect(cellsOf({ closeDay, days }).get('expectedClose')).toEqual(at('2027-01-15'));
    expect(cellsOf({ closeDay, days }, WON).get('closed')).toEqual(at('2026-10-01'));
  });

  test('in a column of closings is expected of an open deal (SugarCRM), and reported', () => {
    const made = cellsOf({ days: { closed: closeDay } }, OPEN, { hasExpectedClose: false });
    expect([made.get('expectedClose'), made.get('closed'), made.note]).toEqual([
      at('2026-12-31'),
      undefined,
      'closingAsExpected',
    ]);
  });

  test('of a closing that was undone is left out, and reported', () => {
    const made = cellsOf({ days: { closed: closeDay } });
    expect([made.get('closed'), made.note]).toEqual([undefined, 'closingLeft']);
  });
});

test('a deal on hold is omitted from forecasts, unless it has a category', () => {
  expect(cellsOf({ state: 'Held' }).get('category')).toBe('Omitted');
  expect(cellsOf({ state: 'Held', texts: { category: 'Commit' } }).get('category')).toBe('Commit');
  expect(cellsOf({ state: 'Held' }, WON).get('category')).toBeUndefined();
});

test('texts are safe to write, blanks are absent', () => {
  const made = cellsOf({ texts: { notes: '=1+1' }, sourceId: '007', amount: 0 });
  expect([made.get('notes'), made.get('sourceId'), made.get('amount'), made.cells.has(columns.owner)]).toEqual([
    "'=1+1",
    "'007",
    0,
    false,
  ]);
});

describe('extra columns', () => {
  const records = (...values: string[]) => values.map((value, index) => ({ line: index + 2, cells: [value] }));

  test.each<[string[], boolean]>([
    [['10.50', '20.25', ''], true],
    [['12', '-3'], true],
    [['12', '007'], false],
    [['12', '+44'], false],
    [['1e5'], false],
    [['1,000'], false],
    [['12345678901234567'], false],
  ])('%j are numbers: %s', (values, isNumeric) => expect(isNumericColumn(records(...values), 0)).toBe(isNumeric));

  test('are of one type from top to bottom', () => {
    const extras = [
      { index: 0, column: 30, isNumeric: true },
      { index: 1, column: 31, isNumeric: false },
    ];
    const { cells } = cellsOf({}, OPEN, { extras }, ['10.50', '20']);
    expect([cells.get(30), cells.get(31)]).toEqual([10.5, "'20"]);
  });

  test('find their columns, and never those of ours or of each other', () => {
    const headers = ['Deal', 'Amount', 'Region'];
    const extras = ['region', 'Amount', 'Seats', 'Seats'].map((header, index) => ({ index, header }));
    expect(placeExtras(extras, headers, messagesIn('en')).map(({ column }) => column)).toEqual([2, 3, 4, 5]);
    expect(headers.slice(3)).toEqual(['Amount (imported)', 'Seats', 'Seats 2']);
  });
});
