/** What the sidebar gets of a row: JSON, days counted on the workbook's wall calendar. */

import { expect, test } from '@jest/globals';
import { DEAL_COLUMNS, dealColumns } from '../../../src/core/deals/columns';
import { summaryOfDeal, viewOfDeal, viewOfHistory } from '../../../src/core/deals/views';
import { context, headers, NOW, row } from '../world';

const { columns, zone } = context();
const means = { headers: headers(), required: [], locale: 'en', faults: ['Amount: wrong'] } as const;
const view = (cells: Parameters<typeof row>[0]) => viewOfDeal(row(cells), 9, columns, zone, NOW, means);

test('dates are those of Kuala Lumpur, eight hours before London', () => {
  const shown = view({
    dealId: 'D-1',
    deal: ' Acme ',
    amount: 5.5,
    expectedClose: new Date('2026-12-30T16:00:00Z'),
    nextStepDue: 46022,
    stageSince: new Date('2026-11-20T17:00:00Z'),
  });
  expect(shown).toMatchObject({
    dealId: 'D-1',
    deal: 'Acme',
    row: 9,
    amount: 5.5,
    expectedClose: '2026-12-31',
    // 46,022 days after 1899-12-30: 45,658 is 2025-01-01, and 364 days later is the last of the year.
    nextStepDue: '2025-12-31',
    stageSince: '2026-11-20T17:00:00.000Z',
    // Since 01:00 of the 21st; now it is the 24th.
    daysInStage: 3,
    closed: null,
  });
  expect(JSON.parse(JSON.stringify(shown))).toEqual(shown);
});

test('cells that cannot be read are blank, not wrong', () => {
  expect(view({ amount: 'much', expectedClose: 'soon', stageSince: '', closed: new Date(Number.NaN) })).toMatchObject({
    amount: null,
    expectedClose: null,
    stageSince: null,
    daysInStage: null,
    closed: null,
  });
  // At 17:00 in London it is tomorrow in Kuala Lumpur.
  const late = new Date('2026-11-24T17:00:00Z');
  expect(viewOfDeal(row({ stageSince: '2026-11-24' }), 2, columns, zone, late, means).daysInStage).toBe(1);
  expect(view({ stageSince: '2026-11-01' })).toMatchObject({ stageSince: '2026-11-01', daysInStage: 23 });
});

test('fields are those that the card lists, then those that stages require, each once and as JSON', () => {
  const required = ['Region', 'Pemilik', 'Visited'];
  const given = { headers: [...headers(), 'Region', 'Visited'], required, locale: 'ms', faults: [] } as const;
  const cells = [...row({ owner: 'Aina', expectedClose: NOW }), '', new Date('2026-11-30T16:00:00Z')];
  const { fields } = viewOfDeal(cells, 2, columns, zone, NOW, given);
  const listed = dealColumns(({ inSidebar }) => inSidebar !== undefined).map((key) => DEAL_COLUMNS[key].ms);
  expect(fields.map(({ field }) => field)).toEqual([...listed, 'Region', 'Visited']);
  expect(fields).toEqual(
    expect.arrayContaining([
      { field: 'Pemilik', kind: 'text', value: 'Aina', shown: 'always' },
      { field: 'Jangkaan tutup', kind: 'date', value: '2026-11-24', shown: 'open' },
      { field: 'Sebab ditutup', kind: 'reason', value: null, shown: 'closed' },
      { field: 'Ditutup', kind: 'date', value: null, shown: 'closed' },
      { field: 'Region', kind: 'text', value: null, shown: null },
      { field: 'Visited', kind: 'text', value: '2026-12-01', shown: null },
    ]),
  );
});

test('a search result names the deal, where it stands and its row', () => {
  const cells = row({ dealId: 'D-1', deal: 'A', company: 'C', stage: 'Lead', pipeline: 'P', notes: 'secret' });
  expect(summaryOfDeal(cells, 4, columns)).toEqual({
    dealId: 'D-1',
    deal: 'A',
    company: 'C',
    stage: 'Lead',
    pipeline: 'P',
    row: 4,
  });
});

test('a missing column reads as blank', () => {
  const without = { ...columns, company: -1, amount: -1 };
  expect(viewOfDeal(row({ company: 'C', amount: 1 }), 2, without, zone, NOW, means)).toMatchObject({
    company: '',
    amount: null,
  });
});

test('the history is shown newest first', () => {
  const rows = [
    ['D-1', NOW, '', 'Lead', 5, '', 'Edit'],
    ['D-1', 'edited by hand', 'Lead', 'Won', '', 'ann@x.my', 'Sidebar'],
  ];
  expect(viewOfHistory(rows)).toEqual([
    { changedAt: 'edited by hand', from: 'Lead', to: 'Won', amount: null, changedBy: 'ann@x.my', via: 'Sidebar' },
    { changedAt: NOW.toISOString(), from: '', to: 'Lead', amount: 5, changedBy: '', via: 'Edit' },
  ]);
});
