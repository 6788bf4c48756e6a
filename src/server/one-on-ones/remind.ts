/** Mails the day before a meeting: the manager, then the members, as far as the day's quota goes. */

import { managerReminder, memberReminder, metTomorrow, type Reminder } from '../../core/one-on-ones/reminders';
import { dayOfWall } from '../../core/one-on-ones/wall-time';
import type { OneOnOnes } from './context';
import { actionLines, readShared } from './shared';

/** Two round trips for each meeting of tomorrow, and one for each mail. */
export function remind(context: OneOnOnes): void {
  const { user, now, t } = context;
  const today = dayOfWall(now);
  const records = [...context.records.values()];
  const tomorrow = metTomorrow(records, today).map((record) => ({
    record,
    memberPoints: readShared(record).parts.memberPoints,
    actions: actionLines(context, record),
  }));
  const own = managerReminder(user, records, tomorrow, today, t);
  const mails: Reminder[] = [...(own ? [own] : []), ...tomorrow.map((each) => memberReminder(each, t))];
  if (mails.length === 0) return;
  const quota = MailApp.getRemainingDailyQuota();
  for (const mail of mails.slice(0, quota)) MailApp.sendEmail({ ...mail, replyTo: user });
}
