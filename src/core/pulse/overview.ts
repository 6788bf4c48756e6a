/** Draws the sheet Pulse out of the published results: eNPS wave by wave with its interval, and a heat map of the drivers. */

import type { Locale } from '../api';
import { keyOf } from '../i18n/name';
import { type Cells, cellAt } from '../shared/cells';
import type { Columns } from '../shared/find-columns';
import { textOf } from '../shared/values';
import { DRIVERS, type Driver, RESULT_COLUMNS } from './columns';
import type { PulseTranslate } from './texts';
import { enpsTrend, rowsOfEverybody, TREND_WAVES } from './trend';

const WIDTH = TREND_WAVES + 1;
/** Row of the trend's headers, 1-based. */
export const TREND_ROW = 2;
/** Row of the first driver of the heat map, 1-based: the trend has room for all waves from the start. */
export const HEAT_ROW = TREND_WAVES + 6;
/** Columns of the sheet that are drawn. */
export const OVERVIEW_WIDTH = WIDTH;

/** The sheet's cells as one block. Only what is published is in it; the eNPS and its interval as whole numbers. */
export function drawOverview(
  cells: Cells,
  columns: Columns<keyof typeof RESULT_COLUMNS>,
  locale: Locale,
  pt: PulseTranslate,
): (string | number)[][] {
  const all = rowsOfEverybody(cells, columns);
  const waves = [...new Set(all.map((row) => textOf(cellAt(row, columns.wave))))].slice(-TREND_WAVES);
  const drawn: (string | number)[][] = [];
  const add = (...values: (string | number)[]): void => {
    drawn.push(Array.from({ length: WIDTH }, (_, index) => values[index] ?? ''));
  };

  add(pt('pulse_trend'), '', '', '', pt('pulse_range'));
  const name = (key: keyof typeof RESULT_COLUMNS): string => RESULT_COLUMNS[key][locale];
  add(name('wave'), name('enps'), name('low'), name('high'), AXIS);
  for (const { waveId, value, low, high } of enpsTrend(cells, columns)) {
    if (!waves.includes(waveId)) continue;
    const [from, to] = [Math.round(low) || 0, Math.round(high) || 0];
    add(waveId, value, from, to, barOf(from, value, to));
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

/** Blanks that a cell keeps, as wide as a figure. */
const BLANK = '\u2007';
/** The ends and the middle of the lines below it. */
const AXIS = `−100${BLANK.repeat(16)}0${BLANK.repeat(16)}+100`;

/** −100…100 on 41 places: the interval as a line, the eNPS as a dot. */
function barOf(low: number, enps: number, high: number): string {
  const place = (value: number): number => Math.round((value + 100) / 5);
  return Array.from({ length: 41 }, (_, index) => {
    if (index === place(enps)) return '●';
    // In Arial, the font of a new sheet, an en dash is as wide as a figure.
    if (index >= place(low) && index <= place(high)) return '–';
    return index === 20 ? '┊' : BLANK;
  }).join('');
}
