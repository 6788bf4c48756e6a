/** The dialog of erasures: whom, what that would change, and the deed. */

import { useState } from 'preact/hooks';
import type { ErasureRequest, ErasureResult } from '../../core/erasure/api';
import { ERASURE_VIEW_TEXTS } from '../../core/erasure/texts';
import { createTranslator, type Translator } from '../../core/i18n/translator';
import type { Client } from '../../ui/client';
import { ErrorText } from '../../ui/error-text';
import { useTexts } from '../../ui/texts';
import { useRun } from '../../ui/use-run';

type T = Translator<typeof ERASURE_VIEW_TEXTS.en>;

const KINDS: readonly ErasureRequest['kind'][] = ['person', 'company'];
const FIELDS = ['name', 'email', 'phone'] as const;

export function ErasureView({ client }: { client: Client }) {
  const { locale } = useTexts();
  const t = createTranslator(ERASURE_VIEW_TEXTS, locale);
  const [request, setRequest] = useState<ErasureRequest>({ kind: 'person', name: '', email: '', phone: '' });
  const [preview, setPreview] = useState<ErasureResult | null>(null);
  const [done, setDone] = useState(false);
  const { busy, error, run } = useRun();

  // What is shown must be what is asked for.
  const change = (more: Partial<ErasureRequest>) => {
    setRequest({ ...request, ...more });
    setPreview(null);
    setDone(false);
  };
  const look = () => run(async () => setPreview(await client.eraseData({ ...request, dryRun: true })));
  const erase = () =>
    run(async () => {
      await client.eraseData(request);
      setPreview(null);
      setDone(true);
    });

  return (
    <main class="narrow" aria-busy={busy}>
      <h1>{t('title')}</h1>
      <p class="muted">{t('intro')}</p>
      <fieldset>
        <legend>{t('kind')}</legend>
        {KINDS.map((kind) => (
          <label class="check" key={kind}>
            <input type="radio" name="kind" checked={request.kind === kind} onChange={() => change({ kind })} />
            <span>{t(kind)}</span>
          </label>
        ))}
      </fieldset>
      {FIELDS.map((field) => (
        <label class="field" key={field}>
          {t(field)}
          <input
            type="text"
            name={field}
            value={request[field]}
            onInput={(event) => change({ [field]: event.currentTarget.value })}
          />
        </label>
      ))}
      <div class="actions">
        <button
          type="button"
          class={preview ? 'quiet' : 'primary'}
          aria-busy={busy}
          disabled={request.name.trim() === ''}
          onClick={look}
        >
          {t('look')}
        </button>
      </div>
      {preview && <Preview preview={preview} t={t} busy={busy} onErase={erase} />}
      <p class="status" role="status">
        {done ? t('done') : ''}
      </p>
      <ErrorText text={error} />
    </main>
  );
}

interface PreviewProps {
  preview: ErasureResult;
  t: T;
  busy: boolean;
  onErase: () => void;
}

function Preview({ preview, t, busy, onErase }: PreviewProps) {
  const { sheets, people, records, answers, left } = preview;
  const lines = [
    ...sheets.map(({ sheet, cells, examples }) => t('sheet', { sheet, count: cells, examples: examples.join(', ') })),
    ...(people > 0 ? [t('people', { count: people })] : []),
    ...(records > 0 ? [t('records', { count: records })] : []),
    ...(answers > 0 ? [t('answers', { count: answers })] : []),
  ];
  return (
    <section class="preview" role="status">
      {lines.length === 0 && <p>{t('nothing')}</p>}
      <ul>
        {lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
      {left.length > 0 && (
        <>
          <h2>{t('left')}</h2>
          <ul>
            {left.map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
        </>
      )}
      {lines.length > 0 && (
        <>
          <p class="muted">{t('versions')}</p>
          <div class="actions">
            <button type="button" class="primary danger" aria-busy={busy} onClick={onErase}>
              {t('erase')}
            </button>
          </div>
        </>
      )}
    </section>
  );
}
