/** Finds the table in an export: its header, and the lines that are deals; titles, groups and totals are listed. */

import { normalise } from '../i18n/name';
import { type Csv, type CsvRecord, type HeaderJudge, parseCsv, type SkippedLine } from './csv';
import { short } from './short';
import type { Translate } from './texts';

export interface Table {
  headers: string[];
  lines: CsvRecord[];
  skipped: SkippedLine[];
  delimiter: string;
  /** The line on which the header begins. */
  headerLine: number;
  /** Lines that lack cells at their end, where the file leaves such cells out. */
  shortened: number;
}

/** The header is sought among as many records. */
const FIRST = 30;
/** A sheet takes no longer text in a cell. */
const MOST_IN_CELL = 50_000;
const TOTAL =
  /^(?:(?:grand|sub)[\s-]*)?(?:totals?|sum|subtotal|average|count|jumlah(?: besar| keseluruhan| kecil)?|purata|gesamt(?:summe)?|summe|somme|suma)\s*(?:[:=(].*)?$/i;

/**
 * Reads the table of an export.
 *
 * @param judge how well a record serves as a header; the first of the best is taken
 * @param delimiter what separates the cells; left out: it is found
 * @returns null where the text has no records
 * @throws UserError when the text is no CSV, naming what it is, or is too long.
 */
export function readTable(text: string, t: Translate, judge: HeaderJudge, delimiter?: string): Table | null {
  const csv = parseCsv(text, t, judge, delimiter);
  const [first] = csv.records;
  if (!first) return null;
  const scores = csv.records.slice(0, FIRST).map(({ cells }) => judge(cells));
  const at = Math.max(0, scores.indexOf(Math.max(...scores)));
  const header = csv.records[at] ?? first;
  const skipped = [
    ...csv.unread.map(({ line, reason }) => ({ line, reason })),
    ...csv.records
      .slice(0, at)
      .map(({ line }) => ({ line, reason: t('skip_aboveHeader', { line: String(header.line) }) })),
  ];
  const { lines, shortened, others } = sortOut(csv, at, header.cells, t);
  const bySort = (a: SkippedLine, b: SkippedLine): number => a.line - b.line;
  return {
    headers: header.cells,
    lines,
    skipped: [...skipped, ...others].sort(bySort),
    delimiter: csv.delimiter,
    headerLine: header.line,
    shortened,
  };
}

/** Tells deals from repeated headers, titles of groups, totals, and lines with too many or too few cells. */
function sortOut({ records }: Csv, at: number, headers: readonly string[], t: Translate) {
  const keys = headers.map(normalise);
  const width = lastFilled(headers) + 1;
  const isHeader = ({ cells }: CsvRecord): boolean => keys.every((key, index) => normalise(cells[index] ?? '') === key);
  const below = records.slice(at + 1);
  const areShort = below.filter(({ cells }) => cells.length < width && filledOf(cells) > 1);
  // One short line has lost a cell. Where many are short, the program leaves blank ones out.
  const isUsual = areShort.length > 2 && areShort.length * 10 > below.length;
  const reasonOf = (record: CsvRecord, next: CsvRecord | undefined): string | null => {
    const { cells } = record;
    const count = { cells: String(cells.length), expected: String(width) };
    if (isHeader(record)) return t('skip_headerAgain');
    const [only = ''] = cells.filter((cell) => cell.trim() !== '');
    if (filledOf(cells) === 1 && width > 1 && next && isHeader(next)) return t('skip_title', { value: short(only) });
    if (TOTAL.test(only.trim()) && filledOf(cells) <= Math.max(3, width / 2))
      return t('skip_total', { value: short(only) });
    if (cells.slice(headers.length).some((cell) => cell.trim() !== '')) return t('skip_tooMany', count);
    if (cells.length < width && !(isUsual && filledOf(cells) > 1)) return t('skip_tooFew', count);
    const long = cells.findIndex((cell) => cell.length > MOST_IN_CELL);
    if (long < 0) return null;
    return t('skip_tooLong', { column: short(headers[long]), most: MOST_IN_CELL });
  };
  const lines: CsvRecord[] = [];
  const others: SkippedLine[] = [];
  below.forEach((record, index) => {
    const reason = reasonOf(record, below[index + 1]);
    if (reason === null) lines.push(record);
    else others.push({ line: record.line, reason });
  });
  return { lines, others, shortened: isUsual ? areShort.length : 0 };
}

function lastFilled(cells: readonly string[]): number {
  let last = cells.length - 1;
  while (last > 0 && cells[last]?.trim() === '') last--;
  return last;
}

function filledOf(cells: readonly string[]): number {
  return cells.filter((cell) => cell.trim() !== '').length;
}
