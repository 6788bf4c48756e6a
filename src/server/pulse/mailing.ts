/** Sends many people the same mail, in a few messages that show no addresses. */

import type { Locale } from '../../core/api';
import type { Letter } from '../../core/pulse/letters';
import { planMessages } from '../../core/pulse/mailing';
import { pulseMessages } from '../../core/pulse/messages';
import type { Person } from '../../core/pulse/people';
import type { Wave } from '../../core/pulse/types';
import { saveState } from './store';

/** Google allows 50 recipients a message; one of them may have to be the starter. */
const MOST = 49;

export interface Mailed {
  wave: Wave;
  /** How many people wait for the quota of another day. */
  left: number;
  /** Addresses that Google has refused this time. */
  refused: string[];
}

/**
 * Sends the mailing that the wave says is under way, from where it stands: one round trip for each message, and one more to
 * remember it where another follows. Whom Google refuses is left out, now and later; the others get theirs.
 *
 * @returns the wave, for the caller to save, without a mailing once all have theirs
 * @throws whatever else Google throws; what was sent before is remembered.
 */
export function sendMailing(start: Wave, people: readonly Person[], letterIn: (language: Locale) => Letter): Mailed {
  const sending: Sending = { wave: start, to: '', refused: [] };
  for (let most = MOST; ; ) {
    const { wave, refused } = sending;
    const reachable = people.filter(({ email }) => !wave.refused?.includes(email));
    const { mail = { after: '' } } = wave;
    const messages = planMessages(reachable, mail, most);
    const [message] = messages;
    if (!message) return { wave: { ...wave, mail: undefined }, left: 0, refused };
    const remainingQuota = send(message.emails, letterIn(message.language), sending);
    if (remainingQuota === undefined) {
      sending.wave = { ...sending.wave, mail: message.next };
      if (messages.length > 1) saveState({ wave: sending.wave });
    } else if (remainingQuota <= 0 || mail.half) {
      const waiting = messages.flatMap(({ emails }) => emails);
      const left = waiting.filter((email) => !refused.includes(email)).length;
      return { wave: { ...sending.wave, mail }, left, refused };
    } else most = Math.min(MOST, remainingQuota);
  }
}

/** Where a mailing stands. */
interface Sending {
  wave: Wave;
  /** The visible recipient, once Google has refused a message that has none. */
  to: string;
  /** Addresses that Google has refused this time. */
  refused: string[];
}

/** Sends one message, and notes whom Google refuses. Returns what is left of the day's quota where that does not hold the message. */
function send(emails: readonly string[], letter: Letter, sending: Sending): number | undefined {
  let bcc = emails;
  while (bcc.length > 0) {
    const error = attempt(bcc, letter, sending.to);
    if (error === undefined) return undefined;
    // Google writes its errors in the user's language: addresses and numbers are all that can be relied on.
    const words = String(error instanceof Error ? error.message : error).toLowerCase();
    const named = addressesIn(words, bcc);
    if (named.length > 0) {
      leaveOut(named, sending);
      bcc = bcc.filter((email) => !named.includes(email));
      continue;
    }
    const remainingQuota = MailApp.getRemainingDailyQuota() - (sending.to === '' ? 0 : 1);
    if (remainingQuota < bcc.length) return remainingQuota;
    if (words.includes('too many times')) return 0;
    // That Bcc alone is enough, scripts rely on and no page of Google's says.
    if (sending.to !== '' || !/recipient|penerima/.test(words)) throw error;
    sending.to = sending.wave.starter;
  }
  return undefined;
}

/** Returns what Google throws; undefined once it has taken the message. */
function attempt(bcc: readonly string[], { subject, body, html }: Letter, to: string): unknown {
  const hidden = bcc.filter((email) => email !== to).join(',');
  try {
    MailApp.sendEmail(to, subject, body, { bcc: hidden, htmlBody: html });
    return undefined;
  } catch (error) {
    return error;
  }
}

/** From now on, and in later mailings of the wave. */
function leaveOut(emails: readonly string[], sending: Sending): void {
  sending.refused.push(...emails);
  sending.wave = { ...sending.wave, refused: [...(sending.wave.refused ?? []), ...emails] };
}

/** Those of the addresses that stand in the text as words of their own. */
function addressesIn(text: string, emails: readonly string[]): string[] {
  const words = text.split(/[\s,;:"<>()]+/).map((word) => word.replace(/\.$/, ''));
  return emails.filter((email) => words.includes(email));
}

/** Tells the starter what a trigger could not do: nobody looks at its log. */
export function notify(starter: string, message: string, locale: Locale): void {
  try {
    MailApp.sendEmail(starter, pulseMessages(locale)('notice_subject'), message);
  } catch {
    // Without quota the message still stands with the pulse in the sidebar.
  }
}
