/** PIPELINE_COVERAGE: how many times over the open pipeline covers what is missing to the target. */

import type { Locale } from '../api';
import { localeOfHeaders } from '../deals/columns';
import type { Translate } from '../i18n/messages';
import { type Cells, rowAt } from '../shared/cells';
import { isoFromDay } from '../shared/dates';
import { argumentError, UserError } from '../shared/errors';
import { parsePeriod } from '../shared/periods';
import { isBlank, parsePlainNumber, textOf } from '../shared/values';
import { parseSettings } from '../workbook/settings';
import { TARGETS } from '../workbook/sheets';
import type { ForecastContext } from './model/types';
import { forecastPipeline } from './pipeline';
import { parseTargets, targetWithin } from './targets';

/**
 * Open amount expected to close within the period ÷ (target − won within it).
 *
 * @param target a number; blank: the sum of Targets within the period
 * @param readTargets rows of Targets, header first; none where the sheet is missing
 * @throws UserError naming the argument, or that there is no target or nothing left of it.
 */
export function pipelineCoverage(
  deals: Cells,
  period: unknown,
  target: unknown,
  context: ForecastContext,
  readTargets: () => Cells,
  messages: (locale: Locale) => Translate,
): number {
  const locale = localeOfHeaders(rowAt(deals, 0));
  const t = messages(locale);
  const { zone, today } = context;
  const { firstMonth } = parseSettings(context.settingRows, locale, t);
  const within = parsePeriod(period, today, zone, t, firstMonth);
  if (!within) throw argumentError(t, 'period', textOf(period), 'expected_period');
  const given = isBlank(target) ? undefined : parsePlainNumber(target);
  if (!isBlank(target) && (given === undefined || given <= 0)) {
    throw argumentError(t, 'target', target, 'expected_number');
  }
  const wanted = given ?? targetWithin(parseTargets(readTargets(), zone, firstMonth, locale, t), within, null);
  const [from, to] = [isoFromDay(within.from), isoFromDay(within.to)];
  if (wanted === null) throw new UserError(t, 'noTarget', { from, to, sheet: TARGETS[locale] });
  const sum = (method: string): number => forecastPipeline(deals, method, [[from, to]], '', context, messages);
  const missing = wanted - sum('won');
  if (missing <= 0) throw new UserError(t, 'targetReached', { target: wanted });
  return sum('pipeline') / missing;
}
