/** Sends invitations and reminders, to everybody alike; what the daily quota cuts short goes on another day. */

import type { Locale } from '../../core/api';
import { isoFromDay } from '../../core/dates';
import { pulseMessages } from '../../core/pulse/messages';
import type { Person } from '../../core/pulse/people';
import { asksForGroup, WHY_ID } from '../../core/pulse/questions';
import type { Wave } from '../../core/pulse/state';
import { saveState } from './store';

/** So many mails at most are sent again when an execution ends in the middle. */
const SAVE_EVERY = 50;

/** A day as people write it: 1 December 2026, 1 Disember 2026. */
export function longDate(day: number, locale: Locale): string {
  const format = new Intl.DateTimeFormat(locale === 'ms' ? 'ms-MY' : 'en-GB', { dateStyle: 'long', timeZone: 'UTC' });
  return format.format(new Date(`${isoFromDay(day)}T00:00:00Z`));
}

/**
 * Sends one mailing, from where the wave says it stands. Addresses are taken in their order, so that one address is
 * enough to remember how far it went.
 *
 * @param reminder 0 for the invitation
 * @returns the wave, and how many mails are still to be sent
 */
export function sendMailing(wave: Wave, people: readonly Person[], reminder: number): { wave: Wave; left: number } {
  const after = wave.mail?.after ?? '';
  const waiting = people.filter(({ email }) => email > after);
  let next: Wave = { ...wave, mail: { reminder, after } };
  for (const [sent, person] of waiting.entries()) {
    try {
      MailApp.sendEmail(person.email, ...letterTo(person, wave, reminder));
    } catch (error) {
      if (isQuotaError(error)) return { wave: next, left: waiting.length - sent };
      throw error;
    }
    next = { ...next, mail: { reminder, after: person.email } };
    if ((sent + 1) % SAVE_EVERY === 0 && sent + 1 < waiting.length) saveState({ wave: next });
  }
  return { wave: { ...next, mail: undefined, reminded: Math.max(next.reminded, reminder) }, left: 0 };
}

function letterTo({ name, language }: Person, wave: Wave, reminder: number): [subject: string, body: string] {
  const pt = pulseMessages(language);
  const count = Object.keys(wave.items).filter((id) => id !== WHY_ID && !asksForGroup(id)).length;
  const privacy = pt(wave.isLinked ? 'invite_linked' : 'invite_anonymous');
  const values = { name, title: wave.title, url: wave.url, count, privacy, closes: longDate(wave.closes, language) };
  const kind = reminder === 0 ? 'invite' : 'remind';
  return [pt(`${kind}_subject`, values), pt(`${kind}_body`, values)];
}

/** Google: "Service invoked too many times for one day: email." */
function isQuotaError(error: unknown): boolean {
  return error instanceof Error && /too many times|quota|limit exceeded/i.test(error.message);
}

/** Tells the starter what a trigger could not do: nobody looks at its log. */
export function notify(starter: string, message: string, locale: Locale): void {
  try {
    MailApp.sendEmail(starter, pulseMessages(locale)('notice_subject'), message);
  } catch {
    // Without quota the message still stands with the pulse in the sidebar.
  }
}
