/** Ends a function that does not end by itself: Node can interrupt synchronous code at any point. */

import vm from 'node:vm';

interface Shared {
  run: () => void;
}

/**
 * Where Node's main context finds the function to run. The script below can see nothing else: it runs there, even where the
 * workbench itself was loaded into another context, as tests do.
 */
const NAME = 'saluran.timeLimit';
const shared = new vm.Script(`globalThis[Symbol.for('${NAME}')] ??= {}`).runInThisContext() as Shared;
const script = new vm.Script(`globalThis[Symbol.for('${NAME}')].run()`);

/**
 * Runs the function and returns what it returns.
 *
 * @throws what the function throws, and TimeLimitError past the limit; nothing inside the function can catch that.
 */
export function withTimeLimit<T>(run: () => T, limitMs: number): T {
  let result: { value: T } | undefined;
  shared.run = () => {
    result = { value: run() };
  };
  try {
    script.runInThisContext({ timeout: limitMs });
  } catch (error) {
    if ((error as { code?: unknown }).code === 'ERR_SCRIPT_EXECUTION_TIMEOUT') throw new TimeLimitError();
    throw error;
  }
  if (!result) throw new TimeLimitError();
  return result.value;
}

export class TimeLimitError extends Error {
  override readonly name = 'TimeLimitError';
}
