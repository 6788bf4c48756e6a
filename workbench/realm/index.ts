/** Runs inside each script realm before the project: makes Google's globals from calls over one bridge. */

import type { CallResponse, WireHandle } from '../execution/wire.js';
import { makeBridge, type Outside } from './bridge.js';
import { hasOwn, isArray, keys, parse, RealDate, RealError, RealPromise, RealProxy, stringify } from './intrinsics.js';
import { makeConsole, makeLogger } from './logging.js';
import { makeTemplate, templateOutput } from './template.js';
import { scriptDate } from './zone.js';

interface Setup {
  timeZone: string;
  globals: Record<string, number>;
  enums: Record<string, Record<string, string[] | Record<string, string>>>;
}

type AnyFunction = (...args: unknown[]) => unknown;

const globalObject = globalThis as unknown as Record<string, unknown>;
const outside = globalObject.__bridge as Outside;
delete globalObject.__bridge;
const setup = parse(outside.setup) as Setup;
const bridge = makeBridge(outside);

const handles = new WeakMap<object, WireHandle>();
const enumMembers = new WeakMap<object, string>();

function encode(value: unknown): unknown {
  if (value === undefined) return { $u: 1 };
  if (typeof value === 'number' && !Number.isFinite(value)) return { $n: `${value}` };
  if (typeof value === 'function') return { $h: -1 };
  if (value === null || typeof value !== 'object') return value;
  if (value instanceof RealDate) return { $d: value.getTime() };
  const handle = handles.get(value);
  if (handle) return { $h: handle.$h };
  const member = enumMembers.get(value);
  if (member !== undefined) return { $e: member };
  if (isArray(value)) return value.map(encode);
  const result: Record<string, unknown> = {};
  let taken = false;
  for (const key of keys(value)) {
    taken ||= key[0] === '$';
    result[key] = encode((value as Record<string, unknown>)[key]);
  }
  // A script's own key must not be taken for a tag.
  return taken ? { $o: result } : result;
}

function decode(wire: unknown): unknown {
  if (wire === null || typeof wire !== 'object') return wire;
  if (isArray(wire)) {
    for (let i = 0; i < wire.length; i++) {
      const item = wire[i];
      if (item !== null && typeof item === 'object') wire[i] = decode(item);
    }
    return wire;
  }
  const tagged = wire as Record<string, unknown>;
  if (hasOwn(tagged, '$u')) return undefined;
  if (hasOwn(tagged, '$d')) return new RealDate(typeof tagged.$d === 'number' ? tagged.$d : Number.NaN);
  if (hasOwn(tagged, '$n')) return Number(tagged.$n);
  if (hasOwn(tagged, '$e')) return enumValues.get(tagged.$e as string) ?? tagged.$e;
  if (hasOwn(tagged, '$h')) return makeHandle(tagged as unknown as WireHandle);
  const plain = hasOwn(tagged, '$o') ? (tagged.$o as Record<string, unknown>) : tagged;
  for (const key of keys(plain)) plain[key] = decode(plain[key]);
  return plain;
}

function invoke(handle: number, method: string, args: unknown[]): unknown {
  const response = bridge.call(stringify({ handle, method, args: args.map(encode) })) as CallResponse;
  if (hasOwn(response, 'error')) {
    const { error } = response as Extract<CallResponse, { error: unknown }>;
    throw named(new RealError(error.message), error.name);
  }
  return decode((response as Extract<CallResponse, { value: unknown }>).value);
}

function named(error: Error, name: string): Error {
  error.name = name;
  return error;
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
  const proxy = new RealProxy(target, {
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

// What these are given is awaited outside the realm.
const { WebAssembly } = globalObject as { WebAssembly?: Record<string, unknown> };
delete WebAssembly?.compileStreaming;
delete WebAssembly?.instantiateStreaming;

globalObject.Date = scriptDate(RealDate, setup.timeZone, bridge.shift);

const done = (value: unknown) => stringify({ ok: true, value: encode(value), isUndefined: value === undefined });

/** Never throws, whatever the script threw. */
const failed = (error: unknown): string => {
  try {
    const known = error instanceof RealError;
    return stringify({
      ok: false,
      name: known ? `${error.name}` : 'Error',
      message: known ? `${error.message}` : String(error),
      stack: known ? `${error.stack}` : '',
    });
  } catch {
    return '{"ok":false,"name":"Error","message":"The script threw something that is no error and has no text.","stack":""}';
  }
};

/** A promise that is still open when no job is left will never be kept: there is no event loop. */
let ended = done(undefined);

/** What the worker uses to run an entry point; it takes it out of the global object before the project loads. */
globalObject.__entry = {
  invoke(entry: AnyFunction, args: string): void {
    try {
      const value = entry(...((decode(parse(args)) as unknown[]) ?? []));
      if (!(value instanceof RealPromise)) ended = done(value);
      else {
        const settle = (outcome: () => string) => {
          try {
            ended = outcome();
          } catch (error) {
            ended = failed(error);
          }
        };
        value.then(
          (result) => settle(() => done(result)),
          (error) => settle(() => failed(error)),
        );
      }
    } catch (error) {
      ended = failed(error);
    }
  },
  /** What the script threw while it loaded. */
  fail(error: unknown): void {
    ended = failed(error);
  },
  outcome: () => ended,
  importRefused: () => new RealError('Not supported: a script cannot import modules.'),
};
