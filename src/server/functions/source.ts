/** The data of forecast functions: their arguments, and the system sheet if the arguments do not suffice. */

import type { Locale } from '../../core/api';
import { DEAL_COLUMNS, localeOfHeaders } from '../../core/deals/columns';
import type { ForecastContext } from '../../core/forecast/model/types';
import { DEFAULT_LOCALE } from '../../core/i18n/locale';
import { keyOf } from '../../core/i18n/name';
import { messagesIn } from '../../core/messages';
import { type Cells, rowAt } from '../../core/shared/cells';
import { UserError } from '../../core/shared/errors';
import { SHEETS, type SheetKey } from '../../core/shared/sheets';
import { isBlank } from '../../core/shared/values';
import { type ForecastInputs, parseForecastInputs } from '../../core/workbook/forecast-inputs';
import { ourHeaders, readAliases } from '../../core/workbook/known-names';
import { readStoredModel } from '../workbook/model-sheet';
import { findSheet, findWorkbook, type Workbook } from '../workbook/workbook';
import { openZone } from '../workbook/zone';

/** A forecast function's table and context. */
export interface Source {
  deals: Cells;
  context: ForecastContext;
}

/**
 * Takes deals and basis from the arguments, or reads them: two round trips at most.
 *
 * @throws UserError when the deals are no range with a header row.
 */
export function sourceOf(deals: unknown, basis: unknown): Source {
  const range = rangeOf(deals);
  const basisText = Array.isArray(basis) ? (basis as unknown[][])[0]?.[0] : basis;
  const locale: Locale = range ? localeOfHeaders(rowAt(range, 0)) : DEFAULT_LOCALE;
  const given = isBlank(basisText) ? null : parseForecastInputs(String(basisText), messagesIn(locale));
  const reader = createReader(given === null || range === null);
  const known = given ?? reader.basis();
  const [headers = [], ...rows] = range ?? reader.read('deals');
  const ours = ourHeaders(headers, readAliases(known.aliases), locale);
  // Rows without their header: that this or that column is missing would lead astray.
  if (range && !ours.some((name) => keyOf(DEAL_COLUMNS, name))) throw new UserError(messagesIn(locale), 'dealsRange');
  return {
    deals: [ours, ...rows],
    context: {
      zone: openZone(known.timeZone, messagesIn(locale)),
      today: known.today,
      stageRows: known.stageRows,
      settingRows: known.settingRows,
      readHistory: () => reader.read('history'),
      readModel: () => readStoredModel(known.model.trim()),
    },
  };
}

/** A range with its header row; null where the argument was left out. @throws UserError for anything else. */
export function rangeOf(deals: unknown): Cells | null {
  if (Array.isArray(deals) && deals.every(Array.isArray) && (deals.length > 1 || (deals[0]?.length ?? 0) > 1))
    return deals;
  if (isBlank(deals) || (Array.isArray(deals) && isBlank(deals.flat().join('')))) return null;
  throw new UserError(messagesIn(DEFAULT_LOCALE), 'dealsRange');
}

interface Reader {
  read(key: SheetKey): Cells;
  basis(): ForecastInputs;
}

/** Reads what the arguments do not bring; the system sheet only if it is needed for that. */
function createReader(needsBook: boolean): Reader {
  let workbook: Workbook | null | undefined;
  const open = (): Workbook | null => {
    if (workbook === undefined) workbook = findWorkbook(SpreadsheetApp.getActiveSpreadsheet());
    return workbook;
  };
  if (needsBook) open();
  const read = (key: SheetKey): Cells => {
    const known = open();
    const sheet = known ? known.sheet(key) : findSheet(SpreadsheetApp.getActiveSpreadsheet(), key);
    if (!sheet) throw new UserError(messagesIn(DEFAULT_LOCALE), 'missingSheet', { sheet: SHEETS[key][DEFAULT_LOCALE] });
    return sheet.getDataRange().getValues();
  };
  return {
    read,
    basis() {
      const known = open();
      // Without a basis among the arguments nothing recalculates at midnight, but what is asked now counts from now.
      if (known) {
        const { stageRows, settingRows, timeZone, names, model } = known.system;
        const { aliases } = names.remember;
        return { timeZone, today: known.zone.dayOf(new Date()), stageRows, settingRows, aliases, model };
      }
      const timeZone = SpreadsheetApp.getActiveSpreadsheet().getSpreadsheetTimeZone();
      const today = openZone(timeZone, messagesIn(DEFAULT_LOCALE)).dayOf(new Date());
      return {
        timeZone,
        today,
        stageRows: read('stages'),
        settingRows: readOptional('settings'),
        aliases: '',
        model: '',
      };
    },
  };
}

function readOptional(key: SheetKey): Cells {
  return findSheet(SpreadsheetApp.getActiveSpreadsheet(), key)?.getDataRange().getValues() ?? [];
}
