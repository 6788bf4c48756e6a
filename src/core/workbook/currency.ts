/** Converts amounts into the main currency by the rates of the Settings sheet: sums never mix currencies silently. */

import type { Locale } from '../api';
import { UserError } from '../shared/errors';
import { SHEETS } from '../shared/sheets';
import { textOf } from '../shared/values';
import { SETTINGS, type Settings } from './settings';
import type { Translate } from './texts';

/**
 * Makes the conversion. A blank currency is the main one.
 *
 * @throws UserError (the returned function) naming a currency without rate and the setting to add.
 */
export function createConverter(
  settings: Settings,
  locale: Locale,
  t: Translate,
): (amount: number, currency: unknown, row: number) => number {
  const rates = new Map<unknown, number>();
  let main = settings.currency;
  return (amount, currency, row) => {
    if (currency === '' || currency === undefined) return amount;
    let rate = rates.get(currency);
    if (rate === undefined) {
      const code = textOf(currency).toUpperCase();
      // Without a main currency, the first that occurs is taken for it: one alone needs no settings.
      if (main === '') main = code;
      rate = code === '' || code === main ? 1 : settings.rates.get(code);
      if (rate === undefined) {
        const setting = `${SETTINGS.rate[locale]} ${code}`;
        const values = { row, currency: code, main, setting, sheet: SHEETS.settings[locale] };
        throw new UserError(t, 'currency', values);
      }
      rates.set(currency, rate);
    }
    return amount * rate;
  };
}

/** The digits after the point of a currency's smallest unit: 2 for MYR, 0 for JPY, 3 for KWD; 2 where Intl does not know it. */
export function digitsOf(currency: string): number {
  try {
    const format = new Intl.NumberFormat('en', { style: 'currency', currency });
    return format.resolvedOptions().maximumFractionDigits ?? 2;
  } catch {
    return 2;
  }
}

/** Rounds an amount to the digits of its currency. Half a unit goes away from zero; the nudge undoes binary fractions such as 1.005. */
export function roundMoney(amount: number, currency: string): number {
  const units = 10 ** digitsOf(currency);
  const rounded = Math.round(Math.abs(amount) * units * (1 + Number.EPSILON));
  return rounded === 0 ? 0 : (Math.sign(amount) * rounded) / units;
}
