/** Locks that really exclude: one holder an execution, others wait their turn. */

interface Waiter {
  execution: number;
  grant(): void;
}

export class Locks {
  readonly #holders = new Map<string, number>();
  readonly #waiting = new Map<string, Waiter[]>();

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
    return new Promise((resolve) => {
      const queue = this.#waiting.get(name) ?? [];
      const waiter: Waiter = {
        execution,
        grant: () => {
          clearTimeout(timer);
          resolve(true);
        },
      };
      const timer = setTimeout(() => {
        queue.splice(queue.indexOf(waiter), 1);
        resolve(false);
      }, timeoutMs);
      queue.push(waiter);
      this.#waiting.set(name, queue);
    });
  }

  release(name: string, execution: number): void {
    if (this.#holders.get(name) !== execution) return;
    this.#holders.delete(name);
    const next = this.#waiting.get(name)?.shift();
    if (!next) return;
    this.#holders.set(name, next.execution);
    next.grant();
  }

  /** What an execution still holds when it ends is free for others. */
  releaseAll(execution: number): void {
    for (const [name, waiters] of this.#waiting) {
      this.#waiting.set(
        name,
        waiters.filter((waiter) => waiter.execution !== execution),
      );
    }
    for (const [name, holder] of [...this.#holders]) if (holder === execution) this.release(name, execution);
  }
}
