/** Says what happens to an operation that a failing service stopped midway, and what to do next. */

import type { Values } from '../../core/i18n/translator';
import { UserError } from '../../core/shared/errors';

/**
 * Does the work. What the user can mend is passed on as it is; any other failure becomes a text that says what was left
 * undone and what to do next.
 *
 * @param key a text that has `{problem}` for the failure
 * @throws UserError
 */
export function sayingWhatNext<K extends string, T>(
  t: (key: K, values?: Values) => string,
  key: K,
  values: Values,
  work: () => T,
): T {
  try {
    return work();
  } catch (error) {
    if (error instanceof UserError) throw error;
    // A mistake of ours goes to the log, where it is found.
    console.error(error instanceof Error ? error.stack : error);
    throw new UserError(t, key, { ...values, problem: error instanceof Error ? error.message : String(error) });
  }
}
