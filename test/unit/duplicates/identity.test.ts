/** What tells a deal from others is read from its row. */

import { expect, test } from '@jest/globals';
import { createIdentityReader } from '../../../src/core/duplicates/identity';
import { context, row } from '../world';

const read = createIdentityReader(context());

test('an open deal', () => {
  const created = new Date('2026-11-01T00:00:00Z');
  const cells = row({
    dealId: 'D-1',
    deal: 'Roof',
    company: 'Acme Bhd',
    email: 'a@acme.my',
    phone: 123456789,
    created,
  });
  expect(read(cells)).toEqual({
    dealId: 'D-1',
    deal: 'roof',
    company: 'acme',
    emails: ['a@acme.my'],
    domains: ['acme.my'],
    phones: ['60123456789'],
    isOpen: true,
    from: created.getTime() / 86_400_000 + 8 / 24,
    until: Number.POSITIVE_INFINITY,
  });
});

test('a closed deal ends when it was closed, and one without dates has been there always', () => {
  expect(read(row({ stage: 'Lost', closed: new Date('2026-11-20T00:00:00+08:00') }))).toMatchObject({
    isOpen: false,
    from: Number.NEGATIVE_INFINITY,
    until: Date.UTC(2026, 10, 21) / 86_400_000,
  });
  expect(read(row({ stage: 'Won' })).until).toBe(Number.POSITIVE_INFINITY);
});
