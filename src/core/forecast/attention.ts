/** The open deals as a review sees them: their cells read, their chance, and how long they have been where they are. */

import type { Locale } from '../api';
import { ADDED_DEAL_COLUMNS, DEAL_COLUMNS, localeOfHeaders } from '../deals/columns';
import type { Translate } from '../i18n/messages';
import { type Cells, cellAt, rowAt } from '../shared/cells';
import { toDay } from '../shared/dates';
import { cellError, type UserError } from '../shared/errors';
import { findColumns } from '../shared/find-columns';
import { parseProbability, textOf } from '../shared/values';
import { parseStages, type Stage } from '../stages/stages';
import { type Calendar, parseCalendar } from '../workbook/calendar';
import { parseSettings, type Settings } from '../workbook/settings';
import { SHEETS } from '../workbook/sheets';
import { chancesWithin, FEWEST_CLOSED } from './model/by-model';
import { snapshotAt } from './model/snapshot';
import type { ForecastContext, Snapshot } from './model/types';
import { type ReviewTranslate, reviewMessages } from './review-texts';

/** An open deal; days are whole days since 1970-01-01, null where the cell is blank. */
export interface OpenDeal {
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
}

export interface Review {
  deals: OpenDeal[];
  snapshot: Snapshot;
  settings: Settings;
  calendar: Calendar;
  locale: Locale;
  today: number;
  t: Translate;
  rt: ReviewTranslate;
}

/** The chance that counts is to be won at all, which the model takes for a year. */
const WINDOW = { after: 0, until: 365 };

/**
 * Reads the open deals of a range.
 *
 * @throws UserError naming the row and what was expected.
 */
export function readReview(deals: Cells, context: ForecastContext, messages: (locale: Locale) => Translate): Review {
  const headers = rowAt(deals, 0);
  const locale = localeOfHeaders(headers);
  const t = messages(locale);
  const { zone, today } = context;
  const table = parseStages(context.stageRows, locale, t);
  const settings = parseSettings(context.settingRows, locale, t);
  const calendar = parseCalendar(context.settingRows, settings.weekend, zone, locale, t);
  const names = { ...DEAL_COLUMNS, ...ADDED_DEAL_COLUMNS };
  const at = findColumns(headers, names, ['dealId', 'deal', 'stage', 'amount'], SHEETS.deals[locale], locale, t);
  const snapshot = snapshotAt(deals, today, context, { zone, table, settings, locale, t, isNow: true, today });
  const { fitted } = snapshot;
  // Without enough to learn from, the stage's own probability counts.
  const chances = fitted && fitted.model.closed >= FEWEST_CLOSED ? chancesWithin(snapshot, fitted, WINDOW) : null;
  const open = snapshot.states.flatMap((state, index): OpenDeal[] => {
    const rowIndex = snapshot.deals.rows[snapshot.open[index] as number] as number;
    const cells = rowAt(deals, rowIndex);
    const text = (column: keyof typeof names): string => textOf(cellAt(cells, at[column]));
    const stage = table.find(text('pipeline'), text('stage'));
    if (stage?.type !== 'Open') return [];
    const wrong = (column: keyof typeof names, expected: 'expected_date' | 'expected_probability'): UserError => {
      const place = t('place_range', { row: String(rowIndex + 1) });
      return cellError(t, place, names[column][locale], cells[at[column]], expected);
    };
    const dayIn = (column: 'expectedClose' | 'nextStepDue' | 'snoozedUntil'): number | null => {
      const day = toDay(cellAt(cells, at[column]), zone);
      if (day === undefined) throw wrong(column, 'expected_date');
      return day;
    };
    const own = parseProbability(cellAt(cells, at.probability));
    if (own === undefined) throw wrong('probability', 'expected_probability');
    return [
      {
        dealId: text('dealId'),
        deal: text('deal'),
        owner: text('owner'),
        stage,
        amount: state.amount,
        chance: own ?? chances?.[index] ?? stage.probability ?? 0,
        since: Math.floor(today + 1 - state.age),
        created: Math.floor(today + 1 - state.dealAge),
        expectedClose: dayIn('expectedClose'),
        nextStep: text('nextStep'),
        nextStepDue: dayIn('nextStepDue'),
        snoozedUntil: dayIn('snoozedUntil'),
      },
    ];
  });
  return { deals: open, snapshot, settings, calendar, locale, today, t, rt: reviewMessages(locale) };
}
