/** The forecast inputs (basis): all that decides a forecast besides the deals, as one text that the sheet's formulas keep. */

import type { Cells } from '../shared/cells';
import { dayFromIso } from '../shared/dates';
import { UserError } from '../shared/errors';
import { splitCells, splitRecords } from '../shared/joined';
import type { Translate } from './texts';

export interface ForecastInputs {
  timeZone: string;
  /** Days since 1970-01-01. */
  today: number;
  stageRows: Cells;
  settingRows: Cells;
  /** Headers that the user renamed, as `readAliases` takes them. */
  aliases: string;
  /** Stamp of the stored forecast model; blank where there is none. */
  model: string;
}

/**
 * Reads a basis: time zone ␞ today ␞ stage table ␞ settings ␞ renamed columns (absent up to schema 1) ␞ targets and
 * adjustments ␞ stamp of the forecast model (both absent up to schema 2). The plans are part of it so
 * that a change of them changes the basis. Functions that need them read their sheets.
 *
 * @throws UserError when the text is no basis.
 */
export function parseForecastInputs(text: string, t: Translate): ForecastInputs {
  const parts = splitRecords(text);
  const [timeZone, todayText, stages, settings, aliases = '', , model = ''] = parts;
  const today = dayFromIso((todayText ?? '').trim());
  if (
    parts.length < 4 ||
    parts.length > 7 ||
    !timeZone ||
    today === undefined ||
    stages === undefined ||
    settings === undefined
  ) {
    throw new UserError(t, 'basis');
  }
  return { timeZone, today, stageRows: splitTable(stages, 7), settingRows: splitTable(settings, 2), aliases, model };
}

/**
 * Splits a table that a sheet formula has joined into one text. A leading number is the number of columns (it grows
 * when the user inserts some); without it they are `width`.
 */
export function splitTable(text: string, width: number): Cells {
  const cells = splitCells(text);
  if (/^\d+$/.test(cells[0] ?? '')) width = Math.max(1, Number(cells.shift()));
  const rows: unknown[][] = [];
  for (let start = 0; start < cells.length; start += width) rows.push(cells.slice(start, start + width));
  return rows;
}
