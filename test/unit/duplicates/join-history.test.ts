/** Histories of merged deals become one that begins and ends where it should. */

import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { joinHistory } from '../../../src/core/duplicates/join-history';
import { context } from '../world';

const { stages } = context();
const history = (...changes: string[]) => [
  ['Deal ID', 'Changed at', 'From', 'To'],
  ...changes.map((change) => {
    const [id = '', from = '', to = ''] = change.split(/[ >]/);
    return [id, '', from, to];
  }),
];

/** The history once the changes are made. */
function joined(changes: string[], merged = ['B']): string[] {
  const rows = history(...changes);
  const { entries, ends } = joinHistory(rows, 'A', merged, stages);
  for (const { row, after } of entries) {
    const cells = rows[row - 1];
    if (cells) [cells[0], cells[2]] = [after[0], after[1]];
  }
  return [
    ...rows.slice(1).map(([id, , from, to]) => `${id} ${from}>${to}`),
    ...ends.map(({ dealId, from }) => `${dealId} ${from}>`),
  ];
}

test('an earlier beginning and a stage between are taken, what came after the last change is not', () => {
  expect(
    joined(['B >Lead', 'A >Qualified', 'B Lead>Meeting', 'A Qualified>Proposal', 'B Meeting>Negotiation']),
  ).toEqual([
    'A >Lead',
    'A Lead>Qualified',
    'A Qualified>Meeting',
    'A Meeting>Proposal',
    'B >Negotiation',
    'B Negotiation>',
  ]);
});

test('a duplicate that was closed as lost does not lose the deal', () => {
  expect(joined(['A >Lead', 'B >Lead', 'B Lead>Lost', 'A Lead>Won'])).toEqual([
    'A >Lead',
    'B >Lead',
    'B Lead>Lost',
    'A Lead>Won',
    'B Lost>',
  ]);
});

test('an entry of the kept deal that another one came before goes to that one', () => {
  expect(joined(['B >Lead', 'A >Lead', 'A Lead>Meeting'])).toEqual(['A >Lead', 'B >Lead', 'A Lead>Meeting', 'B Lead>']);
});

test('other deals are left alone, and a deal without entries is', () => {
  expect(joined(['C >Lead', 'A >Lead'])).toEqual(['C >Lead', 'A >Lead']);
  expect(joined(['B >Lead'])).toEqual(['B >Lead', 'B Lead>']);
});

test('whatever happened, each deal has a chain, the kept one ends where it ended, and nothing is lost', () => {
  const names = ['Lead', 'Qualified', 'Meeting', 'Proposal', 'Won', 'Lost'];
  const step = fc.tuple(fc.constantFrom('A', 'B', 'C'), fc.constantFrom(...names));
  fc.assert(
    fc.property(fc.array(step, { maxLength: 12 }), (steps) => {
      const last = new Map<string, string>();
      const changes = steps.flatMap(([id, to]) => {
        const from = last.get(id) ?? '';
        last.set(id, to);
        return from === to ? [] : [`${id} ${from}>${to}`];
      });
      const after = joined(changes, ['B', 'C']);
      const ends = new Map<string, string>();
      for (const change of after) {
        const [id = '', from = '', to = ''] = change.split(/[ >]/);
        expect([change, from]).toEqual([change, ends.get(id) ?? '']);
        ends.set(id, to);
      }
      expect([ends.get('A'), ends.get('B') ?? '', ends.get('C') ?? '']).toEqual([last.get('A'), '', '']);
      const stagesOf = (list: string[]) =>
        list
          .map((change) => change.split('>')[1])
          .filter((to) => to !== '')
          .sort();
      expect(stagesOf(after)).toEqual(stagesOf(changes));
    }),
  );
});
