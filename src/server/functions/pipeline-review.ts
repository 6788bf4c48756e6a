/** The custom function PIPELINE_REVIEW. */

import { pipelineReview } from '../../core/forecast/review';
import { messagesIn } from '../../core/messages';
import { textOf } from '../../core/shared/values';
import { readQuotas } from './read-quotas';
import { sourceOf } from './source';
import { storedReport } from './stored-report';

/**
 * Gives a part of the Forecast sheet. Without deals, past is as of the last night or update of the forecast model.
 *
 * @param {range} deals The deals with their header row, such as SaluranDeals. Left out: the Deals sheet.
 * @param {string} part quarter, months, past, slipped or zombies.
 * @param {range} basis SaluranBasis, which keeps the result up to date.
 * @return {range} A table with a header.
 * @throws Error naming the argument or the row, and what was expected.
 * @customfunction
 */
export function PIPELINE_REVIEW(deals?: unknown, part?: unknown, basis?: unknown): (number | string)[][] {
  const isPast = textOf(part).toLowerCase() === 'past';
  const stored = isPast ? storedReport('past', deals, basis) : null;
  if (stored) return stored;
  const source = sourceOf(deals, basis);
  return pipelineReview(source.deals, part, source.context, readQuotas, messagesIn);
}
