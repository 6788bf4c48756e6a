/** Whatever call of an operation fails, and however: a plain run afterwards leaves nothing lost and nothing doubled. */

import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { openWorkbench, type Workbench } from '../../build/workbench.mjs';
import { count, tell } from '../support/tally';
import { brokenWholeness, changesById } from '../support/whole';
import { at, cell, NOW, preparedPipeline, rowsOf, rowWhere, TIME_ZONE } from '../support/workbook';

const HOWS = ['before', 'after', 'kill'] as const;
/** Deals in the workbook before any trial: each trial takes some of its own. */
const DEALS = 140;

/** With `all` each call fails in each of the three ways, without it every so many-th of these failures is tried. */
const IS_WHOLE = process.env.SALURAN_FAULTS === 'all';
/** No multiple of three, so that the ways take turns. */
const STRIDE = { cheap: 7, dear: 13 };
/** Set-up has many calls, and each trial needs a file of its own. */
const SET_UP_STRIDE = IS_WHOLE ? 1 : 48;

interface Operation {
  name: string;
  /** What must be there before. */
  prepare?: (workbook: Workbench, trial: number) => Promise<unknown>;
  /** The operation; what it changes is the trial's own. Rejects when the caller is told that it failed. */
  run: (workbook: Workbench, trial: number) => Promise<unknown>;
  /** What a person does then; reconcile when absent. */
  again?: (workbook: Workbench, trial: number) => Promise<unknown>;
  /** Whether a trial takes long. */
  isDear?: boolean;
  /** Whether all trials change the same cells, so that each must be looked at in its turn. */
  isShared?: boolean;
  /** What must hold then of what it was to do. */
  check: (workbook: Workbench, trial: number, isDone: boolean) => Promise<void>;
}

const rowOf = (trial: number) => trial + 2;
const idOf = async (workbook: Workbench, row: number) => String(await cell(workbook, `Deals!A${row}`));

/** The changes of the deal in a row, as `From>To`. */
async function changes(workbook: Workbench, row: number): Promise<string> {
  return ((await changesById(workbook)).get(await idOf(workbook, row)) ?? []).join(' ');
}

const csv = (lines: string[][]) => lines.map((line) => line.join(',')).join('\n');
const imported = (trial: number, stage: string) =>
  csv([
    ['Source ID', 'Deal', 'Stage', 'Amount', 'Region'],
    ...['a', 'b', 'c'].map((name) => [`${trial}${name}`, `Imported ${trial}-${name}`, stage, '50', 'North']),
  ]);

/** Stage changes of the deals of an import, each once. */
async function importedChanges(workbook: Workbench, trial: number): Promise<string[]> {
  const changes = await changesById(workbook);
  const deals = (await rowsOf(workbook, 'Deals')).filter((deal) => String(deal.Deal).startsWith(`Imported ${trial}-`));
  return deals.map((deal) => `${deal.Deal} ${(changes.get(String(deal['Deal ID'])) ?? []).join(' ')}`);
}

const importIds = new Map<number, string>();
const block = (trial: number) => 200 + 20 * trial;
const twenty = (stage: string) => Array.from({ length: 20 }, (_, index) => [`Pasted ${index}`, stage, index]);
const stageAt = async (workbook: Workbench, trial: number) => String(await cell(workbook, `Deals!C${rowOf(trial)}`));

