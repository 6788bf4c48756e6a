/** Gates that are not met, owners nobody knows, impossible addresses: each is named by its cell. */

import { expect, test } from '@jest/globals';
import { checkEntries } from '../../../src/core/check/entries';
import type { DealColumn } from '../../../src/core/deals/columns';
import { dealCell } from '../../support/deals';
import { context, headers, row } from '../world';
import { collect } from './reports';

const { columns, stages } = context();
function check(rows: Partial<Record<DealColumn, unknown>>[], people: string[] | null = ['Ana']) {
  const { report, lines, found } = collect('D');
  const sheet = people && { name: 'People', id: 1, rows: [['Email', 'Name'], ...people.map((name) => ['', name])] };
  checkEntries([headers(), ...rows.map(row)], { columns, stages, people: sheet, formulas: [] }, report);
  return { lines: lines(), found };
}

test.each<[Partial<Record<DealColumn, unknown>>, string[]]>([
  [{ owner: 'Ana', email: 'a@b.my' }, []],
  [{ stage: 'Lost' }, [`gateUnmet D!${dealCell('stage', 2)}`]],
  [{ stage: 'Lost', closeReason: 'price' }, []],
  [{ owner: 'Zoe' }, [`ownerUnknown D!${dealCell('owner', 2)}`]],
  [{ owner: 'ANA ' }, [`ownerSpelling D!${dealCell('owner', 2)} (cells)`]],
  [{ email: 'ana@' }, [`emailWrong D!${dealCell('email', 2)}`]],
])('%j', (cells, lines) => expect(check([cells]).lines).toEqual(lines));

test('where People is blank or gone nobody is unknown, and the first spelling counts', () => {
  for (const people of [[], null]) {
    const { lines, found } = check([{ owner: 'Zoe' }, { owner: 'zoe' }], people);
    expect(lines).toEqual([`ownerSpelling D!${dealCell('owner', 3)} (cells)`]);
    expect(found[0]?.mend).toMatchObject({ writes: [{ row: 3, value: 'Zoe' }] });
  }
});
