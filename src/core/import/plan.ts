/** Plans an import: which lines become new deals, which update known deals, and which are skipped and why. */

import type { ImportRequest, ImportResult } from '../api';
import { ADDED_DEAL_COLUMNS } from '../deals/columns';
import { createFieldReader, missingFields } from '../deals/gate';
import { keyOf } from '../i18n/name';
import { type Cells, cellAt, rowAt } from '../shared/cells';
import { UserError } from '../shared/errors';
import { textOf } from '../shared/values';
import { stageKey } from '../stages/stages';
import { createHeaderJudge, type ImportColumns, recogniseColumns } from './columns';
import type { ImportContext } from './context';
import type { CsvRecord } from './csv';
import { type CellsOptions, dealCells, isNumericColumn, placeExtras, type RecordCells } from './deal-cells';
import { indexKnown, type KnownDeals } from './duplicates';
import { createDeal, type DealsPlan, type PastStage, updateDeal } from './plan-deal';
import { createReader, type ImportedDeal, type Reader } from './reader';
import { storeWritten } from './record';
import { createNotes, type Notes, reportAssumptions, reportColumns } from './report';
import { short } from './short';
import { findSpellings, reportSpellings, respell } from './spellings';
import { createStageMapper, type MappedStage, type StageMapper } from './stages';
import { readTable, type Table } from './table';
import type { Translate } from './texts';

