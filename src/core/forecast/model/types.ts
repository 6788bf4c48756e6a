/** What every forecast by the model takes and gives. */

import type { Cells } from '../../shared/cells';
import type { Zone } from '../../shared/dates';
import type { DealRows } from '../deal-rows';
import type { RowFault } from '../left-out';
import type { FittedModel } from './fitted';
import type { DealState } from './state';
import type { StoredModel } from './stored-model';

export interface Snapshot {
  deals: DealRows;
  /** By the deal's number: its open stage, WON, LOST or ABSENT. */
  codes: ArrayLike<number>;
  /** Numbers of the open deals that can be read, and the states that the model knows them by. */
  open: number[];
  states: DealState[];
  /** Null where nothing was ever closed. */
  fitted: FittedModel | null;
  /** Rows that may hold an open deal, and which the model cannot read. */
  leftOut: RowFault[];
  /** 1-based rows of the history that could not be read. */
  unreadEntries: readonly number[];
}

/** What decides a forecast besides its deals and arguments. */
export interface ForecastContext {
  zone: Zone;
  /** Days since 1970-01-01. */
  today: number;
  stageRows: Cells;
  settingRows: Cells;
  /** Rows of Stage history, header first: asked for only when `as_of` is past. */
  readHistory: () => Cells;
  /** The model that was fitted before; null, or nothing, where a model is to be fitted on the spot. */
  readModel?: () => StoredModel | null;
}
