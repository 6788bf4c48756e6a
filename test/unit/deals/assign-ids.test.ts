/** Which deal a row is: by the ID that it shows, by its hidden marker, or as a new one. */

import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { assignIds, isDeal, isPlain, isSameDeal, isTidy, type LastLogged } from '../../../src/core/deals/assign-ids';
import { context, NOW, row } from '../world';

const { columns } = context();
const AT = '2026-01-02T03:04:05.000Z';
const marker = (id: string, stage = 'Lead'): string => `${id}|${stage}|${AT}`;

function assign(
  rows: unknown[][],
  { elsewhere = [], logged = [] }: { elsewhere?: string[]; logged?: [string, LastLogged][] } = {},
) {
  let count = 0;
  return assignIds(rows, columns, new Set(elsewhere), new Map(logged), () => `N-${++count}`);
}

const idsOf = (...args: Parameters<typeof assign>) => assign(...args).map((identity) => identity?.dealId);

describe('the ID of a row', () => {
  test.each([
    ['a new deal gets a new ID', [row({ deal: 'x' })], ['N-1']],
    ['an ID that stands once and has no marker stays', [row({ dealId: 'D-A', deal: 'x' })], ['D-A']],
    ['a marker gives a cleared ID back', [row({ deal: 'x', log: marker('D-A') })], ['D-A']],
    ['an ID that nobody knows gives way to the marker', [row({ dealId: 'typed', log: marker('D-A') })], ['D-A']],
    ['a blank row is no deal', [row({}), row({ deal: 'x' })], [undefined, 'N-1']],
    [
      'of two rows with one ID, the one whose marker agrees keeps it',
      [row({ dealId: 'D-A', deal: 'copy' }), row({ dealId: 'D-A', deal: 'own', log: marker('D-A') })],
      ['N-1', 'D-A'],
    ],
    [
      'of two rows that are the same, the first keeps the ID',
      [row({ dealId: 'D-A', deal: 'x', log: marker('D-A') }), row({ dealId: 'D-A', deal: 'x', log: marker('D-A') })],
      ['D-A', 'N-1'],
    ],
    [
      'IDs that were sorted without their markers go with the IDs',
      [row({ dealId: 'D-B', deal: 'b', log: marker('D-A') }), row({ dealId: 'D-A', deal: 'a', log: marker('D-B') })],
      ['D-B', 'D-A'],
    ],
  ])('%s', (_, rows, ids) => expect(idsOf(rows)).toEqual(ids));

  test('an ID that a row outside holds is not given again, even by chance', () => {
    const rows = [row({ dealId: 'D-A', deal: 'copy' }), row({ deal: 'new' })];
    expect(idsOf(rows, { elsewhere: ['D-A', 'N-1'] })).toEqual(['N-2', 'N-3']);
  });

  test('no two rows ever get the same ID, and none gets one from elsewhere', () => {
    const id = fc.constantFrom('', 'D-A', 'D-B', 'N-1');
    const line = fc.record({ dealId: id, deal: fc.constantFrom('', 'x'), marked: id });
    fc.assert(
      fc.property(fc.array(line, { maxLength: 8 }), (lines) => {
        const rows = lines.map(({ marked, ...cells }) => row({ ...cells, log: marked && marker(marked) }));
        const ids = idsOf(rows, { elsewhere: ['D-B'] }).filter((each) => each !== undefined);
        expect(new Set(ids).size).toBe(ids.length);
        expect(ids).not.toContain('D-B');
        expect(ids).not.toContain('');
      }),
    );
  });
});

describe('what is known of a deal', () => {
  test('a row with the latest marker of its own is up to date', () => {
    const [identity] = assign([row({ dealId: 'D-A', deal: 'x', log: marker('D-A'), logRow: 5 })]);
    expect(identity).toEqual({
      dealId: 'D-A',
      known: { stage: 'Lead', at: new Date(AT), row: 5 },
      isOwn: true,
      isMisdated: false,
      isCopy: false,
    });
  });

  test('the later of two markers counts, in whichever row it stands', () => {
    const rows = [
      row({ dealId: 'D-A', deal: 'a', log: marker('D-A', 'Lead'), logRow: 5 }),
      row({ dealId: 'D-B', deal: 'b', log: marker('D-A', 'Won'), logRow: 9, stageSince: new Date(AT) }),
    ];
    const [a, b] = assign(rows);
    expect(a).toMatchObject({ dealId: 'D-A', known: { stage: 'Won', row: 9 }, isOwn: false });
    expect(b).toMatchObject({ dealId: 'D-B', isOwn: false, isMisdated: false, isCopy: true });
  });

  test('a date that came with a stray marker is not the date of the deal', () => {
    const rows = [
      row({ dealId: 'D-A', deal: 'a', log: marker('D-B'), logRow: 9, stageSince: new Date(Date.parse(AT) + 400) }),
      row({ dealId: 'D-B', deal: 'b', log: marker('D-A'), logRow: 5, stageSince: new Date(NOW) }),
    ];
    expect(assign(rows).map((identity) => identity?.isMisdated)).toEqual([true, false]);
  });

  test('the history outweighs a marker', () => {
    const logged: LastLogged = { stage: 'Lost', at: NOW, row: 30 };
    const rows = [row({ dealId: 'D-A', deal: 'a', log: marker('D-A'), logRow: 5 })];
    expect(assign(rows, { logged: [['D-A', logged]] })[0]).toMatchObject({ known: logged, isOwn: false });
  });
});

test('a row is a deal once something of one is filled, or its ID stands beside its marker', () => {
  expect(isDeal(row({ amount: 0 }), columns)).toBe(true);
  expect(isDeal(row({ dealId: 'D-A', log: marker('D-A') }), columns)).toBe(true);
  expect(isDeal(row({ dealId: 'D-A' }), columns)).toBe(false);
  expect(isDeal(row({ email: 'a@b.c', notes: 'n', deal: '  ' }), columns)).toBe(false);
});

test('a row is still the same deal when only its notes or its ID were changed', () => {
  const before = row({ dealId: 'D-A', deal: 'a', amount: 1, log: marker('D-A') });
  const changed = (cells: Parameters<typeof row>[0]) =>
    isSameDeal(before, row({ dealId: 'D-A', deal: 'a', amount: 1, log: marker('D-A'), ...cells }), columns);
  expect(changed({ notes: 'n', dealId: 'D-B' })).toBe(true);
  expect([changed({ amount: 2 }), changed({ deal: 'b' }), changed({ log: '' })]).toEqual([false, false, false]);
});

test('rows can be found by ID alone only while IDs are single and agree with their markers', () => {
  const own = row({ dealId: 'D-A', deal: 'a', log: marker('D-A') });
  const unmarked = row({ dealId: 'D-B', deal: 'b' });
  const stray = row({ dealId: 'D-B', deal: 'b', log: marker('D-C') });
  const verdicts = [[own, row({})], [own, own], [unmarked], [stray]].map((rows) => [
    isPlain(rows, columns),
    isTidy(rows, columns),
  ]);
  expect(verdicts).toEqual([
    [true, true],
    [true, false],
    [true, false],
    [false, false],
  ]);
});
