/** The eNPS of the last waves as a chart: each wave as a dot with its interval, on an axis from −100 to 100. */

import type { LastPulse } from '../../core/api';
import { formatDate } from '../../ui/format';
import { signed } from './signed';
import type { TabTexts } from './texts';

/** In units of the drawing, which is as wide as its place. */
const SIZE = { width: 268, height: 132, left: 48, right: 8, top: 10, bottom: 22 };
const LINES = [100, 50, 0, -50, -100];

interface TrendProps {
  trend: LastPulse['trend'];
  texts: TabTexts;
}

/** Nothing before the second wave: one dot is no trend. */
export function TrendChart({ trend, texts: { t, locale } }: TrendProps) {
  const [first] = trend;
  const last = trend[trend.length - 1];
  if (trend.length < 2 || !first || !last) return null;
  const step = (SIZE.width - SIZE.left - SIZE.right) / (trend.length - 1);
  const points = trend.map((point, index) => ({ ...point, x: SIZE.left + index * step, y: heightOf(point.value) }));
  const words = points.map(({ waveId, value }) => `${dayOf(waveId, locale)}: ${signed(value)}`).join(', ');
  return (
    <figure class="trend">
      <figcaption>{t('trend')}</figcaption>
      <svg viewBox={`0 0 ${SIZE.width} ${SIZE.height}`} role="img" aria-label={`${t('trend')}. ${words}`}>
        {LINES.map((value) => (
          <g key={value}>
            <line
              class={value === 0 ? 'zero' : 'grid'}
              x1={SIZE.left}
              x2={SIZE.width}
              y1={heightOf(value)}
              y2={heightOf(value)}
            />
            {value % 100 === 0 && (
              <text x={SIZE.left - 8} y={heightOf(value) + 4} text-anchor="end">
                {signed(value)}
              </text>
            )}
          </g>
        ))}
        {points.map(({ waveId, x, low, high }) => (
          <line class="interval" key={waveId} x1={x} x2={x} y1={heightOf(low)} y2={heightOf(high)} />
        ))}
        <polyline points={points.map(({ x, y }) => `${x},${y}`).join(' ')} />
        {points.map(({ waveId, x, y, value, low, high }) => (
          <circle key={waveId} cx={x} cy={y} r="3.5">
            <title>{`${dayOf(waveId, locale)}: ${signed(value)} (${signed(low)} … ${signed(high)})`}</title>
          </circle>
        ))}
        <text x={SIZE.left - 8} y={SIZE.height - 4}>
          {dayOf(first.waveId, locale)}
        </text>
        <text x={SIZE.width} y={SIZE.height - 4} text-anchor="end">
          {dayOf(last.waveId, locale)}
        </text>
      </svg>
    </figure>
  );
}

function heightOf(value: number): number {
  const room = SIZE.height - SIZE.top - SIZE.bottom;
  return SIZE.top + (room * (100 - Math.max(-100, Math.min(100, value)))) / 200;
}

/** A wave is called by the day on which it was opened. */
function dayOf(waveId: string, locale: TabTexts['locale']): string {
  const [day] = /\d{4}-\d{2}-\d{2}/.exec(waveId) ?? [];
  return day ? formatDate(day, locale) : waveId;
}
