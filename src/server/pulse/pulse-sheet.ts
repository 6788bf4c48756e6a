/** Writes the sheet Pulse: trend and heat map. */

import type { Cells } from '../../core/cells';
import { rowAt } from '../../core/cells';
import { PULSE_SHEETS, RESULT_COLUMNS } from '../../core/messages/names';
import { drawOverview } from '../../core/pulse/overview';
import { findColumns } from '../../core/table';
import type { Pulse } from './context';
import { findPulseSheet } from './context';

/** Draws the sheet anew from all that is published. What the user keeps to the right of it or below stays. */
export function writePulseSheet({ book, pt }: Pulse, results: Cells): void {
  const { locale, t, spreadsheet } = book;
  const columns = findColumns(rowAt(results, 0), RESULT_COLUMNS, [], PULSE_SHEETS.results[locale], locale, t);
  const { values, backgrounds } = drawOverview(results, columns, locale, pt);
  const found = findPulseSheet(spreadsheet, 'pulse');
  const sheet = found ?? spreadsheet.insertSheet(PULSE_SHEETS.pulse[locale]);
  // The trend grows until it is full: blank rows overwrite what stood below the last time.
  const width = rowAt(values, 0).length;
  sheet.getRange(1, 1, values.length, width).setValues(values).setBackgrounds(backgrounds);
  if (!found) sheet.setColumnWidth(1, 180);
}
