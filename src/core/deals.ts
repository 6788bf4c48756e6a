/** Plans what follows from edited rows of Deals: IDs, dates, and one history row for every stage change. */

import type { Locale } from './api';
import { type Cells, type CellWrite, cellAt, type HistoryRow } from './cells';
import type { Zone } from './dates';
import { markLogged, readMarker } from './marker';
import type { Translate } from './messages';
import { type DealColumn, VIA, type Via } from './messages/names';
import { type Stage, type StageTable, stageKey } from './stages';
import type { Columns } from './table';
import { isBlank, literal, textOf } from './values';

export type DealColumns = Columns<DealColumn>;

/** The columns whose change can call for an ID or a history row. */
export const WATCHED: readonly DealColumn[] = [
  'dealId',
  'deal',
  'stage',
  'amount',
  'company',
  'contact',
  'pipeline',
  'created',
  'stageSince',
  'closed',
  'log',
  'logRow',
];

/** A row is a deal once one of these is filled. */
const MAKES_A_DEAL: readonly DealColumn[] = ['deal', 'stage', 'amount', 'company', 'contact'];

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
 */
export function planEdit(
  rows: Cells,
  firstRow: number,
  elsewhere: ReadonlySet<string>,
  context: PlanContext,
): RowsPlan {
  const plan: RowsPlan = { cells: [], history: [], assigned: 0, problems: [] };
  const taken = new Set(elsewhere);
  rows.forEach((cells, index) => {
    if (isDeal(cells, context.columns)) planRow(cells, firstRow + index, taken, context, plan);
  });
  return plan;
}

/** Whether a row holds a deal. */
export function isDeal(cells: readonly unknown[], columns: DealColumns): boolean {
  return MAKES_A_DEAL.some((column) => !isBlank(cellAt(cells, columns[column])));
}

function planRow(
  cells: readonly unknown[],
  row: number,
  taken: Set<string>,
  context: PlanContext,
  plan: RowsPlan,
): void {
  const { columns, now, stages, t } = context;
  const cell = (column: DealColumn): unknown => cellAt(cells, columns[column]);
  const write = (column: DealColumn, value: unknown): void => {
    if (columns[column] >= 0) plan.cells.push({ row, column: columns[column], value });
  };
  const marker = readMarker(cell('log'));
  const given = textOf(cell('dealId'));
  const dealId = chooseId(given, marker?.dealId ?? '', taken, context.newId);
  taken.add(dealId);
  const isCopy = marker !== null && marker.dealId !== dealId;
  if (dealId !== given) {
    write('dealId', dealId);
    if (marker?.dealId === dealId && given !== '') plan.problems.push(t('problem_recoveredId', { row, dealId }));
    else plan.assigned++;
  }
  if (isBlank(cell('created')) || isCopy) write('created', now);

  const from = marker !== null && !isCopy ? marker.stage : '';
  const to = textOf(cell('stage'));
  const stage = stages.find(textOf(cell('pipeline')), to);
  const isUnknown = to !== '' && !stage;
  if (isUnknown || stageKey(from) === stageKey(to)) {
    // What a copy brought along belongs to its original.
    if (isCopy) for (const column of ['stageSince', 'closed', 'log', 'logRow'] as const) write(column, '');
  }
  if (stageKey(from) === stageKey(to)) return;
  if (isUnknown) {
    plan.problems.push(t('problem_unknownStage', { row, stage: to }));
    return;
  }
  const isFirst = from === '' && !isCopy;
  const keep = { stageSince: isFirst && !isBlank(cell('stageSince')), closed: isFirst && !isBlank(cell('closed')) };
  const amount = cell('amount');
  const entry = { dealId, from, to: stage?.name ?? '', amount: typeof amount === 'number' ? amount : ('' as const) };
  plan.history.push(historyRow(entry, context));
  if (!keep.stageSince) write('stageSince', stage ? now : '');
  if (!stage || stage.type === 'Open' || !keep.closed) write('closed', closedOn(stage, context));
  markLogged(write, dealId, entry.to, now, context.nextHistoryRow + plan.history.length - 1);
}

/** The ID that a row keeps: its marker's, as long as no other row has it; else the one given; else a new one. */
function chooseId(given: string, logged: string, taken: ReadonlySet<string>, newId: () => string): string {
  if (logged !== '' && !taken.has(logged)) return logged;
  // A copy brings its original's marker along: what it was given is its original's ID, too.
  if (given !== '' && given !== logged && !taken.has(given)) return given;
  let id = newId();
  while (taken.has(id)) id = newId();
  return id;
}

/** The Closed date that goes with a stage: today for Won and Lost, nothing for the rest. */
export function closedOn(stage: Stage | undefined, { zone, now }: Pick<PlanContext, 'zone' | 'now'>): Date | '' {
  return stage && stage.type !== 'Open' ? zone.startOf(zone.dayOf(now)) : '';
}

/** A row for the history. */
export function historyRow(
  change: { dealId: string; from: string; to: string; amount: number | ''; at?: Date },
  { now, changedBy, via, locale }: Pick<PlanContext, 'now' | 'changedBy' | 'via' | 'locale'>,
): HistoryRow {
  const { dealId, from, to, amount, at = now } = change;
  return [literal(dealId), at, literal(from), literal(to), amount, literal(changedBy), VIA[via][locale]];
}
