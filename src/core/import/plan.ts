/** Plans an import: which lines become new deals, which update known deals, and which are skipped and why. */

import type { ImportResult } from '../api';
import { ADDED_DEAL_COLUMNS, type DealColumn } from '../deals/columns';
import { createFieldReader, missingFields } from '../deals/gate';
import { historyRow } from '../deals/plan-edit';
import { markLogged, readSyncMarker, storeCell } from '../deals/sync-marker';
import { keyOf, normalise } from '../i18n/name';
import { type Cells, type CellWrite, cellAt, type HistoryRow, rowAt } from '../shared/cells';
import { UserError } from '../shared/errors';
import { isDate, literal, textOf } from '../shared/values';
import { stageKey } from '../stages/stages';
import { recogniseColumns } from './columns';
import type { ImportContext } from './context';
import { parseCsv } from './csv';
import { createReader, type ImportedDeal } from './reader';
import { type ImportRecord, storeWritten } from './record';
import { createStageMapper } from './stages';

export interface ImportPlan {
  /** Rows to add below the last deal, over the width of `headers`. */
  rows: unknown[][];
  updates: CellWrite[];
  history: HistoryRow[];
  /** Rows to add to Stages: pipeline, stage, type. */
  stages: { pipeline: string; stage: string; type: string }[];
  /** The headers of Deals with those to add at the right. */
  headers: string[];
  /** What undoing it must know. */
  record: ImportRecord;
  result: ImportResult;
}

/** What the sheets will refuse. */
export interface ImportLimits {
  /**
   * Why a value cannot be written; null when it can.
   *
   * @param row 1-based
   * @param column 0-based column of Deals
   * @param header its header
   * @param isNewStage whether the value is the name of a stage that the import adds
   */
  refusal(row: number, column: number, value: unknown, header: string, isNewStage: boolean): string | null;
  /** Why a stage cannot be added; null when it can. */
  newStage(stage: string): string | null;
}

/** Makes the limits, given the row of the first new deal and how many there are at most. */
export type FindLimits = (firstRow: number, count: number) => ImportLimits;

const NO_LIMITS: FindLimits = () => ({ refusal: () => null, newStage: () => null });

/**
 * Plans an import of CSV text. A record whose ID is known as Source ID (or is a deal's own ID) updates that deal;
 * blanks never erase. Nothing is written.
 *
 * @param existing Deals as they are, header first, under the names that we know
 * @param mapping their stage name → ours
 * @param findLimits what the sheets will refuse: lines with such values are skipped
 * @throws UserError when the CSV as a whole is of no use, saying why.
 */
export function planImport(
  csv: string,
  existing: Cells,
  mapping: Readonly<Record<string, string>>,
  importId: string,
  context: ImportContext,
  findLimits: FindLimits = NO_LIMITS,
): ImportPlan {
  const { columns, locale, t } = context;
  const records = parseCsv(csv);
  const [head, ...lines] = records;
  if (!head || lines.length === 0) throw new UserError(t, 'csvEmpty');
  const theirs = recogniseColumns(head.cells, locale, t);
  const headers = trimHeaders(rowAt(existing, 0));
  const columnOfHeader = (header: string): number => {
    const at = headers.findIndex((known) => normalise(known) === normalise(header) && normalise(header) !== '');
    if (at >= 0) return at;
    headers.push(literal(header));
    return headers.length - 1;
  };
  const extras = theirs.extras.map(({ index, header }) => ({ index, column: columnOfHeader(header) }));
  let probability = -1;
  if (theirs.fields.has('probability')) {
    const known = headers.findIndex((header) => keyOf(ADDED_DEAL_COLUMNS, header) === 'probability');
    probability = known >= 0 ? known : columnOfHeader(ADDED_DEAL_COLUMNS.probability[locale]);
  }

  const read = createReader(lines, head.cells, theirs, context);
  const mapper = createStageMapper(
    context.stages,
    mapping,
    lines.map((record) => read.pipelineOf(record)),
    locale,
  );
  const known = indexDeals(existing, columns);
  const result: ImportResult = { importId, created: 0, updated: 0, skipped: [], newStages: [], gates: [] };
  const record: ImportRecord = { headers, created: [], updated: [] };
  const plan: ImportPlan = { rows: [], updates: [], history: [], stages: mapper.added, headers, record, result };
  const seen = new Map<string, number>();
  const taken = new Set(known.ids);
  const firstRow = lastFilled(existing) + 1;
  const limits = findLimits(firstRow, lines.length);
  const used = new Set<string>();

  for (const line of lines) {
    const deal = read.deal(line);
    if ('reason' in deal) {
      result.skipped.push({ line: line.line, reason: deal.reason });
      continue;
    }
    const doubled = deal.sourceId === '' ? undefined : seen.get(deal.sourceId);
    if (doubled !== undefined) {
      const reason = t('skip_doubledId', { value: deal.sourceId, line: String(doubled) });
      result.skipped.push({ line: line.line, reason });
      continue;
    }
    if (deal.sourceId !== '') seen.set(deal.sourceId, line.line);
    const at = known.rowOf.get(deal.sourceId);
    const row = at === undefined ? undefined : existing[at];
    const mapped = mapper.map(deal);
    const values = cellsOf(deal, line.cells, extras, probability, mapped, context);
    const isNewStage = mapper.added.some(({ stage }) => stageKey(stage) === stageKey(mapped.stage));
    const sizes = [plan.updates, plan.history, plan.record.updated, plan.rows].map((list) => list.length);
    const isKnown = row !== undefined && at !== undefined;
    if (isKnown) updateDeal(values, deal, row, at + 1, context, plan);
    else createDeal(values, deal, taken, context, plan);
    const [updates = 0, history = 0, updated = 0, rows = 0] = sizes;
    const reason =
      (isNewStage ? limits.newStage(mapped.stage) : null) ??
      firstRefusal(plan, updates, rows, firstRow, isNewStage ? columns.stage : -1, limits);
    if (reason !== null) {
      plan.updates.length = updates;
      plan.history.length = history;
      plan.record.updated.length = updated;
      plan.rows.length = rows;
      result.skipped.push({ line: line.line, reason });
      continue;
    }
    const fields = missingNow(values, isKnown ? row : undefined, headers, mapped.pipeline, context);
    if (fields.length > 0) result.gates.push({ line: line.line, stage: mapped.stage, fields });
    used.add(stageKey(mapped.stage));
    if (isKnown) result.updated++;
    else result.created++;
  }
  plan.stages = mapper.added.filter(({ stage }) => used.has(stageKey(stage)));
  for (const row of plan.rows) {
    while (row.length < headers.length) row.push('');
    record.created.push({ dealId: textOf(row[columns.dealId]), cells: row.map(storeWritten) });
  }
  result.newStages = plan.stages.map((stage) => stage.stage);
  return plan;
}

