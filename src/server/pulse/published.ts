/** Reads the published results of a closed wave, with the texts of its questions. */

import type { EnpsPoint, Locale, PulseComments, PulseResults } from '../../core/api';
import { inEachLanguage } from '../../core/i18n/locale';
import type { Name } from '../../core/i18n/name';
import { COMMENT_COLUMNS, PULSE_SHEETS, QUESTION_COLUMNS, RESULT_COLUMNS } from '../../core/pulse/columns';
import { publishedResults } from '../../core/pulse/latest';
import { inLanguage } from '../../core/pulse/messages';
import { publishedComments } from '../../core/pulse/published-comments';
import { enpsTrend } from '../../core/pulse/trend';
import { type Cells, cellAt, rowAt } from '../../core/shared/cells';
import { findColumns } from '../../core/shared/find-columns';
import { textOf } from '../../core/shared/values';
import type { Pulse, PulseSheet } from './context';

export interface Published {
  /** The results of the wave, in one language or the other; null where the sheet has none of it. */
  results(locale: Locale): PulseResults | null;
  /** The eNPS of all waves. */
  trend(): EnpsPoint[];
}

/**
 * Reads the sheets Pulse results and Questions. Two round trips.
 *
 * @param wave its ID; left out: the last one that was closed
 */
export function readPublished(pulse: Pulse, wave?: string): Published {
  const results = readTable(pulse, 'results', RESULT_COLUMNS);
  const questions = readTable(pulse, 'questions', QUESTION_COLUMNS);
  const rows = new Map(questions.cells.map((row) => [textOf(cellAt(row, questions.columns.questionId)), row]));
  return {
    results(locale) {
      const textOfQuestion = (id: string): string => {
        const row = rows.get(id) ?? [];
        return inLanguage(
          inEachLanguage((language) => textOf(cellAt(row, questions.columns[language]))),
          locale,
        );
      };
      return publishedResults(results.cells, results.columns, textOfQuestion, wave);
    },
    trend: () => enpsTrend(results.cells, results.columns),
  };
}

/** The published comments of a wave. One round trip. */
export function readComments(pulse: Pulse, wave: string): PulseComments[] {
  const { cells, columns } = readTable(pulse, 'comments', COMMENT_COLUMNS);
  return publishedComments(cells, columns, wave);
}

function readTable<K extends string>({ workbook, sheet }: Pulse, key: PulseSheet, names: Record<K, Name>) {
  const cells: Cells = sheet(key).getDataRange().getValues();
  const columns = findColumns(
    rowAt(cells, 0),
    names,
    [],
    PULSE_SHEETS[key][workbook.locale],
    workbook.locale,
    workbook.t,
  );
  return { cells, columns };
}
