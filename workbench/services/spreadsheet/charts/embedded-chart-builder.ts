/** SpreadsheetApp's EmbeddedChartBuilder and the builders of its kinds of chart. */

import type { EnumMember } from '../../../execution/wire.js';
import { badParameters, ServiceObject } from '../../base/base.js';
import type { ExecutionContext } from '../../base/context.js';
import { EVERY_METHOD, member, memberName } from '../../base/enums.js';
import { toStored } from '../attachments.js';
import { hexColor } from '../color.js';
import type { Range } from '../range.js';
import { type ChartData, newChartData } from './chart-store.js';
import { ContainerInfo, chartRanges, EmbeddedChart } from './embedded-chart.js';
import type { ChartTextStyle } from './text-style.js';

abstract class AnyChartBuilder extends ServiceObject {
  override readonly local = EVERY_METHOD;
  protected _chart: ChartData;

  constructor(context: ExecutionContext, sheetId: string, data: ChartData = newChartData(sheetId)) {
    super(context);
    this._chart = data;
  }
  protected _with(change: Partial<ChartData>): this {
    this._chart = { ...this._chart, ...change };
    return this;
  }
  protected _option(name: string, value: unknown): this {
    return this._with({ options: { ...this._chart.options, [name]: value } });
  }
  protected _member(value: unknown, group: string, method: string): string {
    const name = memberName(value, group);
    if (!name) throw badParameters(`SpreadsheetApp.${this.className}`, method, [value]);
    return name;
  }
  protected _as<T>(Builder: new (context: ExecutionContext, sheetId: string, data: ChartData) => T, type: string): T {
    return new Builder(this.context, this._chart.anchor.sheetId, { ...this._chart, type });
  }
  addRange(range: Range): this {
    const block = toStored({ ...range._block(), sheetId: range._sheetId() });
    return this._with({ blocks: [...this._chart.blocks, block] });
  }
  removeRange(range: Range): this {
    const gone = JSON.stringify(toStored({ ...range._block(), sheetId: range._sheetId() }));
    return this._with({ blocks: this._chart.blocks.filter((block) => JSON.stringify(block) !== gone) });
  }
  clearRanges(): this {
    return this._with({ blocks: [] });
  }
  getRanges(): Range[] {
    return chartRanges(this.context, this._chart);
  }
  getChartType(): EnumMember {
    return member('ChartType', this._chart.type);
  }
  setChartType(type: string): EmbeddedChartBuilder {
    return this._as(EmbeddedChartBuilder, this._member(type, 'ChartType', 'setChartType'));
  }
  getContainer(): ContainerInfo {
    return new ContainerInfo(this.context, this._chart);
  }
  /** @throws when the place does not lie on the sheet; rows and columns count from 1. */
  setPosition(row: number, column: number, offsetX: number, offsetY: number): this {
    const { sheetId } = this._chart.anchor;
    const { engine } = this.context.host;
    const whole = [row, column, offsetX, offsetY].every(Number.isInteger);
    if (!whole) throw badParameters(`SpreadsheetApp.${this.className}`, 'setPosition', [row, column, offsetX, offsetY]);
    if (row < 1 || column < 1 || row > engine.maxRows(sheetId) || column > engine.maxColumns(sheetId))
      throw new Error('The coordinates of the chart are outside the dimensions of the sheet.');
    const at = { row: row - 1, column: column - 1 };
    const anchor = { sheetId, ...at, lastRow: at.row, lastColumn: at.column };
    return this._with({ anchor, offsetX, offsetY });
  }
  setOption(option: string, value: unknown): this {
    if (typeof option !== 'string')
      throw badParameters(`SpreadsheetApp.${this.className}`, 'setOption', [option, value]);
    return this._option(option, value);
  }
  setNumHeaders(headers: number): this {
    return this._with({ numHeaders: headers });
  }
  setTransposeRowsAndColumns(transpose: boolean): this {
    return this._with({ transpose });
  }
  setMergeStrategy(strategy: string): this {
    return this._with({ merge: this._member(strategy, 'ChartMergeStrategy', 'setMergeStrategy') });
  }
  setHiddenDimensionStrategy(strategy: string): this {
    return this._with({
      hidden: this._member(strategy, 'ChartHiddenDimensionStrategy', 'setHiddenDimensionStrategy'),
    });
  }
  asAreaChart(): EmbeddedAreaChartBuilder {
    return this._as(EmbeddedAreaChartBuilder, 'AREA');
  }
  asBarChart(): EmbeddedBarChartBuilder {
    return this._as(EmbeddedBarChartBuilder, 'BAR');
  }
  asColumnChart(): EmbeddedColumnChartBuilder {
    return this._as(EmbeddedColumnChartBuilder, 'COLUMN');
  }
  asComboChart(): EmbeddedComboChartBuilder {
    return this._as(EmbeddedComboChartBuilder, 'COMBO');
  }
  asHistogramChart(): EmbeddedHistogramChartBuilder {
    return this._as(EmbeddedHistogramChartBuilder, 'HISTOGRAM');
  }
  asLineChart(): EmbeddedLineChartBuilder {
    return this._as(EmbeddedLineChartBuilder, 'LINE');
  }
  asPieChart(): EmbeddedPieChartBuilder {
    return this._as(EmbeddedPieChartBuilder, 'PIE');
  }
  asScatterChart(): EmbeddedScatterChartBuilder {
    return this._as(EmbeddedScatterChartBuilder, 'SCATTER');
  }
  asTableChart(): EmbeddedTableChartBuilder {
    return this._as(EmbeddedTableChartBuilder, 'TABLE');
  }
  build(): EmbeddedChart {
    return new EmbeddedChart(this.context, this._chart);
  }
}

