/** Makes a message from the arguments of MailApp.sendEmail, GmailApp.sendEmail and GmailApp.createDraft, and sends it within Google's limits. */

import { type Letter, parseAddresses, type StoredFile, type StoredMail } from '../../host/mailbox.js';
import { MAIL_BODY_BYTES } from '../../host/quotas.js';
import { asBlob } from '../base/blob.js';
import type { ExecutionContext } from '../base/context.js';

/** Source: guides, "Quotas for Google Services", current limitations. */
const MAX_RECIPIENTS = 50;
const MAX_ATTACHMENTS = 250;
const MAX_ATTACHMENT_BYTES = 25 * 1024 * 1024;

/** Where the call came from, for messages. */
interface Call {
  className: string;
  method: string;
}

/** @throws for an attachment that is no blob. */
export function composeLetter(
  context: ExecutionContext,
  call: Call,
  recipient: unknown,
  subject: unknown,
  body: unknown,
  options: Record<string, unknown> = {},
): Letter {
  const text = (value: unknown) => (value === undefined || value === null ? '' : String(value));
  const file = (source: unknown, name: string): StoredFile => asBlob(source, call.className, call.method)._stored(name);
  const { user, host } = context;
  const html = options.htmlBody === undefined || options.htmlBody === null ? undefined : String(options.htmlBody);
  const attachments = options.attachments === undefined ? [] : [options.attachments].flat();
  const images = (options.inlineImages ?? {}) as Record<string, unknown>;
  // Only an organisation's accounts may send so (MailApp reference, advanced parameters).
  const noReply = options.noReply === true && host.quotas.account === 'workspace';
  return {
    to: text(recipient),
    cc: text(options.cc),
    bcc: text(options.bcc),
    replyTo: text(options.replyTo),
    subject: text(subject),
    body: text(body) || (html === undefined ? '' : plainText(html)),
    ...(html === undefined ? {} : { html }),
    name: text(options.name) || nameOf(user),
    from: noReply ? `noreply@${user.split('@')[1]}` : text(options.from) || user,
    attachments: attachments.map((each, i) => file(each, `attachment${i + 1}`)),
    inlineImages: Object.fromEntries(Object.entries(images).map(([key, image]) => [key, file(image, key)])),
  };
}

/** @throws in Google's words for no or bad addresses, what is too large, and what the day's quota does not hold; then nothing is sent. */
export function post(context: ExecutionContext, letter: Letter): StoredMail {
  const { host, user } = context;
  const recipients = [letter.to, letter.cc, letter.bcc].flatMap(parseAddresses);
  if (recipients.length === 0) throw new Error('Failed to send email: no recipient');
  parseAddresses(letter.replyTo);
  const exceeded = (what: string) => new Error(`Limit exceeded: ${what}.`);
  if (recipients.length > MAX_RECIPIENTS) throw exceeded('Email Recipients Per Message');
  const longest = Math.max(Buffer.byteLength(letter.body), Buffer.byteLength(letter.html ?? ''));
  if (longest > MAIL_BODY_BYTES[host.quotas.account]) throw exceeded('Email Body Size');
  if (letter.attachments.length > MAX_ATTACHMENTS) throw exceeded('Email Attachments Per Message');
  const files = [...letter.attachments, ...Object.values(letter.inlineImages)];
  const bytes = files.reduce((sum, { base64 }) => sum + Buffer.byteLength(base64, 'base64'), 0);
  if (bytes > MAX_ATTACHMENT_BYTES) throw exceeded('Email Total Attachments Size');
  host.quotas.take(user, 'email', recipients.length);
  return host.mailbox.send(user, letter);
}

function nameOf(address: string): string {
  return address.split('@')[0] ?? address;
}

const ENTITIES: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', '#39': "'", nbsp: ' ' };

/** What a client without HTML shows of a message that has nothing else. */
function plainText(html: string): string {
  return html
    .replace(/<(style|script|head)\b[\s\S]*?<\/\1\s*>/gi, '')
    .replace(/\s+/g, ' ')
    .replace(/<br\s*\/?>|<\/(p|div|tr|li|h[1-6])\s*>/gi, '\n')
    .replace(/<[^>]*>/g, '')
    .replace(/&(amp|lt|gt|quot|#39|nbsp);/g, (_all, name: string) => ENTITIES[name] ?? '')
    .replace(/ *\n */g, '\n')
    .trim();
}
