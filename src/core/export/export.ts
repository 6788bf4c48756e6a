/** Writes deals, their history or their line items as CSV or JSON. */

import Papa from 'papaparse';
import { ADDED_DEAL_COLUMNS, DEAL_COLUMNS } from '../deals/columns';
import { HISTORY_COLUMNS } from '../deals/history-columns';
import { keyOf } from '../i18n/name';
import type { Cells } from '../shared/cells';
import { safeText } from '../shared/csv-safe';
import { isoFromDay, toDay, type Zone } from '../shared/dates';
import { isBlank, isDate, textOf } from '../shared/values';
import type { ExportFormat, ExportPiece, ExportRequest } from './api';

/** As many rows are written at once. */
const ROWS = 5000;

export interface ExportSource {
  /** Header first; the headers under the names that the sheet shows. */
  rows: Cells;
  zone: Zone;
  /** The file's name without its ending. */
  name: string;
}

/** Writes a piece of a file. Blank rows and hidden columns are left out. */
export function exportPiece({ format, from = 0 }: ExportRequest, { rows, zone, name }: ExportSource): ExportPiece {
  const [headers = [], ...below] = rows;
  const columns = headers.flatMap((header, index) => {
    const text = textOf(header);
    const key = keyOf(DEAL_COLUMNS, text);
    return text === '' || (key && DEAL_COLUMNS[key].kind === 'marker')
      ? []
      : [{ index, header: text, write: writerOf(text, format, zone) }];
  });
  const filled = below.filter((cells) => columns.some(({ index }) => !isBlank(cells[index])));
  const next = from + ROWS < filled.length ? from + ROWS : null;
  const piece = filled.slice(from, from + ROWS).map((cells) => columns.map(({ index, write }) => write(cells[index])));
  const names = columns.map(({ header }) => header);
  const text = format === 'csv' ? csvOf(names, piece, from) : jsonOf(names, piece, from, next === null);
  return { name: `${name}.${format}`, text, next, total: filled.length };
}

function csvOf(headers: readonly string[], rows: readonly (readonly unknown[])[], from: number): string {
  const lines = rows.map((cells) => cells.map(String));
  const all = from === 0 ? [headers.map(safeText), ...lines] : lines;
  // A file begins with the mark by which Excel knows UTF-8.
  return `${from === 0 ? '\ufeff' : ''}${all.length === 0 ? '' : `${Papa.unparse(all, { newline: '\r\n' })}\r\n`}`;
}

function jsonOf(
  headers: readonly string[],
  rows: readonly (readonly unknown[])[],
  from: number,
  isLast: boolean,
): string {
  const names = distinct(headers);
  const objects = rows.map((cells) =>
    JSON.stringify(Object.fromEntries(names.map((name, index) => [name, cells[index]]))),
  );
  const begin = from === 0 ? '[\n' : ',\n';
  const end = isLast ? '\n]\n' : '';
  return objects.length === 0 && from === 0 ? '[]\n' : begin + objects.join(',\n') + end;
}

/** Two columns of the same header must not become one. */
function distinct(headers: readonly string[]): string[] {
  const used = new Set<string>();
  return headers.map((header) => {
    let name = header;
    for (let count = 2; used.has(name); count++) name = `${header} ${count}`;
    used.add(name);
    return name;
  });
}

function writerOf(header: string, format: ExportFormat, zone: Zone): (value: unknown) => unknown {
  const key = keyOf(DEAL_COLUMNS, header);
  const isTime = key ? DEAL_COLUMNS[key].kind === 'time' : keyOf(HISTORY_COLUMNS, header) === 'changedAt';
  const isShare = keyOf(ADDED_DEAL_COLUMNS, header) === 'probability';
  return (value) => {
    if (isDate(value)) return dateText(value, zone, isTime && (format === 'json' || !key));
    if (format === 'json')
      return typeof value === 'number' || typeof value === 'boolean' ? value : isBlank(value) ? null : String(value);
    if (typeof value === 'number') return isShare ? `${plainNumber(value * 100)}%` : plainNumber(value);
    return safeText(textOf(value).replace(/\r\n?/g, '\n'));
  };
}

/** A day, or an instant. An import reads days of deals: the time of day would be lost, and is not written. */
function dateText(value: Date, zone: Zone, isInstant: boolean): string {
  if (Number.isNaN(value.getTime())) return '';
  if (isInstant) return value.toISOString();
  const day = toDay(value, zone);
  return typeof day === 'number' ? isoFromDay(day) : '';
}

/**
 * A number with a point and without separators, as precise as a sheet shows it. 1.234 is written 1.2340: nobody then takes it for a
 * thousand and more.
 */
function plainNumber(value: number): string {
  const rounded = Number(value.toPrecision(15));
  const text = String(rounded);
  const plain = /e/.test(text) ? rounded.toFixed(20).replace(/\.?0+$/, '') : text;
  return /\.\d{3}$/.test(plain) ? `${plain}0` : plain;
}
