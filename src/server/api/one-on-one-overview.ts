/** What the sidebar's tab of the one-on-ones shows: to the manager their own, to the member theirs. */

import type { MyOneOnOne, OneOnOneDetails, OneOnOneOverview } from '../../core/api';
import { currentActions } from '../../core/one-on-ones/actions';
import { describeEvent, noParts, parseDescription } from '../../core/one-on-ones/description';
import { markOf } from '../../core/one-on-ones/member-record';
import { managerOf, teamOf } from '../../core/one-on-ones/members';
import { dayOfWall } from '../../core/one-on-ones/wall-time';
import { PULSE_SHEETS, RESULT_COLUMNS } from '../../core/pulse/columns';
import { publishedResults } from '../../core/pulse/latest';
import { rowAt } from '../../core/shared/cells';
import { isoFromDay } from '../../core/shared/dates';
import { UserError } from '../../core/shared/errors';
import { findColumns } from '../../core/shared/find-columns';
import { objectOf, textIn, workbookMessages } from '../arguments';
import { withCalendar } from '../one-on-ones/calendar';
import { requireRecord } from '../one-on-ones/change';
import { type OneOnOnes, openOneOnOnes } from '../one-on-ones/context';
import { readNotes, usedShare } from '../one-on-ones/notes';
import { findMine, readShared } from '../one-on-ones/shared';
import { requirePerson } from '../one-on-ones/store';
import { viewOfMine, viewOfNote, viewOfPerson, viewOfRecord } from '../one-on-ones/views';
import { lock } from '../workbook/lock';
import { sheetNamed } from '../workbook/workbook';

/**
 * Returns the one-on-ones of the caller: as a manager with the members, and as a member with the manager. It holds no notes.
 *
 * @client
 * @returns `{manager, timeZone, today, members, problems, used, mine}`; `used` is the share of the private store, 0 to 1; `mine` is
 *   null for somebody without a manager on People.
 * @throws Error when the workbook is not set up; in a cell, always.
 */
export function getOneOnOnes(): OneOnOneOverview {
  const context = openOneOnOnes();
  const { user, t, records, workbook, stored, now } = context;
  const people = context.readPeople();
  const name = people.find(({ email }) => email === user)?.name ?? user;
  const team = teamOf(people, name, user, t);
  const reports = (email: string): boolean => team.members.some((member) => member.email === email);
  const own = managerOf(people, user);
  return {
    manager: name,
    timeZone: workbook.zone.name,
    today: isoFromDay(dayOfWall(now)),
    members: [
      ...[...records.values()].map((record) => viewOfRecord(context, record, reports(record.email))),
      ...team.members.filter(({ email }) => !records.has(email)).map(viewOfPerson),
    ],
    problems: team.problems.map(({ member, reason }) => ({ member, reason: reason.message })),
    used: usedShare(stored),
    mine: own && viewOfMine(context, own),
  };
}

/**
 * Returns everything about one member: private notes, actions, what both want to talk about, and the team's last pulse.
 *
 * @client
 * @param request `{member}`: name or address.
 * @returns the member as getOneOnOnes gives it, with `{notes, actions, points, memberPoints, shared, pulse, problem}`.
 * @throws Error when the caller has no one-on-ones with that member; in a cell, always.
 */
export function getOneOnOne(request: { member: string }): OneOnOneDetails {
  requirePerson();
  const member = textIn(objectOf(request, 'getOneOnOne', '{member}'), 'member');
  const context = openOneOnOnes();
  const record = requireRecord(context, member);
  let shared = noParts();
  let problem = '';
  try {
    shared = withCalendar(context, () => readShared(record).parts);
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    problem = error.message;
  }
  return {
    ...viewOfRecord(context, record),
    notes: readNotes(context.stored, context.prefix)
      .filter((note) => note.member === record.email)
      .map(viewOfNote),
    actions: currentActions(record.actions ?? [], dayOfWall(context.now)),
    points: record.points ?? [],
    memberPoints: shared.memberPoints,
    shared: shared.shared,
    pulse: lastPulse(context),
    problem,
  };
}

/** The published results of everybody together. One round trip. */
function lastPulse({ workbook }: OneOnOnes): OneOnOneDetails['pulse'] {
  const sheet = sheetNamed(workbook.spreadsheet, PULSE_SHEETS.results);
  if (!sheet) return null;
  const cells = sheet.getDataRange().getValues();
  const name = PULSE_SHEETS.results[workbook.locale];
  const columns = findColumns(rowAt(cells, 0), RESULT_COLUMNS, [], name, workbook.locale, workbook.t);
  const results = publishedResults(cells, columns, () => '');
  if (!results) return null;
  const { waveId, participation, enps, scores } = results;
  const nameOf = (index: number): string => scores[index]?.driver ?? '';
  return { waveId, participation, enps: enps?.value ?? null, high: nameOf(0), low: nameOf(scores.length - 1) };
}

/** So long a point is. */
const MOST_CHARACTERS = 300;
const MOST_POINTS = 10;

/**
 * Adds what the calling member wants to talk about to the private event with their manager, where only the two can read it.
 *
 * @client
 * @param request `{text}`.
 * @returns the member's side, as `mine` of getOneOnOnes.
 * @throws Error when the caller has no one-on-one with the manager that People names.
 */
export function addOneOnOnePoint(request: { text: string }): MyOneOnOne {
  requirePerson();
  const text = textIn(objectOf(request, 'addOneOnOnePoint', '{text}'), 'text').slice(0, MOST_CHARACTERS);
  lock(workbookMessages);
  const context = openOneOnOnes();
  const { t, user, fileId } = context;
  const manager = managerOf(context.readPeople(), user);
  if (!manager) throw new UserError(t, 'noOwnManager');
  withCalendar(context, () => {
    const event = findMine(context, manager.email);
    if (!event) throw new UserError(t, 'noOwnManager');
    const series = event.getEventSeries();
    const parts = parseDescription(series.getDescription());
    const memberPoints = [...parts.memberPoints.filter((point) => point !== text), text].slice(-MOST_POINTS);
    series.setDescription(describeEvent({ ...parts, memberPoints }, markOf(fileId, manager.email, user), t));
  });
  return viewOfMine(context, manager);
}
