/** HTML templates: turns scriptlets into the JavaScript that writes the page, in the shape Google's `getCode()` gives. */

const SCRIPTLET = /<\?(!?=)?([\s\S]*?)\?>/g;

/**
 * An expression whose value is an HtmlOutput; it sees the variables around it.
 *
 * `output._` takes text as it is, `output._$` what is to be escaped for its place.
 *
 * @throws for a scriptlet without an end.
 */
export function templateCode(source: string): string {
  const lines: string[] = [];
  const literal = (text: string) => {
    if (text.includes('<?')) throw new Error('The template has a scriptlet that does not end: "?>" is missing.');
    if (text !== '') lines.push(`output._ = ${JSON.stringify(text)};`);
  };
  let end = 0;
  for (const match of source.matchAll(SCRIPTLET)) {
    const [all, kind, code = ''] = match;
    literal(source.slice(end, match.index));
    // A line break ends a comment that the scriptlet may end with. A statement's own semicolon ends what is printed.
    if (kind === undefined) lines.push(`${code}\n`);
    else lines.push(`output.${kind === '=' ? '_$' : '_'} = ${code}\n;`);
    end = match.index + all.length;
  }
  literal(source.slice(end));
  return `(function() { var output = HtmlService.initTemplate();\n${lines.join('\n')}\nreturn output.$out;\n})();`;
}
