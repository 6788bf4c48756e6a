/** Reads the bytes of a file as text, in the encoding that they show or that the user chose. */

import { findEncoding } from '../../core/import/encoding';

/** What is to be imported. */
export interface Source {
  /** Blank for pasted text. */
  name: string;
  text: string;
  /** Null for pasted text. */
  bytes: Uint8Array | null;
  encoding: string;
}

/** Encodings that spreadsheets save in, as `TextDecoder` calls them, with the writing that each is for. */
export const ENCODINGS: readonly (readonly [encoding: string, name: string])[] = [
  ['utf-8', 'UTF-8'],
  ['windows-1252', 'Windows-1252'],
  ['utf-16le', 'UTF-16 LE'],
  ['utf-16be', 'UTF-16 BE'],
  ['windows-1250', 'Windows-1250'],
  ['windows-1251', 'Windows-1251 (Кириллица)'],
  ['windows-1253', 'Windows-1253 (Ελληνικά)'],
  ['windows-1254', 'Windows-1254 (Türkçe)'],
  ['windows-1256', 'Windows-1256 (العربية)'],
  ['windows-874', 'Windows-874 (ไทย)'],
  ['macintosh', 'Mac OS Roman'],
  ['gb18030', 'GB 18030 (简体中文)'],
  ['big5', 'Big5 (繁體中文)'],
  ['shift_jis', 'Shift JIS (日本語)'],
  ['euc-kr', 'EUC-KR (한국어)'],
];

/** A file of more bytes is not read: its text would be too long in any encoding. */
export const MOST_BYTES = 100_000_000;

export function sourceOf(name: string, bytes: Uint8Array): Source {
  return decodedAs({ name, bytes, text: '', encoding: '' }, findEncoding(bytes));
}

export function pastedSource(text: string): Source {
  return { name: '', text, bytes: null, encoding: '' };
}

/** The source as it reads in another encoding. Pasted text has none. */
export function decodedAs(source: Source, encoding: string): Source {
  return source.bytes ? { ...source, encoding, text: new TextDecoder(encoding).decode(source.bytes) } : source;
}
