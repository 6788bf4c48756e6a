/** PIPELINE_REVIEW: the parts of the Forecast sheet that a formula of its own keeps live. */

import type { Locale } from '../api';
import { DEAL_COLUMNS } from '../deals/columns';
import { type Cells, rowAt } from '../shared/cells';
import { isoFromDay } from '../shared/dates';
import type { Period } from '../shared/periods';
import { createSums } from './amounts';
import { type OpenDeal, type Review, readReview } from './attention';
import { workingDays } from './calendar';
import { type RowFault, sayLeftOut } from './left-out';
import { takesMessages } from './messages';
import { monthsFrom, type Part, quarterOf } from './model/parts';
import type { ForecastContext } from './model/types';
import { createQuery, type Query, type QuotaReader, reviewPartOf } from './query';
import type { ReviewPart } from './review-names';
import { type Row, tableOf } from './table';
import { shareOf } from './target-chance';
import type { Translate } from './texts';
import { quarterOutlook, sayOutlook } from './what-it-takes';

/** A list shows so many deals, and how many more there are. */
const MOST_DEALS = 8;
const PAST_QUARTERS = 4;
const MONTHS = 6;

/** Places of the columns of FORECAST_TABLE. */
const AT = { won: 1, commit: 2, p10: 4, p50: 5, p90: 6, created: 7, target: 8, gap: 9, basis: 10, adjusted: 12 };

/**
 * One part of a review of the pipeline, as a table with a header:
 *
 * - quarter: one row for the fiscal quarter that is running; P10 to P90 are what is won already and what open deals bring;
 *   the chance to reach the target, and what it takes, in words
 * - months: a row for each month of this quarter and the next, the same way
 * - past: the last four quarters as they were forecast on the day before they began, new business included, and what
 *   happened; none for which no deal was known
 * - slipped: open deals whose expected close has passed, the largest first
 * - zombies: open deals older than any deal that was ever closed, and what history says they are worth
 *
 * @param deals rows with their header row
 * @param readQuotas rows of Targets and of Adjustments, header first; none where the sheet is missing
 * @throws UserError naming the argument and what was expected, or a row where no deal can be read.
 */
export function pipelineReview(
  deals: Cells,
  part: unknown,
  context: ForecastContext,
  readQuotas: QuotaReader,
  messages: (locale: Locale) => Translate,
): Row[] {
  const query = createQuery(deals, context, messages, readQuotas);
  const name = reviewPartOf(part, query);
  const review = readReview(query);
  const makeTable: MakeTable = (group, period, day, leftOut) => tableOf(query, group, period, day, leftOut);
  const parts: Record<ReviewPart, () => Row[]> = {
    quarter: () =>
      withOutlook(
        query,
        quarterRows(review, makeTable, sayLeftOut(leftOutOf(query, review), query.countDeals(), review.rt)),
      ),
    months: () => monthRows(review, makeTable),
    past: () => {
      const sum = createSums(query, query.today, query.dealRows());
      return pastRows(review, makeTable, (quarter) => query.round(sum('won', quarter).sum));
    },
    slipped: () => slippedRows(review),
    zombies: () => zombieRows(review),
  };
  return parts[name]();
}

type MakeTable = (group: 'month' | 'quarter', period: Period, day: number, leftOut?: string) => Row[];

/** What is left out of any number of the Forecast sheet, in whatever period. */
function leftOutOf(query: Query, { leftOut, today }: Review): RowFault[] {
  const sums = createSums(query, today, query.dealRows());
  const ever = { from: Number.NEGATIVE_INFINITY, to: Number.POSITIVE_INFINITY };
  return [...leftOut, ...(['won', 'commit', 'weighted'] as const).flatMap((method) => sums(method, ever).leftOut)];
}

/** @param leftOut what is left out of any number of the sheet: the basis says it first, and the sheet links it */
function quarterRows({ settings, calendar, today, rt, round }: Review, makeTable: MakeTable, leftOut: string): Row[] {
  const { name, from, to } = quarterOf(today, settings.firstMonth);
  const row = rowAt(makeTable('quarter', { from, to }, today, leftOut), 1) as Row;
  const days = rt('review_ofDays', { left: workingDays(today, to, calendar), all: workingDays(from, to, calendar) });
  return [
    [
      rt('review_quarter'),
      rt('table_won'),
      rt('table_commit'),
      'P10',
      'P50',
      'P90',
      rt('table_adjusted'),
      rt('table_target'),
      rt('table_gap'),
      rt('review_workingDays'),
      rt('table_basis'),
    ],
    [
      name,
      ...fanOf(row, round),
      cell(row, 'adjusted'),
      cell(row, 'target'),
      cell(row, 'gap'),
      days,
      cell(row, 'basis'),
    ],
  ];
}

/** Adds the chance to reach the target, and what it takes, in words: the sheet shows these below the quarter. */
function withOutlook(query: Query, [header = [], row = []]: Row[]): Row[] {
  const t = takesMessages(query.locale);
  const quarter = quarterOutlook(query);
  const { outlook } = quarter;
  return [
    [...header, t('takes_share'), t('takes_words')],
    [...row, outlook ? shareOf(outlook.reach.chance) : '', sayOutlook(query, quarter)],
  ];
}

