/** Mails the summary of a closed wave to everybody who was asked. */

import type { Locale } from '../../core/api';
import type { Letter } from '../../core/pulse/letters';
import { pulseMessages } from '../../core/pulse/messages';
import { summaryOf } from '../../core/pulse/summary';
import type { Wave } from '../../core/pulse/types';
import { UserError } from '../../core/shared/errors';
import type { Pulse } from './context';
import { sendMailing } from './mailing';
import { readPeople } from './plan-wave';
import { readPublished } from './published';
import { saveState } from './store';

export interface Summaries {
  /** In the workbook's language. */
  shown: Letter;
  people: number;
  /**
   * Sends to all; after an interruption, to those who have none yet.
   *
   * @throws UserError when the day's quota does not hold all; then nothing is sent.
   */
  send(): void;
}

/**
 * @param words the starter's own, above the summary; blank: none
 * @throws UserError when nothing is published of the wave.
 */
export function summariesFor(pulse: Pulse, wave: Wave, words: string): Summaries {
  const { pt, workbook, today } = pulse;
  const published = readPublished(pulse, wave.id);
  const people = readPeople(pulse, wave.audience).people.filter(({ email }) => !wave.refused?.includes(email));
  const summary = (locale: Locale): Letter => {
    const results = published.results(locale);
    if (!results) throw new UserError(pt, 'noResults', { waveId: wave.id });
    return summaryOf(results, wave.title, wave.people, pulseMessages(locale), words);
  };
  return {
    shown: summary(workbook.locale),
    people: people.length,
    send() {
      const mail = wave.mail ?? { after: '' };
      const needed = people.filter(({ email }) => email > mail.after).length;
      const quota = MailApp.getRemainingDailyQuota();
      if (quota < needed) throw new UserError(pt, 'quota', { needed, left: quota });
      const { wave: sent, left } = sendMailing({ ...wave, mail }, people, summary);
      saveState({ wave: left > 0 ? sent : { ...sent, sharedOn: today } });
      if (left > 0) throw new UserError(pt, 'quotaPart', { count: left });
    },
  };
}
