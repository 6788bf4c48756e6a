/** Plans the writes that follow an edit of Deals: IDs, dates, and one history row for every stage change. */

import type { Locale } from '../api';
import { type Cells, type CellWrite, cellAt, type HistoryRow } from '../shared/cells';
import { toDay, type Zone } from '../shared/dates';
import { isBlank, literal, textOf } from '../shared/values';
import { type Stage, type StageTable, stageKey } from '../stages/stages';
import { assignIds, type Identity, type LastLogged } from './assign-ids';
import { type DealColumn, type DealColumns, dealColumns } from './columns';
import { type Held, heldCells, heldIn, heldText } from './held';
import { VIA, type Via } from './history-columns';
import { markLogged, readSyncMarker } from './sync-marker';
import type { Translate } from './texts';

/** Everything a plan must know that is not in the rows. */
export interface PlanContext {
  columns: DealColumns;
  stages: StageTable;
  locale: Locale;
  t: Translate;
  zone: Zone;
  now: Date;
  newId: () => string;
  /** Blank when Google does not tell. */
  changedBy: string;
  via: Via;
  /** Row of the history that the first new entry will take. */
  nextHistoryRow: number;
}

export interface RowsPlan {
  cells: CellWrite[];
  history: HistoryRow[];
  /** Number of IDs given. */
  assigned: number;
  /** The ID of every deal of the rows. */
  live: Set<string>;
  /** What the user must look at, in words. */
  problems: string[];
}

/**
 * Plans the consequences of rows having been typed, pasted, filled or found changed. Running it again over the result
 * gives an empty plan.
 *
 * @param rows the rows as they stand now, over the whole width of the sheet
 * @param firstRow 1-based row of the first of them
 * @param elsewhere IDs that rows outside the block hold
 * @param logged the history's last entries of deals whose marker is missing or wrong
 */
export function planEdit(
  rows: Cells,
  firstRow: number,
  elsewhere: ReadonlySet<string>,
  context: PlanContext,
  logged: ReadonlyMap<string, LastLogged> = new Map(),
): RowsPlan {
  const plan: RowsPlan = { cells: [], history: [], assigned: 0, live: new Set(), problems: [] };
  const { columns, t } = context;
  const identities = assignIds(rows, columns, elsewhere, logged, context.newId);
  const lost = new Map<string, number[]>();
  const live = new Set([...elsewhere, ...identities.map((identity) => identity?.dealId ?? '')]);
  rows.forEach((cells, index) => {
    const identity = identities[index];
    if (identity) planRow(cells, firstRow + index, identity, lost, context, plan);
    else planEmptied(cells, firstRow + index, live, context, plan);
  });
  for (const [stage, at] of lost) {
    plan.problems.push(t('problem_lostStage', { count: at.length, row: String(at[0]), stage }));
  }
  return plan;
}

/** A row whose deal was cleared away, ID and all, must not lend its marker to the next deal that is typed there. */
function planEmptied(
  cells: readonly unknown[],
  row: number,
  live: ReadonlySet<string>,
  context: PlanContext,
  plan: RowsPlan,
): void {
  const { columns } = context;
  const marker = readSyncMarker(cellAt(cells, columns.log));
  if (!marker) return;
  if (marker.stage !== '' && !live.has(marker.dealId)) {
    const change = { dealId: marker.dealId, from: marker.stage, to: '', amount: '' as const };
    plan.history.push(historyRow(change, { ...context, via: 'gone' }));
  }
  for (const column of dealColumns(({ kept }, key) => kept && key !== 'dealId' && key !== 'stage')) {
    if (columns[column] >= 0) plan.cells.push({ row, column: columns[column], value: '' });
  }
}

function planRow(
  cells: readonly unknown[],
  row: number,
  identity: Identity,
  lost: Map<string, number[]>,
  context: PlanContext,
  plan: RowsPlan,
): void {
  const { columns, stages, t } = context;
  const cell = (column: DealColumn): unknown => cellAt(cells, columns[column]);
  const write = (column: DealColumn, value: unknown): void => {
    if (columns[column] >= 0) plan.cells.push({ row, column: columns[column], value });
  };
  const from = identity.known?.stage ?? '';
  const to = textOf(cell('stage'));
  const stage = stages.find(textOf(cell('pipeline')), to);
  const edit: RowEdit = { row, identity, from, stage, cell, write };
  const isUnknown = to !== '' && !stage;
  const hasMoved = stageKey(from) !== stageKey(to);

  plan.live.add(identity.dealId);
  planIdentity(edit, context, plan);
  if (isUnknown || !hasMoved) planUnmoved(edit, context, plan);
  else planMoved(edit, context, plan);
  if (!hasMoved) planDates(edit, context);
  if (!isUnknown) return;
  if (hasMoved) plan.problems.push(t('problem_unknownStage', { row, stage: to }));
  else if (lost.has(to)) lost.get(to)?.push(row);
  else lost.set(to, [row]);
}

/** A row of Deals that holds a deal, and what to compare and to write. */
interface RowEdit {
  /** 1-based. */
  row: number;
  identity: Identity;
  /** The logged stage; blank for none. */
  from: string;
  /** The stage in the row; undefined for none, and for one that the table does not have. */
  stage: Stage | undefined;
  cell: (column: DealColumn) => unknown;
  write: (column: DealColumn, value: unknown) => void;
}

