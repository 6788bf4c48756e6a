/**
 * The thread of one execution at a time: a fresh realm for each, with service calls that wait for the host. Nothing of this
 * realm reaches the script, and what the script makes is never looked into here: text, numbers and the realm's own functions
 * are all that the two exchange.
 */

import { readFileSync } from 'node:fs';
import vm from 'node:vm';
import { type MessagePort, parentPort, receiveMessageOnPort, workerData } from 'node:worker_threads';
import { declareNames, listNames } from './execution/builtins.js';
import { disarmThread } from './execution/disarm.js';
import type { ExecuteMessage, WorkerMessage } from './execution/wire.js';

const { port, signal, realmFile } = workerData as {
  port: MessagePort;
  signal: Int32Array;
  realmFile: string;
};

/** A project, ready to be run in any context. */
interface Compiled {
  /** Runs before the files. */
  names: vm.Script;
  files: vm.Script[];
}

/** What the realm gives to the thread before the project loads. */
interface Entry {
  invoke(entry: unknown, args: string): void;
  fail(error: unknown): void;
  outcome(): string;
  importRefused(): Error;
}

interface Execution {
  entry: Entry;
  /** Whether the script has tried to import: Node refuses a turn later. */
  imports: boolean;
}

/** The execution that goes on. A function that a script left behind may call after its end. */
let current: Execution | null = null;

/** The error must be of the script's realm, and no promise of this one is given. */
const importModuleDynamically = (): never => {
  if (!current) throw null;
  current.imports = true;
  throw current.entry.importRefused();
};

/** V8's own messages belong into no stack trace of a script's. */
const quietly = { displayErrors: false };

const runtime = new vm.Script(readFileSync(realmFile, 'utf8'), {
  filename: 'apps-script-services.js',
  importModuleDynamically,
});
const nothing = new vm.Script('0');
const compiled = new Map<string, Compiled>();

function post(message: WorkerMessage): void {
  port.postMessage(message);
}

/** Whether an answer is on its way. A script that fills its stack can break off the waiting for it. */
let awaited = false;

/** Blocks until the host has answered. */
function takeAnswer(): string {
  // The host sets the signal first and wakes the thread then: the waking that belongs to the call before may come during this one.
  while (Atomics.load(signal, 0) === 0) Atomics.wait(signal, 0, 0);
  const answer = receiveMessageOnPort(port);
  awaited = false;
  return answer ? String(answer.message) : '';
}

/** Sends a service call; blank when the execution it belongs to has ended. */
function call(execution: Execution, request: string): string {
  if (current !== execution) return '';
  if (awaited) takeAnswer();
  Atomics.store(signal, 0, 0);
  post({ type: 'call', request });
  awaited = true;
  return takeAnswer();
}

function compile(request: ExecuteMessage, context: vm.Context): Compiled {
  let known = compiled.get(request.projectKey);
  if (!known) {
    const names = JSON.parse(vm.runInContext(listNames, context)) as string[];
    const sources = request.files.map((file) => file.source);
    known = {
      names: new vm.Script(declareNames(names, sources)),
      files: request.files.map((file) => new vm.Script(file.source, { filename: file.name, importModuleDynamically })),
    };
    compiled.clear();
    compiled.set(request.projectKey, known);
  }
  return known;
}

const NAME = /^[\p{ID_Start}$_][\p{ID_Continue}$]*(\.[\p{ID_Start}$_][\p{ID_Continue}$]*)*$/u;

/** The function of that name in the scope that all files share; `const f = …` and methods of objects count as well. */
function entryPoint(name: string): vm.Script {
  const [first = ''] = name.split('.');
  return new vm.Script(
    NAME.test(name)
      ? `typeof ${first} !== 'undefined' && typeof ${name} === 'function' ? (...args) => ${name}(...args) : undefined`
      : 'undefined',
    { importModuleDynamically },
  );
}

function failure(message: string): string {
  return JSON.stringify({ ok: false, name: 'Error', message, stack: '' });
}

/** Runs the project and the function; what the script throws stays in its realm. */
function run(request: ExecuteMessage, project: Compiled, context: vm.Context, { invoke, fail }: Entry): string | null {
  const look = entryPoint(request.functionName);
  let entry: unknown;
  try {
    project.names.runInContext(context, quietly);
    for (const file of project.files) file.runInContext(context, quietly);
    entry = look.runInContext(context, quietly);
  } catch (error) {
    fail(error);
    return null;
  }
  if (entry === undefined) return failure(`Script function not found: ${request.functionName}`);
  invoke(entry, request.args);
  return null;
}

const turn = setImmediate;

async function execute(request: ExecuteMessage): Promise<string> {
  try {
    const context = vm.createContext(Object.create(null), {
      microtaskMode: 'afterEvaluate',
      importModuleDynamically,
    } as vm.CreateContextOptions);
    const realm = vm.runInContext('globalThis', context) as Record<string, unknown>;
    const execution = { imports: false } as Execution;
    const shift = new Float64Array(request.clock);
    current = execution;
    realm.__bridge = {
      call: (text: string) => call(execution, text),
      log: (level: string, text: string) => {
        if (current === execution) post({ type: 'log', level, text });
      },
      shift: () => shift[0],
      setup: JSON.stringify({ globals: request.globals, enums: request.enums, timeZone: request.timeZone }),
    };
    runtime.runInContext(context);
    execution.entry = realm.__entry as Entry;
    delete realm.__entry;
    const wrong = run(request, compile(request, context), context, execution.entry);
    if (wrong !== null) return wrong;
    // Whatever is evaluated runs the promises' jobs after it; a call from here does not.
    nothing.runInContext(context);
    while (execution.imports) {
      execution.imports = false;
      await new Promise((resolve) => turn(resolve));
      nothing.runInContext(context);
    }
    return execution.entry.outcome();
  } catch (error) {
    // The project does not compile, or the thread itself failed: the script has had no part in this error.
    const { name, message, stack } = error as Error;
    return JSON.stringify({ ok: false, name, message, stack: String(stack) });
  } finally {
    current = null;
  }
}

// A promise that nobody waits for fails unnoticed on Google, too; Node would end the thread.
process.on('unhandledRejection', () => undefined);

parentPort?.on('message', (request: ExecuteMessage) => {
  void execute(request).then((result) => post({ type: 'done', result }));
});
disarmThread();
