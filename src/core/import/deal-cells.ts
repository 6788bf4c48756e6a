/** Turns an imported deal into the cells of its row on Deals. */

import type { DealColumn } from '../deals/columns';
import { DEAL_COLUMNS } from '../deals/columns';
import { keyOf, normalise } from '../i18n/name';
import { literal, textOf } from '../shared/values';
import { CATEGORIES } from '../stages/columns';
import type { ImportContext } from './context';
import type { CsvRecord } from './csv';
import type { ImportedDeal } from './reader';
import type { MappedStage } from './stages';
import type { Translate } from './texts';

/** The values of a record by column of Deals; columns without a value are absent. */
export interface RecordCells {
  cells: Map<number, unknown>;
  stage: string;
  isClosed: boolean;
  /** What the user should know of the close date. */
  note?: 'closingAsExpected' | 'closingLeft';
}

/** A column of the file that is kept as it is. */
export interface ExtraColumn {
  /** In the file. */
  index: number;
  /** On Deals. */
  column: number;
  isNumeric: boolean;
}

export interface CellsOptions {
  extras: readonly ExtraColumn[];
  /** Column of Deals for the probability; -1 where the file has none. */
  probability: number;
  /** Whether the file has a column for the expected close, or one for both. */
  hasExpectedClose: boolean;
}

/** As a sheet shows it: 007, +44 and 1e5 would not come back as they were, and a sheet keeps 15 digits. */
const NUMBER = /^-?(?:0|[1-9]\d*)(?:\.\d+)?$/;

/** The cells that a record fills. */
export function dealCells(
  deal: ImportedDeal,
  record: readonly string[],
  mapped: MappedStage,
  { extras, probability, hasExpectedClose }: CellsOptions,
  { columns, zone, locale }: ImportContext,
): RecordCells {
  const cells = new Map<number, unknown>();
  const set = (column: number, value: unknown): void => {
    if (column >= 0 && value !== '' && value !== null && value !== undefined) cells.set(column, value);
  };
  for (const { index, column, isNumeric } of extras) {
    const value = textOf(record[index]);
    if (value !== '') set(column, isNumeric ? Number(value) : literal(value));
  }
  for (const field of Object.keys(deal.texts) as DealColumn[]) set(columns[field], literal(deal.texts[field] ?? ''));
  for (const field of Object.keys(deal.days) as DealColumn[]) {
    const day = deal.days[field];
    if (day !== undefined) set(columns[field], zone.startOf(day));
  }
  const isClosed = mapped.type === 'Won' || mapped.type === 'Lost';
  const closing = columns[isClosed ? 'closed' : 'expectedClose'];
  // A column of its own for the date goes before one for both.
  if (deal.closeDay !== null && !cells.has(closing)) set(closing, zone.startOf(deal.closeDay));
  const note = isClosed || mapped.stage === '' ? undefined : moveClosing();
  set(columns.amount, deal.amount);
  set(probability, deal.probability);
  cells.delete(columns.pipeline);
  set(columns.pipeline, literal(mapped.pipeline));
  set(columns.stage, literal(mapped.stage));
  set(columns.sourceId, literal(deal.sourceId));
  if (deal.state === 'Held' && !isClosed && !cells.has(columns.category)) {
    set(columns.category, literal(CATEGORIES.omitted[locale]));
  }
  return { cells, stage: mapped.stage, isClosed, ...(note ? { note } : {}) };

  /** SugarCRM's "Date Closed" of an open deal is the expected one; beside such a column it is of a closing undone since. */
  function moveClosing(): RecordCells['note'] {
    const closed = cells.get(columns.closed);
    if (closed === undefined) return undefined;
    cells.delete(columns.closed);
    if (hasExpectedClose || columns.expectedClose < 0) return 'closingLeft';
    set(columns.expectedClose, closed);
    return 'closingAsExpected';
  }
}

/** Whether all filled cells of a column are numbers that a sheet shows with the value that they have. */
export function isNumericColumn(records: readonly CsvRecord[], index: number): boolean {
  return records.every(({ cells }) => {
    const value = textOf(cells[index]);
    return value === '' || (NUMBER.test(value) && value.replace(/\D/g, '').replace(/^0+/, '').length <= 15);
  });
}

/**
 * Finds or adds the columns of Deals for extra columns of a file. One that is called like another extra one, or like a column
 * of ours that is there or holds no text, gets a name of its own.
 *
 * @param headers of Deals; what is added is appended
 */
export function placeExtras(
  extras: readonly { index: number; header: string }[],
  headers: string[],
  t: Translate,
): { index: number; column: number }[] {
  const used = new Set<number>();
  return extras.map(({ index, header }) => {
    const base = canStand(header, headers) ? header : t('importedColumn', { header });
    for (let count = 1; ; count++) {
      const name = count === 1 ? base : `${base} ${count}`;
      const at = headers.findIndex((known) => normalise(known) === normalise(name) && normalise(name) !== '');
      if (at >= 0 && used.has(at)) continue;
      const column = at >= 0 ? at : headers.push(literal(name)) - 1;
      used.add(column);
      return { index, column };
    }
  });
}

/** Whether a column may be added under the header: one of ours would be read as ours, so it must be missing and hold text. */
function canStand(header: string, headers: readonly string[]): boolean {
  const own = keyOf(DEAL_COLUMNS, header);
  if (own === undefined) return true;
  return DEAL_COLUMNS[own].kind === 'text' && !headers.some((known) => keyOf(DEAL_COLUMNS, known) === own);
}