function planIdentity({ row, identity, cell, write }: RowEdit, { now, t }: PlanContext, plan: RowsPlan): void {
  const { dealId, known, isCopy } = identity;
  const given = textOf(cell('dealId'));
  if (dealId !== given) {
    write('dealId', dealId);
    if (known && given !== '') plan.problems.push(t('problem_recoveredId', { row, dealId }));
    else plan.assigned++;
  }
  if (isBlank(cell('created')) || isCopy) write('created', now);
}

/** A deal whose stage is the logged one, or cannot be logged, keeps its marker, unless it holds something else now. */
function planUnmoved(edit: RowEdit, context: PlanContext, plan: RowsPlan): void {
  const { identity, from, write } = edit;
  const { now } = context;
  const { dealId, known, isOwn, isCopy } = identity;
  // What a copy brought along belongs to its original.
  if (isCopy) for (const column of ['stageSince', 'closed'] as const) write(column, '');
  if (planStay(edit, context, plan)) return;
  // Also mark a deal without a logged stage, because a row without a marker counts as unseen.
  if (isOwn) return;
  const { at, undo, held } = known ?? {};
  markLogged(write, { dealId, stage: from, at: at ?? now, undo, held }, known?.row ?? 0);
}

/**
 * Logs that a deal holds another amount, expected close or category than when it was last logged: an entry from its stage to
 * the same stage. Where a repaired marker does not tell what it held, a typed row is logged, and one that is looked at stays.
 *
 * @returns whether the marker was written
 */
function planStay({ identity, from, stage, cell, write }: RowEdit, context: PlanContext, plan: RowsPlan): boolean {
  const { dealId, known, isOwn } = identity;
  if (!known?.at || !stage || stageKey(stage.name) !== stageKey(from)) return false;
  const held = heldIn(cell, context.zone);
  if (!held || heldText(held) === known.held) return false;
  let { row } = known;
  const isTold = known.held !== undefined || context.via === 'typed';
  if (!isTold && isOwn) return false;
  if (isTold) {
    const change = { dealId, from: stage.name, to: stage.name, amount: held.amount, held };
    plan.history.push(historyRow(change, context));
    row = context.nextHistoryRow + plan.history.length - 1;
  }
  markLogged(write, { dealId, stage: from, at: known.at, undo: known.undo, held: heldText(held) }, row);
  return true;
}

/** Dates that were cleared, cut away or written into the wrong row are those of the logged change. */
function planDates({ identity, stage, cell, write }: RowEdit, context: PlanContext): void {
  const { known, isMisdated } = identity;
  if (!stage || !known?.at) return;
  if (isMisdated || isBlank(cell('stageSince'))) write('stageSince', known.at);
  if (isMisdated || (stage.type !== 'Open' && isBlank(cell('closed'))))
    write('closed', closedOn(stage, { ...context, now: known.at }));
}

/** Logs a change of the stage. A deal that is new keeps the dates that were typed with it. */
function planMoved({ identity, from, stage, cell, write }: RowEdit, context: PlanContext, plan: RowsPlan): void {
  const { dealId, known, isCopy } = identity;
  const isNew = from === '' && !isCopy && !known?.at;
  const isKept = (column: DealColumn): boolean => isNew && !isBlank(cell(column));
  const amount = cell('amount');
  const held = stage ? heldIn(cell, context.zone) : null;
  const entry = {
    dealId,
    from,
    to: stage?.name ?? '',
    amount: typeof amount === 'number' ? amount : ('' as const),
    held,
  };
  plan.history.push(historyRow(entry, context));
  if (!isKept('stageSince')) write('stageSince', stage ? context.now : '');
  const { stages, zone } = context;
  const wasOpen = stages.find(textOf(cell('pipeline')), from)?.type === 'Open';
  const isTyped = wasOpen && stage !== undefined && isTypedClose(stage, cell('closed'), { zone });
  if (!isTyped && (!stage || stage.type === 'Open' || !isKept('closed'))) write('closed', closedOn(stage, context));
  const marker = { dealId, stage: entry.to, at: context.now, ...(held && { held: heldText(held) }) };
  markLogged(write, marker, context.nextHistoryRow + plan.history.length - 1);
}

/** Whether an open deal that is being closed shows a date of closing: somebody typed it before the stage, so it is kept. */
export function isTypedClose(stage: Stage, closed: unknown, { zone }: Pick<PlanContext, 'zone'>): boolean {
  return stage.type !== 'Open' && typeof toDay(closed, zone) === 'number';
}

/** The Closed date that goes with a stage: today for Won and Lost, nothing for the rest. */
export function closedOn(stage: Stage | undefined, { zone, now }: Pick<PlanContext, 'zone' | 'now'>): Date | '' {
  return stage && stage.type !== 'Open' ? zone.startOf(zone.dayOf(now)) : '';
}

/** A row for the history. */
export function historyRow(
  change: { dealId: string; from: string; to: string; amount: number | ''; at?: Date; held?: Held | null },
  { now, changedBy, via, locale }: Pick<PlanContext, 'now' | 'changedBy' | 'via' | 'locale'>,
): HistoryRow {
  const { dealId, from, to, amount, at = now, held = null } = change;
  const cells = heldCells(held);
  return [literal(dealId), at, literal(from), literal(to), amount, literal(changedBy), VIA[via][locale], ...cells];
}
