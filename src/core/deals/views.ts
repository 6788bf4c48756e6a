/** Rows of the sheet in the form that the sidebar gets: JSON only, dates as ISO text. */

import type { DealField, DealSummary, DealView, HistoryEntry, Locale } from '../api';
import { type Cells, cellAt } from '../shared/cells';
import { isoFromDay, toDay, type Zone } from '../shared/dates';
import { isBlank, isDate, textOf } from '../shared/values';
import { DEAL_COLUMNS, type DealColumn, type DealColumns, dealColumns } from './columns';
import { createFieldReader, isSameField, kindOfField } from './gate';
import { isStay } from './history-columns';

/** What the view of a deal needs besides its row. */
export interface ViewMeans {
  headers: readonly unknown[];
  /** Fields that some stage requires. */
  required: readonly string[];
  locale: Locale;
  /** What is wrong with the row, in words. */
  faults: readonly string[];
}

/** A row of Deals with everything that the sidebar shows. */
export function viewOfDeal(
  cells: readonly unknown[],
  row: number,
  columns: DealColumns,
  zone: Zone,
  now: Date,
  { headers, required, locale, faults }: ViewMeans,
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
    fields: fieldsOf(cells, { headers, required, locale }, columns, zone),
    faults: [...faults],
  };
}

/** The fields that the card lists, then those that gates ask for besides. */
function fieldsOf(
  cells: readonly unknown[],
  { headers, required, locale }: Omit<ViewMeans, 'faults'>,
  columns: DealColumns,
  zone: Zone,
): DealField[] {
  const read = createFieldReader(headers, columns);
  const shown = dealColumns(({ inSidebar }, key) => inSidebar && columns[key] >= 0);
  const fields = shown.map((key) => DEAL_COLUMNS[key][locale]);
  for (const field of required) if (!fields.some((other) => isSameField(other, field))) fields.push(field);
  return fields.map((field, index) => {
    const value = read(cells, field);
    const kind = kindOfField(field);
    const key = shown[index];
    const place = (key && DEAL_COLUMNS[key].inSidebar) || null;
    return { field, kind, value: isBlank(value) ? null : plainValue(value, zone), shown: place };
  });
}

/** A cell as it crosses to the client. */
function plainValue(value: unknown, zone: Zone): string | number {
  if (typeof value === 'number') return value;
  const day = isDate(value) ? toDay(value, zone) : null;
  return typeof day === 'number' ? isoFromDay(day) : textOf(value);
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

/** Changes of the stage in rows of the history, newest first. */
export function viewOfHistory(rows: Cells): HistoryEntry[] {
  const moves = rows.filter(([, , from, to]) => !isStay(from, to));
  const entries = moves.map(([, changedAt, from, to, amount, changedBy, via]) => ({
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
