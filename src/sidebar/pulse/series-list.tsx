/** The repeated pulses, and when each returns. */

import type { PulseSeriesView } from '../../core/api';
import type { Client } from '../../ui/client';
import { formatDate } from '../../ui/format';
import { Confirm } from './confirm';
import { useTabTexts } from './texts';

interface SeriesProps {
  client: Client;
  series: readonly PulseSeriesView[];
  onDone: (message: string) => Promise<void>;
}

export function SeriesList({ client, series, onDone }: SeriesProps) {
  const { t, locale } = useTabTexts();
  if (series.length === 0) return null;
  return (
    <section aria-labelledby="pulse-series">
      <h2 id="pulse-series">{t('seriesTitle')}</h2>
      {series.map(({ seriesId, title, cadence, next, isMine, starter, problem }) => (
        <div class="series" key={seriesId}>
          <p>
            {title} <span class="muted">· {t(`cadence_${cadence}`)}</span>
          </p>
          <p class="muted">
            {t('next', { date: next ? formatDate(next, locale) : '' })}
            {!isMine && ` · ${starter}`}
          </p>
          {problem !== '' && <p class="hint">{problem}</p>}
          {isMine && (
            <Confirm
              label={t('stop')}
              ask={t('stopAsk', { title })}
              yes={t('stopYes')}
              run={async () => {
                await client.stopPulse({ seriesId });
                await onDone(t('stopped'));
              }}
            />
          )}
        </div>
      ))}
    </section>
  );
}
