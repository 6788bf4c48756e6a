/** Local stores beside the workbook (properties, protections, triggers, mail…): named JSON values, journaled on every change. */

export class Stores {
  readonly #values: Map<string, unknown>;

  constructor(
    initial: Record<string, unknown>,
    private readonly onChange: (name: string, value: unknown) => void,
  ) {
    // The journal knows a deleted value as null.
    this.#values = new Map(Object.entries(initial).filter(([, value]) => value !== null));
  }

  get<T>(name: string, fallback: T): T {
    return this.#values.has(name) ? (this.#values.get(name) as T) : fallback;
  }

  set(name: string, value: unknown): void {
    this.#values.set(name, value);
    this.onChange(name, value);
  }

  delete(name: string): void {
    if (this.#values.delete(name)) this.onChange(name, null);
  }

  /** The values whose names begin so, in the order they were first set: a list that grows without being journaled whole. */
  withPrefix<T>(prefix: string): T[] {
    const found: T[] = [];
    for (const [name, value] of this.#values) if (name.startsWith(prefix)) found.push(value as T);
    return found;
  }

  all(): Record<string, unknown> {
    return Object.fromEntries(this.#values);
  }
}
