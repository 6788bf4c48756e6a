/** Plans one line of an import: a new deal, changes of a known one, or the reason why it is not taken. */

import type { ImportRequest } from '../api';
import { createFieldReader, missingFields } from '../deals/gate';
import { type Cells, cellAt, rowAt } from '../shared/cells';
import { textOf } from '../shared/values';
import { stageKey } from '../stages/stages';
import type { ImportContext } from './context';
import type { CsvRecord } from './csv';
import { type CellsOptions, dealCells, type RecordCells } from './deal-cells';
import type { KnownDeals } from './duplicates';
import type { ImportLimits, ImportPlan } from './import-plan';
import { createDeal, type NewDeal, type PastStage, updateDeal } from './plan-deal';
import type { PreviewCollector } from './preview';
import type { Progress } from './progress';
import type { ImportedDeal, Reader } from './reader';
import type { Notes } from './report';
import { short } from './short';
import type { StageReport } from './stage-report';
import type { MappedStage, StageMapper } from './stages';

/** What planning a line needs, and what it leaves behind. */
export interface LineWorld {
  plan: ImportPlan;
  read: Reader;
  mapper: StageMapper;
  cellsOptions: CellsOptions;
  existing: Cells;
  firstRow: number;
  limits: ImportLimits;
  known: KnownDeals;
  onDuplicate: NonNullable<ImportRequest['duplicates']>;
  notes: Notes;
  stageReport: StageReport;
  preview: PreviewCollector;
  context: ImportContext;
  /** ID of the file → row of the deal that has it (0-based in `existing`). */
  rowOf: ReadonlyMap<string, number>;
  /** ID of the file → its first line. */
  seen: Map<string, number>;
  /** What lines without an ID say. */
  said: Set<string>;
  progress: Progress;
  /** Where the plan stands after each line that writes something. */
  ends: Sizes[];
  /** Stages that deals or their past need. */
  used: Set<string>;
}

/** Plans a line. One that is not taken leaves nothing in the plan but its reason. */
export function planLine(line: CsvRecord, world: LineWorld): void {
  const { plan, mapper, existing, context } = world;
  const deal = world.read.deal(line);
  const mapped = 'reason' in deal ? null : mapper.map(deal);
  if (!('reason' in deal)) world.stageReport.add(deal, mapped);
  if ('reason' in deal || mapped === null) {
    const value = 'reason' in deal ? '' : short(deal.status || deal.stage);
    skip(line, 'reason' in deal ? deal.reason : context.t('skip_closedHow', { value }), world);
    return;
  }
  const { progress } = world;
  const isDone = progress.isDone(progress.idOf(line.line));
  const at = rowFor(line, deal, isDone, world);
  if (at === null) return;
  const values = dealCells(deal, line.cells, mapped, world.cellsOptions, context);
  const row = at === undefined ? undefined : existing[at];
  const past = row ? [] : pastOf(deal, mapper);
  const before = sizesOf(plan);
  if (row && at !== undefined) updateDeal(values, deal, row, at + 1, context, plan);
  else if (!isDone) createDeal(values, deal, past, newDeal(line, deal, progress), context, plan);
  const reason = refusalOf(mapped, before, world);
  if (reason !== null) {
    cutBack(plan, before);
    skip(line, reason, world);
    return;
  }
  if (plan.rows.length > before.rows || plan.updates.length > before.updates) world.ends.push(sizesOf(plan));
  countLine(line, deal, mapped, values, row, world);
  world.preview.add(line.line, values.cells, row);
  for (const { stage } of [mapped, ...past]) world.used.add(stageKey(stage));
}

/** What was exported from here comes back under its own ID, so that other sheets and files still know it. */
function newDeal({ line }: CsvRecord, { ownId }: ImportedDeal, progress: Progress): NewDeal {
  const dealId = ownId !== undefined && !progress.isTaken(ownId) ? ownId : progress.idOf(line);
  return { dealId, loggedAt: progress.loggedAt(dealId) };
}

/** Why the sheets refuse what was planned last; null where they take it. */
function refusalOf(mapped: MappedStage, before: Sizes, world: LineWorld): string | null {
  const { plan, mapper, firstRow, limits, context } = world;
  const isNew = mapper.added.some(({ stage }) => stageKey(stage) === stageKey(mapped.stage));
  const refused = isNew ? limits.newStage(mapped.stage) : null;
  return refused ?? firstRefusal(plan, before, firstRow, isNew ? context.columns.stage : -1, limits);
}

