/** Sends many people the same mail, in a few messages that show no addresses. */

import type { Locale } from '../../core/api';
import type { Letter } from '../../core/pulse/letters';
import { type Message, planMessages } from '../../core/pulse/mailing';
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
  let wave = start;
  let to = '';
  const refused: string[] = [];
  for (let most = MOST; ; ) {
    const reachable = people.filter(({ email }) => !wave.refused?.includes(email));
    const { mail = { after: '' } } = wave;
    const messages = planMessages(reachable, mail, most);
    const [message] = messages;
    if (!message) return { wave: { ...wave, mail: undefined }, left: 0, refused };
    const room = send(message);
    if (room === undefined) {
      wave = { ...wave, mail: message.next };
      if (messages.length > 1) saveState({ wave });
    } else if (room <= 0 || mail.half) {
      const waiting = messages.flatMap(({ emails }) => emails);
      const left = waiting.filter((email) => !refused.includes(email)).length;
      return { wave: { ...wave, mail }, left, refused };
    } else most = Math.min(MOST, room);
  }

  /** Returns what is left of the day's quota where that does not hold the message. */
  function send({ language, emails }: Message): number | undefined {
    const { subject, body, html } = letterIn(language);
    let bcc = emails;
    while (bcc.length > 0) {
      try {
        MailApp.sendEmail(to, subject, body, {
          bcc: bcc.filter((email) => email !== to).join(','),
          htmlBody: html,
        });
        return undefined;
      } catch (error) {
        // Google writes its errors in the user's language: addresses and numbers are all that can be relied on.
        const words = String(error instanceof Error ? error.message : error).toLowerCase();
        const named = bcc.filter((email) =>
          words.split(/[\s,;:"<>()]+/).some((word) => word.replace(/\.$/, '') === email),
        );
        if (named.length > 0) {
          refused.push(...named);
          wave = { ...wave, refused: [...(wave.refused ?? []), ...named] };
          bcc = bcc.filter((email) => !named.includes(email));
          continue;
        }
        const room = MailApp.getRemainingDailyQuota() - (to === '' ? 0 : 1);
        if (room < bcc.length) return room;
        if (words.includes('too many times')) return 0;
        // That Bcc alone is enough, scripts rely on and no page of Google's says.
        if (to !== '' || !/recipient|penerima/.test(words)) throw error;
        to = start.starter;
      }
    }
    return undefined;
  }
}

/** Tells the starter what a trigger could not do: nobody looks at its log. */
export function notify(starter: string, message: string, locale: Locale): void {
  try {
    MailApp.sendEmail(starter, pulseMessages(locale)('notice_subject'), message);
  } catch {
    // Without quota the message still stands with the pulse in the sidebar.
  }
}
