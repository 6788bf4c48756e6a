/** Fills the sheet Settings of a new workbook. */

import type { Locale } from '../../core/api';
import { reviewMessages } from '../../core/forecast/messages';
import { CALENDAR_SETTINGS, DAY_COUNTS, USUAL_WEEKEND } from '../../core/forecast/review-names';
import { SETTINGS } from '../../core/workbook/settings';

/** The settings with their usual values and notes; a workbook without one of them behaves the same. */
export function settingRows(
  currency: string,
  locale: Locale,
): [setting: string, value: string | number, note: string][] {
  const rt = reviewMessages(locale);
  return [
    [SETTINGS.currency[locale], currency, ''],
    [SETTINGS.firstMonth[locale], 1, rt('note_firstMonth')],
    [SETTINGS.weekend[locale], USUAL_WEEKEND[locale], rt('note_weekend')],
    [CALENDAR_SETTINGS.holidays[locale], '', rt('note_holidays')],
    [CALENDAR_SETTINGS.rotting[locale], DAY_COUNTS.all[locale], rt('note_rotting')],
  ];
}

/** Writes the settings. */
export function fillSettings(sheet: GoogleAppsScript.Spreadsheet.Sheet, currency: string, locale: Locale): void {
  const rows = settingRows(currency, locale);
  // As text, a list of one date stays as it was typed.
  sheet.getRange(5, 2).setNumberFormat('@');
  sheet.getRange(2, 1, rows.length, 2).setValues(rows.map(([setting, value]) => [setting, value]));
  sheet.getRange(2, 1, rows.length, 1).setNotes(rows.map(([, , note]) => [note]));
  sheet.setColumnWidths(1, 2, 200);
}
