/** Collects what a check reports, as short lines: code, cell, and whether it can be mended. */

import type { Finding, Report } from '../../../src/core/check/finding';
import { addressOf } from '../../../src/core/check/finding';

export function collect(sheet: string): { report: Report; found: Omit<Finding, 'text'>[]; lines: () => string[] } {
  const found: Omit<Finding, 'text'>[] = [];
  const report: Report = (code, place, _values, mend) => {
    found.push({ code, cell: addressOf(sheet, place), ...(mend ? { mend } : {}) });
  };
  const lines = (): string[] => found.map(({ code, cell, mend }) => `${code} ${cell}${mend ? ` (${mend.kind})` : ''}`);
  return { report, found, lines };
}
