/** Accepts a response or says why not, by the same rules for the page, the library and scripts. */

import { checkAnswers, isEmail, type Problem } from '../forms/check.js';
import type { Answers, FormData, ItemData, ResponseData } from '../forms/definition.js';
import { message, problemText } from '../forms/messages.js';
import { canEdit, type Forms } from './forms.js';

export interface Submission {
  answers: Answers;
  /** Who responds, as far as the form asks; blank for somebody not signed in. */
  user: string;
  /** The address that the form records. */
  email: string;
  /** The response that is edited. */
  edits?: string;
  /** Scripts may respond without an address and more than once. */
  byScript?: boolean;
}

export type Refusal = 'unpublished' | 'closed' | 'notInvited' | 'answeredAlready' | 'editsOff' | 'check' | 'circle';

export class ResponseRefused extends Error {
  constructor(
    readonly reason: Refusal,
    message: string,
    readonly problems: { item: ItemData | null; problem: Problem }[] = [],
  ) {
    super(message);
    this.name = 'ResponseRefused';
  }
}

/** Why nobody, or not this person, may respond now; null where they may. */
export function refusalOf(forms: Forms, form: FormData, user: string, edits?: string): Refusal | null {
  if (!form.published) return 'unpublished';
  if (!form.acceptingResponses) return 'closed';
  if (form.readers.length > 0 && !form.readers.includes(user) && !canEdit(form, user)) return 'notInvited';
  if (edits !== undefined) return form.allowResponseEdits && forms.response(form.id, edits) ? null : 'editsOff';
  return form.limitOneResponse && user !== '' && forms.hasResponded(form.id, user) ? 'answeredAlready' : null;
}

/**
 * Keeps a response.
 *
 * @throws ResponseRefused, naming each question that is wrong; nothing is kept then.
 */
export function takeResponse(forms: Forms, form: FormData, submission: Submission, now: Date): ResponseData {
  const { answers, user, email, edits, byScript = false } = submission;
  const refused = refusalOf(forms, form, byScript ? form.owner : user, edits);
  if (refused && !(byScript && refused === 'answeredAlready')) {
    const own = refused === 'closed' ? form.closedMessage : '';
    throw new ResponseRefused(refused, `"${form.title}": ${own || message('en', refused)}`);
  }
  const checked = checkAnswers(form.items, answers);
  if (!checked.ok && checked.circle) throw new ResponseRefused('circle', `"${form.title}": ${message('en', 'circle')}`);
  const problems: { item: ItemData | null; problem: Problem }[] = checked.ok ? [] : [...checked.problems];
  if (form.collectEmail && !byScript && !isEmail(email)) {
    problems.unshift({ item: null, problem: { code: email === '' ? 'required' : 'email', values: [] } });
  }
  if (!checked.ok || problems.length > 0) {
    const text = problems.map(({ item, problem }) => `"${item?.title ?? 'Email'}": ${problemText('en', problem)}`);
    throw new ResponseRefused('check', text.join('; '), problems);
  }
  const response: ResponseData = {
    id: edits ?? forms.newResponseId(),
    timestamp: uniqueTime(forms, form, now),
    email: form.collectEmail ? email : '',
    answers: checked.answers,
  };
  if (form.limitOneResponse && user !== '' && !byScript) forms.noteRespondent(form.id, user);
  forms.keepResponse(form.id, response);
  return response;
}

/** No two responses of a form share a time: it is how a row of the response sheet is known. */
function uniqueTime(forms: Forms, form: FormData, now: Date): string {
  const latest = forms.responses(form.id).reduce((max, { timestamp }) => Math.max(max, Date.parse(timestamp)), 0);
  return new Date(Math.max(now.getTime(), latest + 1)).toISOString();
}
