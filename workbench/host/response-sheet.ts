/** The sheet in the workbook that a form's responses go to: its headers follow the questions, each response is a row. */

import type { ICellData } from '@univerjs/core';
import type { Area } from '../engine/area.js';
import { contentOf, hasContent } from '../engine/cell-content.js';
import { toSerial } from '../engine/dates.js';
import { parseTyped } from '../engine/parse.js';
import type { WorkbookEngine } from '../engine/workbook.js';
import {
  type FormData,
  type ItemData,
  isGrid,
  isQuestion,
  type ResponseColumn,
  type ResponseData,
} from '../forms/definition.js';
import { totalScore } from '../forms/score.js';
import type { Forms } from './forms.js';
import { newSheetConfig } from './new-workbook.js';

/** What a spreadsheet's form-submit event says about the new row. */
export interface WrittenRow {
  area: Area;
  /** As shown, in the order of the sheet's columns. */
  values: string[];
  /** By header. */
  namedValues: Record<string, string[]>;
}

const MONTH_FIRST = /^en_(US|PH)/;
const SECONDS_A_DAY = 86_400;

export class ResponseSheets {
  constructor(
    private readonly engine: WorkbookEngine,
    private readonly forms: Forms,
  ) {
    forms.onChange((form) => {
      if (form.destination) this.#follow(form);
    });
  }

  /** Adds the sheet, in front of the others as Google does, with a row for each response that is there already. */
  link(form: FormData, spreadsheetId: string): void {
    let n = 1;
    while (this.engine.sheetByName(`Form Responses ${n}`)) n++;
    const sheet = newSheetConfig(
      `Form Responses ${n}`,
      this.engine.sheets.map((each) => each.getSheetId()),
    );
    const frozen = { freeze: { startRow: 1, startColumn: -1, xSplit: 0, ySplit: 1 } };
    this.engine.execute('sheet.mutation.insert-sheet', {
      unitId: this.engine.unitId,
      index: 0,
      sheet: { ...sheet, ...frozen },
    });
    this.forms.setDestination(form.id, { spreadsheetId, sheetId: sheet.id, columns: [] });
    this.#follow(this.forms.get(form.id));
    for (const response of this.forms.responses(form.id)) this.write(form.id, response);
  }

  /** Writes headers of new questions at the end, and the new title of one that was renamed; columns of deleted ones stay. */
  #follow(form: FormData): void {
    const { destination } = form;
    if (!destination || !this.#exists(destination.sheetId)) return;
    const { sheetId } = destination;
    const columns = [...destination.columns];
    let changed = false;
    for (const wanted of columnsOf(form)) {
      const index = columns.findIndex(({ key }) => key === wanted.key);
      const known = columns[index];
      if (known && known.title === wanted.title) continue;
      const at = known ? (this.#place(sheetId, columns)[index] ?? columns.length) : this.#free(sheetId, columns.length);
      this.engine.grow(sheetId, 1, at + 1);
      this.engine.put(sheetId, { 0: { [at]: { ...text(wanted.title), s: { bl: 1 } } } });
      columns[known ? index : columns.length] = wanted;
      changed = true;
    }
    if (changed) this.forms.setDestination(form.id, { ...destination, columns });
  }

  #exists(sheetId: string): boolean {
    return this.engine.sheets.some((sheet) => sheet.getSheetId() === sheetId);
  }

