/** Runs an import: call after call until everything is written, each of them safe to be repeated. */

import type { ImportResult } from '../../core/api';
import { createIds } from '../../core/shared/values';
import type { Client } from '../../ui/client';
import { type Choices, DEALS_A_CALL, requestOf } from './choices';

/** An import that was begun: what failed on its way is continued under the same ID. */
export interface ImportRun {
  importId: string;
  /** Whether a call was made: what it has written, even if its answer was lost, is then looked for. */
  isBegun: boolean;
  /** What the first call that answered has counted: of the whole file. */
  first?: ImportResult;
}

export function newRun(): ImportRun {
  return { importId: createIds('I-', Math.random)(), isBegun: false };
}

/**
 * Makes the calls that are still needed.
 *
 * @param onProgress is given how many deals are still to be written after each call
 * @throws Error when a call fails; called again with the same run, it goes on from there.
 */
export async function runImport(
  client: Pick<Client, 'importDeals'>,
  csv: string,
  choices: Choices,
  run: ImportRun,
  onProgress: (left: number) => void,
): Promise<ImportResult> {
  for (;;) {
    const request = { ...requestOf(csv, choices), most: DEALS_A_CALL, importId: run.importId, continues: run.isBegun };
    run.isBegun = true;
    const result = await client.importDeals(request);
    run.first ??= result;
    // A later call takes some deals of an earlier one for known ones.
    if (result.left === 0) return { ...result, created: run.first.created, updated: run.first.updated };
    onProgress(result.left);
  }
}
