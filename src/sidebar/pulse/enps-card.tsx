/** The eNPS of the last pulse: the number, its interval on an axis, and how many are of each kind. */

import type { LastPulse } from '../../core/api';
import { Change } from './change';
import { signed } from './signed';
import type { TabTexts } from './texts';

interface EnpsProps {
  enps: NonNullable<LastPulse['enps']>;
  texts: TabTexts;
}

export function EnpsCard({ enps, texts }: EnpsProps) {
  const { t } = texts;
  const { value, low, high, counts } = enps;
  // Where everybody has answered, nothing is left to chance.
  const range = low === high ? t('exact') : t('range', { low: signed(low), high: signed(high) });
  return (
    <div class="enps">
      <p class="label">{t('enps')}</p>
      <p class="amount">{signed(value)}</p>
      <div class="axis" role="img" aria-label={range}>
        <div class="line">
          <span class="range" style={{ left: `${placeOf(low)}%`, width: `${placeOf(high) - placeOf(low)}%` }} />
          <span class="dot" style={{ left: `${placeOf(value)}%` }} />
        </div>
        <div class="ticks" aria-hidden="true">
          <span>{signed(-100)}</span>
          <span>0</span>
          <span>{signed(100)}</span>
        </div>
      </div>
      <p class="muted">{range}</p>
      {counts && <p class="muted">{t('counts', { ...counts })}</p>}
      <Change of={enps} digits={0} texts={texts} />
    </div>
  );
}

/** Where a value of −100…100 lies on the axis, in percent. */
function placeOf(value: number): number {
  return (Math.max(-100, Math.min(100, value)) + 100) / 2;
}
