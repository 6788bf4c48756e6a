/** A phone's screen, and what is seen on it. */

/// <reference lib="dom" />

import type { Locator } from 'playwright-core';

/** A small phone, in pixels. */
export const PHONE = { width: 375, height: 667 };

/** In how many lines a text is shown. */
export function linesOf(text: Locator): Promise<number> {
  return text.evaluate((element) => {
    const range = document.createRange();
    range.selectNodeContents(element);
    return new Set([...range.getClientRects()].map(({ top }) => Math.round(top))).size;
  });
}
