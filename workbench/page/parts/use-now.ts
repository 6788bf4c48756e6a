/** The workbench's time, which goes on by itself. */

import { useEffect, useState } from 'react';

const TICK_MS = 1000;

/** @param shift milliseconds to add to this computer's clock. */
export function useNow(shift: number): Date {
  const [, setTick] = useState(0);
  useEffect(() => {
    const timer = setInterval(() => setTick((tick) => tick + 1), TICK_MS);
    return () => clearInterval(timer);
  }, []);
  return new Date(Date.now() + shift);
}
