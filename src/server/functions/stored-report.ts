/** Gives functions that look back their stored report, so that they recalculate when the model does and not at every edit. */

import { type ReportName, readReport } from '../../core/forecast/reports';
import { DEFAULT_LOCALE } from '../../core/i18n/locale';
import { messagesIn } from '../../core/messages';
import { isBlank } from '../../core/shared/values';
import { parseForecastInputs } from '../../core/workbook/forecast-inputs';
import { readReportsCell } from '../workbook/model-sheet';
import { rangeOf } from './source';

/**
 * The report as the last fit of the model stored it, in one round trip.
 *
 * @param deals the function's deals: where they are given, they may be others than those of the fit
 * @param basis SaluranBasis
 * @returns null where the function has to compute: deals are given, the basis is missing, or nothing valid is stored
 */
export function storedReport(name: ReportName, deals: unknown, basis: unknown): (number | string)[][] | null {
  const text = Array.isArray(basis) ? (basis as unknown[][])[0]?.[0] : basis;
  if (isBlank(text) || rangeOf(deals) !== null) return null;
  const inputs = parseForecastInputs(String(text), messagesIn(DEFAULT_LOCALE));
  return readReport(readReportsCell(inputs.model.trim()), name, inputs);
}
