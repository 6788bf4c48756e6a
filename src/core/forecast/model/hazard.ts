/**
 * Chances of being won and of being lost, as competing risks in discrete time: for each span of days after a moment, a
 * multinomial logistic regression on the state that the deal had at the moment (Tutz and Schmid 2016, Modeling
 * Discrete Time-to-Event Data, 8.1; van Houwelingen and Putter 2012, Dynamic Prediction, on landmarks). Open deals
 * count for as long as they have been seen open.
 */

import { solve } from './solve';

export const K: Record<string, number> = JSON.parse(process.env.K ?? '{}');
import { FEATURES } from './state';

/** The spans of days after a moment; by `times` the features' weights change. */
export interface Spans {
  /** n + 1 ends of n spans, in days, from 0. */
  edges: number[];
  /** One number a span. */
  times: number[];
}

/** States at moments of the past, and what became of them. */
export interface Sample {
  rows: number;
  /** `FEATURES` numbers a row. */
  features: Float64Array;
  /** Index of the stage of each row. */
  stage: Int16Array;
  /** Spans through which the row was seen open, the one in which it closed included. */
  spans: Int8Array;
  /** How it ended in its last span: 0 still open, 1 won, 2 lost. */
  outcome: Int8Array;
  weight: Float64Array;
}

/** Coefficients of a stage: for won and lost, one number a span, then features by times. */
export type Coefficients = [won: Float64Array, lost: Float64Array];

/** How many numbers a span's chances rest on: 1 and the features. */
const WIDTH = 1 + FEATURES;
const FEATURE_PENALTY = K.fp ?? 20;
const STAGE_PENALTY = K.sfp ?? FEATURE_PENALTY;
const SPAN_PENALTY = K.sp ?? 1;
const FIRST_SPAN_PENALTY = K.fsp ?? 0.05;
const LARGEST_STEP = 2;

/**
 * Fits all rows together, then each stage, drawn towards the whole by a ridge penalty (a normal prior; Gelman and Hill
 * 2007, Data Analysis Using Regression and Multilevel Models, 12). A stage with few deals stays close to the whole.
 *
 * @returns the coefficients of each stage, and last those of the whole, which a stage without deals takes.
 */
export function fitHazards(sample: Sample, spans: Spans, stages: number): Coefficients[] {
  const size = spans.times.length + 2 * FEATURES;
  const all = Int32Array.from({ length: sample.rows }, (_, row) => row);
  const zero: Coefficients = [new Float64Array(size), new Float64Array(size)];
  if (K.rate) {
    let days = 0;
    const n = [K.r0 ?? 0.5, K.r0 ?? 0.5];
    for (let row = 0; row < sample.rows; row++) {
      const seen = sample.spans[row] as number;
      const o = sample.outcome[row] as number;
      const w = (sample.weight[row] as number) / (sample.weight[0] as number);
      days += w * (o ? ((spans.edges[seen] as number) + (spans.edges[seen - 1] as number)) / 2 : (spans.edges[seen] as number));
      if (o) n[o - 1]! += w;
    }
    zero.forEach((c, cause) => {
      for (let span = 0; span < spans.times.length; span++) c[span] = Math.log(((spans.edges[span + 1] as number) - (spans.edges[span] as number)) * (n[cause] as number) / days);
    });
  }
  if (K.pm) { zero[0][spans.times.length + 10] = K.pm; }
  if (K.pl) { zero[1][spans.times.length + 10] = K.pl; }
  const whole = newton(sample, all, spans, zero, FIRST_SPAN_PENALTY, K.steps ?? 6, true);
  const fits: Coefficients[] = [];
  for (let stage = 0; stage < stages; stage++) {
    const rows = all.filter((row) => sample.stage[row] === stage);
    fits.push(rows.length > 0 ? newton(sample, rows, spans, whole, SPAN_PENALTY, 4) : whole);
  }
  fits.push(whole);
  if (process.env.SHOW && sample.rows > 4000) console.log('pos', whole.map((c) => [...c.slice(spans.times.length)].map((x) => x.toFixed(2)).join(' ')).join(' | '));
  return fits;
}

/** Newton's steps for won and lost by turns. */
function newton(
  sample: Sample,
  rows: Int32Array,
  spans: Spans,
  prior: Coefficients,
  spanPenalty: number,
  steps: number,
  isWhole = false,
): Coefficients {
  const fit: Coefficients = [prior[0].slice(), prior[1].slice()];
  for (let step = 0; step < steps; step++) {
    const moments = gatherMoments(sample, rows, spans, fit);
    let largest = 0;
    fit.forEach((coefficients, cause) => {
      const change = changeOf(
        moments[cause] as Moments,
        coefficients,
        prior[cause] as Float64Array,
        spans.times,
        spanPenalty,
        isWhole ? FEATURE_PENALTY : STAGE_PENALTY,
      );
      const most = change.reduce((max, value) => Math.max(max, Math.abs(value)), 0);
      const factor = most > LARGEST_STEP ? LARGEST_STEP / most : 1;
      change.forEach((value, index) => {
        coefficients[index] = (coefficients[index] as number) + factor * value;
      });
      largest = Math.max(largest, most);
    });
    if (largest < 1e-3) break;
  }
  return fit;
}

