/** Money, dates and spans of time as the reader of the workbook's language writes them. */

import { type Locale, languageOf } from '../core/i18n/locale';

/** Amount with its currency; a currency that Intl does not know is written behind the number. */
export function formatMoney(amount: number, currency: string, locale: Locale): string {
  try {
    return amount.toLocaleString(locale, {
      style: 'currency',
      currency,
      // In English too, everybody in Malaysia writes RM and nobody MYR.
      currencyDisplay: currency === 'MYR' ? 'narrowSymbol' : 'symbol',
      minimumFractionDigits: amount % 1 ? 2 : 0,
    });
  } catch {
    return `${amount.toLocaleString(locale)} ${currency}`.trim();
  }
}

export function formatPercent(share: number, locale: Locale): string {
  return share.toLocaleString(locale, { style: 'percent', maximumFractionDigits: 1 });
}

/**
 * The calendar day of an ISO date or date-time, never shifted by a time zone when it is a date alone. The month is a word,
 * so that nobody misreads it.
 */
export function formatDate(iso: string, locale: Locale, timeZone?: string): string {
  const day = /^\d{4}-\d{2}-\d{2}$/.test(iso);
  const date = new Date(day ? `${iso}T00:00:00Z` : iso);
  if (Number.isNaN(date.getTime())) return iso;
  return date.toLocaleDateString(languageOf(locale).dates, {
    day: 'numeric',
    month: 'short',
    year: 'numeric',
    timeZone: day ? 'UTC' : timeZone,
  });
}

/** Date and time in full, for the hint over a relative time. */
export function formatDateTime(iso: string, locale: Locale): string {
  return new Date(iso).toLocaleString(languageOf(locale).dates);
}

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/** "5 minutes ago" within a week, the date before that. */
export function formatWhen(iso: string, now: number, locale: Locale, timeZone?: string): string {
  const time = new Date(iso).getTime();
  if (Number.isNaN(time)) return iso;
  const ago = now - time;
  if (ago > 7 * DAY || ago < -HOUR) return formatDate(iso, locale, timeZone);
  const relative = new Intl.RelativeTimeFormat(locale, { numeric: 'auto' });
  if (ago < MINUTE) return relative.format(0, 'second');
  if (ago < HOUR) return relative.format(-Math.floor(ago / MINUTE), 'minute');
  if (ago < DAY) return relative.format(-Math.floor(ago / HOUR), 'hour');
  return relative.format(-Math.floor(ago / DAY), 'day');
}

/** Today as an ISO date on the reader's own clock: Swedish dates are written so. */
export function localToday(now: Date): string {
  return now.toLocaleDateString('sv');
}

/** True if the day is before today; both ISO. */
export function isOverdue(due: string | null, today: string): boolean {
  return !!due && due.slice(0, 10) < today;
}
