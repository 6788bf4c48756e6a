/** Writes the lines that an import did not take as a CSV of their own, to be corrected and imported again. */

import Papa from 'papaparse';
import type { ImportResult, Locale } from '../api';
import { both } from '../i18n/name';
import { parseCsv } from './csv';
import type { Translate } from './texts';

/** The columns that are added at the right; an import passes over them. */
export const NOT_TAKEN = {
  line: both('Line of the file', 'Baris fail'),
  reason: both('Why it was not taken', 'Sebab tidak diambil'),
};

/**
 * The lines as they were in the file, below its header, each with its number and the reason.
 *
 * @param text the file as it was imported
 * @param result of its import
 * @returns CSV with the file's own delimiter
 */
export function linesNotTaken(
  text: string,
  { skipped, file }: Pick<ImportResult, 'skipped' | 'file'>,
  locale: Locale,
  t: Translate,
): string {
  const { records, unread } = parseCsv(text, t, undefined, file.delimiter);
  const byLine = new Map(records.map(({ line, cells }) => [line, cells]));
  // What cannot be split into cells stands in the first one as it is.
  for (const { line, text: raw } of unread) byLine.set(line, [raw.replace(/\n$/, '')]);
  const headers = byLine.get(file.headerLine) ?? [];
  const found = skipped.map(({ line, reason }) => ({ line, reason, cells: byLine.get(line) ?? [] }));
  const width = Math.max(headers.length, ...found.map(({ cells }) => cells.length));
  const padded = (cells: readonly string[]): string[] => Array.from({ length: width }, (_, at) => cells[at] ?? '');
  const lines = [
    [...padded(headers), NOT_TAKEN.line[locale], NOT_TAKEN.reason[locale]],
    ...found.map(({ line, reason, cells }) => [...padded(cells), String(line), reason]),
  ];
  return Papa.unparse(lines, { delimiter: file.delimiter });
}
