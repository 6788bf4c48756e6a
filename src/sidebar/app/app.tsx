/** The whole sidebar: loads its configuration, then shows the set-up, or the pipeline and the pulses as tabs. */

import { useEffect, useState } from 'preact/hooks';
import type { Locale, SidebarConfig } from '../../core/api';
import { DEFAULT_LOCALE } from '../../core/i18n/locale';
import type { Client } from '../../ui/client';
import { Skeleton } from '../../ui/loading-view';
import { Notice } from '../../ui/notice';
import { setLanguage, useTexts } from '../../ui/texts';
import { SetUpView } from '../set-up/set-up-view';
import { Tabs } from './tabs';

interface AppProps {
  client: Client;
  /** What the menu item asks for; blank: the pipeline. */
  tab: string;
}

export function App({ client, tab }: AppProps) {
  const [config, setConfig] = useState<SidebarConfig | null>(null);
  const [error, setError] = useState('');
  const [locale, setLocale] = useState<Locale>(DEFAULT_LOCALE);

  async function load() {
    try {
      const next = await client.getSidebarConfig();
      setLocale(next.locale);
      setConfig(next);
      setError('');
    } catch (reason) {
      setError((reason as Error).message);
    }
  }

  // biome-ignore lint/correctness/useExhaustiveDependencies: once, when the sidebar opens.
  useEffect(() => {
    load();
  }, []);

  setLanguage(locale);
  useEffect(() => {
    document.documentElement.lang = locale;
  }, [locale]);
  const { t } = useTexts();

  return (
    <>
      {error !== '' && <Notice title={t('loadFailed')} text={error} onRetry={load} />}
      {config && config.problem !== '' && <Notice title={t('problemTitle')} text={config.problem} onRetry={load} />}
      {!config && error === '' && <Skeleton />}
      {config && !config.ready && <SetUpView client={client} config={config} onLocale={setLocale} onDone={load} />}
      {config?.ready && <Tabs client={client} config={config} first={tab} />}
    </>
  );
}
