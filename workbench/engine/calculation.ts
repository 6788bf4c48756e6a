/** Runs the formula engine when cells are dirty and waits for it, so that scripts read calculated values. */

import { CommandType, type IDisposable } from '@univerjs/core';
import {
  FormulaExecutedStateType,
  IActiveDirtyManagerService,
  type ISetFormulaCalculationNotificationMutation,
  SetFormulaCalculationNotificationMutation,
  SetFormulaCalculationStartMutation,
} from '@univerjs/engine-formula';
import { TriggerCalculationController } from '@univerjs/sheets-formula';
import type { UniverHandle } from './univer.js';

/** The part of Univer's controller that holds what has changed and when to calculate; it is private there. */
interface Scheduler {
  _waitingCommandQueue: unknown[];
  _setTimeoutKey: ReturnType<typeof setTimeout>;
  _executingDirtyData: Record<string, unknown>;
  _generateDirty(commands: unknown[]): Record<string, unknown>;
  _mergeDirty(a: Record<string, unknown>, b: Record<string, unknown>): Record<string, unknown>;
}

/** As long as Univer itself waits after the last change. */
const DEBOUNCE_MS = 100;

export class Calculation {
  readonly #univer: UniverHandle;
  readonly #scheduler: Scheduler;
  readonly #subscription: IDisposable;
  #running: Promise<void> | null = null;
  #finish: (() => void) | null = null;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(univer: UniverHandle) {
    this.#univer = univer;
    const injector = univer.univer.__getInjector();
    this.#scheduler = injector.get(TriggerCalculationController) as unknown as Scheduler;
    // Touching the service makes sure that dirty ranges are known before the first write.
    injector.get(IActiveDirtyManagerService);
    this.#subscription = univer.commands.onCommandExecuted((command) => {
      this.#takeOver();
      if (command.type !== CommandType.MUTATION || command.id !== SetFormulaCalculationNotificationMutation.id) return;
      const params = command.params as ISetFormulaCalculationNotificationMutation;
      const state = params.functionsExecutedState;
      if (state === undefined || state === FormulaExecutedStateType.INITIAL) return;
      // The results are applied in the same turn as, or right after, this notice.
      setImmediate(() => this.#finish?.());
    });
  }

  /**
   * Puts a timer of ours in the place of Univer's: a calculation that Univer starts by itself would stop the one under way, and
   * callers that wait for that one would read old results.
   */
  #takeOver(): void {
    if (this.#scheduler._waitingCommandQueue.length === 0) return;
    clearTimeout(this.#scheduler._setTimeoutKey);
    this.#timer ??= setTimeout(() => {
      this.#timer = undefined;
      void this.settle();
    }, DEBOUNCE_MS);
  }

  get dirty(): boolean {
    return this.#running !== null || this.#scheduler._waitingCommandQueue.length > 0;
  }

  /** Resolves when nothing is left to calculate; at once when nothing is dirty. */
  async settle(): Promise<void> {
    for (;;) {
      if (this.#running) {
        await this.#running;
        continue;
      }
      if (this.#scheduler._waitingCommandQueue.length === 0) return;
      this.#running = new Promise<void>((resolve) => {
        this.#finish = () => {
          this.#finish = null;
          this.#running = null;
          resolve();
        };
      });
      this.#start();
    }
  }

  /** Does at once what Univer does 100 ms after the last change. */
  #start(): void {
    const s = this.#scheduler;
    clearTimeout(s._setTimeoutKey);
    const queue = s._waitingCommandQueue;
    s._waitingCommandQueue = [];
    s._executingDirtyData = s._mergeDirty(s._executingDirtyData, s._generateDirty(queue));
    void this.#univer.commands.executeCommand(
      SetFormulaCalculationStartMutation.id,
      { ...s._executingDirtyData },
      { onlyLocal: true },
    );
  }

  /**
   * Ends the waiting for results, as another engine takes this one's place.
   *
   * @returns what resolves once the calculation under way has ended; null: there is none.
   */
  replace(): Promise<void> | null {
    const running = this.#running;
    const finish = this.#finish;
    this.dispose();
    if (!running) return null;
    const ended = new Promise<void>((resolve) => {
      const subscription = this.#univer.commands.onCommandExecuted((command) => {
        if (command.id !== SetFormulaCalculationNotificationMutation.id) return;
        const state = (command.params as ISetFormulaCalculationNotificationMutation).functionsExecutedState;
        if (state === undefined || state === FormulaExecutedStateType.INITIAL) return;
        subscription.dispose();
        setImmediate(resolve);
      });
    });
    // Waiting callers continue, and see the new state.
    finish?.();
    return ended;
  }

  dispose(): void {
    clearTimeout(this.#scheduler._setTimeoutKey);
    clearTimeout(this.#timer);
    this.#subscription.dispose();
  }
}
