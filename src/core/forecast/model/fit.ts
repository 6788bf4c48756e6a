/** The forecast model: learnt from stage history up to a moment, it gives each open deal its chance to be won. */

import { type DealPaths, LOST, WON } from './deal-paths';
import { type Coefficients, createChance, fitHazards, K, type Sample, type Spans } from './hazard';
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
  if (K.cap) {
    const n = moments.times.length;
    const obs = new Float64Array(n), exp = new Float64Array(n);
    const lim = spans.edges.findIndex((edge) => edge >= Math.max(5, step));
    const C = spans.times.length;
    for (let row = 0; row < sample.rows; row++) {
      const m = (sample as any).moment[row];
      const fit = fits[sample.stage[row]!]!;
      const seen = sample.spans[row]!;
      for (let span = 0; span < Math.min(seen, lim); span++) {
        const odds = fit.map((c) => { let v = c[span]!; for (let k = 0; k < FEATURES; k++) v += sample.features[row * FEATURES + k]! * (c[C + k]! + spans.times[span]! * c[C + FEATURES + k]!); return Math.exp(v); });
        exp[m]! += (odds[0]! + odds[1]!) / (1 + odds[0]! + odds[1]!);
        if (span === seen - 1 && sample.outcome[row]) obs[m]!++;
      }
    }
    const loads: number[] = (sample as any).loads;
    const now = Math.log(1 + openStates(dealPaths, time, options.weekend).deals.length);
    let mean = 0, tot = 0;
    for (let m = 0; m < n; m++) { mean += exp[m]! * loads[m]!; tot += exp[m]!; }
    mean /= tot;
    let a = 0, g = 0, phi = 1, S = 1;
    for (let it = 0; it < 8; it++) {
      let g0 = 0, g1 = 0, h00 = 0, h01 = 0, h11 = 0, chi = 0, lag = 0, sq = 0, prev = Number.NaN, used = 0;
      for (let m = n - 1; m >= 0; m--) {
        if (!(exp[m]! > 0)) continue;
        const x = loads[m]! - mean, mu = exp[m]! * Math.exp(a + g * x), r = obs[m]! - mu;
        g0 += r; g1 += r * x; h00 += mu; h01 += mu * x; h11 += mu * x * x;
        const z = r / Math.sqrt(mu); chi += z * z; used++;
        if (!Number.isNaN(prev)) lag += z * prev; sq += z * z; prev = z;
      }
      phi = Math.max(1, chi / Math.max(1, used - 2)); const rho = Math.max(0, Math.min(0.9, lag / sq));
      S = phi * (1 + rho) / (1 - rho) ;
      const pen = S / (K.cap * K.cap);
      g1 -= pen * g; h11 += pen;
      const det = h00 * h11 - h01 * h01; if (!(det > 0)) break;
      a += (h11 * g0 - h01 * g1) / det; g += (h00 * g1 - h01 * g0) / det;
    }
    const gc = Math.max(-1, Math.min(0, g));
    const shift = gc * (now - mean);
    if (process.env.SHOWCAP) console.log('cap', new Date(time*864e5).toISOString().slice(0,10), 'g', g.toFixed(2), 'S', S.toFixed(1), 'load', (now - mean).toFixed(2), 'shift', shift.toFixed(3));
    for (const fit of new Set(fits)) for (const c of fit) for (let span = 0; span < C; span++) c[span]! += shift;
  }
  return { time, begin, closed, weekend: options.weekend, scaling, spans, fits, unsure: (sample as any).unsure } as any;
}

/** Chances of open deals to be won within `days` of the moment of their states. */
export function winChances(model: ForecastModel, states: readonly DealState[], days: number): Float64Array {
  const chance = createChance(model.fits, model.spans, days);
  const features = new Float64Array(FEATURES);
  const load = Math.log(states.length + 1);
  return Float64Array.from(states, (s) => {
    const state = { ...s, load };
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
  const loads = moments.times.map((now) => {
    let n = 0;
    ends.forEach((end, deal) => { if ((dealPaths.at[dealPaths.first[deal] as number] as number) < now && end >= now) n++; });
    return Math.log(n + 1);
  });
  const states: DealState[] = [];
  const when: number[] = []; const momentOf: number[] = [];
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
      state.load = loads[moment] as number;
      states.push(state);
      when.push(now); momentOf.push(moment);
      const isClosed = end >= now + (edges[seen - 1] as number) && end < now + (edges[seen] as number);
      kept.push({ spans: seen, outcome: isClosed ? (outcomes[deal] as number) : 0 });
    }
  });
  const sample = {
    unsure: 1 / (outcomes.filter((o) => o === 1).length + 0.5) + 1 / (outcomes.filter((o) => o === 2).length + 0.5), rows: states.length, moment: momentOf, loads,
    features: new Float64Array(states.length * FEATURES),
    stage: Int16Array.from(states, (state) => state.stage),
    spans: Int8Array.from(kept, (row) => row.spans),
    outcome: Int8Array.from(kept, (row) => row.outcome),
    weight: Float64Array.from(when, (now) => ((moments.step * stride) / DAYS_A_ROW) * (K.half ? 2 ** ((now - time) / K.half) : 1)),
  };
  return { states, sample, closed };
}
