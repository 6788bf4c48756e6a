/** The error that a user can do something about: its message comes from the catalogue and is shown as it is. */

import type { MessageKey, Translate, Values } from './messages';

export class UserError extends Error {
  /** Which message it carries. */
  readonly code: MessageKey;

  constructor(t: Translate, code: MessageKey, values?: Values) {
    super(t(code, values));
    this.code = code;
  }
}
