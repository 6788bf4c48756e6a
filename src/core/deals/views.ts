/** Rows of the sheet in the form that the sidebar gets: JSON only, dates as ISO text. */

import type { DealSummary, DealView, HistoryEntry } from '../api';
import { type Cells, cellAt } from '../shared/cells';
import { isoFromDay, toDay, type Zone } from '../shared/dates';
import { isDate, textOf } from '../shared/values';
import type { DealColumn, DealColumns } from './columns';

/** A row of Deals with everything that the sidebar shows. */
export function viewOfDeal(
  cells: readonly unknown[],
  row: number,
  columns: DealColumns,
  zone: Zone,
  now: Date,
): DealView {
  const cell = (column: DealColumn): unknown => cellAt(cells, columns[column]);
  const text = (column: DealColumn): string => textOf(cell(column));
  const date = (column: DealColumn): string | null => {
    const day = toDay(cell(column), zone);
    return typeof day === 'number' ? isoFromDay(day) : null;
  };
  const since = cell('stageSince');
  const sinceDay = toDay(since, zone);
  const amount = cell('amount');
  return {
    ...summaryOfDeal(cells, row, columns),
    contact: text('contact'),
    owner: text('owner'),
    amount: typeof amount === 'number' ? amount : null,
    currency: text('currency'),
    expectedClose: date('expectedClose'),
    nextStep: text('nextStep'),
    nextStepDue: date('nextStepDue'),
    stageSince: isDate(since) ? instant(since) : date('stageSince'),
    daysInStage: typeof sinceDay === 'number' ? zone.dayOf(now) - sinceDay : null,
    closed: date('closed'),
    closeReason: text('closeReason'),
  };
}

/** A row of Deals as a search result. */
export function summaryOfDeal(cells: readonly unknown[], row: number, columns: DealColumns): DealSummary {
  const text = (column: DealColumn): string => textOf(cellAt(cells, columns[column]));
  return {
    dealId: text('dealId'),
    deal: text('deal'),
    company: text('company'),
    stage: text('stage'),
    pipeline: text('pipeline'),
    row,
  };
}

/** Rows of the history, newest first. */
export function viewOfHistory(rows: Cells): HistoryEntry[] {
  const entries = rows.map(([, changedAt, from, to, amount, changedBy, via]) => ({
    changedAt: isDate(changedAt) ? instant(changedAt) : textOf(changedAt),
    from: textOf(from),
    to: textOf(to),
    amount: typeof amount === 'number' ? amount : null,
    changedBy: textOf(changedBy),
    via: textOf(via),
  }));
  return entries.reverse();
}

function instant(date: Date): string {
  return Number.isNaN(date.getTime()) ? '' : date.toISOString();
}
