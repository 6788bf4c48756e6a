/** GmailApp as scripts of a sheet use it: sending, drafts and the messages in them; threads and labels are not imitated. */

import type { Letter, StoredDraft, StoredFile, StoredMail } from '../../host/mailbox.js';
import { badParameters, ServiceObject } from '../base/base.js';
import { Blob } from '../base/blob.js';
import type { ExecutionContext } from '../base/context.js';
import { composeLetter, post } from './letter.js';
import { isOptions } from './mail.js';

export class GmailApp extends ServiceObject {
  readonly className = 'GmailApp';

  sendEmail(...args: unknown[]): this {
    post(this.context, letterOf(this.context, 'GmailApp', 'sendEmail', args));
    return this;
  }
  createDraft(...args: unknown[]): GmailDraft {
    const { host, user } = this.context;
    const letter = letterOf(this.context, 'GmailApp', 'createDraft', args);
    return new GmailDraft(this.context, host.mailbox.saveDraft(user, letter).id);
  }
  /** Nobody of the workbench has an alias. */
  getAliases(): string[] {
    return [];
  }
  getDrafts(): GmailDraft[] {
    const { host, user } = this.context;
    return host.mailbox.drafts(user).map(({ id }) => new GmailDraft(this.context, id));
  }
  getDraft(id: string): GmailDraft {
    findDraft(this.context, id);
    return new GmailDraft(this.context, id);
  }
  getDraftMessages(): GmailMessage[] {
    const { host, user } = this.context;
    return host.mailbox.drafts(user).map((draft) => draftMessage(this.context, draft));
  }
  getInboxUnreadCount(): number {
    const { host, user } = this.context;
    return host.mailbox.inbox(user).filter((mail) => !mail.readBy.includes(user)).length;
  }
  getMessageById(id: string): GmailMessage {
    const { host, user } = this.context;
    const mail = [...host.mailbox.sent(user), ...host.mailbox.inbox(user)].find((each) => each.id === id);
    if (mail) return sentMessage(this.context, mail);
    const draft = host.mailbox.drafts(user).find((each) => each.messageId === id);
    if (!draft) throw new Error(`Invalid argument: ${id}`);
    return draftMessage(this.context, draft);
  }
  markMessageRead(message: GmailMessage): this {
    message.markRead();
    return this;
  }
  markMessageUnread(message: GmailMessage): this {
    message.markUnread();
    return this;
  }
  markMessagesRead(messages: GmailMessage[]): this {
    for (const message of messages) message.markRead();
    return this;
  }
  markMessagesUnread(messages: GmailMessage[]): this {
    for (const message of messages) message.markUnread();
    return this;
  }
}

/** @throws for arguments of no signature, and for a sender that is none of the person's addresses. */
function letterOf(context: ExecutionContext, className: string, method: string, args: unknown[]): Letter {
  const [recipient, subject, body, options = {}] = args;
  if (args.length < 3 || args.length > 4 || !isOptions(options)) throw badParameters(className, method, args);
  const from = options.from ?? '';
  if (from !== '' && from !== context.user) throw new Error(`Invalid argument: ${String(from)}`);
  return composeLetter(context, { className, method }, recipient, subject, body, options);
}

function findDraft(context: ExecutionContext, id: string): StoredDraft {
  const draft = context.host.mailbox.drafts(context.user).find((each) => each.id === id);
  if (!draft) throw new Error(`Invalid draft: ${id}`);
  return draft;
}

export class GmailDraft extends ServiceObject {
  readonly className = 'GmailDraft';
  override readonly local = new Set(['getId']);

