/** PropertiesService and CacheService with Google's scopes and sizes. */

import { ServiceObject } from './base.js';
import type { ExecutionContext } from './context.js';

const VALUE_BYTES = 9 * 1024;
const STORE_BYTES = 500 * 1024;
const CACHE_VALUE_BYTES = 100 * 1024;
const CACHE_ITEMS = 1000;
const DEFAULT_EXPIRY = 600;
const MAX_EXPIRY = 21_600;

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
  getProperty(key: string): string | null {
    return this.#all()[key] ?? null;
  }
  getProperties(): Record<string, string> {
    return this.#all();
  }
  getKeys(): string[] {
    return Object.keys(this.#all());
  }
  setProperty(key: string, value: unknown): this {
    return this.setProperties({ [key]: value });
  }
  setProperties(values: Record<string, unknown>, deleteOthers = false): this {
    const all = deleteOthers ? {} : this.#all();
    for (const [key, value] of Object.entries(values)) {
      const text = String(value);
      if (Buffer.byteLength(key) + Buffer.byteLength(text) > VALUE_BYTES) throw new Error('Argument too large: value');
      all[key] = text;
    }
    if (Buffer.byteLength(JSON.stringify(all)) > STORE_BYTES)
      throw new Error('You have exceeded the property storage quota. Please remove some properties and try again.');
    this.context.host.stores.set(this.store, all);
    return this;
  }
  deleteProperty(key: string): this {
    const all = this.#all();
    delete all[key];
    this.context.host.stores.set(this.store, all);
    return this;
  }
  deleteAllProperties(): this {
    this.context.host.stores.set(this.store, {});
    return this;
  }
}

export class CacheService extends ServiceObject {
  readonly className = 'CacheService';
  override readonly local = new Set(['getDocumentCache', 'getScriptCache', 'getUserCache']);

  getDocumentCache(): Cache {
    return new Cache(this.context, 'cache:document');
  }
  getScriptCache(): Cache {
    return new Cache(this.context, 'cache:script');
  }
  getUserCache(): Cache {
    return new Cache(this.context, `cache:user:${this.context.user}`);
  }
}

type Cached = Record<string, { value: string; until: number }>;

class Cache extends ServiceObject {
  readonly className = 'Cache';

  constructor(
    context: ExecutionContext,
    private readonly store: string,
  ) {
    super(context);
  }
  #all(): Cached {
    const now = this.context.host.now().getTime();
    const all = this.context.host.stores.get<Cached>(this.store, {});
    return Object.fromEntries(Object.entries(all).filter(([, item]) => item.until > now));
  }
  get(key: string): string | null {
    return this.#all()[key]?.value ?? null;
  }
  getAll(keys: string[]): Record<string, string> {
    const all = this.#all();
    return Object.fromEntries(keys.flatMap((key) => (all[key] ? [[key, all[key].value]] : [])));
  }
  put(key: string, value: string, seconds = DEFAULT_EXPIRY): void {
    this.putAll({ [key]: value }, seconds);
  }
  putAll(values: Record<string, string>, seconds = DEFAULT_EXPIRY): void {
    const until = this.context.host.now().getTime() + Math.min(seconds, MAX_EXPIRY) * 1000;
    const all = this.#all();
    for (const [key, value] of Object.entries(values)) {
      if (key.length > 250) throw new Error('Argument too large: key');
      if (Buffer.byteLength(String(value)) > CACHE_VALUE_BYTES) throw new Error('Argument too large: value');
      all[key] = { value: String(value), until };
    }
    const kept = Object.entries(all).slice(-CACHE_ITEMS);
    this.context.host.stores.set(this.store, Object.fromEntries(kept));
  }
  remove(key: string): void {
    const all = this.#all();
    delete all[key];
    this.context.host.stores.set(this.store, all);
  }
  removeAll(keys: string[]): void {
    for (const key of keys) this.remove(key);
  }
}
