/** Reads a CSV file as text, whatever program wrote it: UTF-8, UTF-16 (Excel's "Unicode text"), or Windows' Western letters. */

import { readFile, stat } from 'node:fs/promises';

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

/** A mark at the beginning says UTF-16; without one, zero bytes do: Western letters have one each. */
export function decode(bytes: Uint8Array): string {
  const [first, second] = bytes;
  const isLittle = (first === 0xff && second === 0xfe) || (first !== 0 && second === 0);
  const isBig = (first === 0xfe && second === 0xff) || (first === 0 && second !== 0);
  if (isLittle) return new TextDecoder('utf-16le').decode(bytes);
  if (isBig) return new TextDecoder('utf-16be').decode(bytes);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    const latin = Buffer.from(bytes).toString('latin1');
    return latin.replace(/[\u0080-\u009f]/g, (letter) => WINDOWS.charAt(letter.charCodeAt(0) - 0x80));
  }
}
