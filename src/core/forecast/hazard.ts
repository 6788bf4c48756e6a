/**
 * Chances of being won and of being lost, as competing risks in discrete time: for each span of days after a moment, a
 * multinomial logistic regression on the state that the deal had at the moment (Tutz and Schmid 2016, Modeling
 * Discrete Time-to-Event Data, 8.1; van Houwelingen and Putter 2012, Dynamic Prediction, on landmarks). Open deals
 * count for as long as they have been seen open.
 */

import { solve } from './solve';
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
  /** What a row counts for. */
  weight: number;
}

/** Coefficients of a stage: for won and lost, one number a span, then features by times. */
export type Coefficients = [won: Float64Array, lost: Float64Array];

/** How many numbers a span's chances rest on: 1 and the features. */
const WIDTH = 1 + FEATURES;
const FEATURE_PENALTY = 20;
const SPAN_PENALTY = 1;
const FIRST_SPAN_PENALTY = 0.05;
const LARGEST_STEP = 2;

/**
 * Fits all rows together, then each stage, drawn towards the whole by a ridge penalty (a normal prior; Gelman and Hill
 * 2007, Data Analysis Using Regression and Multilevel Models, 12). A stage with few deals stays close to the whole.
 *
 * @returns the coefficients of each stage, and last those of the whole, which a stage without deals takes.
 */
export function fitHazards(sample: Sample, spans: Spans, stages: number): Coefficients[] {
  const size = spans.times.length + 2 * FEATURES;
  const all = Array.from({ length: sample.rows }, (_, row) => row);
  const zero: Coefficients = [new Float64Array(size), new Float64Array(size)];
  const whole = newton(sample, all, spans, zero, FIRST_SPAN_PENALTY, 6);
  const fits: Coefficients[] = [];
  for (let stage = 0; stage < stages; stage++) {
    const rows = all.filter((row) => sample.stage[row] === stage);
    fits.push(rows.length > 0 ? newton(sample, rows, spans, whole, SPAN_PENALTY, 4) : whole);
  }
  fits.push(whole);
  return fits;
}

/** Newton's steps for won and lost by turns, with moments gathered span by span: a span has one matrix of features. */
function newton(
  sample: Sample,
  rows: readonly number[],
  spans: Spans,
  prior: Coefficients,
  spanPenalty: number,
  steps: number,
): Coefficients {
  const count = spans.edges.length - 1;
  const fit: Coefficients = [prior[0].slice(), prior[1].slice()];
  const { features, weight } = sample;
  const vector = new Float64Array(WIDTH);
  const scores = [0, 0];
  for (let step = 0; step < steps; step++) {
    const matrices = fit.map(() => new Float64Array(count * WIDTH * WIDTH));
    const gradients = fit.map(() => new Float64Array(count * WIDTH));
    const slopes = fit.map((coefficients) => slopesOf(coefficients, spans));
    for (const row of rows) {
      const last = (sample.spans[row] as number) - 1;
      for (let k = 0; k < FEATURES; k++) vector[k + 1] = features[row * FEATURES + k] as number;
      vector[0] = 1;
      for (let span = 0; span <= last; span++) {
        for (let cause = 0; cause < 2; cause++) {
          const slope = slopes[cause] as Float64Array;
          let score = 0;
          for (let i = 0; i < WIDTH; i++) score += (vector[i] as number) * (slope[span * WIDTH + i] as number);
          scores[cause] = Math.exp(Math.min(score, 30));
        }
        const total = 1 + (scores[0] as number) + (scores[1] as number);
        const outcome = span === last ? sample.outcome[row] : 0;
        for (let cause = 0; cause < 2; cause++) {
          const chance = (scores[cause] as number) / total;
          const error = weight * ((outcome === cause + 1 ? 1 : 0) - chance);
          const curvature = weight * chance * (1 - chance);
          const matrix = matrices[cause] as Float64Array;
          const gradient = gradients[cause] as Float64Array;
          for (let i = 0; i < WIDTH; i++) {
            const value = vector[i] as number;
            gradient[span * WIDTH + i] = (gradient[span * WIDTH + i] as number) + error * value;
            const scaled = curvature * value;
            const base = (span * WIDTH + i) * WIDTH;
            for (let j = 0; j <= i; j++) {
              matrix[base + j] = (matrix[base + j] as number) + scaled * (vector[j] as number);
            }
          }
        }
      }
    }
    let largest = 0;
    fit.forEach((coefficients, cause) => {
      const change = changeOf(
        matrices[cause] as Float64Array,
        gradients[cause] as Float64Array,
        coefficients,
        prior[cause] as Float64Array,
        spans,
        spanPenalty,
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
  matrix: Float64Array,
  gradient: Float64Array,
  coefficients: Float64Array,
  prior: Float64Array,
  { times }: Spans,
  spanPenalty: number,
): Float64Array {
  const count = times.length;
  const size = coefficients.length;
  const hessian = new Float64Array(size * size);
  const change = new Float64Array(size);
  for (let span = 0; span < count; span++) {
    // Which coefficients stand behind each entry of the span's vector, and by what factor.
    const places: [index: number, factor: number, entry: number][] = [[span, 1, 0]];
    const time = times[span] as number;
    for (let k = 0; k < FEATURES; k++) places.push([count + k, 1, 1 + k], [count + FEATURES + k, time, 1 + k]);
    for (const [row, rowFactor, rowEntry] of places) {
      change[row] = (change[row] as number) + rowFactor * (gradient[span * WIDTH + rowEntry] as number);
      for (const [column, columnFactor, columnEntry] of places) {
        if (column > row) continue;
        const [high, low] = rowEntry > columnEntry ? [rowEntry, columnEntry] : [columnEntry, rowEntry];
        const moment = matrix[(span * WIDTH + high) * WIDTH + low] as number;
        hessian[row * size + column] = (hessian[row * size + column] as number) + rowFactor * columnFactor * moment;
      }
    }
  }
  for (let index = 0; index < size; index++) {
    const penalty = index < count ? spanPenalty : FEATURE_PENALTY;
    hessian[index * size + index] = (hessian[index * size + index] as number) + penalty;
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
