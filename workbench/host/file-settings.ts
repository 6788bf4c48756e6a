/** The settings of the file that a person changes under File > Settings, and a script by setSpreadsheetTimeZone and setSpreadsheetLocale. */

import type { WorkbookEngine } from '../engine/workbook.js';
import { isTimeZone } from './project.js';
import type { Stores } from './stores.js';

/** Either may be left out, and then stays. */
export interface FileSettings {
  /** IANA name, such as Asia/Kuala_Lumpur. */
  timeZone?: string;
  /** Such as en_GB. */
  locale?: string;
}

/**
 * Changes the settings and keeps them. Dates keep the wall-clock time that they show.
 *
 * @throws Error when the zone or the locale is none; then nothing is changed.
 */
export function changeFileSettings(
  { engine, stores }: { engine: WorkbookEngine; stores: Stores },
  { timeZone = engine.settings.timeZone, locale = engine.settings.locale }: FileSettings,
): void {
  if (!isTimeZone(timeZone)) throw new Error('Invalid argument: timezone. Should be of type: String');
  if (!/^[a-z]{2,3}(_[A-Z]{2})?$/.test(locale)) throw new Error('Invalid argument: locale. Should be of type: String');
  Object.assign(engine.settings, { timeZone, locale });
  stores.set('file', { ...stores.get<object>('file', {}), timeZone, locale });
}
