/** The count on the last line of `npm test`. */

import { describe, expect, test } from '@jest/globals';
import { countJest } from '../../scripts/test/count';

describe('countJest', () => {
  test('counts skipped and planned tests apart', () => {
    const result = { numPassedTests: 5, numFailedTests: 0, numPendingTests: 2, numTodoTests: 1 };
    expect(countJest(result, true)).toEqual({ passed: 5, failed: 0, skipped: 3 });
  });

  test('counts a file that does not load as failed', () => {
    const result = { numPassedTests: 5, numFailedTests: 1, numRuntimeErrorTestSuites: 1 };
    expect(countJest(result, false)).toEqual({ passed: 5, failed: 2, skipped: 0 });
  });

  test.each([
    ['a crash without a result', undefined, false],
    ['an exit code that the result does not explain', { numPassedTests: 5, numFailedTests: 0 }, false],
    ['a run without tests', { numPassedTests: 0, numFailedTests: 0 }, true],
  ])('%s is a failure', (_what, result, ok) => {
    expect(countJest(result, ok).failed).toBe(1);
  });
});
