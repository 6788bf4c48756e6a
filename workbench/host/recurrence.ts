/** When a series of events recurs: rules as scripts make them, expanded by rrule (RFC 5545). */

import { type Options, RRule, RRuleSet, type Weekday } from 'rrule';

export type Frequency = 'DAILY' | 'WEEKLY' | 'MONTHLY' | 'YEARLY';
export type WeekdayName = 'SUNDAY' | 'MONDAY' | 'TUESDAY' | 'WEDNESDAY' | 'THURSDAY' | 'FRIDAY' | 'SATURDAY';

export interface StoredRule {
  frequency: Frequency;
  interval?: number;
  times?: number;
  /** Last day, `2026-12-31`, itself included. */
  until?: string;
  weekdays?: WeekdayName[];
  monthDays?: number[];
  yearDays?: number[];
  weeks?: number[];
  /** 1 January … 12 December. */
  months?: number[];
  weekStart?: WeekdayName;
}

export interface StoredRecurrence {
  rules: StoredRule[];
  exclusions: StoredRule[];
  /** Days, `2026-12-24`. */
  dates: string[];
  excludedDates: string[];
  /** Whose clocks the series follows. */
  timeZone: string;
}

const FREQUENCIES: Record<Frequency, number> = {
  DAILY: RRule.DAILY,
  WEEKLY: RRule.WEEKLY,
  MONTHLY: RRule.MONTHLY,
  YEARLY: RRule.YEARLY,
};
const WEEKDAYS: Record<WeekdayName, Weekday> = {
  SUNDAY: RRule.SU,
  MONDAY: RRule.MO,
  TUESDAY: RRule.TU,
  WEDNESDAY: RRule.WE,
  THURSDAY: RRule.TH,
  FRIDAY: RRule.FR,
  SATURDAY: RRule.SA,
};
const DAY_MS = 86_400_000;

function toRule(rule: StoredRule, first: Date): RRule {
  const options: Partial<Options> = {
    dtstart: first,
    freq: FREQUENCIES[rule.frequency],
    ...(rule.interval === undefined ? {} : { interval: rule.interval }),
    ...(rule.times === undefined ? {} : { count: rule.times }),
    ...(rule.until === undefined ? {} : { until: new Date(Date.parse(rule.until) + DAY_MS - 1) }),
    ...(rule.weekdays ? { byweekday: rule.weekdays.map((day) => WEEKDAYS[day]) } : {}),
    ...(rule.monthDays ? { bymonthday: rule.monthDays } : {}),
    ...(rule.yearDays ? { byyearday: rule.yearDays } : {}),
    ...(rule.weeks ? { byweekno: rule.weeks } : {}),
    ...(rule.months ? { bymonth: rule.months } : {}),
    ...(rule.weekStart ? { wkst: WEEKDAYS[rule.weekStart] } : {}),
  };
  return new RRule(options);
}

/** As above, but the first event counts among the `times` even where the rule itself would not bring it (RFC 5545, COUNT). */
function inclusiveRule(rule: StoredRule, first: Date): RRule | null {
  if (rule.times === undefined) return toRule(rule, first);
  const own = toRule({ ...rule, times: 1 }, first).all()[0];
  if (own?.getTime() === first.getTime()) return toRule(rule, first);
  return rule.times > 1 ? toRule({ ...rule, times: rule.times - 1 }, first) : null;
}

/**
 * Wall times (ms) at which events of the series begin, ascending, both ends included.
 *
 * @param first wall time of the first event, which always is part of the series unless it is excluded.
 */
export function expand(recurrence: StoredRecurrence, first: number, from: number, to: number): number[] {
  const start = new Date(first);
  const timeOfDay = ((first % DAY_MS) + DAY_MS) % DAY_MS;
  const onDay = (day: string) => new Date(Date.parse(day) + timeOfDay);
  const set = new RRuleSet();
  set.rdate(start);
  for (const rule of recurrence.rules) {
    const own = inclusiveRule(rule, start);
    if (own) set.rrule(own);
  }
  for (const rule of recurrence.exclusions) set.exrule(toRule(rule, start));
  for (const day of recurrence.dates) set.rdate(onDay(day));
  for (const day of recurrence.excludedDates) set.exdate(onDay(day));
  return set.between(new Date(from), new Date(to), true).map((each) => each.getTime());
}
