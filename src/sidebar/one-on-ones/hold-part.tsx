/** Holds a meeting: a timer, and private notes that are saved as one types. */

import { useEffect, useState } from 'preact/hooks';
import type { OneOnOneDetails, OneOnOneNote } from '../../core/api';
import type { Client } from '../../ui/client';
import { ErrorText } from '../../ui/error-text';
import { formatDate } from '../../ui/format';
import { Confirm } from '../pulse/confirm';
import { useOneOnOneTexts } from './texts';
import { useNote } from './use-note';

interface HoldProps {
  client: Client;
  details: OneOnOneDetails;
  today: string;
}

export function HoldPart({ client, details, today }: HoldProps) {
  const { t, locale } = useOneOnOneTexts();
  const { email, notes } = details;
  const [first] = useState(notes.find(({ day, copyOf }) => day === today && copyOf === null));
  const { text, state, error, other, type } = useNote(client, email, today, first);
  const earlier = notes.filter(({ id }) => id !== first?.id && id !== other?.id);
  const day = formatDate(today, locale);
  return (
    <section aria-labelledby="one-on-ones-hold">
      <h2 id="one-on-ones-hold">{t('hold')}</h2>
      <Timer />
      <label>
        {t('note', { day })}
        <textarea rows={8} value={text} onInput={(event) => type(event.currentTarget.value)} />
      </label>
      <small class="muted" role="status">
        {text === '' ? t('notePrivate') : t(state)}
      </small>
      <ErrorText text={error} />
      {other && (
        <div class="hint" role="alert">
          <p>{t('conflict')}</p>
          <p class="note">{other.text}</p>
        </div>
      )}
      <EarlierNotes client={client} notes={earlier} />
    </section>
  );
}

function EarlierNotes({ client, notes }: { client: Client; notes: OneOnOneNote[] }) {
  const { t, locale } = useOneOnOneTexts();
  const [gone, setGone] = useState<string[]>([]);
  const left = notes.filter(({ id }) => !gone.includes(id));
  if (left.length === 0) return null;
  return (
    <details>
      <summary>{t('earlier')}</summary>
      {left.map(({ id, day, text }) => (
        <article key={id} class="note">
          <h3>{formatDate(day, locale)}</h3>
          <p>{text}</p>
          <Confirm
            label={t('delete')}
            ask={t('deleteAsk')}
            yes={t('deleteYes')}
            kind="danger"
            run={async () => {
              await client.deleteOneOnOneNote({ noteId: id });
              setGone([...gone, id]);
            }}
          />
        </article>
      ))}
    </details>
  );
}

function Timer() {
  const { t } = useOneOnOneTexts();
  const [begun, setBegun] = useState<number | null>(null);
  const [now, setNow] = useState(0);
  useEffect(() => {
    if (begun === null) return undefined;
    const ticking = window.setInterval(() => setNow(Date.now()), 1000);
    return () => window.clearInterval(ticking);
  }, [begun]);
  if (begun === null)
    return (
      <button
        type="button"
        class="link"
        onClick={() => {
          setBegun(Date.now());
          setNow(Date.now());
        }}
      >
        {t('startTimer')}
      </button>
    );
  const seconds = Math.max(0, Math.round((now - begun) / 1000));
  const time = `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
  return (
    <p class="timer">
      {t('timer', { time })}{' '}
      <button type="button" class="link" onClick={() => setBegun(null)}>
        {t('stopTimer')}
      </button>
    </p>
  );
}
