/** Reads the forms of a wave: the answers by question, and whether the forms are still as the members were promised. */

import { type FormLook, SCALE_TOP } from '../../core/pulse/form-look';
import type { Response } from '../../core/pulse/groups';
import { asksForGroup, SECOND_GROUP_ID, TEAM_ID, WHY_ID } from '../../core/pulse/questions';
import type { Wave, WaveForm } from '../../core/pulse/types';
import { textOf } from '../../core/shared/values';
import { isLinked } from './build-form';
import type { Form } from './forms';

type FormResponse = GoogleAppsScript.Forms.FormResponse;

/** The answers of one form. */
export interface FormAnswers {
  responses: Response[];
  /** Whether an e-mail address came along with any of them. */
  hasEmails: boolean;
}

/**
 * The answers by question, and nothing that says when they came. Whoever has answered no question has not answered. One round
 * trip.
 */
export function readAnswers(form: Form, { items }: WaveForm, { open }: Pick<Wave, 'open'>): FormAnswers {
  const byItem = new Map(Object.entries(items).map(([questionId, itemId]) => [itemId, questionId]));
  const all = form.getResponses();
  return {
    responses: all.map((response) => readResponse(response, byItem, open)).filter(hasAnswer),
    hasEmails: all.some((response) => textOf(response.getRespondentEmail()) !== ''),
  };
}

function readResponse(response: FormResponse, byItem: ReadonlyMap<string, string>, open: readonly string[]): Response {
  const answers: Record<string, unknown> = {};
  let [team, second] = ['', ''];
  for (const item of response.getItemResponses()) {
    const questionId = byItem.get(String(item.getItem().getId()));
    const answer: unknown = item.getResponse();
    if (questionId === TEAM_ID) team = textOf(answer);
    else if (questionId === SECOND_GROUP_ID) second = textOf(answer);
    else if (questionId !== undefined) answers[questionId] = open.includes(questionId) ? answer : numberOf(answer);
  }
  return { team, second, answers };
}

function hasAnswer({ answers }: Response): boolean {
  return Object.values(answers).some((answer) => textOf(answer) !== '');
}

/** Google gives a scale's answer as text. */
function numberOf(answer: unknown): unknown {
  return typeof answer === 'string' && /^\d{1,2}$/.test(answer.trim()) ? Number(answer) : answer;
}

/**
 * Looks at a form that has closed. Three round trips, one more where the account can make forms that ask for a sign-in. The
 * questions cost more only where the answers do not show that they are as they were: one more where a question has no answer,
 * or a scale none at its upper end, and one for each such scale.
 */
export function lookAt(form: Form, { items }: WaveForm, wave: Wave, { responses, hasEmails }: FormAnswers): FormLook {
  const asked = Object.keys(items).filter((id) => !asksForGroup(id));
  const isAnswered = (id: string): boolean => responses.some(({ answers }) => textOf(answers[id]) !== '');
  const scales = asked.filter((id) => !wave.open.includes(id));
  const unclear = scales.filter((id) => !responses.some(({ answers }) => answers[id] === SCALE_TOP));
  const look = {
    collectsEmail: hasEmails || form.collectsEmail(),
    // One answer each: Google must know who answers.
    asksSignIn: form.hasLimitOneResponsePerUser() || (wave.canAskSignIn === true && form.requiresLogin()),
    isLinked: isLinked(form),
    showsSummary: form.isPublishingSummary(),
  };
  if (unclear.length === 0 && asked.every(isAnswered)) return { ...look, missing: [], rescaled: [] };
  const present = new Map(form.getItems().map((item) => [String(item.getId()), item]));
  return {
    ...look,
    missing: asked.filter((id) => id !== WHY_ID && !present.has(items[id] ?? '')),
    rescaled: unclear.flatMap((id) => {
      const item = present.get(items[id] ?? '');
      if (!item) return [];
      const to = item.asScaleItem().getUpperBound();
      return to === SCALE_TOP ? [] : [{ id, to }];
    }),
  };
}
