/** What crosses between the host and the thread an execution runs in: JSON text with tags for what JSON cannot say. */

/**
 * A value as tagged JSON: `$d` a date (ms), `$u` undefined, `$h` a service object, `$e` an enum member, `$n` a number JSON lacks,
 * `$o` a plain object that has keys of its own which begin with `$`.
 */
export type Wire = unknown;

/** Values in wire form that are JSON text already. */
export class WireText {
  constructor(readonly text: string) {}
}

/** What a script receives for a service object. */
export interface WireHandle {
  $h: number;
  /** Google's name of the class. */
  c: string;
  /** Plain properties that cost no call (an event range's rowStart…). */
  p?: Record<string, unknown>;
}

export interface CallRequest {
  handle: number;
  method: string;
  args: Wire[];
}

export type CallResponse = { value: Wire } | { error: { name: string; message: string } };

export interface ScriptFile {
  name: string;
  source: string;
}

export interface ExecuteRequest {
  /** Changes whenever the files do, so that compiled code can be kept. */
  projectKey: string;
  files: ScriptFile[];
  /** A top-level function, or a method of a top-level object: `menu.item`. */
  functionName: string;
  /** The arguments in wire form, as JSON text: they may be large, and are parsed once, inside the realm. */
  args: string;
  /** Service singletons: global name → handle. */
  globals: Record<string, number>;
  /** The script's time zone: what is local to `Date`. */
  timeZone: string;
  /** Enums: 'SpreadsheetApp' → 'ProtectionType' → member names, or names of plain texts. */
  enums: Record<string, Record<string, string[] | Record<string, string>>>;
}

/** What a thread gets: the files only until it has compiled them. */
export interface ExecuteMessage extends ExecuteRequest {
  /** What is added to the machine's clock: one float, in ms, shared with the workbook. */
  clock: SharedArrayBuffer;
}

export type ExecuteResult =
  | { ok: true; value: Wire; isUndefined: boolean }
  | { ok: false; name: string; message: string; stack: string };

/** What a thread sends. Requests and results are JSON text that the script's realm wrote: the host alone parses it. */
export type WorkerMessage =
  | { type: 'call'; request: string }
  | { type: 'log'; level: string; text: string }
  | { type: 'done'; result: string };

/** A script that got hold of its thread could send anything: what is no message is null. */
export function readMessage(message: unknown): WorkerMessage | null {
  if (message === null || typeof message !== 'object') return null;
  const { type, request, level, text, result } = message as Record<string, unknown>;
  if (type === 'call' && typeof request === 'string') return { type, request };
  if (type === 'log' && typeof level === 'string' && typeof text === 'string') return { type, level, text };
  if (type === 'done' && typeof result === 'string') return { type, result };
  return null;
}

/** @throws when the text is no request. */
export function readRequest(text: string): CallRequest {
  const { handle, method, args } = jsonObject(text);
  if (!Number.isSafeInteger(handle) || typeof method !== 'string' || !Array.isArray(args))
    throw new Error('A service call must name an object, a method and arguments.');
  return { handle: handle as number, method, args };
}

/** @throws when the text is no result. */
export function readResult(text: string): ExecuteResult {
  const { ok, value, isUndefined, name, message, stack } = jsonObject(text);
  if (ok === true && typeof isUndefined === 'boolean') return { ok, value, isUndefined };
  if (ok === false && typeof name === 'string' && typeof message === 'string' && typeof stack === 'string')
    return { ok, name, message, stack };
  throw new Error('The execution ended without a result.');
}

function jsonObject(text: string): Record<string, unknown> {
  const value: unknown = JSON.parse(text);
  if (value === null || typeof value !== 'object') throw new Error('The execution sent something that is no object.');
  return value as Record<string, unknown>;
}

/** A member of one of Google's enums, on its way to a script: 'Button.YES'. */
export class EnumMember {
  constructor(readonly name: string) {}
}

/** Turns a host value into its wire form. */
export function toWire(value: unknown, handle: (object: object) => WireHandle | null): Wire {
  if (value === undefined) return { $u: 1 };
  if (typeof value === 'number' && !Number.isFinite(value)) return { $n: String(value) };
  if (value === null || typeof value !== 'object') return value;
  if (value instanceof Date) return { $d: value.getTime() };
  if (value instanceof EnumMember) return { $e: value.name };
  if (Array.isArray(value)) return value.map((item) => toWire(item, handle));
  const wire = handle(value);
  if (wire) return wire;
  const entries = Object.entries(value);
  const plain = Object.fromEntries(entries.map(([key, item]) => [key, toWire(item, handle)]));
  return entries.some(([key]) => key.startsWith('$')) ? { $o: plain } : plain;
}

/** Turns a wire value from a script into a host value. */
export function fromWire(wire: Wire, resolve: (handle: number) => unknown): unknown {
  if (wire === null || typeof wire !== 'object') return wire;
  if (Array.isArray(wire)) return wire.map((item) => fromWire(item, resolve));
  const tagged = wire as Record<string, unknown>;
  if (Object.hasOwn(tagged, '$u')) return undefined;
  if (Object.hasOwn(tagged, '$d')) return new Date(typeof tagged.$d === 'number' ? tagged.$d : Number.NaN);
  if (Object.hasOwn(tagged, '$n')) return Number(tagged.$n);
  if (Object.hasOwn(tagged, '$e')) return String(tagged.$e);
  if (Object.hasOwn(tagged, '$h')) return typeof tagged.$h === 'number' ? resolve(tagged.$h) : undefined;
  const plain = Object.hasOwn(tagged, '$o') ? Object(tagged.$o) : tagged;
  return Object.fromEntries(
    Object.entries(plain)
      // Copied by assignment, this key would replace the copy's prototype.
      .filter(([key]) => key !== '__proto__')
      .map(([key, item]) => [key, fromWire(item, resolve)]),
  );
}
