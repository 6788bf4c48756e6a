/** Plans an import: which lines become new deals, which update known deals, and which are skipped and why. */

import type { ImportRequest, ImportResult } from '../api';
import { ADDED_DEAL_COLUMNS } from '../deals/columns';
import { keyOf } from '../i18n/name';
import { type Cells, cellAt, rowAt } from '../shared/cells';
import { plainText } from '../shared/csv-safe';
import { UserError } from '../shared/errors';
import { textOf } from '../shared/values';
import { stageKey } from '../stages/stages';
import { createHeaderJudge, type ImportColumns, recogniseColumns } from './columns';
import type { ImportContext } from './context';
import { type CellsOptions, isNumericColumn, placeExtras } from './deal-cells';
import { indexKnown } from './duplicates';
import type { FindLimits, ImportPlan } from './import-plan';
import { cutBack, type LineWorld, planLine } from './plan-line';
import { createPreview } from './preview';
import { createProgress } from './progress';
import { createReader } from './reader';
import { storeWritten } from './record';
import { createNotes, reportAssumptions, reportColumns } from './report';
import { findSpellings, type KnownNames, reportSpellings, respell } from './spellings';
import { createStageReport } from './stage-report';
import { createStageMapper } from './stages';
import { readTable, type Table } from './table';
import type { Translate } from './texts';

const NO_LIMITS: FindLimits = () => ({ refusal: () => null, newStage: () => null });

export interface ImportOptions {
  importId: string;
  /** The workbook's main currency; blank where none is set. */
  currency?: string;
  /** What the sheets will refuse: lines with such values are skipped. */
  findLimits?: FindLimits;
  /** The names on the sheet Products, asked for when the file has products. */
  products?: () => readonly string[];
  /** Names and addresses on the sheet People, asked for when the file has owners. */
  people?: () => readonly string[];
  /** Deal IDs with the last row of their history; asked for when an import continues. */
  logged?: () => ReadonlyMap<string, number>;
}

/**
 * Plans an import of CSV text. A record whose ID is known as Source ID (or is a deal's own ID) updates that deal;
 * blanks never erase. Nothing is written.
 *
 * @param existing Deals as they are, header first, under the names that we know
 * @throws UserError when the CSV as a whole is of no use, saying why. For a dry run, what other columns or stages could
 *   mend is the `problem` of the result instead, and no line is taken.
 */
export function planImport(
  request: ImportRequest,
  existing: Cells,
  {
    importId,
    currency = '',
    findLimits = NO_LIMITS,
    products = () => [],
    people = () => [],
    logged = () => new Map(),
  }: ImportOptions,
  context: ImportContext,
): ImportPlan {
  const { columns, locale, t } = context;
  const { stages: mapping = {}, reading = {} } = request;
  const table = tableOf(request, t);
  const problems: UserError[] = [];
  const onProblem = (problem: UserError): void => {
    if (!request.dryRun) throw problem;
    problems.push(problem);
  };
  const theirs = recogniseTheirs(table, request, context, onProblem);
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
    result: { ...emptyResult(importId, fileOf(table)), skipped: [...table.skipped] },
  };
  const notes = createNotes(t);
  const { rowOf, ids } = indexDeals(existing, columns);
  const progress = createProgress({
    importId,
    lines: table.lines.map(({ line }) => line),
    continues: request.continues === true,
    taken: ids,
    logged,
  });
  const world: LineWorld = {
    plan,
    read,
    mapper,
    cellsOptions,
    existing,
    firstRow,
    limits: findLimits(firstRow, table.lines.length),
    known: indexKnown(existing, progress.isDone, context),
    onDuplicate: request.duplicates ?? 'skip',
    notes,
    stageReport: createStageReport(),
    preview: createPreview(context.zone),
    context,
    rowOf,
    seen: new Map(),
    said: new Set(),
    progress,
    ends: [],
    used: new Set(),
  };
  planLines(table, world, onProblem);
  cutAfter(request.most ?? Number.POSITIVE_INFINITY, world);
  complete(world, table, theirs, mapping, { products, people });
  const [problem] = problems;
  return problem === undefined ? plan : refused(plan, problem);
}

