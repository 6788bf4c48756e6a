/** The custom function FORECAST_PIPELINE. */

import type { Locale } from '../../core/api';
import { type Basis, parseBasis } from '../../core/basis';
import { type Cells, rowAt } from '../../core/cells';
import { createZone } from '../../core/dates';
import { UserError } from '../../core/errors';
import { forecastPipeline } from '../../core/forecast';
import { ourHeaders, readAliases } from '../../core/known-names';
import { messagesIn } from '../../core/messages';
import { localeOfHeaders, SHEETS, type SheetKey } from '../../core/messages/names';
import { isBlank } from '../../core/values';
import { type Book, findBook, findSheet } from '../gateway/book';

/**
 * Forecasts revenue from the pipeline, in the main currency.
 *
 * @param {range} deals The deals with their header row, such as SaluranDeals. Left out: the Deals sheet.
 * @param {string} method weighted (the default), pipeline, commit, best or won.
 * @param {string} period 2026-11, 2026-Q4, 2026, 30d or a range of two dates. Left out: all time.
 * @param {date} as_of The day to forecast from; before today, stages are rebuilt from the history. Left out: today.
 * @param {range} basis SaluranBasis, which keeps the result up to date when stages, rates or the date change.
 * @return {number} The sum, rounded to cents.
 * @throws Error naming the argument or the row, and what was expected.
 * @customfunction
 */
export function FORECAST_PIPELINE(
  deals?: unknown,
  method?: unknown,
  period?: unknown,
  as_of?: unknown,
  basis?: unknown,
): number {
  const range = dealsOf(deals);
  const basisText = Array.isArray(basis) ? (basis as unknown[][])[0]?.[0] : basis;
  const locale: Locale = range ? localeOfHeaders(rowAt(range, 0)) : 'en';
  const given = isBlank(basisText) ? null : parseBasis(String(basisText), messagesIn(locale));
  const source = createSource(given === null || range === null);
  const known = given ?? source.basis();
  const context = {
    zone: createZone(known.timeZone),
    today: known.today,
    stageRows: known.stageRows,
    settingRows: known.settingRows,
    readHistory: () => source.read('history'),
  };
  const [headers = [], ...rows] = range ?? source.read('deals');
  const table = [ourHeaders(headers, readAliases(known.aliases), locale), ...rows];
  return forecastPipeline(table, method, period, as_of, context, messagesIn);
}

function dealsOf(deals: unknown): Cells | null {
  if (Array.isArray(deals) && deals.every(Array.isArray) && (deals.length > 1 || (deals[0]?.length ?? 0) > 1))
    return deals;
  if (isBlank(deals) || (Array.isArray(deals) && isBlank(deals.flat().join('')))) return null;
  throw new UserError(messagesIn('en'), 'dealsRange');
}

interface Source {
  read(key: SheetKey): Cells;
  basis(): Basis;
}

/** Reads what the arguments do not bring; the system sheet only if it is needed for that. */
function createSource(needsBook: boolean): Source {
  let book: Book | null | undefined;
  const open = (): Book | null => {
    if (book === undefined) book = findBook(SpreadsheetApp.getActiveSpreadsheet());
    return book;
  };
  if (needsBook) open();
  const read = (key: SheetKey): Cells => {
    const known = open();
    const sheet = known ? known.sheet(key) : findSheet(SpreadsheetApp.getActiveSpreadsheet(), key);
    if (!sheet) throw new UserError(messagesIn('en'), 'missingSheet', { sheet: SHEETS[key].en });
    return sheet.getDataRange().getValues();
  };
  return {
    read,
    basis() {
      const known = open();
      // Without a basis among the arguments nothing recalculates at midnight, but what is asked now counts from now.
      if (known) {
        const { stageRows, settingRows, timeZone, names } = known.system;
        const { aliases } = names.remember;
        return { timeZone, today: known.zone.dayOf(new Date()), stageRows, settingRows, aliases };
      }
      const timeZone = SpreadsheetApp.getActiveSpreadsheet().getSpreadsheetTimeZone();
      const today = createZone(timeZone).dayOf(new Date());
      return { timeZone, today, stageRows: read('stages'), settingRows: readOptional('settings'), aliases: '' };
    },
  };
}

function readOptional(key: SheetKey): Cells {
  return findSheet(SpreadsheetApp.getActiveSpreadsheet(), key)?.getDataRange().getValues() ?? [];
}
