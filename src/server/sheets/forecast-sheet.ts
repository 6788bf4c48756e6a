/** Makes the Forecast sheet out of live formulas and native charts, and puts back what is missing of it. */

import { reviewMessages } from '../../core/forecast/messages';
import { quarterOf } from '../../core/forecast/model/parts';
import { FORECAST } from '../../core/forecast/review-names';
import type { ReviewTranslate } from '../../core/forecast/texts';
import { allLocales } from '../../core/i18n/locale';
import { type Cells, columnLetters, rowAt } from '../../core/shared/cells';
import { toDay } from '../../core/shared/dates';
import { isBlank } from '../../core/shared/values';
import { parseSettings } from '../../core/workbook/settings';
import { SYSTEM_SHEET, systemRow } from '../../core/workbook/system';
import { blockCells, type Target } from '../workbook/whole-write';
import type { Workbook } from '../workbook/workbook';
import { growTo } from '../workbook/write';
import { CHART_COLUMN, CHART_SIZE, CHARTS, type ChartPlan, PARTS, type Part, WIDTHS } from './forecast-layout';
import { hasLeftOut, isLeftOutTaken, LEFT_OUT, leftOutFormulas } from './forecast-left-out';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

/** Marks the sheet, whatever the user calls it. */
const KEY = 'saluran-forecast';
/** What the mark says until the sheet is whole: an interrupted run is then gone on with. */
const UNFINISHED = 'unfinished';
const FINISHED = 'finished';
const TITLE = { row: 1, asOf: 2 };
const SHADE = '#d9ead3';
const HEADER_SHADE = '#f1f3f4';
const ALARM = '#b3261e';
/** How many columns of the quarter stand before its basis. */
const BASIS = 10;
/** Two lines: headers are longer than the numbers below them. */
const HEADER_HEIGHT = 36;
const TITLE_HEIGHT = 36;

/** What the sheet lacks, before anything is made. */
export interface ForecastPlan {
  /** Found by its mark, or an empty one of the right name; null: one of this name is made. */
  found: Sheet | null;
  name: string;
  isMarked: boolean;
  isUnfinished: boolean;
  parts: { part: Part; formula: string }[];
  /** The line of deals that are left out; null where it is there, or its place is taken. */
  leftOut: string[] | null;
  /** How many parts find their place taken. */
  crowded: number;
  charts: readonly ChartPlan[];
}

/**
 * Finds the sheet by its mark, and what it lacks. Parts whose formula stands anywhere on the sheet are left as they are, and
 * so are charts; nothing is written over cells of the user's own.
 */
export function planForecastSheet(workbook: Workbook): ForecastPlan {
  const marked = findSheet(workbook);
  const { found, name } = marked ? { found: marked.sheet, name: '' } : findPlace(workbook);
  const values: Cells = found?.getDataRange().getValues() ?? [];
  const formulas = found?.getDataRange().getFormulas().flat() ?? [];
  const plan: ForecastPlan = {
    found,
    name,
    isMarked: marked !== null,
    isUnfinished: marked?.isUnfinished ?? true,
    parts: [],
    leftOut: planLeftOut(workbook, found, values, formulas),
    crowded: 0,
    charts: [],
  };
  for (const part of PARTS) {
    const formula = formulaOf(part, workbook.system.separator);
    const call = formula.slice(0, formula.indexOf('(', 1) + 1);
    const isThere = (text: string): boolean =>
      text.startsWith(call) && (part.part === null || text.includes(`"${part.part}"`));
    if (formulas.some(isThere)) continue;
    if (isTaken(values, part)) plan.crowded++;
    else plan.parts.push({ part, formula });
  }
  // An empty chart is no use, so the chart of past quarters is added with the first quarter.
  const wanted = CHARTS.filter(({ part }) => part !== 'sheet_past' || hasPast(workbook));
  return { ...plan, charts: found ? missingCharts(found, wanted) : wanted };
}

