/** The encoding of a file is found from its bytes. */

import { expect, test } from '@jest/globals';
import { findEncoding } from '../../../src/core/import/encoding';

const bytes = (...values: number[]): Uint8Array => Uint8Array.from(values);
const utf16 = (text: string, isLittle: boolean): Uint8Array =>
  bytes(...[...text].flatMap((letter) => (isLittle ? [letter.charCodeAt(0), 0] : [0, letter.charCodeAt(0)])));

test.each<[string, Uint8Array, string]>([
  ['plain letters', new TextEncoder().encode('Deal,Amount'), 'utf-8'],
  ['letters of two and three bytes', new TextEncoder().encode('Ñandú €'), 'utf-8'],
  ['a mark of UTF-8', bytes(0xef, 0xbb, 0xbf, 0x41), 'utf-8'],
  ['a mark of UTF-16, little end first', bytes(0xff, 0xfe, 0x41, 0), 'utf-16le'],
  ['a mark of UTF-16, big end first', bytes(0xfe, 0xff, 0, 0x41), 'utf-16be'],
  ['UTF-16 without a mark', utf16('Deal,Amount', true), 'utf-16le'],
  ['UTF-16 without a mark, big end first', utf16('Deal,Amount', false), 'utf-16be'],
  ['Western letters of one byte', bytes(0x43, 0x61, 0x66, 0xe9, 0x2c), 'windows-1252'],
  ['a euro sign of one byte', bytes(0x80, 0x35), 'windows-1252'],
  ['nothing', bytes(), 'utf-8'],
])('%s', (_, file, encoding) => expect(findEncoding(file)).toBe(encoding));
