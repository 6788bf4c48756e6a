/** The page of one form: loading, a notice, the questions, or the confirmation. */

import { useEffect, useState } from 'preact/hooks';
import type { FormView, SentResult } from '../forms/view.js';
import { loadForm, parameters } from './connection.js';
import { Filling } from './filling.js';
import { Card, Notice } from './parts.js';
import { useTexts } from './texts.js';

export function App() {
  const { say } = useTexts();
  const [view, setView] = useState<FormView | null | 'loading' | 'failed'>('loading');
  const [done, setDone] = useState<(SentResult & { ok: true }) | null>(null);
  const [user, setUser] = useState(parameters.get('authuser'));

  useEffect(() => {
    loadForm(user).then(setView, () => setView((known) => (known === 'loading' ? 'failed' : known)));
  }, [user]);
  useEffect(() => {
    if (view && typeof view === 'object') document.title = view.title;
  }, [view]);

  if (view === 'loading') return <p class="loading">{say('loading')}</p>;
  if (view === 'failed') return <Notice title={say('missingTitle')} text={say('failed')} />;
  if (!view) return <Notice title={say('missingTitle')} text={say('missing')} />;
  if (done) return <Confirmation view={view} result={done} />;
  if (view.status !== 'open') {
    const own = view.status === 'closed' ? view.closedMessage : '';
    return (
      <Notice title={view.title} text={own || say(view.status)}>
        {view.signIn && <SignIn view={view} onUser={setUser} />}
      </Notice>
    );
  }
  return (
    <Filling view={view} onDone={setDone} onStatus={(status) => setView({ ...view, status })}>
      {view.signIn && <SignIn view={view} onUser={setUser} />}
    </Filling>
  );
}

function SignIn({ view, onUser }: { view: FormView; onUser: (user: string) => void }) {
  const { say } = useTexts();
  if (!view.signIn) return null;
  const { people, user, once } = view.signIn;
  return (
    <div class="sign-in">
      <label>
        {say('signedInAs')}{' '}
        <select value={user} onChange={({ currentTarget }) => onUser(currentTarget.value)}>
          {people.map((person) => (
            <option key={person}>{person}</option>
          ))}
        </select>
      </label>
      {once && <p class="help">{say('signInNote')}</p>}
    </div>
  );
}

function Confirmation({ view, result }: { view: FormView; result: SentResult & { ok: true } }) {
  const { say } = useTexts();
  useEffect(() => document.querySelector<HTMLElement>('h1')?.focus(), []);
  return (
    <main>
      <Card accent>
        <h1 tabIndex={-1}>{view.title}</h1>
        <p class="own-text" role="status">
          {result.confirmation || say('recorded')}
        </p>
        {result.score && <p>{say('score', result.score.score, result.score.of)}</p>}
        <p class="links">
          {result.editPath && <a href={withLanguage(result.editPath)}>{say('edit')}</a>}
          {result.respondAgain && <a href={withLanguage(location.pathname)}>{say('again')}</a>}
        </p>
      </Card>
    </main>
  );
}

/** The language that the address asks for goes along. */
function withLanguage(path: string): string {
  const url = new URL(path, location.href);
  const language = parameters.get('hl');
  if (language) url.searchParams.set('hl', language);
  return url.pathname + url.search;
}
