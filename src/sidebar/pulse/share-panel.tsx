/** Shows the summary that everybody would get, and sends it on request. */

import { useRef, useState } from 'preact/hooks';
import type { PulseSummary } from '../../core/api';
import type { Client } from '../app/client';
import { ErrorText } from '../ui/error-text';
import { useTabTexts } from './texts';

interface ShareProps {
  client: Client;
  waveId: string;
  onDone: (message: string) => Promise<void>;
}

export function SharePanel({ client, waveId, onDone }: ShareProps) {
  const { t } = useTabTexts();
  const [summary, setSummary] = useState<PulseSummary | null>(null);
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState('');
  const sending = useRef(false);

  async function prepare() {
    setBusy(true);
    setError('');
    try {
      setSummary(await client.sharePulse({ waveId, dryRun: true }));
    } catch (reason) {
      setError((reason as Error).message);
    }
    setBusy(false);
  }

  async function send() {
    if (sending.current) return;
    sending.current = true;
    setBusy(true);
    setError('');
    try {
      const { people } = await client.sharePulse({ waveId });
      setSummary(null);
      await onDone(t('sharedNow', { count: people }));
    } catch (reason) {
      setError((reason as Error).message);
    }
    sending.current = false;
    setBusy(false);
  }

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
