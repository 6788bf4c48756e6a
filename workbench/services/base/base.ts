/** The base of every imitated Google object: scripts may call its methods, which run in the host for one execution. */

import signatures from '../signatures.json' with { type: 'json' };
import type { ExecutionContext } from './context.js';

export abstract class ServiceObject {
  /** Google's name of the class, as error messages and counts use it. */
  abstract readonly className: string;
  /** Methods that only return a handle or what the handle itself knows: no round trip. */
  readonly local: ReadonlySet<string> = NONE;

  constructor(protected readonly context: ExecutionContext) {}

  /** Properties that scripts read from the object without a call. */
  properties(): Record<string, unknown> | undefined {
    return undefined;
  }
}

const NONE: ReadonlySet<string> = new Set();

/** Methods of the base class and plumbing are nothing a script may call. */
const HIDDEN = new Set(['constructor', 'properties', 'className', 'local', 'context']);

/**
 * The method of that name, if Google's class has it and we imitate it; it refuses a number of arguments that no signature of
 * Google's has.
 */
export function methodOf(object: ServiceObject, name: string): ((...args: unknown[]) => unknown) | null {
  if (HIDDEN.has(name) || name.startsWith('_') || name in Object.prototype) return null;
  const method = (object as unknown as Record<string, unknown>)[name];
  if (typeof method !== 'function') return null;
  const counts = SIGNATURES[object.className]?.[name]?.split('-').map(Number);
  if (!counts) return (method as (...args: unknown[]) => unknown).bind(object);
  const [least = 0, most = 0] = counts;
  return (...args) => {
    const { className } = object;
    if (args.length < least || args.length > most)
      throw badParameters(className === 'SpreadsheetApp' ? className : `SpreadsheetApp.${className}`, name, args);
    return (method as (...args: unknown[]) => unknown).apply(object, args);
  };
}

const SIGNATURES: Record<string, Record<string, string> | undefined> = signatures;

/** The message of Google's for arguments that fit no signature. */
export function badParameters(className: string, method: string, args: unknown[]): Error {
  // What was not given is no parameter.
  const given = args.slice(0, args.findLastIndex((arg) => arg !== undefined) + 1);
  const types = given.map(typeName).join(',');
  return new Error(`The parameters (${types}) don't match the method signature for ${className}.${method}.`);
}

/** A type as Google's messages name it. */
function typeName(value: unknown): string {
  if (value === null || value === undefined) return 'null';
  if (Array.isArray(value)) return 'number[]';
  if (typeof value === 'string') return 'String';
  if (value instanceof ServiceObject) return `SpreadsheetApp.${value.className}`;
  return typeof value === 'object' ? '(class)' : typeof value;
}
