/** Limits the time of each formula, and gives less to a formula that took too long before. */

import { LIMIT_MS } from './formula-failures.js';

/**
 * Runs a function, and throws an error named TimeLimitError past the limit. A page has none: a browser cannot interrupt a
 * script.
 */
export type TimeLimit = <T>(run: () => T, limitMs: number) => T;

let limited: TimeLimit = (run) => run();

export function setTimeLimit(timeLimit: TimeLimit): void {
  limited = timeLimit;
}

/** A formula took longer than it may. */
export class TimeUp extends Error {}

/** So many formulas of one calculation have the whole time; a column of such formulas would take minutes otherwise. */
const FULL = 3;
const SOME = 10;
/** So long a formula that took too long has less time, when it is calculated again; volatile ones are at every edit. */
const MISTRUST_MS = 60_000;

let strikes = 0;
let running = false;

/** A calculation begins. */
export function forgetStrikes(): void {
  strikes = 0;
}

/** Runs the function under the time limit. @param failedAt when the formula took too long last. @throws TimeUp */
export function inTime<T>(run: () => T, failedAt = 0): T {
  // A part of something that has its limit.
  if (running) return run();
  const mistrusted = Date.now() - failedAt < MISTRUST_MS;
  const limit = strikes >= SOME ? LIMIT_MS / 250 : strikes >= FULL || mistrusted ? LIMIT_MS / 10 : LIMIT_MS;
  running = true;
  try {
    return limited(run, limit);
  } catch (error) {
    if ((error as { name?: unknown } | null)?.name !== 'TimeLimitError') throw error;
    strikes++;
    throw new TimeUp();
  } finally {
    running = false;
  }
}
