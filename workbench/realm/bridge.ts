/**
 * The only way out of the realm: three functions of the worker's own realm. Text and numbers cross, and nothing else. An error
 * of the worker's realm never reaches the project: through its constructors a script would get at Node.
 */

import { parse, RealError, RealRangeError } from './intrinsics.js';

/** What the worker gives. */
export interface Outside {
  /** Blank when the execution has ended. */
  call(request: string): string;
  log(level: string, text: string): void;
  /** Milliseconds to add to the machine's clock; the clock may move while the script runs. */
  shift(): number;
  setup: string;
}

export interface Bridge {
  /** Sends a request and returns the parsed answer. */
  call(request: string): unknown;
  log(level: string, text: unknown): void;
  shift(): number;
}

export function makeBridge({ call, log, shift }: Outside): Bridge {
  return {
    call(request) {
      let answer: string;
      try {
        answer = call(`${request}`);
      } catch {
        throw noRoom();
      }
      if (answer === '') throw new RealError('The execution has ended.');
      return parse(answer);
    },
    log(level, text) {
      const line = `${text}`;
      try {
        log(level, line);
      } catch {
        throw noRoom();
      }
    },
    shift() {
      try {
        return shift();
      } catch {
        throw noRoom();
      }
    },
  };
}

/** The functions outside fail only where the script has left them no room on the stack. */
function noRoom(): Error {
  return new RealRangeError('Maximum call stack size exceeded');
}
