/** Decides which deal each row is: by its ID, which people can overwrite, and by its sync marker, which a sort can leave behind. */

import { type Cells, cellAt } from '../shared/cells';
import { isBlank, isDate, textOf } from '../shared/values';
import { type DealColumn, type DealColumns, dealColumns } from './columns';
import { readSyncMarker, type Undo } from './sync-marker';

/** Milliseconds by which a time may differ once a sheet has kept it as a fraction of a day. */
const SAME_TIME = 1000;

let makers: readonly DealColumn[] | undefined;

/** A row is a deal once one of these is filled. Asked for every row, so that the table is read once. */
function makesDeal(): readonly DealColumn[] {
  makers ??= dealColumns((spec) => spec.makesDeal);
  return makers;
}

/** What a marker, or the history, says was last logged of a deal. */
export interface LastLogged {
  /** Blank for a deal that had gone. */
  stage: string;
  at: Date | null;
  /** 1-based row of the history. */
  row: number;
  undo?: Undo;
  /** As the marker has it. */
  held?: string;
}

export interface Identity {
  dealId: string;
  /** What was last logged of the deal; undefined for one that is new. */
  known: LastLogged | undefined;
  /** Whether the row carries the deal's latest marker itself, and the history agrees. */
  isOwn: boolean;
  /** Whether the row's dates are of another change than its deal's last: they were written beside a marker that went astray. */
  isMisdated: boolean;
  /** Whether it is a new deal that was made by copying another's row. */
  isCopy: boolean;
}

/** A row that holds a deal, as it stands. */
interface Claim {
  /** The ID in the row. */
  given: string;
  /** The ID in the row's marker. */
  marked: string;
  /** 1-based row of the history that the marker is of. */
  entry: number;
  /** Whether Stage since holds the time of the marker: they were written together. */
  isDatedByMarker: boolean;
}

/** Whether a row holds a deal: something of one is filled, or one was logged there that keeps its ID. */
export function isDeal(cells: readonly unknown[], columns: DealColumns): boolean {
  if (makesDeal().some((column) => !isBlank(cellAt(cells, columns[column])))) return true;
  return !isBlank(cellAt(cells, columns.dealId)) && readSyncMarker(cellAt(cells, columns.log)) !== null;
}

/**
 * Assigns an ID to every row that holds a deal; null for the others.
 *
 * An ID that stands in one row decides, as long as it is a known deal's or the row has no marker. Where several rows
 * show it, the one whose marker agrees keeps it. A row whose ID is blank, unknown or another row's has its marker's.
 *
 * @param elsewhere IDs that rows outside these hold
 * @param logged what the history says of deals: it outweighs a marker
 */
export function assignIds(
  rows: Cells,
  columns: DealColumns,
  elsewhere: ReadonlySet<string>,
  logged: ReadonlyMap<string, LastLogged>,
  newId: () => string,
): (Identity | null)[] {
  const claims = rows.map((cells) => (isDeal(cells, columns) ? claimOf(cells, columns) : null));
  const markers = markersOf(rows, columns);
  const holders = new Map<string, Claim>();
  for (const claim of claims) {
    if (!claim || claim.given === '' || elsewhere.has(claim.given)) continue;
    const isKnown = markers.has(claim.given) || logged.has(claim.given);
    if (!isKnown && claim.marked !== '') continue;
    const other = holders.get(claim.given);
    if (!other || (claim.marked === claim.given && other.marked !== other.given)) holders.set(claim.given, claim);
  }
  const taken = new Set<string>([...elsewhere, ...holders.keys()]);
  return claims.map((claim) => {
    if (!claim) return null;
    const dealId = holders.get(claim.given) === claim ? claim.given : otherId(claim, taken, newId);
    taken.add(dealId);
    const known = logged.get(dealId) ?? markers.get(dealId);
    const isLatest = claim.marked === dealId && claim.entry === known?.row;
    return {
      dealId,
      known,
      isOwn: isLatest && !logged.has(dealId),
      isMisdated: claim.marked !== '' && !isLatest && known !== undefined && claim.isDatedByMarker,
      isCopy: !known && (claim.marked !== '' || (claim.given !== '' && claim.given !== dealId)),
    };
  });
}

/** The ID of a row that does not keep the one it shows: its marker's, else the one it shows, else a new one. */
function otherId({ given, marked }: Claim, taken: ReadonlySet<string>, newId: () => string): string {
  if (marked !== '' && !taken.has(marked)) return marked;
  if (given !== '' && !taken.has(given)) return given;
  let id = newId();
  while (taken.has(id)) id = newId();
  return id;
}

function claimOf(cells: readonly unknown[], columns: DealColumns): Claim {
  const marker = readSyncMarker(cellAt(cells, columns.log));
  const since = cellAt(cells, columns.stageSince);
  return {
    given: textOf(cellAt(cells, columns.dealId)),
    marked: marker?.dealId ?? '',
    entry: entryOf(cells, columns),
    isDatedByMarker: isDate(since) && Math.abs(since.getTime() - Date.parse(marker?.at ?? '')) < SAME_TIME,
  };
}

function entryOf(cells: readonly unknown[], columns: DealColumns): number {
  return Number(cellAt(cells, columns.logRow)) || 0;
}

/**
 * The latest markers by the deal that they name. The latest need not stand in the deal's row: when somebody sorted or inserted
 * rows while it was written, it went into another.
 */
function markersOf(rows: Cells, columns: DealColumns): Map<string, LastLogged> {
  const found = new Map<string, LastLogged>();
  for (const cells of rows) {
    const marker = readSyncMarker(cellAt(cells, columns.log));
    const row = entryOf(cells, columns);
    const other = marker && found.get(marker.dealId);
    if (!marker || (other && other.row >= row)) continue;
    const at = new Date(marker.at);
    found.set(marker.dealId, {
      stage: marker.stage,
      at: Number.isNaN(at.getTime()) ? null : at,
      row,
      ...(marker.undo ? { undo: marker.undo } : {}),
      ...(marker.held === undefined ? {} : { held: marker.held }),
    });
  }
  return found;
}

/** Whether a row still holds what it held: the deal, and the marker beside it. */
export function isSameDeal(before: readonly unknown[], now: readonly unknown[], columns: DealColumns): boolean {
  const held = (cells: readonly unknown[]): string =>
    JSON.stringify([...makesDeal(), 'log' as const].map((column) => cellAt(cells, columns[column])));
  return held(before) === held(now);
}

/** Whether every row's marker names the deal that the row shows: else only all of the sheet can tell which it is. */
export function isPlain(rows: Cells, columns: DealColumns): boolean {
  return rows.every((cells) => {
    const { given, marked } = claimOf(cells, columns);
    return marked === '' || marked === given;
  });
}

/** Whether all rows are plain, each ID stands once, and each is marked: then a row can be found by its ID alone. */
export function isTidy(rows: Cells, columns: DealColumns): boolean {
  const seen = new Set<string>();
  return rows.every((cells) => {
    const { given, marked } = claimOf(cells, columns);
    if (given !== marked || seen.has(given)) return false;
    if (given !== '') seen.add(given);
    return true;
  });
}
