/** Reads the last published results back from the sheet Pulse results: what everybody may see, and nothing more. */

import type { PulseResults, PulseScore } from '../api';
import { type Cells, cellAt } from '../shared/cells';
import type { Columns } from '../shared/find-columns';
import { textOf } from '../shared/values';
import type { RESULT_COLUMNS } from './columns';
import type { EnpsCounts } from './enps';
import { ENPS_ID } from './questions';
import { rowsOfEverybody } from './trend';

type Column = keyof typeof RESULT_COLUMNS;

/**
 * The results of one wave, of everybody; null where the sheet has none of it.
 *
 * @param cells the sheet, header first
 * @param wave its ID; left out: the last one on the sheet
 */
export function publishedResults(
  cells: Cells,
  columns: Columns<Column>,
  textOfQuestion: (id: string) => string,
  wave?: string,
): PulseResults | null {
  const rows = rowsOfEverybody(cells, columns);
  const [last = []] = rows.slice(-1);
  const waveId = wave ?? textOf(cellAt(last, columns.wave));
  const results: PulseResults = { waveId, answers: 0, participation: 0, enps: null, scores: [] };
  let isFound = false;
  for (const row of rows) {
    const cell = (column: Column): unknown => cellAt(row, columns[column]);
    const number = (column: Column): number | null => numberOf(cell(column));
    if (waveId === '' || textOf(cell('wave')) !== waveId) continue;
    isFound = true;
    const id = textOf(cell('questionId'));
    const change = { change: number('change'), isCompared: cell('change') !== '' };
    const [answers, enps, score] = [number('answers') ?? 0, number('enps'), number('score')];
    if (id === '') {
      results.answers = answers;
      results.participation = number('participation') ?? 0;
    } else if (id === ENPS_ID && enps !== null) {
      const counts = countsOf(number('promoters'), number('passives'), number('detractors'));
      results.enps = { value: enps, low: number('low') ?? enps, high: number('high') ?? enps, counts, ...change };
    } else if (score !== null) {
      // Somebody may have taken the question off the sheet Questions since.
      const question = textOfQuestion(id) || textOf(cell('question'));
      results.scores.push({ questionId: id, driver: textOf(cell('driver')), question, score, answers, ...change });
    }
  }
  results.scores.sort(byScore);
  return isFound ? results : null;
}

/** Null where the rule kept the counts back. */
function countsOf(promoters: number | null, passives: number | null, detractors: number | null): EnpsCounts | null {
  if (promoters === null || passives === null || detractors === null) return null;
  return { promoters, passives, detractors };
}

const byScore = (a: PulseScore, b: PulseScore): number => b.score - a.score;

function numberOf(value: unknown): number | null {
  return typeof value === 'number' ? value : null;
}
