/** Local stores beside the workbook (properties, protections, triggers, mail…): named JSON values, journaled on every change. */

export class Stores {
  readonly #values: Map<string, unknown>;

  constructor(
    initial: Record<string, unknown>,
    private readonly onChange: (name: string, value: unknown) => void,
  ) {
    // A store that was removed stands in the journal as null.
    this.#values = new Map(Object.entries(initial).filter(([, value]) => value !== null));
  }

  get<T>(name: string, fallback: T): T {
    return this.#values.has(name) ? (this.#values.get(name) as T) : fallback;
  }

  set(name: string, value: unknown): void {
    this.#values.set(name, value);
    this.onChange(name, value);
  }

  remove(name: string): void {
    if (this.#values.delete(name)) this.onChange(name, null);
  }

  all(): Record<string, unknown> {
    return Object.fromEntries(this.#values);
  }
}
