/** What a deal was on a past day: from the history, and from its own row only as far as that proves it. */

import { describe, expect, test } from '@jest/globals';
import { rebuildAsOf } from '../../../src/core/deals/as-of';
import { messagesIn } from '../../../src/core/messages';
import { dayFromIso } from '../../../src/core/shared/dates';
import { context } from '../world';

const { zone } = context();
const HEADER = ['Deal ID', 'Changed at', 'From', 'To', 'Amount'];
const COLUMNS = { dealId: 0, stage: 1, created: 2, stageSince: 3, closed: 4 };
const JAN_5 = new Date('2026-01-05T02:00:00Z');
const JAN_20 = new Date('2026-01-20T02:00:00Z');

const dayOf = (iso: string): number => dayFromIso(iso) ?? Number.NaN;

/** The deal D-1 as of a day. */
function asOf(iso: string, history: unknown[][], cells: unknown[] = ['D-1', 'Won', JAN_5, JAN_20, '']) {
  return rebuildAsOf([HEADER, ...history], dayOf(iso), zone, 'en', messagesIn('en'))(cells, COLUMNS, 2);
}

describe('with a history', () => {
  const history = [
    ['D-1', JAN_5, '', 'Lead', 100],
    ['D-2', JAN_5, '', 'Lost', 1],
    ['D-1', JAN_20, 'Lead', 'Won', 200],
  ];

  test.each([
    ['2026-01-04', null],
    ['2026-01-05', { stage: 'Lead', amount: 100, closed: JAN_5 }],
    ['2026-01-19', { stage: 'Lead', amount: 100, closed: JAN_5 }],
    ['2026-01-20', { stage: 'Won', amount: 200, closed: JAN_20 }],
    ['2027-01-01', { stage: 'Won', amount: 200, closed: JAN_20 }],
  ])('on %s it was %j', (iso, expected) =>
    expect(asOf(iso, history)).toEqual(expected && { ...expected, isLogged: true }),
  );

  test('a Closed date of its own counts from that day on', () => {
    const closed = new Date('2026-01-18T16:00:00Z');
    const cells = ['D-1', 'Won', JAN_5, JAN_20, closed];
    expect(asOf('2026-01-20', history, cells)?.closed).toEqual(closed);
    // The 19th in Kuala Lumpur, which was yet to come on the 18th.
    expect(asOf('2026-01-18', history, cells)?.closed).toEqual(JAN_5);
  });

  test('the day ends at midnight in the workbook, not in London', () => {
    const late = new Date('2026-01-10T17:00:00Z');
    expect(asOf('2026-01-10', [['D-1', late, 'Lead', 'Won']])?.stage).toBe('Lead');
    expect(asOf('2026-01-11', [['D-1', late, 'Lead', 'Won']])?.stage).toBe('Won');
  });

  test('entries in any order are taken by their time, those of one moment as they stand', () => {
    expect(asOf('2026-01-31', [...history].reverse())?.stage).toBe('Won');
    const same = [
      ['D-1', JAN_5, '', 'Lead'],
      ['D-1', JAN_5, 'Lead', 'Meeting'],
    ];
    expect(asOf('2026-01-31', same)).toMatchObject({ stage: 'Meeting', amount: null });
  });

  test('before the first entry, that entry says where the deal came from', () => {
    const later = [
      ['D-1', JAN_20, 'Meeting', 'Won'],
      ['D-1', new Date('2026-01-15T02:00:00Z'), 'Lead', 'Meeting'],
    ];
    const cells = ['D-1', 'Won', new Date('2026-01-01T02:00:00Z'), JAN_20, JAN_20];
    expect(asOf('2026-01-10', later, cells)).toEqual({ stage: 'Lead', amount: null, closed: '', isLogged: true });
  });

  test('a deal that was created later did not exist', () => {
    expect(asOf('2026-01-10', [['D-1', JAN_5, '', 'Lead']], ['D-1', 'Won', JAN_20, '', ''])).toBeNull();
    expect(asOf('2026-01-19', [['D-1', JAN_5, '', 'Lead']], ['D-1', 'Won', JAN_20, '', ''])).toBeNull();
  });

  test('times may be serial numbers or ISO text; what is no time is passed over', () => {
    // 46,027 is 2026-01-05: 46,022 is the last day of 2025.
    const odd = [
      ['D-1', 46027.5, '', 'Lead'],
      ['D-1', 'soon', '', 'Lost'],
      ['D-1', '2026-01-06', 'Lead', 'Meeting'],
    ];
    expect(['2026-01-05', '2026-01-06'].map((day) => asOf(day, odd)?.stage)).toEqual(['Lead', 'Meeting']);
  });
});

describe('without a history', () => {
  test.each<[string, string, unknown[], string | null]>([
    ['it has been in its stage since then', '2026-01-20', ['D-1', 'Won', JAN_5, JAN_20, ''], 'Won'],
    ['nobody knows what it was before', '2026-01-19', ['D-1', 'Won', JAN_5, JAN_20, ''], null],
    ['Created alone will do', '2026-01-05', ['D-1', 'Lead', JAN_5, '', ''], 'Lead'],
    ['without any date nothing is known', '2026-01-05', ['D-1', 'Lead', '', '', ''], null],
  ])('%s', (_, iso, cells, stage) => expect(asOf(iso, [], cells)?.stage ?? null).toBe(stage));
});

test('a history without its columns is refused with the name of the column', () => {
  const read = () => rebuildAsOf([['Deal ID', 'From', 'To']], 0, zone, 'en', messagesIn('en'));
  expect(read).toThrow(/"Changed at" is missing on the sheet "Stage history"/);
});
