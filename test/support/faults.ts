/** Makes one round trip of an operation fail, each in its turn and in each way, on a fresh copy of a prepared workbook. */

import { openWorkbench, type Workbench, type WorkbenchOptions } from '../../build/workbench.mjs';
import { count } from './tally';
import { NOW, TIME_ZONE } from './workbook';

/** How a round trip fails: it throws before or after its effect, or the execution ends there. */
export const HOWS = ['before', 'after', 'kill'] as const;
export type How = (typeof HOWS)[number];

/** With SALURAN_FAULTS=all every round trip fails in every way; without it a sample does. */
export const IS_WHOLE = process.env.SALURAN_FAULTS === 'all';

/** One failure: the nth round trip of the operation, and whether the caller was told that all went well. */
export interface Trial {
  call: number;
  how: How;
  /** What the operation returned; undefined where it failed. */
  result: unknown;
  /** The error that the caller saw; undefined where there was none. */
  error: Error | undefined;
}

export interface FaultyOperation {
  /** Fills a new workbook; each trial gets a copy, with triggers, properties, forms and mails. */
  prepare: (workbook: Workbench) => Promise<unknown>;
  /** The operation in which a round trip fails. Rejects when the caller is told so. */
  run: (workbook: Workbench) => Promise<unknown>;
  /** What follows: a second run, the clock, Check workbook. */
  mend: (workbook: Workbench, trial: Trial) => Promise<unknown>;
  /** Throws when something does not hold afterwards. */
  check: (workbook: Workbench, trial: Trial) => Promise<void>;
  /** How many failures are tried by default, spread evenly over all. */
  sample: number;
  /** ISO 8601 date-time of the trials; absent: that of the preparation. */
  at?: string;
  options?: WorkbenchOptions;
}

/**
 * Tries the failures.
 *
 * @returns what did not hold, in words; empty: nothing
 */
export async function tryFaults(operation: FaultyOperation): Promise<string[]> {
  const options = { now: NOW, timeZone: TIME_ZONE, locale: 'en_GB', ...operation.options };
  const made = await openWorkbench(options);
  await operation.prepare(made);
  const saved = await made.save();
  await made.close();
  const wrong: string[] = [];
  const attempt = async (call: number, how: How): Promise<number> => {
    const workbook = await openWorkbench({ ...options, saved, ...(operation.at ? { now: operation.at } : {}) });
    const trial: Trial = { call, how, result: undefined, error: undefined };
    try {
      workbook.resetCalls();
      workbook.failAt(call, how);
      await operation.run(workbook).then(
        (result) => {
          trial.result = result;
        },
        (error: Error) => {
          trial.error = error;
        },
      );
      workbook.failAt(0);
      const { roundTrips } = workbook.calls();
      await operation.mend(workbook, trial);
      await operation.check(workbook, trial);
      return roundTrips;
    } catch (error) {
      wrong.push(`Round trip ${call}, ${how}: ${error instanceof Error ? error.message : String(error)}`);
      return 0;
    } finally {
      await workbook.close();
    }
  };
  // Nothing fails at round trip 0: this says how many there are, and that all holds without a failure.
  const calls = await attempt(0, 'before');
  const faults = Array.from({ length: calls }, (_, index) => HOWS.map((how) => ({ call: index + 1, how }))).flat();
  for (const { call, how } of IS_WHOLE ? faults : spread(faults, operation.sample)) {
    await attempt(call, how);
    count('faults injected');
  }
  return wrong;
}

/** Every so many-th of a list, in steps that come by each of the three ways. */
function spread<T>(list: readonly T[], most: number): T[] {
  let step = Math.max(1, Math.ceil(list.length / most));
  if (step % HOWS.length === 0) step++;
  return list.filter((_, index) => index % step === step - 1);
}
