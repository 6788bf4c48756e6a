/** The workbook as Check workbook reads it: plain values, however damaged it is. */

import type { Locale } from '../api';
import { DEAL_COLUMNS, type DealColumn } from '../deals/columns';
import { keyOf } from '../i18n/name';
import { type Cells, rowAt } from '../shared/cells';
import type { Zone } from '../shared/dates';
import type { Columns } from '../shared/find-columns';
import type { SheetKey } from '../shared/sheets';
import { textOf } from '../shared/values';
import { readAliases } from '../workbook/known-names';
import { SYSTEM_KEYS, type SystemKey } from '../workbook/system';

export interface SheetLook {
  name: string;
  id: number;
  /** Header first. */
  rows: Cells;
}

export interface SystemLook {
  /** Keys and values. */
  cells: Cells;
  /** Formulas of the values; blank where there is none. */
  formulas: readonly string[];
  /** The column that holds the registry. */
  registry: Cells;
  isHidden: boolean;
}

/** What is attached to Deals and the history, besides their cells. */
export interface SheetAttachments {
  isHeaderProtected: boolean;
  isHistoryProtected: boolean;
  /** For each row of Deals below the header, whether its stage has a dropdown; the first 10,000. */
  stageRules: readonly boolean[];
  /** Stage names that have a colour. */
  coloured: ReadonlySet<string>;
  /** Whether rules colour the cells that forecasts cannot read. */
  isUnreadMarked: boolean;
  /** Whether the marker columns are hidden. */
  hidden: Partial<Record<DealColumn, boolean>>;
  /** Named ranges that are as they should be. */
  isDealsNamed: boolean;
  isBasisNamed: boolean;
  /** Top left cells of merged cells on Deals: 1-based row, 0-based column. */
  merged: readonly (readonly [number, number])[];
  hasDaily: boolean;
}

export interface Snapshot {
  locale: Locale;
  zone: Zone;
  /** What divides the arguments of formulas in the spreadsheet's locale. */
  separator: ',' | ';';
  /** Null where a sheet is missing. */
  sheets: Record<SheetKey, SheetLook | null>;
  /** Null where the system sheet is missing or holds no schema. */
  system: SystemLook | null;
  /** Formulas of Deals, header first. */
  formulas: Cells;
  attachments: SheetAttachments;
}

/** A value of the system sheet; blank without one. */
export function systemValue(system: SystemLook | null, key: SystemKey): unknown {
  return system?.cells.find((row) => textOf(row[0]) === key)?.[1] ?? '';
}

/** The rows of the system sheet by key: the formula beside the value. */
export function systemFormula(system: SystemLook, key: SystemKey): string {
  return system.formulas[SYSTEM_KEYS.indexOf(key)] ?? '';
}

/** The positions of the columns of Deals, and the columns that occur more than once. */
export interface DealHeaders {
  /** 0-based; -1 where missing. */
  columns: Columns<DealColumn>;
  doubled: { key: DealColumn; column: number; other: number }[];
}

/** Finds the columns of Deals, renamed ones included, however many are missing or doubled. */
export function findHeaders(headers: readonly unknown[], system: SystemLook | null): DealHeaders {
  const aliases = readAliases(textOf(systemValue(system, 'aliases')));
  const columns = {} as Columns<DealColumn>;
  for (const key in DEAL_COLUMNS) columns[key as DealColumn] = -1;
  const doubled: DealHeaders['doubled'] = [];
  headers.forEach((header, column) => {
    const key = keyOf(DEAL_COLUMNS, header) ?? aliases.get(textOf(header));
    if (!key) return;
    if (columns[key] < 0) columns[key] = column;
    else doubled.push({ key, column, other: columns[key] });
  });
  return { columns, doubled };
}

/** The header row of a sheet. */
export function headersOf(sheet: SheetLook | null): readonly unknown[] {
  return rowAt(sheet?.rows, 0);
}
