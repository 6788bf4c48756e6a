/** FORECAST_TABLE: the forecast by month, quarter, owner, stage or product. */

import type { Locale } from '../api';
import type { Cells } from '../shared/cells';
import type { AskedPeriod } from '../shared/periods';
import { adjustmentsWithin, explainAdjustments } from './adjustments';
import { createSums } from './amounts';
import { chancesOf } from './chances';
import { type RowFault, sayLeftOut, sayUnread } from './left-out';
import { reviewMessages } from './messages';
import { windowOf } from './model/by-model';
import { isQuiet, type NewBusiness, newBusinessBetween } from './model/new-business';
import { monthsFrom, partsOf } from './model/parts';
import { quantilesOfSum } from './model/sum';
import type { ForecastContext, Snapshot } from './model/types';
import { createQuery, dayOf, type Group, groupOf, periodOf, type Query, type QuotaReader } from './query';
import { ADJUSTMENT_COLUMNS } from './review-names';
import { groupsOf, type TableGroup } from './table-groups';
import { targetWithin } from './targets';
import type { ReviewTranslate, Translate } from './texts';

const QUANTILES = [0.1, 0.5, 0.9];
/** Without a period: this month and the next five. */
const USUAL_MONTHS = 6;

export type Row = (number | string)[];

/**
 * @param deals rows with their header row
 * @param group one of month (the default), quarter, owner, stage and product
 * @param readQuotas rows of Targets and of Adjustments, header first; none where the sheet is missing
 * @returns a header, a row per group and one for all: group, won, commit, weighted, P10, P50, P90, new business, target,
 *   gap (target less won and P50), basis, adjustment, adjusted (won, P50 and adjustment together). With too little history
 *   the range rests on the stages' probabilities, and the basis says so; it also says which deals are left out because they
 *   cannot be read, and who adjusted and why
 * @throws UserError naming the argument and what was expected, or a row where no deal of the range can be read.
 */
export function forecastTable(
  deals: Cells,
  group: unknown,
  period: unknown,
  asOf: unknown,
  context: ForecastContext,
  readQuotas: QuotaReader,
  messages: (locale: Locale) => Translate,
): Row[] {
  const query = createQuery(deals, context, messages, readQuotas);
  const by = groupOf(group, query);
  const day = dayOf(asOf, query);
  return tableOf(query, by, periodOf(period, day, query) ?? monthsFrom(day, USUAL_MONTHS), day);
}

/**
 * The table of a query, by a group, over a period, as of a day.
 *
 * @param leftOut what the basis of each row says of deals that are left out; none: those that are left out of this row
 */
export function tableOf(query: Query, by: Group, whole: AskedPeriod, day: number, leftOut?: string): Row[] {
  const rt = reviewMessages(query.locale);
  const lineOf = createLines(query, whole, day, rt, leftOut);
  const rows: Row[] = [headerOf(query.locale, rt)];
  if (by === 'month' || by === 'quarter') {
    const { firstMonth } = query.settings();
    for (const { name, from, to } of partsOf(whole, by === 'month' ? 1 : 3, firstMonth)) {
      rows.push(lineOf({ name, rows: null, owner: null }, { from, to }));
    }
  } else {
    for (const group of groupsOf(query, by, query.snapshotAt(day), whole)) {
      rows.push(lineOf({ ...group, name: group.name || rt('table_none') }, whole));
    }
  }
  rows.push(lineOf({ name: rt('table_all'), rows: null, owner: null }, whole));
  return rows;
}

function headerOf(locale: Locale, rt: ReviewTranslate): Row {
  return [
    rt('table_group'),
    rt('table_won'),
    rt('table_commit'),
    rt('table_weighted'),
    'P10',
    'P50',
    'P90',
    rt('table_new'),
    rt('table_target'),
    rt('table_gap'),
    rt('table_basis'),
    ADJUSTMENT_COLUMNS.adjustment[locale],
    rt('table_adjusted'),
  ];
}

/** Makes the rows of a table. */
function createLines(
  query: Query,
  whole: AskedPeriod,
  day: number,
  rt: ReviewTranslate,
  said?: string,
): (group: TableGroup, within: AskedPeriod) => Row {
  const { locale } = query;
  const snapshot = query.snapshotAt(day);
  const isNow = day >= query.today;
  const chances = chancesOf(query, snapshot, windowOf(whole, day, isNow).until);
  const { shock } = chances;
  const business = chances.fitted ? chances.fitted.business() : null;
  const basis = [chances.basis, sayUnread(snapshot.unreadEntries, locale, rt)];
  const sums = createSums(query, day, query.dealRows());
  const all = query.countDeals();

  return (group, within) => {
    const { owner, rows } = group;
    const window = windowOf(within, day, isNow);
    const leftOut: RowFault[] = snapshot.leftOut.filter(({ index }) => rows?.has(index) ?? true);
    const of = (method: 'won' | 'commit' | 'weighted'): number => {
      const { sum, leftOut: others } = sums(method, within, rows && ((row) => rows.has(row)));
      leftOut.push(...others);
      return query.round(sum);
    };
    const open = openAmounts(snapshot, rows, chances.within(within, window));
    const won = of('won');
    const range = quantilesOfSum({ ...open, shock }, QUANTILES).map((value) => query.round(value));
    const middle = range[1] as number;
    // A deal not yet created has no owner, stage or product.
    const isAll = rows === null;
    const created = business && isAll ? query.round(newBusinessBetween(business, window).mean) : '';
    // Neither a stage nor a product has a target, nor is it what a manager answers for.
    const isPlanned = isAll || owner !== null;
    const target = isPlanned ? targetWithin(query.targets(), within, owner) : null;
    const numbers = [of('commit'), of('weighted')];
    const left = said ?? sayLeftOut(leftOut, rows?.size ?? all, rt);
    const adjusting = isPlanned ? adjustmentsWithin(query.adjustments(), within, owner) : [];
    const adjustment = adjusting.reduce((total, { amount }) => total + amount, 0);
    const pause = business && isAll && isQuiet(business, window.until) ? sayQuiet(business, rt) : '';
    const explained = [left, ...basis, pause, explainAdjustments(adjusting, locale)]
      .filter((text) => text !== '')
      .join('; ');
    return [
      group.name,
      won,
      ...numbers,
      ...range,
      created,
      target ?? '',
      target === null ? '' : query.round(target - won - middle),
      explained,
      ...(isPlanned ? [adjustment, query.round(won + middle + adjustment)] : ['', '']),
    ];
  };
}

/** Says that no new business is to be expected, and why. */
function sayQuiet({ quiet = 0 }: NewBusiness, rt: ReviewTranslate): string {
  return rt('basis_quiet', { count: Math.floor(quiet) });
}

/** Amounts and chances of the open deals whose rows are among `rows`; of all when it is null. */
function openAmounts(
  { states, open, deals }: Snapshot,
  rows: ReadonlySet<number> | null,
  chances: Float64Array,
): { amounts: number[]; chances: number[] } {
  const own: { amounts: number[]; chances: number[] } = { amounts: [], chances: [] };
  states.forEach(({ amount }, index) => {
    if (rows && !rows.has(deals.rows[open[index] as number] as number)) return;
    own.amounts.push(amount);
    own.chances.push(chances[index] as number);
  });
  return own;
}
