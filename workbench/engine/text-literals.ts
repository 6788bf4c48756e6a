/** Keeps text in quotes as text: the engine would read "2026-10" in a formula as a date, and Sheets does not. */

import { BaseFunction, FUNCTION_NAMES_DATE, ValueObjectFactory } from '@univerjs/engine-formula';

/** These read dates out of text, as those of Sheets do. */
const READ_DATES: ReadonlySet<string> = new Set(Object.values(FUNCTION_NAMES_DATE));

let done = false;

/** Changes the engine's own classes, once for all workbooks of the process. */
export function keepTextLiterals(): void {
  if (done) return;
  done = true;
  BaseFunction.prototype.isArgumentsIgnoreNumberPattern = function (this: BaseFunction) {
    return !READ_DATES.has(String(this.name));
  };
  const create = ValueObjectFactory.create.bind(ValueObjectFactory);
  // Elements of an array such as {"1-10","x"} come without a word on how to read them.
  ValueObjectFactory.create = (value, ignorePattern) => create(value, ignorePattern ?? isQuoted(value));
}

function isQuoted(value: unknown): boolean {
  return typeof value === 'string' && value.startsWith('"');
}
