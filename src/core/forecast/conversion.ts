/** WIN_RATE, STAGE_CONVERSION and SALES_VELOCITY: what the stage history says of the pipeline's flow. */

import type { Locale } from '../api';
import type { Cells } from '../shared/cells';
import { UserError } from '../shared/errors';
import { roundTo } from '../workbook/currency';
import { type DealPaths, WON } from './model/deal-paths';
import { quantileOf, sorted } from './model/state';
import type { ForecastContext } from './model/types';
import { createQuery, periodOf } from './query';
import type { PipelineData } from './read';
import type { Translate } from './texts';

interface Flow extends PipelineData {
  t: Translate;
  from: number;
  to: number;
}

function flowOf(
  deals: Cells,
  period: unknown,
  context: ForecastContext,
  messages: (locale: Locale) => Translate,
): Flow {
  const query = createQuery(deals, context, messages);
  const { t, today } = query;
  const within = periodOf(period, today, query);
  const data = query.pathsAt(today);
  const from = within?.from ?? Number.NEGATIVE_INFINITY;
  const to = within ? within.to + 1 : Number.POSITIVE_INFINITY;
  return { ...data, t, from, to };
}

interface Closing {
  won: boolean;
  /** Null where it cannot be read. */
  amount: number | null;
  days: number;
}

function closingsOf({ dealPaths, rows, leftOut, from, to }: Flow): Closing[] {
  const { first, at, stage, amount } = dealPaths;
  const closings: Closing[] = [];
  for (let deal = 0; deal < dealPaths.deals; deal++) {
    const begin = first[deal] as number;
    const last = (first[deal + 1] as number) - 1;
    if (last < begin || (stage[last] as number) >= 0) continue;
    const when = at[last] as number;
    if (when < from || when >= to) continue;
    const days = when - (at[begin] as number);
    const isRead = !leftOut.has(rows[deal] as number);
    closings.push({ won: stage[last] === WON, amount: isRead ? (amount[last] as number) : null, days });
  }
  return closings;
}

/**
 * Deals won ÷ deals closed within the period.
 *
 * @throws UserError when none was closed.
 */
export function winRate(...[deals, period, context, messages]: Parameters<typeof flowOf>): number {
  const flow = flowOf(deals, period, context, messages);
  const closings = closingsOf(flow);
  if (closings.length === 0) throw new UserError(flow.t, 'noneClosed');
  return closings.filter(({ won }) => won).length / closings.length;
}

/**
 * Sales velocity, in the main currency a day: open deals × win rate × mean amount won ÷ mean days from creation to won.
 *
 * @throws UserError when none was won within the period.
 */
export function salesVelocity(...[deals, period, context, messages]: Parameters<typeof flowOf>): number {
  const flow = flowOf(deals, period, context, messages);
  const closings = closingsOf(flow);
  const won = closings.filter((closing) => closing.won);
  const days = won.reduce((sum, closing) => sum + closing.days, 0) / won.length;
  if (!(days > 0)) throw new UserError(flow.t, 'noneClosed');
  const amounts = won.flatMap((closing) => closing.amount ?? []);
  const amount = amounts.reduce((sum, each) => sum + each, 0) / amounts.length;
  return roundTo((openCount(flow.dealPaths) * (won.length / closings.length) * amount) / days, 2);
}

function openCount({ deals, first, stage }: DealPaths): number {
  let open = 0;
  for (let deal = 0; deal < deals; deal++) {
    const last = (first[deal + 1] as number) - 1;
    if (last >= (first[deal] as number) && (stage[last] as number) >= 0) open++;
  }
  return open;
}

/**
 * A row per open stage: deals that entered it within the period, how many of those went on, were lost from it and are
 * still there, the share that went on of those that left, the share of the closed ones that were won in the end, and the
 * median days spent there by those that left.
 */
export function stageConversion(
  ...[deals, period, context, messages]: Parameters<typeof flowOf>
): (number | string)[][] {
  const flow = flowOf(deals, period, context, messages);
  const { stages, t } = flow;
  const counts = countStages(flow);
  const share = (part: number, whole: number): number | string =>
    whole > 0 ? Math.round((part / whole) * 1e4) / 1e4 : '';
  const header = ['stage', 'entered', 'on', 'lost', 'conversion', 'winRate', 'medianDays'].map((key) =>
    t(`conversion_${key}` as 'conversion_stage'),
  );
  return [
    header,
    ...stages.map(({ name }, index) => {
      const { entered, on, lost, won, closed, days } = counts[index] ?? noDeals();
      const median = days.length > 0 ? Math.round(quantileOf(sorted(days), 0.5) * 10) / 10 : '';
      return [name, entered, on, lost, share(on, on + lost), share(won, closed), median];
    }),
  ];
}

/** What became of the deals that entered a stage. */
interface StageCount {
  entered: number;
  on: number;
  lost: number;
  won: number;
  closed: number;
  /** Days that each of those that left was there. */
  days: number[];
}

function noDeals(): StageCount {
  return { entered: 0, on: 0, lost: 0, won: 0, closed: 0, days: [] };
}

/** Counts for each open stage the deals that entered it within the period. */
function countStages({ dealPaths, stages, from, to }: Flow): StageCount[] {
  const { first, at } = dealPaths;
  const counts = stages.map(noDeals);
  for (let deal = 0; deal < dealPaths.deals; deal++) {
    const last = (first[deal + 1] as number) - 1;
    const seen = new Set<number>();
    for (let slot = first[deal] as number; slot <= last; slot++) {
      const count = counts[dealPaths.stage[slot] as number];
      const when = at[slot] as number;
      if (count && when >= from && when < to) countEntry(dealPaths, slot, last, seen, count);
    }
  }
  return counts;
}

/** @param seen the stages in which the deal has been counted */
function countEntry({ at, stage }: DealPaths, slot: number, last: number, seen: Set<number>, count: StageCount): void {
  const own = stage[slot] as number;
  const isLeft = slot < last;
  if (isLeft) count.days.push((at[slot + 1] as number) - (at[slot] as number));
  // A deal that comes back is not a second deal: how it left last counts.
  if (!seen.has(own)) {
    seen.add(own);
    count.entered++;
    if ((stage[last] as number) < 0) count.closed++;
    if (stage[last] === WON) count.won++;
  }
  if (!isLeft || stage.subarray(slot + 1, last + 1).includes(own)) return;
  const next = stage[slot + 1] as number;
  if (next === WON || next > own) count.on++;
  else if (next < 0) count.lost++;
}
