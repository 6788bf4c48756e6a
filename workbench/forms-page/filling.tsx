/** The questions, page by page. Typed answers are kept until the server has them. */

import type { ComponentChildren } from 'preact';
import { useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks';
import { checkAnswer, isEmail, type Problem } from '../forms/check.js';
import { type Answer, type Answers, type ItemData, isQuestion } from '../forms/definition.js';
import { nextPage, pagesOf } from '../forms/pages.js';
import { fromParameters } from '../forms/prefill.js';
import type { FormStatus, FormView, SentResult } from '../forms/view.js';
import { ClearForm } from './clear-form.js';
import { edited, keepDraft, parameters, readDraft, sendResponse } from './connection.js';
import { EmailQuestion } from './email-question.js';
import { ItemView } from './item.js';
import { Card, Local } from './parts.js';
import { shuffled } from './shuffle.js';
import { useTexts } from './texts.js';

/** Problems by item ID. */
type Problems = Record<number, Problem>;
/** Under which the e-mail address's problem stands: no item has this ID. */
const EMAIL = 0;

export interface FillingProps {
  view: FormView;
  onDone(result: SentResult & { ok: true }): void;
  /** The form was closed, or the like, while it was filled in. */
  onStatus(status: FormStatus): void;
  children?: ComponentChildren;
}

export function Filling({ view, onDone, onStatus, children }: FillingProps) {
  const { say } = useTexts();
  const pages = useMemo(() => {
    const all = pagesOf(view.items);
    return view.shuffleQuestions ? all.map((page) => ({ ...page, items: shuffled(page.items) })) : all;
  }, [view.items, view.shuffleQuestions]);
  const [answers, setAnswers] = useState<Answers>(() => startingAnswers(view));
  const [email, setEmail] = useState(() => startingEmail(view));
  const [problems, setProblems] = useState<Problems>({});
  const [page, setPage] = useState(0);
  const [visited, setVisited] = useState<number[]>([]);
  const [sending, setSending] = useState(false);
  const [failure, setFailure] = useState('');
  const [clearings, setClearings] = useState(0);
  const form = useRef<HTMLFormElement>(null);
  const shown = pages[page] ?? { start: null, items: [] };
  const next = nextPage(pages, page, answers);
  const asksEmail = view.collectsEmail && page === 0;

  // Not after painting: a reload may come before.
  useLayoutEffect(() => keepDraft({ answers, email }), [answers, email]);

  const tell = (id: number, problem: Problem | null) =>
    setProblems(({ [id]: _old, ...others }) => (problem ? { ...others, [id]: problem } : others));

  const answer = (item: ItemData, value: Answer | null) => {
    setAnswers(({ [item.id]: _old, ...others }) => (value === null ? others : { ...others, [item.id]: value }));
    // A problem that was told goes as soon as it is mended.
    if (problems[item.id]) tell(item.id, checkAnswer(item, value));
  };

  const changeEmail = (value: string) => {
    setEmail(value);
    if (problems[EMAIL]) tell(EMAIL, checkEmail(value));
  };

  const show = (index: number, path: number[]) => {
    setPage(index);
    setVisited(path);
    setFailure('');
    // The new page is read and scrolled from its top.
    requestAnimationFrame(() => {
      window.scrollTo({ top: 0 });
      form.current?.querySelector<HTMLElement>('h1, h2')?.focus();
    });
  };

  const focusProblem = () =>
    requestAnimationFrame(() =>
      form.current
        ?.querySelector<HTMLElement>('[data-problem] :is(input, textarea, select):not(:disabled)')
        ?.focus({ preventScroll: false }),
    );

  const pageProblems = (): Problems => {
    const found: Problems = {};
    const address = asksEmail ? checkEmail(email) : null;
    if (address) found[EMAIL] = address;
    for (const item of shown.items.filter(isQuestion)) {
      const problem = checkAnswer(item, answers[item.id]);
      if (problem) found[item.id] = problem;
    }
    return found;
  };

  const send = async () => {
    setSending(true);
    setFailure('');
    try {
      const user = view.signIn?.user ?? '';
      const result = await sendResponse({ answers, email, user, ...(edited === null ? {} : { edits: edited }) });
      if (result.ok) {
        keepDraft(null);
        onDone(result);
      } else refused(result);
    } catch {
      setFailure(say('failed'));
    } finally {
      setSending(false);
    }
  };

  const refused = ({ reason, problems: told }: SentResult & { ok: false }) => {
    if (reason === 'check') {
      setProblems(Object.fromEntries(told.map(({ item, problem }) => [item ?? EMAIL, problem])));
      const first = told[0]?.item ?? null;
      const at = first === null ? 0 : pages.findIndex(({ items }) => items.some(({ id }) => id === first));
      // A question that this page does not know was added after it was loaded.
      if (at < 0) setFailure(say('changed'));
      else show(at, visited.includes(at) ? visited.slice(0, visited.indexOf(at)) : visited);
    } else if (reason === 'circle') setFailure(say('circle'));
    else if (reason === 'missing') setFailure(say('missing'));
    else onStatus(reason);
  };

  const goOn = () => {
    const found = pageProblems();
    setProblems((known) => ({ ...known, ...found }));
    if (Object.keys(found).length > 0) {
      setFailure(say('check'));
      focusProblem();
    } else if (next === null) void send();
    else show(next, next === 0 ? [] : [...visited, page]);
  };

  const clear = () => {
    setAnswers({});
    setEmail('');
    setProblems({});
    setClearings(clearings + 1);
    show(0, []);
  };

  return (
    <form
      ref={form}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        if (!sending) goOn();
      }}
      onKeyDown={(event) => {
        // Enter in a field would send a form that is not finished.
        if (event.key === 'Enter' && event.target instanceof HTMLInputElement) event.preventDefault();
      }}
    >
      <Card accent>
        <h1 tabIndex={-1}>{view.title}</h1>
        {page === 0 && view.description && <p class="own-text">{view.description}</p>}
        {children}
        {(view.collectsEmail || view.items.some(({ required }) => required)) && (
          <p class="required-note">{say('requiredNote')}</p>
        )}
      </Card>
      {shown.start && (shown.start.title || shown.start.help) && (
        <Card>
          <h2 tabIndex={-1}>{shown.start.title}</h2>
          {shown.start.help && <p class="own-text">{shown.start.help}</p>}
        </Card>
      )}
      {asksEmail && (
        <EmailQuestion
          email={email}
          problem={problems[EMAIL]}
          onChange={changeEmail}
          onBlur={() => email && tell(EMAIL, checkEmail(email))}
        />
      )}
      {shown.items.map((item, index) => (
        <ItemView
          key={`${item.id}:${clearings}`}
          item={item}
          number={index + 1}
          quiz={view.quiz}
          answer={answers[item.id] ?? null}
          problem={problems[item.id]}
          onAnswer={(value) => answer(item, value)}
          onBlur={() => answers[item.id] !== undefined && tell(item.id, checkAnswer(item, answers[item.id]))}
        />
      ))}
      <p class="failure" role="alert">
        {failure}
      </p>
      <div class="bar">
        {visited.length > 0 && (
          <button type="button" onClick={() => show(visited.at(-1) ?? 0, visited.slice(0, -1))}>
            {say('back')}
          </button>
        )}
        <button type="submit" class="primary" disabled={sending}>
          {say(sending ? 'submitting' : next === null ? 'submit' : 'next')}
        </button>
        {view.progressBar && pages.length > 1 && (
          <label class="progress">
            <progress value={page + 1} max={pages.length} />
            <span>{say('page', page + 1, pages.length)}</span>
          </label>
        )}
        <ClearForm onClear={clear} />
      </div>
      <Local />
    </form>
  );
}

function checkEmail(email: string): Problem | null {
  if (isEmail(email)) return null;
  return { code: email.trim() === '' ? 'required' : 'email', values: [] };
}

/** What was typed before a reload, else what is edited, with what the address fills in. */
function startingAnswers(view: FormView): Answers {
  const draft = readDraft();
  if (draft && Object.keys(draft.answers).length > 0) return draft.answers as Answers;
  return { ...view.previous?.answers, ...fromParameters(view.items, parameters) };
}

function startingEmail(view: FormView): string {
  return readDraft()?.email || view.previous?.email || parameters.get('emailAddress') || '';
}
