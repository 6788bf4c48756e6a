/** Calls into scripts: numbers them, lets ten run at once, and hands each answer to its caller. */

import type { Action, ActionMessage, Actions, ClientMessage, ServerMessage } from '../../protocol.js';

/** google.script.run's limit; the rest wait. */
const AT_ONCE = 10;

export class ScriptError extends Error {}

interface Call {
  resolve(value: unknown): void;
  reject(error: Error): void;
  counted: boolean;
}

export class Calls {
  readonly #send: (message: ClientMessage) => void;
  readonly #active: (count: number) => void;
  readonly #running = new Map<number, Call>();
  readonly #waiting: (() => void)[] = [];
  #numbered = 0;
  #counted = 0;

  /** `active` is told how many calls are going on, whenever that changes. */
  constructor(send: (message: ClientMessage) => void, active: (count: number) => void) {
    this.#send = send;
    this.#active = active;
  }

  run(functionName: string, args: unknown[]): Promise<unknown> {
    return new Promise((resolve, reject) => {
      const start = () => {
        this.#counted += 1;
        const call = this.#begin({ resolve, reject, counted: true });
        this.#send({ type: 'run', call, functionName, args });
      };
      if (this.#counted < AT_ONCE) start();
      else this.#waiting.push(start);
    });
  }

  async click(path: string): Promise<void> {
    await new Promise((resolve, reject) => {
      const call = this.#begin({ resolve, reject, counted: false });
      this.#send({ type: 'click', call, path });
    });
  }

  /** Something that a panel asks of the workbench. */
  act<A extends Action>(action: A, argument: Actions[A]['argument']): Promise<Actions[A]['result']> {
    return new Promise((resolve, reject) => {
      const call = this.#begin({
        resolve: (value) => resolve(value as Actions[A]['result']),
        reject,
        counted: false,
      });
      this.#send({ type: 'act', call, action, argument } as ActionMessage);
    });
  }

  /** @returns whether the message was an answer to a call. */
  receive(message: ServerMessage): boolean {
    switch (message.type) {
      case 'returned':
        this.#end(message.call)?.resolve(message.value);
        return true;
      case 'threw': {
        const error = new ScriptError(message.message);
        error.name = message.name;
        this.#end(message.call)?.reject(error);
        return true;
      }
      case 'clicked':
        if (message.error === undefined) this.#end(message.call)?.resolve(undefined);
        else this.#end(message.call)?.reject(new ScriptError(message.error));
        return true;
      default:
        return false;
    }
  }

  /** The connection is gone: nobody will answer. */
  abandon(): void {
    this.#waiting.length = 0;
    for (const number of [...this.#running.keys()]) {
      this.#end(number)?.reject(new ScriptError('The connection to the workbench was lost.'));
    }
  }

  #begin(call: Call): number {
    this.#numbered += 1;
    this.#running.set(this.#numbered, call);
    this.#active(this.#running.size);
    return this.#numbered;
  }

  #end(number: number): Call | undefined {
    const call = this.#running.get(number);
    if (!call) return undefined;
    this.#running.delete(number);
    if (call.counted) {
      this.#counted -= 1;
      this.#waiting.shift()?.();
    }
    this.#active(this.#running.size);
    return call;
  }
}
