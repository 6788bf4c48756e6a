/** What one execution needs of the workbook to work with the contact form. */

import { DEAL_COLUMNS, type DealColumn } from '../../core/deals/columns';
import type { LeadState } from '../../core/leads/state';
import { type LeadTranslate, leadMessages } from '../../core/leads/texts';
import { UserError } from '../../core/shared/errors';
import { SHEETS } from '../../core/shared/sheets';
import { twice } from '../workbook/twice';
import { openWorkbook, type Workbook } from '../workbook/workbook';

/** Columns without which an answer would be taken twice, or lost. */
const NEEDED: readonly DealColumn[] = ['email', 'sourceId', 'notes'];

export interface Leads {
  workbook: Workbook;
  lt: LeadTranslate;
}

export function openLeads(): Leads {
  const workbook = openWorkbook();
  return { workbook, lt: leadMessages(workbook.locale) };
}

/** @throws UserError naming a column that answers need. */
export function requireColumns({ workbook, lt }: Leads): void {
  const { locale } = workbook;
  const missing = NEEDED.find((column) => workbook.columns()[column] < 0);
  if (missing === undefined) return;
  const values = { column: DEAL_COLUMNS[missing][locale], sheet: SHEETS.deals[locale] };
  throw new UserError(lt, 'leads_columns', values);
}

/** @throws UserError when the form does not open. */
export function openContactForm({ lt }: Leads, { formId }: LeadState): GoogleAppsScript.Forms.Form {
  try {
    return twice(() => FormApp.openById(formId));
  } catch {
    throw new UserError(lt, 'leads_gone');
  }
}
