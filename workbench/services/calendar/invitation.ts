/** The e-mail that invites guests to an event, where a script asks for it by `sendInvites`. */

import type { StoredEvent } from '../../host/calendars.js';
import type { ExecutionContext } from '../base/context.js';
import { formatDate } from '../script/date-format.js';

/** Invitations come from Calendar: they take nothing of the quota of MailApp. */
export function sendInvitations(context: ExecutionContext, event: StoredEvent, timeZone: string): void {
  const { host, user } = context;
  const when = event.allDay
    ? formatDate(new Date(event.start), 'UTC', 'EEE d MMM yyyy')
    : `${formatDate(new Date(event.start), timeZone, 'EEE d MMM yyyy HH:mm')} – ${formatDate(new Date(event.end), timeZone, 'HH:mm')} (${timeZone})`;
  const lines = [
    event.title,
    `When: ${when}${event.recurrence ? ', repeats' : ''}`,
    event.location && `Where: ${event.location}`,
    event.description,
    `Guests: ${[user, ...event.guests.map((guest) => guest.email)].join(', ')}`,
  ];
  for (const { email } of event.guests) {
    host.mailbox.send(user, {
      to: email,
      cc: '',
      bcc: '',
      replyTo: '',
      subject: `Invitation: ${event.title} @ ${when} (${email})`,
      body: lines.filter((line) => line !== '').join('\n'),
      name: user.split('@')[0] ?? user,
      from: user,
      attachments: [],
      inlineImages: {},
    });
  }
}
