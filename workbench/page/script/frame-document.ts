/** Puts google.script into the HTML that a script made. */

import { copyArguments } from './copy-arguments.js';
import { googleScript } from './google-script.js';

/** The script stands before all others, and after the doctype, without which the page would be drawn by old rules. */
export function frameDocument(html: string): string {
  const script = `<script>(${googleScript.toString()})(${copyArguments.toString()})</script>`;
  const head = /<head(\s[^>]*)?>/i.exec(html) ?? /<html(\s[^>]*)?>/i.exec(html) ?? /^\s*<!doctype[^>]*>/i.exec(html);
  const at = head ? head.index + head[0].length : 0;
  // Google's own wrapper has a doctype, whatever the script's HTML has.
  const doctype = /^\s*<!doctype/i.test(html) ? '' : '<!doctype html>';
  return doctype + html.slice(0, at) + script + html.slice(at);
}
