/** Writes the mails of the day before: to the manager one with all meetings and what waits, to each member their own. */

import { isoFromDay } from '../shared/dates';
import { isLate, isOpen } from './actions';
import { daysOverdue } from './cadence';
import { lastMet, type MemberRecord } from './member-record';
import type { OneOnOneTranslate } from './texts';
import { clockText, dayOfWall, minuteOfWall, weekdayOf } from './wall-time';

export interface Reminder {
  to: string;
  subject: string;
  body: string;
}

/** A member who is met tomorrow, with what the private event says. */
export interface Tomorrow {
  record: MemberRecord;
  memberPoints: readonly string[];
  /** Open actions as the member may read them. */
  actions: readonly string[];
}

/** Who is met tomorrow, by time. */
export function metTomorrow(records: readonly MemberRecord[], today: number): MemberRecord[] {
  return records
    .filter(({ next }) => next !== null && dayOfWall(next) === today + 1)
    .sort((a, b) => (a.next ?? 0) - (b.next ?? 0));
}

const MONDAY = 1;

/** The manager's mail; null where there is nothing to say. What waits alone is mailed on Mondays. */
export function managerReminder(
  manager: string,
  records: readonly MemberRecord[],
  tomorrow: readonly Tomorrow[],
  today: number,
  t: OneOnOneTranslate,
): Reminder | null {
  const overdue = records.flatMap((record): string[] => {
    if (record.seriesId === '') return [];
    const count = daysOverdue(record.cadence, lastMet(record) ?? record.since, today);
    return count > 0 ? [t('remind_overdueLine', { member: record.name, count })] : [];
  });
  const late = records.flatMap(({ name, actions = [] }) =>
    actions.filter((action) => isLate(action, isoFromDay(today))).map(({ text, due }) => `${name}: ${text} (${due})`),
  );
  const waits = [listOf(t('remind_overdue'), overdue), listOf(t('remind_late'), late)];
  const hasNews = tomorrow.length > 0 || (weekdayOf(today) === MONDAY && overdue.length + late.length > 0);
  if (!hasNews) return null;
  const meetings = tomorrow.map(({ record, memberPoints }) =>
    [
      t('remind_meeting', { time: timeOf(record), member: record.name }),
      listOf(t('remind_memberPoints'), memberPoints),
      listOf(t('remind_points'), record.points ?? []),
      listOf(
        t('remind_actions'),
        (record.actions ?? []).filter(isOpen).map(({ text }) => text),
      ),
    ]
      .filter((part) => part !== '')
      .join('\n'),
  );
  const count = tomorrow.length;
  return {
    to: manager,
    subject: count > 0 ? t('remind_subject', { count }) : t('remind_digest'),
    body: [...meetings, ...waits, t('remind_where')].filter((part) => part !== '').join('\n\n'),
  };
}

/** A member's mail: when, what about, and what both have agreed on. It holds nothing that was not shared. */
export function memberReminder({ record, actions }: Tomorrow, t: OneOnOneTranslate): Reminder {
  const values = { time: timeOf(record), manager: record.manager ?? '' };
  const parts = [t('remind_member', values), t('remind_member_points', values), listOf(t('remind_shared'), actions)];
  return {
    to: record.email,
    subject: t('remind_member_subject', values),
    body: parts.filter((part) => part !== '').join('\n\n'),
  };
}

function timeOf({ next }: MemberRecord): string {
  return clockText(minuteOfWall(next ?? 0));
}

function listOf(title: string, lines: readonly string[]): string {
  return lines.length === 0 ? '' : [title, ...lines.map((line) => `• ${line}`)].join('\n');
}
