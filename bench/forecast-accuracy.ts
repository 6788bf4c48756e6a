/**
 * How good the forecasts are: on a made-up pipeline, thirteen Mondays from 2026-03-02; and on real histories, where their data
 * are there, nine Mondays from 2011-12-12 on loan-pipeline, every other Sunday on Maven. What of the model was chosen on
 * earlier origins, and what was not, is in src/core/forecast/README.md. A figure's name says which data it comes from.
 */

import { dataAdvice } from '../scripts/outside-data';
import { bias, brierScore, pinball, total, wape } from '../src/core/forecast/measures';
import { backtest, type Outcome, type Trial } from '../src/core/forecast/model/backtest';
import { type DealPaths, WON } from '../src/core/forecast/model/deal-paths';
import { openStates } from '../src/core/forecast/model/fit';
import type { DealState } from '../src/core/forecast/model/state';
import { dayOf, generated, type History, loanPipeline, maven } from './support/history';
import { report } from './support/report';

const OPTIONS = { weekend: [0, 6] };
const AGES = [2, 7, 14, 30];

function every(days: number, from: string, to: string): number[] {
  const origins: number[] = [];
  for (let origin = dayOf(from); origin <= dayOf(to); origin += days) origins.push(origin);
  return origins;
}

/** Chance that a won deal ranks above one that was not (area under the ROC curve; ties count half). */
function auc(chances: readonly number[], outcomes: readonly number[]): number {
  const order = chances.map((_, index) => index).toSorted((a, b) => (chances[a] ?? 0) - (chances[b] ?? 0));
  let ranks = 0;
  for (let from = 0, to = 0; from < order.length; from = to) {
    while (to < order.length && chances[order[to] ?? 0] === chances[order[from] ?? 0]) to++;
    for (let place = from; place < to; place++) ranks += (outcomes[order[place] ?? 0] ?? 0) * ((from + to + 1) / 2);
  }
  const won = total(outcomes);
  return (ranks - (won * (won + 1)) / 2) / (won * (outcomes.length - won));
}

function measures(name: string, trials: readonly Trial[], key: 'open' | 'total'): void {
  const outcomes = trials.map((trial): Outcome => trial[key]);
  const forecasts = outcomes.map(({ forecast }) => forecast);
  const actuals = outcomes.map(({ actual }) => actual);
  const low = outcomes.map(({ range }) => range[0] ?? 0);
  const high = outcomes.map(({ range }) => range[2] ?? 0);
  const held = actuals.filter((actual, index) => actual >= (low[index] ?? 0) && actual <= (high[index] ?? 0)).length;
  report(`${name}.origins`, trials.length, 'origins');
  report(`${name}.wape`, wape(forecasts, actuals), 'share');
  report(`${name}.bias`, bias(forecasts, actuals), 'share');
  report(`${name}.held`, held, 'origins');
  report(`${name}.coverage`, held / trials.length, 'share');
  report(`${name}.width`, (total(high) - total(low)) / total(actuals), 'share');
  const loss = actuals.map((actual, index) => {
    const range = outcomes[index]?.range ?? [];
    return total([0.1, 0.5, 0.9].map((quantile, place) => pinball(range[place] ?? 0, actual, quantile))) / 3;
  });
  report(`${name}.pinball`, total(loss) / total(actuals), 'share');
}

function chancesOf(name: string, chances: readonly number[], outcomes: readonly number[]): void {
  report(`${name}.brier`, brierScore(chances, outcomes), 'score');
  report(`${name}.auc`, auc(chances, outcomes), 'share');
}

/** What rates per stage and age get: won within the days at snapshots whose days had passed, drawn to the stage's. */
function stageAndAge(dealPaths: DealPaths, stages: number, origin: number, days: number): (state: DealState) => number {
  const ageOf = ({ age }: DealState): number => AGES.filter((limit) => age >= limit).length;
  const counts = Array.from({ length: stages * (AGES.length + 2) }, () => ({ won: 0, all: 0 }));
  const cells = (state: DealState) => [
    counts[state.stage * (AGES.length + 2) + ageOf(state)],
    counts[state.stage * (AGES.length + 2) + AGES.length + 1],
  ];
  for (let time = origin - days; time > origin - days - 200; time--) {
    const { deals, states } = openStates(dealPaths, time, OPTIONS.weekend);
    states.forEach((state, index) => {
      const last = (dealPaths.first[(deals[index] ?? 0) + 1] ?? 0) - 1;
      const won = dealPaths.stage[last] === WON && (dealPaths.at[last] ?? 0) < time + days ? 1 : 0;
      for (const cell of cells(state)) {
        if (!cell) continue;
        cell.all++;
        cell.won += won;
      }
    });
  }
  return (state) => {
    const [cell, stage] = cells(state);
    const rate = ((stage?.won ?? 0) + 0.3) / ((stage?.all ?? 0) + 1);
    return ((cell?.won ?? 0) + 5 * rate) / ((cell?.all ?? 0) + 5);
  };
}

/** Forecasts 30 days ahead on each Monday; those before `judgedFrom` only teach how far forecasts go wrong. */
function judge30Days(name: string, { dealPaths, stages }: History, mondays: number[], judgedFrom: number): void {
  const trials = backtest(dealPaths, stages, mondays, 30, OPTIONS);
  const judged = trials.filter(({ origin }) => origin >= judgedFrom);
  measures(`${name}.30d`, judged, 'open');
  const outcomes = judged.flatMap((trial) => [...trial.outcomes]);
  chancesOf(
    `${name}.30d`,
    judged.flatMap((trial) => [...trial.chances]),
    outcomes,
  );
  const rates: number[] = [];
  const forecasts = judged.map(({ origin }) => {
    const rate = stageAndAge(dealPaths, stages, origin, 30);
    return openStates(dealPaths, origin, OPTIONS.weekend).states.reduce((sum, state) => {
      rates.push(rate(state));
      return sum + rate(state) * state.amount;
    }, 0);
  });
  report(
    `${name}.30d.stageAndAge.wape`,
    wape(
      forecasts,
      judged.map(({ open }) => open.actual),
    ),
    'share',
  );
  chancesOf(`${name}.30d.stageAndAge`, rates, outcomes);
}

judge30Days('generated', generated(), every(7, '2025-09-01', '2026-05-25'), dayOf('2026-03-02'));

const loan = loanPipeline();
if (loan) judge30Days('loan', loan, every(7, '2011-10-17', '2012-02-06'), dayOf('2011-12-12'));
else
  console.error(
    `Not measured, as the data are not in the repository:\n${dataAdvice(['loan-pipeline/deals.csv', 'loan-pipeline/stage_history.csv'])}`,
  );

const opportunities = maven();
if (!opportunities)
  console.error(`Not measured, as the data are not in the repository:\n${dataAdvice(['maven/sales_pipeline.csv'])}`);
else {
  for (const [days, last] of [
    [30, '2017-12-01'],
    [60, '2017-11-01'],
    [90, '2017-10-02'],
  ] as const) {
    const { dealPaths, stages } = opportunities;
    const trials = backtest(dealPaths, stages, every(14, '2017-04-02', last), days, OPTIONS);
    measures(`maven.${days}d`, trials, 'total');
    const naive = trials.map((trial) => trial.naive);
    const actuals = trials.map((trial) => trial.total.actual);
    report(`maven.${days}d.naive.wape`, wape(naive, actuals), 'share');
  }
}
