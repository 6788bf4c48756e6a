/**
 * Contains the errors of one formula in its cell: an exception or an endless calculation becomes `#ERROR!` with words in
 * that cell, and all other formulas are calculated as usual.
 *
 * The engine catches nothing: an exception in one formula ended the whole calculation, and callers waited for ever. It
 * offers no place to catch exceptions either, so we change its own classes where each handles one formula:
 *
 * - `formula-reading.ts`: the text of a formula becomes tokens, and these a tree.
 * - `formula-functions.ts`: a function is called.
 * - `formula-lambdas.ts` and `formula-answers.ts`: a lambda is called, and functions of scripts inside it.
 * - `formula-calculating.ts`: the tree gets its value, or what it refers to is found out.
 * - `formula-results.ts`: the value goes into cells, and the calculation ends.
 */

import { containCalculating } from './formula-calculating.js';
import { guardFunctions } from './formula-functions.js';
import { calculateLambdasAtOnce } from './formula-lambdas.js';
import { containReading } from './formula-reading.js';
import { containResults } from './formula-results.js';
import { setTimeLimit, type TimeLimit } from './formula-time.js';

let done = false;

/** Changes the engine's own classes, once for all workbooks of the process. */
export function containFormulas(timeLimit: TimeLimit): void {
  if (done) return;
  done = true;
  setTimeLimit(timeLimit);
  guardFunctions();
  calculateLambdasAtOnce();
  containReading();
  containCalculating();
  containResults();
}
