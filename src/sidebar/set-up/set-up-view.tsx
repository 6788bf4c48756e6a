/** First run: template, language and sample deals, then one button. */

import { useState } from 'preact/hooks';
import type { Locale, SidebarConfig } from '../../core/api';
import { allLocales, languageOf } from '../../core/i18n/locale';
import { createTranslator } from '../../core/i18n/translator';
import { SET_UP_TEXTS } from '../../core/workbook/texts';
import type { Client } from '../../ui/client';
import { ErrorText } from '../../ui/error-text';
import { useTexts } from '../../ui/texts';
import { useRun } from '../../ui/use-run';

export interface SetUpProps {
  client: Client;
  config: SidebarConfig;
  onLocale: (locale: Locale) => void;
  onDone: () => Promise<void>;
}

export function SetUpView({ client, config, onLocale, onDone }: SetUpProps) {
  const { locale } = useTexts();
  const t = createTranslator(SET_UP_TEXTS, locale);
  const { templates } = config;
  const [template, setTemplate] = useState(templates[0]?.id || 'b2b');
  const [samples, setSamples] = useState(false);
  const { busy, error, run } = useRun();
  const setUp = async () => {
    await client.setUpWorkbook({ template, locale, samples });
    await onDone();
  };
  const languages = allLocales().map((code) => ({ id: code, name: languageOf(code).name }));

  return (
    <form
      class="set-up"
      onSubmit={(event) => {
        event.preventDefault();
        run(setUp);
      }}
    >
      <h1>{t('setUpTitle')}</h1>
      <p class="muted">{t('setUpIntro')}</p>
      <Choice name="language" value={locale} options={languages} disabled={busy} onChange={onLocale}>
        {t('setUpLanguage')}
      </Choice>
      <Choice
        name="template"
        value={template}
        options={templates}
        disabled={busy}
        onChange={setTemplate}
        help={templates.find(({ id }) => id === template)?.description}
      >
        {t('setUpTemplate')}
      </Choice>
      <label class="check">
        <input
          type="checkbox"
          name="samples"
          checked={samples}
          disabled={busy}
          onChange={(event) => setSamples(event.currentTarget.checked)}
        />
        {t('setUpSamples')}
      </label>
      <button type="submit" class="primary" aria-busy={busy}>
        {busy ? t('setUpBusy') : t('setUpButton')}
      </button>
      <ErrorText text={error} />
    </form>
  );
}

interface ChoiceProps<T extends string> {
  name: string;
  value: T;
  options: readonly { id: T; name: string }[];
  disabled: boolean;
  onChange: (value: T) => void;
  /** What the chosen option means; read aloud when it changes. */
  help?: string | undefined;
  /** The label. */
  children: string;
}

function Choice<T extends string>({ name, value, options, disabled, onChange, help, children }: ChoiceProps<T>) {
  return (
    <label>
      {children}
      <select
        name={name}
        value={value}
        disabled={disabled}
        onChange={(event) => onChange(event.currentTarget.value as T)}
      >
        {options.map((option) => (
          <option key={option.id} value={option.id}>
            {option.name}
          </option>
        ))}
      </select>
      {help !== undefined && (
        <span class="muted" aria-live="polite">
          {help}
        </span>
      )}
    </label>
  );
}
