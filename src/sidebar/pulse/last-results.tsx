/** The last results as published: participation, eNPS with its range, and each question with a change that is more than chance. */

import { useState } from 'preact/hooks';
import type { LastPulse } from '../../core/api';
import type { Client } from '../app/client';
import { ErrorText } from '../ui/error-text';
import { formatDate } from '../ui/format';
import { SharePanel } from './share-panel';
import { type TabTexts, useTabTexts } from './texts';

interface LastProps {
  client: Client;
  last: LastPulse | null;
  threshold: number;
  onDone: (message: string) => Promise<void>;
}

type Compared = Pick<LastPulse['scores'][number], 'change' | 'isCompared'>;

export function LastResults({ client, last, threshold, onDone }: LastProps) {
  const { t, locale } = useTabTexts();
  const [error, setError] = useState('');

  async function showSheet() {
    setError('');
    try {
      await client.showPulseSheet();
    } catch (reason) {
      setError((reason as Error).message);
    }
  }

  if (!last) {
    return (
      <section aria-labelledby="pulse-last">
        <h2 id="pulse-last">{t('lastTitle')}</h2>
        <p class="muted">{t('lastNone', { threshold })}</p>
      </section>
    );
  }
  const { waveId, title, answers, participation, enps, scores, isMine, shared } = last;
  const share = participation.toLocaleString(locale, { style: 'percent', maximumFractionDigits: 0 });
  const hasResult = enps !== null || scores.length > 0;
  return (
    <section aria-labelledby="pulse-last">
      <h2 id="pulse-last">{t('lastTitle')}</h2>
      <p class="muted">{title === '' ? waveId : `${title} · ${waveId}`}</p>
      <p>{t('participation', { count: answers, share })}</p>
      {!hasResult && <p class="hint">{t('tooFew')}</p>}
      {enps && (
        <div class="enps">
          <p class="label">{t('enps')}</p>
          <p class="amount">{signed(enps.value)}</p>
          <p class="muted">{t('range', { low: signed(enps.low), high: signed(enps.high) })}</p>
          <Change of={enps} texts={{ t, locale }} />
        </div>
      )}
      {scores.length > 0 && (
        <ul class="scores">
          {scores.map((score) => (
            <li key={score.questionId}>
              <p>
                <span>{score.driver}</span>
                <b>{score.score.toLocaleString(locale, { minimumFractionDigits: 1, maximumFractionDigits: 1 })}</b>
              </p>
              <meter min={1} max={10} value={score.score} aria-label={score.driver} />
              <small class="muted">{score.question}</small>
              <Change of={score} texts={{ t, locale }} />
            </li>
          ))}
        </ul>
      )}
      {hasResult && <p class="muted small">{t('changeHint')}</p>}
      {shared !== '' && <p class="muted">{t('shared', { date: formatDate(shared, locale) })}</p>}
      <div class="deeds">
        <button type="button" class="link" onClick={showSheet}>
          {t('showSheet')}
        </button>
        {isMine && <SharePanel client={client} waveId={waveId} onDone={onDone} />}
      </div>
      <ErrorText text={error} onRetry={showSheet} />
    </section>
  );
}

/** Shape and words tell up from down, not colour alone. */
function Change({ of: { change, isCompared }, texts: { t, locale } }: { of: Compared; texts: TabTexts }) {
  if (change === null) return <small class="muted">{t(isCompared ? 'noChange' : 'first')}</small>;
  const size = Math.abs(change).toLocaleString(locale);
  return change > 0 ? (
    <small class="up">▲ {t('up', { change: size })}</small>
  ) : (
    <small class="down">▼ {t('down', { change: size })}</small>
  );
}

function signed(value: number): string {
  return `${value > 0 ? '+' : ''}${Math.round(value)}`.replace('-', '−');
}
