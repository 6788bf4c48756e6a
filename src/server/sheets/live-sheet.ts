/** Makes a sheet out of live formulas and native charts, and puts back what is missing of it. */

import { allLocales, type Locale } from '../../core/i18n/locale';
import type { Name } from '../../core/i18n/name';
import { type Cells, columnLetters, rowAt } from '../../core/shared/cells';
import { isBlank } from '../../core/shared/values';
import { blockCells, type Target } from '../workbook/whole-write';
import type { Workbook } from '../workbook/workbook';
import { growTo } from '../workbook/write';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

/** What the mark says until the sheet is whole: an interrupted run is then gone on with. */
const UNFINISHED = 'unfinished';
const FINISHED = 'finished';
const TITLE = { row: 1, asOf: 2 };
const SHADE = '#d9ead3';
const HEADER_SHADE = '#f1f3f4';
const MARKED = '#fbeae8';
const ALARM = '#b3261e';
const ACCENT = '#1a56c4';
/** Two lines: headers are longer than the numbers below them. */
const HEADER_HEIGHT = 36;
const TITLE_HEIGHT = 36;

/** A heading, and below it a formula that fills a table. */
export interface LivePart {
  heading: (locale: Locale) => string;
  formula: string;
  /** Whether a formula on the sheet is this part's, wherever it stands. */
  isFormula: (text: string) => boolean;
  /** 1-based place of the heading; the table begins a row below. */
  row: number;
  column: number;
  /** Rows of the table at most, its header included, and its columns. */
  rows: number;
  columns: number;
  /** Number formats of columns, from the first one of the table. */
  formats: Readonly<Record<number, string>>;
  /** Columns of which numbers below zero, or above it, are marked. */
  marks?: readonly { column: number; isBelowZero: boolean }[];
}

/** A chart over the first columns of a part. */
export interface LiveChart {
  title: (locale: Locale) => string;
  part: LivePart;
  rows: number;
  columns: number;
  /** 1-based row and column of its upper left corner. */
  place: readonly [row: number, column: number];
  kind: 'COMBO' | 'BAR' | 'COLUMN';
  colors: readonly string[];
  /** Series drawn as lines, by number. */
  lines: readonly number[];
}

/** A line of formulas, from the first column on: what the sheet leaves out, in red, or what it comes to, in bold. */
export interface LiveNotice {
  row: number;
  isAlarm: boolean;
  isThere: (formulas: readonly string[]) => boolean;
  isTaken: (values: Cells) => boolean;
  /** @param formulas those of the sheet, row by row; `width` in each row */
  formulas: (formulas: readonly string[], width: number) => string[];
}

export interface LiveSheet {
  /** Marks the sheet, whatever the user calls it. */
  key: string;
  name: Name;
  title: (locale: Locale) => string;
  /** What stands below the title. */
  head: readonly string[];
  widths: readonly number[];
  parts: readonly LivePart[];
  charts: readonly LiveChart[];
  notices?: readonly LiveNotice[];
  /** In pixels. */
  chartSize: { width: number; height: number };
}

/** What the sheet lacks, before anything is made. */
export interface LivePlan {
  sheet: LiveSheet;
  /** Found by its mark, or an empty one of the right name; null: one of this name is made. */
  found: Sheet | null;
  name: string;
  isMarked: boolean;
  isUnfinished: boolean;
  parts: LivePart[];
  /** The formulas of lines that are not there, and whose places are free. */
  notices: { notice: LiveNotice; formulas: string[] }[];
  /** How many parts find their place taken. */
  crowded: number;
  charts: readonly LiveChart[];
}

/**
 * Finds the sheet by its mark, and what it lacks. Parts whose formula stands anywhere on the sheet are left as they are, and
 * so are charts; nothing is written over cells of the user's own.
 */
export function planLiveSheet(workbook: Workbook, sheet: LiveSheet): LivePlan {
  const marked = findMarked(workbook, sheet.key);
  const { found, name } = marked ? { found: marked.sheet, name: '' } : findPlace(workbook, sheet.name);
  const values: Cells = found?.getDataRange().getValues() ?? [];
  const formulas = found?.getDataRange().getFormulas().flat() ?? [];
  const missing = sheet.parts.filter(({ isFormula }) => !formulas.some(isFormula));
  const parts = missing.filter((part) => !isTaken(values, part));
  return {
    sheet,
    found,
    name,
    isMarked: marked !== null,
    isUnfinished: marked?.isUnfinished ?? true,
    parts,
    notices: planNotices(sheet.notices ?? [], values, formulas),
    crowded: missing.length - parts.length,
    charts: found ? missingCharts(found, sheet.charts) : sheet.charts,
  };
}

