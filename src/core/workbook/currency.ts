/** Converts amounts into the main currency by the rates of the Settings sheet, each of its day: sums never mix currencies silently. */

import { textOf } from '../shared/values';
import type { Settings } from './settings';

export interface Converter {
  /**
   * An amount in the main currency, at the rate of a day: NaN for a currency that has none by then. A blank currency is the
   * main one.
   */
  convert(amount: number, currency: unknown, day: number): number;
  /** The main currency: that of Settings, else the first that has occurred, as one alone needs no settings. */
  main(): string;
}

/** Gives a currency's rate of a day: the last that began by then. NaN where there is none. */
type RateOn = (day: number) => number;

/** Makes the conversion. */
export function createConverter(settings: Settings): Converter {
  const rates = new Map<unknown, RateOn>();
  let main = settings.currency;
  return {
    convert(amount, currency, day) {
      if (currency === '' || currency === undefined) return amount;
      let rateOn = rates.get(currency);
      if (rateOn === undefined) {
        const code = textOf(currency).toUpperCase();
        if (main === '') main = code;
        rateOn = code === '' || code === main ? () => 1 : ratesOf(code, settings);
        rates.set(currency, rateOn);
      }
      return amount * rateOn(day);
    },
    main: () => main,
  };
}

function ratesOf(code: string, { rates, ratesFrom }: Settings): RateOn {
  const always = rates.get(code) ?? Number.NaN;
  const dated = ratesFrom.get(code) ?? [];
  return (day) => {
    let rate = always;
    for (const each of dated) {
      if (each.from > day) break;
      rate = each.rate;
    }
    return rate;
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

/** Rounds an amount to the digits of its currency. */
export function roundMoney(amount: number, currency: string): number {
  return roundTo(amount, digitsOf(currency));
}

/** Rounds to so many digits. Half a unit goes away from zero; the nudge undoes binary fractions such as 1.005. */
export function roundTo(amount: number, digits: number): number {
  const units = 10 ** digits;
  const rounded = Math.round(Math.abs(amount) * units * (1 + Number.EPSILON));
  return rounded === 0 ? 0 : (Math.sign(amount) * rounded) / units;
}
