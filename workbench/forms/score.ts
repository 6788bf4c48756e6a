/** The points of a quiz's answers: graded by the marked choices, or by hand. */

import type { Answer, FormData, ItemData, ResponseData } from './definition.js';

/** Whether the question counts in a quiz. */
export function isGradable(item: ItemData): boolean {
  return (item.points ?? 0) > 0;
}

function isCorrect(item: ItemData, answer: Answer | undefined): boolean {
  const correct = (item.choices ?? []).filter((choice) => choice.correct).map(({ value }) => value);
  const given = answer === undefined ? [] : ([answer].flat() as string[]);
  return correct.length > 0 && item.type === 'CHECKBOX'
    ? given.length === correct.length && given.every((value) => correct.includes(value))
    : given.length === 1 && correct.includes(given[0] ?? '');
}

/** The points for one question; null where nobody has graded it yet. */
export function scoreOf(item: ItemData, response: ResponseData): number | null {
  const byHand = response.grades?.[item.id];
  if (byHand) return byHand.score;
  if (!item.choices?.some((choice) => choice.correct)) return null;
  return isCorrect(item, response.answers[item.id]) ? (item.points ?? 0) : 0;
}

export function totalScore(form: FormData, response: ResponseData): { score: number; of: number } {
  const gradable = form.items.filter(isGradable);
  return {
    score: gradable.reduce((sum, item) => sum + (scoreOf(item, response) ?? 0), 0),
    of: gradable.reduce((sum, item) => sum + (item.points ?? 0), 0),
  };
}
