/** A member's own side: what they want to talk about, what was shared with them, their actions. */

import { useState } from 'preact/hooks';
import type { MyOneOnOne } from '../../core/api';
import type { Client } from '../../ui/client';
import { useRun } from '../../ui/use-run';
import { CalendarError } from './calendar-error';
import { Lines } from './lines';
import { NewLine } from './new-line';
import { formatMeeting, useOneOnOneTexts } from './texts';

interface MineProps {
  client: Client;
  mine: MyOneOnOne;
  timeZone: string;
}

export function MineCard({ client, mine, timeZone }: MineProps) {
  const { t, locale } = useOneOnOneTexts();
  const [shown, setShown] = useState(mine);
  const { busy, error, run } = useRun();
  const { manager, managerEmail, next, problem } = shown;
  const add = (text: string) => run(async () => setShown(await client.addOneOnOnePoint({ text })));
  return (
    <section aria-labelledby="one-on-ones-mine">
      <h2 id="one-on-ones-mine">{t('mine', { manager })}</h2>
      {problem.includes('https:') && <CalendarError text={problem} />}
      {problem !== '' && !problem.includes('https:') && <p class="muted">{problem}</p>}
      {problem === '' && (
        <>
          {next !== null && <p>{t('next', { when: formatMeeting(next, timeZone, locale) })}</p>}
          <p class="muted">{t('mineHint', { manager, email: managerEmail })}</p>
          <Lines title={t('minePoints')} lines={shown.points} none={t('none')} />
          <NewLine label={t('pointNew')} busy={busy} onAdd={add} />
          <CalendarError text={error} />
          <Lines title={t('mineManager', { manager })} lines={shown.managerPoints} />
          <Lines title={t('mineActions')} lines={shown.actions} />
          <Lines title={t('mineShared')} lines={shown.shared} />
        </>
      )}
    </section>
  );
}
