/** Runs one function of the project in its own execution: service calls, counts, faults, limits. */

import type { WorkerPool } from '../execution/pool.js';
import {
  type CallRequest,
  type CallResponse,
  fromWire,
  readRequest,
  toWire,
  type WireHandle,
  WireText,
} from '../execution/wire.js';
import type { ExecutionDetail, ExecutionView } from '../protocol.js';
import { methodOf, ServiceObject } from '../services/base/base.js';
import type { AuthMode, ExecutionContext, ServiceHost } from '../services/base/context.js';
import { checkPermission } from '../services/base/permissions.js';
import { ENUMS, makeServices } from '../services/registry.js';
import { DOCUMENT_CLASSES } from '../services/spreadsheet/document-classes.js';
import type { CallCounts } from '../types.js';
import type { Activity } from './activity.js';
import type { Clock } from './clock.js';
import { DEFAULT_TIME_ZONE } from './project.js';

export interface ExecutionSpec {
  functionName: string;
  /** Host values; service objects become handles. Built for the context, as event objects hold ranges. */
  args: (context: ExecutionContext) => unknown[] | WireText;
  user: string;
  activeUser: string;
  authMode: AuthMode;
  isCustomFunction?: boolean;
  limitMs: number;
  /** What the log says started it. */
  kind: string;
}

export interface ExecutionRecord extends Omit<ExecutionView, 'state'>, Omit<ExecutionDetail, 'logs'> {
  logs: string[];
  ended: boolean;
}

/** Google's limits on an execution: a simple trigger's or a cell's, and any other's. */
export const SIMPLE_LIMIT_MS = 30_000;
export const LIMIT_MS = 360_000;

type FaultKind = 'before' | 'after' | 'kill';

/** Calls that look at the document: formulas must be calculated before. */
const READS =
  /^(get|find|is|flush|can|sort|copy|appendRow|autoFill|deleteCells|insertCells|moveTo|randomize|removeDuplicates|replace|splitText|trimWhitespace)/;
const MAX_RECORDS = 500;
/** Google's limit for one person; a cell's executions wait for their turn instead. */
const SIMULTANEOUS = 30;
const MAX_CALLS = 300;

export class Executor {
  readonly records: ExecutionRecord[] = [];
  /** Called when an execution starts and when it ends. */
  onRecord: (record: ExecutionRecord) => void = () => undefined;
  #counts: CallCounts = emptyCounts();
  #fault: { left: number; how: FaultKind } | null = null;
  readonly #running = new Map<string, number>();
  #next = 1;

  constructor(
    private readonly host: ServiceHost,
    private readonly pool: WorkerPool,
    private readonly latencyMs: number,
    private readonly clock: Clock,
    private readonly activity: Activity,
  ) {}

  counts(): CallCounts {
    return { ...this.#counts, byMethod: { ...this.#counts.byMethod } };
  }

  resetCounts(): void {
    this.#counts = emptyCounts();
  }

  failAt(call: number, how: FaultKind): void {
    this.#fault = call > 0 ? { left: call, how } : null;
  }

  /** Waits that long on the workbench's clock, as what an execution does. */
  sleep(ms: number): Promise<void> {
    return this.activity.waiting(new Promise((resolve) => this.clock.wait(ms, resolve)));
  }

  /** Puts a line into the log that no execution of the script wrote. */
  note(
    line: Pick<ExecutionRecord, 'functionName' | 'kind' | 'user'> & { error: string; stack: string },
    logs: string[],
  ): void {
    const started = this.host.now().toISOString();
    const none = { ms: 0, roundTrips: 0, calls: [], callCount: 0, ended: true };
    this.#keep({ id: this.#next++, ...line, started, ...none, logs });
  }

  #keep(record: ExecutionRecord): void {
    this.records.push(record);
    if (this.records.length > MAX_RECORDS) this.records.shift();
    this.onRecord(record);
  }

  /** How many executions of a person are running, without those of cells. */
  #count(user: string, change: number): number {
    const count = (this.#running.get(user) ?? 0) + change;
    this.#running.set(user, count);
    return count;
  }

