/** Shows the summary that everybody would get, takes the lead's own words, and sends it on request. */

import { useState } from 'preact/hooks';
import type { PulseSummary } from '../../core/api';
import type { Client } from '../../ui/client';
import { ErrorText } from '../../ui/error-text';
import { useRun } from '../../ui/use-run';
import { useTabTexts } from './texts';

interface ShareProps {
  client: Client;
  waveId: string;
  onDone: (message: string) => Promise<void>;
}

export function SharePanel({ client, waveId, onDone }: ShareProps) {
  const { t } = useTabTexts();
  const [summary, setSummary] = useState<PulseSummary | null>(null);
  const [words, setWords] = useState('');
  const { busy, error, run } = useRun();

  const prepare = () => run(async () => setSummary(await client.sharePulse({ waveId, dryRun: true })));
  const send = () =>
    run(async () => {
      const { people } = await client.sharePulse({ waveId, words });
      setSummary(null);
      await onDone(t('sharedNow', { count: people }));
    });

  if (!summary) {
    return (
      <>
        <button type="button" class="link" disabled={busy} onClick={prepare}>
          {busy ? t('loading') : t('share')}
        </button>
        <ErrorText text={error} onRetry={prepare} />
      </>
    );
  }
  return (
    <div class="summary">
      <p>{t('shareAsk', { count: summary.people })}</p>
      <label>
        {t('shareWords')}
        <textarea
          name="words"
          rows={4}
          maxLength={5000}
          value={words}
          disabled={busy}
          onInput={(event) => setWords(event.currentTarget.value)}
        />
      </label>
      <blockquote>{summary.body}</blockquote>
      <div class="actions">
        <button type="button" class="primary" aria-busy={busy} onClick={send}>
          {t('shareYes')}
        </button>
        <button type="button" class="quiet" disabled={busy} onClick={() => setSummary(null)}>
          {t('cancel')}
        </button>
      </div>
      <ErrorText text={error} />
    </div>
  );
}
