/** Counts the daily quotas of each person as Google does: for 24 hours from the first use. */

import type { Stores } from './stores.js';

export type AccountKind = 'consumer' | 'workspace';

/** Source: Apps Script guides, "Quotas for Google Services", current quotas. */
const DAILY: Record<string, Record<AccountKind, number>> = {
  email: { consumer: 100, workspace: 1_500 },
  calendar: { consumer: 5_000, workspace: 10_000 },
};

/** Source: the same guide, current limitations: "Email body size". */
export const MAIL_BODY_BYTES: Record<AccountKind, number> = { consumer: 200 * 1024, workspace: 400 * 1024 };

const DAY_MS = 86_400_000;

interface Window {
  /** Time (ms) of the first use. */
  since: number;
  used: number;
}

export class Quotas {
  constructor(
    private readonly stores: Stores,
    private readonly now: () => Date,
    readonly account: AccountKind,
  ) {}

  #window(user: string, service: string): Window {
    const now = this.now().getTime();
    const window = this.stores.get<Window>(key(user, service), { since: now, used: 0 });
    return now - window.since >= DAY_MS ? { since: now, used: 0 } : window;
  }

  remaining(user: string, service: string): number {
    return (DAILY[service]?.[this.account] ?? 0) - this.#window(user, service).used;
  }

  /** @throws in Google's words when the person has not that much left; then nothing is taken. */
  take(user: string, service: string, count: number): void {
    const window = this.#window(user, service);
    if (count > this.remaining(user, service))
      throw new Error(`Service invoked too many times for one day: ${service}.`);
    this.stores.set(key(user, service), { ...window, used: window.used + count });
  }
}

function key(user: string, service: string): string {
  return `quota:${service}:${user}`;
}
