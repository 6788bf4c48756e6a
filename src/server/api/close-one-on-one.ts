/** Closes a one-on-one: actions, points, what is shared. Leaves one-on-ones: ends the series and deletes the notes. */

import type { CloseOneOnOneRequest, OneOnOneAction, OneOnOneMember } from '../../core/api';
import { keyOfMember, type MemberRecord, withMeeting } from '../../core/one-on-ones/member-record';
import { MOST_BYTES, utf8Length } from '../../core/one-on-ones/packing';
import { dayFromIso } from '../../core/shared/dates';
import { UserError } from '../../core/shared/errors';
import { isText, objectOf, optionalFlagIn, optionalTextIn, refuse, textIn, workbookMessages } from '../arguments';
import { withCalendar } from '../one-on-ones/calendar';
import { cancelMeeting, requireRecord } from '../one-on-ones/change';
import { type OneOnOnes, openOneOnOnes } from '../one-on-ones/context';
import { logisticsOf } from '../one-on-ones/logistics';
import { deleteNotes, requireRoom } from '../one-on-ones/notes';
import { actionLines, readShared, writeShared } from '../one-on-ones/shared';
import { writeOwnRows } from '../one-on-ones/sheet';
import { deleteStored, lockStore, packedRecord, requirePerson } from '../one-on-ones/store';
import { viewOfRecord } from '../one-on-ones/views';
import { lock } from '../workbook/lock';

/**
 * Saves the actions of a one-on-one and the points for the next. With `day`, the two have met then: the open actions go into the
 * private event, with what is shared, and the member's points are taken off.
 *
 * @client
 * @param request `{member, actions, points, day?, share?, mail?}`
 * @returns the member, as getOneOnOnes gives it.
 * @throws Error when the caller has no one-on-ones with that member, or others are guests of the event; in a cell, always.
 */
export function closeOneOnOne(request: CloseOneOnOneRequest): OneOnOneMember {
  requirePerson();
  const fields = objectOf(request, 'closeOneOnOne', '{member, actions, points}');
  const member = textIn(fields, 'member');
  const actions = actionsIn(fields.actions);
  const points = textsIn(fields.points);
  const share = (optionalTextIn(fields, 'share') ?? '').trim();
  const day = optionalTextIn(fields, 'day');
  const mail = optionalFlagIn(fields, 'mail');
  const met = day === undefined ? null : dayFromIso(day);
  if (met === undefined) return refuse('day', day, 'expected_date');
  lock(workbookMessages);
  lockStore();
  const context = openOneOnOnes();
  const before = { ...requireRecord(context, member), actions, points };
  const record = save(context, met === null ? before : withMeeting(before, met));
  if (met !== null) withCalendar(context, () => publish(context, record, day ?? '', share));
  if (share !== '' && mail) sendShared(context, record, day ?? '', share);
  writeOwnRows(context, logisticsOf(context));
  return viewOfRecord(context, record);
}

function save(context: OneOnOnes, record: MemberRecord): MemberRecord {
  const values = packedRecord(context.prefix, record);
  const tooLong = Object.values(values).some((value) => utf8Length(value) >= MOST_BYTES);
  if (tooLong) throw new UserError(context.t, 'fullRecord', { member: record.name });
  requireRoom(context.stored, values);
  return context.save(record);
}

/** Puts open actions and what is shared into the private event. */
function publish(context: OneOnOnes, record: MemberRecord, day: string, share: string): void {
  const { series, parts } = readShared(record);
  if (!series) return;
  const note = `${day}: ${share}`;
  const shared = share === '' || parts.shared[0] === note ? parts.shared : [note, ...parts.shared];
  writeShared(context, record, series, { ...parts, shared, memberPoints: [], actions: actionLines(context, record) });
}

function sendShared({ t, user }: OneOnOnes, { email, manager = user }: MemberRecord, day: string, text: string): void {
  const body = t('share_body', { text, manager });
  MailApp.sendEmail({ to: email, replyTo: user, subject: t('share_subject', { day }), body });
}

const MOST_CHARACTERS = 500;

function textsIn(value: unknown): string[] {
  if (Array.isArray(value) && value.every(isText)) {
    return value.map((text) => text.trim().slice(0, MOST_CHARACTERS)).filter((text) => text !== '');
  }
  return refuse('points', typeof value, 'expected_text');
}

function actionsIn(value: unknown): OneOnOneAction[] {
  if (Array.isArray(value) && value.every(isAction)) {
    return value.map(({ id, text, owner, due, made, done }) => ({
      id: id.slice(0, 40),
      text: text.trim().slice(0, MOST_CHARACTERS),
      owner,
      due,
      made,
      done,
    }));
  }
  return refuse('actions', typeof value, 'expected_object', { example: '{id, text, owner, due, made, done}' });
}

function isAction(value: unknown): value is OneOnOneAction {
  if (typeof value !== 'object' || value === null) return false;
  const { id, text, owner, due, made, done } = value as Record<string, unknown>;
  const isDay = (day: unknown): boolean => isText(day) && dayFromIso(day) !== undefined;
  return (
    isText(id) &&
    isText(text) &&
    text.trim() !== '' &&
    (owner === 'manager' || owner === 'member') &&
    isDay(made) &&
    (due === null || isDay(due)) &&
    (done === null || isDay(done))
  );
}

/**
 * Leaves one-on-ones with one member, or with all: ends what is to come in the calendar, and deletes notes, actions and points for
 * good. What was shared stays in earlier events.
 *
 * @client
 * @param request `{member?}`: name or address; left out: all.
 * @returns `{left}`: with how many members.
 * @throws Error in a cell, always.
 */
export function leaveOneOnOnes(request: { member?: string }): { left: number } {
  requirePerson();
  const member = optionalTextIn(objectOf(request, 'leaveOneOnOnes', '{member}'), 'member');
  lock(workbookMessages);
  lockStore();
  const context = openOneOnOnes();
  const { records, stored, prefix } = context;
  const going = member === undefined ? [...records.values()] : [requireRecord(context, member)];
  for (const record of going) {
    if (record.seriesId !== '' || record.ending) withCalendar(context, () => cancelMeeting(context, record, null));
    deleteNotes(stored, prefix, (note) => note.member === record.email);
    // Last of all: until then the member is still there to be left.
    deleteStored(keyOfMember(prefix, record.email));
    records.delete(record.email);
  }
  const ended = going.map(({ email }) => email);
  writeOwnRows(context, logisticsOf(context), ended);
  return { left: ended.length };
}
