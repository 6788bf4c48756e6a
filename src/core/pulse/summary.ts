/** Writes the summary of a closed pulse for everybody: published results of all together, no comments. */

import type { PulseResults } from '../api';
import type { PulseTranslate } from './texts';

/** How many questions are named as the strongest, and as those to work on. */
const NAMED = 2;

export interface Summary {
  subject: string;
  body: string;
}

/** @param people how many were asked */
export function summaryOf(results: PulseResults, title: string, people: number, pt: PulseTranslate): Summary {
  const { answers, participation, enps, scores } = results;
  const subject = pt('summary_title', { title });
  const names = (of: typeof scores): string =>
    of.map(({ question, driver, score }) => `• ${question || driver} (${score.toFixed(1)})`).join('\n');
  const lines = [
    pt('summary_participation', { answers, team: people, percent: Math.round(participation * 100) }),
    enps && pt('summary_enps', { enps: enps.value, low: enps.low, high: enps.high }),
    // Fewer questions than that have no upper and lower end to name.
    scores.length >= 2 * NAMED && pt('summary_best', { list: names(scores.slice(0, NAMED)) }),
    scores.length >= 2 * NAMED && pt('summary_worst', { list: names(scores.slice(-NAMED)) }),
    pt('summary_thanks'),
  ];
  return { subject, body: [subject, ...lines.filter((line) => line)].join('\n\n') };
}
