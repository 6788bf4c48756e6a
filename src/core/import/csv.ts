/** Reads the CSV of CRMs and spreadsheets with Papa Parse, and keeps the line on which each record begins. */

import Papa from 'papaparse';
import { UserError } from '../shared/errors';
import { kindOfFile } from './file-kind';
import type { Translate } from './texts';

export interface CsvRecord {
  /** 1-based line of the file; lines within quoted fields count. */
  line: number;
  cells: string[];
}

export interface Csv {
  records: CsvRecord[];
  /** Records that cannot be split into cells with certainty. */
  unread: (SkippedLine & { text: string })[];
  delimiter: string;
}

export interface SkippedLine {
  line: number;
  reason: string;
}

/** How well a record serves as a header: 0 for one that does not. It decides between delimiters. */
export type HeaderJudge = (cells: readonly string[]) => number;

/** Most characters of a file: a script cannot read more within its time. */
export const MOST_CHARACTERS = 25_000_000;
const DELIMITERS = [',', ';', '\t', '|'];
/** As much of the file as is looked at to find the delimiter. */
const HEAD = 50_000;
const HEAD_RECORDS = 30;

/**
 * Splits CSV into records. Blank records are left out; line breaks within cells become `\n`.
 *
 * @param judge finds the header, and with it the delimiter, among the first records
 * @param given the delimiter, where the user named it
 * @throws UserError when the text is no CSV, naming what it is, or is too long.
 */
export function parseCsv(text: string, t: Translate, judge: HeaderJudge = () => 0, given?: string): Csv {
  refuseOthers(text, t);
  const source = text.replace(/^\ufeff/, '').replace(/\r\n?/g, '\n');
  // Excel's own way to say the delimiter.
  const declared = /^"?sep=(.)"?\n/i.exec(source);
  const body = declared ? source.slice(declared[0].length) : source;
  const delimiter = given ?? declared?.[1] ?? findDelimiter(body, judge);
  return { ...split(body, delimiter, declared ? 2 : 1, t), delimiter };
}

/** @throws UserError when the text is no CSV, naming what it is, or is too long. */
export function refuseOthers(text: string, t: Translate): void {
  if (text.length > MOST_CHARACTERS) {
    throw new UserError(t, 'csvTooLong', { characters: text.length, most: MOST_CHARACTERS });
  }
  const kind = kindOfFile(text);
  if (kind) throw new UserError(t, 'csvOtherKind', { kind: t(`csvKind_${kind}`) });
}

function split(source: string, delimiter: string, firstLine: number, t: Translate): Omit<Csv, 'delimiter'> {
  const records: CsvRecord[] = [];
  const unread: Csv['unread'] = [];
  let line = firstLine;
  let from = 0;
  Papa.parse<string[]>(source, {
    delimiter,
    newline: '\n',
    step({ data, errors, meta }) {
      const start = line;
      // A record without the line break that ends the file ends where the file ends.
      const until = Math.min(meta.cursor, source.length);
      const text = source.slice(from, until);
      line += countBreaks(source, from, until);
      from = until;
      const quotes = errors.find(({ type }) => type === 'Quotes');
      if (quotes) {
        const last = source.charAt(until - 1) === '\n' ? line - 1 : line;
        const key = quotes.code === 'MissingQuotes' ? 'skip_openQuote' : 'skip_strayQuote';
        unread.push({ line: start, reason: t(key, { first: String(start), last: String(last) }), text });
      } else if (data.some((cell) => cell.trim() !== '')) records.push({ line: start, cells: data });
    },
  });
  return { records, unread };
}

function countBreaks(text: string, from: number, until: number): number {
  let count = 0;
  for (let at = text.indexOf('\n', from); at >= 0 && at < until; at = text.indexOf('\n', at + 1)) count++;
  return count;
}

/** The delimiter under which a record is the best header; failing that, the one that splits most records alike. */
function findDelimiter(source: string, judge: HeaderJudge): string {
  const end = source.length > HEAD ? source.lastIndexOf('\n', HEAD) : -1;
  const head = end > 0 ? source.slice(0, end) : source.slice(0, HEAD);
  let best = { delimiter: ',', header: 0, evenness: 0 };
  for (const delimiter of DELIMITERS) {
    const { data } = Papa.parse<string[]>(head, { delimiter, newline: '\n', preview: HEAD_RECORDS });
    const header = Math.max(0, ...data.map(judge));
    const evenness = evennessOf(data.filter((cells) => cells.some((cell) => cell.trim() !== '')));
    if (header > best.header || (header === best.header && evenness > best.evenness)) {
      best = { delimiter, header, evenness };
    }
  }
  return best.delimiter;
}

/** How alike the records are split: the share that has the most common number of cells, and that number. */
function evennessOf(records: readonly (readonly string[])[]): number {
  const counts = new Map<number, number>();
  for (const { length } of records) if (length > 1) counts.set(length, (counts.get(length) ?? 0) + 1);
  let best = 0;
  for (const [width, count] of counts) best = Math.max(best, (count / records.length) * Math.log(1 + width));
  return best;
}
