/** Plans one deal of an import: its row or its changed cells, and its history. */

import type { DealColumn } from '../deals/columns';
import { type Held, heldIn, heldText } from '../deals/held';
import { historyRow } from '../deals/plan-edit';
import { markLogged, readSyncMarker, type SyncMarker, storeCell } from '../deals/sync-marker';
import { type CellWrite, cellAt, type HistoryRow } from '../shared/cells';
import { isDate, literal, textOf } from '../shared/values';
import { stageKey } from '../stages/stages';
import type { ImportContext } from './context';
import type { RecordCells } from './deal-cells';
import type { ImportedDeal } from './reader';
import { type ImportRecord, storeWritten } from './record';

/** The parts of an import's plan that deals fill. */
export interface DealsPlan {
  /** Rows to add below the last deal, over the width of `headers`. */
  rows: unknown[][];
  updates: CellWrite[];
  history: HistoryRow[];
  /** The headers of Deals with those to add at the right. */
  headers: string[];
  /** What undoing it must know. */
  record: ImportRecord;
}

/** A stage that a deal was in, and since when. */
export interface PastStage {
  stage: string;
  at: Date;
}

/** Plans a new deal. `past`: the stages that it went through, the first one first. */
export function createDeal(
  { cells, stage, isClosed }: RecordCells,
  deal: ImportedDeal,
  past: readonly PastStage[],
  taken: Set<string>,
  context: ImportContext,
  plan: DealsPlan,
): void {
  const { columns, now } = context;
  const dealId = idFor(deal, taken, context);
  const row: unknown[] = plan.headers.map((_, column) => cells.get(column) ?? '');
  const set = (column: DealColumn, value: unknown): void => {
    if (columns[column] >= 0) row[columns[column]] = value;
  };
  set('dealId', dealId);
  const created = cells.get(columns.created);
  if (!created) set('created', past[0]?.at ?? now);
  if (!cells.has(columns.deal)) set('deal', literal(deal.name));
  if (stage !== '') {
    const closed = isClosed ? cells.get(columns.closed) : undefined;
    const at = isDate(closed) ? closed : isDate(created) && created <= now ? created : now;
    const steps = stepsTo(stage, past, isDate(closed) ? closed : null, at, now);
    const held = heldIn((column) => cellAt(row, columns[column]), context.zone);
    logSteps(steps, dealId, deal.amount, held, set, context, plan);
    if (!cells.has(columns.stageSince)) set('stageSince', steps[steps.length - 1]?.at ?? at);
  }
  plan.rows.push(row);
}

/** What was exported from here comes back under its own ID, so that other sheets and files still know it. */
function idFor({ ownId }: ImportedDeal, taken: Set<string>, { newId }: ImportContext): string {
  let dealId = ownId ?? newId();
  while (taken.has(dealId)) dealId = newId();
  taken.add(dealId);
  return dealId;
}

/** @param held what the deal holds: in the last of the stages */
function logSteps(
  steps: readonly PastStage[],
  dealId: string,
  amount: number | null,
  held: Held | null,
  set: (column: DealColumn, value: unknown) => void,
  context: ImportContext,
  plan: DealsPlan,
): void {
  let from = '';
  steps.forEach(({ stage: to, at }, index) => {
    const isLast = index === steps.length - 1;
    logChange({ dealId, from, to, at, amount, held: isLast ? held : null }, set, context, plan);
    from = to;
  });
}

/** The stages that a deal entered until now, ending in the one that it is in; each once in a row. */
function stepsTo(stage: string, past: readonly PastStage[], closed: Date | null, at: Date, now: Date): PastStage[] {
  const steps: PastStage[] = [];
  for (const step of past) {
    if (step.at <= now && stageKey(steps[steps.length - 1]?.stage ?? '') !== stageKey(step.stage)) steps.push(step);
  }
  const last = steps[steps.length - 1];
  if (!last) return [{ stage, at }];
  if (stageKey(last.stage) === stageKey(stage)) return steps;
  const isLater = closed !== null && closed >= last.at && closed <= now;
  return [...steps, { stage, at: isLater ? closed : now }];
}

