/** Tries one random organisation: what the adversary wins of its results, and how many of them are shown. */

import { attackAll, attackSums } from './attack';
import { randomOrganisation } from './organisation';
import { publish, publishAsBefore } from './publish';

export interface OrganisationTally {
  organisations: number;
  attacks: number;
  /** Seeds of those that lost something, each with what. */
  won: (string | number)[][];
  /** Results that are shown, and that the rule before this one showed. */
  shown: number;
  before: number;
  /** Organisations in which nothing could be won before, with their results. */
  quiet: number;
  quietShown: number;
  quietBefore: number;
}

export function emptyTally(): OrganisationTally {
  return { organisations: 0, attacks: 0, won: [], shown: 0, before: 0, quiet: 0, quietShown: 0, quietBefore: 0 };
}

/** @param chance makes a source of chance from a seed */
export function tryOrganisation(seed: number, chance: (seed: number) => () => number, tally: OrganisationTally): void {
  const each = randomOrganisation(seed, chance(seed));
  const publication = publish(each);
  const { tried, won } = attackAll(each, publication, chance(seed + 1));
  const before = publishAsBefore(each);
  tally.organisations++;
  tally.attacks += tried;
  if (won.size > 0) tally.won.push([seed, ...won]);
  tally.shown += publication.rows.length;
  tally.before += before.length;
  if (attackSums(each, before, chance(seed + 1)).won.size > 0) return;
  tally.quiet++;
  tally.quietShown += publication.rows.length;
  tally.quietBefore += before.length;
}
