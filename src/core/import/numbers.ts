/** Reads the numbers of an export's column. The whole column decides what its points and commas mean. */

import { entryOf } from '../shared/values';
import { currenciesOf } from './currencies';

export type Decimal = '.' | ',';

export interface ReadNumber {
  value: number;
  /** What stands around the number: a currency sign or code, blank for none. */
  mark: string;
  isNegative: boolean;
  /** Written with a unit, as 5k. */
  isMultiplied: boolean;
}

export interface NumberColumn {
  /** The number of a cell; undefined for what is none, `'ambiguous'` for what the column does not decide. */
  read(text: string): ReadNumber | undefined | 'ambiguous';
  /** Whether the text is a number that can be read in one way only. */
  isSure(text: string): boolean;
  /** The column's decimal sign, where its own values show it. */
  shown: Decimal | null;
  /** What was assumed of lone separators, with a value as an example; null where nothing was. */
  doubt: { example: string; asRead: number; otherwise: number; decimal: Decimal } | null;
  /** A value whose lone point groups thousands, as every number of the column has it so; null elsewhere. */
  grouped: { example: string; asRead: number } | null;
  /** A value that the column does not decide: it holds both notations. */
  conflict: string | null;
}

export interface NumberHints {
  /** What the user said. */
  decimal?: Decimal;
  /** The decimal sign that other columns of the file show. */
  neighbours?: Decimal | null;
  /** A comma between cells is the English custom: a comma within a number then groups. */
  delimiter?: string;
  /** Three decimals are usual in the column's currency. */
  hasThousandths?: boolean;
}

interface Parts {
  /** Digits with their points and commas; blanks and apostrophes are gone. */
  digits: string;
  isSpaced: boolean;
  factor: number;
  mark: string;
  isNegative: boolean;
}

