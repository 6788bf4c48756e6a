/** Fits the forecast model to the workbook and stores it, so that cells do not have to read the history. */

import { FEWEST_CLOSED } from '../../core/forecast/model/by-model';
import { learnFrom } from '../../core/forecast/model/fit-now';
import { type DealPath, pathAt } from '../../core/forecast/model/state';
import { knownStage, writeModel } from '../../core/forecast/model/stored-model';
import { readPipeline } from '../../core/forecast/read';
import { UserError } from '../../core/shared/errors';
import { parseSettings } from '../../core/workbook/settings';
import { SYSTEM_SHEET, systemRow } from '../../core/workbook/system';
import { findModelSheet, makeModelSheet } from './model-sheet';
import type { Workbook } from './workbook';
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
export function updateModel(workbook: Workbook): ModelUpdate {
  const { system, locale, t, zone, spreadsheet } = workbook;
  const now = new Date();
  const today = zone.dayOf(now);
  const time = today + 1;
  const [headers = [], ...rows] = workbook.sheet('deals').getDataRange().getValues();
  const history = workbook.sheet('history').getDataRange().getValues();
  const cells = [headers.map((header, column) => system.headers[column] ?? header), ...rows];
  const settings = parseSettings(system.settingRows, locale, t);
  const data = readPipeline(cells, history, {
    zone,
    table: workbook.stages(),
    settings,
    locale,
    t,
    isNow: true,
    today,
  });
  const fitted = learnFrom(data, time);
  const closed = fitted?.model.closed ?? 0;
  if (!fitted || closed < FEWEST_CLOSED) {
    if (system.model !== '') writeStamp(workbook, '');
    return { closed, isFitted: false };
  }
  const paths = new Map<string, DealPath>();
  data.deals.ids.forEach((id, deal) => {
    const path = id === '' || paths.has(id) ? null : pathAt(data.dealPaths, deal, time);
    if (path) paths.set(id, path);
  });
  const { stamp, cells: kept } = writeModel(
    fitted,
    data.stages.map(knownStage),
    zone.localOf(now),
    paths,
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
  writeStamp(workbook, `'${stamp}`);
  return { closed, isFitted: true };
}

/**
 * As `updateModel`, where other work must not fail for a row that cannot be read: formulas name it in their cells.
 *
 * @returns whether anything was written.
 */
export function tryUpdateModel(workbook: Workbook): boolean {
  try {
    return updateModel(workbook).isFitted || workbook.system.model !== '';
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    return false;
  }
}

function writeStamp({ spreadsheet }: Workbook, stamp: string): void {
  spreadsheet
    .getSheetByName(SYSTEM_SHEET)
    ?.getRange(systemRow('model'), 1, 1, 2)
    .setValues([['model', stamp]]);
}