function planNotices(notices: readonly LiveNotice[], values: Cells, formulas: readonly string[]): LivePlan['notices'] {
  const width = Math.max(1, rowAt(values, 0).length);
  return notices
    .filter((notice) => !notice.isThere(formulas) && !notice.isTaken(values))
    .map((notice) => ({ notice, formulas: notice.formulas(formulas, width) }));
}

/** What is going to be written into a sheet that is there; nothing where it lacks nothing. */
export function liveTargets({ locale }: Workbook, plan: LivePlan): Target[] {
  const { sheet, found, isUnfinished, parts, charts, notices } = plan;
  if (!found) return [];
  const head = isUnfinished
    ? [...blockCells(TITLE.row, 0, [[sheet.title(locale)]]), ...blockCells(TITLE.asOf, 0, [sheet.head])]
    : [];
  const cells = parts.flatMap(({ heading, row, column, formula }) =>
    blockCells(row, column - 1, [[heading(locale)], [formula]]),
  );
  const areas = parts.map(({ row, column, rows, columns }) => ({
    row,
    column: column - 1,
    rows: rows + 1,
    columns,
  }));
  for (const { notice, formulas } of notices) {
    areas.push({ row: notice.row, column: 0, rows: 1, columns: formulas.length });
  }
  const first = charts.length > 0 || isUnfinished ? [{ row: 1, column: 0, rows: 1, columns: 1 }] : [];
  return [...areas, ...first].map((area, index) => ({
    sheet: found,
    cells: index === 0 ? [...head, ...cells] : [],
    area,
  }));
}

/** Makes the sheet, or what it lacks. */
export function renewLiveSheet(workbook: Workbook, plan: LivePlan): Sheet {
  const { locale, spreadsheet } = workbook;
  const { key, widths, chartSize } = plan.sheet;
  const sheet = plan.found ?? spreadsheet.insertSheet(plan.name);
  if (!plan.isMarked) sheet.addDeveloperMetadata(key, UNFINISHED);
  if (plan.isUnfinished) writeHead(sheet, plan.sheet, locale);
  for (const notice of plan.notices) writeNotice(sheet, notice);
  for (const part of plan.parts) writePart(sheet, part, widths.length, locale);
  for (const chart of plan.charts) sheet.insertChart(chartOf(sheet, chart, chartSize, locale));
  if (plan.isUnfinished) findMark(workbook, key)?.setValue(FINISHED);
  return sheet;
}

function findMark({ spreadsheet }: Workbook, key: string): GoogleAppsScript.Spreadsheet.DeveloperMetadata | undefined {
  return spreadsheet.createDeveloperMetadataFinder().withKey(key).find()[0];
}

function findMarked(workbook: Workbook, key: string): { sheet: Sheet; isUnfinished: boolean } | null {
  const mark = findMark(workbook, key);
  const sheet = mark?.getLocation().getSheet();
  return mark && sheet ? { sheet, isUnfinished: mark.getValue() === UNFINISHED } : null;
}

/**
 * Finds a name for the sheet. If the user has a sheet of that name, ours takes another name. An empty sheet of that name is
 * left from an interrupted run, so we use it.
 */
function findPlace({ spreadsheet, locale }: Workbook, names: Name): { found: Sheet | null; name: string } {
  const name = names[locale];
  const sheets = new Map(spreadsheet.getSheets().map((each) => [each.getName(), each]));
  const isOwn = (other: Sheet): boolean => other.getLastRow() > 0 || other.getCharts().length > 0;
  let free = name;
  let taken = sheets.get(free);
  for (let count = 2; taken && isOwn(taken); count++) {
    free = `${name} ${count}`;
    taken = sheets.get(free);
  }
  return { found: taken ?? null, name: free };
}

/** Title, date and looks of the whole sheet. */
function writeHead(sheet: Sheet, { title, head, widths }: LiveSheet, locale: Locale): void {
  sheet.setHiddenGridlines(true);
  widths.forEach((width, index) => {
    sheet.setColumnWidth(index + 1, width);
  });
  sheet.getRange(TITLE.row, 1).setValue(title(locale)).setFontSize(18).setFontWeight('bold');
  sheet.setRowHeight(TITLE.row, TITLE_HEIGHT);
  sheet
    .getRange(TITLE.asOf, 1, 1, head.length)
    .setValues([[...head]])
    .setFontColor('#5f6368');
}

