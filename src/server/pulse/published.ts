/** Reads what a closed wave has published, with the words of its questions. */

import type { Locale, PulseResults } from '../../core/api';
import { QUESTION_COLUMNS, RESULT_COLUMNS } from '../../core/pulse/columns';
import { publishedResults } from '../../core/pulse/latest';
import { cellAt } from '../../core/shared/cells';
import { textOf } from '../../core/shared/values';
import type { Pulse } from './context';
import { readTable } from './pulse-table';

/** The published results of a wave, in one language or the other. */
export type Published = (locale: Locale) => PulseResults | null;

/**
 * Reads the sheets Pulse results and Questions. Two round trips.
 *
 * @param wave its ID; left out: the last one that was closed
 */
export function readPublished(pulse: Pulse, wave?: string): Published {
  const results = readTable(pulse, 'results', RESULT_COLUMNS);
  const questions = readTable(pulse, 'questions', QUESTION_COLUMNS);
  const rows = new Map(questions.cells.map((row) => [textOf(cellAt(row, questions.columns.questionId)), row]));
  return (locale) => {
    const other = locale === 'ms' ? 'en' : 'ms';
    const textIn = (row: readonly unknown[], language: Locale): string =>
      textOf(cellAt(row, questions.columns[language]));
    const textOfQuestion = (id: string): string => {
      const row = rows.get(id) ?? [];
      return textIn(row, locale) || textIn(row, other);
    };
    return publishedResults(results.cells, results.columns, textOfQuestion, wave);
  };
}
