/** Whatever call of a merge or of its undo fails, and however: asking again completes it, and nothing is lost or doubled. */

import { afterAll, expect, jest, test } from '@jest/globals';
import type { Workbench } from '../../build/workbench.mjs';
import { tryFaults } from '../support/faults';
import { tell } from '../support/tally';
import { enterTwins, merge } from '../support/twins';
import { brokenWholeness, changesById } from '../support/whole';
import { rowsOf } from '../support/workbook';

// With all failures, each on a fresh copy.
jest.setTimeout(900_000);

afterAll(tell);

async function prepare(workbook: Workbench): Promise<void> {
  await workbook.run('setUpWorkbook', { template: 'b2b', locale: 'en' });
  await enterTwins(workbook);
}

/** What a merge and its undo are about: deals, line items and changes. */
async function state(workbook: Workbench) {
  const deals = await rowsOf(workbook, 'Deals');
  const names = new Map(deals.map((deal) => [deal['Deal ID'], String(deal.Deal)]));
  const nameOf = (id: unknown) => names.get(id) ?? 'gone';
  return {
    deals: deals.map(({ Deal, Stage, Amount, Phone }) => [Deal, Stage, Amount, Phone].join()).sort(),
    lines: (await rowsOf(workbook, 'Line items')).map((line) => `${nameOf(line['Deal ID'])} ${line.SKU}`),
    changes: [...(await changesById(workbook))].map(([id, list]) => `${nameOf(id)} ${list.join(' ')}`).sort(),
  };
}

const MERGED = {
  deals: ['Roof,Proposal,100,+60 12-345 6789', 'Wall,Lead,5,'],
  lines: ['Roof P-1', 'Roof P-2'],
  changes: ['Roof >Lead Lead>Qualified Qualified>Proposal', 'Wall >Lead', 'gone >Lead Lead>'],
};

async function isSound(workbook: Workbench): Promise<void> {
  await workbook.run('reconcile');
  expect(await brokenWholeness(workbook)).toEqual([]);
  expect(await workbook.run('checkWorkbook', {})).toMatchObject({ findings: [] });
}

test('a merge', async () => {
  const wrong = await tryFaults({
    prepare,
    run: (workbook) => merge(workbook),
    mend: async (workbook) => {
      // The name of a merged deal is not there any more once the merge was completed.
      await merge(workbook).catch((error: Error) => expect(error.message).toMatch(/No row of Deals has/));
    },
    check: async (workbook) => {
      await isSound(workbook);
      expect(await state(workbook)).toEqual(MERGED);
    },
    sample: 16,
  });
  expect(wrong).toEqual([]);
});

test('an undo', async () => {
  const merges = new Map<Workbench, string>();
  const undo = async (workbook: Workbench): Promise<void> => {
    await workbook.run('undoMerge', { mergeId: merges.get(workbook) });
  };
  const mergeIdOf = async (workbook: Workbench): Promise<string> =>
    String((await workbook.values('Saluran imports!A1'))[0]?.[0]);
  const wrong = await tryFaults({
    prepare: async (workbook) => {
      await prepare(workbook);
      await merge(workbook);
    },
    run: async (workbook) => {
      merges.set(workbook, await mergeIdOf(workbook));
      await undo(workbook);
    },
    mend: (workbook) => undo(workbook).catch((error: Error) => expect(error.message).toMatch(/no merge .* to undo/)),
    check: async (workbook) => {
      await isSound(workbook);
      const { deals, lines, changes } = await state(workbook);
      expect(deals).toEqual(['ROOF – Acme,Qualified,120,+60 12-345 6789', 'Roof,Proposal,100,', 'Wall,Lead,5,']);
      expect(lines).toEqual(['Roof P-1', 'ROOF – Acme P-2']);
      expect(changes.map((list) => list.replace(/(?: Qualified> >Qualified)+$/, ''))).toEqual([
        'ROOF – Acme >Lead Lead>Qualified',
        'Roof >Lead Lead>Proposal',
        'Wall >Lead',
      ]);
    },
    sample: 16,
  });
  expect(wrong).toEqual([]);
});
