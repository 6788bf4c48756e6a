/** The whole sidebar: loads what it needs to know, then shows the set-up or the pipeline. */

import type { Locale, SidebarConfig } from '../core/api';
import type { Client } from './client';
import { Skeleton } from './loading-view';
import { Notice } from './notice';
import { PipelineView } from './pipeline-view';
import { SetUpView } from './set-up-view';
import { stateful, useEffect, useState } from './stateful';
import { setLanguage, useTexts } from './texts';

export const App = stateful(({ client }: { client: Client }) => {
  const [config, setConfig] = useState<SidebarConfig | null>(null);
  const [error, setError] = useState('');
  const [locale, setLocale] = useState<Locale>(navigator.language.startsWith('ms') ? 'ms' : 'en');

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
      {config?.ready && <PipelineView client={client} config={config} />}
    </>
  );
});
