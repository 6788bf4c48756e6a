/** The page of the dialogs: loads its configuration, then shows the dialog that the menu asks for. */

import type { Client } from '../../ui/client';
import { Skeleton } from '../../ui/loading-view';
import { Notice } from '../../ui/notice';
import { useTexts } from '../../ui/texts';
import { useConfig } from '../../ui/use-config';
import { DuplicatesView } from '../duplicates/duplicates-view';
import { ErasureView } from '../erasure/erasure-view';
import { ExportView } from '../export/export-view';
import { LeadsView } from '../leads/leads-view';

interface AppProps {
  client: Client;
  /** Which dialog the menu asks for. */
  view: string;
}

export function App({ client, view }: AppProps) {
  const { config, error, load } = useConfig(client);
  const { t } = useTexts();
  const problem = error || config?.problem || '';
  if (problem !== '') return <Notice title={t('problemTitle')} text={problem} onRetry={load} />;
  if (!config) return <Skeleton />;
  if (view === 'export') return <ExportView client={client} />;
  if (view === 'erasure') return <ErasureView client={client} />;
  return view === 'leads' ? <LeadsView client={client} /> : <DuplicatesView client={client} />;
}
