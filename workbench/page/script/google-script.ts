/**
 * google.script as it is inside a sidebar or dialog. The function's text is put into the frame, so it may refer to nothing
 * outside itself.
 */

type Outcome = (value: unknown, userObject: unknown) => void;

interface Runner {
  onSuccess?: Outcome;
  onFailure?: Outcome;
  userObject?: unknown;
}

export function googleScript(): void {
  const waiting = new Map<number, Runner>();
  let calls = 0;

  const tell = (message: object) => window.parent.postMessage(message, '*');

  function illegal(at: string): never {
    throw new TypeError(`Failed due to illegal value in property: ${at}`);
  }

  /** A copy as Google makes it: numbers, booleans, strings, null, and plain objects and arrays of them. */
  function copy(value: unknown, at: string, within: unknown[]): unknown {
    if (value === null || value === undefined) return null;
    if (typeof value === 'string' || typeof value === 'boolean' || typeof value === 'number') return value;
    if (typeof value !== 'object' || within.includes(value)) return illegal(at);
    const inner = [...within, value];
    if (Array.isArray(value)) return Array.from(value, (item, index) => copy(item, String(index), inner));
    const prototype = Object.getPrototypeOf(value);
    if (prototype !== Object.prototype && prototype !== null) return illegal(at);
    const copied: Record<string, unknown> = {};
    for (const [key, item] of Object.entries(value)) if (item !== undefined) copied[key] = copy(item, key, inner);
    return copied;
  }

  /** A form arrives as an object of its fields; several fields of a name as an array. */
  function fields(form: HTMLFormElement): Record<string, unknown> {
    const values: Record<string, unknown> = {};
    const data = new FormData(form);
    for (const name of new Set(data.keys())) {
      const all = data.getAll(name).map((item) => (typeof item === 'string' ? item : illegal(name)));
      values[name] = all.length === 1 ? all[0] : all;
    }
    return values;
  }

  function start(runner: Runner, functionName: string, args: unknown[]): void {
    const [only] = args;
    const copies =
      args.length === 1 && only instanceof HTMLFormElement
        ? [fields(only)]
        : args.map((value, index) => copy(value, String(index), []));
    calls += 1;
    waiting.set(calls, runner);
    tell({ workbench: 'run', call: calls, functionName, args: copies });
  }

  function expectFunction(value: unknown): Outcome {
    if (typeof value !== 'function') throw new TypeError('A handler must be a function.');
    return value as Outcome;
  }

  function runnerOf(runner: Runner): object {
    const settings: Record<string, (value: unknown) => object> = {
      withSuccessHandler: (value) => runnerOf({ ...runner, onSuccess: expectFunction(value) }),
      withFailureHandler: (value) => runnerOf({ ...runner, onFailure: expectFunction(value) }),
      withUserObject: (value) => runnerOf({ ...runner, userObject: value }),
    };
    return new Proxy(
      {},
      {
        get(_target, name) {
          // `then` would make `await` call the server; a name ending in _ is private to it.
          if (typeof name !== 'string' || name === 'then' || name.endsWith('_')) return undefined;
          return Object.hasOwn(settings, name) ? settings[name] : (...args: unknown[]) => start(runner, name, args);
        },
      },
    );
  }

  window.addEventListener('message', (event) => {
    if (event.source !== window.parent) return;
    const reply = event.data as { workbench?: string; call: number; value: unknown; name: string; message: string };
    const runner = waiting.get(reply?.call);
    if (!runner) return;
    if (reply.workbench === 'returned') {
      waiting.delete(reply.call);
      runner.onSuccess?.(reply.value, runner.userObject);
    } else if (reply.workbench === 'threw') {
      waiting.delete(reply.call);
      const error = new Error(reply.message);
      error.name = reply.name;
      if (runner.onFailure) runner.onFailure(error, runner.userObject);
      else console.error(error);
    }
  });

  const host = {
    close: () => tell({ workbench: 'close' }),
    setHeight: (height: number) => tell({ workbench: 'size', height: Number(height) }),
    setWidth: (width: number) => tell({ workbench: 'size', width: Number(width) }),
    editor: { focus: () => tell({ workbench: 'focus' }) },
  };
  Object.assign(window, { google: { script: { run: runnerOf({}), host } } });
}
