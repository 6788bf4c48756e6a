/** The deal's stage changes, newest first. */

import { useEffect, useState } from 'preact/hooks';
import type { DealView, HistoryEntry } from '../../core/api';
import type { Client } from '../../ui/client';
import { ErrorText } from '../../ui/error-text';
import { formatDateTime, formatWhen } from '../../ui/format';
import { useTexts } from '../../ui/texts';

interface HistoryProps {
  client: Client;
  deal: DealView;
}

export function HistoryList({ client, deal }: HistoryProps) {
  const { t, locale } = useTexts();
  const [entries, setEntries] = useState<HistoryEntry[] | null>(null);
  const [error, setError] = useState('');
  const [attempt, setAttempt] = useState(0);
  const { dealId, stage, stageSince } = deal;

  // biome-ignore lint/correctness/useExhaustiveDependencies: a move by anybody changes the stage or its date, and then the history is stale.
  useEffect(() => {
    let wanted = true;
    setError('');
    client.getDealHistory({ dealId }).then(
      (found) => wanted && setEntries([...found].sort((a, b) => (a.changedAt < b.changedAt ? 1 : -1))),
      (reason: Error) => wanted && setError(reason.message),
    );
    return () => {
      wanted = false;
    };
  }, [client, dealId, stage, stageSince, attempt]);

  return (
    <section class="history" aria-labelledby="history">
      <h2 id="history">{t('history')}</h2>
      <ErrorText text={error} onRetry={() => setAttempt(attempt + 1)} />
      {!entries && error === '' && <p class="muted">{t('loading')}</p>}
      {entries?.length === 0 && <p class="muted">{t('historyNone')}</p>}
      <ol>
        {entries?.map(({ changedAt, from, to, changedBy, via }) => (
          <li key={`${changedAt} ${from} ${to}`}>
            {from === '' ? t('historyStart', { to }) : t('historyMove', { from, to })}
            <small class="muted">
              <time dateTime={changedAt} title={formatDateTime(changedAt, locale)}>
                {formatWhen(changedAt, Date.now(), locale)}
              </time>
              {changedBy && ` · ${changedBy}`}
              {via && ` · ${via}`}
            </small>
          </li>
        ))}
      </ol>
    </section>
  );
}
