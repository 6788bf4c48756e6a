/** Utilities.formatString: sprintf with the conversions that Apps Script has. */

const CONVERSION = /%(%|([-+0 #]*)(\d+)?(?:\.(\d+))?([bcdeEfgiosuxX]))/g;

/** @throws when the text asks for more values than there are. */
export function formatString(template: string, args: readonly unknown[]): string {
  let next = 0;
  return template.replace(CONVERSION, (_all, code: string, flags = '', width = '', precision = '', kind = '') => {
    if (code === '%') return '%';
    if (next >= args.length) throw new Error('Too few arguments');
    const text = convert(args[next++], kind, precision === '' ? undefined : Number(precision), flags);
    return padded(text, Number(width || 0), flags, kind !== 's' && kind !== 'c');
  });
}

function convert(value: unknown, kind: string, precision: number | undefined, flags: string): string {
  const number = Number(value);
  const signed = (text: string) =>
    number >= 0 && flags.includes('+') ? `+${text}` : number >= 0 && flags.includes(' ') ? ` ${text}` : text;
  switch (kind) {
    case 's':
      return String(value).slice(0, precision);
    case 'c':
      return typeof value === 'number' ? String.fromCharCode(value) : String(value).slice(0, 1);
    case 'd':
    case 'i':
      return signed(String(Math.trunc(number)));
    case 'u':
      return String(Math.trunc(number) >>> 0);
    case 'f':
      return signed(number.toFixed(precision ?? 6));
    case 'e':
    case 'E': {
      // The exponent has two digits at least, as in C.
      const text = number.toExponential(precision ?? 6).replace(/e([+-])(\d)$/, 'e$10$2');
      return signed(kind === 'E' ? text.toUpperCase() : text);
    }
    case 'g':
      return signed(String(Number(number.toPrecision(precision ?? 6))));
    case 'b':
      return (Math.trunc(number) >>> 0).toString(2);
    case 'o':
      return (Math.trunc(number) >>> 0).toString(8);
    default: {
      const text = (Math.trunc(number) >>> 0).toString(16);
      return kind === 'X' ? text.toUpperCase() : text;
    }
  }
}

function padded(text: string, width: number, flags: string, numeric: boolean): string {
  if (text.length >= width) return text;
  if (flags.includes('-')) return text.padEnd(width);
  if (!flags.includes('0') || !numeric) return text.padStart(width);
  const sign = /^[+-]/.exec(text)?.[0] ?? '';
  return sign + text.slice(sign.length).padStart(width - sign.length, '0');
}
