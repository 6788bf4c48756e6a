/** What the sidebar sees of one-on-ones. */

import type { MyOneOnOne, OneOnOneMember, OneOnOneNote } from '../../core/api';
import { isLate, isOpen } from '../../core/one-on-ones/actions';
import { daysOverdue } from '../../core/one-on-ones/cadence';
import { parseDescription } from '../../core/one-on-ones/description';
import { lastMet, type MemberRecord } from '../../core/one-on-ones/member-record';
import type { TeamPerson } from '../../core/one-on-ones/members';
import type { Note } from '../../core/one-on-ones/notes';
import { dayOfWall, instantOf } from '../../core/one-on-ones/wall-time';
import { isoFromDay } from '../../core/shared/dates';
import { UserError } from '../../core/shared/errors';
import { withCalendar } from './calendar';
import type { OneOnOnes } from './context';
import { findMine } from './shared';

export function viewOfRecord(context: OneOnOnes, record: MemberRecord, reports = true): OneOnOneMember {
  const today = dayOfWall(context.now);
  const isScheduled = record.seriesId !== '';
  const actions = (record.actions ?? []).filter(isOpen);
  return {
    member: record.name,
    email: record.email,
    status: statusOf(record, reports),
    cadence: record.cadence,
    minutes: record.minutes,
    next: record.next === null ? null : instantOf(record.next, context.workbook.zone).toISOString(),
    met: record.met.map(isoFromDay),
    daysOverdue: isScheduled ? daysOverdue(record.cadence, lastMet(record) ?? record.since, today) : 0,
    openActions: actions.length,
    lateActions: actions.filter((action) => isLate(action, isoFromDay(today))).length,
  };
}

function statusOf({ seriesId, isLost }: MemberRecord, reports: boolean): OneOnOneMember['status'] {
  if (!reports) return 'left';
  if (seriesId !== '') return 'scheduled';
  return isLost ? 'lost' : 'none';
}

/** A member of whom the store has nothing yet. */
export function viewOfPerson({ name, email }: TeamPerson): OneOnOneMember {
  const nothing = { cadence: null, minutes: 0, next: null, met: [], daysOverdue: 0, openActions: 0, lateActions: 0 };
  return { member: name, email, status: 'none', ...nothing };
}

export function viewOfNote({ id, day, text, rev, at, copyOf }: Note): OneOnOneNote {
  return { id, day, text, rev, at, copyOf: copyOf ?? null };
}

/** The member's own side: from the private event in their own calendar. Three round trips. */
export function viewOfMine(context: OneOnOnes, manager: TeamPerson): MyOneOnOne {
  const view = { manager: manager.name, managerEmail: manager.email, next: null, problem: '' };
  const none = { ...view, points: [], managerPoints: [], shared: [], actions: [] };
  try {
    return withCalendar(context, () => {
      const event = findMine(context, manager.email);
      if (!event) return { ...none, problem: context.t('noOwnManager') };
      const { memberPoints, managerPoints, shared, actions } = parseDescription(event.getDescription());
      const next = (event.getStartTime() as Date).toISOString();
      return { ...view, next, points: memberPoints, managerPoints, shared, actions };
    });
  } catch (error) {
    if (error instanceof UserError) return { ...none, problem: error.message };
    throw error;
  }
}
