/** Local stores beside the workbook (properties, protections, triggers, mail…): named JSON values, kept on every change. */

export class Stores {
  readonly #values = new Map<string, unknown>();

  /** @param beforeChange throws where no change can be kept. */
  constructor(
    initial: Record<string, unknown>,
    private readonly onChange: (name: string, value: unknown) => void,
    private readonly beforeChange: () => void = () => undefined,
  ) {
    this.load(initial);
  }

  /** Takes these values in place of all that are there. */
  load(values: Record<string, unknown>): void {
    this.#values.clear();
    // A deleted value is kept as null.
    for (const [name, value] of Object.entries(values)) if (value !== null) this.#values.set(name, value);
  }

  get<T>(name: string, fallback: T): T {
    return this.#values.has(name) ? (this.#values.get(name) as T) : fallback;
  }

  set(name: string, value: unknown): void {
    this.beforeChange();
    this.#values.set(name, value);
    this.onChange(name, value);
  }

  delete(name: string): void {
    if (!this.#values.has(name)) return;
    this.beforeChange();
    this.#values.delete(name);
    this.onChange(name, null);
  }

  /** The values whose names begin so, in the order they were first set: a list that grows without being kept whole each time. */
  withPrefix<T>(prefix: string): T[] {
    const found: T[] = [];
    for (const [name, value] of this.#values) if (name.startsWith(prefix)) found.push(value as T);
    return found;
  }

  all(): Record<string, unknown> {
    return Object.fromEntries(this.#values);
  }
}
