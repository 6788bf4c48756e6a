/** Checks and copies the values that google.script.run carries between the script and its pages. */

import { ServiceObject } from '../services/base/base.js';

/** @throws if the value is not JSON: a date, a function, a service's object, or one that contains itself. */
export function checkClientValue(value: unknown, what: string, path = '', within: unknown[] = []): void {
  const where = path === '' ? what : path;
  if (typeof value === 'function' || value instanceof Date || typeof value === 'bigint' || typeof value === 'symbol') {
    const kind = value instanceof Date ? 'Date' : typeof value;
    throw new TypeError(`Failed due to illegal value in ${what}: ${where} is a ${kind}`);
  }
  if (value === null || typeof value !== 'object') return;
  if (value instanceof ServiceObject)
    throw new TypeError(`Failed due to illegal value in ${what}: ${where} is a ${value.className}`);
  if (within.includes(value)) throw new TypeError(`Failed due to illegal value in ${what}: ${where} contains itself`);
  const inner = [...within, value];
  for (const [key, item] of Object.entries(value)) {
    checkClientValue(item, what, path === '' ? key : `${path}.${key}`, inner);
  }
}
