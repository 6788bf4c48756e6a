/** The fields of a new pulse. */

import { useLayoutEffect, useRef } from 'preact/hooks';
import type { PulseOverview } from '../../core/api';
import { allLocales, type Locale, languageOf } from '../../core/i18n/locale';
import { Choice } from '../../ui/choice';
import { ErrorText } from '../../ui/error-text';
import type { Draft } from './draft';
import { useTabTexts } from './texts';

interface FieldsProps {
  overview: PulseOverview;
  draft: Draft;
  busy: boolean;
  error: string;
  onDraft: (draft: Draft) => void;
  onCancel: () => void;
  /** The person wants to see the questions. */
  onLook: () => void;
}

/** What a group of fields shows and changes. */
type PartProps = Pick<FieldsProps, 'overview' | 'draft' | 'onDraft'>;

const CADENCES = ['weekly', 'fortnightly', 'monthly', 'quarterly', 'once'] as const;

export function StartFields({ overview, draft, busy, error, onDraft, onCancel, onLook }: FieldsProps) {
  const { t } = useTabTexts();
  const form = useRef<HTMLFormElement | null>(null);
  useLayoutEffect(() => form.current?.querySelector('input')?.focus(), []);
  const part = { overview, draft, onDraft };
  return (
    <form
      class="start"
      ref={form}
      noValidate
      aria-labelledby="pulse-new"
      onSubmit={(event) => {
        event.preventDefault();
        onLook();
      }}
    >
      <h2 id="pulse-new">{t('new')}</h2>
      <p class="muted">{t('newIntro', { threshold: overview.threshold })}</p>
      <Problems problems={overview.problems} />
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
      <WhatAndWhen {...part} />
      <ToWhom {...part} />
      <Copying {...part} />
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

function Problems({ problems }: Pick<PulseOverview, 'problems'>) {
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

function WhatAndWhen({ draft, onDraft }: PartProps) {
  const { t } = useTabTexts();
  return (
    <>
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
    </>
  );
}

function ToWhom({ overview: { people, teams, threshold }, draft, onDraft }: PartProps) {
  const { t } = useTabTexts();
  const teamOptions: [string, string][] = teams.map(({ name, people: size }) => [
    name,
    t('audience_team', { name, people: size }),
  ]);
  const asked = draft.audience === '' ? people : (teams.find(({ name }) => name === draft.audience)?.people ?? people);
  return (
    <>
      <Choice
        name="audience"
        label={t('audience')}
        value={draft.audience}
        options={[['', t('audience_all', { count: people })], ...teamOptions]}
        onChoose={(audience) => onDraft({ ...draft, audience })}
      />
      {asked < 2 * threshold && (
        <p class="hint">{t(asked < threshold && !draft.linkAnswers ? 'tooSmall' : 'teamSmall', { threshold })}</p>
      )}
      <Choice
        name="language"
        label={t('language')}
        value={draft.language}
        options={[
          ['', t('language_own')],
          ...allLocales().map((code): [Locale, string] => [code, languageOf(code).name]),
        ]}
        onChoose={(language) => onDraft({ ...draft, language })}
      />
    </>
  );
}

function Copying({ draft, onDraft }: PartProps) {
  const { t } = useTabTexts();
  return (
    <>
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
    </>
  );
}
