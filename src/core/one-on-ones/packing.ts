/** Packs a value into the text of one property: compressed where that is shorter, and never longer than Google takes. */

/** A property holds 9 KB. */
export const MOST_BYTES = 9 * 1024;
/** All properties of a user and script together. */
export const STORE_BYTES = 500 * 1024;

/** Marks a compressed text: JSON never begins so. */
const ZIPPED = 'z';

export interface Zip {
  /** Text → base64 of its compressed form. */
  zip: (text: string) => string;
  unzip: (base64: string) => string;
}

/** How many bytes a text takes in UTF-8. */
export function utf8Length(text: string): number {
  let bytes = text.length;
  for (let index = 0; index < text.length; index++) {
    const code = text.charCodeAt(index);
    if (code > 0x7f) bytes += code > 0x7ff ? 2 : 1;
    // The two halves of a pair take four bytes together.
    if (code >= 0xd800 && code <= 0xdbff) {
      const next = text.charCodeAt(index + 1);
      if (next >= 0xdc00 && next <= 0xdfff) bytes -= 2;
    }
  }
  return bytes;
}

/** Short texts do not shrink. */
const WORTH_ZIPPING = 400;

export function pack(value: unknown, { zip }: Zip): string {
  const plain = JSON.stringify(value);
  if (plain.length < WORTH_ZIPPING) return plain;
  const zipped = ZIPPED + zip(plain);
  return zipped.length < utf8Length(plain) ? zipped : plain;
}

/** @returns undefined for a text that nobody packed, or that was cut. */
export function unpack(text: string, { unzip }: Zip): unknown {
  try {
    return JSON.parse(text.startsWith(ZIPPED) ? unzip(text.slice(1)) : text);
  } catch {
    return undefined;
  }
}

/** How many bytes a store's keys and values take. */
export function storeSize(stored: Readonly<Record<string, string>>): number {
  return Object.keys(stored).reduce((sum, key) => sum + utf8Length(key) + utf8Length(stored[key] ?? ''), 0);
}
