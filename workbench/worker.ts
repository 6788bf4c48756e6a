/** The thread of one execution at a time: a fresh realm for each, with service calls that wait for the host. */

import { readFileSync } from 'node:fs';
import vm from 'node:vm';
import { type MessagePort, parentPort, receiveMessageOnPort, workerData } from 'node:worker_threads';
import { declareNames, listNames } from './execution/builtins.js';
import type { ExecuteRequest, ExecuteResult, WorkerMessage } from './execution/wire.js';

const { port, signal, clock, realmFile } = workerData as {
  port: MessagePort;
  signal: Int32Array;
  clock: SharedArrayBuffer;
  realmFile: string;
};
const shift = new Float64Array(clock);
const runtime = new vm.Script(readFileSync(realmFile, 'utf8'), { filename: 'apps-script-services.js' });

/** A project, ready to be run in any context. */
interface Compiled {
  /** Runs before the files. */
  names: vm.Script;
  files: vm.Script[];
}

const compiled = new Map<string, Compiled>();

function post(message: WorkerMessage): void {
  port.postMessage(message);
}

/** Sends a service call and blocks until the host has answered. */
function call(request: string): string {
  Atomics.store(signal, 0, 0);
  post({ type: 'call', call: JSON.parse(request) });
  // The host sets the signal first and wakes the thread then: the waking that belongs to the call before may come during this one.
  while (Atomics.load(signal, 0) === 0) Atomics.wait(signal, 0, 0);
  const answer = receiveMessageOnPort(port);
  if (!answer) throw new Error('The workbench gave no answer to a service call');
  return answer.message as string;
}

function compile(request: ExecuteRequest, context: vm.Context): Compiled {
  let known = compiled.get(request.projectKey);
  if (!known) {
    const names = JSON.parse(vm.runInContext(listNames, context)) as string[];
    const sources = request.files.map((file) => file.source);
    known = {
      names: new vm.Script(declareNames(names, sources)),
      files: request.files.map((file) => new vm.Script(file.source, { filename: file.name })),
    };
    compiled.clear();
    compiled.set(request.projectKey, known);
  }
  return known;
}

interface Entry {
  invoke(entry: unknown, args: string): void;
  outcome(): string;
}

const nothing = new vm.Script('0');
const NAME = /^[\p{ID_Start}$_][\p{ID_Continue}$]*(\.[\p{ID_Start}$_][\p{ID_Continue}$]*)*$/u;

/** The function of that name in the scope that all files share; `const f = …` and methods of objects count as well. */
function entryPoint(name: string, context: vm.Context): unknown {
  const [first = ''] = name.split('.');
  const look = NAME.test(name)
    ? `typeof ${first} !== 'undefined' && typeof ${name} === 'function' ? (...args) => ${name}(...args) : undefined`
    : 'undefined';
  const entry: unknown = vm.runInContext(look, context);
  if (entry === undefined) throw new Error(`Script function not found: ${name}`);
  return entry;
}

function execute(request: ExecuteRequest): ExecuteResult {
  try {
    const context = vm.createContext(Object.create(null), { microtaskMode: 'afterEvaluate' });
    const realm = vm.runInContext('globalThis', context) as Record<string, unknown>;
    realm.__bridge = {
      call,
      log: (level: string, text: string) => post({ type: 'log', level, text }),
      shift: () => shift[0],
      setup: JSON.stringify({ globals: request.globals, enums: request.enums, timeZone: request.timeZone }),
    };
    runtime.runInContext(context);
    const { invoke, outcome } = realm.__entry as Entry;
    delete realm.__entry;
    const { names, files } = compile(request, context);
    names.runInContext(context);
    for (const file of files) file.runInContext(context);
    invoke(entryPoint(request.functionName, context), request.args);
    // Whatever is evaluated runs the promises' jobs after it; a call from here does not.
    nothing.runInContext(context);
    return JSON.parse(outcome()) as ExecuteResult;
  } catch (error) {
    const { name, message, stack } = error as Error;
    return { ok: false, name, message, stack: String(stack) };
  }
}

// A promise that nobody waits for fails unnoticed on Google, too; Node would end the thread.
process.on('unhandledRejection', () => undefined);

parentPort?.on('message', (request: ExecuteRequest) => {
  post({ type: 'done', result: execute(request) });
});
post({ type: 'ready' });
