/** The open deals as a review sees them: their cells read, their chance, and how long they have been where they are. */

import type { Locale } from '../api';
import { cellAt, rowAt } from '../shared/cells';
import { toDay } from '../shared/dates';
import { parseProbability, textOf } from '../shared/values';
import type { Stage } from '../stages/stages';
import type { Settings } from '../workbook/settings';
import type { Calendar } from './calendar';
import type { DealRows } from './deal-rows';
import { isFault, type RowFault } from './left-out';
import { reviewMessages } from './messages';
import { chancesWithin, FEWEST_CLOSED } from './model/by-model';
import type { DealState } from './model/state';
import type { Snapshot } from './model/types';
import type { Query } from './query';
import type { QueryColumn } from './query-columns';
import type { ReviewTranslate, Translate } from './texts';

/** An open deal; days are whole days since 1970-01-01, null where the cell is blank. */
export interface OpenDeal {
  /** Its place among the open deals of the snapshot. */
  place: number;
  dealId: string;
  deal: string;
  owner: string;
  stage: Stage;
  /** In the main currency. */
  amount: number;
  /** 0 to 1: of the row's own Probability, the model, or the stage; the first that there is. */
  chance: number;
  /** The day on which it entered its stage, and on which it was created. */
  since: number;
  created: number;
  expectedClose: number | null;
  nextStep: string;
  nextStepDue: number | null;
  snoozedUntil: number | null;
  /** Dates that cannot be read; they count as blank. */
  faults: RowFault[];
}

export interface Review {
  deals: OpenDeal[];
  /** Rows whose amount, chance or stage cannot be read: none of `deals`. */
  leftOut: RowFault[];
  /** The error that names a cell which cannot be read. */
  errorOf: Query['errorOf'];
  snapshot: Snapshot;
  settings: Settings;
  calendar: Calendar;
  locale: Locale;
  today: number;
  t: Translate;
  rt: ReviewTranslate;
  /** Rounds a sum by the digits of the main currency. */
  round: (sum: number) => number;
}

/** The chance that counts is to be won at all, which the model takes for a year. */
const WINDOW = { after: 0, until: 365 };

/** Reads the open deals of a query. */
export function readReview(query: Query): Review {
  const { locale, t, today } = query;
  const settings = query.settings();
  const calendar = query.calendar();
  const snapshot = query.snapshotAt(today);
  const { fitted } = snapshot;
  // Without enough to learn from, the stage's own probability counts.
  const chances = fitted && fitted.model.closed >= FEWEST_CLOSED ? chancesWithin(snapshot, fitted, WINDOW) : null;
  const leftOut = [...snapshot.leftOut];
  const deals = snapshot.states.flatMap((state, index): OpenDeal[] => {
    const deal = readOpenDeal(query, snapshot.deals, snapshot.open[index] as number, state);
    if (!deal) return [];
    const { own, ...rest } = deal;
    if (isFault(own)) {
      leftOut.push(own);
      return [];
    }
    return [{ ...rest, place: index, chance: own ?? chances?.[index] ?? rest.stage.probability ?? 0 }];
  });
  const { errorOf } = query;
  return {
    deals,
    leftOut,
    errorOf,
    snapshot,
    settings,
    calendar,
    locale,
    today,
    t,
    rt: reviewMessages(locale),
    round: query.round,
  };
}

/** Reads the row of an open deal; null where its row shows no open stage. `own` is the row's own probability. */
function readOpenDeal(
  query: Query,
  { rows, codes, stages }: DealRows,
  number: number,
  state: DealState,
): (Omit<OpenDeal, 'chance' | 'place'> & { own: number | null | RowFault }) | null {
  const stage = stages[codes[number] as number];
  if (!stage) return null;
  const { today, zone } = query;
  const at = query.columns();
  const index = rows[number] as number;
  const cells = rowAt(query.deals, index);
  const faults: RowFault[] = [];
  const text = (column: QueryColumn): string => textOf(cellAt(cells, at[column]));
  const dayIn = (column: 'expectedClose' | 'nextStepDue' | 'snoozedUntil'): number | null => {
    const value = cellAt(cells, at[column]);
    const day = toDay(value, zone);
    if (day === undefined) faults.push({ index, column, value, reason: 'date' });
    return day ?? null;
  };
  const chance = cellAt(cells, at.probability);
  const own = parseProbability(chance);
  return {
    dealId: text('dealId'),
    deal: text('deal'),
    owner: text('owner'),
    stage,
    amount: state.amount,
    own: own === undefined ? { index, column: 'probability', value: chance, reason: 'probability' } : own,
    since: Math.floor(today + 1 - state.age),
    created: Math.floor(today + 1 - state.dealAge),
    expectedClose: dayIn('expectedClose'),
    nextStep: text('nextStep'),
    nextStepDue: dayIn('nextStepDue'),
    snoozedUntil: dayIn('snoozedUntil'),
    faults,
  };
}