/** Plans the changes of a deal that is on the sheet; blanks never erase. */
export function updateDeal(
  { cells, stage, isClosed }: RecordCells,
  deal: ImportedDeal,
  before: readonly unknown[],
  row: number,
  context: ImportContext,
  plan: DealsPlan,
): void {
  const { columns, now, zone } = context;
  const writes = new Map<number, unknown>();
  for (const [column, value] of cells) {
    if (!isSame(before[column], value)) writes.set(column, value);
  }
  // Their ID may be our own: then it is no source.
  if (textOf(before[columns.dealId]) === deal.sourceId) writes.delete(columns.sourceId);
  const set = (column: DealColumn, value: unknown): void => {
    if (columns[column] >= 0) writes.set(columns[column], value);
  };
  const read = (column: DealColumn): unknown => writes.get(columns[column]) ?? cellAt(before, columns[column]);
  const dealId = textOf(before[columns.dealId]);
  const marker = readSyncMarker(cellAt(before, columns.log));
  const from = marker?.dealId === dealId ? marker.stage : textOf(before[columns.stage]);
  const held = heldIn(read, zone);
  if (stage !== '' && stageKey(from) !== stageKey(stage)) {
    const closed = isClosed ? cells.get(columns.closed) : undefined;
    const at = changedAt(closed, marker ? Date.parse(marker.at) : Number.NEGATIVE_INFINITY, now);
    logChange(
      { dealId, from, to: stage, at, amount: amountOf(deal, before[columns.amount]), held },
      set,
      context,
      plan,
    );
    set('stageSince', at);
    if (!isDate(closed)) set('closed', isClosed ? zone.startOf(zone.dayOf(now)) : '');
  } else if (marker?.dealId === dealId) logStay(marker, held, set, context, plan);
  keepBefore(writes, dealId, from, before, row, context, plan);
}

function amountOf({ amount }: ImportedDeal, before: unknown): number | null {
  return amount ?? (typeof before === 'number' ? before : null);
}

/** The close date if it is between the last change and now, else now. */
function changedAt(closed: unknown, last: number, now: Date): Date {
  return isDate(closed) && closed <= now && !(closed.getTime() < last) ? closed : now;
}

/** Plans the writes, and records what the cells held for an undo. */
function keepBefore(
  writes: ReadonlyMap<number, unknown>,
  dealId: string,
  from: string,
  before: readonly unknown[],
  row: number,
  { columns, stages }: ImportContext,
  plan: DealsPlan,
): void {
  const changes: ImportRecord['updated'][number]['cells'] = {};
  const stageBefore = textOf(before[columns.stage]);
  // A date of closing is of the stage that was logged, which the deal had left while nobody logged it.
  const hasStrayDate =
    stageKey(from) !== stageKey(stageBefore) &&
    stages.find(textOf(cellAt(before, columns.pipeline)), stageBefore)?.type === 'Open';
  for (const [column, value] of writes) {
    plan.updates.push({ row, column, value });
    const isOwn = column === columns.log || column === columns.logRow;
    const old = hasStrayDate && column === columns.closed ? '' : (before[column] ?? '');
    if (!isOwn) changes[plan.headers[column] ?? ''] = [storeCell(old), storeWritten(value)];
  }
  if (Object.keys(changes).length > 0) plan.record.updated.push({ dealId, cells: changes });
}

/** Logs that a deal stays in its stage with another amount, expected close or category. */
function logStay(
  { dealId, stage, at, undo, held: before }: SyncMarker,
  held: Held | null,
  set: (column: DealColumn, value: unknown) => void,
  context: ImportContext,
  plan: DealsPlan,
): void {
  const since = new Date(at);
  if (!held || stage === '' || Number.isNaN(since.getTime()) || heldText(held) === before) return;
  plan.history.push(historyRow({ dealId, from: stage, to: stage, amount: held.amount, held }, context));
  const row = context.nextHistoryRow + plan.history.length - 1;
  markLogged(set, { dealId, stage, at: since, undo, held: heldText(held) }, row);
}

function logChange(
  change: { dealId: string; from: string; to: string; at: Date; amount: number | null; held: Held | null },
  set: (column: DealColumn, value: unknown) => void,
  context: ImportContext,
  plan: DealsPlan,
): void {
  const { dealId, from, to, at, held } = change;
  plan.history.push(historyRow({ dealId, from, to, amount: change.amount ?? '', at, held }, context));
  const marker = { dealId, stage: to, at, ...(held && { held: heldText(held) }) };
  markLogged(set, marker, context.nextHistoryRow + plan.history.length - 1);
}

function isSame(before: unknown, after: unknown): boolean {
  if (isDate(before) && isDate(after)) return before.getTime() === after.getTime();
  if (typeof after === 'string') return textOf(before) === textOf(after.replace(/^'/, ''));
  return before === after;
}
