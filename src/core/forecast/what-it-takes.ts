/** What it takes to reach the target of the running quarter: the chance, and what would raise it, in words. */

import { formatMoney } from '../i18n/translator';
import { isoFromDay } from '../shared/dates';
import { UserError } from '../shared/errors';
import { TARGETS } from '../shared/sheets';
import { takesMessages } from './messages';
import { type Part, quarterOf } from './model/parts';
import type { More } from './model/reach';
import type { Query } from './query';
import { type Outlook, outlookOf } from './target-chance';
import { targetWithin } from './targets';

/** A chance that a manager relies on. */
const GOAL = 0.8;
/** Pipeline of so many times the target is not found in time. */
const MOST_TIMES = 20;
const PRECISION = 1e-3;

/** The fiscal quarter that is running, and the outlook for everybody's target; null where none is set. */
export interface QuarterOutlook {
  quarter: Part;
  outlook: Outlook | null;
}

/** The outlook of the quarter that is running. */
export function quarterOutlook(query: Query): QuarterOutlook {
  const quarter = quarterOf(query.today, query.settings().firstMonth);
  const target = targetWithin(query.targets(), quarter, null);
  return { quarter, outlook: target === null || target <= 0 ? null : outlookOf(query, quarter, target) };
}

/**
 * The same, where other work must not fail for a row of Targets that cannot be read: the functions that need a target say
 * what is wrong with it.
 */
export function quarterOutlookIfAny(query: Query): QuarterOutlook | null {
  try {
    return quarterOutlook(query);
  } catch (error) {
    if (error instanceof UserError) return null;
    throw error;
  }
}

/** More pipeline in a stage, such as its deals are now. */
export interface Needed {
  stage: string;
  /** In the main currency, rounded up to two digits; null where no amount would do in time. */
  amount: number | null;
}

/**
 * How much more pipeline would make the target as likely as GOAL, in the stage whose deals bring most of the period's
 * result: deals of its median amount, with the chance that its deals have on average.
 *
 * @returns null where the chance is that good already, or no open deal is to be won in time
 */
export function moreNeeded({ target, chances, reach, snapshot }: Outlook): Needed | null {
  if (reach.chance >= GOAL) return null;
  const stages = snapshot.deals.stages.map(({ name }) => ({ name, brings: 0, amounts: [] as number[] }));
  snapshot.states.forEach(({ amount }, place) => {
    const stage = stages[snapshot.codes[snapshot.open[place] as number] as number];
    if (!stage || !(amount > 0)) return;
    stage.brings += amount * (chances[place] as number);
    stage.amounts.push(amount);
  });
  const [best] = stages.sort((a, b) => b.brings - a.brings);
  if (!best || !(best.brings > 0)) return null;
  const amounts = best.amounts.sort((a, b) => a - b);
  const open = amounts.reduce((sum, amount) => sum + amount, 0);
  const usualAmount = amounts[Math.floor(amounts.length / 2)] as number;
  const more: More = { chance: Math.min(0.999, best.brings / open), usualAmount };
  const amount = leastWith((value) => reach.withMore(value, more) >= GOAL, usualAmount, MOST_TIMES * target);
  return { stage: best.name, amount: amount === null ? null : roundUp(amount) };
}

/** The least amount that does, for what only grows likelier with more; null where even the most does not. */
function leastWith(does: (amount: number) => boolean, first: number, most: number): number | null {
  let high = Math.min(first, most);
  while (!does(high)) {
    if (high >= most) return null;
    high = Math.min(most, high * 2);
  }
  let low = 0;
  while (high - low > high * PRECISION) {
    const middle = (low + high) / 2;
    if (does(middle)) high = middle;
    else low = middle;
  }
  return high;
}

/** To two digits: nobody plans the rest. */
function roundUp(amount: number): number {
  const unit = 10 ** (Math.floor(Math.log10(amount)) - 1);
  return Math.ceil(amount / unit - PRECISION) * unit;
}

/**
 * The outlook in one or two sentences: "62 % to reach 90,000 in 2026-Q4; another 40,000 of pipeline in Proposal would make it
 * 80 %." Without a target it says where one is typed.
 */
export function sayOutlook(query: Query, { quarter, outlook }: QuarterOutlook): string {
  const { locale } = query;
  const t = takesMessages(locale);
  const money = (amount: number): string => sayAmount(amount, query);
  const period = quarter.name;
  if (!outlook) return t('takes_noTarget', { period, sheet: TARGETS[locale] });
  const { target, won, reach } = outlook;
  if (won >= target) return t('takes_reached', { period, target: money(target), won: money(won) });
  const said = t('takes_chance', { percent: sayShare(reach.chance), target: money(target), period });
  const needed = moreNeeded(outlook);
  if (!needed) return `${said}.`;
  const goal = Math.round(GOAL * 100);
  const { stage, amount } = needed;
  if (amount === null) return `${said}; ${t('takes_late', { percent: goal, date: isoFromDay(quarter.to) })}.`;
  return `${said}; ${t('takes_more', { amount: money(amount), stage, percent: goal })}.`;
}

/** An amount in the main currency, without cents. */
export function sayAmount(amount: number, { locale, settings }: Query): string {
  return formatMoney(Math.round(amount), settings().currency, locale).replace(/[.,]00$/, '');
}

/** A chance in whole percent; what is not certain is neither 0 nor 100. */
export function sayShare(chance: number): number {
  const percent = Math.round(chance * 100);
  if (chance > 0 && percent === 0) return 1;
  return chance < 1 && percent === 100 ? 99 : percent;
}