const OPERATIONS: Operation[] = [
  {
    name: 'a typed stage',
    run: (workbook, trial) => workbook.type(`Deals!C${rowOf(trial)}`, 'Won'),
    check: async (workbook, trial) => expect(await changes(workbook, rowOf(trial))).toBe('>Lead Lead>Won'),
  },
  {
    name: 'a paste of 20 new deals',
    run: (workbook, trial) => workbook.paste(`Deals!B${block(trial)}`, twenty('Won')),
    check: async (workbook, trial) => {
      const all = await changesById(workbook);
      const ids = (await workbook.values(`Deals!A${block(trial)}:A${block(trial) + 19}`)).map(([id]) => String(id));
      expect(ids.map((id) => all.get(id))).toEqual(ids.map(() => ['>Won']));
    },
  },
  {
    name: 'a paste over 20 stages',
    prepare: (workbook, trial) => workbook.paste(`Deals!B${block(trial)}`, twenty('Lead')),
    run: (workbook, trial) => workbook.paste(`Deals!C${block(trial)}`, Array(20).fill(['Lost'])),
    check: async (workbook, trial) => {
      const all = await changesById(workbook);
      const ids = (await workbook.values(`Deals!A${block(trial)}:A${block(trial) + 19}`)).map(([id]) => String(id));
      expect(ids.map((id) => all.get(id))).toEqual(ids.map(() => ['>Lead', 'Lead>Lost']));
    },
  },
  {
    name: 'moveDeal',
    run: async (workbook, trial) =>
      workbook.run('moveDeal', {
        dealId: await idOf(workbook, rowOf(trial)),
        to: 'Lost',
        fields: { Company: 'Acme' },
        reason: 'Price',
      }),
    check: async (workbook, trial, isDone) => {
      const stage = await stageAt(workbook, trial);
      if (isDone) expect(stage).toBe('Lost');
      expect(await changes(workbook, rowOf(trial))).toBe(stage === 'Lost' ? '>Lead Lead>Lost' : '>Lead');
    },
  },
  {
    name: 'undoMove',
    prepare: async (workbook, trial) =>
      workbook.run('moveDeal', { dealId: await idOf(workbook, rowOf(trial)), to: 'Won' }),
    run: async (workbook, trial) => workbook.run('undoMove', { dealId: await idOf(workbook, rowOf(trial)) }),
    check: async (workbook, trial, isDone) => {
      const stage = await stageAt(workbook, trial);
      if (isDone) expect(stage).toBe('Lead');
      expect(await changes(workbook, rowOf(trial))).toBe(`>Lead Lead>Won${stage === 'Lead' ? ' Won>Lead' : ''}`);
    },
  },
  {
    name: 'importDeals of new records',
    isDear: true,
    run: (workbook, trial) => workbook.run('importDeals', { csv: imported(trial, 'Meeting') }),
    again: (workbook, trial) => workbook.run('importDeals', { csv: imported(trial, 'Meeting') }),
    check: async (workbook, trial) =>
      expect(await importedChanges(workbook, trial)).toEqual(
        ['a', 'b', 'c'].map((name) => `Imported ${trial}-${name} >Meeting`),
      ),
  },
  {
    name: 'importDeals of known records',
    isDear: true,
    prepare: (workbook, trial) => workbook.run('importDeals', { csv: imported(trial, 'Meeting') }),
    run: (workbook, trial) => workbook.run('importDeals', { csv: imported(trial, 'Won') }),
    again: (workbook, trial) => workbook.run('importDeals', { csv: imported(trial, 'Won') }),
    check: async (workbook, trial) =>
      expect(await importedChanges(workbook, trial)).toEqual(
        ['a', 'b', 'c'].map((name) => `Imported ${trial}-${name} >Meeting Meeting>Won`),
      ),
  },
  {
    name: 'undoImport',
    isDear: true,
    prepare: async (workbook, trial) => {
      const [old = '', ...lines] = imported(trial, 'Won').split('\n');
      await workbook.run('importDeals', { csv: imported(trial, 'Meeting').split('\n').slice(0, 2).join('\n') });
      const result = await workbook.run('importDeals', { csv: [old, ...lines].join('\n') });
      importIds.set(trial, (result as { importId: string }).importId);
    },
    run: (workbook, trial) => workbook.run('undoImport', { importId: importIds.get(trial) }),
    again: async (workbook, trial) => {
      // What was done is not known any more: then there is nothing left to undo.
      const said = await workbook.run('undoImport', { importId: importIds.get(trial) }).catch((error: Error) => error);
      if (said instanceof Error) expect(said.message).toContain(String(importIds.get(trial)));
    },
    check: async (workbook, trial) =>
      expect(await importedChanges(workbook, trial)).toEqual([`Imported ${trial}-a >Meeting Meeting>Won Won>Meeting`]),
  },
  {
    name: 'reconcile',
    isDear: true,
    prepare: async (workbook, trial) => {
      // A stage, new deals, a copied row, an ID that was pasted over, a row that goes.
      await workbook.apiWrite(`Deals!C${rowOf(trial)}`, [['Won']]);
      await workbook.paste(`Deals!B${block(trial)}`, [[`Going ${trial}`, 'Lead', 1]]);
      await workbook.deleteRows('Deals', block(trial));
      await workbook.insertRows('Deals', block(trial));
      await workbook.apiWrite(`Deals!B${block(trial)}`, twenty('Meeting').slice(0, 5));
      await workbook.apiWrite(
        `Deals!A${block(trial) + 6}`,
        await workbook.values(`Deals!A${rowOf(trial)}:Y${rowOf(trial)}`),
      );
      await workbook.apiWrite(`Deals!A${rowOf(DEALS - 1 - trial)}`, [['mine']]);
    },
    run: (workbook) => workbook.run('reconcile'),
    check: async (workbook, trial) => {
      expect(await changes(workbook, rowOf(trial))).toBe('>Lead Lead>Won');
      expect(await changes(workbook, block(trial) + 4)).toBe('>Meeting');
      expect(await changes(workbook, block(trial) + 6)).toBe('>Won');
      expect(await changes(workbook, rowOf(DEALS - 1 - trial))).toBe('>Lead');
    },
  },
  {
    name: 'a renamed stage',
    isDear: true,
    isShared: true,
    prepare: async (workbook, trial) => {
      await workbook.type(`Deals!C${rowOf(trial)}`, String(await cell(workbook, 'Stages!B4')));
    },
    run: (workbook, trial) => workbook.type('Stages!B4', `Visit ${trial}`),
    check: async (workbook, trial) => {
      const name = String(await cell(workbook, 'Stages!B4'));
      expect(await stageAt(workbook, trial)).toBe(name);
      expect(await changes(workbook, rowOf(trial))).toBe(`>Lead Lead>${name}`);
    },
  },
  {
    name: 'the migration from schema 1',
    isDear: true,
    isShared: true,
    prepare: async (workbook) => {
      await workbook.apiWrite('Saluran!B1', [[1]]);
      await workbook.apiWrite('Saluran!A18:D20', Array(3).fill(['', '', '', '']));
      await workbook.apiWrite('Saluran!D1:D20', Array(20).fill(['']));
    },
    run: (workbook) => workbook.run('reconcile'),
    check: async (workbook, trial) => {
      expect(await cell(workbook, 'Saluran!B1')).toBeGreaterThan(1);
      expect(await changes(workbook, rowOf(trial))).toBe('>Lead');
    },
  },
];

