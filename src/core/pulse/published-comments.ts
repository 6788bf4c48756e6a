/** Reads the published comments of a wave back from the sheet Pulse comments. */

import type { PulseComments } from '../api';
import { type Cells, cellAt } from '../shared/cells';
import type { Columns } from '../shared/find-columns';
import { isBlank, textOf } from '../shared/values';
import type { COMMENT_COLUMNS } from './columns';

/**
 * The comments of one wave, question by question, as they stand on the sheet.
 *
 * @param cells the sheet, header first
 */
export function publishedComments(
  cells: Cells,
  columns: Columns<keyof typeof COMMENT_COLUMNS>,
  wave: string,
): PulseComments[] {
  const byQuestion = new Map<string, PulseComments>();
  for (const row of cells.slice(1)) {
    const comment = cellAt(row, columns.comment);
    if (textOf(cellAt(row, columns.wave)) !== wave || isBlank(comment)) continue;
    const id = textOf(cellAt(row, columns.questionId));
    const found = byQuestion.get(id) ?? { question: textOf(cellAt(row, columns.question)) || id, comments: [] };
    found.comments.push(String(comment));
    byQuestion.set(id, found);
  }
  return [...byQuestion.values()];
}
