/** What every imitated Google object is: a class whose methods are what scripts may call, run in the host for one execution. */

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

/** The method of that name, if Google's class has it and we imitate it. */
export function methodOf(object: ServiceObject, name: string): ((...args: unknown[]) => unknown) | null {
  if (HIDDEN.has(name) || name.startsWith('_') || name in Object.prototype) return null;
  const method = (object as unknown as Record<string, unknown>)[name];
  return typeof method === 'function' ? (method as (...args: unknown[]) => unknown).bind(object) : null;
}

/** The message of Google's for arguments that fit no signature. */
export function badParameters(className: string, method: string, args: unknown[]): Error {
  const types = args.map(typeName).join(',');
  return new Error(`The parameters (${types}) don't match the method signature for ${className}.${method}.`);
}

/** A type as Google's messages name it. */
function typeName(arg: unknown): string {
  if (arg === null) return 'null';
  if (typeof arg === 'string') return 'String';
  if (Array.isArray(arg)) return 'number[]';
  return typeof arg === 'object' ? '(class)' : typeof arg;
}
