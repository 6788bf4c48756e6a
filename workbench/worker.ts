/** The thread of one execution at a time: a fresh realm for each, with service calls that wait for the host. */

import { readFileSync } from 'node:fs';
import vm from 'node:vm';
import { type MessagePort, parentPort, receiveMessageOnPort, workerData } from 'node:worker_threads';
import type { ExecuteRequest, ExecuteResult, WorkerMessage } from './execution/wire.js';

const { port, signal, realmFile } = workerData as { port: MessagePort; signal: Int32Array; realmFile: string };
const runtime = new vm.Script(readFileSync(realmFile, 'utf8'), { filename: 'apps-script-services.js' });

const compiled = new Map<string, vm.Script[]>();

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

function scripts(request: ExecuteRequest): vm.Script[] {
  let known = compiled.get(request.projectKey);
  if (!known) {
    known = request.files.map((file) => new vm.Script(file.source, { filename: file.name }));
    compiled.clear();
    compiled.set(request.projectKey, known);
  }
  return known;
}

function execute(request: ExecuteRequest): ExecuteResult {
  try {
    const files = scripts(request);
    const context = vm.createContext(Object.create(null), { microtaskMode: 'afterEvaluate' });
    const realm = vm.runInContext('globalThis', context) as Record<string, unknown>;
    realm.__bridge = {
      call,
      log: (level: string, text: string) => post({ type: 'log', level, text }),
      setup: JSON.stringify({ clockShift: request.clockShift, globals: request.globals, enums: request.enums }),
    };
    runtime.runInContext(context);
    const invoke = realm.__invoke as (name: string, args: string) => string;
    delete realm.__invoke;
    for (const file of files) file.runInContext(context);
    return JSON.parse(invoke(request.functionName, request.args)) as ExecuteResult;
  } catch (error) {
    const { name, message, stack } = error as Error;
    return { ok: false, name, message, stack: String(stack) };
  }
}

parentPort?.on('message', (request: ExecuteRequest) => {
  post({ type: 'done', result: execute(request) });
});
post({ type: 'ready' });
