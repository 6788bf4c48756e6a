/** `console` and `Logger` as scripts have them; what they write goes to the execution's log. */

type Write = (level: string, text: unknown) => void;
type AnyFunction = (...args: unknown[]) => unknown;

function show(value: unknown): string {
  if (typeof value === 'string') return value;
  if (value instanceof Error) return String(value.stack ?? value);
  try {
    return JSON.stringify(value) ?? String(value);
  } catch {
    return String(value);
  }
}

/** Fills the placeholders of a format with the values after it; what has none stands behind. */
function format(args: unknown[], placeholder: RegExp): string {
  const [first, ...rest] = args;
  if (typeof first !== 'string') return args.map(show).join(' ');
  const text = first.replace(placeholder, (all) => (rest.length > 0 ? show(rest.shift()) : all));
  return [text, ...rest.map(show)].join(' ');
}

export function makeConsole(write: Write): Record<string, AnyFunction> {
  const timers = new Map<string, number>();
  const log =
    (level: string): AnyFunction =>
    (...args) =>
      write(level, format(args, /%[sdifoO]/g));
  return {
    log: log('INFO'),
    info: log('INFO'),
    warn: log('WARNING'),
    error: log('ERROR'),
    time: (label = 'default') => {
      timers.set(String(label), Date.now());
    },
    timeEnd: (label = 'default') => {
      log('INFO')(`${label}: ${Date.now() - (timers.get(String(label)) ?? Date.now())}ms`);
    },
  };
}

export function makeLogger(write: Write): Record<string, AnyFunction> {
  let lines: string[] = [];
  const logger: Record<string, AnyFunction> = {
    log: (...args) => {
      const text = format(args, /%s/g);
      write('INFO', text);
      lines.push(`${javaDate(new Date())} INFO: ${text}\n`);
      return logger;
    },
    clear: () => {
      lines = [];
    },
    getLog: () => lines.join(''),
    toString: () => 'Logger',
  };
  return logger;
}

/** As Java prints a date, which is how the log does: 'Tue Nov 24 09:00:00 GMT+08:00 2026'. */
function javaDate(date: Date): string {
  const [weekDay, month, day, year, time, offset = ''] = date.toString().split(' ');
  return `${weekDay} ${month} ${day} ${time} ${offset.replace(/(\d\d)$/, ':$1')} ${year}`;
}
