/** What the menu item does that checks the workbook. */

import type { CheckFinding } from '../../core/api';
import { checkMessages } from '../../core/check/check';
import { markOf } from '../../core/check/finding';
import type { CheckTranslate } from '../../core/check/texts';
import { workbookMessages } from '../arguments';
import { findNow, mend, told } from '../api/check-workbook';
import { lock } from '../workbook/lock';
import { ensureDaily } from '../triggers/daily-trigger';

/** Lines that an alert shows: it does not scroll on a small screen. */
const MOST_LINES = 15;

/**
 * Says what is wrong with the workbook, and asks whether to mend what can be mended.
 *
 * @menu
 */
export function checkFromMenu(): void {
  ensureDaily();
  const ui = SpreadsheetApp.getUi();
  const { YES_NO, OK } = ui.ButtonSet;
  for (let mended = 0; ; ) {
    const { findings, seen } = findNow();
    const ct = checkMessages(seen.snapshot.locale);
    const head = mended > 0 ? `${ct('mended', { count: mended })}\n\n` : '';
    if (findings.length === 0) {
      ui.alert(ct('title'), head + ct('clean'), OK);
      return;
    }
    const agreed = findings.filter((finding) => finding.mend);
    const list = `${head}${linesOf(told(findings), ct)}\n\n`;
    if (agreed.length === 0) {
      ui.alert(ct('title'), list + ct('byHand'), OK);
      return;
    }
    if (ui.alert(ct('title'), list + ct('ask', { count: agreed.length }), YES_NO) !== ui.Button.YES) return;
    // An alert loses the locks held: it is taken now, and all is looked at again before anything is written.
    lock(workbookMessages);
    mended = mend(new Set(agreed.map(markOf))).mended;
  }
}

function linesOf(findings: readonly CheckFinding[], ct: CheckTranslate): string {
  const lines = findings.flatMap(({ cell, text, canMend, alike }) => {
    const line = `${canMend ? '✓ ' : ''}${cell}: ${text}`;
    return alike > 0 ? [line, ct('more', { count: alike })] : [line];
  });
  const rest = lines.length - MOST_LINES;
  return [...lines.slice(0, MOST_LINES), ...(rest > 0 ? [ct('more', { count: rest })] : [])].join('\n');
}
