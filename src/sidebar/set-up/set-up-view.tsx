/** First run: template, language and sample deals, then one button. */

import { useRef, useState } from 'preact/hooks';
import type { Locale, SidebarConfig } from '../../core/api';
import { allLocales, languageOf } from '../../core/i18n/locale';
import { createTranslator } from '../../core/i18n/translator';
import { SET_UP_TEXTS } from '../../core/workbook/texts';
import type { Client } from '../app/client';
import { ErrorText } from '../ui/error-text';
import { useTexts } from '../ui/texts';

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
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState('');
  const running = useRef(false);

  async function setUp(event: Event) {
    event.preventDefault();
    if (running.current) return;
    running.current = true;
    setBusy(true);
    setError('');
    try {
      await client.setUpWorkbook({ template, locale, samples });
      await onDone();
    } catch (reason) {
      setError((reason as Error).message);
    }
    running.current = false;
    setBusy(false);
  }

  return (
    <form class="set-up" onSubmit={setUp}>
      <h1>{t('setUpTitle')}</h1>
      <p class="muted">{t('setUpIntro')}</p>
      <label>
        {t('setUpLanguage')}
        <select
          name="language"
          value={locale}
          disabled={busy}
          onChange={(event) => onLocale(event.currentTarget.value as Locale)}
        >
          {allLocales().map((code) => (
            <option key={code} value={code}>
              {languageOf(code).name}
            </option>
          ))}
        </select>
      </label>
      <label>
        {t('setUpTemplate')}
        <select
          name="template"
          value={template}
          disabled={busy}
          onChange={(event) => setTemplate(event.currentTarget.value)}
        >
          {templates.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </select>
        <span class="muted" aria-live="polite">
          {templates.find(({ id }) => id === template)?.description}
        </span>
      </label>
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
