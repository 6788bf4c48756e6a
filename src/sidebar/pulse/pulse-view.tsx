/** The tab of the pulses: open waves, the next ones, the last results, and a form for a new pulse. */

import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { PulseOverview } from '../../core/api';
import type { Client } from '../../ui/client';
import { ErrorText } from '../../ui/error-text';
import { type Running, useRun } from '../../ui/use-run';
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
  const { overview, load, ...running } = useOverview(client);
  const [done, setDone] = useState('');
  const [isNew, setIsNew] = useState(startsNew);
  const [draft, setDraft] = useState(newDraft(t('titleUsual')));

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
    <main class="pulse" aria-busy={running.busy}>
      <Done text={done} />
      <ErrorText text={running.error} onRetry={load} />
      {!overview && running.error === '' && <p class="muted">{t('loading')}</p>}
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
        <Pulses client={client} overview={overview} busy={running.busy} onNew={openForm} onLoad={load} onDone={tell} />
      )}
    </main>
  );
}

/** The overview, read once when the tab is opened and again after each deed. */
function useOverview(client: Client): { overview: PulseOverview | null; load: () => Promise<void> } & Running {
  const [overview, setOverview] = useState<PulseOverview | null>(null);
  const running = useRun();
  const load = () => running.run(async () => setOverview(await client.getPulseOverview()));
  // biome-ignore lint/correctness/useExhaustiveDependencies: once; later loads follow what the person does.
  useEffect(() => {
    load();
  }, []);
  return { overview, load, ...running };
}

/** What was done. The button that was pressed may stand far below: the message must be in sight. */
function Done({ text }: { text: string }) {
  const shown = useRef<HTMLParagraphElement | null>(null);
  useLayoutEffect(() => {
    if (text !== '') shown.current?.scrollIntoView({ block: 'nearest' });
  }, [text]);
  return (
    <p class="status" role="status" ref={shown}>
      {text}
    </p>
  );
}

interface PulsesProps {
  client: Client;
  overview: PulseOverview;
  busy: boolean;
  onNew: () => void;
  onLoad: () => void;
  onDone: (message: string) => Promise<void>;
}

function Pulses({ client, overview, busy, onNew, onLoad, onDone }: PulsesProps) {
  const { t } = useTabTexts();
  const { open, undeleted, series, last, threshold } = overview;
  return (
    <>
      <section aria-labelledby="pulse-open">
        <h2 id="pulse-open">{t('openTitle')}</h2>
        {open.length === 0 && <p class="muted">{t('openNone')}</p>}
        {open.map((pulse) => (
          <OpenPulseCard key={pulse.waveId} client={client} pulse={pulse} onDone={onDone} />
        ))}
        <button type="button" class="primary" onClick={onNew}>
          {t('new')}
        </button>
      </section>
      <UndeletedList client={client} pulses={undeleted} onDone={onDone} />
      <SeriesList client={client} series={series} onDone={onDone} />
      <LastResults client={client} last={last} threshold={threshold} onDone={onDone} />
      <button type="button" class="link" disabled={busy} onClick={onLoad}>
        {t('refresh')}
      </button>
    </>
  );
}
