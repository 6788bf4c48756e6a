/** Recognises files that are no CSV although their name says so, by how they begin. */

export type FileKind = 'workbook' | 'oldWorkbook' | 'pdf' | 'html' | 'xml' | 'json' | 'utf16' | 'binary';

/** As much as is looked at: a web page may begin with blank lines and comments. */
const HEAD = 4000;

/** D0 CF 11 E0, in Windows-1252 and in UTF-8. */
const OLD_WORKBOOK = ['\u00d0\u00cf\u0011\u00e0', '\ufffd\ufffd\u0011\ufffd'];

/** What kind of file a text is, decoded as it may be; undefined for plain text, which a CSV is. */
export function kindOfFile(text: string): FileKind | undefined {
  const head = text.slice(0, HEAD).replace(/^[\ufeff\s]+/, '');
  if (head.startsWith('PK\u0003\u0004')) return 'workbook';
  if (OLD_WORKBOOK.some((start) => head.startsWith(start))) return 'oldWorkbook';
  if (head.startsWith('%PDF-')) return 'pdf';
  if (/^(?:<!--[\s\S]*?-->\s*)*<(?:!doctype html|html|head|body|table|script|meta)\b/i.test(head)) return 'html';
  if (/^<\?xml|^<[a-z][\w:-]*(?:\s[^<>]*)?>/i.test(head)) return 'xml';
  if (/^(?:\{\s*"|\[\s*[{[])/.test(head)) return 'json';
  // Every other byte of Latin letters is zero in UTF-16.
  const zeros = head.split('\u0000').length - 1;
  if (zeros * 3 > head.length) return 'utf16';
  // A control character may have slipped into a cell; a binary file is full of them.
  const controls = Array.from(head).filter((character) => character < '\t').length;
  return controls > 8 && controls * 20 > head.length ? 'binary' : undefined;
}
