/** Shows the first deals of an import as their rows will stand on Deals. */

import type { ImportPreview } from '../api';
import { DEAL_COLUMNS } from '../deals/columns';
import { keyOf } from '../i18n/name';
import { isoFromDay, type Zone } from '../shared/dates';
import { isDate, textOf, writtenValue } from '../shared/values';
import { short } from './short';

export interface PreviewCollector {
  /**
   * @param cells what the line fills, by column of Deals
   * @param before the row of a deal that is updated
   */
  add(line: number, cells: ReadonlyMap<number, unknown>, before: readonly unknown[] | undefined): void;
  /** @param headers of Deals with those that the import adds */
  preview(headers: readonly string[]): ImportPreview;
}

/** As many deals are shown. */
const MOST = 8;

export function createPreview(zone: Zone): PreviewCollector {
  const shown: { line: number; isNew: boolean; cells: Map<number, unknown> }[] = [];
  return {
    add(line, cells, before) {
      if (shown.length >= MOST) return;
      const all = new Map((before ?? []).map((value, column) => [column, value]));
      for (const [column, value] of cells) all.set(column, value);
      shown.push({ line, isNew: before === undefined, cells: all });
    },
    preview(headers) {
      const isFilled = (column: number): boolean => shown.some(({ cells }) => viewOf(cells.get(column), zone) !== null);
      const columns = headers.flatMap((header, column) => (isOwn(header) || !isFilled(column) ? [] : [column]));
      return {
        columns: columns.map((column) => short(textOf(writtenValue(headers[column] ?? '')))),
        rows: shown.map(({ line, isNew, cells }) => ({
          line,
          isNew,
          cells: columns.map((column) => viewOf(cells.get(column), zone)),
        })),
      };
    },
  };
}

/** What Saluran alone writes. */
function isOwn(header: string): boolean {
  const key = keyOf(DEAL_COLUMNS, header);
  return key === 'dealId' || (key !== undefined && DEAL_COLUMNS[key].kind === 'marker');
}

function viewOf(value: unknown, zone: Zone): string | number | null {
  if (isDate(value)) return isoFromDay(zone.dayOf(value));
  if (typeof value === 'number') return value;
  const text = textOf(writtenValue(value ?? ''));
  return text === '' ? null : short(text);
}
