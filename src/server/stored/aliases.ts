/** Stands for src/core/import/aliases.ts in the built add-on. */

import type { Aliases } from '../../core/import/aliases';
import { readStored } from './read';

export function aliases(): Aliases {
  return readStored('Aliases') as Aliases;
}
