/** Plans what follows from edited rows of Deals: IDs, dates, and one history row for every stage change. */

import type { Locale } from './api';
import { type Cells, type CellWrite, cellAt, type HistoryRow, rowAt } from './cells';
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
  /** Every deal of the rows: its ID → whether it carried a marker of its own. */
  live: Map<string, boolean>;
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
 * @param logged what was last logged of deals whose rows carry no marker, or a wrong one
 */
export function planEdit(
  rows: Cells,
  firstRow: number,
  elsewhere: ReadonlySet<string>,
  context: PlanContext,
  logged: ReadonlyMap<string, LastLogged> = new Map(),
): RowsPlan {
  const plan: RowsPlan = { cells: [], history: [], assigned: 0, live: new Map(), problems: [] };
  const taken = new Set(elsewhere);
  const claimed = claimedIds(rows, context.columns, elsewhere);
  const lost = new Map<string, number[]>();
  const emptied: number[] = [];
  rows.forEach((cells, index) => {
    if (isDeal(cells, context.columns))
      planRow(cells, firstRow + index, { taken, claimed, logged, lost }, context, plan);
    else emptied.push(index);
  });
  // Whose deal stands in another row by now is known only after all of them.
  for (const index of emptied) planEmptied(rowAt(rows, index), firstRow + index, taken, context, plan);
  for (const [stage, at] of lost) {
    plan.problems.push(context.t('problem_lostStage', { count: at.length, row: String(at[0]), stage }));
  }
  return plan;
}

/** Whether a row holds a deal: something of one is filled, or one was logged there that keeps its ID. */
export function isDeal(cells: readonly unknown[], columns: DealColumns): boolean {
  if (MAKES_A_DEAL.some((column) => !isBlank(cellAt(cells, columns[column])))) return true;
  return !isBlank(cellAt(cells, columns.dealId)) && readMarker(cellAt(cells, columns.log)) !== null;
}

/** What the history, or a marker that was left behind, says was last logged of a deal. */
export interface LastLogged {
  /** Blank for a deal that had gone. */
  stage: string;
  at: Date | null;
  /** 1-based row of the history. */
  row: number;
}

/** What the rows of one plan share. */
interface Progress {
  taken: Set<string>;
  /** IDs that rows show themselves: a marker alone has no claim on those. */
  claimed: ReadonlySet<string>;
  logged: ReadonlyMap<string, LastLogged>;
  /** Stages that deals are logged in and that are no longer in the table → their rows. */
  lost: Map<string, number[]>;
}

/** A row whose deal was cleared away, ID and all, must not lend its marker to the next deal that is typed there. */
function planEmptied(
  cells: readonly unknown[],
  row: number,
  taken: ReadonlySet<string>,
  context: PlanContext,
  plan: RowsPlan,
): void {
  const { columns } = context;
  const marker = readMarker(cellAt(cells, columns.log));
  if (!marker) return;
  if (marker.stage !== '' && !taken.has(marker.dealId)) {
    const change = { dealId: marker.dealId, from: marker.stage, to: '', amount: '' as const };
    plan.history.push(historyRow(change, { ...context, via: 'gone' }));
  }
  for (const column of ['created', 'stageSince', 'closed', 'log', 'logRow'] as const) {
    if (columns[column] >= 0) plan.cells.push({ row, column: columns[column], value: '' });
  }
}

function planRow(
  cells: readonly unknown[],
  row: number,
  { taken, claimed, logged, lost }: Progress,
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
  const dealId = chooseId(given, marker?.dealId ?? '', { taken, claimed }, context.newId);
  taken.add(dealId);
  const isCopy = marker !== null && marker.dealId !== dealId;
  plan.live.set(dealId, marker !== null && !isCopy);
  if (dealId !== given) {
    write('dealId', dealId);
    if (marker?.dealId === dealId && given !== '') plan.problems.push(t('problem_recoveredId', { row, dealId }));
    else plan.assigned++;
  }
  if (isBlank(cell('created')) || isCopy) write('created', now);

  const known = logged.get(dealId);
  const from = known ? known.stage : marker !== null && !isCopy ? marker.stage : '';
  const to = textOf(cell('stage'));
  const stage = stages.find(textOf(cell('pipeline')), to);
  const isUnknown = to !== '' && !stage;
  if (isUnknown || stageKey(from) === stageKey(to)) {
    // What a copy brought along belongs to its original.
    if (isCopy) for (const column of ['stageSince', 'closed'] as const) write(column, '');
    if (known?.at) markLogged(write, { dealId, stage: from, at: known.at }, known.row);
    // A deal without a logged stage is marked too: a row without marker is one that nobody has looked at.
    else if (isCopy || marker === null) markLogged(write, { dealId, stage: from, at: now }, 0);
  }
  if (stageKey(from) === stageKey(to)) {
    if (isUnknown) lost.set(to, [...(lost.get(to) ?? []), row]);
    return;
  }
  if (isUnknown) {
    plan.problems.push(t('problem_unknownStage', { row, stage: to }));
    return;
  }
  const isFirst = from === '' && !isCopy && !known;
  const keep = { stageSince: isFirst && !isBlank(cell('stageSince')), closed: isFirst && !isBlank(cell('closed')) };
  const amount = cell('amount');
  const entry = { dealId, from, to: stage?.name ?? '', amount: typeof amount === 'number' ? amount : ('' as const) };
  plan.history.push(historyRow(entry, context));
  if (!keep.stageSince) write('stageSince', stage ? now : '');
  if (!stage || stage.type === 'Open' || !keep.closed) write('closed', closedOn(stage, context));
  markLogged(write, { dealId, stage: entry.to, at: now }, context.nextHistoryRow + plan.history.length - 1);
}

/** The IDs of rows whose marker does not say otherwise, and those of rows outside the block. */
function claimedIds(rows: Cells, columns: DealColumns, elsewhere: ReadonlySet<string>): ReadonlySet<string> {
  const claimed = new Set(elsewhere);
  for (const cells of rows) {
    if (!isDeal(cells, columns)) continue;
    const given = textOf(cellAt(cells, columns.dealId));
    const logged = readMarker(cellAt(cells, columns.log))?.dealId ?? given;
    if (given !== '' && given === logged) claimed.add(given);
  }
  return claimed;
}

/** The ID that a row keeps: its marker's, as long as no other row has it; else the one given; else a new one. */
function chooseId(
  given: string,
  logged: string,
  { taken, claimed }: Pick<Progress, 'taken' | 'claimed'>,
  newId: () => string,
): string {
  if (logged !== '' && !taken.has(logged) && (given === logged || !claimed.has(logged))) return logged;
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
