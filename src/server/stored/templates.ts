/** Stands for src/core/messages/templates.ts in the built add-on. */

import type { Templates } from '../../core/messages/templates';
import { readStored } from './read';

export function templates(): Templates {
  return readStored('Templates') as Templates;
}
