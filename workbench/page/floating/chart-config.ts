/** Turns a chart's kind, options and data into what Chart.js draws. */

import type { ChartConfiguration, ChartData, ChartDataset } from 'chart.js';
import type { FloatingChart } from '../../protocol.js';
import type { ChartTable } from './chart-table.js';

/** The first colours of Google's charts. */
const COLORS = ['#4285f4', '#ea4335', '#fbbc04', '#34a853', '#ff6d01', '#46bdc6', '#7baaf7', '#f07b72'];

type Options = Record<string, unknown>;

/** An option by its dotted name, whether it was set so or as nested objects. */
export function option(options: Options, name: string): unknown {
  if (name in options) return options[name];
  const keys = name.split('.');
  for (let split = keys.length - 1; split > 0; split--) {
    let value: unknown = options[keys.slice(0, split).join('.')];
    for (const key of keys.slice(split)) value = (value as Options | undefined)?.[key];
    if (value !== undefined) return value;
  }
  return undefined;
}

const text = (value: unknown) => (typeof value === 'string' ? value : '');

/** Google's histograms count values in buckets of one width. */
function buckets(values: number[]): { labels: string[]; counts: number[] } {
  const low = Math.min(...values);
  const span = Math.max(...values) - low;
  const count = Math.max(1, Math.ceil(Math.log2(values.length) + 1));
  const width = span === 0 ? 1 : span / count;
  const counts = Array.from({ length: count }, () => 0);
  for (const value of values) {
    const at = Math.min(count - 1, Math.floor((value - low) / width));
    counts[at] = (counts[at] ?? 0) + 1;
  }
  const round = (value: number) => String(Number(value.toPrecision(4)));
  return { labels: counts.map((_, i) => `${round(low + i * width)}–${round(low + (i + 1) * width)}`), counts };
}

const ROUND = new Set(['PIE', 'RADAR']);
const DRAWN = new Set([
  'LINE',
  'AREA',
  'STEPPED_AREA',
  'COLUMN',
  'BAR',
  'COMBO',
  'HISTOGRAM',
  'PIE',
  'SCATTER',
  'RADAR',
]);

export function isDrawn(type: string): boolean {
  return DRAWN.has(type);
}

function kindOf(
  type: string,
  index: number,
  options: Options,
): 'line' | 'bar' | 'pie' | 'doughnut' | 'scatter' | 'radar' {
  if (type === 'PIE') return Number(option(options, 'pieHole') ?? 0) > 0 ? 'doughnut' : 'pie';
  if (type === 'SCATTER') return 'scatter';
  if (type === 'RADAR') return 'radar';
  if (type === 'COMBO') {
    const own = option(options, `series.${index}.type`) ?? option(options, 'seriesType');
    return own === undefined ? (index === 0 ? 'bar' : 'line') : own === 'bars' ? 'bar' : 'line';
  }
  return type === 'COLUMN' || type === 'BAR' || type === 'HISTOGRAM' ? 'bar' : 'line';
}

function colorOf(options: Options, index: number): string {
  const given = option(options, 'colors');
  const colors = Array.isArray(given) && given.length > 0 ? (given as string[]) : COLORS;
  return text(option(options, `series.${index}.color`)) || (colors[index % colors.length] ?? '#4285f4');
}

function seriesDataset({ type, options }: FloatingChart, table: ChartTable, index: number): ChartDataset {
  const kind = kindOf(type, index, options);
  const values = table.series[index]?.values ?? [];
  const color = colorOf(options, index);
  const filled = type === 'AREA' || type === 'STEPPED_AREA';
  // Of a pie each slice has a colour, of anything else each series.
  const slices = kind === 'pie' || kind === 'doughnut' ? table.labels.map((_, k) => colorOf(options, k)) : null;
  const points = () =>
    values.flatMap((y, k) => {
      const x = table.labels[k]?.value;
      return y === null || typeof x !== 'number' ? [] : [{ x, y }];
    });
  return {
    type: kind,
    label: table.series[index]?.title,
    data: kind === 'scatter' ? points() : values,
    backgroundColor: filled ? `${color}4d` : (slices ?? color),
    borderColor: slices ? '#ffffff' : color,
    ...(kind === 'line'
      ? {
          fill: filled,
          stepped: type === 'STEPPED_AREA',
          tension: option(options, 'curveType') === 'function' ? 0.4 : 0,
          pointRadius: Number(option(options, 'pointSize') ?? 0) / 2,
        }
      : {}),
  } as ChartDataset;
}

/** The values of all series, counted in buckets. */
function histogram({ options }: FloatingChart, table: ChartTable): ChartData {
  const values = table.series.flatMap((series) => series.values.filter((value) => value !== null));
  const { labels, counts } = values.length === 0 ? { labels: [], counts: [] } : buckets(values);
  const label = table.series[0]?.title ?? '';
  return { labels, datasets: [{ type: 'bar', label, data: counts, backgroundColor: colorOf(options, 0) }] };
}

function chartData(chart: FloatingChart, table: ChartTable): ChartData {
  if (chart.type === 'HISTOGRAM') return histogram(chart, table);
  const drawn = chart.type === 'PIE' ? table.series.slice(0, 1) : table.series;
  return {
    labels: table.labels.map((label) => label.shown),
    datasets: drawn.map((_, index) => seriesDataset(chart, table, index)),
  };
}

function axisOf(options: Options, name: 'hAxis' | 'vAxis') {
  const window = option(options, `${name}.viewWindow`) as { min?: number; max?: number } | undefined;
  const title = text(option(options, `${name}.title`));
  return {
    ...(option(options, `${name}.logScale`) ? { type: 'logarithmic' as const } : {}),
    ...(window?.min === undefined ? {} : { min: window.min }),
    ...(window?.max === undefined ? {} : { max: window.max }),
    reverse: option(options, `${name}.direction`) === -1,
    stacked: Boolean(option(options, 'isStacked')),
    title: { display: title !== '', text: title },
  };
}

export function chartConfig(chart: FloatingChart, table: ChartTable): ChartConfiguration {
  const { type, options } = chart;
  const data = chartData(chart, table);
  const legend =
    text(option(options, 'legend.position') ?? option(options, 'legend')) || (type === 'PIE' ? 'right' : 'top');
  const title = text(option(options, 'title'));
  return {
    type: kindOf(type, 0, options),
    data,
    options: {
      responsive: true,
      maintainAspectRatio: false,
      animation: false,
      indexAxis: type === 'BAR' ? 'y' : 'x',
      plugins: {
        title: { display: title !== '', text: title, align: 'start', font: { size: 16, weight: 'normal' } },
        legend: {
          display: legend !== 'none' && (type === 'PIE' || data.datasets.some((each) => each.label)),
          position: legend === 'bottom' || legend === 'right' || legend === 'left' ? legend : 'top',
        },
      },
      ...(ROUND.has(type) ? {} : { scales: { x: axisOf(options, 'hAxis'), y: axisOf(options, 'vAxis') } }),
    },
  };
}
