/** Calls a public function that the build keeps in a file of its own, so that not every execution must parse it. */

import { readStored } from './read';

type Functions = Readonly<Record<string, (...args: unknown[]) => unknown>>;

let functions: Functions | undefined;

/**
 * Calls the function, reading the file at the first call of the execution. That is no round trip: the file belongs to the
 * script.
 *
 * The file is our own code, built with this one: it is evaluated in the global scope, as what an HtmlTemplate's
 * `getCode()` returns is.
 */
export function callSeldom(name: string, args: unknown[]): unknown {
  // biome-ignore lint/security/noGlobalEval: Apps Script has no other way to load code when it is needed.
  functions ??= globalThis.eval(readStored('Seldom') as string) as Functions;
  return functions[name]?.(...args);
}
