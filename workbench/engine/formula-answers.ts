/**
 * Lets a formula call functions of scripts anywhere, inside LAMBDA, MAP or REDUCE too.
 *
 * The engine calculates a lambda at once and cannot wait inside it, and a script takes time to answer. So a formula whose
 * answer is still missing is given up, and calculated again once the answer is there: now it finds the answer at once.
 */

import { Refusal } from './formula-failures.js';

/** A call that has not been answered yet. It passes through the engine up to where the formula can wait. */
export class Unanswered extends Error {
  constructor() {
    super('A custom function cannot be called here.');
  }
}

type Answer = { value: unknown } | { error: unknown };

/** In Google's words. The argument is another at each calculation, so that no answer is ever the one that is asked for. */
const VOLATILE = 'This function is not allowed to reference a cell with NOW(), RAND(), or RANDBETWEEN().';

let current: FormulaAnswers | null = null;

/** The answers that one formula has had so far. */
export class FormulaAnswers {
  readonly #known = new Map<string, Answer>();
  #missing: Promise<unknown>[] = [];
  /** The answers that came last: when the formula is calculated again, it asks for one of them at least. */
  #latest = new Set<string>();

  /** How many calls are without an answer. */
  static get missing(): number {
    return current ? current.#missing.length : 0;
  }

  /**
   * What the call returns.
   *
   * @param key the same for the same function with the same arguments.
   * @throws what the function throws, or Unanswered.
   */
  static to(key: string, call: () => Promise<unknown>): unknown {
    if (!current) throw new Unanswered();
    const answer = current.#known.get(key);
    if (!answer) {
      current.#ask(key, call);
      throw new Unanswered();
    }
    current.#latest.delete(key);
    if ('error' in answer) throw answer.error;
    return answer.value;
  }

  #ask(key: string, call: () => Promise<unknown>): void {
    const keep = (answer: Answer) => {
      this.#known.set(key, answer);
      this.#latest.add(key);
    };
    this.#missing.push(
      call().then(
        (value) => keep({ value }),
        (error: unknown) => keep({ error }),
      ),
    );
  }

  /** Calculates until all calls have their answers. @param calculate throws Unanswered where one is missing. */
  async complete<T>(calculate: () => T): Promise<T> {
    for (;;) {
      const expected = this.#latest.size;
      const before = current;
      current = this;
      try {
        const result = calculate();
        if (this.#missing.length === 0) return result;
      } catch (error) {
        if (!(error instanceof Unanswered) || this.#missing.length === 0) throw error;
      } finally {
        current = before;
      }
      if (expected > 0 && this.#latest.size === expected) throw new Refusal(VOLATILE);
      this.#latest.clear();
      await Promise.all(this.#missing);
      this.#missing = [];
    }
  }
}
