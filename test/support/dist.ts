/** The built add-on, as clasp would push it. */

import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

export const root = resolve(import.meta.dirname, '../..');
export const distFolder = join(root, 'dist');

/** Text of a built file, such as `Code.js`. */
export function readDist(name: string): string {
  return readFileSync(join(distFolder, name), 'utf8');
}
