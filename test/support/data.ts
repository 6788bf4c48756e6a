/** The data sets that lie beside the repository on some machines and are no part of it. */

import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe } from '@jest/globals';

/** Folder of the data sets: SALURAN_DATA, or shared/data beside the repository. */
export const dataFolder = resolve(process.env.SALURAN_DATA ?? join(import.meta.dirname, '../../../shared/data'));

/** Path of a data file, such as `maven/sales_pipeline.csv`. */
export function dataFile(path: string): string {
  return join(dataFolder, path);
}

/** A `describe` whose tests are skipped, and counted as skipped, where the file they use is absent. */
export function describeWithData(path: string, name: string, tests: (file: string) => void): void {
  const file = dataFile(path);
  const run = existsSync(file) ? describe : describe.skip;
  run(name, () => tests(file));
}