  #headers(sheetId: string): string[] {
    const { columns } = this.engine.cells.extent(sheetId);
    if (columns === 0) return [];
    const area = { sheetId, row: 0, lastRow: 0, column: 0, lastColumn: columns - 1 };
    return this.engine.cells.display(area)[0] ?? [];
  }

  /** The first column without a header, right of all that have one. */
  #free(sheetId: string, least: number): number {
    return Math.max(least, this.#headers(sheetId).findLastIndex((header) => header !== '') + 1);
  }

  /** The current position of each column, because people insert and move columns. One with a changed header follows the one before it. */
  #place(sheetId: string, columns: readonly ResponseColumn[]): number[] {
    const headers = this.#headers(sheetId);
    const taken = new Set<number>();
    const places: number[] = [];
    for (const [index, { title }] of columns.entries()) {
      const matches = headers.flatMap((header, at) => (header === title && !taken.has(at) ? [at] : []));
      const place = matches.includes(index) ? index : (matches[0] ?? (places[index - 1] ?? -1) + 1);
      taken.add(place);
      places.push(place);
    }
    return places;
  }

  /** Writes a response as a new row, or over the row of an earlier version of it. */
  write(formId: string, response: ResponseData, before?: ResponseData): WrittenRow | null {
    let form = this.forms.get(formId);
    if (!form.destination) return null;
    if (!this.#exists(form.destination.sheetId)) {
      this.link(form, form.destination.spreadsheetId);
      // Linking wrote every response, this one too.
      form = this.forms.get(formId);
    }
    const { destination } = form;
    if (!destination) return null;
    const { sheetId, columns } = destination;
    const places = this.#place(sheetId, columns);
    const row = this.#rowFor(sheetId, places[0] ?? 0, places, before ?? response);
    const cells: Record<number, ICellData> = {};
    columns.forEach(({ key }, index) => {
      cells[places[index] ?? index] = this.#cell(form, key, response);
    });
    const lastColumn = Math.max(...places);
    this.engine.grow(sheetId, row + 1, lastColumn + 1);
    this.engine.put(sheetId, { [row]: cells });
    return this.#written({ sheetId, row, lastRow: row, column: 0, lastColumn }, form, places, response, before);
  }

  #written(area: Area, form: FormData, places: number[], response: ResponseData, before?: ResponseData): WrittenRow {
    const headers = this.#headers(area.sheetId);
    const values = this.engine.cells.display(area)[0] ?? [];
    if (before) {
      // The event of an edited response carries what changed.
      form.destination?.columns.forEach(({ key }, index) => {
        const same = JSON.stringify(answerAt(key, response)) === JSON.stringify(answerAt(key, before));
        if (key !== 'timestamp' && same) values[places[index] ?? index] = '';
      });
    }
    const namedValues: Record<string, string[]> = {};
    headers.slice(0, values.length).forEach((header, column) => {
      namedValues[header] = [...(namedValues[header] ?? []), values[column] ?? ''];
    });
    return { area, values, namedValues };
  }

  #rowFor(sheetId: string, timestampColumn: number, places: number[], response: ResponseData): number {
    const { rows } = this.engine.cells.extent(sheetId);
    const wanted = this.#serial(response.timestamp);
    let last = 0;
    for (let row = 1; row < rows; row++) {
      const cell = this.engine.cells.cell(sheetId, row, timestampColumn);
      if (!hasContent(cell)) continue;
      last = row;
      if (typeof cell?.v === 'number' && Math.abs(cell.v - wanted) * SECONDS_A_DAY < 0.0005) return row;
    }
    const free = places.every((column) => !hasContent(this.engine.cells.cell(sheetId, last + 1, column)));
    return free ? last + 1 : rows;
  }

  #serial(iso: string): number {
    return toSerial(new Date(iso), this.engine.settings.timeZone);
  }

  #cell(form: FormData, key: string, response: ResponseData): ICellData {
    const day = MONTH_FIRST.test(this.engine.settings.locale) ? 'm/d/yyyy' : 'dd/mm/yyyy';
    if (key === 'timestamp') return dated(this.#serial(response.timestamp), `${day} h:mm:ss`);
    if (key === 'email') return text(response.email);
    if (key === 'score') {
      const { score, of } = totalScore(form, response);
      return dated(score, `${Number.isInteger(score) ? '0' : '0.0#'} "/ ${of}"`);
    }
    const item = form.items.find(({ id }) => String(id) === key.split(':')[0]);
    const answer = answerAt(key, response);
    if (!item || answer === null) return contentOf(null);
    switch (item.type) {
      case 'DATE':
        return item.includesYear === false ? this.#read(answer) : dated(dayNumber(answer), day);
      case 'DATETIME': {
        if (item.includesYear === false) return text(answer);
        const [date = '', time = ''] = answer.split(' ');
        return dated(dayNumber(date) + dayFraction(`${time}:00`), `${day} h:mm:ss`);
      }
      case 'TIME':
        return dated(dayFraction(`${answer}:00`), 'h:mm:ss');
      case 'DURATION':
        return dated(dayFraction(answer), '[h]:mm:ss');
      default:
        return this.#read(answer);
    }
  }

  /** Text that reads as a number or a date becomes one, as on Google; a formula stays text, from any sender. */
  #read(answer: string): ICellData {
    if (answer.startsWith("'")) return text(answer);
    const { value, formula, pattern } = parseTyped(answer, { locale: this.engine.settings.locale });
    if (formula !== undefined || value === null || typeof value === 'string') return text(answer);
    return typeof value === 'number' && pattern ? dated(value, pattern) : contentOf(value);
  }
}

function text(value: string): ICellData {
  return contentOf(value === '' ? null : value);
}

function dated(value: number, pattern: string): ICellData {
  return { ...contentOf(value), s: { n: { pattern } } };
}

/** '2026-11-24' as the number of the day. */
function dayNumber(date: string): number {
  return toSerial(new Date(`${date}T00:00:00Z`), 'UTC');
}

/** 'h:mm:ss' as a part of a day. */
function dayFraction(time: string): number {
  const [hours = 0, minutes = 0, seconds = 0] = time.split(':').map(Number);
  return (hours * 3600 + minutes * 60 + seconds) / SECONDS_A_DAY;
}

/** The columns that a form asks for, in Google's order. */
function columnsOf(form: FormData): ResponseColumn[] {
  return [
    { key: 'timestamp', title: 'Timestamp' },
    ...(form.collectEmail ? [{ key: 'email', title: 'Email Address' }] : []),
    ...(form.quiz ? [{ key: 'score', title: 'Score' }] : []),
    ...form.items.filter(isQuestion).flatMap(columnsOfItem),
  ];
}

function columnsOfItem(item: ItemData): ResponseColumn[] {
  const title = item.title || 'Untitled Question';
  if (!isGrid(item)) return [{ key: String(item.id), title }];
  return (item.rows ?? []).map((row, index) => ({ key: `${item.id}:${index}`, title: `${title} [${row}]` }));
}

/** The answer for a column, as text; null where there is none. */
function answerAt(key: string, response: ResponseData): string | null {
  if (key === 'email') return response.email;
  const [id = '', row] = key.split(':');
  const answer = response.answers[Number(id)] ?? null;
  const part = row === undefined ? answer : ((answer as (string | string[] | null)[] | null)?.[Number(row)] ?? null);
  if (part === null) return null;
  return Array.isArray(part) ? part.join(', ') : part;
}
