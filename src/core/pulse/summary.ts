/** Writes the summary of a closed pulse for everybody: published results of all together, no comments. */

import type { PulseResults } from '../api';
import { type Letter, writeLetter } from './letters';
import type { PulseTranslate } from './texts';

/** How many questions are named as the strongest, and as those to work on. */
const NAMED = 2;

/**
 * @param people how many were asked
 * @param words the starter's own, above the summary; blank: none
 */
export function summaryOf(
  results: PulseResults,
  title: string,
  people: number,
  pt: PulseTranslate,
  words = '',
): Letter {
  const { answers, participation, enps, scores } = results;
  const subject = pt('summary_title', { title });
  const names = (of: typeof scores): string =>
    of.map(({ question, driver, score }) => `• ${question || driver} (${score.toFixed(1)})`).join('\n');
  const lines = [
    words,
    subject,
    pt('summary_participation', { answers, team: people, percent: Math.round(participation * 100) }),
    enps && pt('summary_enps', { enps: enps.value, low: Math.round(enps.low), high: Math.round(enps.high) }),
    // Fewer questions than that have no upper and lower end to name.
    scores.length >= 2 * NAMED && pt('summary_best', { list: names(scores.slice(0, NAMED)) }),
    scores.length >= 2 * NAMED && pt('summary_worst', { list: names(scores.slice(-NAMED)) }),
    pt('summary_thanks'),
  ];
  return writeLetter(
    subject,
    lines.filter((line): line is string => typeof line === 'string'),
  );
}
