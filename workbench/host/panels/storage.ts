/** The storage panel: properties and cache of the document, the script and one person. */

import type { StorageView } from '../../protocol.js';
import type { Stores } from '../stores.js';

export function storageViews(stores: Stores, user: string, now: Date): StorageView[] {
  return (['document', 'script', 'user'] as const).map((scope) => {
    const name = scope === 'user' ? `user:${user}` : scope;
    const properties = stores.get<Record<string, string>>(`properties:${name}`, {});
    const cache = stores.get<Record<string, { value: string; until: number }>>(`cache:${name}`, {});
    return {
      scope,
      properties: Object.entries(properties)
        .map(([key, value]) => ({ key, value }))
        .sort(byKey),
      cache: Object.entries(cache)
        .filter(([, { until }]) => until > now.getTime())
        .map(([key, { value, until }]) => ({ key, value, until: new Date(until).toISOString() }))
        .sort(byKey),
    };
  });
}

function byKey(a: { key: string }, b: { key: string }): number {
  return a.key.localeCompare(b.key);
}
