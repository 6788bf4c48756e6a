/** Loads what a page needs to draw itself, and sets the page's language. */

import { useEffect, useState } from 'preact/hooks';
import type { SidebarConfig } from '../core/api';
import type { Client } from './client';
import { setLanguage } from './texts';

export interface LoadedConfig {
  /** Null until it is there. */
  config: SidebarConfig | null;
  /** Why it could not be loaded, in words; blank where it could. */
  error: string;
  load: () => Promise<void>;
}

export function useConfig(client: Client): LoadedConfig {
  const [config, setConfig] = useState<SidebarConfig | null>(null);
  const [error, setError] = useState('');

  async function load() {
    try {
      const next = await client.getSidebarConfig();
      setLanguage(next.locale);
      document.documentElement.lang = next.locale;
      setConfig(next);
      setError('');
    } catch (reason) {
      setError((reason as Error).message);
    }
  }

  // biome-ignore lint/correctness/useExhaustiveDependencies: once, when the page opens.
  useEffect(() => {
    load();
  }, []);

  return { config, error, load };
}
