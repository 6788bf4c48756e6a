/** Number formats, dropdowns, colours and protection of new sheets. */

import type { Locale } from '../../core/api';
import type { DealColumn, DealColumns } from '../../core/deals/columns';
import { namesIn } from '../../core/i18n/name';
import { CATEGORIES } from '../../core/stages/columns';
import type { Stage } from '../../core/stages/stages';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;
type Range = GoogleAppsScript.Spreadsheet.Range;

const MONEY = '#,##0.00';
const DAY = 'yyyy-mm-dd';
const TIME = 'yyyy-mm-dd hh:mm';
const FORMATS: Partial<Record<DealColumn, string>> = {
  amount: MONEY,
  expectedClose: DAY,
  nextStepDue: DAY,
  snoozedUntil: DAY,
  created: TIME,
  stageSince: TIME,
  closed: DAY,
};
const WIDTHS: Partial<Record<DealColumn, number>> = {
  dealId: 125,
  deal: 220,
  company: 160,
  contact: 140,
  email: 180,
  notes: 240,
};
const CURRENCIES = ['MYR', 'SGD', 'USD', 'EUR', 'GBP', 'IDR', 'THB', 'JPY', 'CNY', 'AUD', 'INR'];
/** From the first open stage to the last; pale, so that black text stays readable. */
const OPEN_COLOURS = ['#e8f0fe', '#d2e3fc', '#c6dafc', '#fef7e0', '#feefc3', '#fde293'];
const WON_COLOUR = '#ceead6';
const LOST_COLOUR = '#f4cccc';

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
  const below = (column: DealColumn): Range | null =>
    at[column] < 0 ? null : sheet.getRange(2, at[column] + 1, rows, 1);
  for (const column of Object.keys(FORMATS) as DealColumn[]) below(column)?.setNumberFormat(FORMATS[column] ?? '');
  for (const column of Object.keys(WIDTHS) as DealColumn[]) {
    if (at[column] >= 0) sheet.setColumnWidth(at[column] + 1, WIDTHS[column] ?? 100);
  }
  const rule = () => SpreadsheetApp.newDataValidation();
  ruleStages(sheet, at.stage, stages);
  below('owner')?.setDataValidation(
    rule().requireValueInRange(people.getRange('A2:A'), true).setAllowInvalid(true).build(),
  );
  const categories = namesIn(CATEGORIES, locale);
  below('category')?.setDataValidation(rule().requireValueInList(categories, true).setAllowInvalid(false).build());
  below('currency')?.setDataValidation(rule().requireValueInList(CURRENCIES, true).setAllowInvalid(true).build());
  if (at.stage >= 0 && sheet.getConditionalFormatRules().length === 0) colourStages(sheet, at.stage, table, []);
  hideSyncMarkers(sheet, at);
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

/** Hides the marker columns of Deals. */
export function hideSyncMarkers(sheet: Sheet, at: DealColumns): void {
  for (const column of [at.log, at.logRow]) if (column >= 0) sheet.hideColumns(column + 1, 1);
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
