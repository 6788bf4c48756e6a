/** The fields of a new pulse: its title, how often it goes out, whom it asks, in which language. */

import type { PulseOverview } from '../../core/api';
import { Choice } from './choice';
import type { Draft } from './draft';
import { useTabTexts } from './texts';

const CADENCES = ['weekly', 'fortnightly', 'monthly', 'quarterly', 'once'] as const;

interface FieldsProps {
  overview: PulseOverview;
  draft: Draft;
  onDraft: (draft: Draft) => void;
}

export function StartFields({ overview, draft, onDraft }: FieldsProps) {
  const { t } = useTabTexts();
  return (
    <>
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
      <ScaleField draft={draft} onDraft={onDraft} />
      <AudienceField overview={overview} draft={draft} onDraft={onDraft} />
      <LanguageField draft={draft} onDraft={onDraft} />
      <LinkField draft={draft} onDraft={onDraft} />
    </>
  );
}

type FieldProps = Omit<FieldsProps, 'overview'>;

function ScaleField({ draft, onDraft }: FieldProps) {
  const { t } = useTabTexts();
  return (
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
  );
}

function AudienceField({ overview, draft, onDraft }: FieldsProps) {
  const { t } = useTabTexts();
  const { people, teams, threshold } = overview;
  const teamOptions: [string, string][] = teams.map(({ name, people: size }) => [
    name,
    t('audience_team', { name, people: size }),
  ]);
  const team = teams.find(({ name }) => name === draft.audience);
  return (
    <>
      <Choice
        name="audience"
        label={t('audience')}
        value={draft.audience}
        options={[['', t('audience_all', { count: people })], ...teamOptions]}
        onChoose={(audience) => onDraft({ ...draft, audience })}
      />
      {team && team.people < 2 * threshold && <p class="hint">{t('teamSmall', { threshold })}</p>}
    </>
  );
}

function LanguageField({ draft, onDraft }: FieldProps) {
  const { t } = useTabTexts();
  return (
    <Choice
      name="language"
      label={t('language')}
      value={draft.language}
      options={[
        ['', t('language_own')],
        ['en', t('language_en')],
        ['ms', t('language_ms')],
        ['both', t('language_both')],
      ]}
      onChoose={(language) => onDraft({ ...draft, language })}
    />
  );
}

/** Whether answers carry who gave them: what that means is said at once. */
function LinkField({ draft, onDraft }: FieldProps) {
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
