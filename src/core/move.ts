/** Plans a deal's move to another stage: checks the conflict, the stage and its gate, then lists what to write. */

import type { MoveRequest, MoveResult } from './api';
import { type CellWrite, cellAt, type HistoryRow } from './cells';
import { toDay } from './dates';
import { closedOn, historyRow, type PlanContext } from './deals';
import { UserError } from './errors';
import { markLogged, readMarker } from './marker';
import { DEAL_COLUMNS, type DealColumn, keyOf, normalise, SHEETS } from './messages/names';
import { type Stage, stageKey } from './stages';
import { isBlank, literal, parsePlainNumber, textOf } from './values';

/** Columns that no caller may set: they follow from the move. */
const OWN: readonly DealColumn[] = ['dealId', 'stage', 'created', 'stageSince', 'closed', 'log', 'logRow'];
const DATES: readonly DealColumn[] = ['expectedClose', 'nextStepDue', 'snoozedUntil'];

export interface MovePlan {
  /** The user's fields and the stage: written first, so that an interrupted move is found by its difference. */
  cells: CellWrite[];
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
  const current = textOf(cell('stage'));
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

  const dealId = textOf(cell('dealId'));
  const amountColumn = columns.amount;
  const amountNow = fields.has(amountColumn) ? fields.get(amountColumn) : cell('amount');
  const amount = typeof amountNow === 'number' ? amountNow : ('' as const);
  const marker = readMarker(cell('log'));
  const logged = marker?.dealId === dealId ? marker.stage : '';
  const from = stages.find(pipeline, current)?.name ?? current;
  const history: HistoryRow[] = [];
  // A change made outside (by another program, say) that was not logged yet comes first.
  if (stageKey(logged) !== stageKey(current)) {
    history.push(historyRow({ dealId, from: logged, to: from, amount }, { now, locale, changedBy: '', via: 'found' }));
  }
  history.push(historyRow({ dealId, from, to: target.name, amount }, context));

  const at = (column: number, value: unknown): CellWrite => ({ row, column, value });
  const writes = [...fields].map(([column, value]) => at(column, value));
  writes.push(at(columns.stage, literal(target.name)));
  const marks: CellWrite[] = [];
  const mark = (column: DealColumn, value: unknown): void => {
    if (columns[column] >= 0) marks.push(at(columns[column], value));
  };
  mark('stageSince', now);
  mark('closed', closedOn(target, context));
  markLogged(mark, dealId, target.name, now, context.nextHistoryRow + history.length - 1);
  return { cells: writes, history, marks, result: { dealId, from, to: target.name, changedAt: now.toISOString() } };
}

/** The caller's fields and reason by column, converted to what the cell holds. */
function readFields(request: MoveRequest, headers: readonly unknown[], context: PlanContext): Map<number, unknown> {
  const { columns, locale, t, zone } = context;
  const fields = new Map<number, unknown>();
  const sheet = SHEETS.deals[locale];
  for (const [field, value] of Object.entries(request.fields ?? {})) {
    const column = columnOf(field, headers, context);
    if (column < 0) throw new UserError(t, 'fieldUnknown', { field, sheet });
    const key = keyOf(DEAL_COLUMNS, field);
    if (key && OWN.includes(key)) throw new UserError(t, 'fieldOwn', { field });
    const text = textOf(value);
    if (text === '') continue;
    if (key === 'amount') {
      const number = parsePlainNumber(value);
      if (number === undefined) throw new UserError(t, 'field', { field, value: text, expected: t('expected_number') });
      fields.set(column, number);
    } else if (key && DATES.includes(key)) {
      const day = typeof value === 'string' ? toDay(value, zone) : undefined;
      if (typeof day !== 'number')
        throw new UserError(t, 'field', { field, value: text, expected: t('expected_date') });
      fields.set(column, zone.startOf(day));
    } else {
      fields.set(column, typeof value === 'number' ? value : literal(value));
    }
  }
  const reason = request.reason?.trim() ?? '';
  if (reason !== '') {
    const field = DEAL_COLUMNS.closeReason[locale];
    if (columns.closeReason < 0) throw new UserError(t, 'fieldUnknown', { field, sheet });
    fields.set(columns.closeReason, literal(reason));
  }
  return fields;
}

function checkGate(
  target: Stage,
  cells: readonly unknown[],
  headers: readonly unknown[],
  fields: ReadonlyMap<number, unknown>,
  context: PlanContext,
): void {
  const missing = target.requiredFields.filter((field) => {
    const column = columnOf(field, headers, context);
    return column < 0 || (isBlank(fields.get(column)) && isBlank(cells[column]));
  });
  if (missing.length > 0) {
    throw new UserError(context.t, 'gate', { stage: target.name, fields: missing.join(', ') });
  }
}

/** Index of a column by its header in either language, the user's own columns included; -1 when there is none. */
function columnOf(field: string, headers: readonly unknown[], { columns }: PlanContext): number {
  const key = keyOf(DEAL_COLUMNS, field);
  if (key) return columns[key];
  const wanted = normalise(field);
  return wanted === '' ? -1 : headers.findIndex((header) => normalise(textOf(header)) === wanted);
}
