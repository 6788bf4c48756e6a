/** The questions, page by page. */

import type { ComponentChildren } from 'preact';
import { useRef, useState } from 'preact/hooks';
import type { ItemData } from '../forms/definition.js';
import type { FormStatus, FormView, SentResult } from '../forms/view.js';
import { ClearForm } from './clear-form.js';
import { EmailQuestion } from './email-question.js';
import { ItemView } from './item.js';
import { Card, Local } from './parts.js';
import { useTexts } from './texts.js';
import { EMAIL, useEntries } from './use-entries.js';
import { usePath } from './use-path.js';
import { useSending } from './use-sending.js';

export interface FillingProps {
  view: FormView;
  onDone(result: SentResult & { ok: true }): void;
  /** The form was closed, or the like, while it was filled in. */
  onStatus(status: FormStatus): void;
  children?: ComponentChildren;
}

export function Filling({ view, onDone, onStatus, children }: FillingProps) {
  const { say } = useTexts();
  const entries = useEntries(view);
  const path = usePath(view, entries.answers);
  const [failure, setFailure] = useState('');
  const form = useRef<HTMLFormElement>(null);
  const { pages, page, visited, shown, next } = path;
  const asksEmail = view.collectsEmail && page === 0;

  const show = (index: number, before: number[]) => {
    path.show(index, before);
    setFailure('');
    // The new page is read and scrolled from its top.
    requestAnimationFrame(() => {
      window.scrollTo({ top: 0 });
      form.current?.querySelector<HTMLElement>('h1, h2')?.focus();
    });
  };

  const showItem = (item: number | null) => {
    const at = item === null ? 0 : pages.findIndex(({ items }) => items.some(({ id }) => id === item));
    if (at >= 0) show(at, visited.includes(at) ? visited.slice(0, visited.indexOf(at)) : visited);
    return at >= 0;
  };

  const { sending, send } = useSending({
    view,
    entries,
    onDone,
    onStatus,
    onProblem: showItem,
    onFailure: setFailure,
  });

  const goOn = () => {
    if (entries.check(shown.items, asksEmail)) {
      setFailure(say('check'));
      requestAnimationFrame(() => focusProblem(form.current));
    } else if (next === null) void send();
    else show(next, next === 0 ? [] : [...visited, page]);
  };

  const clear = () => {
    entries.clear();
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
      onKeyDown={keepUnsent}
    >
      <FormTitle view={view} described={page === 0}>
        {children}
      </FormTitle>
      <PageTitle start={shown.start} />
      <Questions view={view} items={shown.items} asksEmail={asksEmail} entries={entries} />
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
        {view.progressBar && <Progress page={page + 1} pages={pages.length} />}
        <ClearForm onClear={clear} />
      </div>
      <Local />
    </form>
  );
}

function focusProblem(form: HTMLFormElement | null): void {
  form
    ?.querySelector<HTMLElement>('[data-problem] :is(input, textarea, select):not(:disabled)')
    ?.focus({ preventScroll: false });
}

/** Enter in a field would send a form that is not finished. */
function keepUnsent(event: KeyboardEvent): void {
  if (event.key === 'Enter' && event.target instanceof HTMLInputElement) event.preventDefault();
}

interface FormTitleProps {
  view: FormView;
  /** Whether the form's description stands below its title. */
  described: boolean;
  children?: ComponentChildren;
}

function FormTitle({ view, described, children }: FormTitleProps) {
  const { say } = useTexts();
  return (
    <Card accent>
      <h1 tabIndex={-1}>{view.title}</h1>
      {described && view.description && <p class="own-text">{view.description}</p>}
      {children}
      {(view.collectsEmail || view.items.some(({ required }) => required)) && (
        <p class="required-note">{say('requiredNote')}</p>
      )}
    </Card>
  );
}

/** The title and the text of a page that has any. */
function PageTitle({ start }: { start: ItemData | null }) {
  if (!start || !(start.title || start.help)) return null;
  return (
    <Card>
      <h2 tabIndex={-1}>{start.title}</h2>
      {start.help && <p class="own-text">{start.help}</p>}
    </Card>
  );
}

interface QuestionsProps {
  view: FormView;
  items: readonly ItemData[];
  asksEmail: boolean;
  entries: ReturnType<typeof useEntries>;
}

/** The questions of one page. */
function Questions({ view, items, asksEmail, entries }: QuestionsProps) {
  const { answers, problems, clearings } = entries;
  return (
    <>
      {asksEmail && (
        <EmailQuestion
          email={entries.email}
          problem={problems[EMAIL]}
          onChange={entries.changeEmail}
          onBlur={entries.leaveEmail}
        />
      )}
      {items.map((item, index) => (
        <ItemView
          key={`${item.id}:${clearings}`}
          item={item}
          number={index + 1}
          quiz={view.quiz}
          answer={answers[item.id] ?? null}
          problem={problems[item.id]}
          onAnswer={(value) => entries.answer(item, value)}
          onBlur={() => entries.leave(item)}
        />
      ))}
    </>
  );
}

function Progress({ page, pages }: { page: number; pages: number }) {
  const { say } = useTexts();
  if (pages < 2) return null;
  return (
    <label class="progress">
      <progress value={page} max={pages} />
      <span>{say('page', page, pages)}</span>
    </label>
  );
}
