/** The contact form for the dialog: made, looked at, read and stopped. */

import { allLocales } from '../../core/i18n/locale';
import type { ContactFormView, LeadsResult } from '../../core/leads/api';
import type { LeadState } from '../../core/leads/state';
import { leadMessages } from '../../core/leads/texts';
import { UserError } from '../../core/shared/errors';
import { objectOf, refuse, textIn, workbookMessages } from '../arguments';
import { closeContactForm, makeContactForm, ownTriggers } from '../leads/contact-form';
import { openLeads } from '../leads/leads';
import { actingUser, readLeads } from '../leads/store';
import { takeAnswers } from '../leads/take-answers';
import { lock } from '../workbook/lock';
import { openWorkbook } from '../workbook/workbook';

/**
 * Says where the contact form is.
 *
 * @client
 * @returns `{url, owner, isMine, isAtOnce, problem}`: its address, blank where there is no form; who made it; whether answers come at
 *   once or daily; what stopped the last reading, in words.
 */
export function getContactForm(): ContactFormView {
  return viewOf(readLeads());
}

/**
 * Makes a Google Form whose answers become deals in the first stage, with the source "Contact form". An answer from the e-mail address or
 * phone number of an open deal becomes a note on that deal. Running it again goes on where an interrupted run stopped.
 *
 * @client
 * @param request `{language}`: `'en'`, `'ms'` or `'both'`.
 * @returns as `getContactForm`.
 * @throws Error when somebody else has made one, or Deals lacks one of the columns Email, Source ID and Notes.
 */
export function startContactForm(request: { language: 'en' | 'ms' | 'both' }): ContactFormView {
  const wanted = textIn(objectOf(request, 'startContactForm', "{language: 'both'}"), 'language');
  const choices = [...allLocales(), 'both' as const];
  const language = choices.find((each) => each === wanted);
  if (!language) return refuse('language', wanted, 'expected_oneOf', { list: choices.join(', ') });
  lock(workbookMessages);
  return viewOf(makeContactForm(openLeads(), language));
}

/**
 * Takes the answers that have come since the last time, each once.
 *
 * @client
 * @returns `{created, added}`: new deals, and notes on open deals.
 * @throws Error when there is no form of the caller's own, it does not open, or the sheet refuses a value.
 */
export function takeContactAnswers(): LeadsResult {
  lock(workbookMessages);
  return takeAnswers(openLeads(), requireOwn());
}

/**
 * Takes the last answers, and stops the form. Deals stay.
 *
 * @client
 * @returns as `takeContactAnswers`.
 * @throws Error when there is no form of the caller's own, or the sheet refuses a value of an answer.
 */
export function stopContactForm(): LeadsResult {
  lock(workbookMessages);
  const state = requireOwn();
  const leads = openLeads();
  let result: LeadsResult = { created: 0, added: 0 };
  try {
    result = takeAnswers(leads, state);
  } catch (error) {
    // A form that is gone has no answers any more.
    if (!(error instanceof UserError) || error.code !== 'leads_gone') throw error;
  }
  closeContactForm(leads, state);
  return result;
}

/** @throws UserError unless there is a form, and the caller made it. */
function requireOwn(): LeadState {
  const state = readLeads();
  const lt = leadMessages(openWorkbook().locale);
  if (!state) throw new UserError(lt, 'leads_none');
  if (state.owner !== actingUser()) throw new UserError(lt, 'leads_owner', { owner: state.owner });
  return state;
}

function viewOf(state: LeadState | null): ContactFormView {
  if (!state) return { url: '', owner: '', isMine: false, isAtOnce: false, problem: '' };
  const { url, owner, problem } = state;
  const isMine = owner === actingUser();
  return { url, owner, isMine, isAtOnce: isMine && ownTriggers().length > 0, problem };
}
