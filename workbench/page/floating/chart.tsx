/** One chart of a sheet, drawn by Chart.js; a table chart is a table. */

import { Chart as Drawing, registerables } from 'chart.js';
import { useEffect, useMemo, useRef } from 'react';
import type { FloatingChart } from '../../protocol.js';
import { chartConfig, isDrawn, option } from './chart-config.js';
import { type ChartCell, chartTable } from './chart-table.js';

Drawing.register(...registerables);

export interface ChartProps {
  chart: FloatingChart;
  ranges: ChartCell[][][];
  /** Changes when the data may have. */
  version: number;
}

export function Chart({ chart, ranges, version }: ChartProps) {
  const canvas = useRef<HTMLCanvasElement>(null);
  const data = JSON.stringify(ranges);
  // Only other data or other options draw anew, not every change of the workbook.
  const table = useMemo(() => chartTable(chart, JSON.parse(data) as ChartCell[][][]), [chart, data]);

  useEffect(() => {
    if (!canvas.current || !isDrawn(chart.type)) return;
    const drawing = new Drawing(canvas.current, chartConfig(chart, table));
    return () => drawing.destroy();
  }, [chart, table]);

  const title = option(chart.options, 'title');
  const label = typeof title === 'string' && title !== '' ? title : `${chart.type.toLowerCase()} chart`;
  if (chart.type === 'TABLE')
    return (
      <table aria-label={label} data-version={version}>
        <thead>
          <tr>
            {table.headers.map((header, i) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: columns have no other name than their place
              <th key={i}>{header}</th>
            ))}
          </tr>
        </thead>
        <tbody>
          {table.rows.map((row, r) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: rows have no other name than their place
            <tr key={r}>
              {row.map((cell, c) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: cells have no other name than their place
                <td key={c}>{cell.shown}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    );
  if (!isDrawn(chart.type))
    return <p className="floating-unknown">{`The workbench keeps ${chart.type} charts and does not draw them.`}</p>;
  // What is drawn, for those who do not see it.
  const summary = table.series.map((series) => `${series.title}: ${series.values.join(', ')}`).join('; ');
  return <canvas ref={canvas} role="img" aria-label={`${label}. ${summary}`} />;
}
