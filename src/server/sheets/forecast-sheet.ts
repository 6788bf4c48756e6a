/** The Forecast sheet: which formulas fill its parts, and which charts it has. */

import { reviewMessages } from '../../core/forecast/messages';
import { quarterOf } from '../../core/forecast/model/parts';
import { FORECAST } from '../../core/forecast/review-names';
import { columnLetters } from '../../core/shared/cells';
import { toDay } from '../../core/shared/dates';
import { parseSettings } from '../../core/workbook/settings';
import { SYSTEM_SHEET, systemRow } from '../../core/workbook/system';
import type { Workbook } from '../workbook/workbook';
import { CHART_COLUMN, CHART_SIZE, CHARTS, PARTS, type Part, WIDTHS } from './forecast-layout';
import { hasLeftOut, isLeftOutTaken, LEFT_OUT, leftOutFormulas } from './forecast-left-out';
import { areWordsTaken, hasWords, WORDS, wordsFormula } from './forecast-words';
import type { LiveChart, LiveNotice, LivePart, LiveSheet } from './live-sheet';

/** How many columns of the quarter stand before its basis, and before the words on its target. */
const BASIS = 10;
const TAKES = 12;

/** The sheet as it should be. A round trip or two find out whether there are past quarters. */
export function forecastSheet(workbook: Workbook): LiveSheet {
  const { locale, system } = workbook;
  const parts = new Map(PARTS.map((part) => [part.heading, livePart(part, system.separator)]));
  const quarter = parts.get('sheet_quarter');
  // An empty chart is no use, so the chart of past quarters is added with the first quarter.
  const wanted = CHARTS.filter(({ part }) => part !== 'sheet_past' || hasPast(workbook));
  const stages = workbook.stages().stages.filter(({ type }) => type === 'Open').length;
  return {
    key: 'saluran-forecast',
    name: FORECAST,
    title: (each) => reviewMessages(each)('sheet_title'),
    // The date that forecasts count from, as the add-on keeps it.
    head: [reviewMessages(locale)('sheet_asOf'), `=${SYSTEM_SHEET}!$B$${systemRow('today')}`],
    widths: WIDTHS,
    parts: [...parts.values()],
    charts: wanted.flatMap((plan): LiveChart[] => {
      const part = parts.get(plan.part);
      if (!part) return [];
      const rows = plan.part === 'sheet_funnel' ? stages + 1 : part.rows;
      return [
        { ...plan, title: (each) => reviewMessages(each)(plan.title), part, rows, place: [part.row, CHART_COLUMN] },
      ];
    }),
    chartSize: CHART_SIZE,
    notices: quarter ? [leftOutNotice(workbook, quarter), wordsNotice(workbook, quarter)] : [],
  };
}

/** The parts that look back leave the deals out: they then change when the model is fitted, and not at every edit. */
function livePart({ heading, part, ...rest }: Part, separator: ',' | ';'): LivePart {
  const deals = part === null || part === 'past' ? '' : 'SaluranDeals';
  const args = [deals, part === null ? '' : `"${part}"`, 'SaluranBasis'];
  const call = `=${part === null ? 'STAGE_CONVERSION' : 'PIPELINE_REVIEW'}(`;
  return {
    ...rest,
    heading: (locale) => reviewMessages(locale)(heading),
    formula: `${call}${args.join(separator)})`,
    isFormula: (text) => text.startsWith(call) && (part === null || text.includes(`"${part}"`)),
  };
}

/** The line of deals that are left out, below the title. */
function leftOutNotice(workbook: Workbook, quarter: LivePart): LiveNotice {
  return {
    row: LEFT_OUT.row,
    isAlarm: true,
    isThere: hasLeftOut,
    isTaken: isLeftOutTaken,
    formulas(formulas, width) {
      const cellAfter = placesIn(quarter, formulas, width);
      const word = reviewMessages(workbook.locale)('sheet_row');
      return leftOutFormulas(
        cellAfter(BASIS, 1),
        workbook.sheet('deals').getSheetId(),
        word,
        workbook.system.separator,
      );
    },
  };
}

/** The line that says what the target takes, below the quarter. */
function wordsNotice({ system }: Workbook, quarter: LivePart): LiveNotice {
  return {
    row: WORDS.row,
    isAlarm: false,
    isThere: hasWords,
    isTaken: areWordsTaken,
    formulas(formulas, width) {
      const cellAfter = placesIn(quarter, formulas, width);
      const [words, basis, header] = [cellAfter(TAKES, 1), cellAfter(BASIS, 1), cellAfter(BASIS, 0)];
      return [wordsFormula({ words, basis, header }, system.separator)];
    },
  };
}

/** Tells the addresses of a part's cells, by columns and rows from its first one, wherever the user has put the part. */
function placesIn(
  part: LivePart,
  formulas: readonly string[],
  width: number,
): (columns: number, rows: number) => string {
  const at = formulas.findIndex(part.isFormula);
  const [row, column] = at < 0 ? [part.row + 1, part.column] : [Math.floor(at / width) + 1, (at % width) + 1];
  return (columns, rows) => `$${columnLetters(column + columns)}$${row + rows}`;
}

/** Whether there were deals before the quarter that is running. */
function hasPast(workbook: Workbook): boolean {
  const { created } = workbook.columns();
  const deals = workbook.sheet('deals');
  const last = deals.getLastRow();
  if (created < 0 || last < 2) return false;
  const firstMonth = parseSettings(workbook.system.settingRows, workbook.locale, workbook.t).firstMonth;
  const { from } = quarterOf(workbook.zone.dayOf(new Date()), firstMonth);
  const days = deals.getRange(2, created + 1, last - 1, 1).getValues();
  return days.some(([value]) => (toDay(value, workbook.zone) ?? from) < from);
}
