/** CacheService with Google's sizes and expiry, on the workbench's clock. */

import type { Stores } from '../../host/stores.js';
import { badParameters, ServiceObject } from '../base/base.js';
import type { ExecutionContext } from '../base/context.js';

/** Source: reference, Cache.put. */
const KEY_LENGTH = 250;
const VALUE_BYTES = 100 * 1024;
const MAX_ITEMS = 1_000;
/** How many are kept when there were more: those farthest from expiring. */
const KEPT_ITEMS = 900;
const DEFAULT_SECONDS = 600;
const MIN_SECONDS = 1;
const MAX_SECONDS = 21_600;

export class CacheService extends ServiceObject {
  readonly className = 'CacheService';
  override readonly local = new Set(['getDocumentCache', 'getScriptCache', 'getUserCache']);

  getDocumentCache(): Cache {
    return new Cache(this.context, 'document');
  }
  getScriptCache(): Cache {
    return new Cache(this.context, 'script');
  }
  getUserCache(): Cache {
    return new Cache(this.context, `user:${this.context.user}`);
  }
}

interface Item {
  key: string;
  value: string;
  /** Time (ms) at which it is gone. */
  until: number;
}

class Cache extends ServiceObject {
  readonly className = 'Cache';
  readonly #prefix: string;

  constructor(context: ExecutionContext, scope: string) {
    super(context);
    this.#prefix = `cached:${scope}:`;
  }
  get #stores(): Stores {
    return this.context.host.stores;
  }
  #now(): number {
    return this.context.host.now().getTime();
  }

  get(key: unknown): string | null {
    const item = this.#stores.get<Item | null>(this.#prefix + checkedKey(key), null);
    return item && item.until > this.#now() ? item.value : null;
  }
  getAll(keys: unknown): Record<string, string> {
    if (!Array.isArray(keys)) throw badParameters('Cache', 'getAll', [keys]);
    const found = keys.map((key) => [String(key), this.get(key)] as const);
    return Object.fromEntries(found.filter((pair): pair is [string, string] => pair[1] !== null));
  }
  put(...args: unknown[]): void {
    const [key, value, seconds = DEFAULT_SECONDS] = args;
    if (args.length < 2 || args.length > 3 || typeof seconds !== 'number') throw badParameters('Cache', 'put', args);
    this.#put([[key, value]], seconds);
  }
  putAll(...args: unknown[]): void {
    const [values, seconds = DEFAULT_SECONDS] = args;
    if (typeof values !== 'object' || values === null || typeof seconds !== 'number')
      throw badParameters('Cache', 'putAll', args);
    this.#put(Object.entries(values), seconds);
  }
  /** All or nothing. */
  #put(values: [unknown, unknown][], seconds: number): void {
    const until = this.#now() + Math.min(Math.max(seconds, MIN_SECONDS), MAX_SECONDS) * 1000;
    const items = values.map(([key, value]): Item => {
      if (value === null || value === undefined) throw new Error('Invalid argument: value');
      const text = String(value);
      if (Buffer.byteLength(text) > VALUE_BYTES) throw new Error('Argument too large: value');
      return { key: checkedKey(key), value: text, until };
    });
    for (const item of items) this.#stores.set(this.#prefix + item.key, item);
    this.#evict();
  }
  #evict(): void {
    const now = this.#now();
    const items = this.#stores.withPrefix<Item>(this.#prefix);
    const live = items.filter((item) => item.until > now);
    const kept = live.length > MAX_ITEMS ? live.sort((a, b) => b.until - a.until).slice(0, KEPT_ITEMS) : live;
    const keep = new Set(kept);
    for (const item of items) if (!keep.has(item)) this.#stores.delete(this.#prefix + item.key);
  }
  remove(key: unknown): void {
    this.#stores.delete(this.#prefix + checkedKey(key));
  }
  removeAll(keys: unknown): void {
    if (!Array.isArray(keys)) throw badParameters('Cache', 'removeAll', [keys]);
    for (const key of keys) this.remove(key);
  }
}

function checkedKey(key: unknown): string {
  if (key === null || key === undefined || key === '') throw new Error('Invalid argument: key');
  const text = String(key);
  if (text.length > KEY_LENGTH) throw new Error('Argument too large: key');
  return text;
}
