/** How a locale writes dates: the number format that Sheets gives a date which comes without one. */

/** A day whose year, month and day cannot be taken for one another, each of a single digit where that can be. */
const EXAMPLE = Date.UTC(2001, 1, 3);

const known = new Map<string, string>();

/**
 * The locale's short date with all four digits of the year, such as `dd/mm/yyyy`; `m/d/yyyy` in the United States.
 *
 * @param time whether hours, minutes and seconds follow.
 */
export function datePattern(locale: string, time: boolean): string {
  let day = known.get(locale);
  if (day === undefined) {
    day = shortDate(locale);
    known.set(locale, day);
  }
  return time ? `${day} h:mm:ss` : day;
}

function shortDate(locale: string): string {
  const format = new Intl.DateTimeFormat(locale.replace('_', '-'), {
    dateStyle: 'short',
    timeZone: 'UTC',
    calendar: 'gregory',
    numberingSystem: 'latn',
  });
  return format
    .formatToParts(EXAMPLE)
    .map(({ type, value }) => {
      if (type === 'year') return 'yyyy';
      if (type === 'month') return value.length > 1 ? 'mm' : 'm';
      if (type === 'day') return value.length > 1 ? 'dd' : 'd';
      // Letters between the parts, and marks that only set the direction of writing, are no codes of a format.
      return value.replace(/[\u200e\u200f]/g, '').replace(/\p{L}+/gu, '"$&"');
    })
    .join('');
}
