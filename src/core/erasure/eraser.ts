/** Finds a person or a company in texts, and takes them out. */

import { companyKey, emailKeys } from '../duplicates/keys';
import { callingCodeOf, phoneKeys } from '../duplicates/phone';
import type { ErasureRequest } from './api';

/** What an e-mail address looks like in a text. */
const ADDRESS = /[^\s<>@,;:"()[\]]+@[^\s<>@,;:"()[\]]+\.[^\s<>@,;:"()[\].]+/g;
/** What a phone number looks like in a text. */
const NUMBER = /\+?\(?\d[\d\s().-]{5,}\d/g;
/** Shorter names stand in too many other words. */
export const SHORTEST = 3;

export interface Eraser {
  /** Whether the text names the person or company. */
  isIn(text: string): boolean;
  /** The text without them; blank where nothing else is left. */
  erase(text: string): string;
}

/**
 * Makes the eraser. Names are found in any case, as whole words; addresses and numbers in any spelling; a company also where a cell
 * names it with another legal form.
 *
 * @param zone name of the workbook's time zone, for numbers without a calling code
 * @param mark what stands in place of what was taken out
 */
export function createEraser(
  { kind, name, email = '', phone = '' }: Pick<ErasureRequest, 'kind' | 'name' | 'email' | 'phone'>,
  zone: string,
  mark: string,
): Eraser {
  const code = callingCodeOf(zone);
  const emails = new Set(emailKeys(email));
  const phones = new Set(phoneKeys(phone, code));
  const words = wordsPattern(name);
  const company = kind === 'company' ? companyKey(name) : '';
  const isWhole = (text: string): boolean => company !== '' && companyKey(text) === company;
  const replace = (text: string): string => {
    if (isWhole(text)) return mark;
    const bare = emails.size === 0 ? text : text.replace(ADDRESS, (found) => (hasAny(emailKeys(found), emails) ? mark : found));
    const plain = phones.size === 0 ? bare : bare.replace(NUMBER, (found) => (hasAny(phoneKeys(found, code), phones) ? mark : found));
    return words ? plain.replace(words, (_, before: string) => before + mark) : plain;
  };
  return {
    isIn: (text) => replace(text) !== text,
    erase(text) {
      const left = replace(text);
      return left.split(mark).join('').replace(/[\s,;<>()-]/g, '') === '' ? '' : left;
    },
  };
}

function hasAny(keys: readonly string[], wanted: ReadonlySet<string>): boolean {
  return keys.some((key) => wanted.has(key));
}

/** The name as whole words, with any spaces between them; null for none. */
function wordsPattern(name: string): RegExp | null {
  const words = name.trim().split(/\s+/).filter((word) => word !== '');
  if (words.length === 0) return null;
  const pattern = words.map((word) => word.replace(/[.*+?^${}()|[\]\\/-]/g, '\\$&')).join('\\s+');
  return new RegExp(`(^|[^\\p{L}\\p{N}])${pattern}(?![\\p{L}\\p{N}])`, 'giu');
}
