/** Shows forms to respondents and takes what they send. */

import type { FormData, ItemData } from '../forms/definition.js';
import { totalScore } from '../forms/score.js';
import type { FormView, SentResponse, SentResult } from '../forms/view.js';
import type { FormHost } from '../server/host.js';
import type { Forms } from './forms.js';
import type { Keeper } from './keeper.js';
import { ResponseRefused, refusalOf } from './submission.js';
import type { Submissions } from './submissions.js';

/** The host, as far as the pages of forms need it. */
interface Takes {
  readonly forms: Forms;
  readonly people: string[];
  readonly submissions: Submissions;
  readonly keeper: Keeper;
}

export class FormPages implements FormHost {
  constructor(private readonly host: Takes) {}

  view(publishedId: string, asked: string | null, edits: string | null): FormView | null {
    const { forms, people } = this.host;
    const form = forms.published(publishedId);
    if (!form) return null;
    const user = this.#user(form, asked);
    const status = refusalOf(forms, form, user, edits ?? undefined) ?? 'open';
    const response = edits === null ? null : forms.response(form.id, edits);
    const open = status === 'open';
    return {
      status: status === 'check' || status === 'circle' ? 'open' : status,
      title: form.title,
      closedMessage: form.closedMessage,
      description: open ? form.description : '',
      items: open ? form.items.map(withoutKey) : [],
      collectsEmail: form.collectEmail,
      signIn: asksWho(form) ? { people, user, once: form.limitOneResponse } : null,
      progressBar: form.progressBar,
      shuffleQuestions: form.shuffleQuestions,
      quiz: form.quiz,
      previous: open && response ? { answers: response.answers, email: response.email } : null,
    };
  }

  respond(publishedId: string, sent: SentResponse): SentResult {
    const { forms } = this.host;
    const form = forms.published(publishedId);
    if (!form) return { ok: false, reason: 'missing', problems: [] };
    const { answers, email, edits } = sent;
    const submission = { answers, email, user: this.#user(form, sent.user), ...(edits ? { edits } : {}) };
    const since = this.host.keeper.takenBack;
    try {
      // The respondent does not wait for triggers.
      const { response } = this.host.submissions.submit(form.id, submission);
      this.host.keeper.keep(since, true);
      const path = forms.publishedPath(form, new URLSearchParams({ edit2: response.id }));
      return {
        ok: true,
        confirmation: form.confirmationMessage,
        respondAgain: form.respondAgainLink && !form.limitOneResponse,
        editPath: form.allowResponseEdits ? path : null,
        score: form.quiz ? totalScore(form, response) : null,
      };
    } catch (error) {
      if (!(error instanceof ResponseRefused)) throw error;
      const problems = error.problems.map(({ item, problem }) => ({ item: item?.id ?? null, problem }));
      return { ok: false, reason: error.reason, problems };
    }
  }

  pathOf(id: string): string | null {
    return this.host.forms.pathOf(id);
  }
  longPath(code: string): string | null {
    return this.host.forms.longPath(code);
  }

  /** A form that does not ask who responds is not told. */
  #user(form: FormData, asked: string | null): string {
    if (!asksWho(form)) return '';
    const { people } = this.host;
    return asked !== null && people.includes(asked) ? asked : (people[0] ?? '');
  }
}

function asksWho(form: FormData): boolean {
  return form.limitOneResponse || form.requireLogin || form.readers.length > 0;
}

function withoutKey(item: ItemData): ItemData {
  const { feedback: _feedback, choices, ...rest } = item;
  return { ...rest, ...(choices ? { choices: choices.map(({ correct: _correct, ...choice }) => choice) } : {}) };
}
