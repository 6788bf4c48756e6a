/** A pipeline whose rules are known: what the forecast model is to find out. */

import { dealRow } from './deals';

export const DAY = 86_400_000;
/** Midnight in Kuala Lumpur at the beginning of the day on which workbooks are opened in tests. */
export const TODAY = Date.UTC(2026, 10, 24) - 8 * 3_600_000;

/** Deals created one a day: an odd one is won after 20 days from Proposal, an even one lost after 10 from Lead. */
export function world(count = 240): { deals: unknown[][]; history: unknown[][] } {
  const deals: unknown[][] = [];
  const history: unknown[][] = [];
  for (let index = 0; index < count; index++) {
    const created = TODAY - (count - index) * DAY + 3_600_000;
    const at = (days: number): Date => new Date(created + days * DAY);
    const isOdd = index % 2 === 1;
    const steps: [number, string][] = isOdd
      ? [
          [0, 'Lead'],
          [5, 'Proposal'],
          [20, 'Won'],
        ]
      : [
          [0, 'Lead'],
          [10, 'Lost'],
        ];
    let stage = '';
    let since = at(0);
    for (const [days, to] of steps) {
      if (at(days).getTime() > TODAY) break;
      history.push([`D-${index}`, at(days), stage, to, 1000, '', 'Edit']);
      stage = to;
      since = at(days);
    }
    const isClosed = stage === 'Won' || stage === 'Lost';
    const deal = { dealId: `D-${index}`, deal: `Deal ${index}`, stage, amount: 1000 };
    const owner = index % 3 === 0 ? 'Aina' : 'Ben';
    deals.push(dealRow({ ...deal, owner, created: at(0), stageSince: since, closed: isClosed ? since : '' }));
  }
  return { deals, history };
}
