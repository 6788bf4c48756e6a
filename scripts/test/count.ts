/** Counts what a Jest run says of itself, so that nothing that went wrong counts as passed. */

export interface Count {
  passed: number;
  failed: number;
  skipped: number;
}

/**
 * The counts in Jest's JSON result.
 *
 * @param result - the parsed result file; anything else when Jest left none
 * @param ok - whether Jest ended with exit code 0
 */
export function countJest(result: unknown, ok: boolean): Count {
  const passed = numberIn(result, 'numPassedTests');
  const skipped = numberIn(result, 'numPendingTests') + numberIn(result, 'numTodoTests');
  // A file that does not load holds no test to fail.
  const failed = numberIn(result, 'numFailedTests') + numberIn(result, 'numRuntimeErrorTestSuites');
  // A crash, or no test at all, is a failure too.
  return { passed, skipped, failed: failed === 0 && (!ok || passed === 0) ? 1 : failed };
}

function numberIn(value: unknown, key: string): number {
  if (typeof value !== 'object' || value === null || !(key in value)) return 0;
  const found: unknown = value[key as keyof typeof value];
  return typeof found === 'number' ? found : 0;
}
