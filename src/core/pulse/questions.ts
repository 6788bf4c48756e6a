/** The questions of the pulse surveys: the bank's, and those of the sheet Questions, which the user edits. */

import { allLocales, inEachLanguage, type Locale } from '../i18n/locale';
import { keyOf, namesIn, normalise } from '../i18n/name';
import type { Values } from '../i18n/translator';
import { type Cells, cellAt, rowAt } from '../shared/cells';
import { UserError } from '../shared/errors';
import { findColumns } from '../shared/find-columns';
import type { Translate } from '../shared/texts';
import { literal, textOf } from '../shared/values';
import { DRIVERS, type Driver, PULSE_SHEETS, QUESTION_COLUMNS, QUESTION_TYPES } from './columns';
import type { PulseKey, PulseTranslate } from './texts';

/** A question, with its text by language: all but one may be blank. */
export interface Question extends Record<Locale, string> {
  id: string;
  driver: Driver;
  type: keyof typeof QUESTION_TYPES;
}

/** The eNPS question, and the question that asks why. They are not on the sheet. */
export const ENPS_ID = 'ENPS';
export const WHY_ID = 'ENPS-WHY';
/** The items that ask for the team, and for the second group. */
export const TEAM_ID = 'TEAM';
export const SECOND_GROUP_ID = 'SECOND-GROUP';

const RESERVED = [ENPS_ID, WHY_ID, TEAM_ID, SECOND_GROUP_ID].map(normalise);

/** Whether an item asks for the respondent's group: it groups the answers and has no result of its own. */
export function asksForGroup(id: string): boolean {
  return id === TEAM_ID || id === SECOND_GROUP_ID;
}

/** Rows of the sheet Questions for a new workbook, without header. */
export function questionRows(questions: readonly Question[], locale: Locale): string[][] {
  return questions.map((question) => [
    literal(question.id),
    DRIVERS[question.driver][locale],
    ...allLocales().map((language) => literal(question[language])),
    QUESTION_TYPES[question.type][locale],
  ]);
}

/**
 * Reads the sheet Questions, header first; rows without any text are passed over.
 *
 * @throws UserError naming the row that cannot be read, and what was expected.
 */
export function parseQuestions(cells: Cells, locale: Locale, t: Translate, pt: PulseTranslate): Question[] {
  const sheet = PULSE_SHEETS.questions[locale];
  const columns = findColumns(rowAt(cells, 0), QUESTION_COLUMNS, ['questionId', 'driver', 'type'], sheet, locale, t);
  const seen = new Map<string, number>();
  const questions: Question[] = [];
  cells.slice(1).forEach((cellsOfRow, index) => {
    const row = index + 2;
    const cell = (column: keyof typeof QUESTION_COLUMNS): string => textOf(cellAt(cellsOfRow, columns[column]));
    const problem = (code: PulseKey, values: Values = {}): UserError<PulseKey> =>
      new UserError(pt, code, { sheet, row, ...values });
    const id = cell('questionId');
    const words = inEachLanguage(cell);
    const isBlank = Object.values(words).every((text) => text === '');
    if (id === '' && isBlank) return;
    if (id === '') throw problem('question_noId');
    if (isBlank) throw problem('question_blank');
    if (RESERVED.includes(normalise(id))) throw problem('question_reserved', { value: id });
    const other = seen.get(id);
    if (other !== undefined) throw problem('question_doubledId', { value: id, other });
    seen.set(id, row);
    const driver = keyOf(DRIVERS, cell('driver'));
    const type = keyOf(QUESTION_TYPES, cell('type'));
    if (!driver) throw problem('question_driver', { value: cell('driver'), list: namesIn(DRIVERS, locale).join(', ') });
    if (!type)
      throw problem('question_type', { value: cell('type'), list: namesIn(QUESTION_TYPES, locale).join(', ') });
    questions.push({ id, driver, ...words, type });
  });
  return questions;
}
