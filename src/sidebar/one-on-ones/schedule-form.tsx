/** Schedules the one-on-ones: says what it does to the calendar before Google asks for it. */

import { useState } from 'preact/hooks';
import type { OneOnOneOverview, ScheduledOneOnOnes, ScheduleOneOnOnesRequest } from '../../core/api';
import { Choice } from '../../ui/choice';
import type { Client } from '../../ui/client';
import { useRun } from '../../ui/use-run';
import { CalendarError } from './calendar-error';
import { useOneOnOneTexts } from './texts';

interface FormProps {
  client: Client;
  overview: OneOnOneOverview;
  onDone: (message: string) => Promise<void>;
}

const CADENCES = ['weekly', 'fortnightly', 'monthly'] as const;

export function ScheduleForm({ client, overview, onDone }: FormProps) {
  const { t } = useOneOnOneTexts();
  const [cadence, setCadence] = useState<ScheduleOneOnOnesRequest['cadence']>('fortnightly');
  const [start, setStart] = useState(overview.today);
  const [problems, setProblems] = useState<ScheduledOneOnOnes['problems']>([]);
  const { busy, error, run } = useRun();
  const members = overview.members
    .filter(({ status }) => status === 'none' || status === 'lost')
    .map(({ email }) => email);
  const schedule = () =>
    run(async () => {
      const result = await client.scheduleOneOnOnes({ manager: overview.manager, cadence, start, members });
      setProblems(result.problems);
      await onDone(t('planned', { count: result.events.length }));
    });
  return (
    <form
      noValidate
      aria-label={t('plan')}
      onSubmit={(event) => {
        event.preventDefault();
        schedule();
      }}
    >
      <p class="muted">{t('intro')}</p>
      <Choice
        name="cadence"
        label={t('cadence')}
        value={cadence}
        options={CADENCES.map((each) => [each, t(`cadence_${each}`)])}
        onChoose={setCadence}
      />
      <label>
        {t('start')}
        <input type="date" value={start} onInput={(event) => setStart(event.currentTarget.value)} />
      </label>
      <p class="hint">{t('ask')}</p>
      <button type="submit" class="primary" aria-busy={busy}>
        {t('plan')}
      </button>
      <CalendarError text={error} />
      {problems.map(({ member, reason }) => (
        <p key={member} class="error">
          {reason}
        </p>
      ))}
    </form>
  );
}
