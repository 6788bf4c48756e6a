/** The dialog of exports: which sheet, in which format. */

import { useEffect, useState } from 'preact/hooks';
import type { ExportedSheet, ExportFormat } from '../../core/export/api';
import { EXPORT_VIEW_TEXTS } from '../../core/export/texts';
import { createTranslator } from '../../core/i18n/translator';
import type { Client } from '../../ui/client';
import { ErrorText } from '../../ui/error-text';
import { useTexts } from '../../ui/texts';
import { useRun } from '../../ui/use-run';
import { saveFile } from './save-file';

const FORMATS: readonly ExportFormat[] = ['csv', 'json'];

export function ExportView({ client }: { client: Client }) {
  const { locale } = useTexts();
  const t = createTranslator(EXPORT_VIEW_TEXTS, locale);
  const [sheets, setSheets] = useState<{ what: ExportedSheet; sheet: string }[]>([]);
  const [what, setWhat] = useState<ExportedSheet>('deals');
  const [format, setFormat] = useState<ExportFormat>('csv');
  const [status, setStatus] = useState('');
  const { busy, error, run } = useRun();
  const load = () => run(async () => setSheets(await client.getExports()));

  // biome-ignore lint/correctness/useExhaustiveDependencies: once, when the dialog opens.
  useEffect(() => {
    load();
  }, []);

  const save = () =>
    run(async () => {
      setStatus('');
      const saved = await saveFile(client, { what, format }, (done, total) => setStatus(t('writing', { done, total })));
      setStatus(saved ? t('done', { name: saved.name, count: saved.rows }) : t('changed'));
    });

  return (
    <main class="narrow" aria-busy={busy}>
      <h1>{t('title')}</h1>
      <p class="muted">{t('intro')}</p>
      <fieldset>
        <legend>{t('what')}</legend>
        {sheets.map((each) => (
          <label class="check" key={each.what}>
            <input type="radio" name="what" checked={what === each.what} onChange={() => setWhat(each.what)} />
            <span>{each.sheet}</span>
          </label>
        ))}
      </fieldset>
      <fieldset>
        <legend>{t('format')}</legend>
        {FORMATS.map((each) => (
          <label class="check" key={each}>
            <input type="radio" name="format" checked={format === each} onChange={() => setFormat(each)} />
            <span>{t(each)}</span>
          </label>
        ))}
      </fieldset>
      {what === 'deals' && format === 'csv' && <p class="muted">{t('csvHint')}</p>}
      <div class="actions">
        <button type="button" class="primary" aria-busy={busy} disabled={sheets.length === 0} onClick={save}>
          {t('download')}
        </button>
      </div>
      <p class="status" role="status">
        {status}
      </p>
      <ErrorText text={error} onRetry={sheets.length === 0 && load} />
    </main>
  );
}
