/** Lets somebody do something while an execution is under way. */

import type { Workbench } from '../../../build/workbench.mjs';

type Act = (workbook: Workbench) => Promise<unknown>;

/** Runs, and has the edit made once that many round trips have been. */
export async function during(workbook: Workbench, run: Act, edit: Act, calls: number): Promise<void> {
  workbook.resetCalls();
  let isDone = false;
  const running = run(workbook).finally(() => {
    isDone = true;
  });
  // Awaited below: an error that comes while the edit is made is no unhandled one.
  running.catch(() => undefined);
  while (!isDone && workbook.calls().roundTrips < calls) await new Promise((resolve) => setImmediate(resolve));
  await edit(workbook);
  await running;
}
