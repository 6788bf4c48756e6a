/** Converts amounts into the main currency by the rates of the Settings sheet: sums never mix currencies silently. */

import { textOf } from '../shared/values';
import type { Settings } from './settings';

export interface Converter {
  /** An amount in the main currency; NaN for a currency without rate. A blank currency is the main one. */
  convert(amount: number, currency: unknown): number;
  /** The main currency: that of Settings, else the first that has occurred, as one alone needs no settings. */
  main(): string;
}

/** Makes the conversion. */
export function createConverter(settings: Settings): Converter {
  const rates = new Map<unknown, number>();
  let main = settings.currency;
  return {
    convert(amount, currency) {
      if (currency === '' || currency === undefined) return amount;
      let rate = rates.get(currency);
      if (rate === undefined) {
        const code = textOf(currency).toUpperCase();
        if (main === '') main = code;
        rate = code === '' || code === main ? 1 : (settings.rates.get(code) ?? Number.NaN);
        rates.set(currency, rate);
      }
      return amount * rate;
    },
    main: () => main,
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
