/** Keeps what the respondent enters, also over a reload, and what is wrong with it. */

import { useLayoutEffect, useState } from 'preact/hooks';
import { checkAnswer, isEmail, type Problem } from '../forms/check.js';
import { type Answer, type Answers, type ItemData, isQuestion } from '../forms/definition.js';
import { fromParameters } from '../forms/prefill.js';
import type { FormView } from '../forms/view.js';
import { keepDraft, parameters, readDraft } from './connection.js';

/** Problems by item ID. */
export type Problems = Record<number, Problem>;
/** Under which the e-mail address's problem stands: no item has this ID. */
export const EMAIL = 0;

export function useEntries(view: FormView) {
  const [answers, setAnswers] = useState<Answers>(() => startingAnswers(view));
  const [email, setEmail] = useState(() => startingEmail(view));
  const [problems, setProblems] = useState<Problems>({});
  const [clearings, setClearings] = useState(0);

  // Not after painting: a reload may come before.
  useLayoutEffect(() => keepDraft({ answers, email }), [answers, email]);

  const tell = (id: number, problem: Problem | null) =>
    setProblems(({ [id]: _old, ...others }) => (problem ? { ...others, [id]: problem } : others));

  return {
    answers,
    email,
    problems,
    setProblems,
    /** How often the form was emptied: its fields begin anew. */
    clearings,

    answer(item: ItemData, value: Answer | null): void {
      setAnswers(({ [item.id]: _old, ...others }) => (value === null ? others : { ...others, [item.id]: value }));
      // A problem that was told goes as soon as it is mended.
      if (problems[item.id]) tell(item.id, checkAnswer(item, value));
    },

    changeEmail(value: string): void {
      setEmail(value);
      if (problems[EMAIL]) tell(EMAIL, checkEmail(value));
    },

    /** A field that is left is checked, unless nothing was entered yet. */
    leave(item: ItemData): void {
      if (answers[item.id] !== undefined) tell(item.id, checkAnswer(item, answers[item.id]));
    },

    leaveEmail(): void {
      if (email) tell(EMAIL, checkEmail(email));
    },

    /** Tells what is wrong with a page's answers. Returns whether anything is. */
    check(items: readonly ItemData[], asksEmail: boolean): boolean {
      const found = problemsIn(items, answers);
      const address = asksEmail ? checkEmail(email) : null;
      if (address) found[EMAIL] = address;
      setProblems((known) => ({ ...known, ...found }));
      return Object.keys(found).length > 0;
    },

    clear(): void {
      setAnswers({});
      setEmail('');
      setProblems({});
      setClearings(clearings + 1);
    },
  };
}

function problemsIn(items: readonly ItemData[], answers: Answers): Problems {
  const found: Problems = {};
  for (const item of items.filter(isQuestion)) {
    const problem = checkAnswer(item, answers[item.id]);
    if (problem) found[item.id] = problem;
  }
  return found;
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
