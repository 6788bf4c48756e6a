/** Reads and writes single cell values: blanks, numbers in either notation, text that must stay text. */

/** Whether a cell is blank; a formula that shows nothing counts as blank. */
export function isBlank(value: unknown): boolean {
  return value === '' || value === null || value === undefined || (typeof value === 'string' && value.trim() === '');
}

/** The text of a cell, trimmed. */
export function textOf(value: unknown): string {
  return value === null || value === undefined ? '' : String(value).trim();
}

/** Whether a value is a Date, from whichever realm. Asked 100,000 times over: globals are slow to reach in a realm. */
export function isDate(value: unknown): value is Date {
  return typeof value === 'object' && value !== null && typeof (value as Date).getTime === 'function';
}

/**
 * A plain number as a sheet joins it into text: 0.1, "0.1", "0,1" or "10%"; undefined when it is none of these. For
 * numbers as people write them, with separators and currencies, see `parseLocalNumber`.
 */
export function parsePlainNumber(value: unknown): number | undefined {
  if (typeof value === 'number') return Number.isFinite(value) ? value : undefined;
  if (typeof value !== 'string') return undefined;
  const match = /^\s*([+-]?\d*(?:[.,]\d+)?(?:[eE][+-]?\d+)?)\s*(%?)\s*$/.exec(value);
  if (!match?.[1] || !/\d/.test(match[1])) return undefined;
  const number = Number(match[1].replace(',', '.'));
  if (!Number.isFinite(number)) return undefined;
  return match[2] === '%' ? number / 100 : number;
}

/** A probability from 0 to 1; null when blank, undefined when it is something else. */
export function parseProbability(value: unknown): number | null | undefined {
  if (isBlank(value)) return null;
  const number = parsePlainNumber(value);
  return number !== undefined && number >= 0 && number <= 1 ? number : undefined;
}

/** What may stand around the digits: a sign, brackets and a currency. */
const BEFORE_DIGITS = /^[-+(]*(?:[A-Za-z]{0,4}\p{Sc}?|\p{Sc}?[A-Za-z]{0,4})[-+(]*$/u;
const AFTER_DIGITS = /^\)?(?:[A-Za-z]{0,4}\p{Sc}?|\p{Sc}[A-Za-z]{0,4})\)?%?$/u;
/** 5k is not 5: what multiplies is no currency. */
const MULTIPLIED = /\d\s*(?:k|m|mn|mio|mil|mill|b|bn|bil|jt|juta|rb|ribu|lakh|lac|cr)(?!\p{L})/iu;

/**
 * A number as people write it: "1,234.50", "1.234,50", "RM 1 000", "Rs. 500", "(5)", "-3 €"; undefined when it is not one.
 * `decimal` settles what a lone separator before three digits means.
 */
export function parseLocalNumber(text: string, decimal: '.' | ',' = '.'): number | undefined {
  const negative = /^\s*\(.*\)\s*$/.test(text) || /^[^\d]*-/.test(text);
  // The point of an abbreviation is no decimal sign.
  const bare = text.replace(/(\p{L})\.\s+(?=\d)/u, '$1').replace(/[\s\u00a0\u202f'’]/g, '');
  const match = /^([^\d.,]*)([\d.,]*\d)([^\d.,]*)$/.exec(bare);
  if (!match?.[2]) return undefined;
  const [, before = '', number, after = ''] = match;
  if (!BEFORE_DIGITS.test(before) || !AFTER_DIGITS.test(after) || MULTIPLIED.test(text)) return undefined;
  // Whether Rs.500 is 500 or 0.5 nobody can tell.
  if (/\p{L}$/u.test(before) && /^[.,]/.test(number)) return undefined;
  const digits = withPointAsDecimal(number, decimal);
  if (digits === undefined) return undefined;
  const value = Number(digits);
  if (!Number.isFinite(value)) return undefined;
  return negative ? -value : value;
}

function withPointAsDecimal(digits: string, decimal: '.' | ','): string | undefined {
  const lastPoint = digits.lastIndexOf('.');
  const lastComma = digits.lastIndexOf(',');
  if (lastPoint >= 0 && lastComma >= 0) {
    const mark = lastPoint > lastComma ? '.' : ',';
    const group = mark === '.' ? ',' : '.';
    if (digits.split(mark).length > 2) return undefined;
    return digits.split(group).join('').replace(mark, '.');
  }
  const mark = lastPoint >= 0 ? '.' : lastComma >= 0 ? ',' : '';
  if (mark === '') return digits;
  const parts = digits.split(mark);
  const grouped = parts.length > 1 && (parts[0] ?? '').length <= 3 && parts.slice(1).every((part) => part.length === 3);
  if (parts.length > 2) return grouped ? parts.join('') : undefined;
  // One separator: a group of three is a thousand unless the column says otherwise.
  if (grouped && mark !== decimal && parts[0] !== '0') return parts.join('');
  return digits.replace(mark, '.');
}

/** A text from a user, made safe to write: what Google would read as a formula, a number or a date stays text. */
export function literal(text: string): string {
  return /^[^a-z]|^(true|false)$/i.test(text) ? `'${text}` : text;
}

/** What a cell holds once a value is written: 'text is read as text. */
export function writtenValue(value: unknown): unknown {
  return typeof value === 'string' ? value.replace(/^'/, '') : value;
}

/** The distinct numbers of a list, ascending. */
export function ascending(numbers: Iterable<number>): number[] {
  return [...new Set(numbers)].sort((a, b) => a - b);
}

/** Makes a source of IDs: a prefix and ten random characters of Crockford's base 32 (no I, L, O, U). */
export function createIds(prefix: string, random: () => number): () => string {
  const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
  return () => {
    let id = prefix;
    for (let index = 0; index < 10; index++) id += alphabet.charAt(Math.floor(random() * 32));
    return id;
  };
}
