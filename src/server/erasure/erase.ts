/** Erases a person or a company from all sheets, or says what that would change. */

import type { ErasureRequest, ErasureResult } from '../../core/erasure/api';
import { ERASURE_COLUMNS, ERASURES } from '../../core/erasure/columns';
import { createEraser, type Eraser } from '../../core/erasure/eraser';
import { addressOf, EXAMPLES, planPeople, planRecords, planSheet } from '../../core/erasure/plan';
import { type ErasureTranslate, erasureMessages } from '../../core/erasure/texts';
import { namesIn } from '../../core/i18n/name';
import { UserError } from '../../core/shared/errors';
import { type CellWrite, cellAt } from '../../core/shared/cells';
import { literal, textOf } from '../../core/shared/values';
import { openContactForm, openLeads } from '../leads/leads';
import { actingUser, readLeads } from '../leads/store';
import { writeDeals } from '../workbook/deal-rows';
import { readAgain } from '../workbook/reconcile';
import { writeSheetCells } from '../workbook/sheet-cells';
import { forgetRecord, readRecords } from '../workbook/undo-records';
import { type OnFailure, writeJudged } from '../workbook/whole-write';
import { currentUser, sheetNamed, type Workbook } from '../workbook/workbook';
import { writeHeaders } from '../workbook/write';
import { type ReadPeople, type ReadSheet, readDeals, readOthers, readPeople } from './targets';

/** As many places of a word are looked at. */
const MOST_ELSEWHERE = 500;

export interface Erasure {
  workbook: Workbook;
  et: ErasureTranslate;
  eraser: Eraser;
  deals: ReadSheet;
  people: ReadPeople | null;
  /** Every sheet with its planned cells, Deals first. */
  planned: { read: ReadSheet; cells: CellWrite[] }[];
  /** IDs of records for undoing that go. */
  records: string[];
  result: ErasureResult;
}

/** Reads all, and plans the erasure. */
export function planErasure(workbook: Workbook, request: ErasureRequest): Erasure {
  const et = erasureMessages(workbook.locale);
  const mark = et('mark');
  const eraser = createEraser(request, workbook.zone.name, mark);
  const deals = readDeals(workbook);
  const people = readPeople(workbook);
  const left: string[] = [];
  const planned = [deals, ...readOthers(workbook), ...(people ? [people] : [])].map((read) => {
    const plan = planSheet(read, eraser, mark);
    left.push(...plan.left.map((cell) => et('left_formula', { cell })));
    return { read, cells: plan.cells };
  });
  planned[0]?.cells.push(...markerWrites(workbook, deals, eraser));
  const records = planRecords(readRecords(workbook), eraser);
  const answers = findAnswers(eraser, et, left);
  const read = planned.map((each) => each.read);
  left.push(...findElsewhere(workbook, request, read, et));
  const result: ErasureResult = {
    erasureId: '',
    sheets: planned.flatMap(({ read, cells }) =>
      cells.length === 0
        ? []
        : [
            {
              sheet: read.name,
              cells: cells.length,
              examples: cells.slice(0, EXAMPLES).map(({ row, column }) => addressOf('', row, column).slice(1)),
            },
          ],
    ),
    people: people ? planPeople(people.rows, people.at, eraser).length : 0,
    records: records.length,
    answers: answers.length,
    left,
  };
  return { workbook, et, eraser, deals, people, planned, records, result };
}

