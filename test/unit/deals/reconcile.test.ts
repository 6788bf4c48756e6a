/** All of Deals against its history: whatever was done to the rows, it is logged once, and a second look finds nothing. */

import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { DealColumn } from '../../../src/core/deals/columns';
import { missingDeals, type Registry } from '../../../src/core/deals/known-deals';
import { planReconcile } from '../../../src/core/deals/reconcile';
import { writtenValue } from '../../../src/core/shared/values';
import { dealIndex } from '../../support/deals';
import { apply, context, headers, NOW, row } from '../world';

const HISTORY_HEADER = ['Deal ID', 'Changed at', 'From', 'To', 'Amount', 'Changed by', 'Via'];
const EARLIER = new Date('2026-11-01T02:00:00Z');
const log = (id: string, stage: string): string => `${id}|${stage}|${EARLIER.toISOString()}`;

/** A workbook that is reconciled again and again, as the add-on does it. */
class Book {
  registry: Registry = { ids: new Set(), checked: 1 };
  history: unknown[][] = [HISTORY_HEADER];
  reads = 0;
  #ids = 0;

  constructor(public rows: unknown[][] = []) {}

  reconcile() {
    const source = {
      registry: this.registry,
      newEntries: this.history.slice(this.registry.checked),
      readHistory: () => {
        this.reads++;
        return this.history;
      },
    };
    const newId = () => `D-${++this.#ids}`;
    const plan = planReconcile(
      [headers(), ...this.rows],
      source,
      context({ nextHistoryRow: this.history.length + 1, newId, via: 'found' }),
    );
    this.rows = apply(this.rows, plan.cells);
    this.history.push(...plan.history.map((entry) => entry.map(writtenValue)));
    this.registry = plan.registry;
    return plan;
  }

  /** Deal, from and to of each entry. */
  get changes(): string[] {
    return this.history.slice(1).map(([id, , from, to]) => `${id}: ${from} > ${to}`);
  }
}

const settledBook = (...stages: string[]): Book => {
  const book = new Book(stages.map((stage, index) => row({ deal: `deal ${index + 1}`, stage })));
  book.reconcile();
  return book;
};

test('new rows get IDs and a history, and the registry remembers them', () => {
  const book = settledBook('Lead', 'Won');
  expect(book.rows.map(([id]) => id)).toEqual(['D-1', 'D-2']);
  expect(book.changes).toEqual(['D-1:  > Lead', 'D-2:  > Won']);
  expect(book.registry).toEqual({ ids: new Set(['D-1', 'D-2']), checked: 3 });
});