/** In red, what a number leaves out: it must not pass for the whole. */
function writeNotice(sheet: Sheet, { notice, formulas }: LivePlan['notices'][number]): void {
  const line = sheet.getRange(notice.row, 1, 1, formulas.length).setFormulas([[...formulas]]);
  line.setFontColor(notice.isAlarm ? ALARM : ACCENT);
  if (!notice.isAlarm) line.setFontWeight('bold');
}

/** Whether something of the user's stands where a part belongs; the part's own heading was left by an interrupted run. */
function isTaken(values: Cells, { heading, row, column, rows, columns }: LivePart): boolean {
  for (let r = row - 1; r <= row - 1 + rows; r++) {
    for (let c = column - 1; c < column - 1 + columns; c++) {
      const value = rowAt(values, r)[c];
      // The user may have changed the language since.
      const isHeading = r === row - 1 && c === column - 1 && allLocales().some((locale) => value === heading(locale));
      if (!isBlank(value) && !isHeading) return true;
    }
  }
  return false;
}

/** @param width columns of the sheet, which the heading of a wide part covers */
function writePart(sheet: Sheet, part: LivePart, width: number, locale: Locale): void {
  const { heading, row, column, rows, columns, formats } = part;
  growTo(sheet, row + rows + 1);
  sheet.getRange(row, column, 1, columns > 7 ? width : columns).setBackground(SHADE);
  sheet.getRange(row, column).setValue(heading(locale)).setFontWeight('bold');
  sheet
    .getRange(row + 1, column, 1, columns)
    .setFontWeight('bold')
    .setFontSize(9)
    .setWrap(true)
    .setVerticalAlignment('bottom')
    .setBackground(HEADER_SHADE);
  sheet.setRowHeight(row + 1, HEADER_HEIGHT);
  // Words stand on the left, as those of the first columns of a list do; numbers on the right.
  for (const at of Object.keys(formats)) {
    sheet.getRange(row + 1, column + Number(at) - 1, rows, 1).setHorizontalAlignment('right');
  }
  for (const [at, format] of Object.entries(formats)) {
    sheet.getRange(row + 2, column + Number(at) - 1, rows - 1, 1).setNumberFormat(format);
  }
  markNumbers(sheet, part);
  sheet.getRange(row + 1, column).setFormula(part.formula);
}

/** Colours numbers that somebody has to act on. A text is greater than any number, so N makes it 0. */
function markNumbers(sheet: Sheet, { row, column, rows, marks = [] }: LivePart): void {
  if (marks.length === 0) return;
  const rules = marks.map((mark) => {
    const at = column + mark.column - 1;
    return SpreadsheetApp.newConditionalFormatRule()
      .whenFormulaSatisfied(`=N($${columnLetters(at)}${row + 2})${mark.isBelowZero ? '<' : '>'}0`)
      .setBackground(MARKED)
      .setFontColor(ALARM)
      .setRanges([sheet.getRange(row + 2, at, rows - 1, 1)])
      .build();
  });
  sheet.setConditionalFormatRules([...sheet.getConditionalFormatRules(), ...rules]);
}

/** A chart is ours when its data begin where those of a planned one do: then it stays as the user may have styled it. */
function missingCharts(sheet: Sheet, charts: readonly LiveChart[]): LiveChart[] {
  const known = new Set(
    sheet.getCharts().map((chart) => {
      const [range] = chart.getRanges();
      return range ? `${range.getRow()} ${range.getColumn()}` : '';
    }),
  );
  return charts.filter(({ part }) => !known.has(`${part.row + 1} ${part.column}`));
}

function chartOf(sheet: Sheet, chart: LiveChart, { width, height }: LiveSheet['chartSize'], locale: Locale) {
  const { part, rows, columns, colors, lines, place } = chart;
  const series = Object.fromEntries(
    colors.map((color, index) => [index, { color, type: lines.includes(index) ? 'line' : 'bars' }]),
  );
  return sheet
    .newChart()
    .setChartType(Charts.ChartType[chart.kind])
    .addRange(sheet.getRange(part.row + 1, part.column, rows, columns))
    .setNumHeaders(1)
    .setOption('title', chart.title(locale))
    .setOption('series', series)
    .setOption('legend.position', colors.length > 1 ? 'bottom' : 'none')
    .setOption('width', width)
    .setOption('height', height)
    .setPosition(place[0], place[1], 0, 0)
    .build();
}