export interface ImportPlan extends DealsPlan {
  /** Rows to add to Stages: pipeline, stage, type. */
  stages: { pipeline: string; stage: string; type: string }[];
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

export interface ImportOptions {
  importId: string;
  /** The workbook's main currency; blank where none is set. */
  currency?: string;
  /** What the sheets will refuse: lines with such values are skipped. */
  findLimits?: FindLimits;
  /** The names on the sheet Products, asked for when the file has products. */
  products?: () => readonly string[];
}

/**
 * Plans an import of CSV text. A record whose ID is known as Source ID (or is a deal's own ID) updates that deal;
 * blanks never erase. Nothing is written.
 *
 * @param existing Deals as they are, header first, under the names that we know
 * @throws UserError when the CSV as a whole is of no use, saying why.
 */
export function planImport(
  request: ImportRequest,
  existing: Cells,
  { importId, currency = '', findLimits = NO_LIMITS, products = () => [] }: ImportOptions,
  context: ImportContext,
): ImportPlan {
  const { columns, locale, t } = context;
  const { stages: mapping = {}, reading = {} } = request;
  const table = tableOf(request, t);
  const theirs = recogniseTheirs(table, request, context);
  const headers = trimHeaders(rowAt(existing, 0));
  const cellsOptions = placeColumns(theirs, table, headers, context);
  const read = createReader(
    table.lines,
    theirs,
    { headers: table.headers, delimiter: table.delimiter, currency, choices: reading },
    context,
  );
  const pipelines = table.lines.map((record) => read.pipelineOf(record));
  const mapper = createStageMapper(context.stages, { mapping, pipelines, locale, t });
  const firstRow = lastFilled(existing) + 1;
  const plan: ImportPlan = {
    rows: [],
    updates: [],
    history: [],
    stages: [],
    headers,
    record: { headers, created: [], updated: [] },
    result: emptyResult(importId, table),
  };
  const notes = createNotes(t);
  const { rowOf, ids } = indexDeals(existing, columns);
  const world: LineWorld = {
    plan,
    read,
    mapper,
    cellsOptions,
    existing,
    firstRow,
    limits: findLimits(firstRow, table.lines.length),
    known: indexKnown(existing, context),
    onDuplicate: request.duplicates ?? 'skip',
    notes,
    context,
    rowOf,
    seen: new Map(),
    said: new Set(),
    taken: new Set(ids),
    used: new Set(),
  };
  for (const line of table.lines) planLine(line, world);
  complete(world, table, theirs, { mapping, products });
  return plan;
}

/** Completes the plan and its result once every line is planned. */
function complete(
  { plan, read, mapper, notes, used, context }: LineWorld,
  table: Table,
  theirs: ImportColumns,
  { mapping, products }: { mapping: Readonly<Record<string, string>>; products: () => readonly string[] },
): void {
  const { columns, locale, t } = context;
  plan.stages = mapper.added.filter(({ stage }) => used.has(stageKey(stage)));
  recordCreated(plan, columns.dealId);
  const { result } = plan;
  result.newStages = plan.stages.map((stage) => stage.stage);
  result.skipped.sort((a, b) => a.line - b.line);
  result.columns = reportColumns(table, theirs, read, { locale, t, mapping });
  result.spellings = findSpellings(table, theirs, products);
  result.assumptions = [
    ...reportAssumptions(table, result.columns, read, notes, t),
    ...reportSpellings(result.spellings, locale, t),
  ];
}

/** @throws UserError when the file has no line below its header. */
function tableOf({ csv, values }: ImportRequest, t: Translate): Table {
  const table = readTable(csv, t, createHeaderJudge());
  if (!table || (table.lines.length === 0 && table.skipped.length === 0)) throw new UserError(t, 'csvEmpty');
  return respell(table, values);
}

/** Fills the rows to their width, and records what is written for an undo. */
function recordCreated({ rows, headers, record }: ImportPlan, dealId: number): void {
  for (const row of rows) {
    while (row.length < headers.length) row.push('');
    record.created.push({ dealId: textOf(row[dealId]), cells: row.map(storeWritten) });
  }
}

function emptyResult(importId: string, { skipped }: Table): ImportResult {
  return {
    importId,
    created: 0,
    updated: 0,
    skipped: [...skipped],
    newStages: [],
    gates: [],
    columns: [],
    assumptions: [],
    missing: { amount: 0, stage: 0, expectedClose: 0 },
    spellings: [],
    duplicates: [],
  };
}

/** Recognises the columns. What Deals has no column for is kept as an extra one. */
function recogniseTheirs(
  table: Table,
  request: ImportRequest,
  { columns, stages, locale, t }: ImportContext,
): ImportColumns {
  const theirs = recogniseColumns(table.headers, table.lines, {
    locale,
    t,
    chosen: request.columns,
    isStage: (text) => stages.find('', text) !== undefined,
  });
  for (const [field, indexes] of theirs.fields) {
    if (!(field in columns) || columns[field as keyof typeof columns] >= 0 || field === 'currency') continue;
    theirs.fields.delete(field);
    theirs.extras.push(...indexes.map((index) => ({ index, header: table.headers[index]?.trim() ?? '' })));
  }
  theirs.extras.sort((a, b) => a.index - b.index);
  return theirs;
}

/** Finds the columns of Deals for what the file adds to it. */
function placeColumns(
  theirs: ImportColumns,
  table: Table,
  headers: string[],
  { locale, t }: ImportContext,
): CellsOptions {
  const extras = placeExtras(theirs.extras, headers, t).map((extra) => ({
    ...extra,
    isNumeric: isNumericColumn(table.lines, extra.index),
  }));
  const hasExpectedClose = theirs.fields.has('expectedClose') || theirs.fields.has('closeDate');
  if (!theirs.fields.has('probability')) return { extras, probability: -1, hasExpectedClose };
  const known = headers.findIndex((header) => keyOf(ADDED_DEAL_COLUMNS, header) === 'probability');
  const probability = known >= 0 ? known : headers.push(ADDED_DEAL_COLUMNS.probability[locale]) - 1;
  return { extras, probability, hasExpectedClose };
}

/** What planning a line needs, and what it leaves behind. */
interface LineWorld {
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
  context: ImportContext;
  /** ID of the file → row of the deal that has it (0-based in `existing`). */
  rowOf: ReadonlyMap<string, number>;
  /** ID of the file → its first line. */
  seen: Map<string, number>;
  /** What lines without an ID say. */
  said: Set<string>;
  /** Deal IDs that are in use. */
  taken: Set<string>;
  /** Stages that deals or their past need. */
  used: Set<string>;
}

/** Plans a line. One that is not taken leaves nothing in the plan but its reason. */
function planLine(line: CsvRecord, world: LineWorld): void {
  const { plan, mapper, existing, firstRow, limits, context } = world;
  const deal = world.read.deal(line);
  const mapped = 'reason' in deal ? null : mapper.map(deal);
  if ('reason' in deal || mapped === null) {
    const value = 'reason' in deal ? '' : short(deal.status || deal.stage);
    skip(line, 'reason' in deal ? deal.reason : context.t('skip_closedHow', { value }), world);
    return;
  }
  const at = rowFor(line, deal, world);
  if (at === null) return;
  const values = dealCells(deal, line.cells, mapped, world.cellsOptions, context);
  const isNewStage = mapper.added.some(({ stage }) => stageKey(stage) === stageKey(mapped.stage));
  const before = sizesOf(plan);
  const row = at === undefined ? undefined : existing[at];
  const past = row ? [] : pastOf(deal, mapper);
  if (row && at !== undefined) updateDeal(values, deal, row, at + 1, context, plan);
  else createDeal(values, deal, past, world.taken, context, plan);
  const reason =
    (isNewStage ? limits.newStage(mapped.stage) : null) ??
    firstRefusal(plan, before, firstRow, isNewStage ? context.columns.stage : -1, limits);
  if (reason !== null) {
    cutBack(plan, before);
    skip(line, reason, world);
    return;
  }
  countLine(line, deal, mapped, values, row, world);
  for (const { stage } of [mapped, ...past]) world.used.add(stageKey(stage));
}

function skip({ line }: CsvRecord, reason: string, { plan }: LineWorld): void {
  plan.result.skipped.push({ line, reason });
}

/** The row of the deal that a line updates; undefined for a new deal, null where the line is not taken. */
function rowFor(line: CsvRecord, deal: ImportedDeal, world: LineWorld): number | undefined | null {
  const { plan, existing, known, onDuplicate, notes, seen, said, context } = world;
  const { columns, t } = context;
  if (deal.sourceId !== '') {
    const before = seen.get(deal.sourceId);
    if (before === undefined) {
      seen.set(deal.sourceId, line.line);
      return world.rowOf.get(deal.sourceId);
    }
    skip(line, t('skip_doubledId', { value: short(deal.sourceId), line: String(before) }), world);
    return null;
  }
  const key = JSON.stringify([deal.name, deal.texts.company, deal.amount, deal.days, deal.closeDay]);
  if (said.has(key)) notes.add('twice', line.line, deal.name);
  said.add(key);
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

type Sizes = Record<'updates' | 'history' | 'rows' | 'updated', number>;

function sizesOf({ updates, history, rows, record }: ImportPlan): Sizes {
  return { updates: updates.length, history: history.length, rows: rows.length, updated: record.updated.length };
}

function cutBack(plan: ImportPlan, sizes: Sizes): void {
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

/** 1-based row of the last row that is not blank; at least the header's. */
export function lastFilled(rows: Cells): number {
  let last = rows.length;
  while (last > 1 && rowAt(rows, last - 1).every((cell) => cell === '')) last--;
  return last;
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

function trimHeaders(headers: readonly unknown[]): string[] {
  const texts = headers.map(textOf);
  while (texts.length > 0 && texts[texts.length - 1] === '') texts.pop();
  return texts;
}
