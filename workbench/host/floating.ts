/** Lists what floats over the cells for the pages, from the stores of the services. */

import { toEngineRange } from '../engine/area.js';
import type { WorkbookEngine } from '../engine/workbook.js';
import type { Floating } from '../protocol.js';
import { fromStored, type StoredBlock } from '../services/spreadsheet/attachments.js';
import type { ChartData } from '../services/spreadsheet/charts/chart-store.js';
import type { ImageData } from '../services/spreadsheet/over-grid-image.js';
import type { Stores } from './stores.js';

export const FLOATING_STORES: ReadonlySet<string> = new Set(['charts', 'images']);

const placeOf = (item: { id: string; anchor: StoredBlock; offsetX: number; offsetY: number }) => ({
  id: item.id,
  sheetId: item.anchor.sheetId,
  row: item.anchor.row,
  column: item.anchor.column,
  offsetX: item.offsetX,
  offsetY: item.offsetY,
});

export function floatingOf(engine: WorkbookEngine, stores: Stores): Floating {
  const charts = stores.get<ChartData[]>('charts', []).map((chart) => ({
    ...placeOf(chart),
    type: chart.type,
    options: chart.options,
    ranges: chart.blocks.map((block) => {
      const area = engine.clip(block.sheetId, fromStored(block));
      return { sheetId: area.sheetId, ...toEngineRange(area) };
    }),
    numHeaders: chart.numHeaders,
    transpose: chart.transpose,
    merge: chart.merge,
  }));
  const images = stores.get<ImageData[]>('images', []).map((image) => ({
    ...placeOf(image),
    url: image.url,
    description: image.description || image.title,
    width: image.width,
    height: image.height,
  }));
  return { charts, images };
}
