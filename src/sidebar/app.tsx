/** The whole sidebar: loads what it needs to know, then shows the set-up, or the pipeline and the pulses as tabs. */

import type { Locale, SidebarConfig } from '../core/api';
import type { Client } from './client';
import { Skeleton } from './loading-view';
import { Notice } from './notice';
import { Part } from './part';
import { stateful, useEffect, useState } from './stateful';
import { Tabs } from './tabs';
import { setLanguage, useTexts } from './texts';

interface AppProps {
  client: Client;
  /** What the menu item asks for; blank: the pipeline. */
  tab: string;
}

export const App = stateful(({ client, tab }: AppProps) => {
  const [config, setConfig] = useState<SidebarConfig | null>(null);
  const [error, setError] = useState('');
  const [locale, setLocale] = useState<Locale>('en');

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

  // Once, when the sidebar opens.
  useEffect(() => {
    load();
  }, []);

  setLanguage(locale, config?.texts);
  useEffect(() => {
    document.documentElement.lang = locale;
  }, [locale]);
  const { t } = useTexts();

  return (
    <>
      {error !== '' && <Notice title={t('loadFailed')} text={error} onRetry={load} />}
      {config && config.problem !== '' && <Notice title={t('problemTitle')} text={config.problem} onRetry={load} />}
      {!config && error === '' && <Skeleton />}
      {config && !config.ready && (
        <Part client={client} name="SetUp" props={{ client, config, onLocale: setLocale, onDone: load }} />
      )}
      {config?.ready && <Tabs client={client} config={config} first={tab} />}
    </>
  );
});
