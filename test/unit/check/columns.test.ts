/** The header row of Deals: what is missing is named, and made again where something tells how. */

import { describe, expect, test } from '@jest/globals';
import { checkColumns } from '../../../src/core/check/columns';
import { findHeaders, type SystemLook } from '../../../src/core/check/snapshot';
import { dealCell } from '../../support/deals';
import { headers, row } from '../world';
import { collect } from './reports';

/** The system sheet as it remembers the headers. */
const system = (known: string[] = headers(), aliases = {}): SystemLook => ({
  ...{ formulas: [], registry: [], isHidden: true },
  cells: [
    ['headersKnown', JSON.stringify(known)],
    ['aliases', JSON.stringify(aliases)],
  ],
});
const LOG = 'D-1|Lead|2026-01-02T03:04:05.000Z';

function check(header: string[], look: SystemLook | null = system()) {
  const { report, found, lines } = collect('Deals');
  const deals = { name: 'Deals', id: 1, rows: [header, row({ log: LOG })] };
  const isReadable = checkColumns(deals, findHeaders(header, look), look, 'en', report);
  return { isReadable, lines: lines(), found };
}
const without = (...gone: string[]): string[] => headers().filter((header) => !gone.includes(header));
const change = (from: string, to: string): string[] => headers().map((header) => (header === from ? to : header));

test('all columns are there, in any order', () => {
  expect(check(headers().reverse())).toMatchObject({ isReadable: true, lines: [] });
});

describe('a header', () => {
  test('that was cleared is put back between its neighbours', () => {
    const { found, isReadable } = check(change('Stage', ''));
    expect([isReadable, found]).toEqual([
      false,
      [{ code: 'headerGone', cell: 'Deals!C1', mend: { kind: 'header', column: 2, text: 'Stage' } }],
    ]);
  });

  test('that the user had renamed is put back as he wrote it', () => {
    const look = system(change('Stage', 'Phase'), { Phase: 'stage' });
    expect(check(change('Stage', ''), look).found[0]?.mend).toEqual({ kind: 'header', column: 2, text: 'Phase' });
  });

  test('that stands twice is told with its other place', () => {
    expect(check([...headers(), 'Peringkat'])).toMatchObject({
      isReadable: false,
      lines: [`columnDoubled Deals!${dealCell('none', 1)}`],
    });
  });
});

describe('a column that is gone', () => {
  test.each<[string[], string[]]>([
    // The last one: its cell is the blank one after its neighbour.
    [['Log row'], [`headerGone Deals!${dealCell('logRow', 1)} (header)`]],
    [['Log'], ['columnRemade Deals (column)']],
    [['Deal ID'], ['columnRemade Deals (column)']],
    [['Amount'], ['columnLost Deals']],
    [
      ['Deal ID', 'Log'],
      ['columnLost Deals', 'columnLost Deals'],
    ],
    [['Notes'], []],
  ])('%j', (gone, lines) => expect(check(without(...gone)).lines).toEqual(lines));

  test('of stages is filled again from the markers', () => {
    const header = without('Stage');
    const { report, found } = collect('Deals');
    const cells = row({ log: LOG }).filter((_, index) => index !== 2);
    const deals = { name: 'Deals', id: 1, rows: [header, cells, []] };
    checkColumns(deals, findHeaders(header, null), null, 'en', report);
    expect(found[0]?.mend).toEqual({ kind: 'column', key: 'stage', values: ['Lead', ''] });
  });
});

test('where the system sheet was edited by hand, nothing is guessed', () => {
  const broken: SystemLook = {
    ...system(),
    cells: [
      ['headersKnown', '{'],
      ['aliases', '[1'],
    ],
  };
  expect(check(change('Stage', ''), broken).lines).toEqual(['columnRemade Deals (column)']);
  expect(check(change('Amount', ''), broken).lines).toEqual(['columnLost Deals']);
});
