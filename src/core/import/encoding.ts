/** Finds how the bytes of an export are encoded, so that whoever reads the file can decode it. */

export type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1252';

/** As much as is looked at. */
const HEAD = 65_536;

/**
 * The encoding of a file's bytes: by its byte order mark, by zero bytes as UTF-16 has them, else UTF-8 where the bytes are
 * valid as such, and Windows-1252 (Excel's own in western countries) where they are not. The names are those that
 * `TextDecoder` takes.
 */
export function findEncoding(bytes: Uint8Array): Encoding {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return 'utf-8';
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  const zeros = [0, 0];
  const end = Math.min(bytes.length, HEAD);
  for (let at = 0; at < end; at++) if (bytes[at] === 0) zeros[at % 2] = (zeros[at % 2] ?? 0) + 1;
  const [even = 0, odd = 0] = zeros;
  if (odd > end / 4 && even < odd / 4) return 'utf-16le';
  if (even > end / 4 && odd < even / 4) return 'utf-16be';
  return isUtf8(bytes) ? 'utf-8' : 'windows-1252';
}

/** Whether all bytes form UTF-8; RFC 3629 without its overlong forms, which no program writes. */
function isUtf8(bytes: Uint8Array): boolean {
  let following = 0;
  for (const byte of bytes) {
    if (following > 0) {
      if (byte < 0x80 || byte > 0xbf) return false;
      following--;
    } else if (byte >= 0xc2 && byte <= 0xdf) following = 1;
    else if (byte >= 0xe0 && byte <= 0xef) following = 2;
    else if (byte >= 0xf0 && byte <= 0xf4) following = 3;
    else if (byte >= 0x80) return false;
  }
  // A character cut off at the end makes a file half, not another encoding.
  return true;
}
