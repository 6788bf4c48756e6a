/** SpreadsheetApp's EmbeddedChart: a chart on a sheet, or one built and not yet inserted. */

import type { EnumMember } from '../../../execution/wire.js';
import { ServiceObject } from '../../base/base.js';
import type { ExecutionContext } from '../../base/context.js';
import { EVERY_METHOD, member } from '../../base/enums.js';
import { fromStored } from '../attachments.js';
import { Range } from '../range.js';
import type { ChartData } from './chart-store.js';
import { EmbeddedChartBuilder } from './embedded-chart-builder.js';

export function chartRanges(context: ExecutionContext, data: ChartData): Range[] {
  return data.blocks.map((stored) => {
    const { sheetId, ...block } = fromStored(stored);
    return new Range(context, sheetId, block);
  });
}

export class EmbeddedChart extends ServiceObject {
  readonly className = 'EmbeddedChart';
  override readonly local = EVERY_METHOD;

  constructor(
    context: ExecutionContext,
    private readonly data: ChartData,
  ) {
    super(context);
  }
  _data(): ChartData {
    return this.data;
  }
  /** Null until the chart is on a sheet. */
  getChartId(): number | null {
    return this.data.number;
  }
  getContainerInfo(): ContainerInfo {
    return new ContainerInfo(this.context, this.data);
  }
  getRanges(): Range[] {
    return chartRanges(this.context, this.data);
  }
  getOptions(): ChartOptions {
    return new ChartOptions(this.context, this.data.options);
  }
  getNumHeaders(): number {
    return this.data.numHeaders;
  }
  getTransposeRowsAndColumns(): boolean {
    return this.data.transpose;
  }
  getMergeStrategy(): EnumMember {
    return member('ChartMergeStrategy', this.data.merge);
  }
  getHiddenDimensionStrategy(): EnumMember {
    return member('ChartHiddenDimensionStrategy', this.data.hidden);
  }
  modify(): EmbeddedChartBuilder {
    return new EmbeddedChartBuilder(this.context, this.data.anchor.sheetId, this.data);
  }
}

/** Where a chart or an image floats: its first cell, counted from 1, and pixels from there. */
export class ContainerInfo extends ServiceObject {
  readonly className = 'ContainerInfo';
  override readonly local = EVERY_METHOD;

  constructor(
    context: ExecutionContext,
    private readonly data: Pick<ChartData, 'anchor' | 'offsetX' | 'offsetY'>,
  ) {
    super(context);
  }
  getAnchorRow(): number {
    return this.data.anchor.row + 1;
  }
  getAnchorColumn(): number {
    return this.data.anchor.column + 1;
  }
  getOffsetX(): number {
    return this.data.offsetX;
  }
  getOffsetY(): number {
    return this.data.offsetY;
  }
}

export class ChartOptions extends ServiceObject {
  readonly className = 'ChartOptions';
  override readonly local = EVERY_METHOD;

  constructor(
    context: ExecutionContext,
    private readonly options: Record<string, unknown>,
  ) {
    super(context);
  }
  /** A nested option is named with dots: 'hAxis.title'. Null where it is not set. */
  get(option: string): unknown {
    if (option in this.options) return this.options[option];
    const [first = '', ...rest] = String(option).split('.');
    let value: unknown = this.options[first];
    for (const key of rest) value = (value as Record<string, unknown> | undefined)?.[key];
    return value ?? null;
  }
}
