/** Starts a pulse: what, how often, whom, and the questions to look at before anything is sent. */

import { useEffect, useRef, useState } from 'preact/hooks';
import type { PulseOverview, PulsePreview } from '../../core/api';
import type { Client } from '../app/client';
import { ErrorText } from '../ui/error-text';
import { chosenIds, type Draft, requestOf } from './draft';
import { PreviewPanel } from './preview-panel';
import { StartFields } from './start-fields';
import { useTabTexts } from './texts';

interface StartProps {
  client: Client;
  overview: PulseOverview;
  draft: Draft;
  onDraft: (draft: Draft) => void;
  onCancel: () => void;
  onDone: (message: string) => Promise<void>;
}

export function StartForm({ client, overview, draft, onDraft, onCancel, onDone }: StartProps) {
  const { t } = useTabTexts();
  const [preview, setPreview] = useState<PulsePreview | null>(null);
  /** IDs of questions that were taken out of the preview. */
  const [left, setLeft] = useState<string[]>([]);
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState('');
  const running = useRef(false);
  const form = useRef<HTMLFormElement | null>(null);
  const { people, threshold, problems } = overview;

  useEffect(() => {
    if (!preview) form.current?.querySelector('input')?.focus();
  }, [preview]);

  /** One at a time: a double click would send twice. */
  async function run(work: () => Promise<void>) {
    if (running.current) return;
    running.current = true;
    setBusy(true);
    setError('');
    try {
      await work();
    } catch (reason) {
      setError((reason as Error).message);
    }
    running.current = false;
    setBusy(false);
  }

  const look = () =>
    run(async () => {
      if (draft.title.trim() === '') throw new Error(t('titleMissing'));
      setPreview(await client.previewPulse(requestOf(draft)));
      setLeft([]);
    });

  const start = (shown: PulsePreview) =>
    run(async () => {
      const questionIds = chosenIds(shown, left);
      if (questionIds.length === 0 && draft.enps === '') throw new Error(t('noneLeft'));
      const { mailsLeft, notice } = await client.startPulse({ ...requestOf(draft), questionIds });
      await onDone([t('started', { count: shown.people - mailsLeft }), notice].join(' ').trim());
    });

  if (people === 0 && problems.length === 0) return <Nobody sheet={overview.peopleSheet} onBack={onCancel} />;

  if (preview) {
    return (
      <PreviewPanel
        preview={preview}
        warning={draft.linkAnswers ? t('linkWarning') : ''}
        left={left}
        busy={busy}
        error={error}
        onLeft={setLeft}
        onStart={() => start(preview)}
        onOthers={look}
        onBack={() => {
          setError('');
          setPreview(null);
        }}
      />
    );
  }

  return (
    <form
      class="start"
      ref={form}
      noValidate
      aria-labelledby="pulse-new"
      onSubmit={(event) => {
        event.preventDefault();
        look();
      }}
    >
      <h2 id="pulse-new">{t('new')}</h2>
      <p class="muted">{t('newIntro', { threshold })}</p>
      <Problems problems={problems} />
      <StartFields overview={overview} draft={draft} onDraft={onDraft} />
      <div class="actions">
        <button type="submit" class="primary" aria-busy={busy}>
          {t(busy ? 'previewBusy' : 'preview')}
        </button>
        <button type="button" class="quiet" disabled={busy} onClick={onCancel}>
          {t('cancel')}
        </button>
      </div>
      <ErrorText text={error} />
    </form>
  );
}

/** Stands in place of the form where nobody could be asked. */
function Nobody({ sheet, onBack }: { sheet: string; onBack: () => void }) {
  const { t } = useTabTexts();
  return (
    <section class="empty">
      <p>{t('nobody', { sheet })}</p>
      <button type="button" class="quiet" onClick={onBack}>
        {t('back')}
      </button>
    </section>
  );
}

/** What is wrong with the list of people. */
function Problems({ problems }: { problems: readonly string[] }) {
  const { t } = useTabTexts();
  if (problems.length === 0) return null;
  return (
    <div class="hint">
      {t('problems')}
      <ul>
        {problems.map((problem) => (
          <li key={problem}>{problem}</li>
        ))}
      </ul>
    </div>
  );
}
