/** Maps the forecast categories of HubSpot and Salesforce to ours. */

import type { Locale } from '../api';
import { keyOf, normalise } from '../i18n/name';
import { entryOf } from '../shared/values';
import { CATEGORIES, type Category } from '../stages/columns';

/** Their names, normalised → ours; blank for what a closed deal does not need. */
const THEIRS: Readonly<Record<string, Category | ''>> = {
  closed: '',
  closedwon: '',
  closedlost: '',
  won: '',
  lost: '',
  notforecasted: 'omitted',
  omittedfromforecast: 'omitted',
  excluded: 'omitted',
  mostlikely: 'best',
  upside: 'best',
  committed: 'commit',
  forecast: 'commit',
  pipelineforecast: 'pipeline',
};

/** Their category as ours, in the workbook's language; blank for none; as it is where it is unknown. */
export function categoryOf(text: string, locale: Locale): string {
  const own = keyOf(CATEGORIES, text);
  if (own) return CATEGORIES[own][locale];
  const theirs = entryOf(THEIRS, normalise(text));
  if (theirs === undefined) return text;
  return theirs === '' ? '' : CATEGORIES[theirs][locale];
}
