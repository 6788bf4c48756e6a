/** What crosses between the host and the thread an execution runs in: JSON text with tags for what JSON cannot say. */

/** A value as tagged JSON: `$d` a date (ms), `$u` undefined, `$h` a service object, `$e` an enum member, `$n` a number JSON lacks. */
export type Wire = unknown;

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

export type ExecuteResult =
  | { ok: true; value: Wire; isUndefined: boolean }
  | { ok: false; name: string; message: string; stack: string };

export type WorkerMessage =
  | { type: 'call'; call: CallRequest }
  | { type: 'log'; level: string; text: string }
  | { type: 'done'; result: ExecuteResult }
  | { type: 'ready' };

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
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, toWire(item, handle)]));
}

/** Turns a wire value from a script into a host value. */
export function fromWire(wire: Wire, resolve: (handle: number) => unknown): unknown {
  if (wire === null || typeof wire !== 'object') return wire;
  if (Array.isArray(wire)) return wire.map((item) => fromWire(item, resolve));
  const tagged = wire as Record<string, unknown>;
  if ('$u' in tagged) return undefined;
  if ('$d' in tagged) return new Date(tagged.$d as number);
  if ('$n' in tagged) return Number(tagged.$n);
  if ('$e' in tagged) return tagged.$e;
  if ('$h' in tagged) return resolve(tagged.$h as number);
  return Object.fromEntries(Object.entries(tagged).map(([key, item]) => [key, fromWire(item, resolve)]));
}
