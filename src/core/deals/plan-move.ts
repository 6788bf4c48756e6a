/** Plans a deal's move to another stage: checks for conflicts, the stage and its gate, then lists the writes. */

import type { MoveRequest, MoveResult } from '../api';
import { keyOf } from '../i18n/name';
import { type CellWrite, cellAt, type HistoryRow } from '../shared/cells';
import { toDay } from '../shared/dates';
import { UserError } from '../shared/errors';
import { SHEETS } from '../shared/sheets';
import { isBlank, literal, parsePlainNumber, textOf, writtenValue } from '../shared/values';
import { type Stage, stageKey } from '../stages/stages';
import { type ColumnKind, DEAL_COLUMNS, type DealColumn } from './columns';
import { columnOfField, createFieldReader, missingFields } from './gate';
import { heldIn, heldText } from './held';
import { closedOn, historyRow, isTypedClose, type PlanContext } from './plan-edit';
import { holdsStill, markLogged, readSyncMarker, restoreCell, storeCell, type Undo } from './sync-marker';

export interface MovePlan {
  /** The user's fields and the stage: written before the history, so that an interrupted move is found by its difference. */
  cells: CellWrite[];
  /** Whether it takes a move back. */
  isUndo: boolean;
  history: HistoryRow[];
  /** Dates and marker: written after the history. */
  marks: CellWrite[];
  result: MoveResult;
}

/**
 * Plans one move.
 *
 * @param cells the deal's row over the whole width of the sheet
 * @param headers the headers of Deals, for fields that are the user's own columns
 * @throws UserError `conflict`, `stage`, `gate` or `argument`, saying which.
 */
export function planMove(
  cells: readonly unknown[],
  row: number,
  headers: readonly unknown[],
  request: MoveRequest,
  context: PlanContext,
): MovePlan {
  const { columns, stages, locale, t, now } = context;
  const cell = (column: DealColumn): unknown => cellAt(cells, columns[column]);
  const dealId = textOf(cell('dealId'));
  const marker = readSyncMarker(cell('log'));
  const logged = marker?.dealId === dealId ? marker.stage : '';
  const shown = textOf(cell('stage'));
  // An earlier call was interrupted between the stage and the history, or somebody chose that stage meanwhile: it is logged now.
  const isBegun =
    stageKey(shown) === stageKey(request.to) &&
    logged !== '' &&
    stageKey(logged) !== stageKey(shown) &&
    stageKey(request.expectedFrom ?? logged) === stageKey(logged);
  const current = isBegun ? logged : shown;
  const pipeline = textOf(cell('pipeline'));
  if (request.expectedFrom !== undefined && stageKey(request.expectedFrom) !== stageKey(current)) {
    throw new UserError(t, 'conflict', { actual: current, expected: request.expectedFrom });
  }
  const target = stages.find(pipeline, request.to);
  if (!target) {
    const names = stages.stages.filter((stage) => pipeline === '' || stageKey(stage.pipeline) === stageKey(pipeline));
    const list = (names.length > 0 ? names : stages.stages).map((stage) => stage.name).join(', ');
    throw new UserError(t, 'unknownStage', { stage: request.to, stages: list });
  }
  if (stageKey(target.name) === stageKey(current)) {
    throw new UserError(t, 'sameStage', { stage: target.name });
  }
  const fields = readFields(request, headers, context);
  checkGate(target, cells, headers, fields, context);

  const amountColumn = columns.amount;
  const amountNow = fields.has(amountColumn) ? fields.get(amountColumn) : cell('amount');
  const amount = typeof amountNow === 'number' ? amountNow : ('' as const);
  const from = stages.find(pipeline, current)?.name ?? current;
  const history: HistoryRow[] = [];
  // A change made outside (by another program, say) that was not logged yet comes first.
  if (stageKey(logged) !== stageKey(current)) {
    history.push(historyRow({ dealId, from: logged, to: from, amount }, { now, locale, changedBy: '', via: 'found' }));
  }
  const held = heldIn(
    (column) => (fields.has(columns[column]) ? fields.get(columns[column]) : cell(column)),
    context.zone,
  );
  history.push(historyRow({ dealId, from, to: target.name, amount, held }, context));

  const at = (column: number, value: unknown): CellWrite => ({ row, column, value });
  const writes = [...fields].map(([column, value]) => at(column, value));
  const marks: CellWrite[] = [];
  const mark = (column: DealColumn, value: unknown): void => {
    if (columns[column] >= 0) marks.push(at(columns[column], value));
  };
  mark('stageSince', now);
  const wasOpen = stages.find(pipeline, current)?.type === 'Open';
  if (!(wasOpen && isTypedClose(target, cell('closed'), context))) mark('closed', closedOn(target, context));
  const undo = undoOf(cells, headers, writes, { from, ...datesBefore(cells, logged, current, context) });
  const to = target.name;
  const state = { dealId, stage: to, at: now, undo, ...(held && { held: heldText(held) }) };
  markLogged(mark, state, context.nextHistoryRow + history.length - 1);
  writes.push(at(columns.stage, literal(to)));
  return { cells: writes, isUndo: false, history, marks, result: { dealId, from, to, changedAt: now.toISOString() } };
}

/** The dates that the deal had in its stage. Those of a stage that it left while nobody logged it are no longer its own. */
function datesBefore(
  cells: readonly unknown[],
  logged: string,
  current: string,
  context: PlanContext,
): { since: unknown; closed: unknown } {
  const { columns, stages, now } = context;
  const [since, closed] = [cellAt(cells, columns.stageSince), cellAt(cells, columns.closed)];
  if (stageKey(logged) === stageKey(current)) return { since, closed };
  return { since: now, closed: closedOn(stages.find(textOf(cellAt(cells, columns.pipeline)), current), context) };
}

