/** Counts which running executions work and which only wait: the clock jumps when all of them wait. */

import type { Clock } from './clock.js';

export class Activity {
  #working = 0;
  /** Executions that wait for the formulas: at work themselves unless one of a cell's executions is. */
  #calculating = 0;
  #cells = 0;
  #clock: Clock | null = null;

  /** The clock asks this object, and this object notifies the clock. */
  attach(clock: Clock): void {
    this.#clock = clock;
  }

  get atWork(): boolean {
    return this.#working > 0 || (this.#calculating > 0 && this.#cells === 0);
  }

  start(cell: boolean): void {
    this.#working++;
    if (cell) this.#cells++;
  }

  end(cell: boolean): void {
    this.#working--;
    if (cell) this.#cells--;
    this.#clock?.look();
  }

  /** What somebody waits for, and does nothing meanwhile. */
  async waiting<T>(something: Promise<T>): Promise<T> {
    this.#working--;
    this.#clock?.look();
    try {
      return await something;
    } finally {
      this.#working++;
      this.#clock?.look();
    }
  }

  async calculating<T>(something: Promise<T>): Promise<T> {
    this.#working--;
    this.#calculating++;
    try {
      return await something;
    } finally {
      this.#working++;
      this.#calculating--;
    }
  }
}
