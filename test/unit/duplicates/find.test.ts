/** Deals that look alike are grouped, surest first, without comparing all pairs. */

import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { findDuplicates, lookAlikes, pairKey } from '../../../src/core/duplicates/find';
import type { Identity } from '../../../src/core/duplicates/identity';

let count = 0;
const deal = (cells: Partial<Identity>): Identity => ({
  dealId: `D-${++count}`,
  deal: `deal${count}`,
  company: '',
  emails: [],
  domains: [],
  phones: [],
  isOpen: true,
  from: 0,
  until: Number.POSITIVE_INFINITY,
  ...cells,
});
const found = (deals: (Identity | null)[], apart: ReadonlySet<string> = new Set()) =>
  findDuplicates(deals, apart).groups.map((group) => [
    group.evidence.map(({ reason }) => reason).join('+'),
    ...group.deals,
  ]);

describe('findDuplicates', () => {
  test('joins deals that have different things in common', () => {
    const deals = [
      deal({ emails: ['a@x.my'] }),
      null,
      deal({ emails: ['a@x.my'], phones: ['60123456789'] }),
      deal({ phones: ['60123456789'] }),
      deal({ phones: ['60999999999'] }),
    ];
    expect(found(deals)).toEqual([['email+phone', 0, 2, 3]]);
  });

  test('takes a deal without company to be of the only company that has such a deal', () => {
    const [one, other] = [deal({ deal: 'roof', company: 'acme' }), deal({ deal: 'roof' })];
    expect(found([one, other])).toEqual([['deal', 0, 1]]);
    expect(found([one, other, deal({ deal: 'roof', company: 'bolt' })])).toEqual([]);
  });

  test('leaves out a deal that was closed before the other one began', () => {
    const [first, second] = [deal({ deal: 'a', until: 10 }), deal({ deal: 'a', from: 11 })];
    expect(found([first, second])).toEqual([]);
    expect(found([first, { ...second, from: 9 }])).toEqual([['deal', 0, 1]]);
  });

  test('lists surer groups first, and joins nothing to them by a domain', () => {
    const deals = [
      deal({ domains: ['x.my'] }),
      deal({ domains: ['x.my'] }),
      deal({ emails: ['a@y.my'], domains: ['y.my'] }),
      deal({ emails: ['a@y.my'], domains: ['y.my'] }),
      deal({ domains: ['y.my'] }),
    ];
    expect(found(deals)).toEqual([
      ['email+domain', 2, 3],
      ['domain', 0, 1],
    ]);
  });

  test('says what so many deals share that it proves nothing', () => {
    const deals = Array.from({ length: 30 }, () => deal({ phones: ['60312345678'] }));
    expect(findDuplicates(deals, new Set())).toEqual({
      groups: [],
      common: [{ reason: 'phone', value: '60312345678', deals: 30 }],
    });
  });

  test('leaves out pairs that were set apart', () => {
    const deals = [deal({ deal: 'a' }), deal({ deal: 'a' }), deal({ deal: 'a' })];
    const apart = (one: number, other: number) => pairKey(deals[one]?.dealId ?? '', deals[other]?.dealId ?? '');
    expect(found(deals, new Set([apart(1, 0)]))).toEqual([['deal', 0, 1, 2]]);
    expect(found(deals, new Set([apart(1, 0), apart(2, 0)]))).toEqual([['deal', 1, 2]]);
  });

  test('finds the same groups in any order of the rows', () => {
    const letters = fc.constantFrom('a', 'b', 'c');
    const some = fc.array(letters, { maxLength: 2 });
    const any = fc.record({
      deal: letters,
      company: letters,
      emails: some,
      phones: some,
      from: fc.nat(5),
      length: fc.nat(9),
    });
    const idsOf = (deals: Identity[]) =>
      findDuplicates(deals, new Set())
        .groups.map((group) =>
          group.deals
            .map((index) => deals[index]?.dealId)
            .sort()
            .join(),
        )
        .sort();
    fc.assert(
      fc.property(fc.array(any, { maxLength: 9 }), (parts) => {
        const deals = parts.map(({ length, ...part }) => deal({ ...part, until: part.from + length }));
        expect(idsOf([...deals].reverse())).toEqual(idsOf(deals));
      }),
    );
  });
});

test('lookAlikes compares an open deal with the other open ones', () => {
  const deals = [
    deal({ deal: 'roof', company: 'acme', emails: ['a@x.my'] }),
    deal({ phones: ['1'], emails: ['a@x.my'] }),
    deal({ deal: 'roof' }),
    deal({ deal: 'roof', isOpen: false }),
    null,
    deal({ phones: ['1'] }),
  ];
  expect(lookAlikes(0, deals)).toEqual([
    { reason: 'deal', index: 2 },
    { reason: 'email', index: 1 },
  ]);
  expect(lookAlikes(5, deals)).toEqual([{ reason: 'phone', index: 1 }]);
  expect(lookAlikes(3, deals)).toEqual([]);
  expect(lookAlikes(4, deals)).toEqual([]);
  expect(lookAlikes(0, deals, new Set([pairKey(deals[0]?.dealId ?? '', deals[2]?.dealId ?? '')]))).toEqual([
    { reason: 'email', index: 1 },
  ]);
});
