/** Rows of the sheet One-on-ones: a manager's own, and nobody else's. */

import { expect, test } from '@jest/globals';
import { messagesIn } from '../../../src/core/messages';
import { ONE_ON_ONE_COLUMNS } from '../../../src/core/one-on-ones/columns';
import type { MemberRecord } from '../../../src/core/one-on-ones/member-record';
import { oneOnOneMessages } from '../../../src/core/one-on-ones/messages';
import { planRows, type RowContext } from '../../../src/core/one-on-ones/sheet-rows';
import { findColumns } from '../../../src/core/shared/find-columns';

const HEADER = [
  'Email',
  'Member',
  'Mood',
  'Manager',
  'Cadence',
  'Last meeting',
  'Next meeting',
  'Open actions',
  'Waiting too long',
];
const context: RowContext = {
  manager: 'a@x.y',
  today: 1000,
  locale: 'en',
  t: oneOnOneMessages('en'),
  dateOfDay: (day) => new Date(day * 86_400_000),
  dateOfWall: (wall) => new Date(wall * 60_000),
};
const record = (email: string, fields: Partial<MemberRecord> = {}): MemberRecord => ({
  email,
  name: '=Mei',
  cadence: 'weekly',
  minutes: 60,
  since: 1000,
  seriesId: 's',
  start: 0,
  met: [],
  next: null,
  seen: 0,
  ...fields,
});

function plan(rows: unknown[][], records: MemberRecord[], ended: string[] = []) {
  const columns = findColumns(HEADER, ONE_ON_ONE_COLUMNS, [], 'One-on-ones', 'en', messagesIn('en'));
  return planRows(
    { cells: [HEADER, ...rows], columns },
    records.map((each) => ({ record: each, openActions: 2 })),
    ended,
    context,
  );
}

test('a new row stands below the last one, with texts that stay texts', () => {
  const { cells, last } = plan([['k@x.y', 'Ken', '', 'kumar@x.y']], [record('m@x.y', { met: [980], next: 1440 })]);
  expect(last).toBe(3);
  expect(cells.map(({ row, column, value }) => [row, HEADER[column], value])).toEqual([
    [3, 'Member', "'=Mei"],
    [3, 'Email', 'm@x.y'],
    [3, 'Manager', 'a@x.y'],
    [3, 'Cadence', 'Weekly'],
    [3, 'Last meeting', new Date(980 * 86_400_000)],
    [3, 'Next meeting', new Date(86_400_000)],
    [3, 'Open actions', 2],
    [3, 'Waiting too long', '9 days'],
  ]);
});

test('a row that says so already is not written again', () => {
  const row = [
    'm@x.y',
    '=Mei',
    'mine',
    'A@x.y',
    'Weekly',
    new Date(980 * 86_400_000 + 300),
    new Date(86_400_000),
    2,
    '9 days',
  ];
  const own = record('m@x.y', { met: [980], next: 1440 });
  // The manager's own spelling is put right.
  expect(plan([row], [own]).cells.map(({ value }) => value)).toEqual(['a@x.y']);
});

test('rows of other managers are left alone, also of the same member', () => {
  const rows = [
    ['m@x.y', 'Mei', '', 'kumar@x.y'],
    ['m@x.y', 'Mei', '', 'a@x.y'],
  ];
  expect(new Set(plan(rows, [record('m@x.y')]).cells.map(({ row }) => row))).toEqual(new Set([3]));
});

test('the rows of one-on-ones that have ended go, the last one first', () => {
  const rows = ['m@x.y', 'n@x.y', 'm@x.y'].map((email) => [email, '', '', 'a@x.y']);
  expect(plan([...rows, ['m@x.y', '', '', 'kumar@x.y']], [], ['m@x.y']).removed).toEqual([4, 2]);
});
