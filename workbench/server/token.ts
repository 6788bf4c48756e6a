/**
 * A secret that the served pages carry and give back when they connect or post: only who can read a page of this server, and no
 * other program's or site's page, may change the workbook.
 */

import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';

/** The name of the page's meta element, and of the parameter and the header in which the token comes back. */
export const TOKEN_META = 'workbench-token';
export const TOKEN_PARAMETER = 'token';
export const TOKEN_HEADER = 'x-workbench-token';

export class Token {
  readonly #value = randomBytes(32).toString('base64url');

  /** The page with the token in its head. */
  in(html: string): string {
    return html.replace('<head>', `<head>\n    <meta name="${TOKEN_META}" content="${this.#value}">`);
  }

  /** Takes as long for a wrong token as for the right one. */
  matches(given: unknown): boolean {
    if (typeof given !== 'string') return false;
    return timingSafeEqual(digest(given), digest(this.#value));
  }
}

function digest(text: string): Buffer {
  return createHash('sha256').update(text).digest();
}
