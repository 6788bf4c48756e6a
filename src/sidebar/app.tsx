/** The whole sidebar: loads what it needs to know, then shows the set-up or the pipeline. */

import { useCallback, useEffect, useMemo, useState } from 'preact/hooks';
import type { Locale, SidebarConfig } from '../core/api';
import type { Client } from './client';
import { Skeleton } from './loading-view';
import { Notice } from './notice';
import { PipelineView } from './pipeline-view';
import { SetUpView } from './set-up-view';
import { TextsContext, textsOf } from './texts';

export function App({ client }: { client: Client }) {
  const [config, setConfig] = useState<SidebarConfig | null>(null);
  const [error, setError] = useState('');
  const [checking, setChecking] = useState(false);
  const [locale, setLocale] = useState<Locale>(() => (navigator.language.startsWith('ms') ? 'ms' : 'en'));

  const load = useCallback(async () => {
    setChecking(true);
    try {
      const next = await client.getSidebarConfig();
      setConfig(next);
      setLocale(next.locale);
      setError('');
    } catch (reason) {
      setError((reason as Error).message);
    } finally {
      setChecking(false);
    }
  }, [client]);

  useEffect(() => {
    load();
  }, [load]);

  useEffect(() => {
    document.documentElement.lang = locale;
  }, [locale]);

  const texts = useMemo(() => textsOf(locale), [locale]);
  const { t } = texts;

  return (
    <TextsContext.Provider value={texts}>
      {error !== '' && (
        <Notice tone="error" title={t('loadFailed')} action={t('retry')} busy={checking} onAction={load}>
          {error}
        </Notice>
      )}
      {config && config.problem.trim() !== '' && (
        <Notice tone="warning" title={t('problemTitle')} action={t('problemCheck')} busy={checking} onAction={load}>
          {config.problem}
        </Notice>
      )}
      {!config && error === '' && <Skeleton />}
      {config && !config.ready && <SetUpView client={client} config={config} onLocale={setLocale} onDone={load} />}
      {config?.ready && <PipelineView client={client} config={config} />}
    </TextsContext.Provider>
  );
}
