/** Dates in the script's time zone: in Apps Script, `Date` is local to the script's zone, not to the machine's. */

const DAY = 86_400_000;
const DATE_ONLY = /^\s*[+-]?\d{4,6}(-\d{2}(-\d{2})?)?\s*$/;
const NAMES_ZONE =
  /(\d\s*Z|\b(UTC|GMT|[ECMP][SD]T)\b.*|\d:\d{2}(:\d{2}(\.\d+)?)?\s*([AP]M)?\s*[+-]\d{2}:?\d{2})\s*(\(.*\))?\s*$/i;

type Method = (this: Date, ...args: never[]) => unknown;

/** A time zone as offsets from UTC, in milliseconds. */
class Zone {
  readonly #format: Intl.DateTimeFormat;
  /** By day of UTC: the offset at its beginning. */
  readonly #days = new Map<number, number>();

  constructor(readonly name: string) {
    this.#format = new Intl.DateTimeFormat('en-US', {
      timeZone: name,
      hourCycle: 'h23',
      year: 'numeric',
      month: 'numeric',
      day: 'numeric',
      hour: 'numeric',
      minute: 'numeric',
      second: 'numeric',
    });
  }

  #exact(time: number): number {
    const part: Record<string, number> = {};
    for (const { type, value } of this.#format.formatToParts(time)) part[type] = Number(value);
    const { year = 0, month = 1, day = 1, hour = 0, minute = 0, second = 0 } = part;
    return Date.UTC(year, month - 1, day, hour, minute, second) - Math.floor(time / 1000) * 1000;
  }

  #dayStart(day: number): number {
    let known = this.#days.get(day);
    if (known === undefined) {
      known = this.#exact(day * DAY);
      this.#days.set(day, known);
    }
    return known;
  }

  offset(time: number): number {
    const day = Math.floor(time / DAY);
    const start = this.#dayStart(day);
    return start === this.#dayStart(day + 1) ? start : this.#exact(time);
  }

  /** The time at which clocks show this; in a gap by the offset before it, of two the earlier, as ECMAScript has it. */
  toUtc(wall: number): number {
    if (Number.isNaN(wall)) return wall;
    const before = wall - this.offset(wall - DAY);
    if (before + this.offset(before) === wall) return before;
    const after = wall - this.offset(wall + DAY);
    return after + this.offset(after) === wall ? after : before;
  }
}

/**
 * The realm's `Date`, by its own clock; in the machine's zone nothing else of it changes.
 *
 * @param shift milliseconds to add to the machine's clock.
 */
export function scriptDate(RealDate: DateConstructor, timeZone: string, shift: () => number): DateConstructor {
  const zone =
    Intl.DateTimeFormat().resolvedOptions().timeZone === timeZone ? null : makeLocal(RealDate, new Zone(timeZone));
  const parse = (text: string) => (zone ? parseLocal(RealDate, zone, text) : RealDate.parse(text));
  const now = () => RealDate.now() + shift();
  const time = (args: unknown[]): unknown[] => {
    if (args.length === 0) return [now()];
    if (args.length === 1) return typeof args[0] === 'string' ? [parse(args[0])] : args;
    return zone ? [zone.toUtc(RealDate.UTC(...(args as [number, number])))] : args;
  };
  const ScriptDate = function (this: unknown, ...args: unknown[]) {
    if (!new.target) return new RealDate(now()).toString();
    return Reflect.construct(RealDate, time(args), new.target);
  } as unknown as DateConstructor;
  Object.defineProperty(ScriptDate, 'prototype', { value: RealDate.prototype });
  Object.defineProperty(ScriptDate, 'name', { value: 'Date' });
  Object.defineProperty(ScriptDate, 'length', { value: 7 });
  RealDate.prototype.constructor = ScriptDate;
  ScriptDate.now = now;
  ScriptDate.parse = parse;
  ScriptDate.UTC = RealDate.UTC;
  return ScriptDate;
}

/** Text without a zone means the script's, except a date alone, which means UTC. */
function parseLocal(RealDate: DateConstructor, zone: Zone, text: string): number {
  const parsed = RealDate.parse(text);
  if (Number.isNaN(parsed) || DATE_ONLY.test(text) || NAMES_ZONE.test(text)) return parsed;
  return zone.toUtc(parsed - machineOffset.call(new RealDate(parsed)) * 60_000);
}

