/** Turns answers given by question title, as a person would name them, into answers by item. */

import { tzOffset } from '@date-fns/tz';
import { type Answer, type Answers, type ItemData, isGrid, isQuestion } from './definition.js';
import { pagesOf, pathOf, questionsOn } from './pages.js';

/**
 * @param given answers by title (or item ID): text, a number, a Date, a list of choices; for a grid one answer a row, in order or by row.
 * @param timeZone in which a Date is read.
 * @throws naming the title that the form does not have, has twice, or does not show for these answers.
 */
export function answersByTitle(items: readonly ItemData[], given: Record<string, unknown>, timeZone: string): Answers {
  const questions = items.filter(isQuestion);
  const answers: Answers = {};
  for (const [title, value] of Object.entries(given)) {
    const item = questionNamed(questions, title);
    const answer = answerOf(item, value, timeZone);
    if (answer !== null) answers[item.id] = answer;
  }
  const pages = pagesOf(items);
  const path = pathOf(pages, answers);
  if (path) {
    const shown = new Set(questionsOn(pages, path).map(({ id }) => id));
    const hidden = questions.find(({ id }) => answers[id] !== undefined && !shown.has(id));
    if (hidden) throw new Error(`"${hidden.title}" is on a page that these answers do not lead to.`);
  }
  return answers;
}

function questionNamed(questions: readonly ItemData[], title: string): ItemData {
  const named = questions.filter((item) => item.title === title);
  const [item = questions.find(({ id }) => String(id) === title)] = named;
  if (!item) {
    const known = questions.map((each) => `"${each.title}"`).join(', ');
    throw new Error(`The form has no question "${title}". Its questions: ${known || 'none'}.`);
  }
  if (named.length > 1) {
    const ids = named.map(({ id }) => id).join(', ');
    throw new Error(`The form has ${named.length} questions "${title}": answer by item ID (${ids}).`);
  }
  return item;
}

function answerOf(item: ItemData, value: unknown, timeZone: string): Answer | null {
  if (value === null || value === undefined || value === '') return null;
  if (isGrid(item)) return gridAnswer(item, value);
  if (item.type === 'CHECKBOX') return [value].flat().map(String);
  if (value instanceof Date) return dateAnswer(item, value, timeZone);
  if (typeof value === 'object') throw new Error(`"${item.title}" takes one answer: ${JSON.stringify(value)}`);
  return String(value);
}

function gridAnswer(item: ItemData, value: unknown): Answer {
  const rows = item.rows ?? [];
  if (typeof value !== 'object') throw new Error(`"${item.title}" is a grid: give an answer for each row.`);
  const byRow = value as Record<string, unknown>;
  const stray = Array.isArray(value) ? undefined : Object.keys(byRow).find((row) => !rows.includes(row));
  if (stray !== undefined) throw new Error(`"${item.title}" has no row "${stray}". Its rows: ${rows.join(', ')}.`);
  const list = Array.isArray(value) ? value : rows.map((row) => byRow[row]);
  return list.map((each) => {
    if (each === null || each === undefined || each === '') return null;
    return item.type === 'CHECKBOX_GRID' ? [each].flat().map(String) : String(each);
  }) as Answer;
}

/** An instant as the question's text, in the zone: '2026-11-24', '2026-11-24 09:30', '09:30'. */
export function dateAnswer(item: Pick<ItemData, 'type' | 'includesYear'>, instant: Date, timeZone: string): string {
  const wall = new Date(instant.getTime() + tzOffset(timeZone, instant) * 60_000).toISOString();
  const day = item.includesYear === false ? wall.slice(5, 10) : wall.slice(0, 10);
  const time = wall.slice(11, 16);
  if (item.type === 'TIME') return time;
  return item.type === 'DATETIME' ? `${day} ${time}` : day;
}
