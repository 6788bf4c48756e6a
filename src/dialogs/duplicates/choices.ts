/** What the user chose for a group of deals that look alike, and the merge that follows from it. */

import type { DuplicateDeal, DuplicateGroupView, MergeRequest } from '../../core/duplicates/api';

/** Takes the texts of all deals. */
export const BOTH = 'both';

export interface Choices {
  keep: string;
  /** IDs of the deals that are part of the merge, the kept one included. */
  included: string[];
  /** Field → whose value, where the user chose. */
  from: Map<string, string>;
}

export function firstChoices({ deals, keep }: DuplicateGroupView): Choices {
  return { keep, included: deals.map(({ dealId }) => dealId), from: new Map() };
}

/** The kept deal comes first, so that its values go before the others'. */
function inOrder({ deals }: DuplicateGroupView, { keep, included }: Choices): DuplicateDeal[] {
  const own = deals.filter(({ dealId }) => included.includes(dealId));
  return [...own.filter(({ dealId }) => dealId === keep), ...own.filter(({ dealId }) => dealId !== keep)];
}

/** Whose value a merge takes in a field: as chosen, else the kept deal's, else the first that is not blank. */
export function sourceOf(group: DuplicateGroupView, choices: Choices, field: string): string {
  const chosen = choices.from.get(field);
  if (chosen === BOTH || (chosen !== undefined && choices.included.includes(chosen))) return chosen;
  const at = group.fields.indexOf(field);
  return inOrder(group, choices).find(({ values }) => values[at] !== '')?.dealId ?? choices.keep;
}

/** Includes a deal, or leaves it out. The kept one is always part of the merge. */
export function withIncluded(choices: Choices, dealId: string, isIncluded: boolean): Choices {
  const others = choices.included.filter((each) => each !== dealId);
  return { ...choices, included: isIncluded || dealId === choices.keep ? [...others, dealId] : others };
}

export function withKept(choices: Choices, dealId: string): Choices {
  return withIncluded({ ...choices, keep: dealId }, dealId, true);
}

export function withSource(choices: Choices, field: string, from: string): Choices {
  return { ...choices, from: new Map(choices.from).set(field, from) };
}

/** The merge of the included deals, as the user sees it. */
export function mergeOf(group: DuplicateGroupView, choices: Choices): MergeRequest {
  const [kept, ...others] = inOrder(group, choices);
  return {
    keep: kept?.dealId ?? choices.keep,
    merge: others.map(({ dealId }) => dealId),
    fields: group.fields.map((field) => ({ field, from: sourceOf(group, choices, field) })),
    stamps: [kept, ...others].flatMap((deal) => (deal ? [{ dealId: deal.dealId, stamp: deal.stamp }] : [])),
  };
}