describe('afterwards', () => {
  test('a row that was deleted is logged once as gone, and told with its ID', () => {
    const book = settledBook('Lead', 'Meeting');
    book.rows.shift();
    const plan = book.reconcile();
    expect(plan.history).toEqual([['D-1', NOW, 'Lead', '', '', '', 'Row removed', '', '']]);
    expect(plan.marks).toBe(1);
    expect(plan.problems.join()).toMatch(/D-1/);
    expect(book.reconcile().history).toEqual([]);
  });

  test('a row that comes back with its ID alone goes on where its history ended', () => {
    const book = settledBook('Lead');
    const [kept] = book.rows;
    book.rows = [];
    book.reconcile();
    book.rows = [row({ dealId: 'D-1', deal: 'deal 1', stage: 'Lead' })];
    book.reconcile();
    expect(book.changes).toEqual(['D-1:  > Lead', 'D-1: Lead > ', 'D-1:  > Lead']);
    expect(book.rows[0]?.[0]).toBe(kept?.[0]);
  });

  test('a deal without registry and marker is known from the history: its stage is not logged twice', () => {
    const book = new Book([row({ dealId: 'D-7', deal: 'x', stage: 'Lead' })]);
    book.history.push(['D-7', EARLIER, '', 'Lead', '', '', 'Edit']);
    expect(book.reconcile().history).toEqual([]);
    expect(book.rows[0]?.[dealIndex('stageSince')]).toEqual(EARLIER);
    expect(book.reconcile().cells).toEqual([]);
  });

  test('a row that was cleared but for its marker is logged once as gone, and lends its marker to nobody', () => {
    const book = settledBook('Lead');
    book.rows = book.rows.map((cells) => cells.map((cell, at) => (at < dealIndex('log') ? '' : cell)));
    expect(book.reconcile().history.map((entry) => entry.slice(2, 4))).toEqual([['Lead', '']]);
    expect(book.rows[0]?.every((cell) => cell === '')).toBe(true);
  });

  test('an old marker that was pasted back is judged by the history, where the registry forgot the deal', () => {
    const book = new Book([row({ deal: 'x', stage: 'Won', log: log('D-7', 'Lead'), logRow: 2 })]);
    book.history.push(['D-7', EARLIER, '', 'Lead', '', '', 'Edit'], ['D-7', EARLIER, 'Lead', 'Won', '', '', 'Edit']);
    book.registry = { ids: new Set(), checked: 3 };
    expect(book.reconcile().history).toEqual([]);
    expect(book.rows[0]?.slice(-2)).toEqual([`${log('D-7', 'Won')}\n["","",""]`, 3]);
  });

  test('while every deal has its marker, the history is not read at all', () => {
    const book = settledBook('Lead', 'Won');
    book.reads = 0;
    book.rows = book.rows.map((cells) => cells.map((cell) => (cell === 'Lead' ? 'Meeting' : cell)));
    expect(book.reconcile().history.map((entry) => entry.slice(2, 4))).toEqual([['Lead', 'Meeting']]);
    expect(book.reads).toBe(0);
  });

  test('sorting whole rows changes nothing', () => {
    const book = settledBook('Lead', 'Won', 'Lost');
    book.rows.reverse();
    expect(book.reconcile()).toMatchObject({ cells: [], history: [], problems: [] });
  });

  test('a blanked stage is logged, and is no row removed', () => {
    const book = settledBook('Lead');
    book.rows = book.rows.map((cells) => cells.map((cell) => (cell === 'Lead' ? '' : cell)));
    book.reconcile();
    book.rows = [];
    expect(book.reconcile().history).toEqual([]);
    expect(book.changes).toEqual(['D-1:  > Lead', 'D-1: Lead > ']);
  });
});

const anyCell = fc.record<Partial<Record<DealColumn, unknown>>>({
  dealId: fc.constantFrom('', 'D-1', 'D-2', 'D-3', 'own'),
  deal: fc.constantFrom('', 'x'),
  stage: fc.constantFrom('', 'Lead', 'won', 'Lost', 'Nope'),
  log: fc.constantFrom('', log('D-1', 'Lead'), log('D-2', 'Won'), log('D-9', ''), 'junk'),
  logRow: fc.constantFrom('', 2, 3),
});

describe('whatever people do to the rows', () => {
  test('reconciling twice changes nothing, and the registry is what stands on the sheet', () => {
    fc.assert(
      fc.property(fc.array(anyCell, { maxLength: 6 }), fc.array(anyCell, { maxLength: 6 }), (before, after) => {
        const book = new Book(before.map(row));
        book.reconcile();
        book.rows = after.map(row);
        book.reconcile();
        const again = book.reconcile();
        expect([again.cells, again.history, again.assigned]).toEqual([[], [], 0]);
        const shown = book.rows.map((cells) => cells[0]).filter((id) => id !== '');
        for (const id of book.registry.ids) expect(shown).toContain(id);
        expect(missingDeals(book.registry.ids, book.registry, [])).toEqual([]);
      }),
    );
  });

  test('the history of each deal is a chain: each entry begins where the one before ended', () => {
    const edits = fc.array(fc.tuple(fc.nat(3), fc.constantFrom('', 'Lead', 'Won', 'gone')), { maxLength: 10 });
    fc.assert(
      fc.property(edits, (steps) => {
        const book = settledBook('Lead', 'Meeting', 'Won');
        for (const [at, what] of steps) {
          if (what === 'gone') book.rows.splice(at, 1);
          else book.rows = book.rows.map((line, i) => (i === at ? line.map((c, j) => (j === 2 ? what : c)) : line));
          book.reconcile();
        }
        const ends = new Map<unknown, unknown>();
        for (const [id, , from, to] of book.history.slice(1)) {
          expect(from).toBe(ends.get(id) ?? '');
          expect(to).not.toBe(from);
          ends.set(id, to);
        }
        for (const cells of book.rows) expect(ends.get(cells[0])).toBe(cells[2]);
      }),
    );
  });
});
