/** Values as texts of properties: compressed where it helps, never changed. */

import { gunzipSync, gzipSync } from 'node:zlib';
import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { pack, storeSize, unpack, utf8Length, type Zip } from '../../../src/core/one-on-ones/packing';

const zip: Zip = {
  zip: (text) => gzipSync(text).toString('base64'),
  unzip: (base64) => gunzipSync(Buffer.from(base64, 'base64')).toString(),
};

test('any value comes back', () => {
  fc.assert(
    fc.property(fc.jsonValue(), fc.string({ unit: 'binary', maxLength: 900 }), (value, text) => {
      const packed = { value, text };
      expect(unpack(pack(packed, zip), zip)).toEqual(JSON.parse(JSON.stringify(packed)));
    }),
  );
});

test('what repeats is compressed, and what does not is left as it is', () => {
  const words = 'We talked about the new customers and what is in the way. '.repeat(40);
  expect(pack(words, zip).length).toBeLessThan(words.length / 5);
  expect(pack('short', zip)).toBe('"short"');
});

test('a text that was cut or is not ours is nothing', () => {
  const packed = pack('x'.repeat(2000), zip);
  expect([unpack(packed.slice(0, 20), zip), unpack('zzz', zip), unpack('', zip), unpack('{', zip)]).toEqual(
    Array(4).fill(undefined),
  );
});

test('bytes are counted as UTF-8', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (text) => {
      expect(utf8Length(text)).toBe(Buffer.byteLength(text));
    }),
  );
  expect(storeSize({ a: 'é', bc: '' })).toBe(5);
});
