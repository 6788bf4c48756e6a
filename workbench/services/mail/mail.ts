/** MailApp: sends mail into the workbench's own mailboxes. */

import { badParameters, ServiceObject } from '../base/base.js';
import { composeLetter, post } from './letter.js';

const CALL = { className: 'MailApp', method: 'sendEmail' };

export class MailApp extends ServiceObject {
  readonly className = 'MailApp';

  getRemainingDailyQuota(): number {
    return this.context.host.quotas.remaining(this.context.user, 'email');
  }

  sendEmail(...args: unknown[]): void {
    const [first, second, third, last] = args;
    if (args.length === 1 && isOptions(first)) {
      this.#send(first.to, first.subject, first.body, first);
    } else if (args.length === 3) {
      this.#send(first, second, third, {});
    } else if (args.length === 4 && isOptions(last)) {
      this.#send(first, second, third, last);
    } else if (args.length === 4 && (last === null || typeof last !== 'object')) {
      this.#send(first, third, last, { replyTo: second });
    } else throw badParameters('MailApp', 'sendEmail', args);
  }

  #send(recipient: unknown, subject: unknown, body: unknown, options: Record<string, unknown>): void {
    post(this.context, composeLetter(this.context, CALL, recipient, subject, body, options));
  }
}

export function isOptions(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value) && !(value instanceof ServiceObject);
}