  constructor(
    context: ExecutionContext,
    private readonly id: string,
  ) {
    super(context);
  }
  getId(): string {
    return this.id;
  }
  getMessage(): GmailMessage {
    return draftMessage(this.context, findDraft(this.context, this.id));
  }
  getMessageId(): string {
    return findDraft(this.context, this.id).messageId;
  }
  send(): GmailMessage {
    const { id, messageId: _message, at: _at, owner, ...letter } = findDraft(this.context, this.id);
    const mail = post(this.context, letter);
    this.context.host.mailbox.deleteDraft(owner, id);
    return sentMessage(this.context, mail);
  }
  update(...args: unknown[]): this {
    findDraft(this.context, this.id);
    const letter = letterOf(this.context, 'GmailDraft', 'update', args);
    this.context.host.mailbox.saveDraft(this.context.user, letter, this.id);
    return this;
  }
  deleteDraft(): void {
    findDraft(this.context, this.id);
    this.context.host.mailbox.deleteDraft(this.context.user, this.id);
  }
}

function draftMessage(context: ExecutionContext, draft: StoredDraft): GmailMessage {
  return new GmailMessage(context, draft, draft.messageId, draft.at, true);
}

function sentMessage(context: ExecutionContext, mail: StoredMail): GmailMessage {
  return new GmailMessage(context, mail, mail.id, mail.at, false);
}

const MESSAGE_LOCAL = [
  'getBcc',
  'getBody',
  'getCc',
  'getDate',
  'getFrom',
  'getId',
  'getPlainBody',
  'getReplyTo',
  'getSubject',
  'getTo',
  'isDraft',
  'getAttachments',
];

/** A message as it was when it was fetched; its getters read nothing anew. */
export class GmailMessage extends ServiceObject {
  readonly className = 'GmailMessage';
  override readonly local = new Set(MESSAGE_LOCAL);

  constructor(
    context: ExecutionContext,
    private readonly letter: Letter,
    private readonly id: string,
    private readonly at: string,
    private readonly draft: boolean,
  ) {
    super(context);
  }
  getId(): string {
    return this.id;
  }
  getDate(): Date {
    return new Date(this.at);
  }
  getSubject(): string {
    return this.letter.subject;
  }
  getTo(): string {
    return this.letter.to;
  }
  getCc(): string {
    return this.letter.cc;
  }
  getBcc(): string {
    return this.letter.bcc;
  }
  getReplyTo(): string {
    return this.letter.replyTo;
  }
  getFrom(): string {
    return `${this.letter.name} <${this.letter.from}>`;
  }
  getPlainBody(): string {
    return this.letter.body;
  }
  /** The HTML; a plain message is shown as HTML, its line breaks kept. */
  getBody(): string {
    if (this.letter.html !== undefined) return this.letter.html;
    const escaped = this.letter.body.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');
    return escaped.replace(/\r?\n/g, '<br>\r\n');
  }
  getAttachments(options: { includeInlineImages?: boolean; includeAttachments?: boolean } = {}): GmailAttachment[] {
    const files = [
      ...(options.includeAttachments === false ? [] : this.letter.attachments),
      ...(options.includeInlineImages === false ? [] : Object.values(this.letter.inlineImages)),
    ];
    return files.map((file) => new GmailAttachment(this.context, file));
  }
  isDraft(): boolean {
    return this.draft;
  }
  isInInbox(): boolean {
    return this.#received() !== undefined;
  }
  isUnread(): boolean {
    return this.#received()?.readBy.includes(this.context.user) === false;
  }
  markRead(): this {
    this.context.host.mailbox.mark(this.id, this.context.user, true);
    return this;
  }
  markUnread(): this {
    this.context.host.mailbox.mark(this.id, this.context.user, false);
    return this;
  }
  #received(): StoredMail | undefined {
    return this.context.host.mailbox.inbox(this.context.user).find((mail) => mail.id === this.id);
  }
}

export class GmailAttachment extends Blob {
  override readonly className = 'GmailAttachment';
  override readonly local: ReadonlySet<string>;

  constructor(context: ExecutionContext, file: StoredFile) {
    super(context, Buffer.from(file.base64, 'base64'), file.contentType, file.name);
    this.local = new Set([...new Blob(context, Buffer.alloc(0)).local, 'getSize']);
  }
  getSize(): number {
    return this._bytes().length;
  }
}