/**
 * What a step rests on: sums of errors and of curvatures over rows and spans, by themselves for each span, and times the
 * span's time to the power of 0, 1 and 2 for products of features. A row's features are multiplied once, not once a span.
 */
interface Moments {
  /** A number a span. */
  errors: Float64Array;
  curvatures: Float64Array;
  /** Curvature times features: `FEATURES` numbers a span. */
  crossed: Float64Array;
  /** Error times features, then the same times the span's time. */
  gradients: Float64Array;
  /** Curvature times products of features (lower triangle, row by row), each by the time's power 0, 1 and 2. */
  products: Float64Array;
}

function createMoments(spans: number): Moments {
  return {
    errors: new Float64Array(spans),
    curvatures: new Float64Array(spans),
    crossed: new Float64Array(spans * FEATURES),
    gradients: new Float64Array(2 * FEATURES),
    products: new Float64Array((3 * FEATURES * (FEATURES + 1)) / 2),
  };
}

function gatherMoments(sample: Sample, rows: Int32Array, { times }: Spans, fit: Coefficients): [Moments, Moments] {
  const width = FEATURES;
  const count = times.length;
  const time = Float64Array.from(times);
  const result: [Moments, Moments] = [createMoments(count), createMoments(count)];
  const { weight, spans, outcome } = sample;
  const vector = new Float64Array(width);
  const odds = [new Float64Array(count), new Float64Array(count)] as const;
  for (const row of rows) {
    const seen = spans[row] as number;
    const from = row * width;
    for (let k = 0; k < width; k++) vector[k] = sample.features[from + k] as number;
    for (let cause = 0; cause < 2; cause++) {
      putOdds(odds[cause] as Float64Array, fit[cause] as Float64Array, vector, time, seen);
    }
    for (let cause = 0; cause < 2; cause++) {
      const [own, other] = [odds[cause] as Float64Array, odds[1 - cause] as Float64Array];
      const closing = outcome[row] === cause + 1 ? seen - 1 : -1;
      addRow(result[cause] as Moments, { vector, time, seen, own, other, closing, weight: weight[row] as number });
    }
  }
  return result;
}

/** A row of the sample as one cause sees it. */
interface SampleRow {
  vector: Float64Array;
  time: Float64Array;
  /** How many spans on it was seen. */
  seen: number;
  /** Odds by span: of this cause, and of the other one. */
  own: Float64Array;
  other: Float64Array;
  /** The span in which this cause closed the deal; -1 for none. */
  closing: number;
  weight: number;
}

function addRow(moments: Moments, { vector, time, seen, own, other, closing, weight }: SampleRow): void {
  const { errors, curvatures, crossed } = moments;
  const width = vector.length;
  let [error0, error1, curve0, curve1, curve2] = [0, 0, 0, 0, 0];
  for (let span = 0, base = 0; span < seen; span++) {
    const at = time[span] as number;
    const odd = own[span] as number;
    const chance = odd / (1 + odd + (other[span] as number));
    const error = weight * ((span === closing ? 1 : 0) - chance);
    const curvature = weight * chance * (1 - chance);
    errors[span] = (errors[span] as number) + error;
    curvatures[span] = (curvatures[span] as number) + curvature;
    error0 += error;
    error1 += error * at;
    curve0 += curvature;
    curve1 += curvature * at;
    curve2 += curvature * at * at;
    for (let k = 0; k < width; k++, base++) {
      crossed[base] = (crossed[base] as number) + curvature * (vector[k] as number);
    }
  }
  addProducts(moments, vector, error0, error1, curve0, curve1, curve2);
}

/** Adds a row's features times its errors, and their products times its curvatures, each summed over its spans. */
function addProducts(
  { gradients, products }: Moments,
  vector: Float64Array,
  error0: number,
  error1: number,
  curve0: number,
  curve1: number,
  curve2: number,
): void {
  const width = vector.length;
  for (let k = 0, place = 0; k < width; k++) {
    const value = vector[k] as number;
    gradients[k] = (gradients[k] as number) + error0 * value;
    gradients[width + k] = (gradients[width + k] as number) + error1 * value;
    for (let j = 0; j <= k; j++, place += 3) {
      const product = value * (vector[j] as number);
      products[place] = (products[place] as number) + curve0 * product;
      products[place + 1] = (products[place + 1] as number) + curve1 * product;
      products[place + 2] = (products[place + 2] as number) + curve2 * product;
    }
  }
}

