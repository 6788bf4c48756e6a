/** What the user chooses for a group of duplicates, and the merge that follows. */

import { expect, test } from '@jest/globals';
import type { DuplicateGroupView } from '../../../src/core/duplicates/api';
import {
  firstChoices,
  mergeOf,
  sourceOf,
  withIncluded,
  withKept,
  withSource,
} from '../../../src/dialogs/duplicates/choices';

const deal = (dealId: string, ...values: string[]) => ({
  ...{ dealId, row: 2, deal: 'Roof', company: '', stage: '', created: '', stamp: `s${dealId}` },
  values,
});
const group: DuplicateGroupView = {
  likenesses: [],
  deals: [deal('A', '5', '', 'one'), deal('B', '7', '012', 'two'), deal('C', '', '013', '')],
  fields: ['Amount', 'Phone', 'Notes'],
  joinable: ['Notes'],
  keep: 'A',
};
const sources = (choices: ReturnType<typeof firstChoices>) =>
  group.fields.map((field) => sourceOf(group, choices, field));

test('without a choice the kept deal goes first, then the first that is not blank', () => {
  expect(sources(firstChoices(group))).toEqual(['A', 'B', 'A']);
  expect(sources(withKept(firstChoices(group), 'C'))).toEqual(['A', 'C', 'A']);
});

test('a deal that is left out gives nothing', () => {
  const chosen = withSource(firstChoices(group), 'Phone', 'B');
  expect(sources(chosen)).toEqual(['A', 'B', 'A']);
  expect(sources(withIncluded(chosen, 'B', false))).toEqual(['A', 'C', 'A']);
});

test('the merge names the kept deal, the others, the choices and what was seen', () => {
  const choices = withIncluded(withSource(withKept(firstChoices(group), 'B'), 'Notes', 'both'), 'C', false);
  expect(mergeOf(group, choices)).toEqual({
    keep: 'B',
    merge: ['A'],
    fields: [
      { field: 'Amount', from: 'B' },
      { field: 'Phone', from: 'B' },
      { field: 'Notes', from: 'both' },
    ],
    stamps: [
      { dealId: 'B', stamp: 'sB' },
      { dealId: 'A', stamp: 'sA' },
    ],
  });
});

test('the kept deal cannot be left out', () => {
  expect(withIncluded(firstChoices(group), 'A', false).included).toContain('A');
});