/** The line of deals that are left out, below the title: it reads the basis of the quarter, wherever the user has put that. */
function planLeftOut(
  workbook: Workbook,
  found: Sheet | null,
  values: Cells,
  formulas: readonly string[],
): string[] | null {
  if (hasLeftOut(formulas) || isLeftOutTaken(values)) return null;
  const [quarter] = PARTS;
  if (!quarter) return null;
  const width = found ? (values[0]?.length ?? 1) : 1;
  const at = formulas.findIndex((formula) => formula.startsWith('=PIPELINE_REVIEW(') && formula.includes('"quarter"'));
  const [row, column] = at < 0 ? [quarter.row + 1, quarter.column] : [Math.floor(at / width) + 1, (at % width) + 1];
  const basis = `$${columnLetters(column + BASIS)}$${row + 1}`;
  const word = reviewMessages(workbook.locale)('sheet_row');
  return leftOutFormulas(basis, workbook.sheet('deals').getSheetId(), word, workbook.system.separator);
}

/** What is going to be written into a sheet that is there; nothing where it lacks nothing. */
export function forecastTargets({ locale }: Workbook, plan: ForecastPlan): Target[] {
  const { found, isUnfinished, parts, charts, leftOut } = plan;
  if (!found) return [];
  const rt = reviewMessages(locale);
  const head = isUnfinished
    ? [...blockCells(TITLE.row, 0, [[rt('sheet_title')]]), ...blockCells(TITLE.asOf, 0, headOf(rt))]
    : [];
  const cells = parts.flatMap(({ part: { heading, row, column }, formula }) =>
    blockCells(row, column - 1, [[rt(heading)], [formula]]),
  );
  const areas = parts.map(({ part }) => ({
    row: part.row,
    column: part.column - 1,
    rows: part.rows + 1,
    columns: part.columns,
  }));
  if (leftOut) areas.push({ row: LEFT_OUT.row, column: 0, rows: 1, columns: leftOut.length });
  const first = charts.length > 0 || isUnfinished ? [{ row: 1, column: 0, rows: 1, columns: 1 }] : [];
  return [...areas, ...first].map((area, index) => ({
    sheet: found,
    cells: index === 0 ? [...head, ...cells] : [],
    area,
  }));
}

/** Makes the sheet, or what it lacks. */
export function renewForecastSheet(workbook: Workbook, plan: ForecastPlan): Sheet {
  const rt = reviewMessages(workbook.locale);
  const sheet = plan.found ?? workbook.spreadsheet.insertSheet(plan.name);
  if (!plan.isMarked) sheet.addDeveloperMetadata(KEY, UNFINISHED);
  if (plan.isUnfinished) writeHead(sheet, rt);
  if (plan.leftOut) writeLeftOut(sheet, plan.leftOut);
  for (const { part, formula } of plan.parts) writePart(sheet, part, formula, rt);
  const stages = workbook.stages().stages.filter(({ type }) => type === 'Open').length;
  addCharts(sheet, plan.charts, rt, stages);
  if (plan.isUnfinished) findMark(workbook)?.setValue(FINISHED);
  return sheet;
}

function findMark({ spreadsheet }: Workbook): GoogleAppsScript.Spreadsheet.DeveloperMetadata | undefined {
  return spreadsheet.createDeveloperMetadataFinder().withKey(KEY).find()[0];
}

function findSheet(workbook: Workbook): { sheet: Sheet; isUnfinished: boolean } | null {
  const mark = findMark(workbook);
  const sheet = mark?.getLocation().getSheet();
  return mark && sheet ? { sheet, isUnfinished: mark.getValue() === UNFINISHED } : null;
}

/**
 * Finds a name for the sheet. If the user has a sheet of that name, ours takes another name. An empty sheet of that name is
 * left from an interrupted run, so we use it.
 */