  /** @throws what the function threw, with Google's words where Google would refuse. */
  async run(spec: ExecutionSpec): Promise<unknown> {
    const id = this.#next++;
    this.#counts.executions++;
    const record = this.#newRecord(id, spec);
    this.#keep(record);
    const cell = spec.isCustomFunction ?? false;
    const context = this.#contextOf(id, spec);
    const execution: Execution = { context, objects: new ObjectTable(), record, over: false, end: () => undefined };
    const began = this.clock.now().getTime();
    this.activity.start(cell);
    try {
      if (!cell && this.#count(spec.user, 1) > SIMULTANEOUS) throw exception(TOO_MANY);
      return await this.#inWorker(spec, execution);
    } catch (error) {
      record.error = error instanceof Error ? error.message : String(error);
      throw error;
    } finally {
      execution.over = true;
      record.ms = this.clock.now().getTime() - began;
      record.ended = true;
      this.onRecord(record);
      this.host.locks.releaseAll(id);
      if (!cell) this.#count(spec.user, -1);
      this.activity.end(cell);
    }
  }

  #newRecord(id: number, { functionName, kind, user }: ExecutionSpec): ExecutionRecord {
    const started = this.host.now().toISOString();
    return {
      id,
      functionName,
      kind,
      user,
      started,
      ms: 0,
      roundTrips: 0,
      logs: [],
      calls: [],
      callCount: 0,
      ended: false,
    };
  }

  #contextOf(id: number, { user, activeUser, authMode, isCustomFunction }: ExecutionSpec): ExecutionContext {
    return {
      id,
      host: this.host,
      user,
      activeUser,
      authMode,
      isCustomFunction: isCustomFunction ?? false,
      countCells: (cells) => {
        this.#counts.cells += cells;
      },
    };
  }

  /** Calls the function in a worker, and ends it where it takes too long. */
  async #inWorker(spec: ExecutionSpec, execution: Execution): Promise<unknown> {
    const { context, objects, record } = execution;
    const services = makeServices(context);
    let disarm: () => void = () => undefined;
    try {
      const result = await this.pool.run(
        {
          projectKey: this.host.project.key,
          files: this.host.project.files,
          functionName: spec.functionName,
          // The services' handles come before those of the arguments.
          globals: Object.fromEntries([...services].map(([name, service]) => [name, objects.add(service)])),
          args: argsText(spec.args(context), objects),
          timeZone: this.host.project.manifest.timeZone ?? DEFAULT_TIME_ZONE,
          enums: ENUMS,
        },
        {
          onCall: (request) => this.#recorded(request, execution),
          onLog: (level, text) => record.logs.push(`${level}: ${text}`),
        },
        (stop) => {
          execution.end = (why) => {
            execution.over = true;
            stop(why);
          };
          disarm = this.clock.limit(spec.limitMs, () => execution.end(TIMED_OUT));
        },
        { mayWait: !context.isCustomFunction },
      );
      if (result.ok) return fromWire(result.value, (handle) => objects.get(handle));
      record.stack = result.stack;
      throw Object.assign(new Error(result.message), { name: result.name });
    } finally {
      disarm();
    }
  }

  async #recorded(text: string, execution: Execution): Promise<CallResponse> {
    const { objects, record } = execution;
    let request: CallRequest;
    try {
      request = readRequest(text);
    } catch (error) {
      return { error: { name: 'Exception', message: error instanceof Error ? error.message : String(error) } };
    }
    const [began, before] = [this.clock.now().getTime(), record.roundTrips];
    const response = await this.#call(request, execution);
    record.callCount++;
    if (record.calls.length < MAX_CALLS) {
      const object = objects.get(request.handle);
      const name = `${object instanceof ServiceObject ? object.className : '?'}.${request.method}`;
      record.calls.push([name, this.clock.now().getTime() - began, record.roundTrips > before]);
    }
    return response;
  }

  async #call(request: CallRequest, execution: Execution): Promise<CallResponse> {
    const { context, objects } = execution;
    const since = this.host.keeper.takenBack;
    try {
      const object = objects.get(request.handle);
      if (!(object instanceof ServiceObject)) throw new Error('The object is not one of this execution.');
      const name = `${object.className}.${request.method}`;
      this.#counts.total++;
      this.#counts.byMethod[name] = (this.#counts.byMethod[name] ?? 0) + 1;
      checkPermission(object.className, request.method, context);
      const method = methodOf(object, request.method);
      if (!method) throw new Error(`Not available in the workbench: ${name}`);
      let fault: FaultKind | null = null;
      if (!object.local.has(request.method)) {
        fault = await this.#goToService(object.className, request.method, execution);
        if (execution.over) return { value: null };
      }
      const value = await this.#kept(since, () =>
        method(...request.args.map((arg) => fromWire(arg, (handle) => objects.get(handle)))),
      );
      if (fault === 'after') throw new Error(serviceError(object.className));
      return { value: toWire(value, (each) => objects.wire(each)) };
    } catch (error) {
      const { name, message } = error instanceof Error ? error : new Error(String(error));
      return { error: { name: name === 'Error' ? 'Exception' : name, message } };
    }
  }

  /**
   * What comes before a call that leaves the script: the way there, a planned fault, and the formulas that it reads. Returns
   * the planned fault.
   *
   * @throws Error in Google's words for a fault before the call
   */
  async #goToService(className: string, method: string, execution: Execution): Promise<FaultKind | null> {
    this.#counts.roundTrips++;
    execution.record.roundTrips++;
    const fault = this.#takeFault();
    if (this.latencyMs > 0) await this.sleep(this.latencyMs);
    if (fault === 'kill') execution.end('The execution was ended (fault)');
    if (execution.over) return fault;
    if (fault === 'before') throw new Error(serviceError(className));
    const reads = DOCUMENT_CLASSES.has(className) && READS.test(method);
    // Inside a calculation there is nothing to wait for: the cell's execution is a part of it.
    if (reads && !execution.context.isCustomFunction && this.host.engine.calculation.dirty) {
      await this.activity.calculating(this.host.engine.calculation.settle());
    }
    return fault;
  }

  /** Keeps what the call did before the script gets the answer, even if the call failed midway. */
  async #kept(since: number, call: () => unknown): Promise<unknown> {
    let value: unknown;
    try {
      value = await call();
    } catch (error) {
      this.host.keeper.keep(since, false);
      throw error;
    }
    this.host.keeper.keep(since, false);
    return value;
  }

  #takeFault(): FaultKind | null {
    if (!this.#fault || --this.#fault.left > 0) return null;
    const { how } = this.#fault;
    this.#fault = null;
    return how;
  }
}

