/** What we call the things that a column of an export can mean. */

import { ADDED_DEAL_COLUMNS, DEAL_COLUMNS, PRODUCT } from '../deals/columns';
import type { Locale } from '../i18n/locale';
import { SHEETS } from '../shared/sheets';
import { type ImportField, importAliases } from './aliases';
import type { Translate } from './texts';

/** Our name for what a column was taken for: the column of Deals that it fills. */
export function fieldName(field: ImportField | 'history', locale: Locale, t: Translate): string {
  if (field === 'history') return SHEETS.history[locale];
  if (field in DEAL_COLUMNS) return DEAL_COLUMNS[field as keyof typeof DEAL_COLUMNS][locale];
  if (field === 'theirId') return DEAL_COLUMNS.sourceId[locale];
  if (field === 'closeDate') return `${DEAL_COLUMNS.expectedClose[locale]} / ${DEAL_COLUMNS.closed[locale]}`;
  if (field === 'probability') return ADDED_DEAL_COLUMNS.probability[locale];
  if (field === 'product') return PRODUCT[locale];
  return field === 'isDeleted' ? t('as_deleted') : DEAL_COLUMNS.stage[locale];
}

/** Everything that a user can choose a column to mean, with a name that no other choice has. */
export function fieldChoices(locale: Locale, t: Translate): { field: ImportField; name: string }[] {
  return importAliases()
    .filter(([field]) => field !== 'theirId')
    .map(([field]) => {
      const isOfStage = field === 'status' || field === 'isClosed' || field === 'isWon' || field === 'isLost';
      return { field, name: isOfStage ? t(`as_${field}`) : fieldName(field, locale, t) };
    });
}