/** Fields that the stage which a line brings requires, and that are blank after it; none where it changes no stage. */
function missingNow(
  { cells, stage }: RecordCells,
  before: readonly unknown[] | undefined,
  headers: readonly unknown[],
  pipeline: string,
  { columns, stages }: ImportContext,
): string[] {
  const target = stage === '' ? undefined : stages.find(pipeline, stage);
  if (!target || stageKey(textOf(before?.[columns.stage])) === stageKey(stage)) return [];
  const read = createFieldReader(headers, columns);
  const now = headers.map((_, column) => cells.get(column) ?? before?.[column] ?? '');
  return missingFields(target, (field) => read(now, field));
}

/** Why the sheet refuses a cell of the line that was planned last; null where it takes all of them. */
function firstRefusal(
  { updates, rows, headers }: ImportPlan,
  firstUpdate: number,
  firstNew: number,
  firstRow: number,
  newStage: number,
  limits: ImportLimits,
): string | null {
  const judge = (row: number, column: number, value: unknown): string | null =>
    limits.refusal(row, column, value, (headers[column] ?? '').replace(/^'/, ''), column === newStage);
  for (const { row, column, value } of updates.slice(firstUpdate)) {
    const reason = judge(row, column, value);
    if (reason !== null) return reason;
  }
  for (const [column, value] of (rows[firstNew] ?? []).entries()) {
    const reason = judge(firstRow + firstNew, column, value);
    if (reason !== null) return reason;
  }
  return null;
}

/** 1-based row of the last row that is not blank; at least the header's. */
export function lastFilled(rows: Cells): number {
  let last = rows.length;
  while (last > 1 && rowAt(rows, last - 1).every((cell) => cell === '')) last--;
  return last;
}

/** The values of a record by column of Deals; columns without a value are absent. */
interface RecordCells {
  cells: Map<number, unknown>;
  stage: string;
  isClosed: boolean;
}

function cellsOf(
  deal: ImportedDeal,
  record: readonly string[],
  extras: readonly { index: number; column: number }[],
  probability: number,
  mapped: { pipeline: string; stage: string; type: string },
  { columns, zone }: ImportContext,
): RecordCells {
  const cells = new Map<number, unknown>();
  const set = (column: number, value: unknown): void => {
    if (column >= 0 && value !== '' && value !== null && value !== undefined) cells.set(column, value);
  };
  for (const { index, column } of extras) set(column, numberOrText(textOf(record[index])));
  for (const field of Object.keys(deal.texts) as DealColumn[]) set(columns[field], literal(deal.texts[field] ?? ''));
  for (const field of Object.keys(deal.days) as DealColumn[]) {
    const day = deal.days[field];
    if (day !== undefined) set(columns[field], zone.startOf(day));
  }
  const isClosed = mapped.type === 'Won' || mapped.type === 'Lost';
  if (deal.closeDay !== null) set(columns[isClosed ? 'closed' : 'expectedClose'], zone.startOf(deal.closeDay));
  // A date of closing beside an open stage is of a closing that was undone.
  if (!isClosed && mapped.stage !== '') cells.delete(columns.closed);
  set(columns.amount, deal.amount);
  set(probability, deal.probability);
  cells.delete(columns.pipeline);
  set(columns.pipeline, literal(mapped.pipeline));
  set(columns.stage, literal(mapped.stage));
  set(columns.sourceId, literal(deal.sourceId));
  return { cells, stage: mapped.stage, isClosed };
}

/** A number that a sheet shows as it was written, else the text: 007 and 1e5 would not come back as they were. */
function numberOrText(text: string): number | string {
  const number = Number(text);
  return text !== '' && String(number) === text && Number.isFinite(number) ? number : literal(text);
}

function createDeal(
  { cells, stage, isClosed }: RecordCells,
  deal: ImportedDeal,
  taken: Set<string>,
  context: ImportContext,
  plan: ImportPlan,
): void {
  const { columns, now } = context;
  let dealId = context.newId();
  while (taken.has(dealId)) dealId = context.newId();
  taken.add(dealId);
  const row: unknown[] = plan.headers.map((_, column) => cells.get(column) ?? '');
  const set = (column: DealColumn, value: unknown): void => {
    if (columns[column] >= 0) row[columns[column]] = value;
  };
  set('dealId', dealId);
  const created = cells.get(columns.created);
  if (!created) set('created', now);
  if (!cells.has(columns.deal)) set('deal', literal(deal.name));
  if (stage !== '') {
    const closed = isClosed ? cells.get(columns.closed) : undefined;
    const at = isDate(closed) ? closed : isDate(created) && created <= now ? created : now;
    logChange({ dealId, from: '', to: stage, at, amount: deal.amount }, set, context, plan);
    if (!cells.has(columns.stageSince)) set('stageSince', at);
  }
  plan.rows.push(row);
}

function updateDeal(
  { cells, stage, isClosed }: RecordCells,
  deal: ImportedDeal,
  before: readonly unknown[],
  row: number,
  context: ImportContext,
  plan: ImportPlan,
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
  const dealId = textOf(before[columns.dealId]);
  const marker = readSyncMarker(cellAt(before, columns.log));
  const from = marker?.dealId === dealId ? marker.stage : textOf(before[columns.stage]);
  if (stage !== '' && stageKey(from) !== stageKey(stage)) {
    const closed = isClosed ? cells.get(columns.closed) : undefined;
    const last = marker ? Date.parse(marker.at) : Number.NEGATIVE_INFINITY;
    // Use the close date if it is between the last change and now.
    const at = isDate(closed) && closed <= now && !(closed.getTime() < last) ? closed : now;
    const old = before[columns.amount];
    const amount = deal.amount ?? (typeof old === 'number' ? old : null);
    logChange({ dealId, from, to: stage, at, amount }, set, context, plan);
    set('stageSince', at);
    if (!isDate(closed)) set('closed', isClosed ? zone.startOf(zone.dayOf(now)) : '');
  }
  const changes: ImportRecord['updated'][number]['cells'] = {};
  const stageBefore = textOf(before[columns.stage]);
  // A date of closing is of the stage that was logged, which the deal had left while nobody logged it.
  const hasStrayDate =
    stageKey(from) !== stageKey(stageBefore) &&
    context.stages.find(textOf(cellAt(before, columns.pipeline)), stageBefore)?.type === 'Open';
  for (const [column, value] of writes) {
    plan.updates.push({ row, column, value });
    const isOwn = column === columns.log || column === columns.logRow;
    const old = hasStrayDate && column === columns.closed ? '' : (before[column] ?? '');
    if (!isOwn) changes[plan.headers[column] ?? ''] = [storeCell(old), storeWritten(value)];
  }
  if (Object.keys(changes).length > 0) plan.record.updated.push({ dealId, cells: changes });
}

function logChange(
  change: { dealId: string; from: string; to: string; at: Date; amount: number | null },
  set: (column: DealColumn, value: unknown) => void,
  context: ImportContext,
  plan: ImportPlan,
): void {
  const { dealId, from, to, at } = change;
  plan.history.push(historyRow({ dealId, from, to, amount: change.amount ?? '', at }, context));
  markLogged(set, { dealId, stage: to, at }, context.nextHistoryRow + plan.history.length - 1);
}

/** Rows of Deals (0-based in `existing`) by Source ID and by deal ID. */
function indexDeals(existing: Cells, { dealId, sourceId }: ImportContext['columns']) {
  const rowOf = new Map<string, number>();
  const ids = new Set<string>();
  existing.forEach((cells, index) => {
    if (index === 0) return;
    const id = textOf(cells[dealId]);
    const source = textOf(cellAt(cells, sourceId));
    if (id !== '') ids.add(id);
    if (id !== '' && !rowOf.has(id)) rowOf.set(id, index);
    if (source !== '') rowOf.set(source, index);
  });
  return { rowOf, ids };
}

function isSame(before: unknown, after: unknown): boolean {
  if (isDate(before) && isDate(after)) return before.getTime() === after.getTime();
  if (typeof after === 'string') return textOf(before) === textOf(after.replace(/^'/, ''));
  return before === after;
}

function trimHeaders(headers: readonly unknown[]): string[] {
  const texts = headers.map(textOf);
  while (texts.length > 0 && texts[texts.length - 1] === '') texts.pop();
  return texts;
}
