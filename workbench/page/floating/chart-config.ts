/** Turns a chart's kind, options and data into what Chart.js draws. */

import type { ChartConfiguration, ChartDataset } from 'chart.js';
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

export function chartConfig(chart: FloatingChart, table: ChartTable): ChartConfiguration {
  const { type, options } = chart;
  const given = option(options, 'colors');
  const colors = Array.isArray(given) && given.length > 0 ? (given as string[]) : COLORS;
  const color = (i: number) => text(option(options, `series.${i}.color`)) || (colors[i % colors.length] ?? '#4285f4');
  const stacked = Boolean(option(options, 'isStacked'));
  let labels = table.labels.map((label) => label.shown);
  let datasets: ChartDataset[] = table.series.map((series, i): ChartDataset => {
    const kind = kindOf(type, i, options);
    const filled = type === 'AREA' || type === 'STEPPED_AREA';
    const paint = kind === 'pie' || kind === 'doughnut' ? labels.map((_, k) => color(k)) : color(i);
    return {
      type: kind,
      label: series.title,
      data:
        kind === 'scatter'
          ? series.values.flatMap((y, k) => {
              const x = table.labels[k]?.value;
              return y === null || typeof x !== 'number' ? [] : [{ x, y }];
            })
          : series.values,
      backgroundColor: filled ? `${color(i)}4d` : paint,
      borderColor: kind === 'pie' || kind === 'doughnut' ? '#ffffff' : color(i),
      ...(kind === 'line'
        ? {
            fill: filled,
            stepped: type === 'STEPPED_AREA',
            tension: option(options, 'curveType') === 'function' ? 0.4 : 0,
            pointRadius: Number(option(options, 'pointSize') ?? 0) / 2,
          }
        : {}),
    } as ChartDataset;
  });
  if (type === 'PIE') datasets = datasets.slice(0, 1);
  if (type === 'HISTOGRAM') {
    const values = table.series.flatMap((series) => series.values.filter((value) => value !== null));
    const counted = values.length === 0 ? { labels: [], counts: [] } : buckets(values);
    labels = counted.labels;
    datasets = [{ type: 'bar', label: table.series[0]?.title ?? '', data: counted.counts, backgroundColor: color(0) }];
  }
  const legend =
    text(option(options, 'legend.position') ?? option(options, 'legend')) || (type === 'PIE' ? 'right' : 'top');
  const axis = (name: 'hAxis' | 'vAxis', stack: boolean) => {
    const window = option(options, `${name}.viewWindow`) as { min?: number; max?: number } | undefined;
    const title = text(option(options, `${name}.title`));
    return {
      ...(option(options, `${name}.logScale`) ? { type: 'logarithmic' as const } : {}),
      ...(window?.min === undefined ? {} : { min: window.min }),
      ...(window?.max === undefined ? {} : { max: window.max }),
      reverse: option(options, `${name}.direction`) === -1,
      stacked: stack,
      title: { display: title !== '', text: title },
    };
  };
  const title = text(option(options, 'title'));
  return {
    type: kindOf(type, 0, options),
    data: { labels, datasets },
    options: {
      responsive: true,
      maintainAspectRatio: false,
      animation: false,
      indexAxis: type === 'BAR' ? 'y' : 'x',
      plugins: {
        title: { display: title !== '', text: title, align: 'start', font: { size: 16, weight: 'normal' } },
        legend: {
          display: legend !== 'none' && (type === 'PIE' || datasets.some((each) => each.label)),
          position: legend === 'bottom' || legend === 'right' || legend === 'left' ? legend : 'top',
        },
      },
      ...(ROUND.has(type) ? {} : { scales: { x: axis('hAxis', stacked), y: axis('vAxis', stacked) } }),
    },
  };
}
