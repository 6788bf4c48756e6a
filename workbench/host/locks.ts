/** Locks that exclude: one execution holds a lock, and others wait in order. */

import type { Activity } from './activity.js';
import type { Clock } from './clock.js';

interface Waiter {
  execution: number;
  answer(had: boolean): void;
}

export class Locks {
  readonly #holders = new Map<string, number>();
  readonly #waiting = new Map<string, Waiter[]>();

  constructor(
    private readonly clock: Clock,
    private readonly activity: Activity,
  ) {}

  holds(name: string, execution: number): boolean {
    return this.#holders.get(name) === execution;
  }

  /** @returns whether the lock was had within the time. */
  async acquire(name: string, execution: number, timeoutMs: number): Promise<boolean> {
    const holder = this.#holders.get(name);
    if (holder === undefined || holder === execution) {
      this.#holders.set(name, execution);
      return true;
    }
    if (timeoutMs <= 0) return false;
    return this.activity.waiting(this.#queue(name, execution, timeoutMs));
  }

  #queue(name: string, execution: number, timeoutMs: number): Promise<boolean> {
    return new Promise((resolve) => {
      const waiter: Waiter = {
        execution,
        answer: (had) => {
          giveUp();
          resolve(had);
        },
      };
      const giveUp = this.clock.wait(timeoutMs, () => {
        this.#forget(name, waiter);
        resolve(false);
      });
      this.#waiting.set(name, [...(this.#waiting.get(name) ?? []), waiter]);
    });
  }

  #forget(name: string, waiter: Waiter): void {
    const others = (this.#waiting.get(name) ?? []).filter((each) => each !== waiter);
    this.#waiting.set(name, others);
  }

  release(name: string, execution: number): void {
    if (this.#holders.get(name) !== execution) return;
    this.#holders.delete(name);
    const [next] = this.#waiting.get(name) ?? [];
    if (!next) return;
    this.#forget(name, next);
    this.#holders.set(name, next.execution);
    next.answer(true);
  }

  /** What an execution still holds when it ends is free for others, and what it waits for is never its own. */
  releaseAll(execution: number): void {
    for (const [name, waiters] of this.#waiting) {
      for (const waiter of waiters.filter((each) => each.execution === execution)) {
        this.#forget(name, waiter);
        waiter.answer(false);
      }
    }
    for (const [name, holder] of [...this.#holders]) if (holder === execution) this.release(name, execution);
  }
}
