/** The forms in which two spellings of a deal, a company, an e-mail address or a phone number are equal. Import and duplicates share them. */

import { tellingWords } from './company-words';
import { isFreeMail } from './free-mail';

/** Letters that no accent can be taken from. */
const LETTERS: Readonly<Record<string, string>> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  đ: 'd',
  ð: 'd',
  ł: 'l',
  þ: 'th',
  ı: 'i',
};

/** Without accents, full-width forms and capitals. */
function fold(text: string): string {
  const plain = text.toLowerCase();
  if (/^[\x20-\x7e]*$/.test(plain)) return plain;
  return plain
    .normalize('NFKD')
    .replace(/[\u0300-\u036f]/g, '')
    .normalize('NFC')
    .replace(/[ßæœøđðłþı]/g, (letter) => LETTERS[letter] ?? letter);
}

/** The words of a folded text. Abbreviations with dots are one word, and an apostrophe divides none: S.A. and McDonald's. */
function wordsOf(folded: string): string[] {
  const joined = folded
    .replace(/['’`]/g, '')
    .replace(
      /(^|[^\p{L}\p{N}])((?:\p{L}\.){2,})/gu,
      (_, before: string, found: string) => before + found.replace(/\./g, ''),
    );
  return joined.split(/[^\p{L}\p{N}]+/u).filter((word) => word !== '');
}

/** A company: legal forms such as Sdn Bhd, Ltd or GmbH, accents, case and punctuation do not count. Blank for none. */
export function companyKey(company: string): string {
  return companyWords(company).join('');
}

function companyWords(company: string): string[] {
  return tellingWords(fold(company.trim()), wordsOf);
}

/**
 * A deal's name: accents, case and punctuation do not count, nor does the company's name in it, as in "Roof – Acme Sdn Bhd".
 * Blank for none.
 */
export function dealKey(deal: string, company: string): string {
  const whole = wordsOf(fold(deal));
  const own = companyWords(company);
  const at = own.length === 0 ? -1 : whole.findIndex((_, index) => own.every((word, i) => whole[index + i] === word));
  if (at < 0) return whole.join('');
  const before = whole.slice(0, at);
  const after = tellingWords(`x ${whole.slice(at + own.length).join(' ')}`, wordsOf).slice(1);
  const rest = [...before, ...after];
  return (rest.length > 0 ? rest : whole).join('');
}

const ADDRESS = /[^\s<>@,;:"()[\]]+@[^\s<>@,;:"()[\]]+\.[^\s<>@,;:"()[\].]+/g;

/** The addresses in a cell: without capitals, without what follows a plus sign, and Gmail's without dots. */
export function emailKeys(text: string): string[] {
  if (!text.includes('@')) return [];
  return [...new Set(Array.from(text.toLowerCase().match(ADDRESS) ?? [], keyOfAddress))];
}

function keyOfAddress(address: string): string {
  const at = address.lastIndexOf('@');
  const [name = ''] = address
    .slice(0, at)
    .replace(/^mailto:/, '')
    .split('+');
  const domain = address.slice(at + 1).replace(/^googlemail\.com$/, 'gmail.com');
  return `${domain === 'gmail.com' ? name.replace(/\./g, '') : name}@${domain}`;
}

/** The domain of an address key; blank for a provider of mailboxes for everybody, which says nothing of the company. */
export function domainOf(key: string): string {
  const domain = key.slice(key.lastIndexOf('@') + 1);
  return isFreeMail(domain) ? '' : domain;
}
