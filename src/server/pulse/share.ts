/** Mails the summary of a closed wave, in few messages. */

import type { Locale } from '../../core/api';
import { UserError } from '../../core/errors';
import { pulseMessages } from '../../core/pulse/messages';
import type { Wave } from '../../core/pulse/state';
import { type Summary, summaryOf } from '../../core/pulse/summary';
import type { Pulse } from './context';
import { readPeople } from './open-wave';
import { readPublished } from './published';

/** Google allows 50 recipients a message; one of them is the starter. */
const MOST_BCC = 49;

export interface Summaries {
  /** In the workbook's language. */
  shown: Summary;
  people: number;
  /** @throws UserError when the day's quota does not hold all; then nothing is sent. */
  send(): void;
}

/** @throws UserError when nothing is published of the wave. */
export function summariesFor(pulse: Pulse, wave: Wave): Summaries {
  const published = readPublished(pulse, wave.id);
  const { people } = readPeople(pulse, wave.audience);
  const summary = (locale: Locale): Summary => {
    const results = published(locale);
    if (!results) throw new UserError(pulse.pt, 'noResults', { waveId: wave.id });
    return summaryOf(results, wave.title, wave.people, pulseMessages(locale));
  };
  const messages = (['en', 'ms'] as const).flatMap((locale) => {
    const addresses = people.filter(({ language }) => language === locale).map(({ email }) => email);
    return chunks(addresses, MOST_BCC).map((bcc) => ({ locale, bcc: bcc.join(',') }));
  });
  return {
    shown: summary(pulse.book.locale),
    people: people.length,
    send() {
      const needed = people.length + messages.length;
      const left = MailApp.getRemainingDailyQuota();
      if (left < needed) throw new UserError(pulse.pt, 'quota', { needed, left });
      for (const { locale, bcc } of messages) {
        const { subject, body } = summary(locale);
        MailApp.sendEmail(wave.starter, subject, body, { bcc });
      }
    },
  };
}

function chunks<T>(items: readonly T[], size: number): T[][] {
  return Array.from({ length: Math.ceil(items.length / size) }, (_, index) =>
    items.slice(index * size, (index + 1) * size),
  );
}
