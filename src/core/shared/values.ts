/** Reads and writes single cell values: blanks, plain numbers, text that must stay text. */

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
 * A plain number as a sheet joins it into text: 0.1, "0.1", "0,1" or "10%"; undefined when it is none of these.
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

/** Whether a text can be one e-mail address. */
export function isEmail(text: string): boolean {
  return /^[^\s@"(),:;<>[\\\]]+@[^\s@.]+(?:\.[^\s@.]+)+$/.test(text);
}

/** A text from a user, made safe to write: what Google would read as a formula, a number or a date stays text. */
export function literal(text: string): string {
  return /^[^a-z]|^(true|false)$/i.test(text) ? `'${text}` : text;
}

/** What a cell holds once a value is written: 'text is read as text. */
export function writtenValue(value: unknown): unknown {
  return typeof value === 'string' ? value.replace(/^'/, '') : value;
}

/** An entry of a table by a name from a user: none for what every object has, such as "constructor". */
export function entryOf<T>(table: Readonly<Record<string, T>>, name: string): T | undefined {
  const entry = table[name];
  return entry !== undefined && Object.keys(table).includes(name) ? entry : undefined;
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
