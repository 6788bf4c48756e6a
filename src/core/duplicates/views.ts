/** Groups of deals that look alike, side by side, in the form that the client gets. */

import type { DealColumn } from '../deals/columns';
import type { PlanContext } from '../deals/plan-edit';
import { formatNumber } from '../i18n/translator';
import { type Cells, cellAt, rowAt } from '../shared/cells';
import { isoFromDay, toDay } from '../shared/dates';
import { isBlank, isDate, textOf } from '../shared/values';
import { stageKey } from '../stages/stages';
import type { DuplicateDeal, DuplicateGroupView, DuplicatesView } from './api';
import type { DuplicateGroup, Duplicates } from './find';
import { stampOf } from './merge-record';
import { isJoinable, mergeableColumns } from './plan-merge';

/** As many groups are shown at once; the rest come when these are done with. */
const MOST_GROUPS = 40;
/** As many deals of a group. */
const MOST_DEALS = 6;

export interface ViewContext extends Pick<PlanContext, 'columns' | 'stages' | 'locale' | 'zone'> {
  /** Whether what stands in a column follows from other sheets: then it is not chosen. */
  isDerived: (header: string) => boolean;
}

/**
 * The first groups, with all that the user needs to compare and merge them.
 *
 * @param rows Deals without their header
 * @param headers the headers as the sheet has them
 */
export function viewOfDuplicates(
  { groups, common }: Duplicates,
  rows: Cells,
  headers: readonly string[],
  context: ViewContext,
): DuplicatesView {
  return {
    groups: groups.slice(0, MOST_GROUPS).map((group) => viewOfGroup(group, rows, headers, context)),
    total: groups.length,
    common: common.map(({ reason, value, deals }) => ({ reason, value, deals })),
  };
}

function viewOfGroup(
  { deals, evidence }: DuplicateGroup,
  rows: Cells,
  headers: readonly string[],
  context: ViewContext,
): DuplicateGroupView {
  const shown = deals.slice(0, MOST_DEALS).map((index) => ({ index, cells: rowAt(rows, index) }));
  const differing = mergeableColumns(headers, context.isDerived).filter((column) => {
    const values = new Set(shown.map(({ cells }) => textOf(cells[column])));
    return values.size > 1;
  });
  const keep = [...shown].sort((a, b) => rankOf(b.cells, context) - rankOf(a.cells, context) || a.index - b.index)[0];
  return {
    likenesses: evidence.map(({ reason, value }) => ({ reason, value })),
    deals: shown.map(({ index, cells }) => viewOfDeal(cells, index + 2, differing, context)),
    fields: differing.map((column) => headers[column] ?? ''),
    joinable: differing.map((column) => headers[column] ?? '').filter(isJoinable),
    keep: textOf(cellAt(keep?.cells ?? [], context.columns.dealId)),
  };
}

function viewOfDeal(
  cells: readonly unknown[],
  row: number,
  fields: readonly number[],
  context: ViewContext,
): DuplicateDeal {
  const { columns, zone } = context;
  const text = (column: DealColumn): string => textOf(cellAt(cells, columns[column]));
  const created = toDay(cellAt(cells, columns.created), zone);
  return {
    dealId: text('dealId'),
    row,
    deal: text('deal'),
    company: text('company'),
    stage: text('stage'),
    created: typeof created === 'number' ? isoFromDay(created) : '',
    stamp: stampOf(cells, columns),
    values: fields.map((column) => shownValue(cells[column], context)),
  };
}

function shownValue(value: unknown, { zone, locale }: ViewContext): string {
  if (typeof value === 'number') return formatNumber(value, locale);
  if (!isDate(value)) return textOf(value);
  const day = toDay(value, zone);
  return typeof day === 'number' ? isoFromDay(day) : '';
}

/** Of deals that look alike, the one is kept that has come farthest, then the one that says most. */
function rankOf(cells: readonly unknown[], { columns, stages }: ViewContext): number {
  const name = stageKey(textOf(cellAt(cells, columns.stage)));
  const place = stages.stages.findIndex((stage) => stageKey(stage.name) === name);
  const type = stages.stages[place]?.type ?? 'Open';
  const way = type === 'Lost' ? -1 : place;
  const filled = cells.filter((cell) => !isBlank(cell)).length;
  return way * 1000 + Math.min(999, filled);
}
