/** Searches the manager's own notes. */

import { useState } from 'preact/hooks';
import type { OneOnOneNote } from '../../core/api';
import type { Client } from '../../ui/client';
import { ErrorText } from '../../ui/error-text';
import { formatDate } from '../../ui/format';
import { useRun } from '../../ui/use-run';
import { useOneOnOneTexts } from './texts';

export function NoteSearch({ client }: { client: Client }) {
  const { t, locale } = useOneOnOneTexts();
  const [query, setQuery] = useState('');
  const [found, setFound] = useState<(OneOnOneNote & { member: string })[] | null>(null);
  const { error, run } = useRun();
  const search = () =>
    run(async () => setFound(query.trim() === '' ? null : await client.searchOneOnOneNotes({ query })));
  return (
    <section>
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          search();
        }}
      >
        <label>
          {t('search')}
          <input type="search" value={query} onInput={(event) => setQuery(event.currentTarget.value)} />
        </label>
      </form>
      <ErrorText text={error} />
      {found?.length === 0 && <p class="muted">{t('searchNone')}</p>}
      {found?.map(({ id, member, day, text }) => (
        <article key={id} class="note">
          <h3>
            {member}, {formatDate(day, locale)}
          </h3>
          <p>{text}</p>
        </article>
      ))}
    </section>
  );
}
