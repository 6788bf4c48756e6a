/** Reads a workbook for Check workbook: everything that exists, whatever is missing. It writes nothing. */

import {
  findHeaders,
  headersOf,
  type SheetAttachments,
  type SheetLook,
  type Snapshot,
  type SystemLook,
} from '../../core/check/snapshot';
import { localeOfHeaders } from '../../core/deals/columns';
import { messagesIn } from '../../core/messages';
import { UserError } from '../../core/shared/errors';
import { forSheets, type SheetKey } from '../../core/shared/sheets';
import { textOf } from '../../core/shared/values';
import {
  parseSystem,
  REGISTRY_COLUMN,
  SYSTEM_KEYS,
  SYSTEM_SHEET,
  type System,
  systemRow,
} from '../../core/workbook/system';
import { isDailyAlive } from '../workbook/daily-trigger';
import { separatorOf } from '../workbook/system-sheet';
import { findSheet, userLocale } from '../workbook/workbook';
import { openZone } from '../workbook/zone';

type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;
type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

/** Rows of Deals whose dropdowns are looked at: each is an object of its own at Google. */
const MOST_RULES = 10_000;
/** Columns of the history that the check reads: Deal ID to To. */
const HISTORY_WIDTH = 4;

/** What was seen, with the sheets that it was seen on. */
export interface Look {
  snapshot: Snapshot;
  spreadsheet: Spreadsheet;
  sheets: Record<SheetKey, Sheet | null>;
  system: Sheet | null;
}

/**
 * Looks at the workbook.
 *
 * @throws UserError when it was never set up, or a newer version made it.
 */
export function look(): Look {
  const spreadsheet = SpreadsheetApp.getActiveSpreadsheet();
  const system = spreadsheet.getSheetByName(SYSTEM_SHEET);
  const seen = system && lookAtSystem(system);
  const known = seen ? parseSystem(seen.cells, messagesIn) : null;
  const sheets = forSheets((key) => sheetOf(spreadsheet, key, known));
  if (!known && !sheets.deals) throw new UserError(messagesIn(userLocale()), 'notSetUp');
  const looks = forSheets((key) => lookAt(sheets[key], key === 'history' ? HISTORY_WIDTH : 0));
  const named = known ? seen : null;
  const locale = known?.locale ?? localeOfHeaders(headersOf(looks.deals));
  const snapshot: Snapshot = {
    locale,
    zone: openZone(spreadsheet.getSpreadsheetTimeZone(), messagesIn(locale)),
    separator: separatorOf(spreadsheet.getSpreadsheetLocale()),
    sheets: looks,
    system: named,
    formulas: sheets.deals?.getDataRange().getFormulas() ?? [],
    attachments: lookAtFurniture(spreadsheet, sheets, looks.deals, named),
  };
  return { snapshot, spreadsheet, sheets, system };
}

function sheetOf(spreadsheet: Spreadsheet, key: SheetKey, known: System | null): Sheet | null {
  return (known && spreadsheet.getSheetById(known.sheets[key])) ?? findSheet(spreadsheet, key);
}

/** @param width how many columns to read; 0: all */
function lookAt(sheet: Sheet | null, width: number): SheetLook | null {
  if (!sheet) return null;
  const range = width > 0 ? sheet.getRange(1, 1, Math.max(1, sheet.getLastRow()), width) : sheet.getDataRange();
  return { name: sheet.getName(), id: sheet.getSheetId(), rows: range.getValues() };
}

function lookAtSystem(system: Sheet): SystemLook {
  const range = system.getRange(1, 1, SYSTEM_KEYS.length, 2);
  const registry = system.getRange(1, REGISTRY_COLUMN, Math.max(1, system.getLastRow()), 1);
  return {
    cells: range.getValues(),
    formulas: range.getFormulas().map((row) => textOf(row[1])),
    registry: registry.getValues(),
    isHidden: system.isSheetHidden(),
  };
}

function lookAtFurniture(
  spreadsheet: Spreadsheet,
  { deals, history }: Record<SheetKey, Sheet | null>,
  seen: SheetLook | null,
  system: SystemLook | null,
): SheetAttachments {
  const { columns } = findHeaders(headersOf(seen), system);
  const { RANGE, SHEET } = SpreadsheetApp.ProtectionType;
  const isHidden = (column: number): boolean => column < 0 || (deals?.isColumnHiddenByUser(column + 1) ?? true);
  const rows = Math.min(MOST_RULES, (seen?.rows.length ?? 1) - 1);
  const rules = deals && rows > 0 && columns.stage >= 0 ? deals.getRange(2, columns.stage + 1, rows, 1) : null;
  const name = (key: string): GoogleAppsScript.Spreadsheet.Range | null => {
    try {
      return spreadsheet.getRangeByName(key);
    } catch {
      // What it named is gone.
      return null;
    }
  };
  const dealsName = name('SaluranDeals');
  const basisName = name('SaluranBasis');
  const merged = deals?.getDataRange().getMergedRanges() ?? [];
  return {
    isHeaderProtected: (deals?.getProtections(RANGE).length ?? 0) > 0,
    isHistoryProtected: (history?.getProtections(SHEET).length ?? 0) > 0,
    stageRules: (rules?.getDataValidations() ?? []).map(([rule]) => rule !== null && rule !== undefined),
    coloured: deals ? colouredStages(deals) : new Set(),
    isUnreadMarked: !deals || hasUnreadMarks(deals),
    hidden: { log: isHidden(columns.log), logRow: isHidden(columns.logRow) },
    isDealsNamed:
      dealsName?.getSheet().getSheetId() === seen?.id &&
      dealsName?.getColumn() === 1 &&
      dealsName.getLastColumn() >= headersOf(seen).length,
    isBasisNamed: basisName?.getSheet().getName() === SYSTEM_SHEET && basisName.getRow() === systemRow('basis'),
    merged: merged.map((range) => [range.getRow(), range.getColumn() - 1] as const),
    hasDaily: isDailyAlive(),
  };
}

/** Whether a rule colours cells by their being numbers. */
function hasUnreadMarks(deals: Sheet): boolean {
  return deals.getConditionalFormatRules().some((rule) => {
    const condition = rule.getBooleanCondition();
    if (condition?.getCriteriaType() !== SpreadsheetApp.BooleanCriteria.CUSTOM_FORMULA) return false;
    return textOf(condition.getCriteriaValues()[0]).includes('ISNUMBER(');
  });
}

/** The names that a rule colours. */
function colouredStages(deals: Sheet): Set<string> {
  const names = new Set<string>();
  for (const rule of deals.getConditionalFormatRules()) {
    const condition = rule.getBooleanCondition();
    if (condition?.getCriteriaType() !== SpreadsheetApp.BooleanCriteria.TEXT_EQUAL_TO) continue;
    const [name] = condition.getCriteriaValues();
    if (typeof name === 'string') names.add(name);
  }
  return names;
}