function monthRows({ settings, today, rt, round }: Review, makeTable: MakeTable): Row[] {
  const { from } = quarterOf(today, settings.firstMonth);
  const rows = makeTable('month', monthsFrom(from, MONTHS), today).slice(1, -1);
  return [
    [rt('review_month'), rt('table_won'), 'P10', 'P50', 'P90', rt('table_target'), rt('table_new')],
    ...rows.map((row) => {
      const [won, , ...range] = fanOf(row, round);
      return [row[0] ?? '', won ?? '', ...range, cell(row, 'target'), cell(row, 'created')];
    }),
  ];
}

function pastRows(
  { settings, snapshot, today, rt, round }: Review,
  makeTable: MakeTable,
  wonIn: (quarter: Part) => number,
): Row[] {
  const { count, created, since } = snapshot.deals;
  const dates = [...created.subarray(0, count), ...since.subarray(0, count)].filter((day) => !Number.isNaN(day));
  const begin = dates.reduce((least, day) => Math.min(least, day), Number.POSITIVE_INFINITY);
  const rows: Row[] = [];
  for (let back = PAST_QUARTERS; back >= 1; back--) {
    const quarter = quarterOf(today, settings.firstMonth, -back);
    // Before there were deals, nothing could be forecast.
    if (!(begin < quarter.from)) continue;
    const row = rowAt(makeTable('quarter', quarter, quarter.from - 1), 1) as Row;
    const created = Number(cell(row, 'created')) || 0;
    const [low, middle, high] = (['p10', 'p50', 'p90'] as const).map((key) => Number(cell(row, key)) + created);
    const forecast = round(middle ?? 0);
    const happened = wonIn(quarter);
    const off = happened === 0 ? '' : Math.round(((forecast - happened) / happened) * 1e4) / 1e4;
    rows.push([quarter.name, forecast, happened, round(low ?? 0), round(high ?? 0), off]);
  }
  const header = [rt('review_quarter'), rt('review_forecast'), rt('review_happened'), 'P10', 'P90', rt('table_bias')];
  return [header, ...(rows.length > 0 ? rows : [[rt('review_noPast')]])];
}

function slippedRows(review: Review): Row[] {
  const { deals, today, rt, locale } = review;
  const lateBy = ({ expectedClose }: OpenDeal): number => (expectedClose === null ? 0 : today - expectedClose);
  const slipped = deals.filter((deal) => lateBy(deal) > 0).sort((a, b) => b.amount - a.amount);
  return listOf(slipped, review, [rt('review_daysLate'), DEAL_COLUMNS.expectedClose[locale]], (deal) => [
    lateBy(deal),
    deal.expectedClose === null ? '' : isoFromDay(deal.expectedClose),
  ]);
}

function zombieRows(review: Review): Row[] {
  const { deals, snapshot, today, rt, round } = review;
  const { count, codes, created, since } = snapshot.deals;
  let longest = Number.NaN;
  for (let deal = 0; deal < count; deal++) {
    if ((codes[deal] as number) >= 0) continue;
    const days = (since[deal] as number) - (created[deal] as number);
    if (days >= 0 && !(days <= longest)) longest = days;
  }
  const zombies = deals.filter(({ created }) => today - created > longest).sort((a, b) => b.amount - a.amount);
  return listOf(zombies, review, [rt('review_daysOpen'), rt('review_worth')], (deal) => [
    today - deal.created,
    round(deal.amount * deal.chance),
  ]);
}

function listOf(
  deals: readonly OpenDeal[],
  { locale, rt, round }: Review,
  ends: string[],
  endOf: (deal: OpenDeal) => Row,
) {
  const { deal: name, owner, stage, amount } = DEAL_COLUMNS;
  const rows: Row[] = [[name[locale], owner[locale], stage[locale], amount[locale], ...ends]];
  for (const deal of deals.slice(0, MOST_DEALS)) {
    rows.push([deal.deal, deal.owner, deal.stage.name, deal.amount, ...endOf(deal)]);
  }
  const rest = deals.slice(MOST_DEALS);
  const sum = round(rest.reduce((total, deal) => total + deal.amount, 0));
  if (rest.length > 0) rows.push([rt('review_more', { count: rest.length }), '', '', sum, '', '']);
  if (deals.length === 0) rows.push([rt('review_none'), '', '', '', '', '']);
  return rows;
}

/** Won, commit, and P10 to P90 with what is won. */
function fanOf(row: Row, round: Review['round']): Row {
  const won = Number(cell(row, 'won'));
  const range = (['p10', 'p50', 'p90'] as const).map((key) => round(won + Number(cell(row, key))));
  return [won, cell(row, 'commit'), ...range];
}

function cell(row: Row, key: keyof typeof AT): number | string {
  return row[AT[key]] ?? '';
}