function skip({ line }: CsvRecord, reason: string, { plan }: LineWorld): void {
  plan.result.skipped.push({ line, reason });
}

/**
 * The row of the deal that a line updates; undefined for a new deal, null where the line is not taken.
 *
 * @param isDone whether an earlier call has made the deal of this line
 */
function rowFor(line: CsvRecord, deal: ImportedDeal, isDone: boolean, world: LineWorld): number | undefined | null {
  const { plan, existing, known, onDuplicate, notes, seen, said, context } = world;
  const { columns, t } = context;
  const id = deal.ownId ?? deal.sourceId;
  if (id !== '') {
    const before = seen.get(id);
    if (before === undefined) {
      seen.set(id, line.line);
      if (isDone) return undefined;
      return world.rowOf.get(id) ?? (deal.sourceId === '' ? undefined : world.rowOf.get(deal.sourceId));
    }
    skip(line, t('skip_doubledId', { value: short(id), line: String(before) }), world);
    return null;
  }
  const key = JSON.stringify([deal.name, deal.texts.company, deal.amount, deal.days, deal.closeDay]);
  if (said.has(key)) notes.add('twice', line.line, deal.name);
  said.add(key);
  if (isDone) return undefined;
  const at = known.claim(deal);
  if (at === undefined) {
    if (known.hasNamesake(deal)) notes.add('namesake', line.line, deal.name);
    return undefined;
  }
  plan.result.duplicates.push({ line: line.line, dealId: textOf(cellAt(rowAt(existing, at), columns.dealId)) });
  if (onDuplicate !== 'skip') return onDuplicate === 'update' ? at : undefined;
  skip(line, t('skip_known', { value: short(deal.name), row: String(at + 1) }), world);
  return null;
}

/** Counts a line that was taken, and notes what is to be known of it. */
function countLine(
  { line }: CsvRecord,
  deal: ImportedDeal,
  mapped: MappedStage,
  values: RecordCells,
  row: readonly unknown[] | undefined,
  { plan, notes, context }: LineWorld,
): void {
  const { result, headers } = plan;
  const { columns } = context;
  const fields = missingNow(values, row, headers, mapped.pipeline, context);
  if (fields.length > 0) result.gates.push({ line, stage: mapped.stage, fields });
  if (row) result.updated++;
  else {
    result.created++;
    if (deal.amount === null) result.missing.amount++;
    if (mapped.stage === '') result.missing.stage++;
    if (!values.cells.has(columns.expectedClose) && !values.cells.has(columns.closed)) result.missing.expectedClose++;
  }
  if (mapped.note) notes.add(mapped.note, line, mapped.note === 'lostByName' ? deal.stage : mapped.stage);
  if (values.note) notes.add(values.note, line, '');
  if (deal.state === 'Held') notes.add('held', line, deal.status);
  if (deal.unreadChance !== '') notes.add('probability', line, deal.unreadChance);
}

/** The stages that a file says a deal entered, under our names. */
function pastOf(deal: ImportedDeal, mapper: StageMapper): PastStage[] {
  return deal.entered.flatMap(({ stage, at }) => {
    const mapped = mapper.map({ stage, status: '', state: undefined, pipeline: deal.pipeline });
    return mapped && mapped.stage !== '' ? [{ stage: mapped.stage, at }] : [];
  });
}

export type Sizes = Record<'updates' | 'history' | 'rows' | 'updated', number>;

function sizesOf({ updates, history, rows, record }: ImportPlan): Sizes {
  return { updates: updates.length, history: history.length, rows: rows.length, updated: record.updated.length };
}

export function cutBack(plan: ImportPlan, sizes: Sizes): void {
  plan.updates.length = sizes.updates;
  plan.history.length = sizes.history;
  plan.rows.length = sizes.rows;
  plan.record.updated.length = sizes.updated;
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
  before: Sizes,
  firstRow: number,
  newStage: number,
  limits: ImportLimits,
): string | null {
  const judge = (row: number, column: number, value: unknown): string | null =>
    limits.refusal(row, column, value, (headers[column] ?? '').replace(/^'/, ''), column === newStage);
  for (const { row, column, value } of updates.slice(before.updates)) {
    const reason = judge(row, column, value);
    if (reason !== null) return reason;
  }
  for (const [column, value] of (rows[before.rows] ?? []).entries()) {
    const reason = judge(firstRow + before.rows, column, value);
    if (reason !== null) return reason;
  }
  return null;
}
