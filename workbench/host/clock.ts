/** The workbench's clock: the machine's, shifted; it can be moved forward. */

export class Clock {
  #shift: number;

  /** @throws when `now` is no date. */
  constructor(now?: string) {
    const start = now === undefined ? Date.now() : Date.parse(now);
    if (Number.isNaN(start))
      throw new Error(`now: "${now}" is not an ISO 8601 date-time, such as 2026-11-24T09:00:00+08:00.`);
    this.#shift = start - Date.now();
  }

  get shift(): number {
    return this.#shift;
  }

  now(): Date {
    return new Date(Date.now() + this.#shift);
  }

  moveTo(time: Date): void {
    this.#shift = time.getTime() - Date.now();
  }
}
