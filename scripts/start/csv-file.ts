/** Reads a CSV file as text, whatever program wrote it: UTF-8, UTF-16 (Excel's "Unicode text"), or Windows' Western letters. */

import { readFile, stat } from 'node:fs/promises';
import { findEncoding } from '../../src/core/import/encoding';

/** @throws naming the file and what was expected. */
export async function readCsvFile(path: string): Promise<string> {
  if ((await stat(path)).isDirectory()) throw new Error(`--import: ${path} is a folder, expected a CSV file.`);
  const text = decode(await readFile(path));
  if (text.trim() === '') throw new Error(`--import: ${path} is empty.`);
  if (text.includes('\0')) throw new Error(`--import: ${path} is no text, expected a CSV file.`);
  return text;
}

/** What Windows-1252 has at 0x80 to 0x9F; Node 20 decodes it as Latin-1, which has nothing there. */
const WINDOWS = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';

/** Decodes the bytes by the encoding that they show. */
export function decode(bytes: Uint8Array): string {
  const encoding = findEncoding(bytes);
  if (encoding !== 'windows-1252') return new TextDecoder(encoding).decode(bytes);
  const latin = Buffer.from(bytes).toString('latin1');
  return latin.replace(/[\u0080-\u009f]/g, (letter) => WINDOWS.charAt(letter.charCodeAt(0) - 0x80));
}
