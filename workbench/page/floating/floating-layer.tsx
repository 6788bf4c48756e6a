/** Charts and images over the grid: they scroll with the cells and redraw when their data changes. */

import { CommandType, ICommandService } from '@univerjs/core';
import { FormulaDataModel } from '@univerjs/engine-formula';
import { type ComponentType, lazy, Suspense, useEffect, useRef, useState } from 'react';
import type { Floating, FloatingPlace } from '../../protocol.js';
import type { Controller } from '../controller.js';
import { cellRect, cellsRect } from '../grid/geometry.js';
import type { ChartProps } from './chart.js';
import { readRanges, type Spills } from './read-ranges.js';

/** Most sheets have no chart, and Chart.js is needed for nothing else. */
const Chart = lazy<ComponentType<ChartProps>>(() =>
  import('./chart.js').then(
    (loaded) => ({ default: loaded.Chart }),
    () => ({ default: NotLoaded }),
  ),
);

/** The server has ended, or a newer build has replaced the file. */
function NotLoaded() {
  return <p className="floating-unknown">The chart could not be loaded. Reload the page.</p>;
}

/** Google's size for a new chart. */
const WIDTH = 600;
const HEIGHT = 371;

/** Grows with every change of the workbook, a few times a second at most. */
function useDataVersion(controller: Controller, wanted: boolean): number {
  const [version, setVersion] = useState(0);
  useEffect(() => {
    if (!wanted) return;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const subscription = controller.injector.get(ICommandService).onCommandExecuted((command) => {
      if (command.type !== CommandType.MUTATION) return;
      timer ??= setTimeout(() => {
        timer = undefined;
        setVersion((before) => before + 1);
      }, 100);
    });
    return () => {
      clearTimeout(timer);
      subscription.dispose();
    };
  }, [controller, wanted]);
  return version;
}

export function FloatingLayer({ floating, controller }: { floating: Floating; controller: Controller }) {
  const layer = useRef<HTMLDivElement>(null);
  const any = floating.charts.length + floating.images.length > 0;
  const version = useDataVersion(controller, any);
  // A chart is drawn when its sheet is first shown: charts of other sheets must not hold up the grid.
  const [opened, setOpened] = useState<ReadonlySet<string>>(new Set());

  useEffect(() => {
    if (!any) return;
    const places = new Map([...floating.charts, ...floating.images].map((each) => [each.id, each]));
    let frame = 0;
    let last: string | undefined;
    const follow = () => {
      const active = controller.replica.workbook?.getActiveSheet().getSheetId();
      if (active !== undefined && active !== last) setOpened((before) => new Set(before).add(active));
      last = active;
      if (layer.current) place(layer.current, places, controller);
      frame = requestAnimationFrame(follow);
    };
    follow();
    return () => cancelAnimationFrame(frame);
  }, [floating, controller, any]);

  const { workbook } = controller.replica;
  if (!any || !workbook) return null;
  const spills = controller.injector.get(FormulaDataModel).getArrayFormulaCellData()?.[workbook.getUnitId()];
  return (
    <div className="floating" ref={layer}>
      {floating.charts.map((chart) => (
        <div
          key={chart.id}
          data-floating={chart.id}
          className="floating-thing"
          style={{ width: size(chart.options.width, WIDTH), height: size(chart.options.height, HEIGHT) }}
        >
          {opened.has(chart.sheetId) && (
            <Suspense>
              <Chart chart={chart} ranges={readRanges(workbook, chart.ranges, spills as Spills)} version={version} />
            </Suspense>
          )}
        </div>
      ))}
      {floating.images.map((image) => (
        <img
          key={image.id}
          data-floating={image.id}
          className="floating-thing"
          src={image.url}
          alt={image.description}
          width={image.width ?? undefined}
          height={image.height ?? undefined}
        />
      ))}
    </div>
  );
}

function size(given: unknown, otherwise: number): number {
  return typeof given === 'number' && given > 0 ? given : otherwise;
}

/** Puts each thing where its cell is now, and hides those of other sheets. */
function place(layer: HTMLElement, places: Map<string, FloatingPlace>, controller: Controller): void {
  const { workbook } = controller.replica;
  const cells = workbook && cellsRect(controller.injector, workbook);
  if (!workbook || !cells) return;
  const active = workbook.getActiveSheet().getSheetId();
  layer.style.left = `${cells.x}px`;
  layer.style.top = `${cells.y}px`;
  layer.style.width = `${cells.width}px`;
  layer.style.height = `${cells.height}px`;
  for (const thing of layer.querySelectorAll<HTMLElement>('[data-floating]')) {
    const at = places.get(thing.dataset.floating ?? '');
    const here = at?.sheetId === active;
    thing.hidden = !here;
    if (!at || !here) continue;
    const { x, y } = cellRect(controller.injector, workbook, at.row, at.column);
    thing.style.transform = `translate(${x - cells.x + at.offsetX}px, ${y - cells.y + at.offsetY}px)`;
  }
}
