/** Switches the poll for the selected row on and off, for this user. */

import { useRef, useState } from 'preact/hooks';
import type { Client } from './client';
import { useTexts } from './texts';

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
  const sequence = useRef(0);

  async function toggle(next: boolean) {
    sequence.current += 1;
    const mine = sequence.current;
    setOn(next);
    setError('');
    const wanted = next ? seconds || DEFAULT_SECONDS : 0;
    onSeconds(wanted);
    try {
      const { pollSeconds } = await client.setPolling({ seconds: wanted });
      if (mine !== sequence.current) return;
      setOn(pollSeconds > 0);
      onSeconds(pollSeconds);
    } catch (reason) {
      // It holds for this sidebar all the same; only the next one will not know.
      if (mine === sequence.current) setError((reason as Error).message);
    }
  }

  return (
    <footer>
      <label class="switch">
        <span>
          <span class="switch-name">{t('follow')}</span>
          <span class="switch-hint" id="follow-hint">
            {on ? t('followOn') : t('followOff')}
          </span>
        </span>
        <input
          type="checkbox"
          role="switch"
          checked={on}
          aria-checked={on}
          aria-describedby="follow-hint"
          onChange={(event) => toggle(event.currentTarget.checked)}
        />
      </label>
      {error !== '' && (
        <p class="error-text" role="alert">
          {error}
        </p>
      )}
    </footer>
  );
}
