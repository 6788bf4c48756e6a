/** The one gate: which fields a stage requires, and which of them a deal lacks. Sidebar, moves, edits and imports ask it. */

import { keyOf, normalise } from '../i18n/name';
import { isBlank, textOf } from '../shared/values';
import type { Stage } from '../stages/stages';
import { DEAL_COLUMNS, type DealColumns } from './columns';

/** How a field is asked for. */
export type FieldKind = 'text' | 'number' | 'date' | 'reason';

/** What a stage requires: the headers that the stage table names, or the sidebar's view of them. */
export type Requiring = Pick<Stage, 'requiredFields'>;

/** The fields that a stage requires, each once, as the stage table names them. The table alone decides, for Won and Lost too. */
export function requiredFields({ requiredFields: fields }: Requiring): string[] {
  return fields.filter((field, index) => fields.findIndex((other) => isSameField(other, field)) === index);
}

/** The required fields that are blank, as the stage table names them. */
export function missingFields(stage: Requiring, read: (field: string) => unknown): string[] {
  return requiredFields(stage).filter((field) => isBlank(read(field)));
}

/** The fields to ask for before a move: the missing ones, and the reason anew, as it belongs to one closing. */
export function fieldsToAsk(stage: Requiring, read: (field: string) => unknown): string[] {
  return requiredFields(stage).filter((field) => isBlank(read(field)) || kindOfField(field) === 'reason');
}

/** How a field is asked for, by its header in either language. */
export function kindOfField(field: string): FieldKind {
  const key = keyOf(DEAL_COLUMNS, field);
  const kind = key && DEAL_COLUMNS[key].kind;
  if (kind === 'amount') return 'number';
  if (kind === 'date' || kind === 'time') return 'date';
  return kind === 'reason' ? 'reason' : 'text';
}

/** Whether two headers mean the same column: in either language, whatever the case and punctuation. */
export function isSameField(a: string, b: string): boolean {
  const key = keyOf(DEAL_COLUMNS, a);
  return key ? key === keyOf(DEAL_COLUMNS, b) : normalise(a) === normalise(b);
}

/** Index of a column by its header in either language, the user's own columns included; -1 when there is none. */
export function columnOfField(field: string, headers: readonly unknown[], columns: DealColumns): number {
  const key = keyOf(DEAL_COLUMNS, field);
  if (key) return columns[key];
  const wanted = normalise(field);
  return wanted === '' ? -1 : headers.findIndex((header) => normalise(textOf(header)) === wanted);
}

/** Looks fields up in rows of Deals. Headers are searched once for each field. */
export function createFieldReader(
  headers: readonly unknown[],
  columns: DealColumns,
): (cells: readonly unknown[], field: string) => unknown {
  const known = new Map<string, number>();
  return (cells, field) => {
    const at = known.get(field) ?? columnOfField(field, headers, columns);
    known.set(field, at);
    return at < 0 ? '' : cells[at];
  };
}