/** A sync marker remembers the fields of the last move, to take it back: that line goes where it names somebody. */
function markerWrites(workbook: Workbook, { rows }: ReadSheet, eraser: Eraser): CellWrite[] {
  const { log } = workbook.columns();
  return rows.flatMap((cells, index): CellWrite[] => {
    const [line = '', undo = ''] = textOf(cellAt(cells, log)).split('\n');
    if (index === 0 || undo === '' || !eraser.isIn(undo.replace(/\\[nt"]/g, ' '))) return [];
    return [{ row: index + 1, column: log, value: literal(line) }];
  });
}

/** IDs of answers to the contact form. Only its owner can read them; others are told. */
function findAnswers(eraser: Eraser, et: ErasureTranslate, left: string[]): string[] {
  const state = readLeads();
  if (!state || state.formId === '') return [];
  if (state.owner !== actingUser()) {
    left.push(et('left_form', { owner: state.owner }));
    return [];
  }
  try {
    const form = openContactForm(openLeads(), state);
    const isOf = (response: GoogleAppsScript.Forms.FormResponse): boolean =>
      response.getItemResponses().some((item) => eraser.isIn(textOf(item.getResponse())));
    return form.getResponses().filter(isOf).map((response) => response.getId());
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    left.push(error.message);
    return [];
  }
}

/** Other sheets that name the person or company, by the words that were asked for. One round trip for each word. */
function findElsewhere(
  { spreadsheet }: Workbook,
  { name, email = '' }: ErasureRequest,
  read: readonly ReadSheet[],
  et: ErasureTranslate,
): string[] {
  const known = new Set(read.map((each) => each.name));
  const cells = new Map<string, Set<string>>();
  for (const term of [name, ...email.split(/[,;\s]+/)].map((each) => each.trim()).filter((each) => each !== '')) {
    for (const range of spreadsheet.createTextFinder(term).findAll().slice(0, MOST_ELSEWHERE)) {
      const sheet = range.getSheet().getName();
      if (known.has(sheet) || sheet.startsWith('Saluran')) continue;
      cells.set(sheet, (cells.get(sheet) ?? new Set()).add(`${range.getRow()}:${range.getColumn()}`));
    }
  }
  return [...cells].map(([sheet, found]) => et('left_sheet', { sheet, count: found.size }));
}

/**
 * Writes a planned erasure: all cells or none, then the rows of people, the records and the answers go. Run again after an interruption, it
 * does what is left.
 *
 * @param takeBack what a refused write takes back, too
 */
export function applyErasure(erasure: Erasure, takeBack: () => void): void {
  const { workbook, planned, deals, records, eraser, people } = erasure;
  const targets = planned.map(({ read, cells }) => ({ sheet: read.sheet, cells }));
  writeJudged(workbook, targets, (onFailure) => {
    onFailure(takeBack);
    for (const { read, cells } of planned) {
      if (read === deals) writeOwn(workbook, cells, deals, onFailure);
      else writeSheetCells(read.sheet, cells, read.rows, onFailure, read.formulas);
    }
    SpreadsheetApp.flush();
  });
  if (people) {
    // Looked at once more: people sort and insert rows meanwhile.
    const rows = planPeople(people.sheet.getDataRange().getValues(), people.at, eraser);
    for (const row of rows.reverse()) people.sheet.deleteRow(row);
  }
  for (const id of records) forgetRecord(workbook, id);
  deleteAnswers(erasure);
  SpreadsheetApp.flush();
}

function writeOwn(workbook: Workbook, cells: readonly CellWrite[], deals: ReadSheet, onFailure: OnFailure): void {
  if (cells.length > 0) writeDeals(workbook, cells, readAgain({ workbook, rows: deals.rows.map((line) => [...line]) }), onFailure);
}

function deleteAnswers({ eraser, et, result }: Erasure): void {
  const state = result.answers > 0 ? readLeads() : null;
  if (!state) return;
  const form = openContactForm(openLeads(), state);
  for (const id of findAnswers(eraser, et, [])) form.deleteResponse(id);
}

/** Says on a sheet that something was erased, once, and without the name. */
export function logErasure(
  { workbook, et }: Pick<Erasure, 'workbook' | 'et'>,
  { erasureId, kind, counts }: { erasureId: string; kind: ErasureRequest['kind']; counts: readonly number[] },
): void {
  const sheet = sheetNamed(workbook.spreadsheet, ERASURES) ?? makeLog(workbook);
  const isThere = sheet.getRange('A:A').createTextFinder(erasureId).matchEntireCell(true).findNext() !== null;
  if (!isThere) sheet.appendRow([erasureId, new Date(), literal(currentUser()), et(kind), ...counts]);
}

function makeLog({ spreadsheet, locale }: Workbook): GoogleAppsScript.Spreadsheet.Sheet {
  const before = spreadsheet.getActiveSheet();
  const sheet = spreadsheet.insertSheet(ERASURES[locale], spreadsheet.getSheets().length);
  writeHeaders(sheet, 1, namesIn(ERASURE_COLUMNS, locale));
  sheet.setFrozenRows(1);
  spreadsheet.setActiveSheet(before);
  return sheet;
}
