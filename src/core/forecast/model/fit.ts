/** The forecast model: learnt from stage history up to a moment, it gives each open deal its chance to be won. */

import { type DealPaths, LOST, WON } from './deal-paths';
import { type Coefficients, createChance, fitHazards, type Sample, type Spans } from './hazard';
import { type DealState, describeState, FEATURES, learnScaling, type Scaling, stateAt } from './state';

/** A fitted model: a few hundred numbers, without Google or a date of today in them. */
export interface ForecastModel {
  /** End of what it has learnt from, in days since 1970-01-01. */
  time: number;
  /** When closings began to be recorded. */
  begin: number;
  /** Deals closed before `time`: what it rests on. */
  closed: number;
  weekend: readonly number[];
  scaling: Scaling;
  spans: Spans;
  fits: Coefficients[];
}

/** Ends of the spans of days after a moment; those longer than the history bears are left out. */
const EDGES = [0, 2, 5, 9, 14, 21, 30, 45, 60, 90, 135, 180, 270, 365];
/** Moments lie at least this many days apart: deals change little from day to day. */
const SHORTEST_STEP = 3;
const MOST_MOMENTS = 45;
const MOST_ROWS = 10000;
/** For a forecast that only shows how far forecasts go astray. */
export const TRIAL_ROWS = 3000;
/** A deal seen at moments a day apart is not a new deal each time: ten such count as one. */
const DAYS_A_ROW = 10;
/** A span needs a history that lets many deals be seen through it. */
const LONGEST_SHARE = 0.6;
/** From here on, the features' weights no longer change with time. */
const STEADY_AFTER = 14;

export interface FitOptions {
  /** Weekdays off, 0 is Sunday. */
  weekend: readonly number[];
  /** How many states of deals a fit takes; 10,000. */
  mostRows?: number;
}

/** When deals are looked at, the newest moment first, and the days from one to the next. */
interface Moments {
  times: number[];
  step: number;
}

/** Fits the model to what happened before `time`; nothing later is looked at. Deterministic. */
export function fitModel(
  dealPaths: DealPaths,
  stages: number,
  time: number,
  options: FitOptions,
): ForecastModel | null {
  const begin = firstClose(dealPaths, time);
  const span = time - begin;
  if (!(span > 0)) return null;
  const step = Math.max(SHORTEST_STEP, Math.ceil(span / MOST_MOMENTS));
  const moments: Moments = { times: [], step };
  for (let at = time - step; at >= begin; at -= step) moments.times.push(at);
  if (moments.times.length === 0) return null;
  const edges = EDGES.filter((edge, index) => index < 3 || edge <= LONGEST_SHARE * span);
  const spans = { edges, times: timesOf(edges) };
  const { states, sample, closed } = gather(dealPaths, time, moments, spans, options);
  if (states.length === 0) return null;
  const scaling = learnScaling(states);
  states.forEach((state, row) => {
    describeState(state, scaling, sample.features, row * FEATURES);
  });
  const fits = fitHazards(sample, spans, stages);
  return { time, begin, closed, weekend: options.weekend, scaling, spans, fits };
}

/** Chances of open deals to be won within `days` of the moment of their states. */
export function winChances(model: ForecastModel, states: readonly DealState[], days: number): Float64Array {
  const chance = createChance(model.fits, model.spans, days);
  const features = new Float64Array(FEATURES);
  return Float64Array.from(states, (state) => {
    describeState(state, model.scaling, features, 0);
    return chance(state.stage, features, 0);
  });
}

/** The deals open at a moment, and their states. */
export function openStates(
  dealPaths: DealPaths,
  time: number,
  weekend: readonly number[],
): { deals: number[]; states: DealState[] } {
  const deals: number[] = [];
  const states: DealState[] = [];
  for (let deal = 0; deal < dealPaths.deals; deal++) {
    const state = stateAt(dealPaths, deal, time, weekend);
    if (!state) continue;
    deals.push(deal);
    states.push(state);
  }
  return { deals, states };
}

/** Logarithm of the middle of each span: by it early and late weights differ, up to a fortnight. */
function timesOf(edges: readonly number[]): number[] {
  const middles = edges.slice(1).map((edge, index) => Math.log(1 + (edge + (edges[index] as number)) / 2));
  const mean = middles.slice(0, 6).reduce((sum, value) => sum + value, 0) / Math.min(6, middles.length);
  return middles.map((value) => Math.min(value, Math.log(1 + STEADY_AFTER)) - mean);
}

