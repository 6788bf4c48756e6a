/** Takes the answers to the contact form into Deals: each once, whenever an execution ends. The caller holds the lock. */

import { planEdit } from '../../core/deals/plan-edit';
import type { LeadsResult } from '../../core/leads/api';
import { type LeadAnswer, type LeadField, readAnswer } from '../../core/leads/form';
import { planLeads } from '../../core/leads/plan-leads';
import { type LeadState, lookFrom, withTaken } from '../../core/leads/state';
import { UserError } from '../../core/shared/errors';
import { textOf } from '../../core/shared/values';
import { applyRows } from '../workbook/apply-rows';
import { addDeals, writeDeals } from '../workbook/deal-rows';
import { readRows } from '../workbook/find-deal';
import { planContext } from '../workbook/plan-context';
import { readAgain, readTidyDeals, reconcileWorkbook } from '../workbook/reconcile';
import { blockCells, type Target, writeJudged } from '../workbook/whole-write';
import { openWorkbook } from '../workbook/workbook';
import { fieldsOf } from './contact-form';
import { type Leads, openContactForm, openLeads, requireColumns } from './leads';
import { actingUser, readLeads, saveLeads } from './store';

/** As many answers are taken before the state is written again: it remembers more of them. */
const BATCH = 50;

/**
 * Takes all answers that were not taken yet.
 *
 * The deals are written before it is noted that the answers were taken. Interrupted between, the next run finds them on the sheet.
 *
 * @throws UserError when the form does not open, Deals lacks a column, or the sheet refuses a value: the answers stay in the form.
 */
export function takeAnswers(leads: Leads, state: LeadState): LeadsResult {
  const result: LeadsResult = { created: 0, added: 0 };
  if (state.url === '') return result;
  requireColumns(leads);
  const answers = readAnswers(leads, state);
  let current = state;
  for (let from = 0; from < answers.length; from += BATCH) {
    const batch = answers.slice(from, from + BATCH);
    const { created, added } = takeBatch(leads, batch);
    result.created += created;
    result.added += added;
    current = withTaken(current, batch);
    saveLeads(current);
  }
  if (answers.length === 0 && state.problem !== '') saveLeads({ ...state, problem: '' });
  return result;
}

/**
 * Takes the answers in a trigger: a problem is kept for the dialog, and tried again by the next run. One round trip where the workbook has
 * no form of this person.
 *
 * @returns whether deals were written
 */
export function tryTakeAnswers(): boolean {
  const state = readLeads();
  if (!state || state.owner !== actingUser()) return false;
  try {
    const { created, added } = takeAnswers(openLeads(), state);
    return created + added > 0;
  } catch (error) {
    if (!(error instanceof UserError)) console.error(error instanceof Error ? error.stack : error);
    const problem = error instanceof Error ? error.message : String(error);
    saveLeads({ ...(readLeads() ?? state), problem });
    return true;
  }
}

/** The answers that were not taken, the first one first. */
function readAnswers(leads: Leads, state: LeadState): LeadAnswer[] {
  const form = openContactForm(leads, state);
  const fields = fieldsOf(state);
  const taken = new Set(state.taken);
  const answers = form
    .getResponses(new Date(lookFrom(state)))
    .filter((response) => !taken.has(response.getId()))
    .map((response) => {
      const texts = new Map<LeadField, unknown>();
      for (const item of response.getItemResponses()) {
        const field = fields.get(String(item.getItem().getId()));
        if (field) texts.set(field, item.getResponse());
      }
      return readAnswer(response.getId(), new Date(response.getTimestamp().getTime()), texts);
    });
  return answers.sort((a, b) => a.at.getTime() - b.at.getTime());
}

function takeBatch({ lt }: Leads, answers: readonly LeadAnswer[]): LeadsResult {
  const { workbook, rows } = readTidyDeals(openWorkbook());
  const width = workbook.system.headers.length;
  const context = planContext(workbook, 'form');
  const plan = planLeads(answers, rows, width, { ...context, lt });
  const targets: Target[] = [
    { sheet: workbook.sheet('deals'), cells: [...plan.cells, ...blockCells(rows.length + 1, 0, plan.rows)] },
  ];
  if (plan.rows.length + plan.cells.length === 0) return plan.result;
  const first = writeJudged(workbook, targets, (onFailure) => {
    const now = readAgain({ workbook, rows });
    writeDeals(workbook, plan.cells, now, onFailure);
    // Written in one call, and last: nothing after it can fail.
    const at = addDeals(workbook, plan.rows);
    SpreadsheetApp.flush();
    return at;
  });
  if (plan.rows.length > 0) {
    const added = readRows(workbook, first, plan.rows.length);
    const elsewhere = new Set(rows.slice(1).map((cells) => textOf(cells[context.columns.dealId])));
    const isPlaced = applyRows(workbook, planEdit(added, first, elsewhere, context), added, first);
    if (!isPlaced) reconcileWorkbook(openWorkbook());
    SpreadsheetApp.flush();
  }
  return plan.result;
}
