/** The rows of Line items and Products for functions: the ranges that cells pass, or the sheets as they are. */

import type { Locale } from '../../core/api';
import { localeOfHeaders } from '../../core/deals/columns';
import type { Name } from '../../core/i18n/name';
import { inventoryMessages } from '../../core/inventory/texts';
import { type Cells, quotedSheet, rowAt } from '../../core/shared/cells';
import { UserError } from '../../core/shared/errors';
import { LINE_ITEMS, PRODUCTS } from '../../core/shared/sheets';
import { findInventory } from '../workbook/inventory';
import { findWorkbook, sheetNamed } from '../workbook/workbook';
import { rangeOf, type Source } from './source';

/**
 * Takes the rows from the arguments. What is left out is read from its sheet: one round trip each, and one to find the sheets.
 *
 * @throws UserError when an argument is no range with a header row, or inventory is not switched on.
 */
export function inventoryOf(lines: unknown, products: unknown, { deals }: Source): { lines: Cells; products: Cells } {
  const locale = localeOfHeaders(rowAt(deals, 0));
  const given = {
    lines: givenRange('lines', lines, LINE_ITEMS, locale),
    products: givenRange('products', products, PRODUCTS, locale),
  };
  if (given.lines && given.products) return { lines: given.lines, products: given.products };
  const spreadsheet = SpreadsheetApp.getActiveSpreadsheet();
  const workbook = findWorkbook(spreadsheet);
  const known = workbook && findInventory(workbook);
  const sheets = {
    lines: known?.lines ?? sheetNamed(spreadsheet, LINE_ITEMS),
    products: known?.products ?? sheetNamed(spreadsheet, PRODUCTS),
  };
  const read = (key: 'lines' | 'products'): Cells => {
    const range = given[key];
    if (range) return range;
    const sheet = sheets[key];
    if (!sheet) throw new UserError(inventoryMessages(locale), 'noInventory');
    return sheet.getDataRange().getValues();
  };
  return { lines: read('lines'), products: read('products') };
}

function givenRange(argument: string, value: unknown, sheet: Name, locale: Locale): Cells | null {
  try {
    return rangeOf(value);
  } catch {
    const name = sheet[locale];
    const example = `${name.includes(' ') ? quotedSheet(name) : name}!A:F`;
    throw new UserError(inventoryMessages(locale), 'linesRange', { argument, example });
  }
}
