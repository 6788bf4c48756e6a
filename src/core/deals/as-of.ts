/** Rebuilds deals as they were on a past day, from the stage history up to that day. */

import type { Locale } from '../api';
import { type Cells, rowAt } from '../shared/cells';
import { toDay, type Zone } from '../shared/dates';
import { findColumns } from '../shared/find-columns';
import { SHEETS } from '../shared/sheets';
import { textOf } from '../shared/values';
import { HISTORY_COLUMNS } from './history-columns';
import type { Translate } from './texts';

/** A deal as of a past day. */
export interface StageAt {
  stage: string;
  /** As logged with its last change; null where none was, and the row's own counts. */
  amount: number | null;
  /** When it entered the stage; for a won deal the day it was won. */
  closed: unknown;
  /** Whether the history tells the stage; else the row's own dates show that it was so already. */
  isLogged: boolean;
}

interface Past {
  /** The last entry up to the day. */
  stage: string;
  amount: number | null;
  at: number;
  changedAt: unknown;
  /** What the first later entry says the stage was before it. */
  laterFrom: string;
  laterAt: number;
}

type DealIndexes = Record<'dealId' | 'stage' | 'created' | 'stageSince' | 'closed', number>;

/**
 * Reads the history once and returns what looks a deal up: null for a deal that did not exist, or whose stage on that
 * day nobody knows.
 */
export function rebuildAsOf(
  history: Cells,
  day: number,
  zone: Zone,
  locale: Locale,
  t: Translate,
): (cells: readonly unknown[], at: DealIndexes, row: number) => StageAt | null {
  const pasts = readPasts(history, day, zone, locale, t);
  return (cells, at) => {
    const created = toDay(cells[at.created], zone);
    if (typeof created === 'number' && created > day) return null;
    const past = pasts.get(textOf(cells[at.dealId]));
    if (past && past.at > Number.NEGATIVE_INFINITY) {
      const closed = toDay(cells[at.closed], zone);
      const isKnown = typeof closed === 'number' && closed <= day;
      const when = isKnown ? cells[at.closed] : past.changedAt;
      return { stage: past.stage, amount: past.amount, closed: when, isLogged: true };
    }
    if (past) {
      return past.laterFrom === '' ? null : { stage: past.laterFrom, amount: null, closed: '', isLogged: true };
    }
    // Without history, the row's own dates must show that it was so already.
    const since = toDay(cells[at.stageSince], zone);
    const known = typeof since === 'number' ? since : created;
    if (typeof known !== 'number' || known > day) return null;
    return { stage: textOf(cells[at.stage]), amount: null, closed: cells[at.closed], isLogged: false };
  };
}

function readPasts(history: Cells, day: number, zone: Zone, locale: Locale, t: Translate): Map<string, Past> {
  const required = ['dealId', 'changedAt', 'from', 'to'] as const;
  const at = findColumns(rowAt(history, 0), HISTORY_COLUMNS, required, SHEETS.history[locale], locale, t);
  const pasts = new Map<string, Past>();
  for (let index = 1; index < history.length; index++) {
    const cells = rowAt(history, index);
    const dealId = textOf(cells[at.dealId]);
    const changed = dealId === '' ? null : toDay(cells[at.changedAt], zone);
    if (typeof changed !== 'number') continue;
    let past = pasts.get(dealId);
    if (!past) {
      past = {
        stage: '',
        amount: null,
        at: Number.NEGATIVE_INFINITY,
        changedAt: '',
        laterFrom: '',
        laterAt: Number.POSITIVE_INFINITY,
      };
      pasts.set(dealId, past);
    }
    const time = instantOf(cells[at.changedAt], changed);
    if (changed <= day) {
      // Entries of the same moment are in the order in which they were written.
      if (time < past.at) continue;
      const amount = cells[at.amount];
      past.at = time;
      past.stage = textOf(cells[at.to]);
      past.amount = typeof amount === 'number' ? amount : null;
      past.changedAt = cells[at.changedAt];
    } else if (time < past.laterAt) {
      past.laterAt = time;
      past.laterFrom = textOf(cells[at.from]);
    }
  }
  return pasts;
}

function instantOf(value: unknown, day: number): number {
  return value instanceof Date
    ? value.getTime()
    : typeof value === 'number'
      ? (value - 25569) * 86400000
      : day * 86400000;
}
