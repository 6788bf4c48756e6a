/** Writes the sheet Pulse: trend and heat map. */

import type { Locale } from '../../core/api';
import { namesIn } from '../../core/i18n/name';
import { messagesIn } from '../../core/messages';
import { PULSE_SHEETS, RESULT_COLUMNS } from '../../core/pulse/columns';
import { pulseMessages } from '../../core/pulse/messages';
import { drawOverview, HEAT_ROW, OVERVIEW_WIDTH, TREND_ROW } from '../../core/pulse/overview';
import { enpsTrend, TREND_WAVES } from '../../core/pulse/trend';
import { type Cells, rowAt } from '../../core/shared/cells';
import { findColumns } from '../../core/shared/find-columns';
import type { Pulse } from './context';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

/**
 * Redraws the sheet from all published results. The user's own cells to the right or below are kept. The second wave with an
 * eNPS brings the chart: a chart that somebody has taken away since does not come back.
 *
 * @param waveId the wave that is published
 * @param before hears what is about to be written
 */
export function writePulseSheet(
  { workbook, pt, findSheet }: Pulse,
  results: Cells,
  waveId: string,
  before: (sheet: Sheet, rows: Cells) => void,
): void {
  const { locale, t } = workbook;
  const columns = findColumns(rowAt(results, 0), RESULT_COLUMNS, [], PULSE_SHEETS.results[locale], locale, t);
  const values = drawOverview(results, columns, locale, pt);
  // If somebody deleted the sheet, they do not want it.
  const sheet = findSheet('pulse');
  if (!sheet) return;
  before(sheet, values);
  sheet.getRange(1, 1, values.length, OVERVIEW_WIDTH).setValues(values);
  const trend = enpsTrend(results, columns);
  if (trend.length === 2 && trend[1]?.waveId === waveId && sheet.getCharts().length === 0) {
    sheet.insertChart(trendChart(sheet, pt('pulse_trend')));
  }
}

/** Beside the trend, in pixels: as high as its rows, and within a laptop's screen. */
const CHART = { column: 8, offset: 12, width: 390, height: 300 };

/** The eNPS of all waves as a line between the ends of its intervals. Each end has its own stroke, not only its colour. */
function trendChart(sheet: Sheet, title: string): GoogleAppsScript.Spreadsheet.EmbeddedChart {
  const end = { color: '#8a9894', lineWidth: 1, lineDashStyle: [4, 4] };
  return sheet
    .newChart()
    .setChartType(Charts.ChartType.LINE)
    .addRange(sheet.getRange(TREND_ROW, 1, TREND_WAVES + 1, 4))
    .setNumHeaders(1)
    .setOption('title', title)
    .setOption('series', { 0: { color: '#0b6b5d', lineWidth: 3, pointSize: 7 }, 1: end, 2: end })
    .setOption('vAxis.viewWindow', { min: -100, max: 100 })
    .setOption('legend.position', 'bottom')
    .setOption('width', CHART.width)
    .setOption('height', CHART.height)
    .setPosition(1, CHART.column, CHART.offset, 0)
    .build();
}

/** Finds the sheet, or makes it, with its headings and colours. */
export function makeOverview(
  spreadsheet: GoogleAppsScript.Spreadsheet.Spreadsheet,
  found: Sheet | null,
  locale: Locale,
): Sheet {
  if (found && found.getLastRow() > 0) return found;
  const sheet = found ?? spreadsheet.insertSheet(PULSE_SHEETS.pulse[locale]);
  const values = emptyOverview(locale);
  format(sheet, values.length);
  sheet.getRange(1, 1, values.length, OVERVIEW_WIDTH).setValues(values);
  return sheet;
}

/** The sheet's cells before anything is published. */
export function emptyOverview(locale: Locale): (string | number)[][] {
  const results = [namesIn(RESULT_COLUMNS, locale)];
  const sheetName = PULSE_SHEETS.results[locale];
  const columns = findColumns(rowAt(results, 0), RESULT_COLUMNS, [], sheetName, locale, messagesIn(locale));
  return drawOverview(results, columns, locale, pulseMessages(locale));
}

/** Colours of scores below a limit; what is not below the last is the best. First come, first served. */
const BANDS = [
  [5.25, '#f4b183'],
  [6.5, '#f8cbad'],
  [7.75, '#fff2cc'],
  [9, '#ddebf7'],
] as const;
const BEST = '#9dc3e6';

/** The looks, once: they are the user's from then on. The colours can be told apart by colour-blind people. */
function format(sheet: Sheet, rows: number): void {
  sheet.setColumnWidth(1, 180);
  for (const row of [1, HEAT_ROW - 2]) {
    sheet.getRange(row, 1, 1, OVERVIEW_WIDTH).setFontWeight('bold').setBackground('#d9ead3');
  }
  const scores = sheet.getRange(HEAT_ROW, 2, rows - HEAT_ROW + 1, OVERVIEW_WIDTH - 1).setNumberFormat('0.0');
  const rule = () => SpreadsheetApp.newConditionalFormatRule().setRanges([scores]);
  sheet.setConditionalFormatRules([
    rule().whenCellEmpty().setBackground('#ffffff').build(),
    ...BANDS.map(([limit, colour]) => rule().whenNumberLessThan(limit).setBackground(colour).build()),
    rule()
      .whenNumberGreaterThan(BANDS[3][0] - 0.01)
      .setBackground(BEST)
      .build(),
  ]);
}
