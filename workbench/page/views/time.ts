/** Times and durations in words, in the workbook's time zone. */

const SECOND = 1000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

const formats = new Map<string, Intl.DateTimeFormat>();

function format(zone: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = JSON.stringify([zone, options]);
  let known = formats.get(key);
  if (!known) {
    known = new Intl.DateTimeFormat('en-GB', { timeZone: zone, hourCycle: 'h23', ...options });
    formats.set(key, known);
  }
  return known;
}

/** '09:00:14' */
export function clockTime(time: Date, zone: string): string {
  return format(zone, { hour: '2-digit', minute: '2-digit', second: '2-digit' }).format(time);
}

/** '09:00' */
export function hourMinute(time: Date, zone: string): string {
  return format(zone, { hour: '2-digit', minute: '2-digit' }).format(time);
}

/** 'Tuesday 24 November 2026' */
export function longDate(time: Date, zone: string): string {
  return format(zone, { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' })
    .format(time)
    .replaceAll(',', '');
}

/** '2026-11-24' in the zone: days compare as texts. */
export function dayKey(time: Date, zone: string): string {
  return format(zone, { year: 'numeric', month: '2-digit', day: '2-digit' })
    .formatToParts(time)
    .filter(({ type }) => type !== 'literal')
    .map(({ value }) => value)
    .reverse()
    .join('-');
}

/** What a date-time field takes: '2026-11-24T09:00'. */
export function wallClock(time: Date, zone: string): string {
  return `${dayKey(time, zone)}T${hourMinute(time, zone)}`;
}

/** 'Today', 'Tomorrow', 'Thu 26 Nov', with the year where it is another. */
export function dayName(time: Date, zone: string, now: Date): string {
  const day = dayKey(time, zone);
  if (day === dayKey(now, zone)) return 'Today';
  if (day === dayKey(new Date(now.getTime() + DAY), zone)) return 'Tomorrow';
  if (day === dayKey(new Date(now.getTime() - DAY), zone)) return 'Yesterday';
  return shortDate(time, zone, day.slice(0, 4) !== dayKey(now, zone).slice(0, 4));
}

/** 'Thu 26 Nov', 'Thu 26 Nov 2026' */
export function shortDate(time: Date, zone: string, withYear: boolean): string {
  return format(zone, {
    weekday: 'short',
    day: 'numeric',
    month: 'short',
    ...(withYear ? { year: 'numeric' } : {}),
  })
    .format(time)
    .replaceAll(',', '');
}

/** 'November 2026', of a date without a zone, as UTC has it. */
export function monthName(time: Date): string {
  return format('UTC', { month: 'long', year: 'numeric' }).format(time);
}

/** 'Today, 09:00' */
export function dayAndTime(time: Date, zone: string, now: Date): string {
  return `${dayName(time, zone, now)}, ${hourMinute(time, zone)}`;
}

/** 'GMT+8' */
export function offsetName(zone: string, time: Date): string {
  const parts = format(zone, { timeZoneName: 'shortOffset' }).formatToParts(time);
  return parts.find(({ type }) => type === 'timeZoneName')?.value ?? '';
}

/** 'Kuala Lumpur' of 'Asia/Kuala_Lumpur'. */
export function cityOf(zone: string): string {
  return (zone.split('/').at(-1) ?? zone).replaceAll('_', ' ');
}

/** How long something took: '< 0.1 ms', '0.4 ms', '412 ms', '3.2 s', '2 min 5 s'. */
export function duration(ms: number): string {
  if (ms < 0.05) return '< 0.1 ms';
  if (ms < 9.95) return `${ms.toFixed(1)} ms`;
  if (ms < SECOND) return `${Math.round(ms)} ms`;
  if (ms < MINUTE) return `${(ms / SECOND).toFixed(1)} s`;
  return `${Math.floor(ms / MINUTE)} min ${Math.floor((ms % MINUTE) / SECOND)} s`;
}

/** The two greatest units of a span: '3 days 2 h', '45 min'. */
export function span(ms: number): string {
  const units: [number, (count: number) => string][] = [
    [DAY, (count) => (count === 1 ? '1 day' : `${count} days`)],
    [HOUR, (count) => `${count} h`],
    [MINUTE, (count) => `${count} min`],
  ];
  let left = Math.round(Math.abs(ms) / MINUTE) * MINUTE;
  const words: string[] = [];
  for (const [size, word] of units) {
    const count = Math.floor(left / size);
    left -= count * size;
    if (count > 0) words.push(word(count));
    else if (words.length > 0) break;
    if (words.length === 2) break;
  }
  return words.join(' ') || 'less than a minute';
}

/** 'in 16 h 12 min', 'due now', '5 min ago'. */
export function distance(time: Date, now: Date): string {
  const ms = time.getTime() - now.getTime();
  if (Math.abs(ms) < MINUTE / 2) return ms >= 0 ? 'due now' : 'just now';
  return ms > 0 ? `in ${span(ms)}` : `${span(ms)} ago`;
}

/** How the workbench's clock stands to this computer's. */
export function shiftText(shift: number): string {
  if (Math.abs(shift) < MINUTE / 2) return 'The same as this computer’s clock';
  return `${span(shift)} ${shift > 0 ? 'ahead of' : 'behind'} this computer’s clock`;
}
