/** The mail of all people of the workbench: what was sent, who received it, and drafts. Nothing leaves the machine. */

import { randomBytes } from 'node:crypto';
import addresses from 'email-addresses';
import type { Stores } from './stores.js';

export interface StoredFile {
  name: string;
  contentType: string;
  base64: string;
}

export interface Letter {
  /** Address lists as the script wrote them, separated by commas. */
  to: string;
  cc: string;
  bcc: string;
  replyTo: string;
  subject: string;
  /** Plain text; made out of the HTML where a script gave none. */
  body: string;
  html?: string;
  /** The sender's name as shown. */
  name: string;
  from: string;
  attachments: StoredFile[];
  /** Images inside the HTML, by the name after `cid:`. */
  inlineImages: Record<string, StoredFile>;
}

export interface StoredMail extends Letter {
  id: string;
  /** ISO date-time. */
  at: string;
  /** The person whose script sent it. */
  sender: string;
  /** Addresses of all who receive it, lower case. */
  recipients: string[];
  readBy: string[];
}

export interface StoredDraft extends Letter {
  id: string;
  messageId: string;
  at: string;
  owner: string;
}

const MAIL = 'mail:';

export class Mailbox {
  constructor(
    private readonly stores: Stores,
    private readonly now: () => Date,
  ) {}

  /** Delivers at once. Addresses must have been checked. */
  send(sender: string, letter: Letter): StoredMail {
    const recipients = recipientsOf(letter).map((each) => each.toLowerCase());
    const mail: StoredMail = {
      ...letter,
      id: newMailId(),
      at: this.now().toISOString(),
      sender,
      recipients,
      readBy: [],
    };
    this.stores.set(MAIL + mail.id, mail);
    return mail;
  }

  /** Every message sent, oldest first. */
  all(): StoredMail[] {
    return this.stores.withPrefix<StoredMail>(MAIL);
  }

  /** What a person received, newest first; blind copies show to their sender alone. */
  inbox(user: string): StoredMail[] {
    const own = user.toLowerCase();
    return this.all()
      .filter((mail) => mail.recipients.includes(own))
      .map((mail) => (mail.sender === user ? mail : { ...mail, bcc: '' }))
      .reverse();
  }

  /** What a person's scripts sent, newest first. */
  sent(user: string): StoredMail[] {
    return this.all()
      .filter((mail) => mail.sender === user)
      .reverse();
  }

  mark(id: string, user: string, read: boolean): void {
    const mail = this.stores.get<StoredMail | null>(MAIL + id, null);
    if (!mail || mail.readBy.includes(user) === read) return;
    this.stores.set(MAIL + id, {
      ...mail,
      readBy: read ? [...mail.readBy, user] : mail.readBy.filter((each) => each !== user),
    });
  }

  /** A person's drafts, newest first. */
  drafts(user: string): StoredDraft[] {
    return this.stores.withPrefix<StoredDraft>(draftKey(user, '')).reverse();
  }

  saveDraft(owner: string, letter: Letter, id = `r${newMailId()}`): StoredDraft {
    const draft: StoredDraft = { ...letter, id, messageId: newMailId(), at: this.now().toISOString(), owner };
    this.stores.set(draftKey(owner, id), draft);
    return draft;
  }

  deleteDraft(user: string, id: string): void {
    this.stores.delete(draftKey(user, id));
  }
}

function draftKey(user: string, id: string): string {
  return `draft:${user}:${id}`;
}

/** Everybody who receives a letter, each once. */
export function recipientsOf({ to, cc, bcc }: Pick<Letter, 'to' | 'cc' | 'bcc'>): string[] {
  const all = [to, cc, bcc].flatMap(parseAddresses);
  const keys = all.map((each) => each.toLowerCase());
  return all.filter((_each, index) => keys.indexOf(keys[index] ?? '') === index);
}

/** Gmail's message IDs are 16 hexadecimal digits. */
function newMailId(): string {
  return randomBytes(8).toString('hex');
}

/**
 * The addresses of a list such as 'Wei <wei@example.com>, aisyah@example.com'; blank pieces count for nothing.
 *
 * @throws in Google's words, naming the first piece that is no address.
 */
export function parseAddresses(list: string): string[] {
  const pieces = list.match(/(?:"[^"]*"|[^,])+/g) ?? [];
  return pieces
    .map((piece) => piece.trim())
    .filter((piece) => piece !== '')
    .map((piece) => {
      const parsed = addresses.parseOneAddress(piece);
      // A domain without a dot is nowhere on the internet.
      if (parsed?.type !== 'mailbox' || !parsed.domain.includes('.')) throw new Error(`Invalid email: ${piece}`);
      return parsed.address;
    });
}
