/** Moves or cancels the next meeting. */

import { useState } from 'preact/hooks';
import type { OneOnOneDetails } from '../../core/api';
import type { Client } from '../../ui/client';
import { useRun } from '../../ui/use-run';
import { Confirm } from '../pulse/confirm';
import { CalendarError } from './calendar-error';
import { dayIn, formatMeeting, useOneOnOneTexts } from './texts';

interface DeedsProps {
  client: Client;
  details: OneOnOneDetails;
  timeZone: string;
  onDone: (message: string) => Promise<void>;
  onLoad: () => Promise<void>;
}

export function MeetingDeeds({ client, details: { email, next }, timeZone, onDone, onLoad }: DeedsProps) {
  const { t, locale } = useOneOnOneTexts();
  const [to, setTo] = useState('');
  const [all, setAll] = useState(false);
  const { busy, error, run } = useRun();
  if (next === null) return null;
  const date = dayIn(next, timeZone);
  const tell = async (message: string) => {
    await onLoad();
    await onDone(message);
  };
  const move = () =>
    run(async () => {
      await client.moveOneOnOne({ member: email, date, to, all });
      await tell(t('moved'));
    });
  return (
    <section>
      <details>
        <summary>{t('move')}</summary>
        <label>
          {t('moveTo')}
          <input type="datetime-local" value={to} onInput={(event) => setTo(event.currentTarget.value)} />
        </label>
        <label class="check">
          <input type="checkbox" checked={all} onChange={(event) => setAll(event.currentTarget.checked)} />
          {t('moveAll')}
        </label>
        <button type="button" class="quiet" aria-busy={busy} disabled={to === ''} onClick={move}>
          {t('move')}
        </button>
        <CalendarError text={error} />
      </details>
      <Confirm
        label={t('cancelOne')}
        ask={t('cancelOneAsk', { when: formatMeeting(next, timeZone, locale) })}
        yes={t('cancelOneYes')}
        kind="danger"
        run={async () => {
          await client.cancelOneOnOne({ member: email, date });
          await tell(t('cancelled'));
        }}
      />
    </section>
  );
}
