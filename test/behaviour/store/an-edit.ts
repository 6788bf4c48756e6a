/** The ways in which Deals can change, at random. */

import fc from 'fast-check';
import { ID } from './model';

export const PEOPLE = ['owner@example.com', 'aisyah@example.com', 'wei@example.com'];
export const STAGES = ['Lead', 'Qualified', 'Meeting', 'Proposal', 'Negotiation', 'Won', 'Lost'];
export const PIPELINE = 'B2B sales';
/** Edits happen in these rows below the header. */
export const ROWS = 9;

type Scope = 'all' | 'visible';

export type Edit =
  | { do: 'type'; who: number; row: number; column: string; seed: number }
  | { do: 'paste' | 'apiWrite'; who: number; row: number; height: number; first: string; width: number; seed: number }
  | { do: 'pasteIds'; who: number; row: number; ids: number[] }
  | { do: 'copyRows' | 'apiCopy'; who: number; from: number; to: number; height: number; scope: Scope }
  | { do: 'fill'; who: number; row: number; height: number; first: string; width: number }
  | { do: 'clear'; who: number; row: number; height: number; first: string; width: number }
  | { do: 'clearRows'; who: number; row: number; height: number; scope: Scope }
  | { do: 'sort'; who: number; by: string; ascending: boolean; scope: Scope }
  | { do: 'insertRows' | 'deleteRows'; who: number; row: number; count: number }
  | { do: 'moveRows'; who: number; row: number; to: number; count: number }
  | { do: 'cutRows'; who: number; row: number; to: number; scope: Scope }
  | { do: 'cut'; who: number; row: number; to: number; height: number; first: string; width: number }
  | { do: 'insertColumn' | 'deleteColumn'; who: number; at: number }
  | { do: 'moveColumn'; who: number; from: number; to: number }
  | { do: 'undo'; who: number }
  | { do: 'moveDeal'; who: number; row: number; to: string; expected: boolean }
  | { do: 'undoMove'; who: number; row: number }
  | { do: 'importDeals'; who: number; records: number[]; stage: string; seed: number }
  | { do: 'header'; who: number; of: string; how: 'renamed' | 'missing'; row: number; seed: number }
  | { do: 'together'; rows: number[]; who: number; seed: number }
  | { do: 'look'; who: number; how: 'reconcile' | 'open' | 'day' };

const who = fc.nat({ max: PEOPLE.length - 1 });
const row = fc.nat({ max: ROWS - 1 });
const height = fc.integer({ min: 1, max: 3 });
const seed = fc.nat({ max: 9999 });
const scope = fc.constantFrom<Scope>('visible', 'all');
const column = fc.constantFrom('Stage', 'Stage', 'Stage', 'Deal', 'Amount', 'Company', 'Contact', 'Notes', 'Phone');
const first = fc.constantFrom('Deal', 'Stage', 'Stage', 'Amount', 'Company', 'Owner', 'Notes', ID, 'Close reason');
const width = fc.integer({ min: 1, max: 5 });

/** One change. */
export const anEdit: fc.Arbitrary<Edit> = fc.oneof(
  { weight: 6, arbitrary: fc.record({ do: fc.constant('type' as const), who, row, column, seed }) },
  {
    weight: 6,
    arbitrary: fc.record({
      do: fc.constantFrom('paste' as const, 'apiWrite' as const),
      who,
      row,
      height,
      first,
      width,
      seed,
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      do: fc.constant('pasteIds' as const),
      who,
      row,
      ids: fc.array(row, { minLength: 1, maxLength: 3 }),
    }),
  },
  {
    weight: 3,
    arbitrary: fc.record({
      do: fc.constantFrom('copyRows' as const, 'apiCopy' as const),
      who,
      from: row,
      to: row,
      height,
      scope,
    }),
  },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('fill' as const), who, row, height, first, width }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('clear' as const), who, row, height, first, width }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('clearRows' as const), who, row, height, scope }) },
  {
    weight: 2,
    arbitrary: fc.record({
      do: fc.constant('sort' as const),
      who,
      by: fc.constantFrom('Amount', 'Deal', 'Stage'),
      ascending: fc.boolean(),
      scope,
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      do: fc.constantFrom('insertRows' as const, 'deleteRows' as const),
      who,
      row,
      count: height,
    }),
  },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('moveRows' as const), who, row, to: row, count: height }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('cutRows' as const), who, row, to: row, scope }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('cut' as const), who, row, to: row, height, first, width }) },
  {
    weight: 1,
    arbitrary: fc.record({
      do: fc.constantFrom('insertColumn' as const, 'deleteColumn' as const),
      who,
      at: fc.nat({ max: 22 }),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      do: fc.constant('moveColumn' as const),
      who,
      from: fc.nat({ max: 22 }),
      to: fc.nat({ max: 22 }),
    }),
  },
  { weight: 3, arbitrary: fc.record({ do: fc.constant('undo' as const), who }) },
  {
    weight: 4,
    arbitrary: fc.record({
      do: fc.constant('moveDeal' as const),
      who,
      row,
      to: fc.constantFrom(...STAGES),
      expected: fc.boolean(),
    }),
  },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('undoMove' as const), who, row }) },
  {
    weight: 2,
    arbitrary: fc.record({
      do: fc.constant('importDeals' as const),
      who,
      records: fc.uniqueArray(fc.nat({ max: 4 }), { minLength: 1, maxLength: 3 }),
      stage: fc.constantFrom(...STAGES),
      seed,
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      do: fc.constant('header' as const),
      who,
      of: fc.constantFrom(ID, 'Deal', 'Stage', 'Amount'),
      how: fc.constantFrom('renamed' as const, 'missing' as const),
      row,
      seed,
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      do: fc.constant('together' as const),
      who,
      rows: fc.uniqueArray(row, { minLength: 2, maxLength: 3 }),
      seed,
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      do: fc.constant('look' as const),
      who,
      how: fc.constantFrom('reconcile' as const, 'open' as const, 'day' as const),
    }),
  },
);
