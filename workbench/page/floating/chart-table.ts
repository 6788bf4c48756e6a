/** The data of a chart: its ranges as one table, split into labels and series as Google splits them. */

import type { FloatingChart } from '../../protocol.js';

export interface ChartCell {
  value: string | number | boolean | null;
  shown: string;
}

export interface ChartTable {
  /** What the labels are: the header over them. */
  labelTitle: string;
  labels: ChartCell[];
  series: { title: string; values: (number | null)[] }[];
  /** All rows under the header, for charts that are tables. */
  headers: string[];
  rows: ChartCell[][];
}

const EMPTY: ChartCell = { value: null, shown: '' };

/** Puts the ranges side by side, or under each other. */
function merged(ranges: ChartCell[][][], byRows: boolean): ChartCell[][] {
  if (byRows) return ranges.flat();
  const height = Math.max(0, ...ranges.map((range) => range.length));
  return Array.from({ length: height }, (_, r) =>
    ranges.flatMap((range) => range[r] ?? (range[0] ?? []).map(() => EMPTY)),
  );
}

const isNumber = (cell: ChartCell | undefined) => typeof cell?.value === 'number';

/** Without a number of headers, a first row of texts over numbers is one. */
function headerRows(table: ChartCell[][], given: number): number {
  if (given >= 0) return Math.min(given, table.length);
  const [first = [], second = []] = table;
  const over = first.some((cell, c) => !isNumber(cell) && cell.shown !== '' && isNumber(second[c]));
  return over && !first.some(isNumber) ? 1 : 0;
}

export function chartTable(
  chart: Pick<FloatingChart, 'numHeaders' | 'transpose' | 'merge'>,
  ranges: ChartCell[][][],
): ChartTable {
  let table = merged(ranges, chart.merge === 'MERGE_ROWS');
  if (chart.transpose) table = (table[0] ?? []).map((_, c) => table.map((row) => row[c] ?? EMPTY));
  const headers = headerRows(table, chart.numHeaders);
  const titles = (table[0] ?? []).map((_, c) =>
    table
      .slice(0, headers)
      .map((row) => row[c]?.shown ?? '')
      .filter((text) => text !== '')
      .join(' '),
  );
  // Rows below the data do not stretch the chart.
  const rows = table.slice(headers).filter((row) => row.some((cell) => cell.shown !== ''));
  const width = titles.length;
  const labelled = width > 1;
  const first = labelled ? 1 : 0;
  const series = Array.from({ length: Math.max(0, width - first) }, (_, i) => ({
    title: titles[i + first] ?? '',
    values: rows.map((row) => {
      const value = row[i + first]?.value;
      return typeof value === 'number' ? value : null;
    }),
  }));
  const labels = labelled
    ? rows.map((row) => row[0] ?? EMPTY)
    : rows.map((_, r) => ({ value: r + 1, shown: String(r + 1) }));
  return { labelTitle: labelled ? (titles[0] ?? '') : '', labels, series, headers: titles, rows };
}
