/** The chances of open deals that tables rest on: the model's where there is one, else their stages'. */

import { cellAt, rowAt } from '../shared/cells';
import { toDay } from '../shared/dates';
import type { Period } from '../shared/periods';
import { parseProbability } from '../shared/values';
import { reviewMessages } from './messages';
import { chancesWithin, FEWEST_CLOSED, type Window } from './model/by-model';
import { type FittedModel, shockOf } from './model/fitted';
import type { Snapshot } from './model/types';
import type { Query } from './query';

/** Without a model, how far forecasts go astray together is a guess, in log odds. */
const GUESSED_SHOCK = 0.3;

export interface Chances {
  /** Null with too little history. */
  fitted: FittedModel | null;
  /** Deviation of the shared shock, in log odds. */
  shock: number;
  /** What the chances rest on, in words. */
  basis: string;
  /** By the number of the open deal: its chance to be won within a period. Null, for all time, is a year to the model. */
  within(period: Period | null, window: Window): Float64Array;
}

/**
 * The chances as of the day of a snapshot.
 *
 * @param until days to the end of all periods that are asked for: the shock is that of so long a forecast
 */
export function chancesOf(query: Query, snapshot: Snapshot, until: number): Chances {
  const rt = reviewMessages(query.locale);
  const closed = snapshot.fitted?.model.closed ?? 0;
  const fitted = closed >= FEWEST_CLOSED ? snapshot.fitted : null;
  return {
    fitted,
    shock: fitted ? shockOf(fitted, until) : GUESSED_SHOCK,
    basis: fitted ? rt('basis_model', { count: closed }) : rt('basis_stages', { count: closed, needed: FEWEST_CLOSED }),
    within: createChances(query, snapshot, fitted),
  };
}

/** Gives the chances of the open deals: by the model, or by their stages where they are expected to close in time. */
function createChances(query: Query, snapshot: Snapshot, fitted: FittedModel | null): Chances['within'] {
  if (fitted) return (_, window) => chancesWithin(snapshot, fitted, window);
  return chancesOfStages(query, snapshot);
}

/** The row's own probability or its stage's, where the deal is expected to close in the period. */
function chancesOfStages(query: Query, { states, open, deals }: Snapshot): (period: Period | null) => Float64Array {
  const { zone } = query;
  const { expectedClose, probability } = query.columns();
  const rows = open.map((deal) => rowAt(query.deals, deals.rows[deal] as number));
  const expected = rows.map((cells) => toDay(cellAt(cells, expectedClose), zone));
  const chances = states.map(
    ({ stage }, index) =>
      parseProbability(cellAt(rows[index] ?? [], probability)) ?? deals.stages[stage]?.probability ?? 0,
  );
  return (period) =>
    Float64Array.from(chances, (chance, index) => {
      const day = expected[index];
      return !period || (typeof day === 'number' && day >= period.from && day <= period.to) ? chance : 0;
    });
}
