/** Scripts in a page of HtmlService hold no mark of a comment or a tag. */

import { runInNewContext } from 'node:vm';
import { describe, expect, test } from '@jest/globals';
import { escapeInlineScript } from '../../scripts/build/inline-script';

const MARKS = /\/[/*]|<[!/?a-z]/i;

describe('an inline script', () => {
  test.each([
    '"http://a.my/*x*/"',
    "'</script><!-- <b> -->'",
    `\`a//$\{"//" + \`<b>$\{1}//\`}/*\``,
    '"a/b//c".replace(/\\//g, "<i>")',
    '/[/*]/.source + /\\/\\//.test("//")',
    'var a = 1, b = 2; a<b && a<=b && (1<<a)',
    '"\\\\//"',
  ])('%s gives the same, without marks', (script) => {
    const escaped = escapeInlineScript(script);
    expect(escaped).not.toMatch(MARKS);
    // A regular expression tells its own source, escapes included: compare what it matches.
    const result = (code: string): unknown =>
      String(runInNewContext(code)).replaceAll('\\x2a', '*').replaceAll('\\x2f', '/');
    expect(result(escaped)).toBe(result(script));
  });

  test('with a comment is refused, with the place', () => {
    expect(() => escapeInlineScript('var a = 1; // note\nvar b;')).toThrow(
      'An inline script must not hold "//": …var a = 1; // note',
    );
    expect(() => escapeInlineScript('a /* b */')).toThrow('must not hold "/*"');
  });
});
