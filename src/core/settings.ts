/** The Settings sheet: the main currency and what others are worth in it. */

import type { Locale } from './api';
import { UserError } from './errors';
import type { Translate } from './messages';
import { normalise, SETTINGS, SHEETS } from './messages/names';
import { isBlank, parsePlainNumber, textOf } from './values';

export interface Settings {
  /** The main currency, in capitals; blank when none is set. */
  currency: string;
  /** Currency → its value in the main one. */
  rates: Map<string, number>;
}

/**
 * Reads rows of (setting, value); the header and settings of no concern are passed over.
 *
 * @throws UserError naming a rate that is not a number above 0.
 */
export function parseSettings(rows: readonly (readonly unknown[])[], locale: Locale, t: Translate): Settings {
  const settings: Settings = { currency: '', rates: new Map() };
  const currencyNames = [normalise(SETTINGS.currency.en), normalise(SETTINGS.currency.ms)];
  for (const row of rows) {
    const setting = textOf(row[0]);
    const value = row[1];
    if (currencyNames.includes(normalise(setting))) settings.currency = textOf(value).toUpperCase();
    const rate = /^(?:rate|kadar)\s+(\S+)$/i.exec(setting)?.[1];
    if (rate === undefined || isBlank(value)) continue;
    const number = parsePlainNumber(value);
    if (number === undefined || number <= 0) {
      throw new UserError(t, 'rate', { sheet: SHEETS.settings[locale], setting, value: textOf(value) });
    }
    settings.rates.set(rate.toUpperCase(), number);
  }
  return settings;
}
