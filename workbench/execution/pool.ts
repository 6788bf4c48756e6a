/**
 * Threads for executions: kept warm, one execution at a time each, ended for good when an execution must be killed. A thread
 * serves one project only, in whichever workbook of the process that runs it.
 */

import { fileURLToPath } from 'node:url';
import { MessageChannel, type MessagePort, Worker } from 'node:worker_threads';
import {
  type CallResponse,
  type ExecuteMessage,
  type ExecuteRequest,
  type ExecuteResult,
  readMessage,
  readResult,
} from './wire.js';

/** Executions beyond wait for a thread: two people's 30 fit in. */
const MAX_THREADS = 64;
const MAX_IDLE = 10;

export interface ExecutionHooks {
  /** Never rejects: what is wrong with a request is its answer. */
  onCall(request: string): Promise<CallResponse>;
  onLog(level: string, text: string): void;
}

/** An execution that was ended from outside: by a limit or by a fault. */
export class ExecutionEnded extends Error {}

interface Thread {
  worker: Worker;
  port: MessagePort;
  signal: Int32Array;
  projectKey: string;
  /** Whether it has compiled the project's files. */
  hasProject: boolean;
}

/** Threads that wait for work, the newest last. */
const idle: Thread[] = [];

export class WorkerPool {
  readonly #waiting: ((thread: Thread) => void)[] = [];
  /** Ends what goes on. */
  readonly #going = new Set<(why: string) => void>();
  /** Threads at work. */
  #count = 0;

  /** @param clock what threads add to the machine's clock, as one shared float (ms). */
  constructor(private readonly clock: SharedArrayBuffer) {}

  async run(
    request: ExecuteRequest,
    hooks: ExecutionHooks,
    control: (end: (why: string) => void) => void,
    { mayWait }: { mayWait: boolean },
  ): Promise<ExecuteResult> {
    const thread = await this.#take(request.projectKey, mayWait);
    return new Promise<ExecuteResult>((resolve, reject) => {
      let over = false;
      const finish = (settle: () => void, keep: boolean) => {
        if (over) return;
        over = true;
        thread.port.removeAllListeners('message');
        thread.worker.removeAllListeners('error');
        thread.worker.removeAllListeners('exit');
        this.#going.delete(end);
        if (keep) this.#give(thread);
        else this.#drop(thread);
        settle();
      };
      const end = (why: string) => finish(() => reject(new ExecutionEnded(why)), false);
      this.#going.add(end);
      control(end);
      thread.worker.on('exit', () => end('The thread of the execution ended.'));
      thread.worker.on('error', (error) => finish(() => reject(error), false));
      const answer = async (text: string) => {
        const response = await hooks.onCall(text);
        if (over) return;
        thread.port.postMessage(JSON.stringify(response));
        Atomics.store(thread.signal, 0, 1);
        Atomics.notify(thread.signal, 0);
      };
      const failed = (error: unknown) =>
        finish(() => reject(error instanceof Error ? error : new Error(String(error))), false);
      thread.port.on('message', (received: unknown) => {
        try {
          const message = readMessage(received);
          if (!message) throw new Error('The execution sent something that is no message.');
          if (message.type === 'log') hooks.onLog(message.level, message.text);
          else if (message.type === 'call') void answer(message.request).catch(failed);
          else {
            const result = readResult(message.result);
            thread.hasProject ||= result.ok;
            finish(() => resolve(result), true);
          }
        } catch (error) {
          failed(error);
        }
      });
      const message: ExecuteMessage = {
        ...request,
        files: thread.hasProject ? [] : request.files,
        clock: this.clock,
      };
      thread.worker.postMessage(message);
    });
  }

  #start(projectKey: string): Thread {
    this.#count++;
    const { port1, port2 } = new MessageChannel();
    const signal = new Int32Array(new SharedArrayBuffer(4));
    const worker = new Worker(new URL('./worker.mjs', import.meta.url), {
      workerData: {
        port: port2,
        signal,
        realmFile: fileURLToPath(new URL('./realm.js', import.meta.url)),
      },
      transferList: [port2],
      // Nothing of this process is a script's business: no environment, no arguments, no streams.
      env: {},
      argv: [],
      // Without the first, Node refuses `import()` with an error of its own, which scripts must not get hold of.
      execArgv: ['--experimental-vm-modules', '--no-warnings'],
      stdin: false,
      stdout: true,
      stderr: true,
    });
    // Warm threads must not keep the process alive.
    worker.unref();
    port1.unref();
    return { worker, port: port1, signal, projectKey, hasProject: false };
  }

  /** @param mayWait false for a cell's execution: the executions that have the threads may be waiting for its result. */
  #take(projectKey: string, mayWait: boolean): Promise<Thread> {
    if (mayWait && this.#count >= MAX_THREADS) return new Promise((resolve) => this.#waiting.push(resolve));
    const at = idle.findLastIndex((each) => each.projectKey === projectKey);
    const [warm] = at < 0 ? [] : idle.splice(at, 1);
    if (warm) this.#count++;
    const thread = warm ?? this.#start(projectKey);
    thread.worker.ref();
    return Promise.resolve(thread);
  }

  #give(thread: Thread): void {
    const next = this.#waiting.shift();
    if (next) {
      next(thread);
      return;
    }
    this.#count--;
    thread.worker.unref();
    thread.port.unref();
    idle.push(thread);
    if (idle.length > MAX_IDLE) void end(idle.shift());
  }

  #drop(thread: Thread): void {
    this.#count--;
    void end(thread);
    const next = this.#count < MAX_THREADS ? this.#waiting.shift() : undefined;
    if (!next) return;
    const started = this.#start(thread.projectKey);
    started.worker.ref();
    next(started);
  }

  /** Ends what goes on. Threads that wait for work stay warm for the next workbook; they keep no process alive. */
  close(): void {
    for (const stop of [...this.#going]) stop('The workbook was closed.');
  }
}

async function end(thread: Thread | undefined): Promise<void> {
  thread?.port.close();
  await thread?.worker.terminate();
}
