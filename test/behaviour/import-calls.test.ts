/** A large import: in few round trips, in several calls, and whole though calls end anywhere; its undo takes all of it back. */

import { describe, expect, test } from '@jest/globals';
import type { Workbench } from '../../build/workbench.mjs';
import type { ImportRequest, ImportResult } from '../../src/core/api';
import { brokenWholeness } from '../support/whole';
import { newPipeline, rowsOf } from '../support/workbook';

const STAGES = ['Lead', 'Proposal', 'Closed Won', 'Closed Lost', 'Trial', 'Legal review'];
/** Saluran gives closed deals that lack a date one later, and an undo keeps what has changed. */
const OPEN = ['Lead', 'Proposal', 'Trial', 'Legal review'];

/** As programs export it: two stages and two columns that are unknown here, a currency, dates of creation and closing. */
function richFile(deals: number, hasIds = true, stages = STAGES): string {
  const head = 'Title,Stage,Value,Currency,Organization,Expected close date,Created,Owner,Product,Region,Lost reason';
  const lines = Array.from({ length: deals }, (_, n) => {
    const month = `0${1 + (n % 9)}`;
    const money = `${n * 10},${n % 2 ? 'MYR' : 'USD'}`;
    const names = `Owner ${n % 20},Product ${n % 7},North,`;
    return `${hasIds ? `${n},` : ''}Deal ${n},${stages[n % stages.length]},${money},Company ${n % 50},2027-${month}-15,2026-${month}-10,${names}`;
  });
  return `${hasIds ? 'ID,' : ''}${head}\n${lines.join('\n')}\n`;
}

const importId = 'I-ABCDEFGH12';
const call = (workbook: Workbench, request: ImportRequest) =>
  workbook.run('importDeals', request) as Promise<ImportResult>;

describe('the round trips of an import', () => {
  test('into a new workbook: 20, with unknown stages and columns, history and the forecast model', async () => {
    const workbook = await newPipeline();
    workbook.resetCalls();
    expect(await call(workbook, { csv: richFile(10_000) })).toMatchObject({ created: 10_000, skipped: [] });
    expect(workbook.calls().roundTrips).toBeLessThanOrEqual(20);
    expect(await rowsOf(workbook, 'Stages')).toHaveLength(9);
  });

  test('again, and of changed deals: 20 as well', async () => {
    const workbook = await newPipeline();
    await call(workbook, { csv: richFile(1000) });
    for (const csv of [richFile(1000), richFile(1000).replaceAll(/,(\d+)0,(MYR|USD)/g, ',$15,$2')]) {
      workbook.resetCalls();
      expect(await call(workbook, { csv })).toMatchObject({ created: 0, updated: 1000 });
      expect(workbook.calls().roundTrips).toBeLessThanOrEqual(20);
    }
  });
});

/** Calls until everything is written; a call that fails is made again. */
async function importAll(workbook: Workbench, csv: string, beforeCall: (count: number) => void = () => undefined) {
  for (let count = 0; count < 20; count++) {
    beforeCall(count);
    const request = { csv, importId, most: 4, continues: count > 0, duplicates: 'add' as const };
    const result = await call(workbook, request).catch(() => null);
    workbook.failAt(0);
    if (result?.left === 0) return result;
  }
  throw new Error('The import does not come to an end.');
}

describe('an import in several calls', () => {
  test('is the same as in one, and one undo takes it back', async () => {
    const csv = richFile(11, false, OPEN);
    const [whole, parts] = [await newPipeline(), await newPipeline()];
    await call(whole, { csv });
    expect(await importAll(parts, csv)).toMatchObject({ importId, created: 11, left: 0 });
    const shown = async (workbook: Workbench) =>
      (await rowsOf(workbook, 'Deals')).map(({ 'Deal ID': _, Log: __, ...rest }) => rest);
    const told = async (workbook: Workbench) =>
      (await rowsOf(workbook, 'Stage history')).map(({ From, To }) => `${From}>${To}`);
    expect((await shown(parts)).map(({ Deal, Stage, Amount, row }) => [Deal, Stage, Amount, row])).toEqual(
      (await shown(whole)).map(({ Deal, Stage, Amount, row }) => [Deal, Stage, Amount, row]),
    );
    expect(await told(parts)).toEqual(await told(whole));
    expect(await brokenWholeness(parts)).toEqual([]);
    expect(await parts.run('undoImport', { importId })).toEqual({ removed: 11, restored: 0, kept: [] });
    expect((await parts.values('Deals!A2:AZ40')).flat().filter((value) => value !== '')).toEqual([]);
  });

  test.each([2, 5, 7, 8, 9, 10, 11, 12, 13, 15])(
    'of which one ends at call %i doubles nothing, and loses nothing',
    async (at) => {
      const workbook = await newPipeline();
      await importAll(workbook, richFile(9, false, OPEN), (count) => {
        if (count === 1) workbook.failAt(at, 'kill');
      });
      const deals = await rowsOf(workbook, 'Deals');
      expect(deals.map(({ Deal }) => Deal)).toEqual(Array.from({ length: 9 }, (_, n) => `Deal ${n}`));
      expect(new Set(deals.map((deal) => deal['Deal ID'])).size).toBe(9);
      expect(await rowsOf(workbook, 'Stage history')).toHaveLength(9);
      expect(await workbook.run('reconcile')).toEqual({ appended: 0, assigned: 0, problems: [] });
      expect(await brokenWholeness(workbook)).toEqual([]);
      expect(await workbook.run('undoImport', { importId })).toEqual({ removed: 9, restored: 0, kept: [] });
    },
  );

  test('of which a later call is refused keeps what the earlier ones recorded', async () => {
    const workbook = await newPipeline();
    await importAll(workbook, richFile(9, false, OPEN), (count) => {
      if (count === 1) workbook.failAt(14, 'before');
    });
    expect(await workbook.run('undoImport', { importId })).toEqual({ removed: 9, restored: 0, kept: [] });
  });
});

test.each<[Partial<ImportRequest>, RegExp]>([
  [{ importId: 'mine' }, /importId: expected "I-" and ten letters or digits, got "mine"/],
  [{ most: 0 }, /most/],
  [{ continues: 'yes' } as never, /continues/],
])('%j is refused', async (request, message) => {
  const workbook = await newPipeline();
  await expect(call(workbook, { csv: 'Deal\nA\n', ...request })).rejects.toThrow(message);
});