let prepared: Workbench;

beforeAll(async () => {
  prepared = await preparedPipeline(
    Array.from({ length: DEALS }, (_, index) => [`Deal ${index}`, 'Lead', 100 * index]),
  );
});

afterAll(() => prepared.close());
afterAll(tell);

test.each(OPERATIONS)(
  '$name: a failure at any of its calls, in any way, loses and doubles nothing',
  async (operation) => {
    const workbook = await prepared.copyFile();
    try {
      // The first trial goes through, and says how many calls there are.
      await operation.prepare?.(workbook, 0);
      workbook.resetCalls();
      await operation.run(workbook, 0);
      const calls = workbook.calls().roundTrips;
      expect(calls).toBeGreaterThan(0);
      await operation.check(workbook, 0, true);
      const faults = Array.from({ length: calls }, (_, index) => HOWS.map((how) => ({ how, call: index + 1 }))).flat();
      const stride = IS_WHOLE ? 1 : STRIDE[operation.isDear ? 'dear' : 'cheap'];
      const tried = faults.filter((_, index) => index % stride === stride - 1);
      const trials = tried.map((fault, index) => ({ ...fault, trial: index + 1, isDone: false }));
      const look = async ({ how, call, trial, isDone }: (typeof trials)[number]) => {
        const wrong = await operation.check(workbook, trial, isDone).catch((error: Error) => error);
        if (wrong instanceof Error) throw new Error(`Call ${call}, ${how}: ${wrong.message}`);
      };
      for (const each of trials) {
        await operation.prepare?.(workbook, each.trial);
        workbook.failAt(each.call, each.how);
        each.isDone = await operation.run(workbook, each.trial).then(
          () => true,
          () => false,
        );
        workbook.failAt(0);
        await operation.again?.(workbook, each.trial);
        await workbook.run('reconcile');
        if (operation.isShared) await look(each);
        count('faults injected');
      }
      // What one trial loses or doubles no later one makes good: looking once, at the end, is enough.
      expect(await workbook.run('reconcile')).toMatchObject({ appended: 0, assigned: 0 });
      if (!operation.isShared) for (const each of trials) await look(each);
      expect(await brokenWholeness(workbook)).toEqual([]);
    } finally {
      await workbook.close();
    }
  },
  900_000,
);