/** Before the first closing that was recorded nothing could be seen to close: those days teach nothing. */
function firstClose({ stage, at }: DealPaths, time: number): number {
  let first = Number.POSITIVE_INFINITY;
  stage.forEach((entered, slot) => {
    const when = at[slot] as number;
    if ((entered === WON || entered === LOST) && when < first) first = when;
  });
  return first < time ? Math.floor(first) : Number.POSITIVE_INFINITY;
}

/** How deals ended before a moment: later moves are as if they had not been. */
interface Endings {
  /** When each deal closed; infinite for an open one. */
  ends: Float64Array;
  /** What a sample calls the outcome: 1 for won, 2 for lost. */
  outcomes: Int8Array;
  closed: number;
}

function endingsBefore(time: number, { deals, first, at, stage }: DealPaths): Endings {
  const ends = new Float64Array(deals).fill(Number.POSITIVE_INFINITY);
  const outcomes = new Int8Array(deals);
  let closed = 0;
  for (let deal = 0; deal < deals; deal++) {
    let slot = (first[deal + 1] as number) - 1;
    while (slot >= (first[deal] as number) && (at[slot] as number) >= time) slot--;
    const entered = stage[slot] as number;
    if (slot < (first[deal] as number) || entered >= 0) continue;
    ends[deal] = at[slot] as number;
    outcomes[deal] = entered === WON ? 1 : 2;
    closed++;
  }
  return { ends, outcomes, closed };
}

/** Takes every so many moments of a deal, so that about as many states are seen as are wanted. */
function strideOf({ first, at }: DealPaths, ends: Float64Array, moments: Moments, mostRows: number): number {
  const [newest, oldest] = [moments.times[0] as number, moments.times[moments.times.length - 1] as number];
  let expected = 0;
  ends.forEach((end, deal) => {
    const from = Math.max(at[first[deal] as number] as number, oldest);
    expected += Math.max(0, (Math.min(newest, end) - from) / moments.step);
  });
  return Math.max(1, Math.round(expected / mostRows));
}

/** How many spans after `now` can be seen before `time`; the one in which the deal ends is the last. */
function spansSeen(edges: readonly number[], now: number, end: number, time: number): number {
  let seen = 0;
  while (seen < edges.length - 1 && now + (edges[seen + 1] as number) <= time) {
    seen++;
    if (now + (edges[seen] as number) > end) break;
  }
  return seen;
}

/** Sees the deals at the moments, and how many spans on what became of each. */
function gather(
  dealPaths: DealPaths,
  time: number,
  moments: Moments,
  { edges }: Spans,
  { weekend, mostRows = MOST_ROWS }: FitOptions,
): { states: DealState[]; sample: Sample; closed: number } {
  const { ends, outcomes, closed } = endingsBefore(time, dealPaths);
  const stride = strideOf(dealPaths, ends, moments, mostRows);
  const states: DealState[] = [];
  const kept: { spans: number; outcome: number }[] = [];
  ends.forEach((end, deal) => {
    const created = dealPaths.at[dealPaths.first[deal] as number] as number;
    // Where few rows are wanted, each deal is seen at other moments.
    for (let moment = (stride - (deal % stride)) % stride; moment < moments.times.length; moment += stride) {
      const now = moments.times[moment] as number;
      if (now <= created) break;
      if (now >= end) continue;
      const seen = spansSeen(edges, now, end, time);
      const state = seen > 0 ? stateAt(dealPaths, deal, now, weekend) : null;
      if (!state) continue;
      states.push(state);
      const isClosed = end >= now + (edges[seen - 1] as number) && end < now + (edges[seen] as number);
      kept.push({ spans: seen, outcome: isClosed ? (outcomes[deal] as number) : 0 });
    }
  });
  const sample = {
    rows: states.length,
    features: new Float64Array(states.length * FEATURES),
    stage: Int16Array.from(states, (state) => state.stage),
    spans: Int8Array.from(kept, (row) => row.spans),
    outcome: Int8Array.from(kept, (row) => row.outcome),
    weight: (moments.step * stride) / DAYS_A_ROW,
  };
  return { states, sample, closed };
}
