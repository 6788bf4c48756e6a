/** Stands for src/core/messages/bank.ts in the built add-on. */

import type { Bank } from '../../core/messages/bank';
import { readStored } from './read';

export function bank(): Bank {
  return readStored('Bank') as Bank;
}
