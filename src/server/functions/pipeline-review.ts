/** The custom function PIPELINE_REVIEW. */

import { pipelineReview } from '../../core/forecast/review';
import { messagesIn } from '../../core/messages';
import { readQuotas } from './read-quotas';
import { sourceOf } from './source';

/**
 * Gives a part of the Forecast sheet.
 *
 * @param {range} deals The deals with their header row, such as SaluranDeals. Left out: the Deals sheet.
 * @param {string} part quarter, months, past, slipped or zombies.
 * @param {range} basis SaluranBasis, which keeps the result up to date.
 * @return {range} A table with a header.
 * @throws Error naming the argument or the row, and what was expected.
 * @customfunction
 */
export function PIPELINE_REVIEW(deals?: unknown, part?: unknown, basis?: unknown): (number | string)[][] {
  const source = sourceOf(deals, basis);
  return pipelineReview(source.deals, part, source.context, readQuotas, messagesIn);
}