function findPlace({ spreadsheet, locale }: Workbook): { found: Sheet | null; name: string } {
  const name = FORECAST[locale];
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
function writeHead(sheet: Sheet, rt: ReviewTranslate): void {
  sheet.setHiddenGridlines(true);
  WIDTHS.forEach((width, index) => {
    sheet.setColumnWidth(index + 1, width);
  });
  sheet.getRange(TITLE.row, 1).setValue(rt('sheet_title')).setFontSize(18).setFontWeight('bold');
  sheet.setRowHeight(TITLE.row, TITLE_HEIGHT);
  sheet.getRange(TITLE.asOf, 1, 1, 2).setValues(headOf(rt)).setFontColor('#5f6368');
}

/** In red: a number that leaves deals out must not pass for the whole. */
function writeLeftOut(sheet: Sheet, formulas: readonly string[]): void {
  sheet
    .getRange(LEFT_OUT.row, 1, 1, formulas.length)
    .setFormulas([[...formulas]])
    .setFontColor(ALARM);
}

/** The date that forecasts count from, as the add-on keeps it. */
function headOf(rt: ReviewTranslate): string[][] {
  return [[rt('sheet_asOf'), `=${SYSTEM_SHEET}!$B$${systemRow('today')}`]];
}

/** The parts that look back leave the deals out: they then change when the model is fitted, and not at every edit. */
function formulaOf({ part }: Part, separator: ',' | ';'): string {
  if (part === null) return `=STAGE_CONVERSION(${['', '', 'SaluranBasis'].join(separator)})`;
  const deals = part === 'past' ? '' : 'SaluranDeals';
  return `=PIPELINE_REVIEW(${[deals, `"${part}"`, 'SaluranBasis'].join(separator)})`;
}

/** Whether something of the user's stands where a part belongs; the part's own heading was left by an interrupted run. */
function isTaken(values: Cells, { heading, row, column, rows, columns }: Part): boolean {
  for (let r = row - 1; r <= row - 1 + rows; r++) {
    for (let c = column - 1; c < column - 1 + columns; c++) {
      const value = rowAt(values, r)[c];
      // The user may have changed the language since.
      const isHeading =
        r === row - 1 && c === column - 1 && allLocales().some((locale) => value === reviewMessages(locale)(heading));
      if (!isBlank(value) && !isHeading) return true;
    }
  }
  return false;
}

function writePart(sheet: Sheet, part: Part, formula: string, rt: ReviewTranslate): void {
  const { heading, row, column, rows, columns, formats } = part;
  growTo(sheet, row + rows + 1);
  sheet.getRange(row, column, 1, columns > 7 ? WIDTHS.length : columns).setBackground(SHADE);
  sheet.getRange(row, column).setValue(rt(heading)).setFontWeight('bold');
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
  sheet.getRange(row + 1, column).setFormula(formula);
}

/** Whether there were deals before the quarter that is running. */
function hasPast(workbook: Workbook): boolean {
  const { created } = workbook.columns();
  const deals = workbook.sheet('deals');
  const last = deals.getLastRow();
  if (created < 0 || last < 2) return false;
  const firstMonth = parseSettings(workbook.system.settingRows, workbook.locale, workbook.t).firstMonth;
  const { from } = quarterOf(workbook.zone.dayOf(new Date()), firstMonth);
  const days = deals.getRange(2, created + 1, last - 1, 1).getValues();
  return days.some(([value]) => (toDay(value, workbook.zone) ?? from) < from);
}

/** A chart is ours when its data begin where those of a planned one do: then it stays as the user may have styled it. */
function missingCharts(sheet: Sheet, plans: readonly ChartPlan[]): ChartPlan[] {
  const known = new Set(
    sheet.getCharts().map((chart) => {
      const [range] = chart.getRanges();
      return range ? `${range.getRow()} ${range.getColumn()}` : '';
    }),
  );
  return plans.filter((plan) => {
    const part = PARTS.find(({ heading }) => heading === plan.part);
    return part && !known.has(`${part.row + 1} ${part.column}`);
  });
}

function addCharts(sheet: Sheet, plans: readonly ChartPlan[], rt: ReviewTranslate, stages: number): void {
  for (const plan of plans) {
    const part = PARTS.find(({ heading }) => heading === plan.part);
    if (!part) continue;
    const rows = part.part === null ? stages + 1 : part.rows;
    sheet.insertChart(chartOf(sheet, plan, part, rows, rt));
  }
}

function chartOf(sheet: Sheet, plan: ChartPlan, { row, column }: Part, rows: number, rt: ReviewTranslate) {
  const series = Object.fromEntries(
    plan.colors.map((color, index) => [index, { color, type: plan.lines.includes(index) ? 'line' : 'bars' }]),
  );
  return sheet
    .newChart()
    .setChartType(Charts.ChartType[plan.kind])
    .addRange(sheet.getRange(row + 1, column, rows, plan.columns))
    .setNumHeaders(1)
    .setOption('title', rt(plan.title))
    .setOption('series', series)
    .setOption('legend.position', plan.colors.length > 1 ? 'bottom' : 'none')
    .setOption('width', CHART_SIZE.width)
    .setOption('height', CHART_SIZE.height)
    .setPosition(row, CHART_COLUMN, 0, 0)
    .build();
}
