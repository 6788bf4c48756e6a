/** DEAL_PRIORITY: what to work on today, ranked, with the reason in words. */

import type { Locale } from '../api';
import { DEAL_COLUMNS } from '../deals/columns';
import { normalise } from '../i18n/name';
import { formatMoney } from '../i18n/translator';
import { type Cells, cellAt, rowAt } from '../shared/cells';
import { argumentError } from '../shared/errors';
import { textOf } from '../shared/values';
import { roundTo } from '../workbook/currency';
import { type OpenDeal, type Review, readReview } from './attention';
import { workingDays } from './calendar';
import type { RowFault } from './left-out';
import { takesMessages } from './messages';
import type { ForecastContext } from './model/types';
import { createQuery, ownerOf, type Query } from './query';
import { shareOf } from './target-chance';
import type { Translate } from './texts';
import { quarterOutlookIfAny, sayAmount, sayShare } from './what-it-takes';

/** What makes a deal urgent, 0.5 to 1, in words. */
interface Urgency {
  weight: number;
  reason: string;
}

/** Days after which an overdue step, or a passed close date, could not be more urgent. */
const STEP_DAYS = 14;
const CLOSE_DAYS = 30;
/** So many days ahead, a close date is near. */
const SOON_DAYS = 7;

/**
 * Ranks the open deals by what work on them can still change:
 *
 * score = amount × chance × (1 − chance) × urgency
 *
 * Amount × chance is what the deal is expected to bring; chance × (1 − chance) is the variance of an outcome of 0 or 1
 * (Bernoulli), greatest where it can go either way. Urgency is 1, and more by 0.5 to 1 for each of: longer in its stage
 * than the stage's rotting days, next step overdue, expected close passed, and by 0.5 for: no next step, a step due
 * today, a close date within a week. Deals snoozed until a later day are left out. Deals whose amount, chance or stage cannot
 * be read have no score; they come first, because correcting them is quickly done. Where the running quarter has a target for
 * everybody, the last column says how much winning the deal would add to the chance to reach it.
 *
 * @param deals rows with their header row
 * @param owner whose deals; blank: everybody's
 * @param readTargets rows of Targets, header first; none where the sheet is missing
 * @returns a header, and a row per deal: deal ID, deal, score in the main currency, reason, what it adds to the target chance
 *   (0 to 1; blank without a target)
 * @throws UserError naming the argument and what was expected.
 */
export function dealPriority(
  deals: Cells,
  owner: unknown,
  context: ForecastContext,
  readTargets: () => Cells,
  messages: (locale: Locale) => Translate,
): (number | string)[][] {
  const query = createQuery(deals, context, messages, { targets: readTargets, adjustments: () => [] });
  const review = readReview(query);
  const { locale, today, rt } = review;
  const own = ownerOf(owner);
  const liftOf = createLifts(query);
  const ranked = ownedBy(query, review, own)
    .filter(({ snoozedUntil }) => snoozedUntil === null || snoozedUntil <= today)
    .map((deal) => {
      const urgencies = urgenciesOf(deal, review).sort((a, b) => b.weight - a.weight);
      const urgency = urgencies.reduce((sum, { weight }) => sum + weight, 1);
      const score = roundTo(deal.amount * deal.chance * (1 - deal.chance) * urgency, 2);
      const unread = deal.faults.map((fault) => review.errorOf(fault).message.replace(/\.$/, ''));
      const lift = liftOf(deal.place);
      const reasons = [...unread, ...urgencies.map(({ reason }) => reason), ...stakeOf(deal, review), ...lift.reason];
      return { deal, score, urgency, reason: sentence(reasons), lift: lift.added };
    })
    .sort((a, b) => b.score - a.score || b.urgency - a.urgency || b.deal.amount - a.deal.amount);
  const { dealId, deal: name } = DEAL_COLUMNS;
  return [
    [dealId[locale], name[locale], rt('priority_score'), rt('priority_reason'), takesMessages(locale)('priority_lift')],
    ...unreadRows(query, review, own),
    ...ranked.map(({ deal, score, reason, lift }) => [deal.dealId, deal.deal, score, reason, lift]),
  ];
}

