/** A message as each of its recipients has it: nobody's copy tells who stood in Bcc. */

import { recipientsOf, type StoredMail } from './host/mailbox.js';
import type { MailInfo } from './types.js';

export function copiesOf(mail: StoredMail): MailInfo[] {
  const { id, to: shownTo, subject, body, from, at, html, cc, replyTo, name, attachments } = mail;
  return recipientsOf(mail).map((to) => ({
    id,
    to,
    shownTo,
    subject,
    body,
    from,
    at,
    name,
    ...(html === undefined ? {} : { html }),
    ...(cc === '' ? {} : { cc }),
    ...(replyTo === '' ? {} : { replyTo }),
    attachments: attachments.map((file) => file.name),
  }));
}
