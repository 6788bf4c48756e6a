/** Runs inside each script realm before the project: makes Google's globals out of calls over one bridge. */

import type { CallResponse, WireHandle } from '../execution/wire.js';
import { makeConsole, makeLogger } from './logging.js';
import { makeTemplate, templateOutput } from './template.js';
import { scriptDate } from './zone.js';

interface Setup {
  timeZone: string;
  globals: Record<string, number>;
  enums: Record<string, Record<string, string[] | Record<string, string>>>;
}

interface Bridge {
  call(request: string): string;
  log(level: string, text: string): void;
  /** Milliseconds to add to the machine's clock; the clock may move while the script runs. */
  shift(): number;
  setup: string;
}

type AnyFunction = (...args: unknown[]) => unknown;

const globalObject = globalThis as unknown as Record<string, unknown>;
const bridge = globalObject.__bridge as Bridge;
delete globalObject.__bridge;
const setup = JSON.parse(bridge.setup) as Setup;

const handles = new WeakMap<object, WireHandle>();
const enumMembers = new WeakMap<object, string>();

function encode(value: unknown): unknown {
  if (value === undefined) return { $u: 1 };
  if (typeof value === 'number' && !Number.isFinite(value)) return { $n: String(value) };
  if (typeof value === 'function') return { $h: -1 };
  if (value === null || typeof value !== 'object') return value;
  if (value instanceof Date) return { $d: value.getTime() };
  const handle = handles.get(value);
  if (handle) return { $h: handle.$h };
  const member = enumMembers.get(value);
  if (member !== undefined) return { $e: member };
  if (Array.isArray(value)) return value.map(encode);
  const result: Record<string, unknown> = {};
  for (const key of Object.keys(value)) result[key] = encode((value as Record<string, unknown>)[key]);
  return result;
}

function decode(wire: unknown): unknown {
  if (wire === null || typeof wire !== 'object') return wire;
  if (Array.isArray(wire)) {
    for (let i = 0; i < wire.length; i++) {
      const item = wire[i];
      if (item !== null && typeof item === 'object') wire[i] = decode(item);
    }
    return wire;
  }
  const tagged = wire as Record<string, unknown>;
  if ('$u' in tagged) return undefined;
  if ('$d' in tagged) return new Date(tagged.$d as number);
  if ('$n' in tagged) return Number(tagged.$n);
  if ('$e' in tagged) return enumValues.get(tagged.$e as string) ?? tagged.$e;
  if ('$h' in tagged) return makeHandle(tagged as unknown as WireHandle);
  for (const key of Object.keys(tagged)) tagged[key] = decode(tagged[key]);
  return tagged;
}

function invoke(handle: number, method: string, args: unknown[]): unknown {
  const response = JSON.parse(bridge.call(JSON.stringify({ handle, method, args: args.map(encode) }))) as CallResponse;
  if ('error' in response) {
    const error = new Error(response.error.message);
    error.name = response.error.name;
    throw error;
  }
  return decode(response.value);
}

/** Objects of Google's services answer to any name; which names exist is the host's to say, when they are called. */
function makeHandle(wire: WireHandle): object {
  if (wire.c === 'HtmlTemplate') {
    const template = makeTemplate(
      (method, ...args) => invoke(wire.$h, method, args),
      () => globalObject.HtmlService as Record<string, unknown>,
    );
    handles.set(template, wire);
    return template;
  }
  const members = makeEnums(wire.c);
  const methods = new Map<string, AnyFunction>();
  if (wire.c === 'HtmlService') {
    methods.set('initTemplate', () => templateOutput((content) => invoke(wire.$h, 'createHtmlOutput', [content])));
  }
  const target: Record<string, unknown> = { ...members, ...(decode(wire.p ?? {}) as Record<string, unknown>) };
  const proxy = new Proxy(target, {
    get(object, key) {
      if (typeof key === 'symbol' || key === 'then' || key === 'toJSON') return undefined;
      if (key in members || (wire.p && key in wire.p)) return object[key];
      if (key === 'toString' || key === 'valueOf') return () => wire.c;
      if (key === 'constructor') return Object;
      let method = methods.get(key);
      if (!method) {
        method = (...args: unknown[]) => invoke(wire.$h, key, args);
        methods.set(key, method);
      }
      return method;
    },
    set() {
      throw new TypeError(`Cannot set a property of ${wire.c}`);
    },
    ownKeys: () => Object.keys(target),
  });
  handles.set(proxy, wire);
  return proxy;
}

const enumValues = new Map<string, object>();

const enumGroups = new Map<string, Record<string, unknown>>();

function makeEnums(service: string): Record<string, unknown> {
  const known = enumGroups.get(service);
  if (known) return known;
  const result: Record<string, unknown> = {};
  enumGroups.set(service, result);
  for (const [name, members] of Object.entries(setup.enums[service] ?? {})) {
    if (!Array.isArray(members)) {
      result[name] = { ...members };
      continue;
    }
    const group: Record<string, object> = {};
    members.forEach((member, ordinal) => {
      const value = Object.freeze({
        toString: () => member,
        name: () => member,
        ordinal: () => ordinal,
        compareTo: (other: { ordinal(): number }) => ordinal - other.ordinal(),
        toJSON: () => member,
      });
      enumMembers.set(value, `${name}.${member}`);
      enumValues.set(`${name}.${member}`, value);
      group[member] = value;
    });
    result[name] = group;
  }
  return result;
}

for (const [name, handle] of Object.entries(setup.globals)) {
  globalObject[name] = makeHandle({ $h: handle, c: name });
}

globalObject.console = makeConsole(bridge.log);
globalObject.Logger = makeLogger(bridge.log);

// Nothing of Google's says that scripts could share memory.
delete globalObject.SharedArrayBuffer;
delete globalObject.Atomics;

globalObject.Date = scriptDate(Date, setup.timeZone, bridge.shift);

const done = (value: unknown) => JSON.stringify({ ok: true, value: encode(value), isUndefined: value === undefined });
const failed = (error: unknown) => {
  const known = error instanceof Error;
  return JSON.stringify({
    ok: false,
    name: known ? error.name : 'Error',
    message: known ? error.message : String(error),
    stack: known ? String(error.stack) : '',
  });
};

/** A promise that is still open when no job is left will never be kept: there is no event loop. */
let ended = done(undefined);

/** What the worker uses to run an entry point; it takes it out of the global object before the project loads. */
globalObject.__entry = {
  invoke(entry: AnyFunction, args: string): void {
    try {
      const value = entry(...((decode(JSON.parse(args)) as unknown[]) ?? []));
      if (!(value instanceof Promise)) ended = done(value);
      else {
        value.then(
          (result) => {
            ended = done(result);
          },
          (error) => {
            ended = failed(error);
          },
        );
      }
    } catch (error) {
      ended = failed(error);
    }
  },
  outcome: () => ended,
};
