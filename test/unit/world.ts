/** A small workbook for the tests of the core: columns, stages and a context in three lines. */

import type { Locale } from '../../src/core/api';
import { DEAL_COLUMNS } from '../../src/core/deals/columns';
import { namesIn } from '../../src/core/i18n/name';
import type { ImportContext } from '../../src/core/import/context';
import { messagesIn } from '../../src/core/messages';
import { createZone } from '../../src/core/shared/dates';
import { findColumns } from '../../src/core/shared/find-columns';
import { STAGE_COLUMNS } from '../../src/core/stages/columns';
import { parseStages } from '../../src/core/stages/stages';
import { templates } from '../../src/core/workbook/template-table';
import { stageRowsOf } from '../../src/core/workbook/templates';
import { dealHeaders as headers } from '../support/deals';

export { dealHeaders as headers, dealRow as row } from '../support/deals';

export const NOW = new Date('2026-11-24T02:00:00Z');

export function stageRows(locale: Locale = 'en'): unknown[][] {
  const template = templates().b2b;
  if (!template) throw new Error('The default template is missing');
  return [namesIn(STAGE_COLUMNS, locale), ...stageRowsOf(template, locale)];
}

export function context(options: Partial<ImportContext> & { locale?: Locale } = {}): ImportContext {
  const locale = options.locale ?? 'en';
  const t = messagesIn(locale);
  let count = 0;
  return {
    columns: findColumns(headers(locale), DEAL_COLUMNS, ['dealId'], 'Deals', locale, t),
    stages: parseStages(stageRows(locale), locale, t),
    locale,
    t,
    zone: createZone('Asia/Kuala_Lumpur'),
    now: NOW,
    newId: () => `D-${++count}`,
    changedBy: '',
    via: 'typed',
    nextHistoryRow: 2,
    ...options,
  };
}

/** The rows with the planned cells written into them. */
export function apply(
  rows: unknown[][],
  cells: readonly { row: number; column: number; value: unknown }[],
  firstRow = 2,
): unknown[][] {
  const result = rows.map((cells) => [...cells]);
  for (const { row, column, value } of cells) {
    const line = result[row - firstRow];
    if (line) line[column] = typeof value === 'string' ? value.replace(/^'/, '') : value;
  }
  return result;
}