export class EmbeddedChartBuilder extends AnyChartBuilder {
  readonly className = 'EmbeddedChartBuilder';
}

/** What all charts but tables have. */
abstract class TitledChartBuilder extends AnyChartBuilder {
  setTitle(title: string): this {
    return this._option('title', title);
  }
  setTitleTextStyle(style: ChartTextStyle): this {
    return this._option('titleTextStyle', style._options());
  }
  setColors(colors: string[]): this {
    return this._option('colors', colors.map(hexColor));
  }
  setBackgroundColor(color: string): this {
    return this._option('backgroundColor', hexColor(color));
  }
  setLegendPosition(position: string): this {
    return this._option('legend.position', this._member(position, 'Position', 'setLegendPosition').toLowerCase());
  }
  setLegendTextStyle(style: ChartTextStyle): this {
    return this._option('legend.textStyle', style._options());
  }
}

/** What charts with two axes have. */
abstract class AxisChartBuilder extends TitledChartBuilder {
  setXAxisTitle(title: string): this {
    return this._option('hAxis.title', title);
  }
  setXAxisTextStyle(style: ChartTextStyle): this {
    return this._option('hAxis.textStyle', style._options());
  }
  setXAxisTitleTextStyle(style: ChartTextStyle): this {
    return this._option('hAxis.titleTextStyle', style._options());
  }
  setYAxisTitle(title: string): this {
    return this._option('vAxis.title', title);
  }
  setYAxisTextStyle(style: ChartTextStyle): this {
    return this._option('vAxis.textStyle', style._options());
  }
  setYAxisTitleTextStyle(style: ChartTextStyle): this {
    return this._option('vAxis.titleTextStyle', style._options());
  }
}

/** What charts of values over categories have; `_valueAxis` is where the values stand. */
abstract class CategoryChartBuilder extends AxisChartBuilder {
  protected readonly _valueAxis: 'vAxis' | 'hAxis' = 'vAxis';

  reverseCategories(): this {
    return this._option(this._valueAxis === 'vAxis' ? 'hAxis.direction' : 'vAxis.direction', -1);
  }
  setRange(start: number, end: number): this {
    return this._option(`${this._valueAxis}.viewWindow`, { min: start, max: end });
  }
  useLogScale(): this {
    return this._option(`${this._valueAxis}.logScale`, true);
  }
}

