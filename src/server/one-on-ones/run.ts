/** The daily work for one manager: follows the calendar, brings the sheet up to date, and reminds of the next day. */

import { prefixOf } from '../../core/one-on-ones/member-record';
import { DAY_MINUTES, dayOfWall } from '../../core/one-on-ones/wall-time';
import { UserError } from '../../core/shared/errors';
import { followAll } from './change';
import { openOneOnOnes } from './context';
import { logisticsOf } from './logistics';
import { remind } from './remind';
import { writeOwnRows } from './sheet';
import { readStored, requirePerson, writeStored } from './store';

/** In the morning, so that reminders leave by day. */
const FIRST_HOUR = 8;

/** Key of the day on which the work was done. */
const LAST_RUN = 'run';

/**
 * Does the daily work of the person whose trigger runs, once a day. The caller holds the document's lock. Costs one round trip
 * where the person has no one-on-ones.
 *
 * @param anyHour whether it may be done at night, because no trigger runs by day
 */
export function runOneOnOnes(anyHour: boolean): void {
  try {
    requirePerson();
    const stored = readStored();
    const prefix = prefixOf(SpreadsheetApp.getActiveSpreadsheet().getId());
    if (!Object.keys(stored).some((key) => key.startsWith(prefix))) return;
    const context = openOneOnOnes(stored);
    const today = dayOfWall(context.now);
    const hour = (context.now - today * DAY_MINUTES) / 60;
    if (stored[prefix + LAST_RUN] === String(today) || (!anyHour && hour < FIRST_HOUR)) return;
    if (!LockService.getUserLock().tryLock(5000)) return;
    followAll(context);
    writeOwnRows(context, logisticsOf(context));
    // Before the mails: a run that ends among them must not send them again.
    writeStored({ [prefix + LAST_RUN]: String(today) });
    remind(context);
  } catch (error) {
    // Tried again within the hour. The message alone is logged, as it holds no content of meetings.
    if (!(error instanceof UserError)) console.error(`One-on-ones: ${error instanceof Error ? error.message : error}`);
  }
}
