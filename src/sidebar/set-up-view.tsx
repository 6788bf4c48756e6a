/** First run: template, language and sample deals, then one button. */

import { useRef, useState } from 'preact/hooks';
import type { Locale, SidebarConfig } from '../core/api';
import type { Client } from './client';
import { useTexts } from './texts';

interface SetUpProps {
  client: Client;
  config: SidebarConfig;
  onLocale: (locale: Locale) => void;
  onDone: () => Promise<void>;
}

const LANGUAGES: { locale: Locale; name: string }[] = [
  { locale: 'en', name: 'English' },
  { locale: 'ms', name: 'Bahasa Melayu' },
];

export function SetUpView({ client, config, onLocale, onDone }: SetUpProps) {
  const { t, locale } = useTexts();
  const [template, setTemplate] = useState(config.templates[0]?.id ?? 'b2b');
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
    } finally {
      running.current = false;
      setBusy(false);
    }
  }

  return (
    <form class="set-up" onSubmit={setUp}>
      <h1>{t('setUpTitle')}</h1>
      <p class="muted">{t('setUpIntro')}</p>

      <fieldset disabled={busy}>
        <legend>{t('setUpTemplate')}</legend>
        {config.templates.map((each) => (
          <label key={each.id} class="choice">
            <input
              type="radio"
              name="template"
              value={each.id}
              checked={each.id === template}
              onChange={() => setTemplate(each.id)}
            />
            <span>
              <span class="choice-name">{each.name}</span>
              <span class="choice-hint">{each.description}</span>
            </span>
          </label>
        ))}
      </fieldset>

      <fieldset disabled={busy}>
        <legend>{t('setUpLanguage')}</legend>
        <div class="segments">
          {LANGUAGES.map((each) => (
            <label key={each.locale} lang={each.locale}>
              <input
                type="radio"
                name="language"
                value={each.locale}
                checked={each.locale === locale}
                onChange={() => onLocale(each.locale)}
              />
              <span>{each.name}</span>
            </label>
          ))}
        </div>
      </fieldset>

      <label class="check">
        <input
          type="checkbox"
          name="samples"
          checked={samples}
          disabled={busy}
          onChange={(event) => setSamples(event.currentTarget.checked)}
        />
        <span>
          <span class="choice-name">{t('setUpSamples')}</span>
          <span class="choice-hint">{t('setUpSamplesHint')}</span>
        </span>
      </label>

      <button type="submit" class="primary wide" aria-busy={busy}>
        {busy ? t('setUpBusy') : t('setUpButton')}
      </button>
      {error !== '' && (
        <p class="error-text" role="alert">
          {error}
        </p>
      )}
    </form>
  );
}
