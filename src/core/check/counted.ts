/** Checks the other cells that forecasts read: stages that are missing, negative amounts, categories, probabilities, rates. */

import type { DealColumns } from '../deals/columns';
import { ADDED_DEAL_COLUMNS } from '../deals/columns';
import { amountIn } from '../deals/readable';
import type { Locale } from '../i18n/locale';
import { keyOf, namesIn } from '../i18n/name';
import { type Cells, cellAt, rowAt } from '../shared/cells';
import { isoFromDay, toDay, type Zone } from '../shared/dates';
import { SHEETS } from '../shared/sheets';
import { isBlank, parseProbability, textOf } from '../shared/values';
import { CATEGORIES } from '../stages/columns';
import type { StageTable } from '../stages/stages';
import { createConverter } from '../workbook/currency';
import { SETTINGS, type Settings } from '../workbook/settings';
import type { Report } from './finding';

/** What says how to read the cells. */
export interface CountedReading {
  columns: DealColumns;
  locale: Locale;
  /** Null while nobody can read it. */
  stages: StageTable | null;
  /** Null while nobody can read them. */
  settings: Settings | null;
  zone: Zone;
  /** Days since 1970-01-01. */
  today: number;
}

/**
 * Reports the cells for which a forecast leaves a deal out, besides text that should be a number or a date.
 *
 * @param rows Deals, header first
 */
export function checkCounted(rows: Cells, reading: CountedReading, report: Report): void {
  const { columns, locale, stages, settings } = reading;
  const probability = rowAt(rows, 0).findIndex((header) => keyOf(ADDED_DEAL_COLUMNS, header) === 'probability');
  const converter = settings && createConverter(settings);
  for (let index = 1; index < rows.length; index++) {
    const cells = rowAt(rows, index);
    const stage = cellAt(cells, columns.stage);
    const amount = cellAt(cells, columns.amount);
    const known = amountIn(amount);
    const type = stages?.find(textOf(cellAt(cells, columns.pipeline)), textOf(stage))?.type;
    if (isBlank(stage) && known !== null && known !== 0 && columns.stage >= 0) {
      report('stageMissing', [index + 1, columns.stage]);
    }
    if (typeof amount === 'number' && known === undefined) report('amountNegative', [index + 1, columns.amount]);
    if (type === 'Lost') continue;
    checkChoices(cells, index, probability, { columns, locale }, report);
    const currency = cellAt(cells, columns.currency);
    const closed = type === 'Won' ? toDay(cellAt(cells, columns.closed), reading.zone) : null;
    const day = closed ?? reading.today;
    if (!converter || !known || isBlank(currency) || !Number.isNaN(converter.convert(known, currency, day))) continue;
    const code = textOf(currency).toUpperCase();
    const setting = `${SETTINGS.rate[locale]} ${code}`;
    const values = {
      currency: code,
      main: converter.main(),
      day: isoFromDay(day),
      setting,
      sheet: SHEETS.settings[locale],
    };
    report('rateMissing', [index + 1, columns.currency], values);
  }
}

function checkChoices(
  cells: readonly unknown[],
  index: number,
  probability: number,
  { columns, locale }: Pick<CountedReading, 'columns' | 'locale'>,
  report: Report,
): void {
  const category = cellAt(cells, columns.category);
  if (!isBlank(category) && keyOf(CATEGORIES, category) === undefined) {
    const list = namesIn(CATEGORIES, locale).join(', ');
    report('categoryUnknown', [index + 1, columns.category], { value: textOf(category).slice(0, 60), list });
  }
  const chance = cellAt(cells, probability);
  if (parseProbability(chance) === undefined) {
    report('probabilityUnread', [index + 1, probability], { value: textOf(chance).slice(0, 60) });
  }
}
