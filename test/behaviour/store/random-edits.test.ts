/** Whatever people and programs do to Deals, in whatever order: no deal loses its ID, no stage change is lost or doubled. */

import { afterAll, beforeAll, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { openWorkbench, type Workbench } from '../../../build/workbench.mjs';
import { dealsRange } from '../../support/deals';
import { temporaryFolder } from '../../support/script';
import { count, tell } from '../../support/tally';
import { NOW, TIME_ZONE } from '../../support/workbook';
import { anEdit, type Edit, PIPELINE, STAGES } from './an-edit';
import { brokenInvariants } from './check';
import { Model } from './model';
import { play, type Tally } from './play';

const RUNS = Number(process.env.SALURAN_SEQUENCES ?? 12);
/** Milliseconds after which a failing sequence is shown as far as it has been shrunk. */
const LIMIT = Number(process.env.SALURAN_SHRINK ?? 600_000);
const SEED = Number(process.env.SALURAN_SEED ?? 20261124);

const tally: Tally = { sequences: 0, edits: 0, conflicts: 0 };
let prepared: Workbench;
let columns: string[];

beforeAll(async () => {
  prepared = await openWorkbench({ now: NOW, timeZone: TIME_ZONE, locale: 'en_GB' });
  await prepared.run('setUpWorkbook', { template: 'b2b', locale: 'en' });
  columns = ((await prepared.values(dealsRange(1)))[0] ?? []).map(String);
});

afterAll(async () => {
  await prepared.close();
  count('sequences', tally.sequences);
  count('edits in them', tally.edits);
  count('conflicts refused', tally.conflicts);
  tell();
});

function newModel(): Model {
  const names = STAGES.map((stage) => stage.toLowerCase());
  const isStage = (stage: string, pipeline: string) =>
    names.includes(stage.trim().toLowerCase()) && ['', PIPELINE].includes(pipeline);
  return new Model(columns, isStage);
}

/** Plays a sequence on a copy of the file, and says what is broken at its end. */
async function playAll(edits: readonly Edit[]): Promise<string[]> {
  const workbook = await prepared.copyFile();
  const model = newModel();
  try {
    for (const edit of edits) await play(edit, workbook, model, tally);
    tally.sequences++;
    return await brokenInvariants(workbook, model);
  } finally {
    await workbook.close();
  }
}

test('random sequences of edits leave every deal its ID and every stage change in the history once', async () => {
  const sequence = fc.array(anEdit, { minLength: 1, maxLength: 14, size: 'max' });
  await fc.assert(
    fc.asyncProperty(sequence, async (edits) => {
      expect(await playAll(edits)).toEqual([]);
    }),
    { numRuns: RUNS, seed: SEED, interruptAfterTimeLimit: LIMIT },
  );
}, 1_800_000);

test('a workbook reopened from its folder, its copy, and a copied sheet say the same', async () => {
  const sequence = fc.array(anEdit, { minLength: 4, maxLength: 10, size: 'max' });
  for (const edits of fc.sample(sequence, { numRuns: Math.ceil(RUNS / 10), seed: SEED + 1 })) {
    const dir = temporaryFolder();
    const options = { now: NOW, timeZone: TIME_ZONE, locale: 'en_GB', dir };
    let workbook = await openWorkbench(options);
    await workbook.run('setUpWorkbook', { template: 'b2b', locale: 'en' });
    const model = newModel();
    const half = Math.ceil(edits.length / 2);
    for (const edit of edits.slice(0, half)) await play(edit, workbook, model, tally);
    await workbook.close();
    workbook = await openWorkbench(options);
    model.forgetUndo();
    for (const edit of edits.slice(half)) await play(edit, workbook, model, tally);
    tally.sequences++;
    const sheet = await workbook.values('Deals!A1:AB20');
    await workbook.addSheet('Copy of Deals');
    await workbook.paste('Copy of Deals!A1', sheet);
    await workbook.type('Copy of Deals!B3', 'Another name');
    expect(await brokenInvariants(workbook, model)).toEqual([]);
    expect((await workbook.values('Copy of Deals!A2:A20')).flat()).toEqual(sheet.slice(1).map(([id]) => id));
    const copy = await workbook.copyFile();
    expect(await copy.run('reconcile')).toMatchObject({ appended: 0, assigned: 0 });
    expect(await copy.values('Deals!A1:AB20')).toEqual(await workbook.values('Deals!A1:AB20'));
    await copy.close();
    await workbook.close();
  }
}, 1_800_000);
