/** An open wave: how many are invited and have answered, and the actions of its starter. */

import type { OpenPulse } from '../../core/api';
import type { Client } from '../../ui/client';
import { formatDate } from '../../ui/format';
import { Confirm } from './confirm';
import { type TabTexts, useTabTexts } from './texts';

interface OpenProps {
  client: Client;
  pulse: OpenPulse;
  /** Reports what was done, and reads the pulses again. */
  onDone: (message: string) => Promise<void>;
}

export function OpenPulseCard({ client, pulse, onDone }: OpenProps) {
  const { t, locale } = useTabTexts();
  const { title, status, closes, isMine, problem, starter } = pulse;
  return (
    <section class="wave">
      <h3>{title}</h3>
      <p class="muted">{status === 'open' ? t('closes', { date: formatDate(closes, locale) }) : t('building')}</p>
      <Answered pulse={pulse} t={t} />
      {problem !== '' && (
        <p class="hint" role="alert">
          {problem}
        </p>
      )}
      {pulse.isMailing && <p class="hint">{t('mailing')}</p>}
      {isMine ? (
        <Deeds client={client} pulse={pulse} onDone={onDone} />
      ) : (
        <p class="muted">{t('startedBy', { starter })}</p>
      )}
    </section>
  );
}

/** How many of those who were asked have an invitation, and an answer: of the same number of people. */
function Answered({ pulse, t }: { pulse: OpenPulse; t: TabTexts['t'] }) {
  const { people, answers, invited } = pulse;
  return (
    <>
      {answers === null ? (
        <p>{t('asked', { count: people })}</p>
      ) : (
        <>
          <p>{t('answered', { answers, people })}</p>
          <progress max={people} value={Math.min(answers, people)} aria-label={t('answered', { answers, people })} />
        </>
      )}
      {invited < people && <p>{t('invitedOf', { invited, people })}</p>}
    </>
  );
}

function Deeds({ client, pulse, onDone }: OpenProps) {
  const { t } = useTabTexts();
  const { waveId, status, needsWord } = pulse;
  const isOpen = status === 'open';
  return (
    <div class="deeds">
      {needsWord && (
        <Confirm
          kind="next"
          label={t('invite')}
          ask={t('inviteAsk')}
          yes={t('inviteYes')}
          run={async () => {
            const { notice } = await client.invitePulse({ waveId });
            await onDone(notice || t('invitedNow'));
          }}
        />
      )}
      {isOpen && (
        <Confirm
          kind="next"
          label={t('close')}
          ask={t('closeAsk')}
          yes={t('closeYes')}
          run={async () => {
            const closed = await client.closePulse({ waveId });
            await onDone([t('closed', { count: closed.answers }), ...closed.problems].join(' '));
          }}
        />
      )}
      <FormLinks pulse={pulse} t={t} />
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
      <Confirm
        kind="danger"
        label={t('cancelWave')}
        ask={t('cancelAsk')}
        yes={t('cancelYes')}
        run={async () => {
          const { notice } = await client.cancelPulse({ waveId });
          await onDone(notice || t('cancelled'));
        }}
      />
    </div>
  );
}

function FormLinks({ pulse: { url, forms }, t }: { pulse: OpenPulse; t: TabTexts['t'] }) {
  const links =
    forms.length > 0
      ? forms.map((form) => ({ ...form, label: t('openFormIn', form) }))
      : [{ url, label: t('openForm') }];
  return (
    <>
      {links.map((link) =>
        link.url === '' ? null : (
          <a class="link" key={link.url} href={link.url} target="_blank" rel="noopener noreferrer">
            {link.label}
          </a>
        ),
      )}
    </>
  );
}
