/** The mail panel: mailboxes of one person, everything that scripts sent, and one message in full. */

import type { MailboxView, MailDetail, MailView } from '../../protocol.js';

interface File {
  name: string;
  contentType: string;
  base64: string;
}

interface Letter {
  id: string;
  at: string;
  name: string;
  from: string;
  to: string;
  cc: string;
  bcc: string;
  replyTo: string;
  subject: string;
  body: string;
  html?: string;
  attachments: File[];
  inlineImages: Record<string, File>;
}

interface Mail extends Letter {
  recipients: string[];
  readBy: string[];
}

/** What the panel needs of the workbench's mail. */
export interface MailSource {
  /** Oldest first; the rest newest first. */
  all(): Mail[];
  inbox(user: string): Mail[];
  sent(user: string): Mail[];
  drafts(user: string): Letter[];
  mark(id: string, user: string, read: boolean): void;
}

const PREVIEW = 120;

export function mailboxView(mail: MailSource | undefined, user: string): MailboxView {
  if (!mail) return { inbox: [], sent: [], drafts: [], all: [] };
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

export function unreadMail(mail: MailSource | undefined, user: string): number {
  return mail?.inbox(user).filter(({ readBy }) => !readBy.includes(user)).length ?? 0;
}

/** @throws when there is no such message. */
export function readMail(mail: MailSource | undefined, id: string, user: string): MailDetail {
  const letter = [...(mail?.all() ?? []), ...(mail?.drafts(user) ?? [])].find((each) => each.id === id);
  if (!letter) throw new Error('The message is there no longer.');
  if ('recipients' in letter && (letter as Mail).recipients.includes(user.toLowerCase())) mail?.mark(id, user, true);
  const { body, html, replyTo, attachments } = letter;
  return {
    body,
    replyTo,
    attachments,
    ...(html === undefined ? {} : { html: withImages(html, letter.inlineImages) }),
  };
}

function mailView(letter: Letter, unread = false): MailView {
  const { id, at, name, from, to, cc, bcc, subject, body, attachments } = letter;
  const preview = body.replace(/\s+/g, ' ').trim().slice(0, PREVIEW);
  return { id, at, name, from, to, cc, bcc, subject, preview, unread, attachments: attachments.length };
}

/** Images that the HTML names by `cid:` come with the message. */
function withImages(html: string, images: Record<string, File>): string {
  return html.replace(/\bcid:([^"'\s>)]+)/g, (whole, name: string) => {
    const image = images[name];
    return image ? `data:${image.contentType};base64,${image.base64}` : whole;
  });
}
