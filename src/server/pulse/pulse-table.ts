/** Reads the pulses' sheets as tables: their cells, and where each column stands. */

import type { Name } from '../../core/i18n/name';
import { PULSE_SHEETS } from '../../core/pulse/columns';
import { type Cells, rowAt } from '../../core/shared/cells';
import { type Columns, findColumns } from '../../core/shared/find-columns';
import type { Pulse, PulseSheet } from './context';

/** Reads a sheet of the pulses. One round trip. @throws UserError when the sheet is gone. */
export function readTable<K extends string>(
  pulse: Pulse,
  key: PulseSheet,
  names: Record<K, Name>,
): { cells: Cells; columns: Columns<K> } {
  const cells: Cells = pulse.sheet(key).getDataRange().getValues();
  return { cells, columns: columnsOf(pulse, key, names, cells) };
}

/** Finds the columns of cells that were read from a sheet. @throws UserError naming a required one that is missing. */
export function columnsOf<K extends string>(
  { workbook }: Pulse,
  key: PulseSheet,
  names: Record<K, Name>,
  cells: Cells,
  required: readonly NoInfer<K>[] = [],
): Columns<K> {
  const { locale, t } = workbook;
  return findColumns(rowAt(cells, 0), names, required, PULSE_SHEETS[key][locale], locale, t);
}
