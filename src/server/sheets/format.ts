/** Number formats, dropdowns, colours and protection of new sheets. */

import type { Locale } from '../../core/api';
import {
  type Choices,
  type ColumnKind,
  DEAL_COLUMNS,
  type DealColumns,
  dateColumns,
  dealColumns,
  markerColumns,
} from '../../core/deals/columns';
import { namesIn } from '../../core/i18n/name';
import { columnLetters } from '../../core/shared/cells';
import { CATEGORIES } from '../../core/stages/columns';
import type { Stage } from '../../core/stages/stages';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

const MONEY = '#,##0.00';
const FORMATS: Partial<Record<ColumnKind, string>> = {
  amount: MONEY,
  date: 'yyyy-mm-dd',
  time: 'yyyy-mm-dd hh:mm',
};
const CURRENCIES = ['MYR', 'SGD', 'USD', 'EUR', 'GBP', 'IDR', 'THB', 'JPY', 'CNY', 'AUD', 'INR'];
/** From the first open stage to the last; pale, so that black text stays readable. */
const OPEN_COLOURS = ['#e8f0fe', '#d2e3fc', '#c6dafc', '#fef7e0', '#feefc3', '#fde293'];
const WON_COLOUR = '#ceead6';
const LOST_COLOUR = '#f4cccc';
/** What a forecast cannot read; darker than any stage. */
const UNREAD = { back: '#f6aea9', text: '#8c1d18' };

/** Formats the Deals sheet: hidden markers, number formats, dropdowns, colours. */
export function formatDeals(
  sheet: Sheet,
  at: DealColumns,
  stages: Sheet,
  people: Sheet,
  table: readonly Stage[],
  locale: Locale,
): void {
  const rows = sheet.getMaxRows() - 1;
  for (const key of dealColumns((_, column) => at[column] >= 0)) {
    const { kind, width, choices } = DEAL_COLUMNS[key];
    const below = sheet.getRange(2, at[key] + 1, rows, 1);
    const format = FORMATS[kind];
    if (format) below.setNumberFormat(format);
    if (width !== undefined) sheet.setColumnWidth(at[key] + 1, width);
    if (choices === 'stages') ruleStages(sheet, at[key], stages);
    else if (choices) below.setDataValidation(ruleOf(choices, people, locale));
  }
  if (at.stage >= 0 && sheet.getConditionalFormatRules().length === 0) {
    colourStages(sheet, at.stage, table, []);
    sheet.setConditionalFormatRules([...sheet.getConditionalFormatRules(), ...unreadMarks(sheet, at)]);
  }
  hideSyncMarkers(sheet, at);
}

/** The dropdown of a column whose choices are not the stages. Only a category must be one of them. */
function ruleOf(choices: Exclude<Choices, 'stages'>, people: Sheet, locale: Locale) {
  const rule = SpreadsheetApp.newDataValidation().setAllowInvalid(choices !== 'categories');
  if (choices === 'people') return rule.requireValueInRange(people.getRange('A2:A'), true).build();
  const list = choices === 'categories' ? namesIn(CATEGORIES, locale) : CURRENCIES;
  return rule.requireValueInList(list, true).build();
}

/** Gives the stage cells of Deals their dropdown. */
export function ruleStages(sheet: Sheet, column: number, stages: Sheet): void {
  const names = stages.getRange('B2:B');
  const rule = SpreadsheetApp.newDataValidation().requireValueInRange(names, true).setAllowInvalid(false).build();
  if (column >= 0) sheet.getRange(2, column + 1, sheet.getMaxRows() - 1, 1).setDataValidation(rule);
}

/** Colours the stage cells of Deals by their stage, after the rules that are there. */
export function colourStages(
  sheet: Sheet,
  column: number,
  table: readonly Stage[],
  rules: GoogleAppsScript.Spreadsheet.ConditionalFormatRule[],
): void {
  const cells = sheet.getRange(2, column + 1, sheet.getMaxRows() - 1, 1);
  const colours = table.map((stage, index) =>
    SpreadsheetApp.newConditionalFormatRule()
      .whenTextEqualTo(stage.name)
      .setBackground(colourOf(stage, index))
      .setRanges([cells])
      .build(),
  );
  sheet.setConditionalFormatRules([...rules, ...colours]);
}

/**
 * The rules that colour cells which forecasts cannot read: amounts and dates that are text, negative amounts, and the blank
 * stage beside an amount. The colour comes and goes with the value, whoever writes it, and leaves the user's own alone. The
 * formulas have no commas, which not every locale takes.
 */
export function unreadMarks(sheet: Sheet, at: DealColumns): GoogleAppsScript.Spreadsheet.ConditionalFormatRule[] {
  const rows = sheet.getMaxRows() - 1;
  const cellIn = (column: number): string => `$${columnLetters(column + 1)}2`;
  const mark = (column: number, formula: string) =>
    SpreadsheetApp.newConditionalFormatRule()
      .whenFormulaSatisfied(formula)
      .setBackground(UNREAD.back)
      .setFontColor(UNREAD.text)
      .setRanges([sheet.getRange(2, column + 1, rows, 1)])
      .build();
  const amount = cellIn(at.amount);
  const dates = dateColumns().filter((key) => at[key] >= 0);
  return [
    mark(at.amount, `=(${amount}<>"")*(1-ISNUMBER(${amount})*(${amount}>=0))`),
    ...dates.map((key) => mark(at[key], `=(${cellIn(at[key])}<>"")*(1-ISNUMBER(${cellIn(at[key])}))`)),
    ...(at.stage < 0 ? [] : [mark(at.stage, `=(${cellIn(at.stage)}="")*(${amount}<>"")*(${amount}<>0)`)]),
  ];
}

/** Hides the marker columns of Deals. */
export function hideSyncMarkers(sheet: Sheet, at: DealColumns): void {
  for (const key of markerColumns()) if (at[key] >= 0) sheet.hideColumns(at[key] + 1, 1);
}

/** Formats the other sheets. */
export function formatStages(sheet: Sheet): void {
  sheet.getRange(2, 3, sheet.getMaxRows() - 1, 1).setNumberFormat('0%');
  sheet.setColumnWidth(6, 220);
}

export function formatHistory(sheet: Sheet): void {
  const rows = sheet.getMaxRows() - 1;
  sheet.getRange(2, 2, rows, 1).setNumberFormat('yyyy-mm-dd hh:mm:ss');
  sheet.getRange(2, 5, rows, 1).setNumberFormat(MONEY);
  sheet.setColumnWidth(2, 150);
}

/**
 * Makes Google warn people who are about to change the headers (RANGE) or the whole sheet. A hard protection would also
 * stop the add-on when reps use it. Called again, it adds no second warning.
 */
export function warnOnly(sheet: Sheet, type: 'RANGE' | 'SHEET', description: string): void {
  if (sheet.getProtections(SpreadsheetApp.ProtectionType[type]).length > 0) return;
  const protection = type === 'SHEET' ? sheet.protect() : sheet.getRange('1:1').protect();
  protection.setDescription(description).setWarningOnly(true);
}

function colourOf(stage: Stage, index: number): string {
  if (stage.type === 'Won') return WON_COLOUR;
  if (stage.type === 'Lost') return LOST_COLOUR;
  return OPEN_COLOURS[Math.min(index, OPEN_COLOURS.length - 1)] ?? '#ffffff';
}
