/** Makes a failed call once more: Google's services sometimes fail and then answer a moment later. */

const PAUSE_MS = 500;

/**
 * For calls that may be made twice without harm, such as opening a form or writing the same values again.
 *
 * @throws what the second call throws
 */
export function twice<T>(call: () => T): T {
  try {
    return call();
  } catch {
    Utilities.sleep(PAUSE_MS);
    return call();
  }
}
