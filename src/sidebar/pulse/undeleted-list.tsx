/** Pulses that are over, whose answers Saluran could not delete: their starter can say that the form is gone. */

import type { UndeletedPulse } from '../../core/api';
import type { Client } from '../../ui/client';
import { Confirm } from './confirm';
import { useTabTexts } from './texts';

interface UndeletedProps {
  client: Client;
  pulses: readonly UndeletedPulse[];
  onDone: (message: string) => Promise<void>;
}

export function UndeletedList({ client, pulses, onDone }: UndeletedProps) {
  const { t } = useTabTexts();
  if (pulses.length === 0) return null;
  return (
    <section aria-labelledby="pulse-undeleted">
      <h2 id="pulse-undeleted">{t('undeletedTitle')}</h2>
      {pulses.map(({ waveId, title, problem }) => (
        <div class="wave" key={waveId}>
          <h3>{title}</h3>
          <p class="hint">{problem}</p>
          <Confirm
            kind="danger"
            label={t('gone')}
            ask={t('goneAsk')}
            yes={t('goneYes')}
            run={async () => {
              await client.forgetPulse({ waveId });
              await onDone(t('goneDone'));
            }}
          />
        </div>
      ))}
    </section>
  );
}
