/** Fits the forecast model to the workbook and keeps it, so that cells need not read the history. */

import { UserError } from '../../core/shared/errors';
import { FEWEST_CLOSED } from '../../core/forecast/model/by-model';
import { learnFrom } from '../../core/forecast/model/fit-now';
import { readPipeline } from '../../core/forecast/read';
import { type Way, wayAt } from '../../core/forecast/model/state';
import { knownStage, writeModel } from '../../core/forecast/model/stored-model';
import { parseSettings } from '../../core/workbook/settings';
import { SYSTEM_SHEET, systemRow } from '../../core/workbook/system';
import type { Book } from './workbook';
import { findModelSheet, makeModelSheet } from './model-sheet';
import { growTo } from './write';

/** What an update found: closed deals, and whether they were enough. */
export interface ModelUpdate {
  closed: number;
  isFitted: boolean;
}

/**
 * Reads deals and history, fits, and writes the model, its stamp last: the formulas that take the basis then follow. With
 * too little history none is kept. The caller holds the lock, and flushes.
 *
 * @throws UserError naming a row that cannot be read; the model is then as before.
 */
export function updateModel(book: Book): ModelUpdate {
  const { system, locale, t, zone, spreadsheet } = book;
  const now = new Date();
  const today = zone.dayOf(now);
  const time = today + 1;
  const [headers = [], ...rows] = book.sheet('deals').getDataRange().getValues();
  const history = book.sheet('history').getDataRange().getValues();
  const cells = [headers.map((header, column) => system.headers[column] ?? header), ...rows];
  const settings = parseSettings(system.settingRows, locale, t);
  const data = readPipeline(cells, history, { zone, table: book.stages(), settings, locale, t, isNow: true, today });
  const learnt = learnFrom(data, time);
  const closed = learnt?.model.closed ?? 0;
  if (!learnt || closed < FEWEST_CLOSED) {
    if (system.model !== '') writeStamp(book, '');
    return { closed, isFitted: false };
  }
  const ways = new Map<string, Way>();
  data.deals.ids.forEach((id, deal) => {
    const way = id === '' || ways.has(id) ? null : wayAt(data.journeys, deal, time);
    if (way) ways.set(id, way);
  });
  const { stamp, cells: kept } = writeModel(
    learnt,
    data.stages.map(knownStage),
    zone.localOf(now),
    ways,
    history.length - 1,
  );
  const known = findModelSheet(spreadsheet);
  const sheet = known ?? makeModelSheet(spreadsheet);
  // What a longer model left behind must go. An apostrophe keeps each a text, whatever it begins with.
  const block = kept.map(([key, text]) => [key, `'${text}`]);
  const before = known?.getLastRow() ?? 0;
  while (block.length < before) block.push(['', '']);
  // A new sheet has a thousand rows: more than the greatest model fills.
  if (known && block.length > before) growTo(sheet, block.length);
  sheet.getRange(1, 1, block.length, 2).setValues(block);
  writeStamp(book, `'${stamp}`);
  return { closed, isFitted: true };
}

/**
 * As `updateModel`, where other work must not fail for a row that cannot be read: formulas name it in their cells.
 *
 * @returns whether anything was written.
 */
export function tryUpdateModel(book: Book): boolean {
  try {
    return updateModel(book).isFitted || book.system.model !== '';
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    return false;
  }
}

function writeStamp({ spreadsheet }: Book, stamp: string): void {
  spreadsheet
    .getSheetByName(SYSTEM_SHEET)
    ?.getRange(systemRow('model'), 1, 1, 2)
    .setValues([['model', stamp]]);
}
