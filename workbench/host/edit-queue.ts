/** Runs edit events one at a time; Google queues two behind the running one and drops the rest. */

const QUEUED = 2;

export class EditQueue {
  readonly #waiting: (() => Promise<void>)[] = [];
  #running = false;

  /** Resolves when the event's triggers have ended. If the queue is full it resolves at once, and the script never gets the event. */
  add(run: () => Promise<void>): Promise<void> {
    if (this.#running && this.#waiting.length >= QUEUED) return Promise.resolve();
    return new Promise((resolve, reject) => {
      this.#waiting.push(() => run().then(resolve, reject));
      void this.#drain();
    });
  }

  async #drain(): Promise<void> {
    if (this.#running) return;
    this.#running = true;
    for (let next = this.#waiting.shift(); next; next = this.#waiting.shift()) await next();
    this.#running = false;
  }
}