/** `mil` is a thousand in Spanish and a million in English slang: no number is read from it. */
const UNITS: Readonly<Record<string, number>> = {
  k: 1e3,
  rb: 1e3,
  ribu: 1e3,
  tsd: 1e3,
  lakh: 1e5,
  lakhs: 1e5,
  lac: 1e5,
  m: 1e6,
  mn: 1e6,
  mm: 1e6,
  mio: 1e6,
  jt: 1e6,
  juta: 1e6,
  million: 1e6,
  cr: 1e7,
  crore: 1e7,
  b: 1e9,
  bn: 1e9,
  bil: 1e9,
  billion: 1e9,
};
const CORE = /^([^\d.,]*?)((?:\d[\d.,'’\s]*)?\d|[.,]\d+)[.,]?(?!\d)([^\d]*)$/;
const SPACED = /^\d{1,3}(?:[\s'’]\d{3})+(?:[.,]\d+)?$/;
const GROUPS = /^\d{1,3}(?:([.,])\d{3})+$/;
const LAKHS = /^\d{1,2}(?:,\d{2})*,\d{3}$/;

/** Looks over the values of a column, blanks left out, and returns what reads them. */
export function createNumbers(values: readonly string[], hints: NumberHints = {}): NumberColumn {
  const seen = surveyOf(values);
  const shown = seen.decimals.size === 1 ? ([...seen.decimals][0] ?? null) : null;
  const isMixed = seen.decimals.size > 1 || (seen.lone.size > 1 && shown === null);
  const isUndecided = isMixed && hints.decimal === undefined;
  const [lone] = seen.lone;
  const byUser = hints.decimal ?? shown;
  // A lone separator groups, unless something says otherwise: amounts have no three decimals.
  const assumed = byUser ?? (isUndecided || !lone ? null : otherThan(lone[0]));
  const isSure = byUser !== null || !lone || saysGroups(lone[0], seen, hints);
  // English readers expect a comma there: of a point they should hear.
  const isGrouped = byUser === null && isSure && !hints.neighbours && lone?.[0] === '.' && assumed !== null;
  const read = (text: string): ReturnType<NumberColumn['read']> => {
    const parts = partsOf(text);
    if (!parts) return undefined;
    const own = evidenceOf(parts);
    if (own === 'lone' && assumed === null) return 'ambiguous';
    // 1.234.567 in a column of decimal points can still be read; so can 1.5 in one of decimal commas, unless the user says no.
    return numberOf(parts, own === 'lone' || own === null || hints.decimal ? (assumed ?? '.') : own);
  };
  return {
    shown,
    conflict: isUndecided && lone ? lone[1] : null,
    doubt: isSure || !lone || assumed === null ? null : doubtOf(lone[1], assumed),
    grouped: isGrouped && lone && assumed ? { example: lone[1], asRead: readWith(lone[1], assumed)?.value ?? 0 } : null,
    read,
    isSure(text) {
      const parts = partsOf(text);
      const isLone = parts !== undefined && evidenceOf(parts) === 'lone';
      return !(isLone && (!isSure || assumed === null)) && read(text) !== undefined;
    },
  };
}

function otherThan(mark: Decimal): Decimal {
  return mark === '.' ? ',' : '.';
}

function doubtOf(example: string, decimal: Decimal): NumberColumn['doubt'] {
  const asRead = readWith(example, decimal)?.value ?? 0;
  return { example, decimal, asRead, otherwise: readWith(example, otherThan(decimal))?.value ?? 0 };
}

interface Survey {
  decimals: Set<Decimal>;
  /** Separator → a value in which it stands once, before three digits. */
  lone: Map<Decimal, string>;
  loneCount: number;
  /** Whether a number of four digits or more has no separator. */
  hasUngrouped: boolean;
}

function surveyOf(values: readonly string[]): Survey {
  const seen: Survey = { decimals: new Set(), lone: new Map(), loneCount: 0, hasUngrouped: false };
  for (const text of new Set(values)) {
    const parts = partsOf(text);
    if (!parts) continue;
    const own = evidenceOf(parts);
    if (own === 'lone') {
      const mark = parts.digits.includes('.') ? '.' : ',';
      seen.loneCount++;
      if (!seen.lone.has(mark)) seen.lone.set(mark, text);
    } else if (own) seen.decimals.add(own);
    else if (parts.digits.length > 3 && !parts.isSpaced) seen.hasUngrouped = true;
  }
  return seen;
}

/** Whether a column with lone separators before three digits, and nothing else, can only mean thousands. */
function saysGroups(mark: Decimal, { loneCount, hasUngrouped }: Survey, hints: NumberHints): boolean {
  if (hints.hasThousandths) return false;
  if (hints.neighbours) return hints.neighbours !== mark;
  if (mark === ',' && hints.delimiter === ',') return true;
  return loneCount > 1 && !hasUngrouped;
}

/** The decimal sign that a number shows by itself; `'lone'` for 1.234, which shows none; null without separators. */
function evidenceOf({ digits, isSpaced }: Parts): Decimal | 'lone' | null {
  const point = digits.lastIndexOf('.');
  const comma = digits.lastIndexOf(',');
  if (point < 0 && comma < 0) return null;
  if (point >= 0 && comma >= 0) return point > comma ? '.' : ',';
  const mark = point >= 0 ? '.' : ',';
  if (digits.split(mark).length > 2) return otherThan(mark);
  return !isSpaced && GROUPS.test(digits) && !digits.startsWith('0') ? 'lone' : mark;
}

function readWith(text: string, decimal: Decimal): ReadNumber | undefined {
  const parts = partsOf(text);
  return parts && numberOf(parts, decimal);
}

function numberOf({ digits, factor, mark, isNegative }: Parts, decimal: Decimal): ReadNumber | undefined {
  const [whole = '', fraction = '', more] = digits.split(decimal);
  if (more !== undefined || /[.,]/.test(fraction)) return undefined;
  const group = decimal === '.' ? ',' : '.';
  if (whole.includes(group) && !GROUPS.test(whole) && !(group === ',' && LAKHS.test(whole))) return undefined;
  const value = Number(`${whole.split(group).join('') || '0'}.${fraction || '0'}`);
  // Multiplied as decimals: 58.8 × 1000 is 58800, not 58799.999….
  const scaled = factor === 1 ? value : Number(`${value}e${Math.log10(factor)}`);
  if (!Number.isFinite(scaled)) return undefined;
  return { value: isNegative && scaled !== 0 ? -scaled : scaled, mark, isNegative, isMultiplied: factor !== 1 };
}

function partsOf(text: string): Parts | undefined {
  let rest = text
    .replace(/[\u00a0\u202f\u2007\u2009]/g, ' ')
    .replace(/[\u2212\u2013]/g, '-')
    .trim();
  // Rp 5.000,- and 100.-- write no cents.
  rest = rest.replace(/(\d[.,])\s*-{1,2}$/, '$100');
  const bracketed = /^([^()]*)\(([^()]*)\)([^()]*)$/.exec(rest);
  if (bracketed) rest = `${bracketed[1]}${bracketed[2]}${bracketed[3]}`;
  const signed = /^[^\d]*-|\d\s*-\s*[^\d]*$/.test(rest);
  rest = rest.replace(signed ? /-/ : /\+/, '').trim();
  // The point of an abbreviation is no decimal sign: Rs.500, Rp. 5.000.
  rest = rest.replace(/^(\p{L}{2,4})\.\s*(?=\d)/u, '$1 ');
  const match = CORE.exec(rest);
  if (!match?.[2]) return undefined;
  const [, before = '', core, after = ''] = match;
  // Whether RM.5 is 5 or 0.5 nobody can tell.
  if (/\p{L}$/u.test(before) && /^[.,]/.test(core)) return undefined;
  const isSpaced = /[\s'’]/.test(core);
  if (isSpaced && !SPACED.test(core)) return undefined;
  const unit = /^\s*(\p{L}+)(?:\.(?=\s|$))?/u.exec(after);
  const factor = entryOf(UNITS, unit?.[1]?.toLowerCase() ?? '');
  const around = `${before.trim()} ${factor === undefined ? after.trim() : after.slice(unit?.[0].length).trim()}`;
  const mark = around.trim();
  if (mark !== '' && currenciesOf(mark).length === 0) return undefined;
  return {
    digits: core.replace(/[\s'’]/g, ''),
    isSpaced,
    factor: factor ?? 1,
    mark,
    isNegative: bracketed !== null || signed,
  };
}
