/** Reads the pulse settings from the sheet Settings: threshold, how long answers are kept, the second group. */

import type { Locale } from '../api';
import { keyOf } from '../i18n/name';
import type { Cells } from '../shared/cells';
import { UserError } from '../shared/errors';
import { SHEETS } from '../shared/sheets';
import { isBlank, parsePlainNumber, textOf } from '../shared/values';
import { PULSE_SETTINGS } from './columns';
import { LEAST_THRESHOLD, USUAL_THRESHOLD } from './rule';
import type { PulseTranslate } from './texts';

export interface PulseSettings {
  threshold: number;
  keepDays: number;
  /** Header of the column of People that groups answers beside the team; blank: none. */
  secondGroup: string;
}

export const USUAL_KEEP_DAYS = 90;
const LEAST = { threshold: LEAST_THRESHOLD, keepDays: 1 };

/**
 * Reads rows of (setting, value).
 *
 * @throws UserError naming a value that is no whole number, or less than may be: a threshold below 3 protects nobody.
 */
export function parsePulseSettings(rows: Cells, locale: Locale, pt: PulseTranslate): PulseSettings {
  const settings: PulseSettings = { threshold: USUAL_THRESHOLD, keepDays: USUAL_KEEP_DAYS, secondGroup: '' };
  for (const [setting, value] of rows) {
    const key = keyOf(PULSE_SETTINGS, setting);
    if (!key || isBlank(value)) continue;
    if (key === 'secondGroup') {
      settings.secondGroup = textOf(value);
      continue;
    }
    const number = parsePlainNumber(value);
    if (number === undefined || !Number.isInteger(number) || number < LEAST[key]) {
      const sheet = SHEETS.settings[locale];
      throw new UserError(pt, 'threshold', { sheet, setting: textOf(setting), value: textOf(value), from: LEAST[key] });
    }
    settings[key] = number;
  }
  return settings;
}
