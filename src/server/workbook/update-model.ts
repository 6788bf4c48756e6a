/** Fits the forecast model to the workbook and stores it, so that cells do not have to read the history. */

import { FEWEST_CLOSED } from '../../core/forecast/model/by-model';
import { learnFrom } from '../../core/forecast/model/fit-now';
import { type DealPath, pathAt } from '../../core/forecast/model/state';
import { knownStage, reportsStamp, writeModel } from '../../core/forecast/model/stored-model';
import { type PipelineData, readPipeline } from '../../core/forecast/read';
import { writeReports } from '../../core/forecast/reports';
import { messagesIn } from '../../core/messages';
import type { Cells } from '../../core/shared/cells';
import { UserError } from '../../core/shared/errors';
import { parseSettings } from '../../core/workbook/settings';
import { SYSTEM_SHEET, systemRow } from '../../core/workbook/system';
import { findModelSheet, makeModelSheet, REPORTS_COLUMN } from './model-sheet';
import { blockCells, type OnFailure, type Target, writeWhole } from './whole-write';
import type { Workbook } from './workbook';
import { growTo } from './write';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

/** What an update found: closed deals, and whether they were enough. */
export interface ModelUpdate {
  closed: number;
  isFitted: boolean;
}

export interface ModelOptions {
  /**
   * Whether the reports that look back are made anew, too. They take several fits, so an import leaves them out: until the
   * night, their formulas then compute them.
   */
  withReports: boolean;
  /** Deals and history as they were just written, headers first: what is left out is read. */
  known?: { deals?: Cells; history?: Cells };
}

/**
 * Reads deals and history, fits, and writes the model, its stamp last: the formulas that take the basis then follow. With
 * too little history no model is kept. The caller holds the lock, and flushes.
 *
 * @throws UserError naming a missing column; the model is then as before.
 */
export function updateModel(workbook: Workbook, { withReports, known = {} }: ModelOptions): ModelUpdate {
  const { system, locale, t, zone, spreadsheet } = workbook;
  const now = new Date();
  const today = zone.dayOf(now);
  const time = today + 1;
  const [headers = [], ...rows] = known.deals ?? workbook.sheet('deals').getDataRange().getValues();
  const history = known.history ?? workbook.sheet('history').getDataRange().getValues();
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
  const { stageRows, settingRows } = system;
  const context = { zone, today, stageRows, settingRows, readHistory: () => history };
  const reports = withReports ? writeReports(cells, context, messagesIn) : '';
  const fitted = learnFrom(data, time);
  const closed = fitted?.model.closed ?? 0;
  const entries = history.length - 1;
  if (!fitted || closed < FEWEST_CLOSED) {
    const stamp = reports === '' ? '' : reportsStamp(today, entries, closed, reports);
    if (stamp !== '') keep(workbook, findModelSheet(spreadsheet), [['stamp', stamp]], reports, stamp);
    else if (system.model !== '') keep(workbook, null, [], '', '');
    return { closed, isFitted: false };
  }
  const stages = data.stages.map(knownStage);
  const { stamp, cells: kept } = writeModel(fitted, stages, zone.localOf(now), pathsOf(data, time), entries);
  const isBlank = known.history !== undefined && system.model === '';
  keep(workbook, findModelSheet(spreadsheet), kept, reports, stamp, isBlank);
  return { closed, isFitted: true };
}

/** The paths of open deals, by their IDs. */
function pathsOf({ deals, dealPaths, rows, leftOut }: PipelineData, time: number): Map<string, DealPath> {
  const paths = new Map<string, DealPath>();
  deals.ids.forEach((id, deal) => {
    // A path that rests on a date which cannot be read would be remembered as if it were known.
    const isUnknown = leftOut.get(rows[deal] as number)?.reason === 'date';
    const path = id === '' || isUnknown || paths.has(id) ? null : pathAt(dealPaths, deal, time);
    if (path) paths.set(id, path);
  });
  return paths;
}

/**
 * Writes a model and its stamp, or neither: a stamp without its model would leave the formulas without any.
 *
 * @param known the model's sheet, where there is one
 * @param kept the model as keys and texts; none: only the stamp is written
 * @param reports the text of the reports' cell
 * @param isBlank whether that sheet has never held a model: then it is not read
 * @throws UserError naming the sheet or cell that refuses; a service's own error as it is.
 */
function keep(
  workbook: Workbook,
  known: Sheet | null,
  kept: readonly (readonly [string, string])[],
  reports: string,
  stamp: string,
  isBlank = false,
): void {
  const { spreadsheet } = workbook;
  const system = spreadsheet.getSheetByName(SYSTEM_SHEET);
  const targets: Target[] = [];
  const writeModelSheet = (onFailure: OnFailure): void => {
    const before = (isBlank ? undefined : known?.getDataRange().getValues()) ?? [];
    const sheet = known ?? makeModelSheet(spreadsheet);
    // What a longer model left behind must go.
    const texts = kept.map((row, index) => (index === 0 ? [...row, reports] : row));
    const block = textBlock(texts, before.length);
    targets.push({ sheet, cells: blockCells(1, 0, block) });
    const old = textBlock(before, block.length);
    if (!known) onFailure(() => void spreadsheet.deleteSheet(sheet));
    // A new sheet has a thousand rows: more than the greatest model fills.
    else if (!isBlank && block.length > before.length) growTo(sheet, block.length);
    sheet.getRange(1, 1, block.length, REPORTS_COLUMN).setValues(block);
    if (known) onFailure(() => void sheet.getRange(1, 1, old.length, REPORTS_COLUMN).setValues(old));
  };
  writeWhole(
    workbook,
    () => targets,
    (onFailure) => {
      if (kept.length > 0) writeModelSheet(onFailure);
      if (!system) return;
      const block = [['model', textOfCell(stamp)]];
      targets.push({ sheet: system, cells: blockCells(systemRow('model'), 0, block) });
      system.getRange(systemRow('model'), 1, 1, 2).setValues(block);
    },
    (error) => error,
  );
}

/** Rows of texts, filled up with blank ones. */
function textBlock(rows: Cells, least: number): string[][] {
  const block = rows.map(([key, ...texts]) => [
    String(key ?? ''),
    ...Array.from({ length: REPORTS_COLUMN - 1 }, (_, index) => textOfCell(texts[index])),
  ]);
  while (block.length < least) block.push(Array(REPORTS_COLUMN).fill(''));
  return block;
}

/** An apostrophe keeps a text as it is, whatever it begins with. */
function textOfCell(text: unknown): string {
  return text === '' || text === undefined ? '' : `'${String(text)}`;
}

/**
 * As `updateModel`, where other work must not fail for a missing column, which formulas name in their cells, nor for a sheet
 * that refuses: the log says so, and the model stays as it was.
 *
 * @returns whether anything was written.
 */
export function tryUpdateModel(workbook: Workbook, options: ModelOptions): boolean {
  try {
    return updateModel(workbook, options).isFitted || workbook.system.model !== '';
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    console.warn(error.message);
    return false;
  }
}
