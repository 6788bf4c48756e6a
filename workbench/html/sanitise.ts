/** What HtmlService does to HTML before a script gets it back: it refuses malformed HTML and drops comments. */

/** Elements whose content is text, in which "<!--" and tags mean nothing. */
const RAW_TEXT = ['script', 'style', 'textarea', 'title'];

interface Piece {
  kind: 'text' | 'tag' | 'comment';
  start: number;
  end: number;
  /** Whether the text ends before the piece does. */
  open: boolean;
}

/**
 * Refuses HTML that ends within a tag, a comment, or the content of a script or style element. Google refuses more, which
 * its documentation does not list.
 *
 * @throws Error with the words of Google's refusal
 */
export function checkWellFormed(html: string): void {
  for (const { open } of pieces(html)) {
    if (open) throw new Error(`Malformed HTML content: ${html.slice(0, 200)}`);
  }
}

/** The HTML without the comments that stand outside scripts, styles and other raw text. */
export function withoutComments(html: string): string {
  let kept = '';
  for (const { kind, start, end } of pieces(html)) if (kind !== 'comment') kept += html.slice(start, end);
  return kept;
}

function* pieces(html: string): Generator<Piece> {
  let at = 0;
  while (at < html.length) {
    const piece = pieceAt(html, at);
    yield piece;
    at = piece.end;
    const element = piece.kind === 'tag' ? /^<([a-z]+)/i.exec(html.slice(piece.start, piece.end))?.[1] : undefined;
    if (!element || piece.open || !RAW_TEXT.includes(element.toLowerCase())) continue;
    const end = html.slice(at).search(new RegExp(`</${element}[\\s/>]`, 'i'));
    yield { kind: 'text', start: at, end: end < 0 ? html.length : at + end, open: end < 0 };
    at = end < 0 ? html.length : at + end;
  }
}

function pieceAt(html: string, start: number): Piece {
  if (html.startsWith('<!--', start)) {
    const end = html.indexOf('-->', start + 4);
    return { kind: 'comment', start, end: end < 0 ? html.length : end + 3, open: end < 0 };
  }
  if (/^<[/!a-z]/i.test(html.slice(start, start + 2))) return { kind: 'tag', start, ...endOfTag(html, start) };
  const next = html.slice(start + 1).search(/<[/!a-z]/i);
  return { kind: 'text', start, end: next < 0 ? html.length : start + 1 + next, open: false };
}

/** A ">" within a quoted attribute does not end the tag. */
function endOfTag(html: string, start: number): { end: number; open: boolean } {
  let quote = '';
  for (let index = start; index < html.length; index++) {
    const character = html.charAt(index);
    if (quote !== '') {
      if (character === quote) quote = '';
    } else if (character === '>') return { end: index + 1, open: false };
    else if ((character === '"' || character === "'") && html.charAt(index - 1) === '=') quote = character;
  }
  return { end: html.length, open: true };
}
