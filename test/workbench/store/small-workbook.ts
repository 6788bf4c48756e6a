/** A small workbook for the tests of the store alone, without an engine: what it holds is easy to compare. */

import type { State } from '../../../workbench/store/pieces';
import type { Entry, WorkbookStore } from '../../../workbench/store/workbook-store';

export const ROWS = 3000;

/** Two sheets, the first of which fills three pieces; and two stores. */
export function smallState(mark = ''): State {
  const cellData = Object.fromEntries(
    Array.from({ length: ROWS }, (_, row) => [row, { 0: { v: row }, 1: { v: `row ${row} ${mark}` } }]),
  );
  return {
    snapshot: {
      id: 'wb-1',
      name: 'Small',
      sheetOrder: ['0', '7'],
      sheets: {
        0: { id: '0', name: 'Deals', cellData },
        7: { id: '7', name: 'Stages', cellData: { 0: { 0: { v: 1 } } } },
      },
    },
    stores: { file: { id: 'f', timeZone: 'Asia/Kuala_Lumpur', locale: 'en_GB' }, 'mail 1': { subject: 'Hello' } },
    after: [],
  };
}

export const change = (n: number): Entry => ({ m: ['set', { n, text: `change ${n} ${'x'.repeat(n % 500)}` }] });

/** Keeps changes from one number to another, each by itself. */
export function keepChanges(store: WorkbookStore, from: number, to: number): void {
  for (let n = from; n <= to; n++) store.add([JSON.stringify(change(n))], 'at sync');
}

/** Which changes there are, by number. */
export function numbers(entries: readonly Entry[]): number[] {
  return entries.map((entry) => ('m' in entry ? (entry.m[1] as { n: number }).n : -1));
}

export const upTo = (last: number): number[] => Array.from({ length: last }, (_, index) => index + 1);
