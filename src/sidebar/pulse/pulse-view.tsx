/** The tab of the pulses: open waves, the next ones, the last results, and a form for a new pulse. */

import { useEffect, useState } from 'preact/hooks';
import type { PulseOverview } from '../../core/api';
import type { Client } from '../ui/client';
import { ErrorText } from '../ui/error-text';
import { newDraft } from './draft';
import { LastResults } from './last-results';
import { OpenPulseCard } from './open-pulse';
import { SeriesList } from './series-list';
import { StartForm } from './start-form';
import { useTabTexts } from './texts';
import { UndeletedList } from './undeleted-list';

export interface PulseProps {
  client: Client;
  /** Whether the form for a new pulse is wanted at once. */
  startsNew: boolean;
}

export function PulseView({ client, startsNew }: PulseProps) {
  const { t } = useTabTexts();
  const [overview, setOverview] = useState<PulseOverview | null>(null);
  const [error, setError] = useState('');
  const [busy, setBusy] = useState(false);
  const [done, setDone] = useState('');
  const [isNew, setIsNew] = useState(startsNew);
  const [draft, setDraft] = useState(newDraft(t('titleUsual')));

  async function load() {
    setBusy(true);
    setError('');
    try {
      setOverview(await client.getPulseOverview());
    } catch (reason) {
      setError((reason as Error).message);
    }
    setBusy(false);
  }
  // biome-ignore lint/correctness/useExhaustiveDependencies: once; later loads follow what the person does.
  useEffect(() => {
    load();
  }, []);

  async function tell(message: string) {
    setDone(message);
    await load();
  }

  async function started(message: string) {
    setIsNew(false);
    setDraft(newDraft(t('titleUsual')));
    await tell(message);
  }

  function openForm() {
    setDone('');
    setIsNew(true);
  }

  return (
    <main class="pulse" aria-busy={busy}>
      <p class="status" role="status">
        {done}
      </p>
      <ErrorText text={error} onRetry={load} />
      {!overview && error === '' && <p class="muted">{t('loading')}</p>}
      {overview && isNew && (
        <StartForm
          client={client}
          overview={overview}
          draft={draft}
          onDraft={setDraft}
          onCancel={() => setIsNew(false)}
          onDone={started}
        />
      )}
      {overview && !isNew && (
        <>
          <section aria-labelledby="pulse-open">
            <h2 id="pulse-open">{t('openTitle')}</h2>
            {overview.open.length === 0 && <p class="muted">{t('openNone')}</p>}
            {overview.open.map((pulse) => (
              <OpenPulseCard key={pulse.waveId} client={client} pulse={pulse} onDone={tell} />
            ))}
            <button type="button" class="primary" onClick={openForm}>
              {t('new')}
            </button>
          </section>
          <UndeletedList client={client} pulses={overview.undeleted} onDone={tell} />
          <SeriesList client={client} series={overview.series} onDone={tell} />
          <LastResults client={client} last={overview.last} threshold={overview.threshold} onDone={tell} />
          <button type="button" class="link" disabled={busy} onClick={load}>
            {t('refresh')}
          </button>
        </>
      )}
    </main>
  );
}
