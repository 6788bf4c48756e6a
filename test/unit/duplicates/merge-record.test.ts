/** A row's stamp changes with what the row holds, and not with its sync marker. */

import { expect, test } from '@jest/globals';
import { stampOf } from '../../../src/core/duplicates/merge-record';
import { context, row } from '../world';

const { columns } = context();
const stamp = (cells: Parameters<typeof row>[0]) => stampOf(row(cells), columns);

test('an edit changes it, a logged change of the marker does not', () => {
  const cells = { deal: 'Roof', amount: 5, created: new Date(5) };
  expect(stamp({ ...cells, log: 'D-1|Lead|…', logRow: 7 })).toBe(stamp(cells));
  const others = [{ amount: '5' }, { amount: 6 }, { notes: 'x' }, { created: new Date(6) }];
  expect(new Set([cells, ...others.map((other) => ({ ...cells, ...other }))].map(stamp)).size).toBe(5);
});

test('blank cells at the end do not count', () => {
  expect(stampOf(['D-1', 'Roof'], columns)).toBe(stampOf(['D-1', 'Roof', '', ''], columns));
});
