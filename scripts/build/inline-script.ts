/** Rewrites a script so that HtmlService, which has cut inline scripts at comment marks inside strings, finds nothing to cut. */

import { parse, type Token, tokTypes } from 'acorn';

/** What an HTML filter may take for a comment or a tag. In code proper only the last one occurs, as in `a<b`. */
const MARKS = /\/(?=[/*])|<(?=[!/?a-z])/gi;
/** The same, as the finished script must not hold it. */
const LEFT = /\/[/*]|<[!/?a-z]/i;

const LITERALS: readonly unknown[] = [tokTypes.string, tokTypes.template, tokTypes.regexp];

/**
 * Writes comment and tag marks of string, template and regular expression literals as escapes, and puts a space after a
 * "less than" that a letter follows. The script does what it did.
 *
 * @param script an ES2019 script without comments
 * @throws Error when a mark is left, with what stands around it
 */
export function escapeInlineScript(script: string): string {
  const tokens: Token[] = [];
  parse(script, { ecmaVersion: 2019, onToken: tokens });
  let result = '';
  let end = 0;
  for (const token of tokens) {
    const text = script.slice(token.start, token.end);
    result += script.slice(end, token.start);
    end = token.end;
    if (LITERALS.includes(token.type)) result += escapeLiteral(text, token);
    else result += text.endsWith('<') && /[a-z]/i.test(script.charAt(token.end)) ? `${text} ` : text;
  }
  result += script.slice(end);
  const left = LEFT.exec(result);
  if (left) {
    const around = result.slice(Math.max(0, left.index - 40), left.index + 40);
    throw new Error(`An inline script must not hold "${left[0]}": …${around}…`);
  }
  return result;
}

function escapeLiteral(text: string, { type }: Token): string {
  // A regular expression ends at a slash, so an escaped slash before it would make a comment mark.
  const source = type === tokTypes.regexp ? text.replace(/\\\//g, '\\x2f') : text;
  return source.replace(MARKS, (mark) => (mark === '/' ? '\\x2f' : '\\x3c'));
}
