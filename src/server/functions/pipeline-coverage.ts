/** The custom function PIPELINE_COVERAGE. */

import { pipelineCoverage } from '../../core/forecast/coverage';
import { messagesIn } from '../../core/messages';
import { readQuotas } from './read-quotas';
import { sourceOf } from './source';

/**
 * Gives how many times the open pipeline covers what is missing to the target.
 *
 * @param {range} deals The deals with their header row, such as SaluranDeals. Left out: the Deals sheet.
 * @param {string} period 2026-11, 2026-Q4, 2026, 30d or a range of two dates.
 * @param {number} target The target. Left out: that of the Targets sheet.
 * @param {range} basis SaluranBasis, which keeps the result up to date when stages, rates or the date change.
 * @return {number} Open amount expected to close within the period ÷ (target − won).
 * @throws Error naming the argument or the row, or that there is no target or that it is reached.
 * @customfunction
 */
export function PIPELINE_COVERAGE(deals?: unknown, period?: unknown, target?: unknown, basis?: unknown): number {
  const source = sourceOf(deals, basis);
  return pipelineCoverage(source.deals, period, target, source.context, readQuotas.targets, messagesIn);
}
