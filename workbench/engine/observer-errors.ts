/** Logs what throws while the engine notifies its own parts. Uncaught, it would end the process a turn later. */

import { config } from 'rxjs';

export function reportObserverErrors(): void {
  config.onUnhandledError = (error: unknown) => {
    console.error('A part of the engine failed:', error instanceof Error ? (error.stack ?? error.message) : error);
  };
}
