/** A line without an ID is known by its name, company and date. */

import { expect, test } from '@jest/globals';
import { indexKnown } from '../../../src/core/import/duplicates';
import type { ImportedDeal } from '../../../src/core/import/reader';
import { dayFromIso } from '../../../src/core/shared/dates';
import { context, headers, row } from '../world';

const zone = context().zone;
const dayOf = (iso: string): number => dayFromIso(iso) ?? 0;
const on = (iso: string): Date => zone.startOf(dayOf(iso));
const deal = (name: string, company = '', rest: Partial<ImportedDeal> = {}): ImportedDeal => ({
  ...{ name, sourceId: '', stage: '', status: '', state: undefined, pipeline: '', amount: null, probability: null },
  ...{ unreadChance: '', closeDay: null, texts: company === '' ? {} : { company }, days: {}, entered: [] },
  ...rest,
});
const known = () =>
  indexKnown(
    [
      headers(),
      row({ deal: 'Roof', company: 'Acme', expectedClose: on('2026-12-31'), created: on('2026-11-01') }),
      row({ deal: 'Wall', closed: on('2026-10-01') }),
      row({ deal: 'Wall', closed: on('2026-10-01') }),
      row({}),
    ],
    () => false,
    context(),
  );

test.each<[string, ImportedDeal, number | undefined]>([
  ['in any spelling', deal('ROOF ', 'acme', { closeDay: dayOf('2026-12-31') }), 1],
  ['without a date', deal('Roof', 'Acme'), 1],
  ['by its closing date', deal('Wall', '', { days: { closed: dayOf('2026-10-01') } }), 2],
  ['by its creation', deal('Roof', 'Acme', { days: { created: dayOf('2026-11-01') } }), 1],
  ['not with another date', deal('Roof', 'Acme', { closeDay: dayOf('2027-01-31') }), undefined],
  ['not with another creation', deal('Roof', 'Acme', { days: { created: dayOf('2026-11-02') } }), undefined],
  ['not of another company', deal('Roof', 'Bolt'), undefined],
  ['not by another name', deal('Door', 'Acme'), undefined],
])('%s', (_, line, index) => expect(known().claim(line)).toBe(index));

test('each row is claimed once', () => {
  const deals = known();
  expect([deals.claim(deal('Wall')), deals.claim(deal('Wall')), deals.claim(deal('Wall'))]).toEqual([2, 3, undefined]);
});

test('a namesake with another date is told apart from a stranger', () => {
  expect([known().hasNamesake(deal('Roof', 'Acme')), known().hasNamesake(deal('Door'))]).toEqual([true, false]);
});

test('a deal that the import itself has made is no known one', () => {
  const rows = [headers(), row({ dealId: 'D-1', deal: 'Roof' }), row({ dealId: 'D-2', deal: 'Roof' })];
  expect(indexKnown(rows, (dealId) => dealId === 'D-1', context()).claim(deal('Roof'))).toBe(2);
});