test.each(HOWS)(
  'set-up that fails (%s) at any of its calls is made whole by running it again',
  async (how) => {
    const empty = await openWorkbench({ now: NOW, timeZone: TIME_ZONE, locale: 'en_GB' });
    const setUp = (workbook: Workbench) =>
      workbook.run('setUpWorkbook', { template: 'b2b', locale: 'en', samples: true });
    try {
      const shape = async (workbook: Workbench) => ({
        sheets: await workbook.sheets(),
        stages: await workbook.values('Stages!A1:G20'),
        deals: (await rowsOf(workbook, 'Deals')).map((deal) => [
          deal.Deal,
          deal.Stage,
          deal.Amount,
          deal.Closed !== '',
        ]),
        changes: (await rowsOf(workbook, 'Stage history')).map((entry) => [entry.From, entry.To, entry.Via]),
        settings: await workbook.values('Settings!A1:B9'),
        markers: await workbook.values(await at(workbook, 'Log row', 2)),
      });
      const plain = await empty.copyFile();
      plain.resetCalls();
      await setUp(plain);
      const calls = plain.calls().roundTrips;
      const expected = await shape(plain);
      await plain.close();
      for (let call = 1 + (IS_WHOLE ? 0 : 16 * HOWS.indexOf(how)); call <= calls; call += SET_UP_STRIDE) {
        const workbook = await empty.copyFile();
        workbook.failAt(call, how);
        await setUp(workbook).catch(() => undefined);
        workbook.failAt(0);
        await setUp(workbook);
        expect({ call, ...(await shape(workbook)) }).toEqual({ call, ...expected });
        expect(await brokenWholeness(workbook)).toEqual([]);
        expect(await workbook.run('reconcile')).toMatchObject({ appended: 0, assigned: 0 });
        await workbook.close();
        count('faults injected');
      }
    } finally {
      await empty.close();
    }
  },
  900_000,
);

test('a fault is one: the operations above do fail without their second run', async () => {
  const workbook = await prepared.copyFile();
  workbook.failAt(3, 'kill');
  await expect(workbook.run('moveDeal', { dealId: await idOf(workbook, 2), to: 'Won' })).rejects.toThrow();
  expect(await rowWhere(workbook, 'Deals', 'Deal', 'Deal 0')).toMatchObject({ Stage: 'Lead' });
  await workbook.close();
});
