/** Keeps today's date on the system sheet, because custom functions may not depend on TODAY(). */

import { isoFromDay } from '../../core/shared/dates';
import { type Workbook, writeSystemValue } from './workbook';

/** Writes today's date and the time zone where they have changed. */
export function refreshToday(workbook: Workbook): void {
  const today = isoFromDay(workbook.zone.dayOf(new Date()));
  if (workbook.system.today === today) return;
  try {
    // An apostrophe keeps it a text in every locale.
    writeSystemValue(workbook, 'today', `'${today}`);
  } catch {
    // Somebody who may only read opens the file: the next editor brings the date up to today.
  }
}
