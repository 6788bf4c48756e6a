/** Reads the trend of the eNPS out of the published results: everybody's, wave by wave. */

import type { EnpsPoint } from '../api';
import { isNamed } from '../i18n/name';
import { type Cells, cellAt } from '../shared/cells';
import type { Columns } from '../shared/find-columns';
import { textOf } from '../shared/values';
import { EVERYBODY, type RESULT_COLUMNS } from './columns';
import { ENPS_ID } from './questions';

/** So many waves are shown, the last ones. */
export const TREND_WAVES = 12;

type ResultColumns = Columns<keyof typeof RESULT_COLUMNS>;

/** The rows of everybody, without the header. */
export function rowsOfEverybody(cells: Cells, columns: ResultColumns): unknown[][] {
  return cells.slice(1).filter((row) => isNamed(EVERYBODY, textOf(cellAt(row, columns.group)))) as unknown[][];
}

/**
 * The eNPS of the waves that published one, the first one first; at most the last twelve.
 *
 * @param cells Pulse results, header first
 */
export function enpsTrend(cells: Cells, columns: ResultColumns): EnpsPoint[] {
  const points = rowsOfEverybody(cells, columns).flatMap((row): EnpsPoint[] => {
    const value = cellAt(row, columns.enps);
    if (textOf(cellAt(row, columns.questionId)) !== ENPS_ID || typeof value !== 'number') return [];
    const [low, high] = [cellAt(row, columns.low), cellAt(row, columns.high)];
    const waveId = textOf(cellAt(row, columns.wave));
    return [
      { waveId, value, low: typeof low === 'number' ? low : value, high: typeof high === 'number' ? high : value },
    ];
  });
  return points.slice(-TREND_WAVES);
}
