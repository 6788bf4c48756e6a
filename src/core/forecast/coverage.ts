/** PIPELINE_COVERAGE: how many times over the open pipeline covers what is missing to the target. */

import type { Locale } from '../api';
import type { Cells } from '../shared/cells';
import { UserError } from '../shared/errors';
import { createSums, requireSum } from './amounts';
import { askedTarget } from './asked-target';
import type { ForecastContext } from './model/types';
import { createQuery } from './query';
import type { Translate } from './texts';

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
  const query = createQuery(deals, context, messages, { targets: readTargets, adjustments: () => [] });
  const { t, today } = query;
  const { within, wanted } = askedTarget(query, period, target);
  const sums = createSums(query, today);
  const sum = (method: 'won' | 'pipeline'): number => query.round(requireSum(sums(method, within), query));
  const missing = wanted - sum('won');
  if (missing <= 0) throw new UserError(t, 'targetReached', { target: wanted });
  return sum('pipeline') / missing;
}