function undoOf(
  cells: readonly unknown[],
  headers: readonly unknown[],
  fields: readonly CellWrite[],
  { from, since, closed }: { from: string; since: unknown; closed: unknown },
): Undo {
  const undo: Undo = { from, since: storeCell(since), closed: storeCell(closed), fields: {} };
  for (const { column, value } of fields) {
    undo.fields[textOf(headers[column])] = [storeCell(cells[column]), storeCell(writtenValue(value))];
  }
  return undo;
}

/**
 * Plans the undo of a deal's last move in the sidebar: the stage, its dates, and each field that still holds what the
 * move wrote. What was edited since stays.
 *
 * @param cells the deal's row over the whole width of the sheet
 * @throws UserError `nothingToUndo` when the last change was no such move, or the stage was changed since.
 */
export function planUndoMove(
  cells: readonly unknown[],
  row: number,
  headers: readonly unknown[],
  context: PlanContext,
): MovePlan {
  const { columns, t, now } = context;
  const dealId = textOf(cellAt(cells, columns.dealId));
  const current = textOf(cellAt(cells, columns.stage));
  const marker = readSyncMarker(cellAt(cells, columns.log));
  const undo = marker?.undo;
  // In its old stage already, but not in the history: an earlier call was interrupted between the two.
  const isIn = (stage: string): boolean => stageKey(stage) === stageKey(current);
  if (!undo || marker.dealId !== dealId || !(isIn(marker.stage) || isIn(undo.from))) {
    throw new UserError(t, 'nothingToUndo', { dealId });
  }
  const at = (column: number, value: unknown): CellWrite => ({ row, column, value });
  const writes: CellWrite[] = [];
  for (const [header, [before, after]] of Object.entries(undo.fields)) {
    const column = columnOfField(header, headers, columns);
    if (column >= 0 && holdsStill(cells[column], after)) writes.push(at(column, restoreCell(before)));
  }
  writes.push(at(columns.stage, literal(undo.from)));
  const restored = new Map(writes.map(({ column, value }) => [column, value]));
  const cellNow = (column: DealColumn): unknown => restored.get(columns[column]) ?? cellAt(cells, columns[column]);
  const amount = cellNow('amount');
  const held = heldIn(cellNow, context.zone);
  const entry = {
    dealId,
    from: marker.stage,
    to: undo.from,
    amount: typeof amount === 'number' ? amount : ('' as const),
    held,
  };
  const marks: CellWrite[] = [];
  const mark = (column: DealColumn, value: unknown): void => {
    if (columns[column] >= 0) marks.push(at(columns[column], value));
  };
  mark('stageSince', restoreCell(undo.since));
  mark('closed', restoreCell(undo.closed));
  const state = { dealId, stage: undo.from, at: now, ...(held && { held: heldText(held) }) };
  markLogged(mark, state, context.nextHistoryRow);
  const result = { dealId, from: marker.stage, to: undo.from, changedAt: now.toISOString() };
  return { cells: writes, isUndo: true, history: [historyRow(entry, context)], marks, result };
}

/** The caller's fields and reason by column, converted to what the cell holds. */
function readFields(request: MoveRequest, headers: readonly unknown[], context: PlanContext): Map<number, unknown> {
  const { columns, locale, t } = context;
  const fields = new Map<number, unknown>();
  const sheet = SHEETS.deals[locale];
  for (const [field, value] of Object.entries(request.fields ?? {})) {
    const column = columnOfField(field, headers, columns);
    if (column < 0) throw new UserError(t, 'fieldUnknown', { field, sheet });
    const key = keyOf(DEAL_COLUMNS, field);
    const spec = key && DEAL_COLUMNS[key];
    if (spec?.kept) throw new UserError(t, 'fieldOwn', { field });
    if (textOf(value) !== '') fields.set(column, readValue(field, value, spec?.kind, context));
  }
  const reason = request.reason?.trim() ?? '';
  if (reason !== '') {
    const field = DEAL_COLUMNS.closeReason[locale];
    if (columns.closeReason < 0) throw new UserError(t, 'fieldUnknown', { field, sheet });
    fields.set(columns.closeReason, literal(reason));
  }
  return fields;
}

/**
 * One value of the caller's, converted to what the cell of its column holds.
 *
 * @throws UserError `field` naming the field, its value and what was expected.
 */
function readValue(
  field: string,
  value: string | number,
  kind: ColumnKind | undefined,
  { t, zone }: PlanContext,
): unknown {
  const refusal = (expected: string): UserError => new UserError(t, 'field', { field, value: textOf(value), expected });
  if (kind === 'amount') {
    const number = parsePlainNumber(value);
    if (number === undefined) throw refusal(t('expected_number'));
    return number;
  }
  if (kind === 'date') {
    const day = typeof value === 'string' ? toDay(value, zone) : undefined;
    if (typeof day !== 'number') throw refusal(t('expected_date'));
    return zone.startOf(day);
  }
  return typeof value === 'number' ? value : literal(value);
}

function checkGate(
  target: Stage,
  cells: readonly unknown[],
  headers: readonly unknown[],
  fields: ReadonlyMap<number, unknown>,
  context: PlanContext,
): void {
  const read = createFieldReader(headers, context.columns);
  const now = cells.map((cell, column) =>
    fields.has(column) && !isBlank(fields.get(column)) ? fields.get(column) : cell,
  );
  const missing = missingFields(target, (field) => read(now, field));
  if (missing.length > 0) {
    throw new UserError(context.t, 'gate', { stage: target.name, fields: missing.join(', ') });
  }
}
