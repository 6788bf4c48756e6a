/** Learns from the history when it is asked: where no model is stored, and for days of the past. */

import type { PipelineData } from '../read';
import { backtest } from './backtest';
import { fitModel, openStates, TRIAL_ROWS } from './fit';
import type { FittedModel } from './fitted';
import { learnNewBusiness } from './new-business';
import type { PastForecast } from './shock';
import { ABSENT } from './state';
import type { Snapshot } from './types';
import { withoutFaults } from './without-faults';

/** How many forecasts are tried for a horizon, each a horizon's length earlier than the other. */
const TRIES = 3;

/** The snapshot at the end of `day`, from nothing but what had happened by then. */
export function snapshotFitNow(data: PipelineData, day: number): Snapshot {
  const time = day + 1;
  const { deals: open, states } = openStates(data.dealPaths, time, data.weekend);
  const { deals, leftOut, unreadEntries } = data;
  const fitted = learnFrom(data, time);
  return withoutFaults({ deals, codes: codesAt(data, time), open, states, fitted, unreadEntries }, leftOut, time);
}

/** Fits the model to what happened before `time`; trials and new business follow when they are asked for. */
export function learnFrom({ dealPaths, stages, weekend }: PipelineData, time: number): FittedModel | null {
  const model = fitModel(dealPaths, stages.length, time, { weekend });
  if (!model) return null;
  const tried = new Map<number, PastForecast[]>();
  return {
    model,
    trials(horizon) {
      let past = tried.get(horizon);
      if (!past) {
        const origins = Array.from({ length: TRIES }, (_, index) => time - (TRIES - index) * horizon);
        const options = { weekend, mostRows: TRIAL_ROWS };
        past = backtest(dealPaths, stages.length, origins, horizon, options, false).map(({ open }) => open.past);
        tried.set(horizon, past);
      }
      return past;
    },
    business: () => learnNewBusiness(dealPaths, model.begin, time),
  };
}

function codesAt({ dealPaths: { deals, first, at, stage } }: PipelineData, time: number): Int16Array {
  const codes = new Int16Array(deals).fill(ABSENT);
  for (let deal = 0; deal < deals; deal++) {
    let slot = (first[deal + 1] as number) - 1;
    while (slot >= (first[deal] as number) && (at[slot] as number) >= time) slot--;
    if (slot >= (first[deal] as number)) codes[deal] = stage[slot] as number;
  }
  return codes;
}
