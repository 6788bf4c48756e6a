/** Refuses JSON that no page of the workbench sends and that could harm the code that reads it. */

/** A chart's options or a cell's rich text have about ten levels; what scripts exchange has few more. */
const DEEPEST = 100;

/**
 * @throws Error saying where and what: a `__proto__` among the keys (copied, it would replace the copy's prototype), a number
 *   beyond what a number can hold, or more levels than anybody needs.
 */
export function checkPlainJson(value: unknown): void {
  // A list of what is still to look at, as the levels could be more than the stack holds.
  const open: [value: unknown, depth: number][] = [[value, 0]];
  for (let next = open.pop(); next; next = open.pop()) {
    const [each, depth] = next;
    if (typeof each === 'number' && !Number.isFinite(each)) throw new Error('a number is too large');
    if (each === null || typeof each !== 'object') continue;
    if (depth >= DEEPEST) throw new Error(`more than ${DEEPEST} levels`);
    if (Object.hasOwn(each, '__proto__')) throw new Error('a key is "__proto__"');
    for (const item of Array.isArray(each) ? each : Object.values(each)) {
      if (typeof item === 'object' || typeof item === 'number') open.push([item, depth + 1]);
    }
  }
}
