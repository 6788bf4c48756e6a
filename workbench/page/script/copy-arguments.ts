/**
 * Copies the arguments of a call to the server as google.script.run does. The function's text is put into the frame, so it
 * may refer to nothing but the frame's own globals.
 */

/** @throws TypeError naming the place of a value that Google does not send. */
export function copyArguments(args: unknown[]): unknown[] {
  function illegal(at: string): never {
    throw new TypeError(`Failed due to illegal value in property: ${at}`);
  }

  /** A copy as Google makes it: numbers, booleans, strings, null, and plain objects and arrays of them. */
  function copy(value: unknown, at: string, within: unknown[]): unknown {
    if (value === null || value === undefined) return null;
    if (typeof value === 'string' || typeof value === 'boolean' || typeof value === 'number') return value;
    if (typeof value !== 'object' || within.includes(value)) return illegal(at);
    const inner = [...within, value];
    if (Array.isArray(value)) return Array.from(value, (item, index) => copy(item, String(index), inner));
    const prototype = Object.getPrototypeOf(value);
    if (prototype !== Object.prototype && prototype !== null) return illegal(at);
    const copied: Record<string, unknown> = {};
    for (const [key, item] of Object.entries(value)) if (item !== undefined) copied[key] = copy(item, key, inner);
    return copied;
  }

  /** A form arrives as an object of its fields; several fields of a name as an array. */
  function fields(form: HTMLFormElement): Record<string, unknown> {
    const values: Record<string, unknown> = {};
    const data = new FormData(form);
    for (const name of new Set(data.keys())) {
      const all = data.getAll(name).map((item) => (typeof item === 'string' ? item : illegal(name)));
      values[name] = all.length === 1 ? all[0] : all;
    }
    return values;
  }

  const [only] = args;
  if (args.length === 1 && only instanceof HTMLFormElement) return [fields(only)];
  return args.map((value, index) => copy(value, String(index), []));
}
