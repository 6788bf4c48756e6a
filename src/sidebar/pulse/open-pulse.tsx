/** An open wave: how many have answered, and the actions of its starter. */

import type { OpenPulse } from '../../core/api';
import type { Client } from '../app/client';
import { formatDate } from '../ui/format';
import { Confirm } from './confirm';
import { useTabTexts } from './texts';

interface OpenProps {
  client: Client;
  pulse: OpenPulse;
  /** Reports what was done, and reads the pulses again. */
  onDone: (message: string) => Promise<void>;
}

export function OpenPulseCard({ client, pulse, onDone }: OpenProps) {
  const { t, locale } = useTabTexts();
  const { waveId, title, status, closes, people, answers, isMine, url, problem, starter } = pulse;
  const isOpen = status === 'open';

  return (
    <section class="wave">
      <h3>{title}</h3>
      <p class="muted">{isOpen ? t('closes', { date: formatDate(closes, locale) }) : t('building')}</p>
      {answers === null ? (
        <p>{t('asked', { count: people })}</p>
      ) : (
        <>
          <p>{t('answered', { answers, people })}</p>
          <progress max={people} value={Math.min(answers, people)} aria-label={t('answered', { answers, people })} />
        </>
      )}
      {problem !== '' && (
        <p class="hint" role="alert">
          {problem}
        </p>
      )}
      {pulse.isMailing && <p class="hint">{t('mailing')}</p>}
      {!isMine && <p class="muted">{t('startedBy', { starter })}</p>}
      {isMine && (
        <div class="deeds">
          {url !== '' && (
            <a class="link" href={url} target="_blank" rel="noopener noreferrer">
              {t('openForm')}
            </a>
          )}
          {isOpen && (
            <Confirm
              label={t('remind')}
              ask={t('remindAsk')}
              yes={t('remindYes')}
              run={async () => {
                const { notice } = await client.remindPulse({ waveId });
                await onDone(notice || t('reminded'));
              }}
            />
          )}
          {isOpen && (
            <Confirm
              label={t('close')}
              ask={t('closeAsk')}
              yes={t('closeYes')}
              run={async () => {
                const closed = await client.closePulse({ waveId });
                await onDone([t('closed', { count: closed.answers }), ...closed.problems].join(' '));
              }}
            />
          )}
          <Confirm
            label={t('cancelWave')}
            ask={t('cancelAsk')}
            yes={t('cancelYes')}
            run={async () => {
              const { notice } = await client.cancelPulse({ waveId });
              await onDone(notice || t('cancelled'));
            }}
          />
        </div>
      )}
    </section>
  );
}
