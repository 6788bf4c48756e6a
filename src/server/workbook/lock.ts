/** The document lock: an execution that changes deals or history holds it until its end. */

import type { Translate } from '../../core/messages';
import { UserError } from '../../core/shared/errors';

/**
 * Takes the document lock. It is not given back here: Google does so when the execution ends, and a call less is a
 * round trip less. The writes must be flushed before that.
 *
 * @returns false when somebody else held it all the time.
 */
export function tryLock(milliseconds: number): boolean {
  // Null without a container: then nobody else can be at it.
  const lock = LockService.getDocumentLock() as GoogleAppsScript.Lock.Lock | null;
  return lock ? lock.tryLock(milliseconds) : true;
}

/**
 * Takes the document lock.
 *
 * @throws UserError `busy`, in the language of `messages`.
 */
export function lock(messages: () => Translate): void {
  if (!tryLock(25000)) throw new UserError(messages(), 'busy');
}