function planLines({ lines }: Table, world: LineWorld, onProblem: (problem: UserError) => void): void {
  try {
    for (const line of lines) planLine(line, world);
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    onProblem(error);
  }
}

/** Leaves in the plan what the first `most` deals need; stages and columns are all added at once. */
function cutAfter(most: number, { plan, ends }: LineWorld): void {
  const end = ends[most - 1];
  if (!end || ends.length <= most) return;
  cutBack(plan, end);
  plan.result.left = ends.length - most;
}

/** The plan of which nothing is left but what the user must know to mend it. */
function refused(plan: ImportPlan, { message }: UserError): ImportPlan {
  const { importId, file, skipped, columns, stages } = plan.result;
  const result = { ...emptyResult(importId, file), problem: message, skipped, columns, stages };
  const record = { ...plan.record, created: [], updated: [] };
  return { ...plan, rows: [], updates: [], history: [], stages: [], record, result };
}

/** Completes the plan and its result once every line is planned. */
function complete(
  { plan, read, mapper, notes, stageReport, preview, used, context }: LineWorld,
  table: Table,
  theirs: ImportColumns,
  mapping: Readonly<Record<string, string>>,
  names: KnownNames,
): void {
  const { columns, locale, t } = context;
  plan.stages = mapper.added.filter(({ stage }) => used.has(stageKey(stage)));
  recordCreated(plan, columns.dealId);
  const { result } = plan;
  result.newStages = plan.stages.map((stage) => stage.stage);
  result.skipped.sort((a, b) => a.line - b.line);
  result.columns = reportColumns(table, theirs, read, { locale, t, mapping });
  result.stages = stageReport.stages(mapper.added.map(({ stage }) => stage));
  result.preview = preview.preview(plan.headers);
  result.spellings = findSpellings(table, theirs, names);
  result.assumptions = [
    ...reportAssumptions(table, result.columns, read, notes, t),
    ...reportSpellings(result.spellings, result.columns, locale, t),
  ];
}

/** @throws UserError when the file has no line below its header. */
function tableOf({ csv, values, reading }: ImportRequest, t: Translate): Table {
  const table = readTable(csv, t, createHeaderJudge(), reading?.delimiter);
  if (!table || (table.lines.length === 0 && table.skipped.length === 0)) throw new UserError(t, 'csvEmpty');
  const lines = table.lines.map((record) => ({ ...record, cells: record.cells.map(plainText) }));
  return respell({ ...table, headers: table.headers.map(plainText), lines }, values);
}

/** Fills the rows to their width, and records what is written for an undo. */
function recordCreated({ rows, headers, record }: ImportPlan, dealId: number): void {
  for (const row of rows) {
    while (row.length < headers.length) row.push('');
    record.created.push({ dealId: textOf(row[dealId]), cells: row.map(storeWritten) });
  }
}

function fileOf({ delimiter, headerLine, lines }: Table): ImportResult['file'] {
  return { delimiter, headerLine, lines: lines.length };
}

function emptyResult(importId: string, file: ImportResult['file']): ImportResult {
  return {
    importId,
    file,
    created: 0,
    updated: 0,
    left: 0,
    skipped: [],
    newStages: [],
    gates: [],
    columns: [],
    assumptions: [],
    missing: { amount: 0, stage: 0, expectedClose: 0 },
    spellings: [],
    duplicates: [],
    stages: [],
    preview: { columns: [], rows: [] },
  };
}

/** Recognises the columns. What Deals has no column for is kept as an extra one. */
function recogniseTheirs(
  table: Table,
  request: ImportRequest,
  { columns, stages, locale, t }: ImportContext,
  onProblem: (problem: UserError) => void,
): ImportColumns {
  const theirs = recogniseColumns(table.headers, table.lines, {
    locale,
    t,
    chosen: request.columns,
    isStage: (text) => stages.find('', text) !== undefined,
    onProblem,
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
