/** Reads a chart's ranges from the page's copy of the workbook. */

import type { ICellData, Nullable, Workbook } from '@univerjs/core';
import type { FloatingChart } from '../../protocol.js';
import type { ChartCell } from './chart-table.js';

/** What array formulas have spilled, by sheet, row and column. */
export type Spills =
  | Record<string, Nullable<Record<number, Record<number, Nullable<ICellData>> | undefined>>>
  | undefined;

export function readRanges(workbook: Workbook, ranges: FloatingChart['ranges'], spills: Spills): ChartCell[][][] {
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
        // The shown text comes through the number format, which a value must not.
        const shown = sheet.getCell(r, c)?.v;
        const spilled = raw?.f ? undefined : spills?.[range.sheetId]?.[r]?.[c]?.v;
        const value = spilled ?? raw?.v ?? shown ?? null;
        row.push({ value: raw?.t === 3 ? value === 1 : value, shown: String(shown ?? '') });
      }
      rows.push(row);
    }
    return rows;
  });
}
