/** The reports that look back (past quarters, conversion, accuracy), made at each fit of the model and stored beside it. */

import type { Locale } from '../api';
import { localeOfHeaders } from '../deals/columns';
import { type Cells, rowAt } from '../shared/cells';
import { checksum } from '../shared/checksum';
import { isoFromDay } from '../shared/dates';
import { UserError } from '../shared/errors';
import { textOf } from '../shared/values';
import { forecastAccuracy } from './accuracy';
import { stageConversion } from './conversion';
import { reviewMessages } from './messages';
import type { ForecastContext } from './model/types';
import { NO_QUOTAS } from './query';
import { pipelineReview } from './review';
import type { Row } from './table';
import type { Translate } from './texts';

/** What is stored: PIPELINE_REVIEW "past", STAGE_CONVERSION of all time, and FORECAST_ACCURACY at the usual horizon. */
export const REPORTS = ['past', 'conversion', 'accuracy'] as const;
export type ReportName = (typeof REPORTS)[number];

/** A cell holds 50,000 characters. Longer reports are not stored: a workbook with hundreds of stages computes its own. */
const MOST_CHARACTERS = 49_000;

interface Stored {
  /** Checksum of the stage table and the settings that the reports were made with. */
  inputs: string;
  /** Null where there was too little history for it. */
  tables: Record<ReportName, Row[] | null>;
}

type Inputs = Pick<ForecastContext, 'stageRows' | 'settingRows'>;

/**
 * Makes all reports of a whole workbook.
 *
 * @param deals rows of Deals, header first
 * @returns the text of one cell; blank where it would not fit into one
 */
export function writeReports(deals: Cells, context: ForecastContext, messages: (locale: Locale) => Translate): string {
  const rt = reviewMessages(localeOfHeaders(rowAt(deals, 0)));
  const asOf = (table: Row[]): Row[] => {
    const [[first = '', ...rest] = [], ...rows] = table;
    return [[rt('table_asOf', { name: String(first), date: isoFromDay(context.today) }), ...rest], ...rows];
  };
  // What the history is too short for, the function itself says in its cell.
  const orNone = (make: () => Row[]): Row[] | null => {
    try {
      return asOf(make());
    } catch (error) {
      if (error instanceof UserError) return null;
      throw error;
    }
  };
  const tables: Stored['tables'] = {
    past: orNone(() => pipelineReview(deals, 'past', context, NO_QUOTAS, messages)),
    conversion: orNone(() => stageConversion(deals, '', context, messages)),
    accuracy: orNone(() => forecastAccuracy(context.readHistory(), deals, '', context, messages)),
  };
  const stored: Stored = { inputs: inputsOf(context), tables };
  const text = JSON.stringify(stored);
  return text.length > MOST_CHARACTERS ? '' : `${checksum(text)} ${text}`;
}

/**
 * Reads a stored report.
 *
 * @param cell as `writeReports` made it
 * @returns null where it was not stored, somebody edited it, or the stage table or the settings have changed since
 */
export function readReport(cell: unknown, name: ReportName, inputs: Inputs): Row[] | null {
  const [sum, ...rest] = textOf(cell).split(' ');
  const text = rest.join(' ');
  if (text === '' || checksum(text) !== sum) return null;
  const stored = JSON.parse(text) as Stored;
  return stored.inputs === inputsOf(inputs) ? stored.tables[name] : null;
}

function inputsOf({ stageRows, settingRows }: Inputs): string {
  return checksum(JSON.stringify([stageRows, settingRows]));
}
