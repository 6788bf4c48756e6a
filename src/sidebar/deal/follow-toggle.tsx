/** Switches the poll for the selected row on and off, for this user. */

import { useState } from 'preact/hooks';
import type { Client } from '../../ui/client';
import { ErrorText } from '../../ui/error-text';
import { useTexts } from '../../ui/texts';

const DEFAULT_SECONDS = 3;

interface FollowProps {
  client: Client;
  seconds: number;
  onSeconds: (seconds: number) => void;
}

export function FollowToggle({ client, seconds, onSeconds }: FollowProps) {
  const { t } = useTexts();
  const [on, setOn] = useState(seconds > 0);
  const [error, setError] = useState('');

  async function toggle(next: boolean) {
    const wanted = next ? seconds || DEFAULT_SECONDS : 0;
    setOn(next);
    setError('');
    onSeconds(wanted);
    try {
      await client.setPolling({ seconds: wanted });
    } catch (reason) {
      // It holds for this sidebar all the same; only the next one will not know.
      setError((reason as Error).message);
    }
  }

  return (
    <footer>
      <label class="check">
        <input type="checkbox" name="follow" checked={on} onChange={(event) => toggle(event.currentTarget.checked)} />
        <span>
          {t('follow')}
          {!on && <small class="muted">{t('followOff')}</small>}
        </span>
      </label>
      <ErrorText text={error} />
    </footer>
  );
}