abstract class StackableChartBuilder extends CategoryChartBuilder {
  setStacked(): this {
    return this._option('isStacked', true);
  }
}

export class EmbeddedAreaChartBuilder extends StackableChartBuilder {
  readonly className = 'EmbeddedAreaChartBuilder';

  setPointStyle(style: string): this {
    return this._option('pointSize', pointSize(this._member(style, 'PointStyle', 'setPointStyle')));
  }
}

export class EmbeddedBarChartBuilder extends StackableChartBuilder {
  readonly className = 'EmbeddedBarChartBuilder';
  protected override readonly _valueAxis = 'hAxis';

  reverseDirection(): this {
    return this._option('hAxis.direction', -1);
  }
}

export class EmbeddedColumnChartBuilder extends StackableChartBuilder {
  readonly className = 'EmbeddedColumnChartBuilder';
}

export class EmbeddedComboChartBuilder extends StackableChartBuilder {
  readonly className = 'EmbeddedComboChartBuilder';
}

export class EmbeddedHistogramChartBuilder extends StackableChartBuilder {
  readonly className = 'EmbeddedHistogramChartBuilder';
}

export class EmbeddedLineChartBuilder extends CategoryChartBuilder {
  readonly className = 'EmbeddedLineChartBuilder';

  setCurveStyle(style: string): this {
    const smooth = this._member(style, 'CurveStyle', 'setCurveStyle') === 'SMOOTH';
    return this._option('curveType', smooth ? 'function' : 'none');
  }
  setPointStyle(style: string): this {
    return this._option('pointSize', pointSize(this._member(style, 'PointStyle', 'setPointStyle')));
  }
}

export class EmbeddedPieChartBuilder extends TitledChartBuilder {
  readonly className = 'EmbeddedPieChartBuilder';

  reverseCategories(): this {
    return this._option('reverseCategories', true);
  }
  set3D(): this {
    return this._option('is3D', true);
  }
}

export class EmbeddedScatterChartBuilder extends AxisChartBuilder {
  readonly className = 'EmbeddedScatterChartBuilder';

  setPointStyle(style: string): this {
    return this._option('pointSize', pointSize(this._member(style, 'PointStyle', 'setPointStyle')));
  }
  setXAxisLogScale(): this {
    return this._option('hAxis.logScale', true);
  }
  setXAxisRange(start: number, end: number): this {
    return this._option('hAxis.viewWindow', { min: start, max: end });
  }
  setYAxisLogScale(): this {
    return this._option('vAxis.logScale', true);
  }
  setYAxisRange(start: number, end: number): this {
    return this._option('vAxis.viewWindow', { min: start, max: end });
  }
}

export class EmbeddedTableChartBuilder extends AnyChartBuilder {
  readonly className = 'EmbeddedTableChartBuilder';

  enablePaging(...paging: (boolean | number)[]): this {
    const [first, startPage = 0] = paging;
    if (typeof first === 'boolean') return this._option('page', first ? 'enable' : 'disable');
    return this._option('page', 'enable')._option('pageSize', first)._option('startPage', startPage);
  }
  enableRtlTable(rtl: boolean): this {
    return this._option('rtlTable', rtl);
  }
  enableSorting(sorting: boolean): this {
    return this._option('sort', sorting ? 'enable' : 'disable');
  }
  setFirstRowNumber(number: number): this {
    return this._option('firstRowNumber', number);
  }
  setInitialSortingAscending(column: number): this {
    return this._option('sortColumn', column)._option('sortAscending', true);
  }
  setInitialSortingDescending(column: number): this {
    return this._option('sortColumn', column)._option('sortAscending', false);
  }
  showRowNumberColumn(show: boolean): this {
    return this._option('showRowNumber', show);
  }
  useAlternatingRowStyle(alternate: boolean): this {
    return this._option('alternatingRowStyle', alternate);
  }
}

/** Diameters that Google's charts give the named sizes. */
function pointSize(name: string): number {
  const sizes: Record<string, number> = { NONE: 0, TINY: 2, MEDIUM: 7, LARGE: 10, HUGE: 14 };
  return sizes[name] ?? 0;
}
