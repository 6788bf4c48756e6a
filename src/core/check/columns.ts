/** Checks the header row of Deals: columns that are missing, cleared or doubled, and what can be made again. */

import type { Locale } from '../api';
import { DEAL_COLUMNS, type DealColumn, requiredColumns } from '../deals/columns';
import { readSyncMarker } from '../deals/sync-marker';
import { keyOf } from '../i18n/name';
import { type Cells, cellAt, rowAt } from '../shared/cells';
import { literal, textOf } from '../shared/values';
import { addressOf, type Report } from './finding';
import { type DealHeaders, headersOf, type SheetLook, type SystemLook, systemValue } from './snapshot';

/** Reports what is wrong with the columns; true when rows can be read all the same. */
export function checkColumns(
  deals: SheetLook,
  { columns, doubled }: DealHeaders,
  system: SystemLook | null,
  locale: Locale,
  report: Report,
): boolean {
  const headers = headersOf(deals);
  for (const { key, column, other } of doubled) {
    report('columnDoubled', [1, column], {
      column: DEAL_COLUMNS[key][locale],
      other: addressOf(deals.name, [1, other]),
    });
  }
  const missing = requiredColumns().filter((key) => columns[key] < 0);
  for (const key of missing) {
    const column = DEAL_COLUMNS[key][locale];
    const cleared = clearedHeader(key, headers, system);
    if (cleared) {
      report('headerGone', [1, cleared.column], { column }, { kind: 'header', ...cleared });
      continue;
    }
    const values = valuesFor(key, columns.log, missing, deals.rows);
    if (values) report('columnRemade', null, { column }, { kind: 'column', key, values });
    else report('columnLost', null, { column });
  }
  return missing.length === 0 && doubled.length === 0;
}

/** A header that was cleared: its cell is blank, between the neighbours that it had when it was last seen. */
function clearedHeader(
  key: DealColumn,
  headers: readonly unknown[],
  system: SystemLook | null,
): { column: number; text: string } | null {
  const known = namesIn(systemValue(system, 'headersKnown'));
  const aliases = namesOf(systemValue(system, 'aliases'));
  const index = known.findIndex((name) => (keyOf(DEAL_COLUMNS, name) ?? aliases[name]) === key);
  const text = known[index];
  if (text === undefined) return null;
  const at = (name: string | undefined, otherwise: number): number => {
    const found = name === undefined ? -1 : headers.findIndex((header) => textOf(header) === name);
    return found < 0 ? otherwise : found;
  };
  const left = index === 0 ? -1 : at(known[index - 1], -2);
  const right = at(known[index + 1], left + 2);
  if (left === -2 || right !== left + 2 || textOf(headers[left + 1]) !== '') return null;
  return { column: left + 1, text };
}

/** What a column can be filled with again; undefined when nothing tells. IDs and markers follow by a reconciliation. */
function valuesFor(
  key: DealColumn,
  log: number,
  missing: readonly DealColumn[],
  rows: Cells,
): readonly unknown[] | undefined {
  if (key === 'logRow') return [];
  if (key === 'log') return missing.includes('dealId') ? undefined : [];
  if (log < 0) return undefined;
  if (key === 'dealId') return [];
  if (key !== 'stage') return undefined;
  return rows.slice(1).map((_, index) => literal(readSyncMarker(cellAt(rowAt(rows, index + 1), log))?.stage ?? ''));
}

function namesIn(json: unknown): string[] {
  const parsed = parse(json);
  return Array.isArray(parsed) ? parsed.map(textOf) : [];
}

function namesOf(json: unknown): Record<string, DealColumn | undefined> {
  const parsed = parse(json);
  return typeof parsed === 'object' && parsed !== null && !Array.isArray(parsed)
    ? (parsed as Record<string, DealColumn>)
    : {};
}

function parse(json: unknown): unknown {
  try {
    return JSON.parse(textOf(json));
  } catch {
    return null;
  }
}
