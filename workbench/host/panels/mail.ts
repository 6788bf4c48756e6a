/** The mail panel: mailboxes of one person, everything that scripts sent, and one message in full. */

import type { MailboxView, MailDetail, MailView } from '../../protocol.js';
import type { Letter, Mailbox, StoredFile } from '../mailbox.js';

const PREVIEW = 120;

export function mailboxView(mail: Mailbox, user: string): MailboxView {
  return {
    inbox: mail.inbox(user).map((letter) => mailView(letter, !letter.readBy.includes(user))),
    sent: mail.sent(user).map((letter) => mailView(letter)),
    drafts: mail.drafts(user).map((letter) => mailView(letter)),
    all: mail
      .all()
      .map((letter) => mailView(letter))
      .reverse(),
  };
}

export function unreadMail(mail: Mailbox, user: string): number {
  return mail.inbox(user).filter(({ readBy }) => !readBy.includes(user)).length;
}

/** @throws when there is no such message. */
export function readMail(mail: Mailbox, id: string, user: string): MailDetail {
  const received = mail.all().find((each) => each.id === id);
  const letter = received ?? mail.drafts(user).find((each) => each.id === id);
  if (!letter) throw new Error('The message is there no longer.');
  if (received?.recipients.includes(user.toLowerCase())) mail.mark(id, user, true);
  const { body, html, replyTo, attachments } = letter;
  return {
    body,
    replyTo,
    attachments,
    ...(html === undefined ? {} : { html: withImages(html, letter.inlineImages) }),
  };
}

function mailView(letter: Letter & { id: string; at: string }, unread = false): MailView {
  const { id, at, name, from, to, cc, bcc, subject, body, attachments } = letter;
  const preview = body.replace(/\s+/g, ' ').trim().slice(0, PREVIEW);
  return { id, at, name, from, to, cc, bcc, subject, preview, unread, attachments: attachments.length };
}

/** Images that the HTML names by `cid:` come with the message. */
function withImages(html: string, images: Record<string, StoredFile>): string {
  return html.replace(/\bcid:([^"'\s>)]+)/g, (whole, name: string) => {
    const image = images[name];
    return image ? `data:${image.contentType};base64,${image.base64}` : whole;
  });
}
