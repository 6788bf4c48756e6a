/** PropertiesService with Google's scopes and sizes (guide "Quotas for Google Services", current limitations). */

import { badParameters, ServiceObject } from '../base/base.js';
import type { ExecutionContext } from '../base/context.js';

const VALUE_BYTES = 9 * 1024;
const STORE_BYTES = 500 * 1024;

export class PropertiesService extends ServiceObject {
  readonly className = 'PropertiesService';
  override readonly local = new Set(['getDocumentProperties', 'getScriptProperties', 'getUserProperties']);

  getDocumentProperties(): Properties {
    return new Properties(this.context, 'properties:document');
  }
  getScriptProperties(): Properties {
    return new Properties(this.context, 'properties:script');
  }
  getUserProperties(): Properties {
    // In a cell's execution the properties are those of the file's owner.
    const user = this.context.isCustomFunction ? this.context.host.owner : this.context.user;
    return new Properties(this.context, `properties:user:${user}`);
  }
}

class Properties extends ServiceObject {
  readonly className = 'Properties';

  constructor(
    context: ExecutionContext,
    private readonly store: string,
  ) {
    super(context);
  }
  #all(): Record<string, string> {
    return { ...this.context.host.stores.get<Record<string, string>>(this.store, {}) };
  }
  getProperty(key: unknown): string | null {
    const all = this.#all();
    const name = String(key);
    return Object.hasOwn(all, name) ? (all[name] ?? null) : null;
  }
  getProperties(): Record<string, string> {
    return this.#all();
  }
  getKeys(): string[] {
    return Object.keys(this.#all());
  }
  setProperty(...args: unknown[]): this {
    const [key, value] = args;
    if (args.length !== 2 || key === null || key === undefined) throw badParameters('Properties', 'setProperty', args);
    return this.setProperties({ [String(key)]: value });
  }
  /** All or nothing. */
  setProperties(values: unknown, deleteAllOthers: unknown = false): this {
    if (typeof values !== 'object' || values === null || Array.isArray(values))
      throw badParameters('Properties', 'setProperties', [values]);
    const all = deleteAllOthers === true ? {} : this.#all();
    for (const [key, value] of Object.entries(values)) {
      const text = String(value);
      if (Buffer.byteLength(text) > VALUE_BYTES) throw new Error('Argument too large: value');
      all[key] = text;
    }
    const bytes = Object.entries(all).reduce((sum, pair) => sum + Buffer.byteLength(pair.join('')), 0);
    if (bytes > STORE_BYTES)
      throw new Error('You have exceeded the property storage quota. Please remove some properties and try again.');
    this.context.host.stores.set(this.store, all);
    return this;
  }
  deleteProperty(key: unknown): this {
    const { [String(key)]: _gone, ...others } = this.#all();
    this.context.host.stores.set(this.store, others);
    return this;
  }
  deleteAllProperties(): this {
    this.context.host.stores.set(this.store, {});
    return this;
  }
}
