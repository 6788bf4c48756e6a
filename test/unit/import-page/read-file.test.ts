/** The dialog decodes a file as its bytes say, or as the user does. */

import { expect, test } from '@jest/globals';
import { decodedAs, ENCODINGS, pastedSource, sourceOf } from '../../../src/import/file/read-file';

test('a file from Excel in western Europe', () => {
  const source = sourceOf('a.csv', new Uint8Array([0x43, 0x61, 0x66, 0xe9, 0x21]));
  expect([source.encoding, source.text]).toEqual(['windows-1252', 'Café!']);
  expect(decodedAs(source, 'windows-1251').text).toBe('Cafй!');
  expect(decodedAs(decodedAs(source, 'utf-16le'), 'windows-1252')).toEqual(source);
});

test('the encoding that is found can be chosen, and every other one is known to browsers', () => {
  expect(ENCODINGS.map(([encoding]) => encoding)).toEqual(
    expect.arrayContaining(['utf-8', 'utf-16le', 'utf-16be', 'windows-1252']),
  );
  for (const [encoding] of ENCODINGS) expect(new TextDecoder(encoding).encoding).not.toBe('');
});

test('pasted text has no encoding', () => {
  const source = pastedSource('Deal\nA');
  expect(decodedAs(source, 'utf-8')).toBe(source);
});
