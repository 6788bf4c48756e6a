/** Whatever people and programs do to Deals, in whatever order: no deal loses its ID, no stage change is lost or doubled. */

import { afterAll, beforeAll, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { openWorkbench, type Workbench } from '../../../build/workbench.mjs';
import { count, tell } from '../../support/tally';
import { NOW, TIME_ZONE } from '../../support/workbook';
import { brokenInvariants } from './check';
import { anEdit, type Edit, PIPELINE, play, STAGES, type Tally } from './edits';
import { Model } from './model';

const RUNS = Number(process.env.SALURAN_SEQUENCES ?? 60);
/** Milliseconds after which a failing sequence is shown as far as it has been shrunk. */
const LIMIT = Number(process.env.SALURAN_SHRINK ?? 600_000);
const SEED = Number(process.env.SALURAN_SEED ?? 20261124);

const tally: Tally = { sequences: 0, edits: 0, conflicts: 0 };
let prepared: Workbench;
let columns: string[];

beforeAll(async () => {
  prepared = await openWorkbench({ now: NOW, timeZone: TIME_ZONE, locale: 'en_GB' });
  await prepared.run('setUpWorkbook', { template: 'b2b', locale: 'en' });
  columns = ((await prepared.values('Deals!A1:Y1'))[0] ?? []).map(String);
});

afterAll(async () => {
  await prepared.close();
  count('sequences', tally.sequences);
  count('edits in them', tally.edits);
  count('conflicts refused', tally.conflicts);
  tell();
});

/** Plays a sequence on a copy of the file, and says what is broken at its end. */
async function playAll(edits: readonly Edit[]): Promise<string[]> {
  const workbook = await prepared.copyFile();
  const names = STAGES.map((stage) => stage.toLowerCase());
  const model = new Model(
    columns,
    (stage, pipeline) => names.includes(stage.trim().toLowerCase()) && ['', PIPELINE].includes(pipeline),
  );
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
