/** Prefilled links: answers as the parameters of a form's address, and back. */

import { type Answer, type Answers, entryId, type ItemData, isGrid, isQuestion } from './definition.js';

const OTHER = '__other_option__';

/** The parameters of a link that opens the form with these answers filled in. */
export function toParameters(items: readonly ItemData[], answers: Answers, email = ''): URLSearchParams {
  const parameters = new URLSearchParams({ usp: 'pp_url' });
  if (email) parameters.append('emailAddress', email);
  for (const item of items) {
    const answer = answers[item.id];
    if (answer === undefined) continue;
    if (isGrid(item)) {
      (answer as (string | string[] | null)[]).forEach((chosen, row) => {
        for (const column of [chosen ?? []].flat()) parameters.append(`entry.${entryId(item, row)}`, column);
      });
      continue;
    }
    const entry = `entry.${entryId(item)}`;
    for (const value of [answer].flat() as string[]) {
      const known = !item.other || item.choices?.some((choice) => choice.value === value);
      parameters.append(entry, known ? value : OTHER);
      if (!known) parameters.append(`${entry}.other_option_response`, value);
    }
  }
  return parameters;
}

/** Dates and times may come in parts, as links written by hand have them. */
function joined(parameters: URLSearchParams, entry: string): string | null {
  const part = (name: string, length: number) => parameters.get(`${entry}_${name}`)?.padStart(length, '0');
  const [year, month, day] = [part('year', 4), part('month', 2), part('day', 2)];
  const [hour, minute] = [part('hour', 2), part('minute', 2)];
  const date = month && day ? `${year ? `${year}-` : ''}${month}-${day}` : '';
  const time = hour && minute ? `${hour}:${minute}` : '';
  return date || time ? [date, time].filter(Boolean).join(' ') : null;
}

/** The answers that an address fills in. They are not checked: the respondent sees and corrects them. */
export function fromParameters(items: readonly ItemData[], parameters: URLSearchParams): Answers {
  const answers: Answers = {};
  for (const item of items.filter(isQuestion)) {
    const entry = `entry.${entryId(item)}`;
    if (isGrid(item)) {
      const rows = (item.rows ?? []).map((_, row) => parameters.getAll(`entry.${entryId(item, row)}`));
      if (rows.every((row) => row.length === 0)) continue;
      answers[item.id] = rows.map((row): string[] | string | null =>
        item.type === 'CHECKBOX_GRID' ? (row.length > 0 ? row : null) : (row[0] ?? null),
      ) as Answer;
      continue;
    }
    const other = parameters.get(`${entry}.other_option_response`);
    const values = parameters.getAll(entry).map((value) => (value === OTHER ? (other ?? '') : value));
    const value = values[0] ?? joined(parameters, entry);
    if (value === null) continue;
    answers[item.id] = item.type === 'CHECKBOX' ? values.filter((each) => each !== '') : value;
  }
  return answers;
}
