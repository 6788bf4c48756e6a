/** The deal's stage changes, newest first. */

import { useEffect, useState } from 'preact/hooks';
import type { DealView, HistoryEntry } from '../core/api';
import type { Client } from './client';
import { formatDateTime, formatWhen } from './format';
import { useTexts } from './texts';

const SHOWN_AT_FIRST = 6;

interface HistoryProps {
  client: Client;
  deal: DealView;
}

export function HistoryList({ client, deal }: HistoryProps) {
  const { t } = useTexts();
  const [entries, setEntries] = useState<HistoryEntry[] | null>(null);
  const [error, setError] = useState('');
  const [all, setAll] = useState(false);
  const [attempt, setAttempt] = useState(0);
  const { dealId, stage, stageSince } = deal;

  // The stage and its date change with every move, whoever made it: then the history is stale.
  // biome-ignore lint/correctness/useExhaustiveDependencies: see above
  useEffect(() => {
    let wanted = true;
    client.getDealHistory({ dealId }).then(
      (found) => {
        if (!wanted) return;
        setEntries([...found].sort((a, b) => b.changedAt.localeCompare(a.changedAt)));
        setError('');
      },
      (reason: Error) => wanted && setError(reason.message),
    );
    return () => {
      wanted = false;
    };
  }, [client, dealId, stage, stageSince, attempt]);

  const rest = (entries?.length ?? 0) - SHOWN_AT_FIRST;

  return (
    <section class="history" aria-labelledby="history-title">
      <h2 id="history-title">{t('history')}</h2>
      {error !== '' && (
        <p class="error-text" role="alert">
          {t('historyFailed')} {error}{' '}
          <button type="button" class="link" onClick={() => setAttempt(attempt + 1)}>
            {t('retry')}
          </button>
        </p>
      )}
      {!entries && error === '' && <p class="muted">{t('historyBusy')}</p>}
      {entries?.length === 0 && <p class="muted">{t('historyNone')}</p>}
      {entries && entries.length > 0 && (
        <ol>
          {(all ? entries : entries.slice(0, SHOWN_AT_FIRST)).map((entry) => (
            <Entry key={`${entry.changedAt} ${entry.from} ${entry.to}`} entry={entry} />
          ))}
        </ol>
      )}
      {!all && rest > 0 && (
        <button type="button" class="link" onClick={() => setAll(true)}>
          {t('historyAll', { count: rest })}
        </button>
      )}
    </section>
  );
}

function Entry({ entry }: { entry: HistoryEntry }) {
  const { t, locale } = useTexts();
  return (
    <li>
      <p class="history-move">
        {entry.from === '' ? (
          t('historyStart', { to: entry.to })
        ) : (
          <>
            <span class="visually-hidden">{t('historyMove', { from: entry.from, to: entry.to })}</span>
            <span aria-hidden="true">
              <span class="muted">{entry.from}</span> <span class="arrow">→</span> {entry.to}
            </span>
          </>
        )}
      </p>
      <p class="history-facts">
        <time dateTime={entry.changedAt} title={formatDateTime(entry.changedAt, locale)}>
          {formatWhen(entry.changedAt, Date.now(), locale)}
        </time>
        {entry.changedBy !== '' && <span>{entry.changedBy}</span>}
        {entry.via !== '' && <span>{t('historyVia', { via: entry.via })}</span>}
      </p>
    </li>
  );
}
