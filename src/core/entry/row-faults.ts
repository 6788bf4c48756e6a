/** What is wrong with the row of a deal, in words: the lines of its card in the sidebar. */

import { DEAL_COLUMNS } from '../deals/columns';
import { amountIn } from '../deals/readable';
import { cellAt } from '../shared/cells';
import { isBlank, textOf } from '../shared/values';
import type { StageTable } from '../stages/stages';
import { createJudges, type JudgeMeans } from './judge';
import { type EntryTranslate, entryMessages } from './texts';

/** Each fault as `column: what is wrong and what to do`. A lost deal's amount, currency and category matter to nothing. */
export function faultsOfRow(cells: readonly unknown[], stages: StageTable, means: JudgeMeans): string[] {
  const { columns, locale } = means;
  const t = entryMessages(locale);
  const name = textOf(cellAt(cells, columns.stage));
  const stage = stages.find(textOf(cellAt(cells, columns.pipeline)), name);
  const unread = createJudges(means).flatMap(({ column, header, judge }) => {
    if (stage?.type === 'Lost' && [columns.amount, columns.currency, columns.category].includes(column)) return [];
    const opinion = judge(cellAt(cells, column), cells);
    return opinion ? [t('ofColumn', { column: header, text: opinion.text })] : [];
  });
  const missing = stageFault(cells, name, stage !== undefined, means, t);
  return missing === null ? unread : [t('ofColumn', { column: DEAL_COLUMNS.stage[locale], text: missing }), ...unread];
}

/** What is wrong with the stage; null where nothing is, or a blank one costs nothing. */
function stageFault(
  cells: readonly unknown[],
  name: string,
  isKnown: boolean,
  { columns }: JudgeMeans,
  t: EntryTranslate,
): string | null {
  if (isKnown) return null;
  if (name !== '') return `${t('stageUnknown', { value: name.slice(0, 40) })} ${t('uncounted')}`;
  const value = cellAt(cells, columns.amount);
  if (isBlank(value) || amountIn(value) === 0) return null;
  return `${t('stageMissing')} ${t('uncounted')}`;
}
