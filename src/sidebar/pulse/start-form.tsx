/** Starts a pulse: title, rhythm, recipients, and a preview of the questions before anything is sent. */

import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { PulseOverview, PulsePreview } from '../../core/api';
import { allLocales, type Locale, languageOf } from '../../core/i18n/locale';
import type { Client } from '../app/client';
import { ErrorText } from '../ui/error-text';
import { Choice } from './choice';
import { chosenIds, type Draft, requestOf } from './draft';
import { PreviewPanel } from './preview-panel';
import { useTabTexts } from './texts';

interface StartProps {
  client: Client;
  overview: PulseOverview;
  draft: Draft;
  onDraft: (draft: Draft) => void;
  onCancel: () => void;
  onDone: (message: string) => Promise<void>;
}

const CADENCES = ['weekly', 'fortnightly', 'monthly', 'quarterly', 'once'] as const;

export function StartForm({ client, overview, draft, onDraft, onCancel, onDone }: StartProps) {
  const { t } = useTabTexts();
  const [preview, setPreview] = useState<PulsePreview | null>(null);
  /** IDs of questions that were taken out of the preview. */
  const [left, setLeft] = useState<string[]>([]);
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState('');
  const running = useRef(false);
  const form = useRef<HTMLFormElement | null>(null);
  const { people, teams, threshold, problems, peopleSheet } = overview;

  useLayoutEffect(() => {
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

  if (people === 0 && problems.length === 0) {
    return (
      <section class="empty">
        <p>{t('nobody', { sheet: peopleSheet })}</p>
        <button type="button" class="quiet" onClick={onCancel}>
          {t('back')}
        </button>
      </section>
    );
  }

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

  const teamOptions: [string, string][] = teams.map(({ name, people: size }) => [
    name,
    t('audience_team', { name, people: size }),
  ]);
  const team = teams.find(({ name }) => name === draft.audience);
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
      {problems.length > 0 && (
        <div class="hint">
          {t('problems')}
          <ul>
            {problems.map((problem) => (
              <li key={problem}>{problem}</li>
            ))}
          </ul>
        </div>
      )}
      <label>
        {t('title')}
        <input
          name="title"
          autocomplete="off"
          maxLength={200}
          value={draft.title}
          onInput={(event) => onDraft({ ...draft, title: event.currentTarget.value })}
        />
      </label>
      <Choice
        name="cadence"
        label={t('cadence')}
        value={draft.cadence}
        options={CADENCES.map((cadence) => [cadence, t(`cadence_${cadence}`)])}
        onChoose={(cadence) => onDraft({ ...draft, cadence })}
      />
      <Choice
        name="enps"
        label={t('scale')}
        value={draft.enps}
        options={[
          ['1-10', t('scale_10')],
          ['0-10', t('scale_0')],
          ['', t('scale_no')],
        ]}
        onChoose={(enps) => onDraft({ ...draft, enps })}
      />
      <Choice
        name="audience"
        label={t('audience')}
        value={draft.audience}
        options={[['', t('audience_all', { count: people })], ...teamOptions]}
        onChoose={(audience) => onDraft({ ...draft, audience })}
      />
      {team && team.people < 2 * threshold && <p class="hint">{t('teamSmall', { threshold })}</p>}
      <Choice
        name="language"
        label={t('language')}
        value={draft.language}
        options={[
          ['', t('language_own')],
          ...allLocales().map((code): [Locale, string] => [code, languageOf(code).name]),
          ['both', t('language_both')],
        ]}
        onChoose={(language) => onDraft({ ...draft, language })}
      />
      <label class="check">
        <input
          type="checkbox"
          name="link"
          checked={draft.linkAnswers}
          aria-describedby="pulse-link"
          onChange={(event) => onDraft({ ...draft, linkAnswers: event.currentTarget.checked })}
        />
        {t('link')}
      </label>
      {draft.linkAnswers && (
        <p class="hint" id="pulse-link" role="alert">
          {t('linkWarning')}
        </p>
      )}
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
