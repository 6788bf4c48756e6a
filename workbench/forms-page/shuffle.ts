/** The questions of a page in random order; headers, pictures and films stay where they are. */

import { type ItemData, isQuestion } from '../forms/definition.js';

export function shuffled(items: readonly ItemData[]): ItemData[] {
  const questions = items.filter(isQuestion);
  for (let i = questions.length - 1; i > 0; i--) {
    const j = Math.floor(Math.random() * (i + 1));
    const [a, b] = [questions[i], questions[j]];
    if (a && b) [questions[i], questions[j]] = [b, a];
  }
  let next = 0;
  return items.map((item) => (isQuestion(item) ? (questions[next++] ?? item) : item));
}
