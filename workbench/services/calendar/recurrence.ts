/** EventRecurrence and RecurrenceRule: builders; a rule also behaves like the recurrence it belongs to. */

import type { Frequency, StoredRecurrence, StoredRule, WeekdayName } from '../../host/recurrence.js';
import { dayOf } from '../../host/wall-time.js';
import { badParameters, ServiceObject } from '../base/base.js';
import type { ExecutionContext } from '../base/context.js';

const ADDING = [
  'addDailyExclusion',
  'addDailyRule',
  'addDate',
  'addDateExclusion',
  'addMonthlyExclusion',
  'addMonthlyRule',
  'addWeeklyExclusion',
  'addWeeklyRule',
  'addYearlyExclusion',
  'addYearlyRule',
  'setTimeZone',
];
const MONTHS = 'JANUARY FEBRUARY MARCH APRIL MAY JUNE JULY AUGUST SEPTEMBER OCTOBER NOVEMBER DECEMBER'.split(' ');

type Draft = Omit<StoredRecurrence, 'timeZone'> & { timeZone?: string };

abstract class Recurrence extends ServiceObject {
  constructor(
    context: ExecutionContext,
    protected readonly draft: Draft,
  ) {
    super(context);
  }
  addDailyRule(): RecurrenceRule {
    return this.#add('rules', 'DAILY');
  }
  addWeeklyRule(): RecurrenceRule {
    return this.#add('rules', 'WEEKLY');
  }
  addMonthlyRule(): RecurrenceRule {
    return this.#add('rules', 'MONTHLY');
  }
  addYearlyRule(): RecurrenceRule {
    return this.#add('rules', 'YEARLY');
  }
  addDailyExclusion(): RecurrenceRule {
    return this.#add('exclusions', 'DAILY');
  }
  addWeeklyExclusion(): RecurrenceRule {
    return this.#add('exclusions', 'WEEKLY');
  }
  addMonthlyExclusion(): RecurrenceRule {
    return this.#add('exclusions', 'MONTHLY');
  }
  addYearlyExclusion(): RecurrenceRule {
    return this.#add('exclusions', 'YEARLY');
  }
  addDate(date: unknown): EventRecurrence {
    this.draft.dates.push(scriptDay(this.context, date, 'addDate'));
    return new EventRecurrence(this.context, this.draft);
  }
  addDateExclusion(date: unknown): EventRecurrence {
    this.draft.excludedDates.push(scriptDay(this.context, date, 'addDateExclusion'));
    return new EventRecurrence(this.context, this.draft);
  }
  setTimeZone(timeZone: string): EventRecurrence {
    this.draft.timeZone = checkedZone(timeZone);
    return new EventRecurrence(this.context, this.draft);
  }
  #add(list: 'rules' | 'exclusions', frequency: Frequency): RecurrenceRule {
    const rule: StoredRule = { frequency };
    this.draft[list].push(rule);
    return new RecurrenceRule(this.context, this.draft, rule);
  }
  _stored(timeZone: string): StoredRecurrence {
    return structuredClone({ ...this.draft, timeZone: this.draft.timeZone ?? timeZone });
  }
}

/** What a script may give where a recurrence is asked for. */
export function isRecurrence(value: unknown): value is EventRecurrence | RecurrenceRule {
  return value instanceof Recurrence;
}

export class EventRecurrence extends Recurrence {
  readonly className = 'EventRecurrence';
  override readonly local: ReadonlySet<string> = new Set(ADDING);

  constructor(context: ExecutionContext, draft: Draft = { rules: [], exclusions: [], dates: [], excludedDates: [] }) {
    super(context, draft);
  }
}

const RULE_LOCAL = [
  ...ADDING,
  'interval',
  'onlyInMonth',
  'onlyInMonths',
  'onlyOnMonthDay',
  'onlyOnMonthDays',
  'onlyOnWeek',
  'onlyOnWeekday',
  'onlyOnWeekdays',
  'onlyOnWeeks',
  'onlyOnYearDay',
  'onlyOnYearDays',
  'times',
  'until',
  'weekStartsOn',
];

export class RecurrenceRule extends Recurrence {
  readonly className = 'RecurrenceRule';
  override readonly local: ReadonlySet<string> = new Set(RULE_LOCAL);

  constructor(
    context: ExecutionContext,
    draft: Draft,
    private readonly rule: StoredRule,
  ) {
    super(context, draft);
  }
  #set(change: Partial<StoredRule>): this {
    Object.assign(this.rule, change);
    return this;
  }
  #numbers(method: string, values: unknown, lowest: number, highest: number): number[] {
    const list = [values].flat().map(Number);
    const bad = list.find((value) => !Number.isInteger(value) || value < lowest || value > highest);
    if (list.length === 0) throw badParameters('CalendarApp.RecurrenceRule', method, [values]);
    if (bad !== undefined) throw new Error(`Invalid argument: ${bad}`);
    return list;
  }
  interval(interval: number): this {
    return this.#set({ interval: this.#numbers('interval', interval, 1, 9999)[0] ?? 1 });
  }
  times(times: number): this {
    return this.#set({ times: this.#numbers('times', times, 1, 99_999)[0] ?? 1 });
  }
  until(date: unknown): this {
    return this.#set({ until: scriptDay(this.context, date, 'until') });
  }
  onlyOnWeekday(day: string): this {
    return this.onlyOnWeekdays([day]);
  }
  onlyOnWeekdays(days: string[]): this {
    return this.#set({ weekdays: days.map(weekdayName) });
  }
  onlyOnMonthDay(day: number): this {
    return this.onlyOnMonthDays([day]);
  }
  onlyOnMonthDays(days: number[]): this {
    return this.#set({ monthDays: this.#numbers('onlyOnMonthDays', days, 1, 31) });
  }
  onlyOnYearDay(day: number): this {
    return this.onlyOnYearDays([day]);
  }
  onlyOnYearDays(days: number[]): this {
    return this.#set({ yearDays: this.#numbers('onlyOnYearDays', days, 1, 366) });
  }
  onlyOnWeek(week: number): this {
    return this.onlyOnWeeks([week]);
  }
  onlyOnWeeks(weeks: number[]): this {
    return this.#set({ weeks: this.#numbers('onlyOnWeeks', weeks, 1, 53) });
  }
  onlyInMonth(month: string): this {
    return this.onlyInMonths([month]);
  }
  onlyInMonths(months: string[]): this {
    return this.#set({ months: months.map((month) => MONTHS.indexOf(String(month).replace('Month.', '')) + 1) });
  }
  weekStartsOn(day: string): this {
    return this.#set({ weekStart: weekdayName(day) });
  }
}

function weekdayName(day: unknown): WeekdayName {
  return String(day).replace('Weekday.', '') as WeekdayName;
}

/** Only the day counts, as the script's time zone has it. */
function scriptDay(context: ExecutionContext, date: unknown, method: string): string {
  if (!(date instanceof Date)) throw badParameters('CalendarApp.EventRecurrence', method, [date]);
  return dayOf(date, scriptZone(context));
}

export function scriptZone(context: ExecutionContext): string {
  return context.host.project.manifest.timeZone ?? 'America/New_York';
}

/** @throws for a name that is no time zone's. */
export function checkedZone(timeZone: unknown): string {
  const name = String(timeZone);
  try {
    new Intl.DateTimeFormat('en-US', { timeZone: name });
  } catch {
    throw new Error(`Invalid argument: ${name}`);
  }
  return name;
}
