/**
 * google.script as it is inside a sidebar or dialog. The function's text is put into the frame, so it may refer to nothing
 * but its parameter and the frame's own globals.
 */

type Outcome = (value: unknown, userObject: unknown) => void;

interface Runner {
  onSuccess?: Outcome;
  onFailure?: Outcome;
  userObject?: unknown;
}

/** @param copyArguments what a call takes along of its arguments */
export function googleScript(copyArguments: (args: unknown[]) => unknown[]): void {
  const waiting = new Map<number, Runner>();
  let calls = 0;

  const tell = (message: object) => window.parent.postMessage(message, '*');

  function start(runner: Runner, functionName: string, args: unknown[]): void {
    const copies = copyArguments(args);
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
