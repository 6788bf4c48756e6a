/** Runs what a person asks for, one thing at a time, and keeps what went wrong. */

import { useRef, useState } from 'preact/hooks';

export interface Running {
  busy: boolean;
  /** What went wrong last, in words; blank where nothing did. */
  error: string;
  /** Does the work, unless some is under way: a double click would do it twice. */
  run: (work: () => Promise<void>) => Promise<void>;
  forgetError: () => void;
}

export function useRun(): Running {
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState('');
  // The state changes only at the next drawing, and a second click may come before.
  const running = useRef(false);

  async function run(work: () => Promise<void>): Promise<void> {
    if (running.current) return;
    running.current = true;
    setBusy(true);
    setError('');
    try {
      await work();
    } catch (reason) {
      setError((reason as Error).message);
    }
    running.current = false;
    setBusy(false);
  }

  return { busy, error, run, forgetError: () => setError('') };
}
