/** Where cells are on the screen. */

import type { Injector, Workbook } from '@univerjs/core';
import { IRenderManagerService, SHEET_VIEWPORT_KEY } from '@univerjs/engine-render';
import { SheetSkeletonManagerService } from '@univerjs/sheets-ui';

export interface PixelRect {
  x: number;
  y: number;
  width: number;
  height: number;
}

/**
 * The rectangle of a cell of the active sheet, in pixels of the page; it lies outside the grid where the cell is scrolled away.
 *
 * @throws Error before the grid has been drawn.
 */
export function cellRect(injector: Injector, workbook: Workbook, row: number, column: number): PixelRect {
  const render = injector.get(IRenderManagerService).getRenderById(workbook.getUnitId());
  const sheet = workbook.getActiveSheet();
  const skeleton = render?.with(SheetSkeletonManagerService).getSkeletonParam(sheet.getSheetId())?.skeleton;
  const canvas = render?.engine.getCanvasElement();
  if (!render || !skeleton || !canvas) throw new Error('The grid has not been drawn yet.');
  const cell = skeleton.getCellWithCoordByIndex(row, column);
  const { startX, startY, endX, endY } = cell.isMergedMainCell ? cell.mergeInfo : cell;
  const freeze = sheet.getFreeze();
  const frozenRow = row < freeze.startRow;
  const frozenColumn = column < freeze.startColumn;
  const viewport = render.scene.getViewport(SHEET_VIEWPORT_KEY.VIEW_MAIN);
  const scrollX = frozenColumn ? 0 : (viewport?.viewportScrollX ?? 0);
  const scrollY = frozenRow ? 0 : (viewport?.viewportScrollY ?? 0);
  const { scaleX, scaleY } = render.scene.getAncestorScale();
  const { left, top, width } = canvas.getBoundingClientRect();
  const zoom = width / (Number.parseFloat(canvas.style.width) || width);
  return {
    x: left + (startX - scrollX) * scaleX * zoom,
    y: top + (startY - scrollY) * scaleY * zoom,
    width: (endX - startX) * scaleX * zoom,
    height: (endY - startY) * scaleY * zoom,
  };
}

/** The part of the page where cells are drawn, without the headers of rows and columns; null before the grid is drawn. */
export function cellsRect(injector: Injector, workbook: Workbook): PixelRect | null {
  const render = injector.get(IRenderManagerService).getRenderById(workbook.getUnitId());
  const sheetId = workbook.getActiveSheet().getSheetId();
  const skeleton = render?.with(SheetSkeletonManagerService).getSkeletonParam(sheetId)?.skeleton;
  const canvas = render?.engine.getCanvasElement();
  if (!render || !skeleton || !canvas) return null;
  const { left, top, width, height } = canvas.getBoundingClientRect();
  const { scaleX, scaleY } = render.scene.getAncestorScale();
  const zoom = width / (Number.parseFloat(canvas.style.width) || width);
  const right = skeleton.rowHeaderWidth * scaleX * zoom;
  const down = skeleton.columnHeaderHeight * scaleY * zoom;
  return { x: left + right, y: top + down, width: width - right, height: height - down };
}
