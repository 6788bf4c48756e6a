/** What happens to rows that a user types, pastes or copies, and to deals that are moved. */

import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { planEdit } from '../../../src/core/deals/plan-edit';
import { planMove } from '../../../src/core/deals/plan-move';
import { planRecovery } from '../../../src/core/deals/recovery';
import { dealIndex } from '../../support/deals';
import { apply, context, headers, NOW, row } from '../world';

const none = new Set<string>();

describe('typed and pasted rows', () => {
  test('a new deal gets an ID, dates and one history row', () => {
    const rows = [row({ deal: 'Acme', stage: 'Lead', amount: 5 })];
    const plan = planEdit(rows, 2, none, context());
    expect(plan.history).toEqual([['D-1', NOW, '', 'Lead', 5, '', 'Edit', "'–", "'–"]]);
    const [after] = apply(rows, plan.cells);
    expect(after?.slice(dealIndex('created'))).toEqual([NOW, NOW, '', `D-1|Lead|${NOW.toISOString()}\n[5,"",""]`, 2]);
    expect(planEdit([after ?? []], 2, none, context()).cells).toEqual([]);
  });

  test('a block of 1,000 rows is logged once per deal', () => {
    const rows = Array.from({ length: 1000 }, (_, i) => row({ deal: `Deal ${i}`, stage: i % 2 ? 'Lead' : 'Won' }));
    const plan = planEdit(rows, 2, none, context());
    expect(new Set(plan.history.map((entry) => entry[0])).size).toBe(1000);
    expect(planEdit(apply(rows, plan.cells), 2, none, context()).history).toEqual([]);
  });

  test('Closed is set when won and cleared when reopened', () => {
    const marker = `D-1|Lead|${NOW.toISOString()}`;
    const won = [
      row({ dealId: 'D-1', deal: 'A', stage: 'Won', created: NOW, stageSince: NOW, log: marker, logRow: 2 }),
    ];
    const after = apply(won, planEdit(won, 2, none, context()).cells);
    expect(after[0]?.[dealIndex('closed')]).toEqual(new Date('2026-11-23T16:00:00Z'));
    const open = after.map((cells) => cells.map((cell, index) => (index === 2 ? 'Lead' : cell)));
    expect(apply(open, planEdit(open, 2, none, context()).cells)[0]?.[dealIndex('closed')]).toBe('');
  });

  test('an unknown stage stays, is not logged, and is told', () => {
    const plan = planEdit([row({ deal: 'A', stage: 'Nope' })], 7, none, context());
    expect(plan.history).toEqual([]);
    expect(plan.problems).toEqual([expect.stringMatching(/Row 7: unknown stage "Nope"/)]);
  });

  test('a copied row gets an ID and a history of its own', () => {
    const [first] = apply(
      [row({ deal: 'A', stage: 'Lead' })],
      planEdit([row({ deal: 'A', stage: 'Lead' })], 2, none, context()).cells,
    );
    const rows = [first ?? [], [...(first ?? [])]];
    const plan = planEdit(rows, 2, none, context({ newId: () => 'D-COPY' }));
    const after = apply(rows, plan.cells);
    expect(after.map((cells) => cells[0])).toEqual(['D-1', 'D-COPY']);
    expect(plan.history).toEqual([['D-COPY', NOW, '', 'Lead', '', '', 'Edit', "'–", "'–"]]);
  });

  test('an overwritten ID is put back from the marker', () => {
    const marker = `D-1|Lead|${NOW.toISOString()}`;
    const rows = [row({ dealId: 'oops', deal: 'A', stage: 'Lead', created: NOW, log: marker, logRow: 2 })];
    expect(apply(rows, planEdit(rows, 2, none, context()).cells)[0]?.[0]).toBe('D-1');
  });

  test('whatever is pasted, a second look finds nothing to do and no ID twice', () => {
    const cell = fc.record({
      dealId: fc.constantFrom('', 'D-A', 'D-B'),
      deal: fc.constantFrom('', 'x'),
      stage: fc.constantFrom('', 'Lead', 'won', 'Nope'),
      log: fc.constantFrom('', 'D-A|Lead|2026-01-01T00:00:00.000Z', 'junk'),
    });
    fc.assert(
      fc.property(fc.array(cell, { maxLength: 8 }), (cells) => {
        const rows = cells.map(row);
        const after = apply(rows, planEdit(rows, 2, none, context()).cells);
        const again = planEdit(after, 2, none, context());
        expect(again.cells).toEqual([]);
        const ids = after.filter((line) => line[1] !== '' || line[2] !== '').map((line) => line[0]);
        expect(new Set(ids).size).toBe(ids.length);
      }),
    );
  });
});

