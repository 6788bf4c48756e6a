/** The tab of the one-on-ones: a manager's members, one member's meeting, and the member's own side. */

import { useEffect, useState } from 'preact/hooks';
import type { OneOnOneOverview } from '../../core/api';
import type { Client } from '../../ui/client';
import { ErrorText } from '../../ui/error-text';
import { useRun } from '../../ui/use-run';
import { MemberList } from './member-list';
import { MemberPage } from './member-page';
import { MineCard } from './mine-card';
import { NoteSearch } from './note-search';
import { ScheduleForm } from './schedule-form';
import { TakeAway } from './take-away';
import { useOneOnOneTexts } from './texts';

export function OneOnOneView({ client }: { client: Client }) {
  const { t } = useOneOnOneTexts();
  const [overview, setOverview] = useState<OneOnOneOverview | null>(null);
  const [chosen, setChosen] = useState('');
  const [done, setDone] = useState('');
  const { busy, error, run } = useRun();
  const load = () => run(async () => setOverview(await client.getOneOnOnes()));
  // biome-ignore lint/correctness/useExhaustiveDependencies: once; later loads follow what the person does.
  useEffect(() => {
    load();
  }, []);

  async function tell(message: string) {
    setDone(message);
    await load();
  }

  const member = overview?.members.find(({ email }) => email === chosen);
  return (
    <main class="one-on-ones" aria-busy={busy}>
      <p class="status" role="status">
        {done}
      </p>
      <ErrorText text={error} onRetry={load} />
      {!overview && error === '' && <p class="muted">{t('loading')}</p>}
      {overview && member && (
        <MemberPage
          client={client}
          overview={overview}
          email={member.email}
          onDone={tell}
          onBack={() => {
            setChosen('');
            setDone('');
            load();
          }}
        />
      )}
      {overview && !member && (
        <Overview client={client} overview={overview} onChoose={setChosen} onDone={tell} onLoad={load} />
      )}
    </main>
  );
}

interface OverviewProps {
  client: Client;
  overview: OneOnOneOverview;
  onChoose: (email: string) => void;
  onDone: (message: string) => Promise<void>;
  onLoad: () => void;
}

function Overview({ client, overview, onChoose, onDone, onLoad }: OverviewProps) {
  const { t, locale } = useOneOnOneTexts();
  const { members, mine, used } = overview;
  const isManager = members.length > 0 || overview.problems.length > 0;
  const waiting = members.filter(({ status }) => status === 'none' || status === 'lost');
  return (
    <>
      {used >= 0.8 && (
        <p class="hint" role="alert">
          {t('used', { share: used.toLocaleString(locale, { style: 'percent', maximumFractionDigits: 0 }) })}
        </p>
      )}
      {isManager && (
        <section aria-labelledby="one-on-ones-title">
          <h2 id="one-on-ones-title">{t('title')}</h2>
          <MemberList overview={overview} onChoose={onChoose} />
        </section>
      )}
      {!isManager && !mine && <p class="empty">{t('nobody')}</p>}
      {waiting.length > 0 && <ScheduleForm client={client} overview={overview} onDone={onDone} />}
      {mine && <MineCard client={client} mine={mine} timeZone={overview.timeZone} />}
      {members.some(({ status }) => status !== 'none') && (
        <>
          <NoteSearch client={client} />
          <TakeAway client={client} onDone={onDone} />
        </>
      )}
      <button type="button" class="link" onClick={onLoad}>
        {t('refresh')}
      </button>
    </>
  );
}
