/** The layout of the Forecast sheet: where its parts are, which formulas fill them and which charts show them. */

import type { ReviewPart } from '../../core/forecast/review-names';
import type { LivePart } from './live-sheet';

export interface Part extends Omit<LivePart, 'heading' | 'formula' | 'isFormula'> {
  heading: 'sheet_quarter' | 'sheet_months' | 'sheet_past' | 'sheet_slipped' | 'sheet_zombies' | 'sheet_funnel';
  /** Of PIPELINE_REVIEW; none: STAGE_CONVERSION. */
  part: ReviewPart | null;
}

const MONEY = '#,##0';
const SHARE = '0%';

/** The last part may grow downwards: a workbook can have any number of stages. */
export const PARTS: readonly Part[] = [
  {
    heading: 'sheet_quarter',
    part: 'quarter',
    row: 4,
    column: 1,
    rows: 2,
    columns: 13,
    formats: {
      2: MONEY,
      3: MONEY,
      4: MONEY,
      5: MONEY,
      6: MONEY,
      7: MONEY,
      8: MONEY,
      9: MONEY,
      10: '@',
      12: SHARE,
    },
  },
  {
    heading: 'sheet_months',
    part: 'months',
    row: 8,
    column: 1,
    rows: 7,
    columns: 7,
    formats: { 2: MONEY, 3: MONEY, 4: MONEY, 5: MONEY, 6: MONEY, 7: MONEY },
  },
  {
    heading: 'sheet_past',
    part: 'past',
    row: 37,
    column: 1,
    rows: 5,
    columns: 6,
    formats: { 2: MONEY, 3: MONEY, 4: MONEY, 5: MONEY, 6: SHARE },
  },
  {
    heading: 'sheet_slipped',
    part: 'slipped',
    row: 24,
    column: 1,
    rows: 10,
    columns: 6,
    formats: { 4: MONEY, 5: '0', 6: '@' },
  },
  {
    heading: 'sheet_zombies',
    part: 'zombies',
    row: 24,
    column: 8,
    rows: 10,
    columns: 6,
    formats: { 4: MONEY, 5: '0', 6: MONEY },
  },
  {
    heading: 'sheet_funnel',
    part: null,
    row: 53,
    column: 1,
    rows: 12,
    columns: 7,
    formats: { 2: '0', 3: '0', 4: '0', 5: SHARE, 6: SHARE, 7: '0.0' },
  },
];

export interface ChartPlan {
  title: 'chart_months' | 'chart_past' | 'chart_funnel';
  /** The part whose first columns it shows. */
  part: Part['heading'];
  columns: number;
  kind: 'COMBO' | 'BAR';
  colors: readonly string[];
  /** Series drawn as lines, by number. */
  lines: readonly number[];
}

/** Blue for what is forecast, green for what is won; told apart by lightness too. */
const WON = '#1e8e3e';
const RANGE = '#8ab4f8';
const MIDDLE = '#1a56c4';
const TARGET = '#b3261e';

export const CHARTS: readonly ChartPlan[] = [
  {
    title: 'chart_months',
    part: 'sheet_months',
    columns: 6,
    kind: 'COMBO',
    colors: [WON, RANGE, MIDDLE, RANGE, TARGET],
    lines: [1, 2, 3, 4],
  },
  {
    title: 'chart_past',
    part: 'sheet_past',
    columns: 5,
    kind: 'COMBO',
    colors: [MIDDLE, WON, RANGE, RANGE],
    lines: [2, 3],
  },
  { title: 'chart_funnel', part: 'sheet_funnel', columns: 2, kind: 'BAR', colors: [MIDDLE], lines: [] },
];

/** Charts stand to the right of their tables, in this column. */
export const CHART_COLUMN = 8;
/** In pixels; a chart is as wide as the six columns that it covers. */
export const CHART_SIZE = { width: 530, height: 300 };
export const WIDTHS = [140, 80, 80, 80, 80, 80, 92, 128, 80, 90, 80, 80, 80];
