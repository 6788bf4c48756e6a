/** What the user chose of an import, and the request that says so. */

import type { ImportedColumn, ImportRequest, ImportResult } from '../../core/api';

export interface Choices {
  columns: Readonly<Record<string, string | null>>;
  stages: Readonly<Record<string, string>>;
  values: Readonly<Record<string, Readonly<Record<string, string>>>>;
  reading: Readonly<NonNullable<ImportRequest['reading']>>;
  duplicates: NonNullable<ImportRequest['duplicates']>;
}

/** Something that can be read in several ways. */
export type Question = NonNullable<ImportedColumn['ask']> & { header: string };

export const NO_CHOICES: Choices = { columns: {}, stages: {}, values: {}, reading: {}, duplicates: 'skip' };

/**
 * What is kept of the choices when another file is read. A corrected file of the same name keeps its mapping; how dates and
 * numbers are read is asked again in any case: the answer for one file may be wrong for another.
 */
export function choicesFor(before: Choices, isSameName: boolean): Choices {
  return isSameName ? { ...before, reading: {} } : NO_CHOICES;
}

/** As many deals are written by one call: an execution of Google's ends after six minutes. */
export const DEALS_A_CALL = 10_000;

export function requestOf(csv: string, { columns, stages, values, reading, duplicates }: Choices): ImportRequest {
  const spellings = Object.fromEntries(Object.entries(values).map(([header, words]) => [header, { ...words }]));
  return {
    csv,
    columns: { ...columns },
    stages: { ...stages },
    values: spellings,
    reading: { ...reading },
    duplicates,
  };
}

/** The answer to a question; undefined where the user has given none. */
export function answerTo({ choice, of }: Question, { reading }: Choices): string | undefined {
  return choice === 'currencies' ? reading.currencies?.[of] : reading[choice];
}

/** The choices with the answer to a question. */
export function withAnswer(choices: Choices, { choice, of }: Question, value: string): Choices {
  const { reading } = choices;
  const answer = choice === 'currencies' ? { currencies: { ...reading.currencies, [of]: value } } : { [choice]: value };
  return { ...choices, reading: { ...reading, ...answer } };
}

/** The questions that a result asks, and those before it that the user has answered: an answer can be changed. */
export function questionsOf(result: ImportResult, before: readonly Question[], choices: Choices): Question[] {
  const asked = result.columns.flatMap(({ header, ask }) => (ask ? [{ ...ask, header }] : []));
  const answered = before.filter((question) => answerTo(question, choices) !== undefined);
  const found = new Map<string, Question>();
  // Dates are read in one order throughout a file: one question is enough.
  for (const question of [...answered, ...asked]) {
    const key = question.choice === 'currencies' ? `${question.choice} ${question.of}` : question.choice;
    if (!found.has(key)) found.set(key, question);
  }
  return [...found.values()];
}
