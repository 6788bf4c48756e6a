/** Writes the description of a pair's private events: the one place that manager and member share, and nobody else reads. */

import type { OneOnOneTranslate } from './texts';

/** @param mark by which both find the events in their calendars */
export function describeEvent(mark: string, t: OneOnOneTranslate): string {
  return `${t('event_intro')}\n\n${t('event_mark', { mark })}`;
}
