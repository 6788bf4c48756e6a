/** FORECAST_ACCURACY: how good the forecasts would have been, tried on the workbook's own past. */

import type { Locale } from '../api';
import type { Cells } from '../shared/cells';
import { isoFromDay } from '../shared/dates';
import { UserError } from '../shared/errors';
import { bias, brierScore, total, wape } from './measures';
import { reviewMessages } from './messages';
import { backtest, type Outcome, type Trial } from './model/backtest';
import type { ForecastContext } from './model/types';
import { createQuery, horizonOf } from './query';
import type { ReviewTranslate, Translate } from './texts';

const MOST_TRIALS = 10;
/** Trials that only teach the range how far forecasts go astray. */
const WARM_UP = 3;

/**
 * Tries forecasts at up to ten moments of the past, each on what was known then, a week apart or more.
 *
 * @param history rows of Stage history, header first
 * @param deals rows of Deals, header first
 * @param horizon days, 1 to 365; blank: 30
 * @returns a table of measures: for open deals, with new business, and for "same as the last period"
 * @throws UserError when the horizon is no number of days or the history too short.
 */
export function forecastAccuracy(
  history: Cells,
  deals: Cells,
  horizon: unknown,
  context: ForecastContext,
  messages: (locale: Locale) => Translate,
): (number | string)[][] {
  const query = createQuery(deals, { ...context, readHistory: () => history }, messages);
  const { t, today } = query;
  const days = horizonOf(horizon, query);
  const data = query.pastPaths();
  let from = Number.POSITIVE_INFINITY;
  let to = Number.NEGATIVE_INFINITY;
  data.dealPaths.stage.forEach((stage, slot) => {
    const at = data.dealPaths.at[slot] as number;
    if (stage < 0) from = Math.min(from, Math.floor(at));
    to = Math.max(to, Math.floor(at) + 1);
  });
  // A forecast needs some days to learn from, and its own to come true.
  const last = Math.min(to, today + 1) - days;
  const earliest = from + Math.max(14, days / 2);
  if (!(last >= earliest)) {
    const dayOf = (value: number): string => (Number.isFinite(value) ? isoFromDay(value) : '—');
    throw new UserError(t, 'noTrial', { days, from: dayOf(from), to: dayOf(to) });
  }
  const count = MOST_TRIALS + WARM_UP;
  const step = Math.max(7, Math.floor((last - earliest) / count));
  const origins: number[] = [];
  for (let origin = last; origin >= earliest && origins.length < count; origin -= step) origins.unshift(origin);
  const trials = backtest(data.dealPaths, data.stages.length, origins, days, { weekend: data.weekend }).slice(
    -MOST_TRIALS,
  );
  return tableOf(trials, reviewMessages(query.locale));
}

function tableOf(trials: readonly Trial[], rt: ReviewTranslate): (number | string)[][] {
  const chances = trials.flatMap((trial) => [...trial.chances]);
  const outcomes = trials.flatMap((trial) => [...trial.outcomes]);
  const rate = total(outcomes) / outcomes.length;
  const brier = brierScore(chances, outcomes);
  const naive = trials.map((trial) => trial.naive);
  const of = (key: 'open' | 'total'): { forecasts: number[]; actuals: number[]; all: Outcome[] } => {
    const all = trials.map((trial) => trial[key]);
    return { all, forecasts: all.map(({ forecast }) => forecast), actuals: all.map(({ actual }) => actual) };
  };
  const open = of('open');
  const whole = of('total');
  const covered = ({ all }: typeof open): number =>
    all.filter(({ range, actual }) => actual >= (range[0] as number) && actual <= (range[2] as number)).length /
    all.length;
  const width = ({ all, actuals }: typeof open): number =>
    total(all.map(({ range }) => (range[2] as number) - (range[0] as number))) / total(actuals);
  const round = (value: number): number | string => (Number.isFinite(value) ? Math.round(value * 1e4) / 1e4 : '');
  return [
    [rt('table_measure'), rt('table_open'), rt('table_total'), rt('table_naive')],
    [rt('table_origins'), trials.length, trials.length, trials.length],
    [
      rt('table_wape'),
      round(wape(open.forecasts, open.actuals)),
      round(wape(whole.forecasts, whole.actuals)),
      round(wape(naive, whole.actuals)),
    ],
    [
      rt('table_bias'),
      round(bias(open.forecasts, open.actuals)),
      round(bias(whole.forecasts, whole.actuals)),
      round(bias(naive, whole.actuals)),
    ],
    [rt('table_brier'), round(brier), '', ''],
    // Against the chance that every deal would have had alike.
    [rt('table_skill'), round(1 - brier / (rate * (1 - rate))), '', ''],
    [rt('table_coverage'), round(covered(open)), round(covered(whole)), ''],
    [rt('table_width'), round(width(open)), round(width(whole)), ''],
  ];
}
