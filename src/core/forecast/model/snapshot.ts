/** How the deals stand at the end of a day, and what has been learnt by then: what every forecast by the model rests on. */

import { type Cells, rowAt } from '../../shared/cells';
import type { ForecastContext } from '../pipeline';
import type { DealRows, ReadOptions } from '../deal-rows';
import type { Learnt } from './fitted';
import { outlookOnTheSpot } from './fit-now';
import type { DealState } from './state';
import { outlookByStored } from './stored-snapshot';

export interface Outlook {
  deals: DealRows;
  /** By the deal's number: its open stage, WON, LOST or ABSENT. */
  codes: ArrayLike<number>;
  /** Numbers of the open deals, and the states that the model knows them by. */
  open: number[];
  states: DealState[];
  /** Null where nothing was ever closed. */
  learnt: Learnt | null;
}

/**
 * The outlook at the end of `day`. The stored model serves as long as it was fitted no later and the rows tell how things
 * are; else the history is read and a model is fitted on what it held by then.
 */
export function outlookAt(cells: Cells, day: number, context: ForecastContext, options: ReadOptions): Outlook {
  const stored = options.isNow ? context.readModel?.() : null;
  if (stored && stored.learnt.model.time <= day + 1) return outlookByStored(cells, stored, day, options);
  return outlookOnTheSpot(cells, context.readHistory(), day, options);
}

/** The row that a deal stands in. */
export function rowOf({ deals }: Outlook, cells: Cells, deal: number): readonly unknown[] {
  return rowAt(cells, deals.rows[deal] as number);
}