const machineOffset = Date.prototype.getTimezoneOffset;

const FIELDS = ['FullYear', 'Month', 'Date', 'Day', 'Hours', 'Minutes', 'Seconds', 'Milliseconds'] as const;

/** Makes everything of `Date.prototype` that is local to the machine local to the zone. */
function makeLocal(RealDate: DateConstructor, zone: Zone): Zone {
  const prototype = RealDate.prototype;
  const methods = prototype as unknown as Record<string, Method>;
  const define = (name: string, value: (this: Date, ...args: never[]) => unknown) =>
    Object.defineProperty(prototype, name, { value, writable: true, configurable: true });
  const { getTime, setTime } = prototype;
  const wall = new RealDate(0);
  /** Sets `wall` so that its UTC fields are the date's local ones. */
  const show = (date: Date): boolean => {
    const time = getTime.call(date);
    setTime.call(wall, Number.isNaN(time) ? Number.NaN : time + zone.offset(time));
    return !Number.isNaN(time);
  };
  for (const field of FIELDS) {
    const getUtc = methods[`getUTC${field}`] as (this: Date) => number;
    define(`get${field}`, function () {
      show(this);
      return getUtc.call(wall);
    });
    const setUtc = methods[`setUTC${field}`];
    if (!setUtc) continue;
    define(`set${field}`, function (...args) {
      if (!show(this) && field === 'FullYear') setTime.call(wall, 0);
      setUtc.apply(wall, args);
      return setTime.call(this, zone.toUtc(getTime.call(wall)));
    });
  }
  define('getTimezoneOffset', function () {
    const time = getTime.call(this);
    return Number.isNaN(time) ? Number.NaN : -zone.offset(time) / 60_000 + 0;
  });
  const { toUTCString } = prototype;
  const long = new Intl.DateTimeFormat('en-US', { timeZone: zone.name, timeZoneName: 'long' });
  /** 'Tue Nov 24 2026' and '09:00:00 GMT+0800 (Malaysia Time)'. */
  const texts = (date: Date): { day: string; time: string } | null => {
    if (!show(date)) return null;
    const [weekDay, day, month, year, clock] = toUTCString.call(wall).split(/,? /);
    const minutes = Math.round(Math.abs(zone.offset(getTime.call(date))) / 60_000);
    const sign = zone.offset(getTime.call(date)) < 0 ? '-' : '+';
    const digits = (value: number) => String(value).padStart(2, '0');
    const offset = `${sign}${digits(Math.floor(minutes / 60))}${digits(minutes % 60)}`;
    const name = long.formatToParts(date).find((part) => part.type === 'timeZoneName')?.value ?? zone.name;
    return { day: `${weekDay} ${month} ${day} ${year}`, time: `${clock} GMT${offset} (${name})` };
  };
  const INVALID = 'Invalid Date';
  define('toString', function () {
    const text = texts(this);
    return text ? `${text.day} ${text.time}` : INVALID;
  });
  define('toDateString', function () {
    return texts(this)?.day ?? INVALID;
  });
  define('toTimeString', function () {
    return texts(this)?.time ?? INVALID;
  });
  for (const name of ['toLocaleString', 'toLocaleDateString', 'toLocaleTimeString'] as const) {
    const real = methods[name] as (this: Date, locales?: string, options?: object) => string;
    define(name, function (locales?: string, options?: object) {
      return real.call(this, locales, { timeZone: zone.name, ...options });
    });
  }
  makeDefault(zone.name);
  return zone;
}

/** `Intl.DateTimeFormat` without a zone is the script's, too. */
function makeDefault(timeZone: string): void {
  const withZone = (args: unknown[]) => [args[0], { timeZone, ...(args[1] as object | undefined) }];
  Intl.DateTimeFormat = new Proxy(Intl.DateTimeFormat, {
    construct: (target, args, newTarget) => Reflect.construct(target, withZone(args), newTarget),
    apply: (target, self, args) => Reflect.apply(target, self, withZone(args)),
  });
}
