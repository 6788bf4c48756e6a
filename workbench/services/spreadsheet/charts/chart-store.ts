/** The charts of the sheets, kept beside the workbook; the page draws them from here. */

import type { ExecutionContext } from '../../base/context.js';
import { type Attachment, Attachments, fromStored, newAttachmentId, type StoredBlock } from '../attachments.js';
import { EmbeddedChart } from './embedded-chart.js';

/** A chart as its builder made it. `blocks` are its data ranges. */
export interface ChartData extends Attachment {
  number: number | null;
  /** A member of Charts.ChartType. */
  type: string;
  options: Record<string, unknown>;
  anchor: StoredBlock;
  offsetX: number;
  offsetY: number;
  numHeaders: number;
  transpose: boolean;
  merge: string;
  hidden: string;
}

const stored = (context: ExecutionContext) => new Attachments<ChartData>(context.host.stores, 'charts');

export function newChartData(sheetId: string): ChartData {
  return {
    id: '',
    number: null,
    type: 'COLUMN',
    options: {},
    blocks: [],
    anchor: { sheetId, row: 0, column: 0, lastRow: 0, lastColumn: 0 },
    offsetX: 0,
    offsetY: 0,
    numHeaders: -1,
    transpose: false,
    merge: 'MERGE_COLUMNS',
    hidden: 'IGNORE_BOTH',
  };
}

export function chartsOf(context: ExecutionContext, sheetId: string): EmbeddedChart[] {
  return stored(context)
    .all()
    .filter((chart) => fromStored(chart.anchor).sheetId === sheetId)
    .map((chart) => new EmbeddedChart(context, chart));
}

export function insertChart(context: ExecutionContext, sheetId: string, chart: EmbeddedChart): void {
  const data = chart._data();
  stored(context).add({
    ...data,
    id: newAttachmentId(),
    number: Math.floor(Math.random() * 2_000_000_000),
    anchor: { ...data.anchor, sheetId },
  });
}

/** @throws for a chart that has not been inserted, or has been removed. */
function known(context: ExecutionContext, sheetId: string, chart: EmbeddedChart): ChartData {
  const data = chart._data();
  const found = stored(context).find(data.id);
  if (!found || found.anchor.sheetId !== sheetId) throw new Error('The chart is not on this sheet.');
  return found;
}

export function updateChart(context: ExecutionContext, sheetId: string, chart: EmbeddedChart): void {
  const { id, number } = known(context, sheetId, chart);
  stored(context).change(id, { ...chart._data(), id, number });
}

export function removeChart(context: ExecutionContext, sheetId: string, chart: EmbeddedChart): void {
  stored(context).remove(known(context, sheetId, chart).id);
}
