/** How a result differs from the last one: up, down, or not clearly. The first one differs from nothing. */

import type { LastPulse } from '../../core/api';
import type { TabTexts } from './texts';

interface ChangeProps {
  of: Pick<LastPulse['scores'][number], 'change' | 'isCompared'>;
  /** Digits behind the point. */
  digits: number;
  texts: TabTexts;
}

/** Shape and words tell up from down, not colour alone. */
export function Change({ of: { change, isCompared }, digits, texts: { t, locale } }: ChangeProps) {
  if (!isCompared) return null;
  if (change === null) return <small class="muted">{t('noChange')}</small>;
  const size = Math.abs(change).toLocaleString(locale, {
    minimumFractionDigits: digits,
    maximumFractionDigits: digits,
  });
  return change > 0 ? (
    <small class="up">▲ {t('up', { change: size })}</small>
  ) : (
    <small class="down">▼ {t('down', { change: size })}</small>
  );
}
