/** Reads a chart's ranges from the page's copy of the workbook. */

import type { Workbook } from '@univerjs/core';
import type { FloatingChart } from '../../protocol.js';
import type { ChartCell } from './chartTable.js';

export function readRanges(workbook: Workbook, ranges: FloatingChart['ranges']): ChartCell[][][] {
  return ranges.map((range) => {
    const sheet = workbook.getSheetBySheetId(range.sheetId);
    if (!sheet) return [];
    // An open range ends where the data does.
    const lastRow = Math.min(range.endRow, sheet.getLastRowWithContent());
    const rows: ChartCell[][] = [];
    for (let r = range.startRow; r <= lastRow; r++) {
      const row: ChartCell[] = [];
      for (let c = range.startColumn; c <= range.endColumn; c++) {
        const raw = sheet.getCellRaw(r, c);
        // The shown text comes through the number format; what array formulas spill is only there, too.
        const shown = sheet.getCell(r, c)?.v;
        const value = raw?.v ?? shown ?? null;
        row.push({ value: raw?.t === 3 ? value === 1 : value, shown: String(shown ?? '') });
      }
      rows.push(row);
    }
    return rows;
  });
}
