/** Plans a merge of deals: what becomes of the kept deal, of the history and of the line items. */

import { DEAL_COLUMNS, type DealColumns } from '../deals/columns';
import { isSameField } from '../deals/gate';
import type { PlanContext } from '../deals/plan-edit';
import { holdsStill, readSyncMarker, type StoredCell, storeCell } from '../deals/sync-marker';
import { keyOf } from '../i18n/name';
import { type Cells, cellAt, rowAt } from '../shared/cells';
import { UserError } from '../shared/errors';
import { isBlank, isDate, textOf } from '../shared/values';
import type { MergeRequest } from './api';
import { joinHistory } from './join-history';
import { type MergedDeal, type MergeRecord, stampOf } from './merge-record';
import type { Translate } from './texts';

/** Takes the texts of all deals. */
export const BOTH = 'both';
/** A little less than a cell holds. */
const LONGEST = 49_000;
/** Functions that fill other cells than their own. */
const SPILLING = /^=.*\b(?:ARRAYFORMULA|MAP|BYROW|MAKEARRAY|SCAN|FILTER|QUERY|UNIQUE|SORT|SEQUENCE|IMPORTRANGE)\s*\(/i;

/** What a merge is planned upon. */
export interface MergeSource {
  /** Deals, header first. */
  rows: Cells;
  /** Their headers under the names that we know. */
  headers: readonly string[];
  isDerived: (header: string) => boolean;
  /** The formulas of all rows, in A1 and in R1C1 notation. */
  formulas: Cells;
  relative: Cells;
  /** All of the history, header first. */
  history: Cells;
  /** The line items of a deal: their cells without the ID. */
  linesOf: (dealId: string) => StoredCell[][];
}

export type MergeContext = Pick<PlanContext, 'columns' | 'stages' | 'locale'> & { t: Translate };

/**
 * Columns of which a merge takes the value of one of the deals: the user's own, and ours that are not bound to the kept deal's stage.
 *
 * @param isDerived whether what stands in a column follows from other sheets
 * @param formulas of all rows: a column that a formula fills is left alone
 */
export function mergeableColumns(
  headers: readonly string[],
  isDerived: (header: string) => boolean,
  formulas: Cells = [],
): number[] {
  const isFilled = (column: number): boolean => formulas.some((line) => SPILLING.test(textOf(line[column])));
  return headers.flatMap((header, column) => {
    const key = keyOf(DEAL_COLUMNS, header);
    const isBound = key !== undefined && (DEAL_COLUMNS[key].kept || key === 'pipeline' || key === 'closeReason');
    return header.trim() === '' || isBound || isDerived(header) || isFilled(column) ? [] : [column];
  });
}

/** Whether the texts of a column can be joined: they are free text of many words. */
export function isJoinable(header: string): boolean {
  return keyOf(DEAL_COLUMNS, header) === 'notes';
}

/**
 * Plans the merge. Nothing is written.
 *
 * @throws UserError when a deal is not there, was changed since the user saw it, or a column is unknown.
 */
export function planMerge(request: MergeRequest, source: MergeSource, context: MergeContext): MergeRecord {
  const { columns, stages, t } = context;
  const { keep } = request;
  const merged = [...new Set(request.merge)];
  if (merged.length === 0 || merged.includes(keep)) throw new UserError(t, 'merge_itself');
  const rowOf = createFinder(source.rows, columns, t);
  const kept = rowOf(keep);
  const others = merged.map((dealId) => ({ dealId, ...rowOf(dealId) }));
  const stamps = new Map(request.stamps?.map(({ dealId, stamp }) => [dealId, stamp]));
  for (const { dealId, index } of [{ dealId: keep, ...kept }, ...others]) {
    const stamp = stamps.get(dealId);
    if (stamp !== undefined && stamp !== stampOf(rowAt(source.rows, index), columns))
      throw new UserError(t, 'merge_changed', { row: String(index + 1), deal: dealName(source.rows, index, columns) });
  }
  const deals = [{ dealId: keep, ...kept }, ...others];
  return {
    keep,
    headers: [...source.headers],
    merged: others.map((deal) => recordOf(deal, source, columns)),
    changed: changesOf(deals, request.fields ?? [], source, context),
    ...joinHistory(source.history, keep, merged, stages),
    lines: merged.flatMap((dealId) => source.linesOf(dealId).map((cells) => ({ dealId, cells }))),
  };
}

interface Found {
  /** 0-based row. */
  index: number;
}

function createFinder(rows: Cells, columns: DealColumns, t: Translate): (dealId: string) => Found {
  const known = new Map<string, number>();
  rows.forEach((cells, index) => {
    if (index > 0) known.set(textOf(cellAt(cells, columns.dealId)), index);
  });
  return (dealId) => {
    const index = known.get(dealId);
    if (index === undefined) throw new UserError(t, 'merge_gone', { dealId });
    return { index };
  };
}

function dealName(rows: Cells, index: number, columns: DealColumns): string {
  return textOf(cellAt(rowAt(rows, index), columns.deal));
}

function recordOf(
  { dealId, index }: Found & { dealId: string },
  source: MergeSource,
  columns: DealColumns,
): MergedDeal {
  const cells = rowAt(source.rows, index);
  return {
    dealId,
    stage: readSyncMarker(cellAt(cells, columns.log))?.stage ?? textOf(cellAt(cells, columns.stage)),
    cells: source.headers.map((_, column) => storeCell(cells[column])),
    formulas: rowAt(source.relative, index).flatMap((formula, column): [number, string][] =>
      textOf(formula) === '' ? [] : [[column, textOf(formula)]],
    ),
  };
}

/** The cells of the kept deal that change. A cell with a formula stays. */
function changesOf(
  deals: readonly (Found & { dealId: string })[],
  choices: NonNullable<MergeRequest['fields']>,
  { rows, headers, formulas, isDerived }: MergeSource,
  { columns, t }: MergeContext,
): MergeRecord['changed'] {
  const mergeable = mergeableColumns(headers, isDerived, formulas);
  const chosen = new Map<number, string>();
  for (const { field, from } of choices) {
    const column = headers.findIndex((header) => isSameField(header, field));
    if (column < 0) throw new UserError(t, 'merge_field', { field });
    const isKnown = from === BOTH ? isJoinable(field) : deals.some(({ dealId }) => dealId === from);
    if (!isKnown) throw new UserError(t, 'merge_from', { field, from });
    chosen.set(column, from);
  }
  const [kept] = deals;
  const keptRow = kept?.index ?? 0;
  const changes: MergeRecord['changed'] = [];
  const change = (column: number, value: unknown): void => {
    const before = storeCell(rowAt(rows, keptRow)[column]);
    const hasFormula = textOf(rowAt(formulas, keptRow)[column]) !== '';
    if (!hasFormula && !holdsStill(value, before)) changes.push([headers[column] ?? '', before, storeCell(value)]);
  };
  for (const column of mergeable) {
    const values = deals.map(({ dealId, index }) => ({ dealId, value: rowAt(rows, index)[column] }));
    const from = chosen.get(column);
    if (from === BOTH)
      change(
        column,
        joined(
          values.map(({ value }) => textOf(value)),
          headers[column] ?? '',
          t,
        ),
      );
    else
      change(
        column,
        (values.find(({ dealId }) => dealId === from) ?? values.find(({ value }) => !isBlank(value)))?.value,
      );
  }
  if (columns.created >= 0)
    change(columns.created, earliest(deals.map(({ index }) => rowAt(rows, index)[columns.created])));
  return changes;
}

/** @throws UserError when a cell does not hold them. */
function joined(texts: readonly string[], column: string, t: Translate): string {
  const text = [...new Set(texts.filter((each) => each !== ''))].join('\n');
  if (text.length > LONGEST) throw new UserError(t, 'merge_tooLong', { column });
  return text;
}

/** The first of some times; the first value where none is a time. */
function earliest(values: readonly unknown[]): unknown {
  const dates = values.filter(isDate);
  return dates.reduce<unknown>((first, date) => (isDate(first) && first <= date ? first : date), dates[0] ?? values[0]);
}
