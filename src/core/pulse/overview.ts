/** Draws the sheet Pulse out of the published results: eNPS wave by wave with its interval, and a heat map of the drivers. */

import type { Locale } from '../api';
import { isNamed, keyOf } from '../i18n/name';
import { type Cells, cellAt, rowAt } from '../shared/cells';
import type { Columns } from '../shared/find-columns';
import { textOf } from '../shared/values';
import { DRIVERS, type Driver, EVERYBODY, RESULT_COLUMNS } from './columns';
import { ENPS_ID } from './questions';
import type { PulseTranslate } from './texts';

/** So many waves are shown, the last ones. */
const WAVES = 12;
const WIDTH = WAVES + 1;
/** Row of the first driver of the heat map, 1-based: the trend has room for all waves from the start. */
export const HEAT_ROW = WAVES + 6;
/** Columns of the sheet that are drawn. */
export const OVERVIEW_WIDTH = WIDTH;

/** The sheet's cells as one block. Only what is published is in it. */
export function drawOverview(
  cells: Cells,
  columns: Columns<keyof typeof RESULT_COLUMNS>,
  locale: Locale,
  pt: PulseTranslate,
): (string | number)[][] {
  const all = cells.slice(1).filter((row) => {
    const group = textOf(cellAt(row, columns.group));
    return isNamed(EVERYBODY, group);
  });
  const waves = [...new Set(all.map((row) => textOf(cellAt(row, columns.wave))))].slice(-WAVES);
  const drawn: (string | number)[][] = [];
  const add = (...values: (string | number)[]): void => {
    drawn.push(Array.from({ length: WIDTH }, (_, index) => values[index] ?? ''));
  };

  add(pt('pulse_trend'));
  const name = (key: keyof typeof RESULT_COLUMNS): string => RESULT_COLUMNS[key][locale];
  add(name('wave'), name('enps'), name('low'), name('high'), pt('pulse_range'));
  for (const wave of waves) {
    const row = rowAt(
      all.filter(
        (each) => textOf(cellAt(each, columns.wave)) === wave && textOf(cellAt(each, columns.questionId)) === ENPS_ID,
      ),
      0,
    );
    const enps = cellAt(row, columns.enps);
    if (typeof enps !== 'number') continue;
    const [low, high] = [Number(cellAt(row, columns.low)), Number(cellAt(row, columns.high))];
    add(wave, enps, low, high, barOf(low, enps, high));
  }
  while (drawn.length < HEAT_ROW - 3) add();
  add(pt('pulse_heat'));
  add(name('driver'), ...waves);
  for (const driver of Object.keys(DRIVERS) as Driver[]) {
    add(DRIVERS[driver][locale], ...waves.map((wave) => scoreOf(all, columns, wave, driver) ?? ''));
  }
  return drawn;
}

/** The score of a driver in a wave: of its questions together, each with the weight of its answers. */
function scoreOf(
  rows: Cells,
  columns: Columns<keyof typeof RESULT_COLUMNS>,
  wave: string,
  driver: Driver,
): number | null {
  let [sum, answers] = [0, 0];
  for (const row of rows) {
    const score = cellAt(row, columns.score);
    if (typeof score !== 'number' || textOf(cellAt(row, columns.wave)) !== wave) continue;
    if (keyOf(DRIVERS, cellAt(row, columns.driver)) !== driver) continue;
    const count = Number(cellAt(row, columns.answers)) || 0;
    sum += score * count;
    answers += count;
  }
  return answers === 0 ? null : Math.round((sum * 10) / answers) / 10;
}

/** −100…100 on 41 places: the interval as a line, the eNPS as a dot. */
function barOf(low: number, enps: number, high: number): string {
  const place = (value: number): number => Math.round((value + 100) / 5);
  return Array.from({ length: 41 }, (_, index) => {
    if (index === place(enps)) return '●';
    if (index >= place(low) && index <= place(high)) return '─';
    return index === 20 ? '┊' : '\u2007';
  }).join('');
}