describe('moves', () => {
  const cells = row({
    dealId: 'D-1',
    deal: 'A',
    stage: 'Lead',
    amount: 9,
    log: `D-1|Lead|${NOW.toISOString()}`,
    logRow: 2,
  });
  const move = (request: object, locale: 'en' | 'ms' = 'en') =>
    planMove(
      cells,
      2,
      headers(locale),
      { dealId: 'D-1', to: 'Won', ...request },
      context({ locale, nextHistoryRow: 3 }),
    );

  test('write the stage, log once and date the closing', () => {
    const plan = move({ expectedFrom: 'lead' });
    expect(plan.result).toEqual({ dealId: 'D-1', from: 'Lead', to: 'Won', changedAt: NOW.toISOString() });
    expect(plan.history).toEqual([['D-1', NOW, 'Lead', 'Won', 9, '', 'Edit', "'–", "'–"]]);
  });

  test.each([
    ['conflict', { expectedFrom: 'Meeting' }, /it is in "Lead", not in "Meeting"/],
    ['unknown stage', { to: 'Nope' }, /Unknown stage "Nope"/],
    ['same stage', { to: 'LEAD' }, /already in the stage "Lead"/],
    ['gate', { to: 'Lost' }, /Before "Lost", fill in: Close reason/],
    ['unknown field', { fields: { Colour: 'red' } }, /no column "Colour"/],
    ['own field', { fields: { 'Deal ID': 'x' } }, /Saluran fills in the column "Deal ID"/],
    ['bad number', { fields: { Amount: 'much' } }, /"Amount" expects a number/],
    ['bad date', { fields: { 'Expected close': 'soon' } }, /expects a date/],
  ])('%s is refused', (_, request, message) => expect(() => move(request)).toThrow(message));

  test('a reason opens the gate and stays text', () => {
    expect(move({ to: 'Lost', reason: '=1+1' }).cells).toContainEqual({ row: 2, column: 18, value: "'=1+1" });
  });

  test('a change made outside is logged before the move', () => {
    const moved = cells.map((cell, index) => (index === 2 ? 'Meeting' : cell));
    const plan = planMove(moved, 2, headers(), { dealId: 'D-1', to: 'Won' }, context({ via: 'sidebar' }));
    expect(plan.history.map((entry) => entry.slice(2, 4))).toEqual([
      ['Lead', 'Meeting'],
      ['Meeting', 'Won'],
    ]);
  });
});

test('an interrupted execution is completed from the history', () => {
  const { columns, stages, zone } = context();
  const writes = planRecovery([['D-2', NOW, 'Lead', 'Won', 5, '', 'Edit']], 7, ['D-1', 'D-2'], 2, {
    columns,
    stages,
    zone,
  });
  expect(writes).toContainEqual({ row: 3, column: columns.logRow, value: 7 });
  expect(writes).toContainEqual({ row: 3, column: columns.log, value: `D-2|Won|${NOW.toISOString()}` });
});

describe('a deal that stays in its stage', () => {
  const since = new Date('2026-11-01T02:00:00.000Z');
  const log = (held: string): string => `D-1|Lead|${since.toISOString()}${held}`;
  const deal = { dealId: 'D-1', deal: 'A', stage: 'Lead', created: since, stageSince: since, logRow: 2 };
  const look = (cells: Parameters<typeof row>[0], via: 'typed' | 'found' = 'found') =>
    planEdit([row({ ...deal, ...cells })], 2, none, context({ via, nextHistoryRow: 9 }));

  test.each<[string, Parameters<typeof row>[0], unknown[]]>([
    ['amount', { amount: 200 }, [200, '2026-12-01', 'Commit']],
    ['expected close', { expectedClose: '2027-01-31' }, [100, '2027-01-31', 'Commit']],
    ['category', { category: '' }, [100, '2026-12-01', '–']],
  ])('with another %s is logged from its stage to its stage, once', (_, change, [amount, ...rest]) => {
    const before = { amount: 100, expectedClose: '2026-12-01', category: 'Commit', log: log('\n[100,"2026-12-01","Commit"]') };
    expect(look(before).history).toEqual([]);
    const plan = look({ ...before, ...change });
    const via = expect.any(String);
    expect(plan.history).toEqual([['D-1', NOW, 'Lead', 'Lead', amount, '', via, ...rest.map((text) => `'${text}`)]]);
    const [after] = apply([row({ ...deal, ...before, ...change })], plan.cells);
    // It has been in its stage as long as before.
    expect(after?.[dealIndex('stageSince')]).toEqual(since);
    expect(readSyncMarker(after?.[dealIndex('log')])).toMatchObject({ stage: 'Lead', at: since.toISOString() });
    expect(after?.[dealIndex('logRow')]).toBe(9);
    expect(planEdit([after ?? []], 2, none, context()).history).toEqual([]);
  });

  test('with an amount that cannot be read waits until it is put right', () => {
    expect(look({ amount: 'abc', log: log('\n[100,"",""]') }).history).toEqual([]);
    expect(look({ amount: 7, log: log('\n[100,"",""]') }).history).toHaveLength(1);
  });

  test('whose repaired marker tells nothing is logged when it is typed, and left alone when it is looked at', () => {
    expect(look({ amount: 7, log: log('') }).cells).toEqual([]);
    expect(look({ amount: 7, log: log('') }, 'typed').history).toHaveLength(1);
  });
});

describe('a date of closing that was typed before the stage', () => {
  const log = `D-1|Lead|${NOW.toISOString()}\n["","",""]`;
  const closed = new Date('2026-11-19T16:00:00.000Z');
  const closing = (cells: Parameters<typeof row>[0]): unknown => {
    const rows = [row({ dealId: 'D-1', deal: 'A', stage: 'Won', log, logRow: 2, created: NOW, stageSince: NOW, ...cells })];
    return apply(rows, planEdit(rows, 2, none, context()).cells)[0]?.[dealIndex('closed')];
  };

  test('is kept; without one it is today', () => {
    expect(closing({ closed })).toEqual(closed);
    expect(closing({})).toEqual(new Date('2026-11-23T16:00:00.000Z'));
    expect(closing({ closed: 'May' })).toEqual(new Date('2026-11-23T16:00:00.000Z'));
  });

  test('of a deal that was closed before is that closing’s', () => {
    const marker = log.replace('Lead', 'Lost');
    expect(closing({ closed, log: marker })).toEqual(new Date('2026-11-23T16:00:00.000Z'));
  });
});