/** What winning a deal adds to the chance to reach the quarter's target, and the words that say so. */
interface Lift {
  added: number | '';
  reason: string[];
}

/** Makes the lifts, by the deals' places in the snapshot. */
function createLifts(query: Query): (place: number) => Lift {
  const outlook = quarterOutlookIfAny(query)?.outlook;
  if (!outlook) return () => ({ added: '', reason: [] });
  const { locale } = query;
  const { reach, target } = outlook;
  const ifWon = reach.ifWon();
  const before = sayShare(reach.chance);
  const values = { target: sayAmount(target, query), before };
  return (place) => {
    const chance = ifWon[place] as number;
    const after = sayShare(chance);
    const reason = after > before ? [takesMessages(locale)('reason_lift', { ...values, after })] : [];
    return { added: shareOf(chance - reach.chance), reason };
  };
}

/** The deals of which something cannot be read that a score needs: which cell it is, in words. */
function unreadRows(query: Query, { leftOut }: Review, owner: string): (number | string)[][] {
  const at = query.columns();
  return leftOut.flatMap((fault) => {
    const cells = rowAt(query.deals, fault.index);
    if (owner !== '' && normalise(textOf(cellAt(cells, at.owner))) !== normalise(owner)) return [];
    return [[textOf(cells[at.dealId]), textOf(cells[at.deal]), '', query.errorOf(fault).message, '']];
  });
}

/** @throws UserError naming the owners that there are, where nobody has that name. */
function ownedBy(query: Query, { deals, leftOut, t }: Review, owner: string): OpenDeal[] {
  if (owner === '') return deals;
  const isOwn = (name: string): boolean => normalise(name) === normalise(owner);
  const own = deals.filter((deal) => isOwn(deal.owner));
  const ownerIn = ({ index }: RowFault): string => textOf(cellAt(rowAt(query.deals, index), query.columns().owner));
  if (own.length > 0 || leftOut.some((fault) => isOwn(ownerIn(fault)))) return own;
  const owners = [...new Set(deals.map((deal) => deal.owner).filter((known) => known !== ''))];
  throw argumentError(t, 'owner', owner, 'expected_oneOf', { list: owners.join(', ') });
}

function urgenciesOf(deal: OpenDeal, { calendar, today, rt }: Review): Urgency[] {
  const urgencies: Urgency[] = [];
  const add = (reason: string, share = 0): void => {
    urgencies.push({ weight: 0.5 + 0.5 * Math.min(1, share), reason });
  };
  const { stage, nextStep, nextStepDue, expectedClose } = deal;
  const limit = stage.rottingDays;
  if (limit !== null) {
    const days = calendar.rotsByWorkingDays ? workingDays(deal.since + 1, today, calendar) : today - deal.since;
    const count = days - limit;
    if (count > 0) add(rt('reason_rotting', { count, stage: stage.name, limit }), count / Math.max(1, limit));
  }
  if (nextStepDue === null) {
    if (nextStep === '') add(rt('reason_noStep'));
  } else if (nextStepDue < today) {
    add(rt('reason_stepLate', { count: today - nextStepDue }), (today - nextStepDue) / STEP_DAYS);
  } else if (nextStepDue === today) add(rt('reason_stepToday'));
  if (expectedClose !== null) {
    const count = expectedClose - today;
    if (count < 0) add(rt('reason_closeLate', { count: -count }), -count / CLOSE_DAYS);
    else if (count === 0) add(rt('reason_closeToday'));
    else if (count <= SOON_DAYS) add(rt('reason_closeSoon', { count }));
  }
  return urgencies;
}

/** What is at stake, and whether it can go either way. */
function stakeOf({ amount, chance }: OpenDeal, { settings, locale, rt }: Review): string[] {
  if (amount === 0) return [rt('reason_noAmount')];
  const money = (value: number): string => formatMoney(Math.round(value), settings.currency, locale);
  const values = { value: money(amount * chance), amount: money(amount), percent: Math.round(chance * 100) };
  const said = [rt('reason_value', values)];
  if (chance >= 0.35 && chance <= 0.65) said.push(rt('reason_open'));
  return said;
}

function sentence(parts: readonly string[]): string {
  const text = parts.join('; ');
  return text.charAt(0).toUpperCase() + text.slice(1);
}
