/** Plans a mailing: who is written to together, and what is remembered once they are. */

import { allLocales, type Locale } from '../i18n/locale';
import type { Person } from './people';
import type { Mailing } from './types';

/** One message, to people who read the same language. */
export interface Message {
  language: Locale;
  emails: string[];
  /** Where the mailing stands once this is sent. */
  next: Mailing;
}

/**
 * The messages that a mailing still takes. People are taken in the order of their addresses, so that one address tells how
 * far it went, whoever is added, taken out or given another language meanwhile.
 *
 * @param people in the order of their addresses
 * @param most how many may be written to at once
 */
export function planMessages(
  people: readonly Pick<Person, 'email' | 'language'>[],
  { half, ...mailing }: Mailing,
  most: number,
): Message[] {
  const messages: Message[] = [];
  let { after } = mailing;
  let done = half?.language;
  for (;;) {
    const waiting = people.filter(({ email }) => email > after);
    const until = done === undefined ? waiting.slice(0, most).pop()?.email : half?.until;
    if (until === undefined) return messages;
    const together = waiting.filter(({ email }) => email <= until);
    const parts = allLocales()
      .filter((language) => language !== done)
      .map((language) => ({ language, emails: together.filter((one) => one.language === language).map(emailOf) }))
      .filter(({ emails }) => emails.length > 0);
    for (const [index, part] of parts.entries()) {
      const isLast = index === parts.length - 1;
      const stands = isLast ? { after: until } : { after, half: { until, language: part.language } };
      messages.push({ ...part, next: { ...mailing, ...stands } });
    }
    after = until;
    done = undefined;
  }
}

const emailOf = ({ email }: Pick<Person, 'email'>): string => email;
