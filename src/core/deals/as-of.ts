/** Rebuilds deals as they were on a past day, from the stage history up to that day. */

import type { Locale } from '../api';
import { type Cells, cellAt, rowAt } from '../shared/cells';
import { toDay, type Zone } from '../shared/dates';
import { type Columns, findColumns } from '../shared/find-columns';
import { SHEETS } from '../shared/sheets';
import { textOf } from '../shared/values';
import { heldCell } from './held';
import { HISTORY_COLUMNS, isStay } from './history-columns';
import type { Translate } from './texts';

/** A deal as of a past day. */
export interface StageAt {
  stage: string;
  /** As logged up to the day; blank where it was, null where no entry tells, and the row's own counts. */
  amount: number | '' | null;
  /** When it entered the stage; for a won deal the day it was won. */
  closed: unknown;
  /** What the deal held, as far as an entry up to the day tells it; undefined: the row's own counts. */
  expectedClose: unknown;
  category: unknown;
  /** Whether the history tells the stage; else the row's own dates show that it was so already. */
  isLogged: boolean;
}

interface Past {
  /** The last entry up to the day. */
  stage: string;
  amount: number | '' | null;
  expectedClose: unknown;
  category: unknown;
  at: number;
  /** When the last change of the stage was. */
  changedAt: unknown;
  /** What the first later entry says the stage was before it. */
  laterFrom: string;
  laterAt: number;
}

/** Of what the history does not tell, the row's own counts. */
const UNTOLD = { amount: null, expectedClose: undefined, category: undefined };

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
      const { stage, amount, expectedClose, category } = past;
      return { stage, amount, expectedClose, category, closed: when, isLogged: true };
    }
    if (past) {
      return past.laterFrom === '' ? null : { ...UNTOLD, stage: past.laterFrom, closed: '', isLogged: true };
    }
    // Without history, the row's own dates must show that it was so already.
    const since = toDay(cells[at.stageSince], zone);
    const known = typeof since === 'number' ? since : created;
    if (typeof known !== 'number' || known > day) return null;
    return { ...UNTOLD, stage: textOf(cells[at.stage]), closed: cells[at.closed], isLogged: false };
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
        ...UNTOLD,
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
      past.at = time;
      past.stage = textOf(cells[at.to]);
      if (!isStay(cells[at.from], cells[at.to])) past.changedAt = cells[at.changedAt];
      noteHeld(past, cells, at);
    } else if (time < past.laterAt) {
      past.laterAt = time;
      past.laterFrom = textOf(cells[at.from]);
    }
  }
  return pasts;
}

/** What an entry tells of the deal besides its stage. */
function noteHeld(past: Past, cells: readonly unknown[], at: Columns<keyof typeof HISTORY_COLUMNS>): void {
  const amount = cellAt(cells, at.amount);
  const expectedClose = heldCell(cellAt(cells, at.expectedClose));
  const category = heldCell(cellAt(cells, at.category));
  const isTold = expectedClose !== undefined;
  // A blank amount tells something in an entry that tells the rest.
  past.amount = typeof amount === 'number' ? amount : isTold ? '' : null;
  past.expectedClose = expectedClose;
  past.category = category;
}

function instantOf(value: unknown, day: number): number {
  return value instanceof Date
    ? value.getTime()
    : typeof value === 'number'
      ? (value - 25569) * 86400000
      : day * 86400000;
}
