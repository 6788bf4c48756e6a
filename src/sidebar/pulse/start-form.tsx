/** Starts a pulse: title, rhythm, recipients, and a preview of the questions before anything is sent. */

import { useState } from 'preact/hooks';
import type { PulseOverview, PulsePreview } from '../../core/api';
import type { Client } from '../../ui/client';
import { useRun } from '../../ui/use-run';
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
  const { busy, error, run, forgetError } = useRun();

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
      const { invited, notice } = await client.startPulse({ ...requestOf(draft), questionIds });
      await onDone([t('started', { count: invited }), notice].join(' ').trim());
    });

  if (overview.people === 0 && overview.problems.length === 0) {
    return (
      <section class="empty">
        <p>{t('nobody', { sheet: overview.peopleSheet })}</p>
        <button type="button" class="quiet" onClick={onCancel}>
          {t('back')}
        </button>
      </section>
    );
  }
  if (!preview) {
    const fields = { overview, draft, busy, error, onDraft, onCancel, onLook: look };
    return <StartFields {...fields} />;
  }
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
        forgetError();
        setPreview(null);
      }}
    />
  );
}
