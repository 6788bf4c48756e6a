/** The Stock sheet: which formulas fill its parts, and its chart. */

import { STOCK, type StockPart } from '../../core/inventory/stock-names';
import { inventoryMessages } from '../../core/inventory/texts';
import { SYSTEM_SHEET, systemRow } from '../../core/workbook/system';
import type { Workbook } from '../workbook/workbook';
import type { LivePart, LiveSheet } from './live-sheet';

/** As Google shows numbers: a format with optional digits would leave a lone point behind whole ones. */
const QUANTITY = 'General';

interface Part extends Omit<LivePart, 'heading' | 'formula' | 'isFormula'> {
  heading: 'sheet_stock' | 'sheet_deals' | 'sheet_problems';
  part: StockPart;
}

const TABLE: Part = {
  heading: 'sheet_stock',
  part: 'stock',
  row: 4,
  column: 1,
  rows: 14,
  columns: 8,
  formats: { 2: QUANTITY, 3: QUANTITY, 4: QUANTITY, 5: QUANTITY, 6: QUANTITY, 8: QUANTITY },
  marks: [
    { column: 4, isBelowZero: true },
    { column: 8, isBelowZero: false },
  ],
};

const LISTS: readonly Part[] = [
  {
    heading: 'sheet_deals',
    part: 'deals',
    row: 21,
    column: 1,
    rows: 14,
    columns: 7,
    formats: { 2: QUANTITY, 3: QUANTITY, 4: QUANTITY, 5: '@' },
  },
  { heading: 'sheet_problems', part: 'problems', row: 21, column: 10, rows: 14, columns: 1, formats: {} },
];

/** The last column is as wide as the chart above the list of problems; the one before it keeps them apart from the tables. */
const WIDTHS = [150, 62, 66, 60, 78, 84, 150, 66, 16, 450];
const CHART_SIZE = { width: 450, height: 310 };
/** The products that a chart shows: those with the largest shortfalls. */
const CHART_PRODUCTS = 7;
/** On hand, promised, free, likely, possible. */
const COLOURS = ['#5f6368', '#1e8e3e', '#c6dafc', '#1a56c4', '#8ab4f8'];

/** The sheet as it should be. No round trip. */
export function stockSheet({ locale, system: { separator } }: Workbook): LiveSheet {
  const formulaOf = (part: StockPart): string =>
    `=STOCK_REVIEW(${['SaluranDeals', 'SaluranLines', 'SaluranProducts', `"${part}"`, 'SaluranBasis'].join(separator)})`;
  const live = ({ heading, part, ...rest }: Part): LivePart => ({
    ...rest,
    heading: (each) => inventoryMessages(each)(heading),
    formula: formulaOf(part),
    isFormula: (text) => text.startsWith('=STOCK_REVIEW(') && text.includes(`"${part}"`),
  });
  const table = live(TABLE);
  const it = inventoryMessages(locale);
  return {
    key: 'saluran-stock',
    name: STOCK,
    title: (each) => STOCK[each],
    head: [it('sheet_asOf'), `=${SYSTEM_SHEET}!$B$${systemRow('today')}`, '', formulaOf('basis')],
    widths: WIDTHS,
    parts: [table, ...LISTS.map(live)],
    charts: [
      {
        title: (each) => inventoryMessages(each)('chart_stock'),
        part: table,
        rows: CHART_PRODUCTS + 1,
        columns: COLOURS.length + 1,
        place: [TABLE.row, WIDTHS.length],
        kind: 'COLUMN',
        colors: COLOURS,
        lines: [],
      },
    ],
    chartSize: CHART_SIZE,
  };
}
