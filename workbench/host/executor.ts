/** Runs one function of the project in an execution of its own: service calls, counts, faults, limits. */

import { ExecutionEnded, type WorkerPool } from '../execution/pool.js';
import { type CallRequest, type CallResponse, fromWire, toWire, type WireHandle } from '../execution/wire.js';
import { methodOf, ServiceObject } from '../services/base.js';
import type { AuthMode, ExecutionContext, ServiceHost } from '../services/context.js';
import { checkPermission } from '../services/permissions.js';
import { ENUMS, makeServices } from '../services/registry.js';
import type { CallCounts } from '../types.js';

export interface ExecutionSpec {
  functionName: string;
  /** Host values; service objects become handles. Built for the context, as event objects hold ranges. */
  args: (context: ExecutionContext) => unknown[];
  user: string;
  activeUser: string;
  authMode: AuthMode;
  isCustomFunction?: boolean;
  limitMs: number;
  /** What the log says started it. */
  kind: string;
}

export interface ExecutionRecord {
  id: number;
  functionName: string;
  kind: string;
  user: string;
  started: string;
  ms: number;
  roundTrips: number;
  error?: string;
  logs: string[];
}

type FaultKind = 'before' | 'after' | 'kill';

/** Calls that look at the document: formulas must be calculated before. */
const READS = /^(get|find|is|flush|can|sort|copy|appendRow)/;
const DOCUMENT = new Set(['Range', 'Sheet', 'Spreadsheet', 'TextFinder', 'SpreadsheetApp', 'NamedRange']);
const MAX_RECORDS = 500;

export class Executor {
  readonly records: ExecutionRecord[] = [];
  #counts: CallCounts = emptyCounts();
  #fault: { left: number; how: FaultKind } | null = null;
  #next = 1;

  constructor(
    private readonly host: ServiceHost,
    private readonly pool: WorkerPool,
    private readonly latencyMs: number,
    private readonly clockShift: () => number,
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

  /** @throws what the function threw, with Google's words where Google would refuse. */
  async run(spec: ExecutionSpec): Promise<unknown> {
    const id = this.#next++;
    this.#counts.executions++;
    const record: ExecutionRecord = {
      id,
      functionName: spec.functionName,
      kind: spec.kind,
      user: spec.user,
      started: this.host.now().toISOString(),
      ms: 0,
      roundTrips: 0,
      logs: [],
    };
    this.records.push(record);
    if (this.records.length > MAX_RECORDS) this.records.shift();
    const context: ExecutionContext = {
      id,
      host: this.host,
      user: spec.user,
      activeUser: spec.activeUser,
      authMode: spec.authMode,
      isCustomFunction: spec.isCustomFunction ?? false,
      countCells: (cells) => {
        this.#counts.cells += cells;
      },
    };
    const objects = new ObjectTable();
    const services = makeServices(context);
    const globals = Object.fromEntries([...services].map(([name, service]) => [name, objects.add(service)]));
    const began = performance.now();
    let timer: NodeJS.Timeout | undefined;
    let end: (why: string) => void = () => undefined;
    try {
      const result = await this.pool.run(
        {
          projectKey: this.host.project.key,
          files: this.host.project.files,
          functionName: spec.functionName,
          args: JSON.stringify(spec.args(context).map((arg) => toWire(arg, (object) => objects.wire(object)))),
          clockShift: this.clockShift(),
          globals,
          enums: ENUMS,
        },
        {
          onCall: (call) => this.#call(call, context, objects, record, (why) => end(why)),
          onLog: (level, text) => record.logs.push(`${level}: ${text}`),
        },
        (stop) => {
          end = stop;
          timer = setTimeout(() => stop('Exceeded maximum execution time'), spec.limitMs);
        },
      );
      if (!result.ok) {
        const error = new Error(result.message);
        error.name = result.name;
        throw error;
      }
      return fromWire(result.value, (handle) => objects.get(handle));
    } catch (error) {
      record.error = error instanceof Error ? error.message : String(error);
      throw error;
    } finally {
      clearTimeout(timer);
      record.ms = performance.now() - began;
      this.host.locks.releaseAll(id);
    }
  }

  async #call(
    request: CallRequest,
    context: ExecutionContext,
    objects: ObjectTable,
    record: ExecutionRecord,
    end: (why: string) => void,
  ): Promise<CallResponse> {
    try {
      const object = objects.get(request.handle);
      if (!(object instanceof ServiceObject)) throw new Error('The object is not one of this execution.');
      const name = `${object.className}.${request.method}`;
      this.#counts.total++;
      this.#counts.byMethod[name] = (this.#counts.byMethod[name] ?? 0) + 1;
      checkPermission(object.className, request.method, context);
      const method = methodOf(object, request.method);
      if (!method) throw new Error(`Not available in the workbench: ${name}`);
      const roundTrip = !object.local.has(request.method);
      let fault: FaultKind | null = null;
      if (roundTrip) {
        this.#counts.roundTrips++;
        record.roundTrips++;
        fault = this.#takeFault();
        if (this.latencyMs > 0) await new Promise((resolve) => setTimeout(resolve, this.latencyMs));
        if (fault === 'kill') {
          end('The execution was ended (fault)');
          return { value: null };
        }
        if (fault === 'before') throw new Error(serviceError(object.className));
        // Inside a calculation there is nothing to wait for: the cell's execution is a part of it.
        if (!context.isCustomFunction && DOCUMENT.has(object.className) && READS.test(request.method)) {
          await this.host.engine.calculation.settle();
        }
      }
      const value = await method(...request.args.map((arg) => fromWire(arg, (handle) => objects.get(handle))));
      if (fault === 'after') throw new Error(serviceError(object.className));
      return { value: toWire(value, (each) => objects.wire(each)) };
    } catch (error) {
      const { name, message } = error instanceof Error ? error : new Error(String(error));
      return { error: { name: name === 'Error' ? 'Exception' : name, message } };
    }
  }

  #takeFault(): FaultKind | null {
    if (!this.#fault || --this.#fault.left > 0) return null;
    const { how } = this.#fault;
    this.#fault = null;
    return how;
  }
}

export { ExecutionEnded };

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
  return DOCUMENT.has(className)
    ? 'Service Spreadsheets failed while accessing document.'
    : `Service error: ${className}`;
}

function emptyCounts(): CallCounts {
  return { byMethod: {}, total: 0, roundTrips: 0, cells: 0, executions: 0 };
}
