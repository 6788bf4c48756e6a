/** Tells the sidebar how likely the target of the running quarter is. */

import { createQuery } from '../../core/forecast/query';
import { quarterOutlookIfAny, sayOutlook } from '../../core/forecast/what-it-takes';
import { messagesIn } from '../../core/messages';
import { readQuotas } from '../functions/read-quotas';
import { sourceOf } from '../functions/source';

/**
 * Says in words how likely everybody's target for the running quarter is, and what would raise the chance.
 *
 * @client
 * @returns `{text}`; blank where no target is set, or none that can be read.
 */
export function getTargetOutlook(): { text: string } {
  const { deals, context } = sourceOf(undefined, undefined);
  const query = createQuery(deals, context, messagesIn, readQuotas);
  const quarter = quarterOutlookIfAny(query);
  return { text: quarter?.outlook ? sayOutlook(query, quarter) : '' };
}