/** How much likelier than staying open it is, span by span, that a deal is closed by a cause. */
function putOdds(
  odds: Float64Array,
  coefficients: Float64Array,
  vector: Float64Array,
  time: Float64Array,
  seen: number,
): void {
  const count = time.length;
  const width = vector.length;
  let constant = 0;
  let changing = 0;
  for (let k = 0; k < width; k++) {
    const value = vector[k] as number;
    constant += value * (coefficients[count + k] as number);
    changing += value * (coefficients[count + width + k] as number);
  }
  for (let span = 0; span < seen; span++) {
    const score = (coefficients[span] as number) + constant + changing * (time[span] as number);
    odds[span] = Math.exp(Math.min(score, 30));
  }
}

/** For each span, what multiplies 1 and the features. */
function slopesOf(coefficients: Float64Array, { times }: Spans): Float64Array {
  const count = times.length;
  const slopes = new Float64Array(count * WIDTH);
  times.forEach((time, span) => {
    slopes[span * WIDTH] = coefficients[span] as number;
    for (let k = 0; k < FEATURES; k++) {
      const constant = coefficients[count + k] as number;
      slopes[span * WIDTH + 1 + k] = constant + time * (coefficients[count + FEATURES + k] as number);
    }
  });
  return slopes;
}

/** The step: (moments + penalty)⁻¹ · (gradient − penalty · distance from the prior). */
function changeOf(
  { errors, curvatures, crossed, gradients, products }: Moments,
  coefficients: Float64Array,
  prior: Float64Array,
  times: readonly number[],
  spanPenalty: number,
  featurePenalty: number,
): Float64Array {
  const count = times.length;
  const size = coefficients.length;
  const hessian = new Float64Array(size * size);
  const change = new Float64Array(size);
  change.set(errors);
  change.set(gradients, count);
  for (let k = 0; k < FEATURES; k++) {
    const constant = (count + k) * size;
    const changing = (count + FEATURES + k) * size;
    times.forEach((time, span) => {
      const cross = crossed[span * FEATURES + k] as number;
      hessian[constant + span] = cross;
      hessian[changing + span] = cross * time;
    });
    for (let j = 0; j < FEATURES; j++) {
      const place = 3 * (j <= k ? (k * (k + 1)) / 2 + j : (j * (j + 1)) / 2 + k);
      if (j <= k) {
        hessian[constant + count + j] = products[place] as number;
        hessian[changing + count + FEATURES + j] = products[place + 2] as number;
      }
      hessian[changing + count + j] = products[place + 1] as number;
    }
  }
  for (let index = 0; index < size; index++) {
    const penalty = index < count ? spanPenalty : featurePenalty * (index >= count + FEATURES ? (K.tp ?? 1) : 1);
    const curvature = index < count ? (curvatures[index] as number) : (hessian[index * size + index] as number);
    hessian[index * size + index] = curvature + penalty;
    change[index] = (change[index] as number) - penalty * ((coefficients[index] as number) - (prior[index] as number));
  }
  solve(hessian, change);
  return change;
}

/**
 * Makes what gives the chance to be won within some days: Σ over spans of (still open) · (won in the span), the last
 * span in part. After the last span that history has shown, its chances go on.
 */
export function createChance(
  fits: readonly Coefficients[],
  spans: Spans,
  days: number,
): (stage: number, features: Float64Array, from: number) => number {
  const { edges } = spans;
  const count = edges.length - 1;
  const tables = fits.map((fit) => fit.map((coefficients) => slopesOf(coefficients, spans)));
  // Spans to walk through, and how much of each lies within the days.
  const walk: { span: number; part: number }[] = [];
  for (let span = 0, start = 0; start < days; span++) {
    const known = Math.min(span, count - 1);
    const length = (edges[known + 1] as number) - (edges[known] as number);
    walk.push({ span: known, part: Math.min(1, (days - start) / length) });
    start += length;
  }
  return (stage, features, from) => {
    const [won, lost] = (tables[stage] ?? tables[tables.length - 1]) as [Float64Array, Float64Array];
    let open = 1;
    let chance = 0;
    for (const { span, part } of walk) {
      let wonScore = won[span * WIDTH] as number;
      let lostScore = lost[span * WIDTH] as number;
      for (let k = 0; k < FEATURES; k++) {
        const value = features[from + k] as number;
        wonScore += value * (won[span * WIDTH + 1 + k] as number);
        lostScore += value * (lost[span * WIDTH + 1 + k] as number);
      }
      const wins = Math.exp(Math.min(wonScore, 30));
      const closings = wins + Math.exp(Math.min(lostScore, 30));
      const stays = part === 1 ? 1 / (1 + closings) : (1 + closings) ** -part;
      chance += closings > 0 ? (open * (1 - stays) * wins) / closings : 0;
      open *= stays;
      if (open < 1e-6) break;
    }
    return Math.min(chance, 1);
  };
}
