/** The dialog of the contact form: made once, its address, and how to stop it. */

import { useEffect, useState } from 'preact/hooks';
import { allLocales, type Locale, languageOf } from '../../core/i18n/locale';
import { createTranslator, type Translator } from '../../core/i18n/translator';
import type { ContactFormView, LeadsResult } from '../../core/leads/api';
import { LEADS_VIEW_TEXTS } from '../../core/leads/texts';
import type { Client } from '../../ui/client';
import { ErrorText } from '../../ui/error-text';
import { useTexts } from '../../ui/texts';
import { type Running, useRun } from '../../ui/use-run';

type T = Translator<typeof LEADS_VIEW_TEXTS.en>;

export function LeadsView({ client }: { client: Client }) {
  const { locale } = useTexts();
  const t = createTranslator(LEADS_VIEW_TEXTS, locale);
  const [form, setForm] = useState<ContactFormView | null>(null);
  const [status, setStatus] = useState('');
  const running = useRun();
  const load = () => running.run(async () => setForm(await client.getContactForm()));

  // biome-ignore lint/correctness/useExhaustiveDependencies: once, when the dialog opens.
  useEffect(() => {
    load();
  }, []);

  async function told(message: string) {
    setStatus(message);
    setForm(await client.getContactForm());
  }

  return (
    <main class="narrow" aria-busy={running.busy}>
      <h1>{t('title')}</h1>
      <p class="muted">{t('intro')}</p>
      {form && form.url === '' && <MakeForm client={client} t={t} running={running} onMade={setForm} />}
      {form && form.url !== '' && <OpenForm client={client} t={t} form={form} running={running} onDone={told} />}
      <p class="status" role="status">
        {status}
      </p>
      <ErrorText text={running.error} onRetry={form === null && load} />
    </main>
  );
}

interface PartProps {
  client: Client;
  t: T;
  running: Running;
}

function MakeForm({ client, t, running, onMade }: PartProps & { onMade: (form: ContactFormView) => void }) {
  const [language, setLanguage] = useState<Locale | 'both'>('both');
  const make = () => running.run(async () => onMade(await client.startContactForm({ language })));
  const choices = [...allLocales(), 'both' as const];
  return (
    <>
      <fieldset>
        <legend>{t('language')}</legend>
        {choices.map((each) => (
          <label class="check" key={each}>
            <input type="radio" name="language" checked={language === each} onChange={() => setLanguage(each)} />
            <span>{each === 'both' ? t('both') : languageOf(each).name}</span>
          </label>
        ))}
      </fieldset>
      <div class="actions">
        <button type="button" class="primary" aria-busy={running.busy} onClick={make}>
          {running.busy ? t('making') : t('make')}
        </button>
      </div>
    </>
  );
}

interface OpenProps extends PartProps {
  form: ContactFormView;
  onDone: (message: string) => Promise<void>;
}

function OpenForm({ client, t, form, running, onDone }: OpenProps) {
  const [asks, setAsks] = useState(false);
  const { url, owner, isMine, isAtOnce, problem } = form;
  const told = ({ created, added }: LeadsResult) => t('taken', { created, added });
  const take = () => running.run(async () => onDone(told(await client.takeContactAnswers())));
  const stop = () => running.run(async () => onDone(t('stopped', { taken: told(await client.stopContactForm()) })));
  return (
    <>
      <label class="address">
        {t('address')}
        <input type="text" readOnly value={url} onFocus={(event) => event.currentTarget.select()} />
      </label>
      <p>
        <a class="link" href={url} target="_blank" rel="noopener noreferrer">
          {t('open')}
        </a>
      </p>
      <p class="muted">{isMine ? t(isAtOnce ? 'atOnce' : 'daily') : t('owner', { owner })}</p>
      {problem !== '' && (
        <p class="hint" role="alert">
          {problem}
        </p>
      )}
      {isMine && !asks && (
        <div class="actions">
          <button type="button" class="primary" aria-busy={running.busy} onClick={take}>
            {t('take')}
          </button>
          <button type="button" class="quiet" disabled={running.busy} onClick={() => setAsks(true)}>
            {t('stop')}
          </button>
        </div>
      )}
      {isMine && asks && (
        <div class="actions">
          <span role="alert">{t('stopAsk')}</span>
          <button type="button" class="primary" aria-busy={running.busy} onClick={stop}>
            {t('stopYes')}
          </button>
          <button type="button" class="quiet" disabled={running.busy} onClick={() => setAsks(false)}>
            {t('cancel')}
          </button>
        </div>
      )}
    </>
  );
}
