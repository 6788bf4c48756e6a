/** One member's meeting: prepare, hold, close. */

import { useEffect, useState } from 'preact/hooks';
import type { CloseOneOnOneRequest, OneOnOneDetails, OneOnOneOverview } from '../../core/api';
import type { Client } from '../../ui/client';
import { ErrorText } from '../../ui/error-text';
import { useRun } from '../../ui/use-run';
import { ClosePart } from './close-part';
import { HoldPart } from './hold-part';
import { MeetingDeeds } from './meeting-deeds';
import { PreparePart } from './prepare-part';
import { formatMeeting, useOneOnOneTexts } from './texts';
import { YearStrip } from './year-strip';

export interface PageProps {
  client: Client;
  overview: OneOnOneOverview;
  email: string;
  onDone: (message: string) => Promise<void>;
  onBack: () => void;
}

export function MemberPage({ client, overview, email, onDone, onBack }: PageProps) {
  const { t, locale } = useOneOnOneTexts();
  const [details, setDetails] = useState<OneOnOneDetails | null>(null);
  const { busy, error, run } = useRun();
  const load = () => run(async () => setDetails(await client.getOneOnOne({ member: email })));
  // biome-ignore lint/correctness/useExhaustiveDependencies: once for each member.
  useEffect(() => {
    load();
  }, [email]);

  const close = (change: Partial<CloseOneOnOneRequest>, told: string) =>
    run(async () => {
      if (!details) return;
      const { actions, points } = details;
      await client.closeOneOnOne({ member: email, actions, points, ...change });
      setDetails(await client.getOneOnOne({ member: email }));
      if (told !== '') await onDone(told);
    });

  return (
    <div class="member" aria-busy={busy}>
      <button type="button" class="link" onClick={onBack}>
        ← {t('back')}
      </button>
      <ErrorText text={error} onRetry={load} />
      {!details && error === '' && <p class="muted">{t('loading')}</p>}
      {details && (
        <>
          <h1>{details.member}</h1>
          <p class="muted">
            {details.next === null ? t('noNext') : formatMeeting(details.next, overview.timeZone, locale)}
          </p>
          <ErrorText text={details.problem} />
          <PreparePart details={details} onPoints={(points) => close({ points }, '')} />
          <HoldPart client={client} details={details} today={overview.today} />
          <ClosePart
            details={details}
            today={overview.today}
            busy={busy}
            onSave={(actions) => close({ actions }, '')}
            onClose={(change) => close(change, t('closed', { member: details.member }))}
          />
          <MeetingDeeds client={client} details={details} timeZone={overview.timeZone} onDone={onDone} onLoad={load} />
          <YearStrip member={details} today={overview.today} />
        </>
      )}
    </div>
  );
}
