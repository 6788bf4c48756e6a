/** Says what becomes of a pulse operation that a service has stopped halfway. */

import { UserError } from '../../core/errors';
import type { PulseKey } from '../../core/messages/pulse';
import type { Pulse } from './context';

type StoppedKey = Extract<PulseKey, `stopped_${string}`>;

/**
 * Does the work. What the user can mend is passed on as it is; any other failure becomes a text that says what was left
 * undone and what to do next.
 *
 * @throws UserError
 */
export function sayingWhatNext<T>({ pt }: Pulse, key: StoppedKey, title: string, work: () => T): T {
  try {
    return work();
  } catch (error) {
    if (error instanceof UserError) throw error;
    console.error(error instanceof Error ? error.stack : error);
    throw new UserError(pt, key, { title, problem: error instanceof Error ? error.message : String(error) });
  }
}