const TIMED_OUT = 'Exceeded maximum execution time';
const TOO_MANY = 'There are too many scripts running simultaneously for this Google user account.';

/** One execution under way. When it is ended from outside, a call on its way has no effect any more. */
interface Execution {
  readonly context: ExecutionContext;
  readonly objects: ObjectTable;
  readonly record: ExecutionRecord;
  over: boolean;
  end(why: string): void;
}

function argsText(args: unknown[] | WireText, objects: ObjectTable): string {
  if (args instanceof WireText) return args.text;
  return JSON.stringify(args.map((arg) => toWire(arg, (object) => objects.wire(object))));
}

function exception(message: string): Error {
  const error = new Error(message);
  error.name = 'Exception';
  return error;
}

/** The service objects that one execution knows, by number. */
class ObjectTable {
  readonly #byHandle = new Map<number, object>();
  readonly #byObject = new Map<object, number>();
  #next = 1;

  add(object: object): number {
    const known = this.#byObject.get(object);
    if (known !== undefined) return known;
    const handle = this.#next++;
    this.#byHandle.set(handle, object);
    this.#byObject.set(object, handle);
    return handle;
  }

  get(handle: number): unknown {
    return this.#byHandle.get(handle);
  }

  wire(object: object): WireHandle | null {
    if (!(object instanceof ServiceObject)) return null;
    const properties = object.properties();
    return { $h: this.add(object), c: object.className, ...(properties ? { p: properties } : {}) };
  }
}

function serviceError(className: string): string {
  return DOCUMENT_CLASSES.has(className)
    ? 'Service Spreadsheets failed while accessing document.'
    : `Service error: ${className}`;
}

function emptyCounts(): CallCounts {
  return { byMethod: {}, total: 0, roundTrips: 0, cells: 0, executions: 0 };
}
